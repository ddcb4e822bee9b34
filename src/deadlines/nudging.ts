import type { Author } from '../directory/author.ts'
import { noticeOf } from './notice.ts'
import type { NoticeBook } from './notice-book.ts'
import type { NewNudge, NudgeBook } from './nudge.ts'
import { nextOpen } from './office.ts'
import type { Planning } from './plan.ts'

/** Sends reminders by hand, and changes them afterwards. Rights are checked by who calls. */
export interface NudgeDesk {
  /** Sends one, in working hours or at once; gives its number. */
  send(nudge: NewNudge, urgent: boolean, author: Author & { readonly person: string }): Promise<number>
  /** Puts other words into one: where it was told, and where it waits. False where it was withdrawn. */
  correct(id: number, words: string, author: Author): Promise<boolean>
  /** Withdraws one: what waits is cancelled, what was told says so. False where it was withdrawn. */
  withdraw(id: number, author: Author): Promise<boolean>
}

/** What the desk works with. */
interface NudgeDeskDependencies {
  readonly nudges: NudgeBook
  readonly notices: NoticeBook
  readonly planning: (now: Date) => Promise<Planning>
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>
}

/** Joins reminders by hand to the notices that tell them: both are stored together. */
export function createNudgeDesk(deps: NudgeDeskDependencies): NudgeDesk {
  const { nudges, notices, planning, atomically } = deps
  return {
    send: (nudge, urgent, author) =>
      atomically(async () => {
        const { office } = await planning(author.at)
        const id = await nudges.add(nudge, author)
        const cause = { kind: 'nudge', id } as const
        const occasion = { kind: 'nudge', urgent } as const
        const dueAt = urgent ? author.at : nextOpen(office, author.at)
        // Only people of the same units hear of the same thing.
        const insert = nudge.recipients.map(({ person, units }) =>
          noticeOf({ cause, person, occasion, dueAt }, units.join('+')),
        )
        await notices.change({ insert, revive: [], move: [], cancel: [] })
        return id
      }),
    correct: (id, words, author) => nudges.change(id, { words }, author),
    withdraw: (id, author) =>
      atomically(async () => {
        if (!(await nudges.change(id, 'withdraw', author))) return false
        const waiting = (await notices.ofNudges([id])).filter(({ state }) => state === 'waiting')
        await notices.change({ insert: [], revive: [], move: [], cancel: waiting.map(({ key }) => key) })
        return true
      }),
  }
}
