import { schedule } from 'node-cron'
import type { CivilDate } from '../calendar/date.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { Now } from './dialogue.ts'
import { wait } from './wait.ts'

interface SchedulerDependencies {
  readonly desk: Pick<AssignmentDesk, 'beginDay'>
  /** Puts what is due into the outbox. */
  readonly tick: () => Promise<void>
  readonly now: Now
  /** How many times faster than the machine's the program's clock runs. */
  readonly speed: number
  readonly log: (error: unknown, what: string) => void
}

/** Often enough that nobody notices. */
const usually = '*/5 * * * * *'

/** Milliseconds between two looks on a clock that runs fast: a second of it may be a whole working day. */
const fast = 100

/**
 * Tells people what is due until it is stopped. The cron job only wakes it: what is due stands in the database, so
 * that nothing hangs on a slot that was missed. Each new day, and at the start, all is planned anew.
 */
export function startScheduler({ desk, tick, now, speed, log }: SchedulerDependencies): {
  stop(): Promise<void>
} {
  let planned: CivilDate | null = null
  const wake = async () => {
    const { at, date } = now()
    try {
      if (date !== planned) await desk.beginDay(at)
      planned = date
      await tick()
    } catch (error) {
      log(error, 'what is due could not be told')
    }
  }
  return speed === 1 ? onSlots(wake) : inARow(wake)
}

function onSlots(wake: () => Promise<void>): { stop(): Promise<void> } {
  let working: Promise<void> = Promise.resolve()
  const run = () => {
    working = wake()
    return working
  }
  const job = schedule(usually, run, { timezone: 'UTC', noOverlap: true, suppressMissedWarning: true })
  return {
    async stop() {
      await job.destroy()
      await working
    },
  }
}

/** A cron job comes once a second at most. */
function inARow(wake: () => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await wake()
      await wait(fast, stopping.signal)
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
