import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, facts, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { existsOn } from '../../src/directory/unit.ts'
import { type FigureDraft, progressIn } from '../../src/figures/form.ts'
import { isOpen, reportingOf } from '../../src/figures/reporting-week.ts'
import { writeDate, writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { type FormFacts, formFacts } from './form-facts.ts'
import { nameOfField } from './form-summary.ts'
import { writeAnswer } from './form-text.ts'
import { capitalised, unitName } from './names.ts'
import { correctorsOf } from './people-scope.ts'
import { reportingPlace } from './reporting-place.ts'

/**
 * Whether the speaker may go on with a form: one of their own, for a unit that is theirs, of a week that is open.
 * `ended`: their own, but the unit is no more, and nobody's but a secretary's.
 */
type Access = 'theirs' | 'closed' | 'ended' | 'none'

/** What the speaker may do with a form; whoever may correct figures may go on with it after its week was closed. */
export async function accessTo(
  draft: FigureDraft,
  { unit }: FormFacts,
  context: CommandContext,
): Promise<Access> {
  const { person, catalogue, author, today } = context
  if (draft.person !== person.id) return 'none'
  if (!mayFor(person, 'enter', unit, catalogue.units)) return existsOn(unit, today) ? 'none' : 'ended'
  if (mayFor(person, 'correct', unit, catalogue.units)) return 'theirs'
  const week = reportingOf(draft.from, await reportingPlace(unit.committee, context))
  return isOpen(week, author.at) ? 'theirs' : 'closed'
}

/** Says that a form was not sent before its week was closed, with what it holds, which the secretary can still enter. */
export async function closedBlocks(
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Promise<Block[]> {
  const { t, language, timeZone } = context
  const { unit, fields, from, to } = given
  const { closes } = reportingOf(from, await reportingPlace(unit.committee, context))
  const { done, all } = progressIn(fields, draft)
  const closed = writeInstant(closes, language, timeZone)
  const week = writePeriodName({ kind: 'week', from, to }, language)
  const secretaries = await correctorsOf(unit, context)
  if (done === 0) return [text(t.forms.closed({ week: capitalised(week), closed, secretaries }))]
  const said = t.forms.closedUnsent({
    unit: unitName(unit, language),
    week,
    closed,
    done: writeNumber(done, language),
    all: writeNumber(all, language),
    secretaries,
  })
  const answered = fields.flatMap((field) => {
    const own = draft.answers[field.indicator]
    return own === undefined
      ? []
      : [{ label: nameOfField(field, context), value: writeAnswer(own.answer, context) }]
  })
  return [text(said), facts(...answered)]
}

/** Says that a form can't be gone on with since its unit is no more, and who can. */
export async function endedBlocks(
  draft: FigureDraft,
  { unit, fields, from, to }: FormFacts,
  context: CommandContext,
): Promise<Block[]> {
  const { t, language } = context
  const { done, all } = progressIn(fields, draft)
  const said = t.forms.ended({
    unit: unitName(unit, language),
    last: unit.validTo === null ? '' : writeDate(unit.validTo, language),
    week: writePeriodName({ kind: 'week', from, to }, language),
    done: writeNumber(done, language),
    all: writeNumber(all, language),
    secretaries: await correctorsOf(unit, context),
  })
  return [text(said)]
}

/** The speaker's forms whose weeks were closed before they were sent, and what is said of those that hold anything. */
export async function closedForms(
  context: CommandContext,
): Promise<{ readonly blocks: readonly Block[]; readonly forms: readonly number[] }> {
  const forms: number[] = []
  const blocks: Block[] = []
  for (const draft of await context.drafts.ofPerson(context.person.id)) {
    const given = await formFacts(draft, context)
    if (given === null || (await accessTo(draft, given, context)) !== 'closed') continue
    forms.push(draft.id)
    if (Object.keys(draft.answers).length > 0) blocks.push(...(await closedBlocks(draft, given, context)))
  }
  return { blocks, forms }
}
