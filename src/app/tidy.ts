import type { Store } from '../store/open.ts'

const day = 86_400_000

/** Days for which a button is known, and what arrived, so that it counts once: a button can be pressed for a week. */
const arrivalsKept = 8
/** Days for which it can be looked up what was answered. */
const answersKept = 30
/** Days for which it can be looked up what was told of work that has ended. */
const toldKept = 366

/** Once a day, and at the start, forgets what nobody asks for any more, until it is stopped. */
export async function keepTidy(
  store: Store,
  now: () => Date,
  machineNow: () => Date,
  wait: (milliseconds: number, until: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const before = (time: Date, days: number) => new Date(time.getTime() - days * day)
    await store.keyboards.forget(before(now(), arrivalsKept))
    await store.arrivals.forget(before(now(), arrivalsKept))
    await store.deliveries.forgetAnswers(before(machineNow(), answersKept))
    await store.notices.forget(before(now(), toldKept))
    await store.deliveries.forgetReminders(before(now(), toldKept))
    await wait(day, stop)
  }
}
