import { webApi } from '@slack/bolt'
import type { Pace } from '../../inbox/pace.ts'
import type { Ledger } from '../../outbox/ledger.ts'
import { createLimiter, type Limit } from '../../outbox/limits.ts'
import { pauseLeft } from '../../outbox/restart.ts'
import type { ChannelLog } from './dependencies.ts'
import { retryAfterOf } from './failure.ts'

/**
 * Fifty calls of a method in any minute, and a hundred, each a few less, as requests don't arrive as evenly as they
 * leave: https://docs.slack.dev/apis/web-api/rate-limits
 */
const tier3: Limit = { most: 48, window: 60_500 }
const tier4: Limit = { most: 96, window: 60_500 }

/** Methods that the outbox alone calls, which tries again what is refused here. */
const limits: Readonly<Record<string, Limit>> = {
  'chat.delete': tier3,
  'chat.update': tier3,
  'conversations.open': tier3,
  'chat.postEphemeral': tier4,
  'files.completeUploadExternal': tier4,
  'files.getUploadURLExternal': tier4,
  'views.publish': tier4,
  'views.update': tier4,
}

/**
 * Those by which is looked up what a program had on its way when it was killed, again and again perhaps. They go at a
 * pace that kills don't make faster: ten at once, and forty a minute.
 */
const paced = ['conversations.history', 'conversations.replies']
const pace: Pace = { burst: 10, each: 1500 }

const unlimited: Limit = { most: Number.POSITIVE_INFINITY, window: 0 }

/** Holds back calls that Slack would refuse, each method by itself. */
interface Throttle {
  /** Seconds before which a method may not be called; 0 where it may, and then it counts as called. */
  secondsUntil(method: string): number
  /** Slack asked that a method be left alone for so many seconds. Never rejects. */
  close(method: string, seconds: number): Promise<void>
}

interface ThrottleOptions {
  readonly ledger: Pick<Ledger, 'recall' | 'pause'>
  readonly machineNow: () => Date
  readonly elapsed: () => number
  readonly log: ChannelLog
}

/**
 * A throttle that goes on where a process that was killed may have left off: methods that were to be left alone are,
 * and each of those that are paced counts as called with every delivery of the last minute.
 */
export async function createThrottle({
  ledger,
  machineNow,
  elapsed,
  log,
}: ThrottleOptions): Promise<Throttle> {
  const start = machineNow()
  const { pauses, sent } = await ledger.recall('slack', start)
  const began = elapsed()
  // Those of chats are among them, and no method has their name.
  const closed = new Map(pauses.map(({ chat, until }) => [chat, began + pauseLeft(until, start)]))
  const limiter = createLimiter({ all: unlimited, of: (method) => limits[method] ?? null })
  const buckets = new Map(paced.map((method) => [method, createBucket(pace)]))
  for (const bucket of buckets.values())
    for (const { at } of sent) bucket.count(began - Math.max(0, start.getTime() - at.getTime()))
  return {
    secondsUntil(method) {
      const now = elapsed()
      const left = (closed.get(method) ?? now) - now
      if (left > 0) return left / 1000
      if (limiter.full(now).includes(method)) return ((limiter.nextChange(now) ?? now) - now) / 1000
      limiter.begin(method)
      limiter.end(method, now)
      return (buckets.get(method)?.wait(now) ?? 0) / 1000
    },
    async close(method, seconds) {
      closed.set(method, elapsed() + seconds * 1000)
      const until = new Date(machineNow().getTime() + seconds * 1000)
      await ledger
        .pause('slack', { chat: method, until })
        .catch((error: unknown) => log(error, 'how long Slack asked to wait could not be kept'))
    },
  }
}

/** Calls of one method, at times of any steady clock in milliseconds. */
interface Bucket {
  /** One was made. */
  count(at: number): void
  /** How long one has to wait; 0 where it is made now. */
  wait(now: number): number
}

/** Those who wait are given their turns one after another, so that they come back in the order in which they came. */
function createBucket({ burst, each }: Pace): Bucket {
  const most = (burst - 1) * each
  /** Until when calls are spoken for, and the last turn that was given. */
  let spoken = Number.NEGATIVE_INFINITY
  let turn = Number.NEGATIVE_INFINITY
  const count = (at: number) => {
    spoken = Math.min(Math.max(spoken, at), at + most) + each
  }
  return {
    count,
    wait(now) {
      const free = spoken - most
      if (free > now) {
        turn = Math.max(free, turn + each)
        return turn - now
      }
      count(now)
      return 0
    },
  }
}

/** A client whose calls are refused as Slack would refuse them, where it would, without ever leaving. */
export class ThrottledClient extends webApi.WebClient {
  readonly #throttle: Throttle

  constructor(token: string, options: webApi.WebClientOptions, throttle: Throttle) {
    super(token, options)
    this.#throttle = throttle
  }

  override async apiCall(
    method: string,
    options?: Record<string, unknown>,
  ): Promise<webApi.WebAPICallResult> {
    const seconds = this.#throttle.secondsUntil(method)
    if (seconds > 0) throw new webApi.WebAPIRateLimitedError(seconds)
    try {
      return await super.apiCall(method, options)
    } catch (error) {
      const asked = retryAfterOf(error)
      if (asked > 0) await this.#throttle.close(method, asked)
      throw error
    }
  }
}
