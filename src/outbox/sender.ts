import type { ClaimedDelivery, FinalProblem, Outcome, Transport } from './delivery.ts'
import type { Ledger, Mark } from './ledger.ts'
import { createLimiter, type Limits } from './limits.ts'
import { markFor, pauseAfterFailures } from './outcome.ts'

/** Sends what is planned for one channel. The only place that tries again. */
export interface Sender {
  /** Takes back what a process that was killed had in hand, and the pauses it was asked for; then sends. */
  start(): Promise<void>
  /** Something was planned. */
  kick(): void
  /** Whether the chat's API asked not to be called for this lane now. */
  isPaused(lane: string): boolean
  /** Ends what is in flight and begins nothing more; what waits is in the database. */
  stop(): Promise<void>
}

export interface SenderDependencies {
  readonly channel: string
  readonly ledger: Ledger
  readonly transport: Transport
  readonly limits: Limits
  /** How many may be in flight at once. */
  readonly atOnce: number
  /** The program's clock, by which a delivery is due. */
  readonly now: () => Date
  /** How many times faster it runs than the machine's. */
  readonly speed: number
  /** The machine's clock, by which a pause that was asked for is over. */
  readonly machineNow: () => Date
  /** Milliseconds of a clock that nobody sets, for the limits. */
  readonly elapsed: () => number
  /** Waits; resolves early when `until` is aborted. */
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>
  /** What was claimed before this time is nobody's any more, when the program starts. */
  readonly lostBefore: () => Date
  /** A delivery that can never be made there. */
  readonly onFinal: (delivery: ClaimedDelivery, problem: FinalProblem, detail: string) => Promise<void>
  /** A chat has another id now. */
  readonly onMoved: (delivery: ClaimedDelivery, to: string) => Promise<void>
  readonly report: (error: unknown, what: string) => void
}

/** With nothing due and no limit in the way, the database is asked again after this many milliseconds. */
const longestSleep = 30_000

/** A pause that has longer to go after a restart was stored by a clock that has been put back since. */
const longestPause = 86_400_000

/** A time on the program's clock and on the one that nobody sets. */
interface Moment {
  readonly now: Date
  readonly tick: number
}

export function createSender(deps: SenderDependencies): Sender {
  const { channel, ledger, elapsed, report } = deps
  const limiter = createLimiter(deps.limits)
  let stopped = false
  let alarm = new AbortController()
  const flying = new Set<Promise<void>>()
  /** How often in a row it could not be known that something had left. */
  let failures = 0
  let marks: Mark[] = []
  let writing: Promise<void> | null = null
  let looping: Promise<void> = Promise.resolve()

  const kick = () => alarm.abort()

  /** Marks gather while others are written, so that many share one commit. */
  const write = async () => {
    while (marks.length > 0) {
      const batch = marks
      marks = []
      try {
        await ledger.mark(batch, deps.now())
      } catch (error) {
        report(error, 'what was sent could not be written down')
        marks = [...batch, ...marks]
        await deps.wait(pauseAfterFailures(1), new AbortController().signal)
      }
      kick()
    }
    // In the same breath as the last look, lest a mark come between and wait for the next one.
    writing = null
  }

  const note = (mark: Mark) => {
    marks.push(mark)
    writing ??= write()
  }

  const pause = async (lane: string | null, seconds: number) => {
    const until = elapsed() + seconds * 1000
    limiter.pause(lane, until)
    const stored = { chat: lane ?? '*', until: new Date(deps.machineNow().getTime() + seconds * 1000) }
    await ledger.pause(channel, stored)
  }

  /**
   * What an outcome means beyond its delivery; `before` is how many had failed when it left. Those that were on
   * their way together fail for one reason, and count as one.
   */
  const heed = async (delivery: ClaimedDelivery, outcome: Outcome, before: number) => {
    if (outcome.kind !== 'not-sent' && outcome.kind !== 'unknown') failures = 0
    else if (failures === before) limiter.pause(null, elapsed() + pauseAfterFailures(++failures))
    if (outcome.kind === 'refused') await pause(outcome.chat === null ? null : delivery.lane, outcome.seconds)
    if (outcome.kind === 'moved') await deps.onMoved(delivery, outcome.to)
    if (outcome.kind === 'final') await deps.onFinal(delivery, outcome.problem, outcome.detail)
  }

  const send = async (delivery: ClaimedDelivery) => {
    const before = failures
    const outcome = await deps.transport.send(delivery).catch((error: unknown): Outcome => {
      report(error, 'a delivery failed in a way that nobody foresaw')
      return { kind: 'unknown', detail: 'unforeseen' }
    })
    limiter.end(delivery.lane, elapsed())
    await heed(delivery, outcome, before).catch((error: unknown) =>
      report(error, 'an outcome could not be heeded'),
    )
    note(markFor(delivery, outcome))
  }

  const launch = (delivery: ClaimedDelivery) => {
    limiter.begin(delivery.lane)
    const sending = send(delivery).finally(() => {
      flying.delete(sending)
      kick()
    })
    flying.add(sending)
  }

  const claim = async ({ now, tick }: Moment): Promise<ClaimedDelivery[]> => {
    // While nothing gets through a single one tries whether it does again: each trial may be its last.
    const atOnce = failures === 0 ? deps.atOnce : 1
    const limit = Math.min(limiter.free(tick), atOnce - flying.size)
    if (limit <= 0) return []
    const leaveOut = limiter.full(tick)
    return ledger.claim({ channel, now, machineNow: deps.machineNow(), limit, leaveOut })
  }

  /**
   * How long there is nothing to do, unless somebody kicks, after a moment at which there was nothing. What has
   * changed since that moment counts: asked for the present, it would be missed.
   */
  const sleepAfter = async ({ now, tick }: Moment): Promise<number> => {
    const due = await ledger.nextDue(channel, now)
    const change = limiter.nextChange(tick)
    const sleeps = [
      due === null ? longestSleep : (due.getTime() - deps.now().getTime()) / deps.speed,
      change === null ? longestSleep : change - elapsed(),
    ]
    return Math.min(longestSleep, ...sleeps.map((one) => Math.max(1, Math.ceil(one))))
  }

  const loop = async () => {
    while (!stopped) {
      alarm = new AbortController()
      try {
        const moment = { now: deps.now(), tick: elapsed() }
        const claimed = await claim(moment)
        for (const delivery of claimed) launch(delivery)
        if (claimed.length === 0 && !stopped) await deps.wait(await sleepAfter(moment), alarm.signal)
      } catch (error) {
        report(error, 'the outbox could not be read')
        await deps.wait(pauseAfterFailures(2), alarm.signal)
      }
    }
  }

  return {
    async start() {
      await ledger.recover(channel, deps.lostBefore())
      const machineNow = deps.machineNow()
      const { pauses, sent } = await ledger.recall(channel, machineNow)
      const start = elapsed()
      for (const { chat, until } of pauses) {
        const left = Math.min(until.getTime() - machineNow.getTime(), longestPause)
        limiter.pause(chat === '*' ? null : chat, start + left)
      }
      for (const { lane, at } of sent) {
        limiter.begin(lane)
        limiter.end(lane, start - Math.max(0, machineNow.getTime() - at.getTime()))
      }
      looping = loop()
    },
    kick,
    isPaused: (lane) => limiter.isPaused(lane, elapsed()),
    async stop() {
      stopped = true
      kick()
      await looping
      await Promise.all(flying)
      await writing
    },
  }
}
