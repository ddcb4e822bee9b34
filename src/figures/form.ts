import type { CivilDate } from '../calendar/date.ts'
import type { Answer, Asks } from './answer.ts'

/** One question of a form: an indicator that the unit reports. */
export interface Field {
  readonly indicator: string
  readonly asks: Asks
}

/** An answer that was given, with the reason where it had to be confirmed. */
export interface Given {
  readonly answer: Answer
  readonly reason: string | null
}

/** A unit's figures of a week while somebody enters them. Each answer is kept as it is given. */
export interface FigureDraft {
  readonly id: number
  readonly unit: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly person: string
  /** By indicator. */
  readonly answers: Readonly<Record<string, Given>>
  readonly startedAt: Date
  readonly changedAt: Date
}

/** The first question that has no answer; null where all have. */
export function nextField(fields: readonly Field[], { answers }: Pick<FigureDraft, 'answers'>): Field | null {
  return fields.find(({ indicator }) => answers[indicator] === undefined) ?? null
}

/** The question before one, or before the summary for null; null where it is the first. */
export function fieldBefore(fields: readonly Field[], indicator: string | null): Field | null {
  const at = indicator === null ? fields.length : fields.findIndex((one) => one.indicator === indicator)
  return fields[at - 1] ?? null
}

/** How many questions were answered, of how many. */
export function progressIn(
  fields: readonly Field[],
  { answers }: Pick<FigureDraft, 'answers'>,
): { readonly done: number; readonly all: number } {
  return {
    done: fields.filter(({ indicator }) => answers[indicator] !== undefined).length,
    all: fields.length,
  }
}
