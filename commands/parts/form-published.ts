import type { CommandContext } from '../../src/chat/command.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Field } from '../../src/figures/form.ts'
import { writePercent } from '../../src/i18n/numbers.ts'
import { decimal } from '../../src/indicators/exact.ts'
import type { FormFacts } from './form-facts.ts'

/** A rate that is saved without its counts. */
type Published = Extract<Answer, { kind: 'published' }>

/** Whether the speaker may save a rate of a unit without its counts. */
export function mayPublish(unit: Unit, { person, catalogue }: CommandContext): boolean {
  return mayFor(person, 'publish', unit, catalogue.units)
}

/** The rate that words name, from 0 to 100 %, for whoever may save it without its counts; else null. */
export function rateSaid(words: string, unit: Unit, context: CommandContext): Published | null {
  const value = mayPublish(unit, context) ? context.reader.number(words) : null
  return value === null || value < 0 || value > 100 ? null : { kind: 'published', value }
}

/** Before a rate in a field, where there is no button to say that it is meant to go without its counts. */
const announced = /^(?:công\s+bố|cong\s+bo|published)\s*:?\s+(.+)$/iu

/** The rate that words publish in place of its counts ("công bố 51,6%"), for whoever may; else null. */
export function publishedSaid(
  words: string,
  { asks }: Pick<Field, 'asks'>,
  { unit }: Pick<FormFacts, 'unit'>,
  context: CommandContext,
): Published | null {
  const [, rate] = announced.exec(words.normalize('NFC').trim()) ?? []
  return rate === undefined || asks !== 'counts' ? null : rateSaid(rate, unit, context)
}

/** As it can be written into a field. */
export function publishedWords({ value }: Published, { t, language }: CommandContext): string {
  return t.forms.page.published({ rate: writePercent(decimal(value), language) })
}

/** What the button says that saves it. */
export function publishLabel({ value }: Published, { t, language }: CommandContext): string {
  return t.forms.publish({ rate: writePercent(decimal(value), language) })
}
