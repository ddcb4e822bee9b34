import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, type Fact, facts, heading } from '../../src/chat/reply.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import { reportingOf } from '../../src/figures/reporting-week.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { type OwingWeek, owing } from './due-week.ts'
import { capitalised, shortName, unitName } from './names.ts'
import { ownUnits } from './own-units.ts'
import { reportingPlace } from './reporting-place.ts'

/** What officers have to enter of the week that is due, unit by unit, with a button for each; nothing for others. */
export async function toEnter(
  context: CommandContext,
): Promise<{ readonly blocks: readonly Block[]; readonly buttons: readonly Button[] }> {
  const { person, drafts, t, language } = context
  const units = ownUnits(context)
  if (units.length === 0) return { blocks: [], buttons: [] }
  const begun = await drafts.ofPerson(person.id)
  const lines = await Promise.all(
    // One at a time: units of several committees may report different weeks.
    units.map(async (unit) => lineOf(unit, await owing([unit], context), begun, context)),
  )
  const { report } = t.home.buttons
  return {
    blocks: [heading(t.home.toEnter), facts(...lines)],
    buttons: units.map((unit) => ({
      label: units.length === 1 ? report : t.home.buttons.reportOf({ unit: shortName(unit, language) }),
      press: { command: 'report', slots: { words: unit.code } },
      opensForm: true,
    })),
  }
}

async function lineOf(
  unit: Unit,
  { week, owing: owed }: OwingWeek,
  begun: readonly FigureDraft[],
  context: CommandContext,
): Promise<Fact> {
  const { t, language, timeZone, author } = context
  const label = unitName(unit, language)
  const name = capitalised(writePeriodName(week, language))
  const [own] = owed
  if (own === undefined) return { label, value: t.home.entered({ week: name }), tone: 'good' }
  const { opens, closes } = reportingOf(week.from, await reportingPlace(unit.committee, context))
  const instant = (at: Date) => writeInstant(at, language, timeZone)
  const draft = begun.find((one) => one.unit === unit.code && one.from === week.from)
  const given = Object.keys(draft?.answers ?? {}).length
  const parts = [
    t.home.lacking({
      week: name,
      lacking: writeNumber(own.lacking, language),
      expected: writeNumber(own.expected, language),
    }),
    author.at < opens
      ? t.home.opens({ at: instant(opens) })
      : author.at < closes
        ? t.home.closes({ at: instant(closes) })
        : t.home.closed({ at: instant(closes) }),
    ...(given > 0 ? [t.home.begun({ number: writeNumber(given, language) })] : []),
  ]
  return { label, value: parts.join(' · '), tone: author.at < closes ? 'near' : 'bad' }
}
