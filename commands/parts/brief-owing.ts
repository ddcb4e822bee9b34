import type { Reader } from '../../src/chat/command.ts'
import type { Button, Fact } from '../../src/chat/reply.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { shortOf, someOf } from './brief-text.ts'
import type { Owing, OwingWeek } from './due-week.ts'

/** The list of units that have not handed in what is due. */
export const missingButton = ({ t }: Reader): Button => ({
  label: t.brief.buttons.missing,
  press: { command: 'missing', slots: {} },
})

/** Who has not handed in the figures that are due. */
export function owingFact({ week: due, owing: owed, reporting }: OwingWeek, reader: Reader): Fact {
  const { t, language } = reader
  const label = t.brief.missing
  const week = writePeriodName(due, language)
  const all = writeNumber(reporting, language)
  if (reporting === 0) return { label, value: t.brief.nothingDue({ week }) }
  if (owed.length === 0) return { label, value: t.brief.noneMissing({ all, week }), tone: 'good' }
  const names = someOf(
    owed.map((one) => owingText(one, reader)),
    reader,
  )
  const units = writeNumber(owed.length, language)
  return { label, value: t.brief.missingOf({ units, all, week, names }), tone: 'bad' }
}

/** The unit, and what it lacks where it has handed in some of it. */
function owingText({ unit, lacking, expected }: Owing, reader: Reader): string {
  const { t, language } = reader
  const name = shortOf(unit.code, reader)
  if (lacking === expected) return name
  return t.brief.lacking({
    unit: name,
    lacking: writeNumber(lacking, language),
    expected: writeNumber(expected, language),
  })
}
