import type { ClaimedDelivery, DueDelivery } from './delivery.ts'
import { createDoubt } from './doubt.ts'
import { createFlights } from './flights.ts'
import { claimedAhead, createLimiter } from './limits.ts'
import { createLull, type Moment } from './lull.ts'
import { pauseAfterFailures } from './outcome.ts'
import { createPlanAtOnce } from './plan-at-once.ts'
import { createPreparation } from './preparation.ts'
import { pickUp } from './restart.ts'
import type { Sender, SenderDependencies } from './sender-types.ts'

/** With nothing due and no limit in the way, the database is asked again after this many milliseconds. */
const longestSleep = 30_000

/** Sends what is planned for one channel, as long as it is not stopped: what is due, in order, within the limits. */
export function createSender(deps: SenderDependencies): Sender {
  const { channel, ledger, elapsed, report } = deps
  const limiter = createLimiter(deps.limits)
  let stopped = false
  let alarm = new AbortController()
  const preparation = createPreparation(deps.transport)
  const doubt = createDoubt()
  /** How many are about to leave of what is being claimed. */
  let claiming = 0
  /** Whether there may be some that are due and wait for room: nothing that is planned now goes before them. */
  let behind = true
  const lull = createLull((now) => ledger.outlook(channel, now), longestSleep)
  let looping: Promise<void> = Promise.resolve()

  const wake = () => alarm.abort()
  const flights = createFlights(deps, limiter, doubt, wake)
  const kick = () => {
    behind = true
    lull.end()
    wake()
  }

  const launch = (delivery: ClaimedDelivery) => {
    preparation.forget(delivery.id)
    flights.launch(delivery)
  }

  /** How many more may leave at this time. */
  const room = (tick: number, at = tick) => Math.min(limiter.free(tick, at), flights.room - atOnce.reserved)

  /** Of what is due, what is claimed. */
  const choose = (due: readonly DueDelivery[], limit: number): number[] => {
    behind = due.length >= limit
    // Nothing is claimed meanwhile: a kill while a picture is drawn must not count as a send in flight.
    for (const one of due) preparation.begin(one, wake)
    const ready = due.filter(({ lane }) => !preparation.lanes.has(lane))
    // What may be a repeat is given up when it is in flight at a second kill: one at a time, so that one at most is.
    const repeat = ready.find(({ mayRepeat }) => mayRepeat)
    return ready.filter((one) => !one.mayRepeat || one === repeat).map(({ id }) => id)
  }

  /** Writes down what has ended, and sends what can leave now, as much as there is room for; how much that is. */
  const settle = async ({ now, tick }: Moment, room: number): Promise<number> => {
    const batch = flights.takeMarks()
    // What was not sent waits again, or another waits in its place.
    if (batch.some(({ kind }) => kind !== 'sent')) lull.end()
    const limit = lull.holds({ now, tick }) ? 0 : room
    const fresh = flights.repeating || doubt.until(tick) > tick
    const beside = { full: new Set(limiter.full(tick)), leaveOut: [...preparation.lanes] }
    const query = { channel, now, machineNow: deps.machineNow(), limit, fresh, ...beside }
    // Nobody else takes the room meanwhile.
    claiming = Math.max(0, limit)
    try {
      const claimed = await ledger.markAndClaim(batch, now, query, (due) => choose(due, limit))
      for (const delivery of claimed) launch(delivery)
      return claimed.length
    } catch (error) {
      flights.putBack(batch)
      throw error
    } finally {
      claiming = 0
    }
  }

  const atOnce = createPlanAtOnce(deps, {
    limiter,
    preparation,
    room: (tick) => (behind || stopped ? 0 : room(tick) - claiming),
    launch,
    kick,
  })

  /**
   * How long there is nothing to do, unless somebody kicks, after a moment at which there was nothing. What has
   * changed since that moment counts: asked for the present, it would be missed.
   */
  const sleepAfter = async ({ now, tick }: Moment): Promise<number> => {
    // Without room nothing can leave, whatever is due: what makes room is waited for.
    const due = room(tick, tick + claimedAhead) > 0 ? await lull.next({ now, tick }) : null
    const change = limiter.nextChange(tick, claimedAhead)
    const calm = doubt.until(tick)
    const sleeps = [
      due === null ? longestSleep : (due.getTime() - deps.now().getTime()) / deps.speed,
      change === null ? longestSleep : change - elapsed(),
      calm > tick ? calm - elapsed() : longestSleep,
    ]
    return Math.min(longestSleep, ...sleeps.map((one) => Math.max(1, Math.ceil(one))))
  }

  const moment = (): Moment => ({ now: deps.now(), tick: elapsed() })

  const loop = async () => {
    while (!stopped) {
      await deps.gather()
      alarm = new AbortController()
      try {
        const present = moment()
        const left = await settle(present, room(present.tick, present.tick + claimedAhead))
        const more = behind && left > 0
        if (!more && !stopped && !alarm.signal.aborted)
          await deps.wait(await sleepAfter(present), alarm.signal)
      } catch (error) {
        report(error, 'the outbox could not be read or written')
        await deps.wait(pauseAfterFailures(2), alarm.signal)
      }
    }
  }

  /** Writes down what is left, however often that takes trying. */
  const finish = async () => {
    while (flights.marked > 0) {
      try {
        await settle(moment(), 0)
      } catch (error) {
        report(error, 'what was sent could not be written down')
        await deps.wait(pauseAfterFailures(1), new AbortController().signal)
      }
    }
  }

  return {
    async start() {
      for (const delivery of await pickUp(deps, limiter)) flights.reportGivenUp(delivery)
      looping = loop()
    },
    kick,
    plan: atOnce.plan,
    isPaused: (lane) => limiter.isPaused(lane, elapsed()),
    async stop() {
      stopped = true
      wake()
      await looping
      await flights.ended()
      await finish()
    },
  }
}
