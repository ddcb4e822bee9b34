/** How many messages somebody may send: so many at once, and then one in so many milliseconds. */
export interface Pace {
  readonly burst: number
  readonly each: number
}

/** A person who types and taps fast never meets it; a program that floods does. */
export const pace: Pace = { burst: 30, each: 1000 }

/**
 * Who comes too often, told in memory, before anything is looked up or stored. `allows` counts a message of an
 * account at a time (milliseconds of a steady clock).
 */
export function createPaceKeeper({ burst, each }: Pace = pace): {
  allows(account: string, now: number): boolean
} {
  /** Until when an account's messages are spoken for; in the past where it has its whole burst. */
  const spoken = new Map<string, number>()
  let swept = 0
  return {
    allows(account, now) {
      if (now - swept > burst * each) {
        swept = now
        for (const [known, until] of spoken) if (until <= now) spoken.delete(known)
      }
      const until = Math.max(spoken.get(account) ?? now, now)
      if (until - now > (burst - 1) * each) return false
      spoken.set(account, until + each)
      return true
    },
  }
}
