import { addDays, type CivilDate, dayOfWeek } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Form, type FormField, type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { existsOn } from '../../src/directory/unit.ts'
import { isOpen, type ReportingWeek, reportedAt, reportingOf } from '../../src/figures/reporting-week.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { capitalised, unitName } from './names.ts'
import { correctorsOf } from './people-scope.ts'
import { reportingPlace } from './reporting-place.ts'

/** The week that words name, or the one that is reported now; a sentence where it can't be entered. */
export async function weekFor(
  words: string,
  unit: Unit,
  context: CommandContext,
): Promise<ReportingWeek | Reply> {
  const { reader, author, t } = context
  if (reader.isNoPeriod(words)) return { blocks: [text(t.dialogue.impossiblePeriod)] }
  const said = isThisWeek(words) ? null : reader.period(words)
  if (said !== null && said.kind !== 'week' && said.kind !== 'day') return { blocks: [text(t.forms.noWeek)] }
  const place = await reportingPlace(unit.committee, context)
  return weekOf(said === null ? reportedAt(author.at, place).from : mondayOf(said.from), unit, context)
}

/** The reporting of a week, or a sentence where the speaker can't enter or correct it any more, or yet. */
export async function weekOf(
  monday: CivilDate,
  unit: Unit,
  context: CommandContext,
): Promise<ReportingWeek | Reply> {
  const { author, timeZone, t, language, person, catalogue } = context
  const now = author.at
  const week = reportingOf(monday, await reportingPlace(unit.committee, context))
  const name = capitalised(writePeriodName({ kind: 'week', from: week.from, to: week.to }, language))
  if (now < week.opens) {
    return {
      blocks: [text(t.forms.notBegun({ week: name, opens: writeInstant(week.opens, language, timeZone) }))],
    }
  }
  // After it is closed a secretary still can.
  if (!isOpen(week, now) && !mayFor(person, 'correct', unit, catalogue.units)) {
    const closed = writeInstant(week.closes, language, timeZone)
    const secretaries = await correctorsOf(unit, context)
    return { blocks: [text(t.forms.closed({ week: name, closed, secretaries }))] }
  }
  return week
}

/** "Tuần này" is the week whose reporting is open: the one in progress can't be reported yet. */
export const isThisWeek = (words: string) => /\b(tuan nay|this week)\b/.test(comparable(words))

const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - dayOfWeek(date))

/** The unit whose figures are entered: the one named, or the speaker's own; a question where it is not clear. */
export function unitFor(words: string, context: CommandContext): Unit | Reply {
  const { reader, catalogue, person, today, t, language } = context
  const { codes, strange } = reader.unitsAmong(words)
  const [first] = codes.flatMap((code) => catalogue.units.get(code) ?? [])
  if (first !== undefined) {
    return mayFor(person, 'enter', first, catalogue.units)
      ? first
      : { blocks: [text(t.forms.notYourUnit({ unit: unitName(first, language) }))] }
  }
  const own = person.memberships
    .filter(({ role }) => role === 'officer')
    .flatMap(({ unit }) => catalogue.units.get(unit) ?? [])
    .filter((unit) => existsOn(unit, today))
  const [only, ...others] = own
  // A name that is nobody's must not become the speaker's own unit.
  if (strange === null && only !== undefined && others.length === 0) return only
  if (own.length === 0 && !person.memberships.some(({ role }) => role === 'secretary')) {
    return { blocks: [text(t.forms.noUnit)] }
  }
  const choices = own.map((unit) => ({
    label: unitName(unit, language),
    value: `${unit.code} ${strange === null ? words : words.replace(strange, '')}`.trim(),
  }))
  return {
    blocks: [text(t.forms.whichUnit)],
    buttons: choices.map(({ label, value }) => ({
      label,
      press: { command: 'report', slots: { words: value } },
    })),
    form: unitForm(choices, context),
    expects: { command: 'report', slots: {}, slot: 'words' },
  }
}

/** Asks for the unit in a form: one of the speaker's own, or any by its name. */
function unitForm(choices: NonNullable<FormField['choices']>, { t }: CommandContext): Form {
  const { page, whichUnit } = t.forms
  const press = { command: 'report', slots: {} }
  return {
    title: page.unitTitle,
    blocks: [],
    fields: [{ key: 'words', label: whichUnit, isRequired: true, ...(choices.length > 0 && { choices }) }],
    submit: { label: page.next, press },
    open: { label: page.open, press, opensForm: true },
  }
}
