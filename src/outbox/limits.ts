/**
 * Milliseconds before a message may leave at which it is claimed: what waking up and the database take. Without them
 * room is left over, the more of it the longer the program slept.
 */
export const claimedAhead = 40

/** At most so many messages within a window of so many milliseconds. */
export interface Limit {
  readonly most: number
  readonly window: number
}

/** What a chat's API allows: over all, and in one lane. */
export interface Limits {
  readonly all: Limit
  /** Null for a lane of what is no message: it counts nowhere. */
  readonly of: (lane: string) => Limit | null
}

/** Keeps to the limits: told what is sent, it tells what may be. Times are milliseconds of any steady clock. */
export interface Limiter {
  /** How many more may be sent at this time, now or later, over all, if none begins meanwhile. */
  free(now: number, at?: number): number
  /** Lanes in which nothing may be sent now. */
  full(now: number): string[]
  /**
   * Something leaves for a lane, at the time that is given back or as soon afterwards as it can. Until it has ended
   * it counts as leaving now.
   */
  begin(lane: string): number
  end(lane: string, now: number): void
  /** What was to leave doesn't, after all. */
  cancel(lane: string): void
  /** Nothing is sent in a lane or, for null, at all before this time. */
  pause(lane: string | null, until: number): void
  /** Whether a pause holds, in this lane or in all. */
  isPaused(lane: string, now: number): boolean
  /**
   * When more may be sent than now, over all so many milliseconds afterwards; null where only an end can bring that
   * about.
   */
  nextChange(now: number, ahead?: number): number | null
}

interface Usage {
  /** When those of the last window ended, the oldest first. */
  ended: number[]
  flying: number
  pausedUntil: number
}

/** What is no message may be paused all the same. */
const none: Limit = { most: Number.POSITIVE_INFINITY, window: 0 }

const unused = (): Usage => ({ ended: [], flying: 0, pausedUntil: Number.NEGATIVE_INFINITY })

/** Counts what leaves against the limits. In memory: what left before a start is counted by `pickUp`. */
export function createLimiter(limits: Limits): Limiter {
  const all = unused()
  const lanes = new Map<string, Usage>()
  const usageOf = (lane: string) => {
    const usage = lanes.get(lane) ?? unused()
    lanes.set(lane, usage)
    return usage
  }
  /** What is over is forgotten, so that memory holds a minute's lanes and no more. */
  const tidy = (now: number) => {
    drop(all, limits.all, now)
    for (const [lane, usage] of lanes) {
      drop(usage, limitOf(lane), now)
      if (usage.ended.length + usage.flying === 0 && usage.pausedUntil <= now) lanes.delete(lane)
    }
  }
  const limitOf = (lane: string) => limits.of(lane) ?? none
  /** Those that one of a lane counts for. */
  const countedFor = (lane: string) => (limits.of(lane) === null ? [] : [all, usageOf(lane)])
  return {
    free(now, at = now) {
      tidy(now)
      return roomIn(all, limits.all, at)
    },
    full(now) {
      tidy(now)
      return [...lanes]
        .filter(([lane, usage]) => roomIn(usage, limitOf(lane), now) === 0)
        .map(([lane]) => lane)
    },
    begin(lane) {
      const usages = countedFor(lane)
      for (const usage of usages) usage.flying++
      return usages.length === 0 ? all.pausedUntil : leavesAt(all, limits.all)
    },
    end(lane, now) {
      for (const usage of countedFor(lane)) {
        usage.flying--
        usage.ended.push(now)
      }
    },
    cancel(lane) {
      for (const usage of countedFor(lane)) usage.flying--
    },
    pause(lane, until) {
      const usage = lane === null ? all : usageOf(lane)
      usage.pausedUntil = Math.max(usage.pausedUntil, until)
    },
    isPaused: (lane, now) =>
      Math.max(all.pausedUntil, lanes.get(lane)?.pausedUntil ?? Number.NEGATIVE_INFINITY) > now,
    nextChange(now, ahead = 0) {
      tidy(now)
      const times = [
        roomAt(all, limits.all, now + ahead) - ahead,
        ...[...lanes].map(([lane, usage]) => roomAt(usage, limitOf(lane), now)),
      ].filter((time) => time > now)
      return times.length === 0 ? null : Math.min(...times)
    },
  }
}

function drop(usage: Usage, { window }: Limit, now: number): void {
  while ((usage.ended[0] ?? Number.POSITIVE_INFINITY) <= now - window) usage.ended.shift()
}

function roomIn(usage: Usage, { most, window }: Limit, at: number): number {
  if (usage.pausedUntil > at) return 0
  const ended = usage.ended.filter((time) => time > at - window).length
  return Math.max(0, most - ended - usage.flying)
}

/** When the last of those that are on their way may leave. */
function leavesAt({ ended, flying, pausedUntil }: Usage, { most, window }: Limit): number {
  const over = ended.length + flying - most
  return Math.max(pausedUntil, over > 0 ? (ended[over - 1] ?? 0) + window : Number.NEGATIVE_INFINITY)
}

/** When there is room by the passing of time alone; not after `now` where there is some, or where only an end helps. */
function roomAt({ ended, flying, pausedUntil }: Usage, { most, window }: Limit, now: number): number {
  const over = ended.length + flying - most
  const leaves = over < 0 ? now : (ended[over] ?? Number.NEGATIVE_INFINITY) + window
  return Math.max(leaves, pausedUntil)
}
