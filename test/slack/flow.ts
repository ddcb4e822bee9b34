/** A message that came too soon. */
export interface Flood {
  readonly call: number
  readonly channel: string
  /** Milliseconds after the one before. */
  readonly after: number
}

/** Calls a minute that a method takes, by its tier (https://docs.slack.dev/apis/web-api/rate-limits). */
const tiers: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'conversations.open': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'users.info': 100,
  'files.getUploadURLExternal': 100,
  'files.completeUploadExternal': 100,
  'views.open': 100,
  'views.update': 100,
  'views.push': 100,
  'views.publish': 100,
}

/** How fast calls come: a message a second in a channel, and each method within its tier. */
export function createFlow() {
  const posted = new Map<string, number>()
  const made = new Map<string, number[]>()
  const closed = new Map<string, number>()
  const floods: Flood[] = []
  return {
    floods,
    /** Notes a message that was accepted. */
    posted(call: number, channel: string, at: number): void {
      const before = posted.get(channel)
      if (before !== undefined && at - before < 1000) floods.push({ call, channel, after: at - before })
      posted.set(channel, at)
    },
    /** Seconds to wait with this method, or null where the call is taken. */
    takes(method: string, at: number): number | null {
      const most = tiers[method]
      if (most === undefined) return null
      const last = (made.get(method) ?? []).filter((time) => at - time < 60_000)
      made.set(method, [...last, at])
      return last.length < most ? null : Math.ceil(((last[0] as number) + 60_000 - at) / 1000)
    },
    /** A method was refused for so many seconds. */
    close: (method: string, seconds: number, at: number) => void closed.set(method, at + seconds * 1000),
    /** Whether a call comes before the time that it was asked to wait for. */
    isTooSoon: (method: string, at: number) => at < (closed.get(method) ?? 0) - 20,
  }
}

export type Flow = ReturnType<typeof createFlow>
