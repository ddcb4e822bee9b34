import type { CommandContext } from '../../src/chat/command.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Answer } from '../../src/figures/answer.ts'
import { writePercent } from '../../src/i18n/numbers.ts'
import { decimal } from '../../src/indicators/exact.ts'

/** A rate that is saved without its counts. */
export type Published = Extract<Answer, { kind: 'published' }>

/** Whether the speaker may save a rate of a unit without its counts. */
export function mayPublish(unit: Unit, { person, catalogue }: CommandContext): boolean {
  return mayFor(person, 'publish', unit, catalogue.units)
}

/** The rate that words name, from 0 to 100 %, for whoever may save it without its counts; else null. */
export function rateSaid(words: string, unit: Unit, context: CommandContext): Published | null {
  const value = mayPublish(unit, context) ? context.reader.number(words) : null
  return value === null || value < 0 || value > 100 ? null : { kind: 'published', value }
}

/** What the button says that saves it. */
export function publishLabel({ value }: Published, { t, language }: CommandContext): string {
  return t.forms.publish({ rate: writePercent(decimal(value), language) })
}
