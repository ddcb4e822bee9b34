import type { NewFigure } from '../../../src/store/initial-data.ts'
import { sampleData } from '../../../src/store/sample/index.ts'

export const data = sampleData()

/** The made-up figures, every revision. */
export const made = data.figures.filter((figure) => figure.sample)
/** Codes of the units that they are of. */
export const reporting = [...new Set(made.map((figure) => figure.unit))]
/** The Mondays of their weeks. */
export const weeks = [...new Set(made.map((figure) => figure.from))].sort()

const keyOf = (indicator: string, unit: string, from: string) => `${indicator} ${unit} ${from}`

/** What counts: the highest revision of each figure. */
export const current: ReadonlyMap<string, NewFigure> = new Map(
  made.map((figure) => [keyOf(figure.indicator, figure.unit, figure.from), figure]),
)

export function isReported(indicator: string, unit: string, from: string): boolean {
  return current.has(keyOf(indicator, unit, from))
}

export function figureOf(indicator: string, unit: string, from: string): NewFigure {
  const figure = current.get(keyOf(indicator, unit, from))
  if (figure === undefined) throw new Error(`no ${indicator} of ${unit} in the week of ${from}`)
  return figure
}

export const currentOf = (indicator: string) =>
  [...current.values()].filter((figure) => figure.indicator === indicator)
export const numerator = (figure: NewFigure) => figure.numerator ?? Number.NaN
export const denominator = (figure: NewFigure) => figure.denominator ?? Number.NaN

/** Σ numerator / Σ denominator in percent. */
export function rateOf(figures: readonly NewFigure[]): number {
  const sum = (count: (figure: NewFigure) => number) =>
    figures.reduce((total, figure) => total + count(figure), 0)
  return (100 * sum(numerator)) / sum(denominator)
}
