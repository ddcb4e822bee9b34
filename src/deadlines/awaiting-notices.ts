import type { Author } from '../directory/author.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import type { KeptNotice } from './notice-book.ts'
import { nextOpen } from './office.ts'
import type { Planning } from './plan.ts'

/** Milliseconds for which figures that wait for approval are gathered, so that those of several units are one message. */
const gathering = 30 * 60_000

/** Milliseconds after which somebody who was told of figures that wait is told again, where there are further ones. */
export const awaitingRest = 4 * 3_600_000

/**
 * That figures of units wait for approval, for their heads and secretaries, in working hours: one message a person,
 * whatever comes until it goes, and no further one soon. What waits is read when it goes: what was decided by then is
 * not told.
 *
 * @param before those by which these people hear of such figures that wait, or went less than the rest ago
 */
export function awaitingNotices(
  approvers: readonly string[],
  before: readonly KeptNotice[],
  { office }: Pick<Planning, 'office'>,
  { at }: Pick<Author, 'at'>,
): PlannedNotice[] {
  const occasion = { kind: 'awaiting' } as const
  return approvers.flatMap((person) => {
    const own = before.filter((notice) => notice.person === person)
    if (own.some(({ state }) => state === 'waiting')) return []
    const rested = own.map(({ handedAt }) => (handedAt?.getTime() ?? 0) + awaitingRest)
    const dueAt = nextOpen(office, new Date(Math.max(at.getTime() + gathering, ...rested)))
    const cause = { kind: 'awaiting', id: dueAt.toISOString() } as const
    return [noticeOf({ cause, person, occasion, dueAt })]
  })
}

/** Who approves figures of these units: their heads and secretaries, but for whoever sent them. */
export function approversOf(
  units: readonly string[],
  { recipients }: Pick<Planning, 'recipients'>,
  { today, person: by }: Pick<Author, 'today' | 'person'>,
): string[] {
  const people = units.flatMap((unit) => {
    const { heads, secretaries } = recipients.of(unit, today)
    return [...heads, ...secretaries]
  })
  return [...new Set(people)].filter((person) => person !== by)
}
