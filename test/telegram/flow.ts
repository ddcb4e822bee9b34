/** A message that came too soon. */
export interface Flood {
  readonly call: number
  readonly chat: number
  readonly limit: string
  readonly at: number
}

/** How many messages Telegram takes. */
export interface FlowOptions {
  /** Whether floods are only listed, or also refused with 429. */
  readonly refuse: boolean
  /** Messages that a private chat takes at once, before it is one a second. */
  readonly burst: number
}

interface Limit {
  readonly name: string
  /** Most messages within the window, in milliseconds. */
  readonly most: number
  readonly window: number
}

const everywhere: Limit = { name: '30 a second over all', most: 30, window: 1000 }
const group: Limit = { name: '20 a minute in a group', most: 20, window: 60_000 }

/**
 * How fast messages come, over all and in each chat.
 *
 * Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: some 30 a second over
 * all, 20 a minute in a group, and one a second in a chat, where short bursts are let pass. Its word for the
 * length of a burst is none; here it is `burst` messages, each of which wins a second's pause back.
 */
export function createFlow({ refuse, burst }: FlowOptions) {
  const times = new Map<number | 'all', number[]>()
  const floods: Flood[] = []
  const within = (key: number | 'all', { window }: Limit, at: number) =>
    (times.get(key) ?? []).filter((time) => at - time < window)
  const chat: Limit = {
    name: `1 a second in a private chat, ${burst} at once`,
    most: burst,
    window: burst * 1000,
  }
  return {
    floods,
    /** Notes `count` messages to a chat. Returns after how many seconds to try again, if they are refused. */
    note(call: number, to: number, count: number, at: number): number | null {
      let after = 0
      for (const [key, limit] of [
        ['all', everywhere],
        [to, to < 0 ? group : chat],
      ] as const) {
        const before = within(key, limit, at)
        const over = before.length + count - limit.most
        if (over <= 0) continue
        floods.push({ call, chat: to, limit: limit.name, at })
        const free = (before[Math.min(over, before.length) - 1] ?? at) + limit.window
        after = Math.max(after, Math.ceil((free - at) / 1000), 1)
      }
      if (after > 0 && refuse) return after
      for (const key of ['all', to] as const)
        times.set(key, [...within(key, group, at), ...Array<number>(count).fill(at)])
      return null
    },
  }
}
