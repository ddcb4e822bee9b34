import type { ClaimedDelivery, DueDelivery, FinalProblem, Outcome, Transport } from './delivery.ts'
import type { ClaimQuery, Ledger, Mark } from './ledger.ts'
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
  /** Lanes whose next one is being prepared, and those that were. */
  const preparing = new Set<string>()
  const prepared = new Set<number>()
  /** Whether a possible repeat is on its way. */
  let repeating = false
  /** How often in a row it could not be known that something had left. */
  let failures = 0
  let marks: Mark[] = []
  let looping: Promise<void> = Promise.resolve()

  const kick = () => alarm.abort()

  /** Marks gather while others are written and claimed, so that many share one commit. */
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
    }
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
    marks.push(markFor(delivery, outcome))
  }

  /** Nothing is claimed meanwhile: a kill while a picture is drawn must not count as a send in flight. */
  const prepare = (delivery: DueDelivery) => {
    const { id, lane } = delivery
    const making = prepared.has(id) ? null : (deps.transport.prepare?.(delivery) ?? null)
    if (making === null) return
    preparing.add(lane)
    const done = () => {
      preparing.delete(lane)
      prepared.add(id)
      kick()
    }
    making.then(done, done)
  }

  const launch = (delivery: ClaimedDelivery) => {
    prepared.delete(delivery.id)
    limiter.begin(delivery.lane)
    if (delivery.mayRepeat) repeating = true
    const sending = send(delivery).finally(() => {
      flying.delete(sending)
      if (delivery.mayRepeat) repeating = false
      kick()
    })
    flying.add(sending)
  }

  /**
   * What is due in other lanes than those that are full. Many may be full and hardly any has something due, so
   * the database is told only of those that were met.
   */
  const dueBeside = async (full: ReadonlySet<string>, query: Omit<ClaimQuery, 'leaveOut'>) => {
    const leaveOut: string[] = []
    for (;;) {
      const due = await ledger.due({ ...query, leaveOut })
      const met = due.flatMap(({ lane }) => (full.has(lane) ? [lane] : []))
      if (met.length === 0) return { due, leaveOut }
      leaveOut.push(...met)
    }
  }

  const claim = async ({ now, tick }: Moment): Promise<ClaimedDelivery[]> => {
    // While nothing gets through a single one tries whether it does again: each trial may be its last.
    const atOnce = failures === 0 ? deps.atOnce : 1
    const limit = Math.min(limiter.free(tick), atOnce - flying.size)
    if (limit <= 0) return []
    const query = { channel, now, machineNow: deps.machineNow(), limit }
    const { due, leaveOut } = await dueBeside(new Set([...limiter.full(tick), ...preparing]), query)
    for (const one of due) prepare(one)
    const ready = due.filter(({ lane }) => !preparing.has(lane))
    // What may be a repeat is given up when it is in flight at a second kill: one at a time, so that one at most is.
    const repeat = repeating ? undefined : ready.find(({ mayRepeat }) => mayRepeat)
    const only = ready.filter((one) => !one.mayRepeat || one === repeat).map(({ id }) => id)
    return only.length === 0 ? [] : ledger.claim({ ...query, leaveOut, only })
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
        await write()
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
      await ledger.recover(channel, deps.lostBefore(), deps.transport.isRepeatable)
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
      await write()
    },
  }
}
