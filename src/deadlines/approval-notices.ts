import type { Author } from '../directory/author.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import { nextOpen } from './office.ts'
import type { Planning } from './plan.ts'

/** What was decided of a unit's weekly figures, under the number by which it is kept. */
interface DecidedFigures {
  readonly id: number
  readonly unit: string
}

/** That figures were approved or returned, for whoever answers for their unit, in working hours. */
export function approvalNotices(
  decided: readonly DecidedFigures[],
  { office, recipients }: Pick<Planning, 'office' | 'recipients'>,
  { at, today, person: by }: Author,
): PlannedNotice[] {
  const occasion = { kind: 'approval' } as const
  return decided.flatMap(({ id, unit }) => {
    const cause = { kind: 'approval', id } as const
    return recipients
      .of(unit, today)
      .officers.filter((person) => person !== by)
      .map((person) => noticeOf({ cause, person, occasion, dueAt: nextOpen(office, at) }))
  })
}
