import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { fieldBefore } from '../../src/figures/form.ts'
import { countsGiven } from '../../src/figures/shared-counts.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { answerOf, type FormFacts } from './form-facts.ts'
import { formButton, formTitle } from './form-frame.ts'
import { lastOf, lastText } from './form-last.ts'
import { mayPublish } from './form-published.ts'
import { returnText } from './form-returned.ts'
import { writeAnswer } from './form-text.ts'
import { indicatorName, measureOf } from './names.ts'
import { targetText } from './values.ts'

/** Asks one question of a form: what is wanted, last week's figure, the target, what is known already. */
export function question(
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
  before: readonly Block[] = [],
): Reply {
  const { t, language, catalogue } = context
  const indicator = catalogue.indicators.get(field.indicator)
  if (indicator === undefined) return { blocks: [text(t.forms.gone)] }
  const names = given.names.get(field.indicator)
  const at = given.fields.indexOf(field) + 1
  const place = { at: writeNumber(at, language), of: writeNumber(given.fields.length, language) }
  return {
    blocks: [
      ...before,
      heading(formTitle(given, context)),
      text(t.forms.question({ ...place, indicator: indicatorName(indicator, language) })),
      facts(...factsOf(field, draft, given, context)),
      text(
        names === undefined
          ? t.forms.asksCount({ measure: measureOf(indicator, language) })
          : t.forms.asks({ numerator: names.numerator, denominator: names.denominator }),
      ),
    ],
    buttons: questionButtons(field, draft, given, context),
    expects: {
      command: 'report',
      slots: { form: String(draft.id), field: field.indicator },
      slot: 'words',
      hearsCancel: true,
      hearsAsides: true,
    },
  }
}

function factsOf(field: Field, draft: FigureDraft, given: FormFacts, context: CommandContext) {
  const { t, language } = context
  const last = lastOf(field, given, context)
  const own = draft.answers[field.indicator]
  const sent = sentText(field, given, context)
  const returned = given.returned.get(field.indicator)
  const target = targetOf(field, given, context)
  const known = knownCounts(field, draft, given)
  return [
    {
      label: last === null || last.week === null ? t.forms.last : t.forms.lastOf({ week: last.week }),
      value: last === null ? t.forms.noLast : lastText(last, field, given, context),
    },
    sent !== null && { label: t.forms.standing, value: sent },
    returned !== undefined && { label: t.forms.returned, value: returnText(returned, context) },
    target !== null && { label: t.forms.target, value: target },
    known.length > 0 && {
      label: t.forms.known,
      value: known
        .map(({ name, value }) => t.forms.knownCount({ name, value: writeNumber(value, language) }))
        .join('; '),
    },
    own !== undefined && { label: t.forms.answered, value: writeAnswer(own.answer, context) },
  ]
}

/** What was sent for the week already; null where nothing was. */
export function sentText(
  { indicator }: Field,
  { standing }: FormFacts,
  context: CommandContext,
): string | null {
  const sent = standing.get(indicator)
  const kind = context.catalogue.indicators.get(indicator)?.kind
  const [answer] = sent === undefined || kind === undefined ? [] : answerOf(sent, kind)
  return answer === undefined ? null : writeAnswer(answer, context)
}

/** The counts of a question that another answer gave already. */
function knownCounts({ indicator }: Field, { answers }: FigureDraft, { names }: FormFacts) {
  const own = names.get(indicator)
  if (own === undefined) return []
  const others = Object.entries(answers).filter(([other]) => other !== indicator)
  const given = countsGiven(Object.fromEntries(others.map(([other, { answer }]) => [other, answer])), names)
  return [own.numerator, own.denominator].flatMap((name) => {
    const known = given.get(name)
    return known === undefined ? [] : [{ name, value: known.value }]
  })
}

/** The target that the unit has in an indicator; null where it has none. */
export function targetOf(
  { indicator: slug }: Field,
  { unit, to }: FormFacts,
  context: CommandContext,
): string | null {
  const { catalogue } = context
  const indicator = catalogue.indicators.get(slug)
  if (indicator === undefined) return null
  const held = targetOn(to, slug, unit, catalogue)
  return held === undefined ? null : targetText(indicator, held.target, context)
}

function questionButtons(
  field: Field,
  draft: FigureDraft,
  given: FormFacts,
  context: CommandContext,
): Button[] {
  const { t } = context
  const last = lastOf(field, given, context)
  const about = (step: string) => ({ field: field.indicator, step })
  return [
    ...(last === null || (last.answer.kind === 'published' && !mayPublish(given.unit, context))
      ? []
      : [
          formButton(
            last.week === null ? t.forms.same : t.forms.sameAs({ week: last.week }),
            draft,
            about('same'),
          ),
        ]),
    formButton(t.forms.none, draft, about('none')),
    formButton(t.forms.skip, draft, about('skip')),
    ...(fieldBefore(given.fields, field.indicator) === null
      ? []
      : [formButton(t.forms.back, draft, about('back'))]),
    formButton(t.forms.later, draft, { step: 'later' }),
    formButton(t.forms.cancel, draft, { step: 'cancel' }),
  ]
}
