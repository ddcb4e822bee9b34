import type { Reader } from '../../src/chat/command.ts'
import type { CorrectionDraft } from '../../src/chat/correction-draft.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { FigureEntry } from '../../src/figures/unit-figures.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { decimal, type Exact, percentOf } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { type Checked, checked } from './form-checks.ts'
import { answerOf, type FormFacts } from './form-facts.ts'
import { writeAnswer } from './form-text.ts'
import { valueText } from './values.ts'

/** What a figure says besides where it belongs. */
export type FigureValues = Pick<FigureEntry, 'numerator' | 'denominator' | 'value'>

/** A correction all of whose parts are known, and may be made. */
export interface Correction {
  readonly draft: CorrectionDraft
  readonly indicator: Indicator
  readonly standing: Figure
  readonly answer: Exclude<Answer, { kind: 'skipped' }>
  readonly reason: string
  readonly facts: FormFacts
}

/** An answer as a figure keeps it. */
export function valuesOf(answer: Exclude<Answer, { kind: 'skipped' }>): FigureValues {
  return answer.kind === 'counts'
    ? { numerator: answer.numerator, denominator: answer.denominator, value: null }
    : { numerator: null, denominator: null, value: answer.value }
}

/** Whether an answer says what a figure says already. */
export function isSame(answer: Exclude<Answer, { kind: 'skipped' }>, figure: FigureValues): boolean {
  const { numerator, denominator, value } = valuesOf(answer)
  return figure.numerator === numerator && figure.denominator === denominator && figure.value === value
}

/** What a figure comes to: a rate in percent, a count; null without cases. */
export function exactOf({ numerator, denominator, value }: FigureValues): Exact | null {
  if (numerator !== null && denominator !== null) {
    return denominator === 0 ? null : percentOf(numerator, denominator)
  }
  return value === null ? null : decimal(value)
}

/** A figure as it is written in a form: "300/410 (73,17 %)"; one without counts by its published value. */
export function writeFigure(
  { numerator, denominator, value }: FigureValues,
  indicator: Indicator | undefined,
  context: Reader,
): string {
  const [answer] = answerOf({ numerator, denominator, value }, indicator?.kind ?? 'count')
  if (answer !== undefined && answer.kind !== 'published') return writeAnswer(answer, context)
  if (value === null) return context.t.values.noFigures
  return indicator === undefined
    ? writeNumber(value, context.language)
    : valueText(indicator, decimal(value), context)
}

/** A figure that stands, marked where it is not approved. */
export function writeStanding(figure: Figure, indicator: Indicator | undefined, context: Reader): string {
  const value = writeFigure(figure, indicator, context)
  return figure.approval === null ? value : context.t.values.unapproved({ value })
}

/** The form's checks of a new figure, against the week's other figures and the weeks before. */
export function checkedAgainstWeek(
  indicator: string,
  answer: Answer,
  facts: FormFacts,
  { indicators }: Pick<Catalogue, 'indicators'>,
): Checked {
  const others = [...facts.standing.values()].filter((figure) => figure.indicator !== indicator)
  const answers = Object.fromEntries(
    others.flatMap((figure) =>
      answerOf(figure, indicators.get(figure.indicator)?.kind ?? 'count').map(
        (given) => [figure.indicator, { answer: given, reason: null }] as const,
      ),
    ),
  )
  return checked(indicator, answer, { answers }, facts)
}
