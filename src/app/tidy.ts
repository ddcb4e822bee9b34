import { z } from 'zod'
import type { Store } from '../store/open.ts'

const day = 86_400_000

/** Days for which a button is known, and what arrived, so that it counts once: a button can be pressed for a week. */
const arrivalsKept = 8
/** Days for which it can be looked up what was answered. */
const answersKept = 30
/** Days for which it can be looked up what was told of work that has ended. */
const toldKept = 366
/** Days by which a clock may have gone on since the last time and still be believed. */
const believed = 7

/** The program's clock and the machine's. */
interface Clocks {
  readonly program: Date
  readonly machine: Date
}

const kept = z.object({ program: z.iso.datetime(), machine: z.iso.datetime() })
const keptAs = 'tidied'

/**
 * The time by which ages are counted. Clocks are put wrong, and what is forgotten does not come back: one that has gone
 * on by more than a week since the last time is followed by a week for each day that the program has waited since. So a
 * long downtime is caught up with in the course of time, a clock that is a year ahead makes nothing be forgotten before
 * somebody has had weeks to see it, and starting again and again makes nothing older. Pure.
 *
 * @param last by which they were counted the last time; null where they never were
 * @param waited days of the machine's timer since then, as far as this process knows of
 */
export function tidyingTime(now: Date, last: Date | null, waited: number): Date {
  if (last === null || now.getTime() - last.getTime() <= believed * day) return now
  return new Date(last.getTime() + waited * believed * day)
}

/** Once a day, and at the start, forgets what nobody asks for any more, until it is stopped. */
export async function keepTidy(
  store: Store,
  now: () => Date,
  machineNow: () => Date,
  wait: (milliseconds: number, until: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  for (let waited = 0; !stop.aborted; waited = 1) {
    const last = lastOf(await store.settings.get(keptAs))
    const program = tidyingTime(now(), last?.program ?? null, waited)
    const machine = tidyingTime(machineNow(), last?.machine ?? null, waited)
    await forget(store, { program, machine })
    await store.settings.set(keptAs, JSON.stringify({ program, machine }))
    await wait(day, stop)
  }
}

async function forget(store: Store, { program, machine }: Clocks): Promise<void> {
  const before = (time: Date, days: number) => new Date(time.getTime() - days * day)
  await store.keyboards.forget(before(program, arrivalsKept))
  await store.arrivals.forget(before(program, arrivalsKept))
  await store.deliveries.forgetAnswers(before(machine, answersKept))
  await store.notices.forget(before(program, toldKept))
  await store.deliveries.forgetReminders(before(program, toldKept))
}

function lastOf(text: string | null): Clocks | null {
  if (text === null) return null
  const { program, machine } = kept.parse(JSON.parse(text))
  return { program: new Date(program), machine: new Date(machine) }
}
