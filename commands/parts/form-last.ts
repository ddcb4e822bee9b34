import { addDays } from '../../src/calendar/date.ts'
import { weekOf } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Field } from '../../src/figures/form.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { FormFacts } from './form-facts.ts'
import { writeAnswer } from './form-text.ts'

/** What a unit reported last before the week of a form. */
export interface Last {
  readonly answer: Answer
  /** The name of its week where that is not the one before: it may lie some weeks back. */
  readonly week: string | null
}

/** The answer that "như tuần trước" gives to a question, and of which week it is; null where there is none. */
export function lastOf(
  { indicator }: Field,
  { before, lastFrom, from }: FormFacts,
  { language }: Pick<CommandContext, 'language'>,
): Last | null {
  const answer = before.get(indicator)?.at(-1)
  const last = lastFrom.get(indicator)
  if (answer === undefined || last === undefined) return null
  const isWeekBefore = last === addDays(from, -7)
  return { answer, week: isWeekBefore ? null : writePeriodName(weekOf(last), language) }
}

/** What was reported last, and that nobody has approved it yet where that is so. */
export function lastText(
  { answer }: Last,
  { indicator }: Field,
  { unapproved }: FormFacts,
  context: CommandContext,
): string {
  const value = writeAnswer(answer, context)
  return unapproved.has(indicator) ? context.t.values.unapproved({ value }) : value
}
