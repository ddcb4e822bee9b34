import type { Facts, Reader } from '../../src/chat/command.ts'
import type { Fact } from '../../src/chat/reply.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { approvalOfUnits } from './brief-approval.ts'
import { missingButton, owingFact } from './brief-owing.ts'
import { type Brief, listButton, shortOf, someOf, workButton } from './brief-text.ts'
import { openParts, overdueFact, overdueOf, partsFact, toRelease } from './brief-work.ts'
import { owing } from './due-week.ts'

/** What a secretary has to see to, within the units that the secretary looks after. */
export async function secretaryBrief(unit: Unit, facts: Facts): Promise<Brief> {
  const { t, today } = facts
  const units = lookedAfter(unit, facts)
  const [owed, approval, open, calendar] = await Promise.all([
    owing(units, facts),
    approvalOfUnits(units, facts),
    openParts(unit, 'assign', facts),
    facts.workingDays.calendar(),
  ])
  const releases = await toRelease(open, unit, facts)
  const reports = open.filter(({ part }) => part.state === 'reported')
  const extensions = open.filter(({ part }) => part.extension !== null)
  const { buttons } = t.brief
  return {
    lines: [
      owingFact(owed, facts),
      ...approval.lines,
      overdueFact(overdueOf(open, today), calendar, facts),
      partsFact(t.brief.reports, reports, facts),
      extensionsFact(extensions, facts),
      partsFact(
        t.brief.releases,
        releases.map(({ work }) => work),
        facts,
      ),
    ],
    buttons: [
      missingButton(facts),
      ...approval.buttons,
      workButton(buttons.overdue, 'overdue'),
      workButton(buttons.undecided, 'undecided'),
      ...(releases.length > 0 ? [listButton(buttons.releases, 'releases', unit)] : []),
    ],
    notes: [],
  }
}

/** The units of a committee that the reader gives work to. */
export function lookedAfter({ committee }: Unit, { person, catalogue }: Reader): Unit[] {
  return [...catalogue.units.values()].filter(
    (one) => one.committee === committee && mayFor(person, 'assign', one, catalogue.units),
  )
}

function extensionsFact(parts: readonly PartWork[], reader: Reader): Fact {
  const { t, language } = reader
  const label = t.brief.extensions
  if (parts.length === 0) return { label, value: t.brief.noDecisions }
  const works = parts.map(({ assignment, part }) =>
    t.brief.extension({
      number: String(assignment.id),
      unit: shortOf(part.unit, reader),
      until: part.extension === null ? '' : writeDate(part.extension.until, language),
    }),
  )
  const number = writeNumber(parts.length, language)
  return { label, value: t.brief.worksOf({ number, works: someOf(works, reader) }), tone: 'near' }
}
