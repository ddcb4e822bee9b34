import { schedule } from 'node-cron'
import type { CivilDate } from '../calendar/date.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { Now } from './dialogue.ts'

export interface SchedulerDependencies {
  readonly desk: AssignmentDesk
  /** Puts what is due into the outbox. */
  readonly tick: () => Promise<void>
  readonly now: Now
  /** How many times faster than the machine's the program's clock runs. */
  readonly speed: number
  readonly log: (error: unknown, what: string) => void
}

/** Often enough that nobody notices; on a clock that runs fast, as often as can be. */
const [usually, fast] = ['*/5 * * * * *', '* * * * * *'] as const

/**
 * Tells people what is due until it is stopped. The cron job only wakes it: what is due stands in the database, so
 * that nothing hangs on a slot that was missed. Each new day, and at the start, all is planned anew.
 */
export function startScheduler({ desk, tick, now, speed, log }: SchedulerDependencies): {
  stop(): Promise<void>
} {
  let planned: CivilDate | null = null
  let working: Promise<void> = Promise.resolve()
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
  const job = schedule(
    speed === 1 ? usually : fast,
    () => {
      working = wake()
      return working
    },
    { timezone: 'UTC', noOverlap: true, suppressMissedWarning: true },
  )
  return {
    async stop() {
      await job.destroy()
      await working
    },
  }
}
