import type { CommandContext } from '../../src/chat/command.ts'
import { type Form, type FormField, type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { lineage } from '../../src/indicators/target.ts'
import { writeAnswer } from './form-text.ts'
import { unitName } from './names.ts'
import { ownUnits } from './own-units.ts'

/** What somebody wrote, as far as it says whose figures are entered. */
interface Named {
  /** Words that name the unit among others. */
  readonly heading: string
  /** Those of them that stand above all figures. */
  readonly head: string
  /** Those of them that a choice has to repeat. */
  readonly named: string
  /** Figures that wait until it is known whose they are; null for none. */
  readonly figures: string | null
  /** They are two counts alone. */
  readonly answer: Answer | null
}

/**
 * The units that words name, without those above them: "Sở Y tế tỉnh Bình Dương" is the department. `strange` holds
 * words at their head that name one which can't be told, or is null.
 */
export function unitsNamed(
  words: string,
  head: string,
  { reader, catalogue }: CommandContext,
): { readonly units: readonly Unit[]; readonly strange: string | null } {
  const { codes } = reader.unitsAmong(words)
  const named = codes.flatMap((code) => catalogue.units.get(code) ?? [])
  const above = new Set(named.flatMap((unit) => lineage(unit, catalogue.units).filter((one) => one !== unit)))
  return {
    units: named.filter((unit) => !above.has(unit)),
    strange: named.length > 0 ? null : reader.unitsAmong(head).strange,
  }
}

/** The unit whose figures are entered: the one named, or the speaker's own; a question where it is not clear. */
export function unitFor(said: Named, context: CommandContext): Unit | Reply {
  const { catalogue, person, t, language } = context
  const { units: all, strange } = unitsNamed(said.heading, said.head, context)
  // A letter's head names the province, which reports no figures of its own.
  const units = said.figures === null ? all : all.filter(({ parent }) => parent !== null)
  const [first, ...more] = units
  if (first !== undefined && more.length === 0) {
    return mayFor(person, 'enter', first, catalogue.units)
      ? first
      : { blocks: [text(t.forms.notYourUnit({ unit: unitName(first, language) }))] }
  }
  if (more.length > 0 && said.figures !== null) {
    const names = units.map((unit) => unitName(unit, language)).join(', ')
    return { blocks: [text(t.forms.severalUnits({ units: names }))] }
  }
  const own = ownUnits(context)
  const [only, ...others] = own
  // A name that is nobody's must not become the speaker's own unit.
  if (first === undefined && strange === null && only !== undefined && others.length === 0) return only
  if (own.length === 0 && !person.memberships.some(({ role }) => role === 'secretary')) {
    return { blocks: [text(t.forms.noUnit)] }
  }
  const offered =
    first === undefined ? own : units.filter((unit) => mayFor(person, 'enter', unit, catalogue.units))
  return whichUnit(said, strange, offered, context)
}

/** Asks whose figures are entered; those that were written already wait for the answer. */
function whichUnit(
  { named, figures, answer }: Named,
  strange: string | null,
  offered: readonly Unit[],
  context: CommandContext,
): Reply {
  const { t, language, reader } = context
  const words = strange === null ? named : named.replace(strange, '')
  const slots = figures === null ? {} : { figures }
  const choices = offered.map((unit) => ({
    label: unitName(unit, language),
    value: `${unit.code} ${words}`.trim(),
  }))
  const got =
    figures === null
      ? null
      : answer === null
        ? t.forms.gotLines({ number: writeNumber(reader.list(figures).items.length, language) })
        : t.forms.gotCounts({ counts: writeAnswer(answer, context) })
  return {
    blocks: [
      ...(got === null ? [] : [text(got)]),
      text(choices.length === 0 ? t.forms.nameUnit : t.forms.whichUnit),
    ],
    buttons: choices.map(({ label, value }) => ({
      label,
      press: { command: 'report', slots: { ...slots, words: value } },
    })),
    form: unitForm(choices, slots, context),
    expects: { command: 'report', slots, slot: 'words', hearsAsides: true },
  }
}

/** Asks for the unit in a form: one of the speaker's own, or any by its name. */
function unitForm(
  choices: NonNullable<FormField['choices']>,
  slots: Readonly<Record<string, unknown>>,
  { t }: CommandContext,
): Form {
  const { page, whichUnit } = t.forms
  const press = { command: 'report', slots }
  return {
    title: page.unitTitle,
    blocks: [],
    fields: [{ key: 'words', label: whichUnit, isRequired: true, ...(choices.length > 0 && { choices }) }],
    submit: { label: page.next, press },
    open: { label: page.open, press, opensForm: true },
  }
}
