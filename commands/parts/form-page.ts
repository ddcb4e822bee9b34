import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Form, type FormField, heading, mostFields, text } from '../../src/chat/reply.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { lineage } from '../../src/indicators/target.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton, formTitle } from './form-frame.ts'
import { type Last, lastOf, lastText } from './form-last.ts'
import { publishedWords } from './form-published.ts'
import { sentText, targetOf } from './form-question.ts'
import { returnText } from './form-returned.ts'
import { indicatorName, measureOf } from './names.ts'
import type { Untaken } from './untaken.ts'

/** The questions of one page of a form, the first page being 0. */
export function fieldsOf(page: number, fields: readonly Field[]): readonly Field[] {
  return fields.slice(page * mostFields, (page + 1) * mostFields)
}

/** How many pages a form of these questions has, one at least. */
export const pagesOf = (fields: readonly Field[]): number =>
  Math.max(1, Math.ceil(fields.length / mostFields))

/** The questions of a form as one of its pages, each with what the draft holds; `untaken` by indicator. */
export function formPage(
  page: number,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  untaken: ReadonlyMap<string, Untaken> = new Map(),
): Form {
  const { t, language } = context
  const { title, at, intro, next, open } = t.forms.page
  const { fields, from, to } = given
  const pages = pagesOf(fields)
  const own = withOwnTargets(given, context)
  const asked = fieldsOf(page, fields)
  // Only what differs from it was written here: the form may go on elsewhere meanwhile.
  const shown = Object.fromEntries(
    asked.map(({ indicator }) => [indicator, standingWords(indicator, draft, context)]),
  )
  const place = { at: writeNumber(page + 1, language), of: writeNumber(pages, language) }
  const blocks: Block[] = [heading(formTitle(given, context)), text(intro)]
  return {
    title: title({ week: writePeriodName({ kind: 'week', from, to }, language) }),
    blocks: pages === 1 ? blocks : [...blocks, text(at(place))],
    fields: asked.map((field) => fieldOf(field, draft, given, own, untaken)),
    submit: formButton(next, draft, { step: 'fill', page: String(page), shown }),
    open: { ...formButton(open, draft, {}), opensForm: true },
  }
}

/** The same with only the targets that the unit can be held to: each field looks through all that there are. */
function withOwnTargets({ unit }: FormFacts, context: CommandContext): CommandContext {
  const { catalogue } = context
  const above = new Set(lineage(unit, catalogue.units).map(({ code }) => code))
  const targets = catalogue.targets.filter((target) => above.has(target.unit))
  return { ...context, catalogue: { ...catalogue, targets } }
}

function fieldOf(
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  untaken: ReadonlyMap<string, Untaken>,
): FormField {
  const { t, language, catalogue } = context
  const { indicator: key } = field
  const indicator = catalogue.indicators.get(key)
  const at = writeNumber(given.fields.indexOf(field) + 1, language)
  const name = indicator === undefined ? key : indicatorName(indicator, language)
  const last = lastOf(field, given, context)
  const wrong = untaken.get(key)
  return {
    key,
    label: t.forms.page.field({ at, indicator: name }),
    hint: hintOf(field, given, context),
    ...(last !== null && { example: lastExample(last, lastText(last, field, given, context), context) }),
    value: wrong?.words ?? standingWords(key, draft, context),
    ...(wrong !== undefined && { fault: wrong.fault }),
  }
}

const lastExample = ({ week }: Last, value: string, { t }: CommandContext) =>
  week === null ? t.forms.page.last({ value }) : t.forms.page.lastOf({ week, value })

/** What is wanted, and the target; what was sent for the week already, and why that was returned. */
function hintOf(field: Field, given: FormFacts, context: CommandContext): string {
  const { t, language, catalogue } = context
  const { page } = t.forms
  const indicator = catalogue.indicators.get(field.indicator)
  const counts = given.names.get(field.indicator)
  const measure = indicator === undefined ? field.indicator : measureOf(indicator, language)
  const asks = counts === undefined ? page.asksCount({ measure }) : page.asks(counts)
  const target = targetOf(field, given, context)
  const sent = sentText(field, given, context)
  const returned = given.returned.get(field.indicator)
  return [
    target === null ? asks : page.hint({ asks, target }),
    ...(sent === null ? [] : [`${t.forms.standing}: ${sent}`]),
    ...(returned === undefined ? [] : [`${t.forms.returned}: ${returnText(returned, context)}`]),
  ].join(' · ')
}

/** What a draft holds of a question, in its field. */
export function standingWords(
  indicator: string,
  { answers }: Pick<FigureDraft, 'answers'>,
  context: CommandContext,
): string {
  const own = answers[indicator]
  return own === undefined ? '' : typedAnswer(own.answer, context)
}

/** An answer as it could have been typed: what is read of it is that answer again. */
function typedAnswer(answer: Answer, context: CommandContext): string {
  const { t } = context
  switch (answer.kind) {
    case 'skipped':
      return t.forms.skipped
    case 'published':
      return publishedWords(answer, context)
    case 'count':
      return String(answer.value)
    case 'counts':
      return answer.denominator === 0 && answer.numerator === 0
        ? t.forms.noCases
        : `${answer.numerator}/${answer.denominator}`
    default:
      return answer satisfies never
  }
}
