import type { CommandContext } from '../../src/chat/command.ts'
import type { ListItem } from '../../src/chat/name-reader.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Field, FigureDraft } from '../../src/figures/form.ts'
import { writePercent } from '../../src/i18n/numbers.ts'
import { decimal } from '../../src/indicators/exact.ts'
import type { FormFacts } from './form-facts.ts'
import { formButton } from './form-frame.ts'
import { rateSaid } from './form-published.ts'
import { indicatorName } from './names.ts'

/** A percentage in a pasted list where counts are asked for. */
export interface ListedRate {
  readonly item: ListItem
  readonly field: Field
}

/** Whether a percentage was written where counts are asked for. */
export function isRate({ value }: ListItem, field: Field, { reader }: CommandContext): boolean {
  const answer = reader.answer(value, field.asks)
  return field.asks === 'counts' && !answer.ok && 'code' in answer && answer.code === 'percent'
}

/** Asks for the two counts in its place. */
export function percentText(
  { item: { line }, field: { indicator } }: ListedRate,
  { names }: FormFacts,
  { t }: CommandContext,
): string {
  const own = names.get(indicator)
  return own === undefined ? t.forms.pastedUnclear({ line }) : t.forms.pastedPercent({ line, ...own })
}

/** Saves it without its counts, where the speaker may; its question is answered by it. */
export function publishButton(
  { item, field: { indicator } }: ListedRate,
  draft: FigureDraft,
  { unit }: FormFacts,
  context: CommandContext,
): Button[] {
  const { t, language, catalogue } = context
  const rate = rateSaid(item.value, unit, context)
  const known = catalogue.indicators.get(indicator)
  if (rate === null || known === undefined) return []
  const label = t.forms.publishOf({
    rate: writePercent(decimal(rate.value), language),
    indicator: indicatorName(known, language),
  })
  return [formButton(label, draft, { field: indicator, step: 'published', words: item.value })]
}
