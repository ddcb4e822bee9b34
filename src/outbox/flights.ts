import type { ClaimedDelivery, Outcome } from './delivery.ts'
import type { Doubt } from './doubt.ts'
import type { Mark } from './ledger.ts'
import type { Limiter } from './limits.ts'
import { markFor, pauseAfterFailures } from './outcome.ts'
import type { SenderDependencies } from './sender-types.ts'
import { createWindow } from './window.ts'

/** What is on its way, and what is to be written down of what was. */
interface Flights {
  /** Sends what was claimed, as soon as the limits allow. */
  launch(delivery: ClaimedDelivery): void
  /** How many more may be on their way, whatever the limits say. */
  readonly room: number
  /** Whether one of them may be a repeat. */
  readonly repeating: boolean
  /** How many have ended and are not written down. */
  readonly marked: number
  /** What is to be written down of them; it is the caller's from now on. */
  takeMarks(): readonly Mark[]
  /** Takes back what could not be written down. */
  putBack(marks: readonly Mark[]): void
  /** Tells of a delivery that is given up. */
  reportGivenUp(delivery: ClaimedDelivery): void
  /** Resolves when all have ended. */
  ended(): Promise<void>
}

type FlightDependencies = Pick<
  SenderDependencies,
  | 'atOnce'
  | 'channel'
  | 'ledger'
  | 'transport'
  | 'elapsed'
  | 'machineNow'
  | 'wait'
  | 'onFinal'
  | 'onMoved'
  | 'report'
>

/** @param onEnd is called whenever one has ended */
export function createFlights(
  deps: FlightDependencies,
  limiter: Limiter,
  doubt: Doubt,
  onEnd: () => void,
): Flights {
  const { channel, ledger, elapsed, report } = deps
  const flying = new Set<Promise<void>>()
  const window = createWindow(deps.atOnce)
  let marks: Mark[] = []
  let repeating = false
  /** How often in a row it could not be known that something had left. */
  let failures = 0

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

  const reportGivenUp = ({ key }: ClaimedDelivery) =>
    report(new Error(key), 'twice it could not be known what became of a delivery: it is given up')

  // A timer may ring a little early, counted from when the loop last looked at the clock.
  const until = async (tick: number) => {
    for (let left = tick - elapsed(); left > 0; left = tick - elapsed())
      await deps.wait(Math.ceil(left), new AbortController().signal)
  }

  const send = async (delivery: ClaimedDelivery, leaves: number) => {
    await until(leaves)
    if (limiter.isPaused(delivery.lane, elapsed())) {
      limiter.cancel(delivery.lane)
      marks.push({ kind: 'waiting', id: delivery.id, problem: 'held back when it was about to leave' })
      return
    }
    const [before, left] = [failures, elapsed()]
    const outcome = await deps.transport.send(delivery).catch((error: unknown): Outcome => {
      report(error, 'a delivery failed in a way that nobody foresaw')
      return { kind: 'unknown', detail: 'unforeseen' }
    })
    limiter.end(delivery.lane, elapsed())
    if (outcome.kind === 'unknown') doubt.arises(left, elapsed())
    else doubt.abates()
    if (outcome.kind === 'sent') window.heard()
    await heed(delivery, outcome, before).catch((error: unknown) =>
      report(error, 'an outcome could not be heeded'),
    )
    const repeatable = outcome.kind === 'unknown' && deps.transport.isRepeatable?.(delivery)
    const mark = markFor(delivery, outcome, repeatable)
    if (outcome.kind !== 'unknown' || mark.kind !== 'failed') marks.push(mark)
    else {
      reportGivenUp(delivery)
      marks.push({ ...mark, instead: deps.transport.insteadOf?.(delivery) ?? null })
    }
  }

  return {
    launch(delivery) {
      const leaves = limiter.begin(delivery.lane)
      if (delivery.mayRepeat) repeating = true
      const sending = send(delivery, leaves).finally(() => {
        flying.delete(sending)
        if (delivery.mayRepeat) repeating = false
        onEnd()
      })
      flying.add(sending)
    },
    get room() {
      // While nothing gets through a single one tries whether it does again: each trial may be its last.
      return (failures === 0 ? window.size : 1) - flying.size
    },
    get repeating() {
      return repeating
    },
    get marked() {
      return marks.length
    },
    takeMarks() {
      const taken = marks
      marks = []
      return taken
    },
    putBack(taken) {
      marks = [...taken, ...marks]
    },
    reportGivenUp,
    ended: async () => void (await Promise.all(flying)),
  }
}
