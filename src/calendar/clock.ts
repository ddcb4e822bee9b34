import { Temporal } from 'temporal-polyfill'

/** Where the program reads the time. Everything that needs it is given a clock, never the machine's. */
export interface Clock {
  now(): Temporal.Instant
}

/** The machine's own clock. */
export const machineClock: Clock = { now: () => Temporal.Now.instant() }

/**
 * A clock that stood at `start` when it was made and has run at `speed` times the machine's since:
 * 1 keeps pace, 3600 lets an hour pass each second. Used by the sample and to rehearse.
 */
export function clockFrom(start: Temporal.Instant, speed: number, machine: Clock = machineClock): Clock {
  const origin = machine.now().epochMilliseconds
  return {
    now: () => {
      const passed = machine.now().epochMilliseconds - origin
      return start.add({ milliseconds: Math.round(passed * speed) })
    },
  }
}
