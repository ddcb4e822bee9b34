import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import type { Facts, Reader } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import type { KeptNotice } from '../../src/deadlines/notice-book.ts'
import { isOverdue } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import type { Right } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { shortOf, someOf } from './brief-text.ts'
import { mayForPart } from './work-scope.ts'

/** The open parts of a committee's work for whose units the reader has a right. */
export async function openParts(unit: Unit, right: Right, facts: Facts): Promise<PartWork[]> {
  const works = await facts.assignments.list({ committees: [unit.committee], over: false })
  return works.flatMap(({ assignment, parts }) =>
    parts.filter((part) => mayForPart(part, right, facts)).map((part) => ({ assignment, part })),
  )
}

/** Those that are overdue, the longest first. */
export function overdueOf(open: readonly PartWork[], today: string): PartWork[] {
  return open
    .filter(({ part }) => isOverdue(part, today))
    .sort(({ part: one }, { part: other }) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1))
}

/** How much work is overdue, of which units, and what has been for the longest. */
export function overdueFact(overdue: readonly PartWork[], calendar: WorkingCalendar, reader: Reader): Fact {
  const { t, language, today } = reader
  const [longest] = overdue
  if (longest === undefined) return { label: t.brief.overdue, value: t.brief.noOverdue }
  const byUnit = countByUnit(overdue)
  const works = new Set(overdue.map(({ assignment }) => assignment.id)).size
  const summary = t.brief.overdueOf({
    works: writeNumber(works, language),
    units: writeNumber(byUnit.size, language),
  })
  const units = [...byUnit]
    .sort(([, one], [, other]) => other - one)
    .map(([unit, count]) =>
      t.brief.overdueUnit({ unit: shortOf(unit, reader), works: writeNumber(count, language) }),
    )
  const since = t.brief.longest({
    days: writeNumber(calendar.between(longest.part.due ?? today, today), language),
    title: longest.assignment.title,
    unit: shortOf(longest.part.unit, reader),
  })
  return { label: t.brief.overdue, value: `${summary}: ${someOf(units, reader)}; ${since}`, tone: 'bad' }
}

function countByUnit(parts: readonly PartWork[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { part } of parts) counts.set(part.unit, (counts.get(part.unit) ?? 0) + 1)
  return counts
}

/** How many parts there are of a kind, and which. */
export function partsFact(label: string, parts: readonly PartWork[], reader: Reader): Fact {
  const { t, language } = reader
  if (parts.length === 0) return { label, value: t.brief.noDecisions }
  const works = parts.map(({ assignment, part }) =>
    t.brief.work({ number: String(assignment.id), unit: shortOf(part.unit, reader) }),
  )
  const number = writeNumber(parts.length, language)
  return { label, value: t.brief.worksOf({ number, works: someOf(works, reader) }), tone: 'near' }
}

/** Of some overdue parts those that were brought before the leaders. */
export async function escalated(overdue: readonly PartWork[], { notices }: Facts): Promise<PartWork[]> {
  if (overdue.length === 0) return []
  const told = await notices.ofParts(overdue.map(({ part }) => part.id))
  const before = new Set(
    told.filter(reachedLeader).map(({ cause }) => (cause.kind === 'part' ? cause.id : 0)),
  )
  return overdue.filter(({ part }) => before.has(part.id))
}

function reachedLeader({ occasion, state }: KeptNotice): boolean {
  return occasion.kind === 'escalation' && occasion.to === 'leader' && state === 'handed-over'
}

/** The escalations of today and before that wait for the secretary, each with its part. */
export async function toRelease(
  open: readonly PartWork[],
  unit: Unit,
  { notices, today, timeZone }: Facts,
): Promise<{ readonly notice: number; readonly work: PartWork }[]> {
  const byPart = new Map(open.map((work) => [work.part.id, work]))
  const seen = new Set<number>()
  return (await notices.held([unit.committee])).flatMap(({ id, cause, dueAt }) => {
    const work = cause.kind === 'part' ? byPart.get(cause.id) : undefined
    const later = localTime(dueAt, timeZone).date > today
    if (work === undefined || later || seen.has(work.part.id)) return []
    seen.add(work.part.id)
    return [{ notice: id, work }]
  })
}
