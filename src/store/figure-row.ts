import type { CivilDate } from '../calendar/date.ts'
import { lengthOf, middleOf } from '../calendar/period.ts'
import type { Figure } from '../figures/figure.ts'
import type { Prisma } from './generated/sqlite/client.ts'
import type { NewFigure } from './initial-data.ts'

/** What follows from the days of a figure. */
export interface Extent {
  readonly periodMiddle: CivilDate
  readonly days: number
}

/** What is kept of the days of a figure, to find the periods that it counts in. */
export function extentOf(stretch: { from: CivilDate; to: CivilDate }): Extent {
  return { periodMiddle: middleOf(stretch), days: lengthOf(stretch) }
}

/** A figure as its table keeps it. */
export function rowOf(
  figure: NewFigure,
  current: boolean,
  extent: Extent = extentOf(figure),
): Prisma.FigureCreateManyInput {
  if ((figure.numerator === null) !== (figure.denominator === null)) {
    throw new TypeError(`a numerator without a denominator, or the reverse: ${JSON.stringify(figure)}`)
  }
  return {
    indicatorSlug: figure.indicator,
    unitCode: figure.unit,
    periodFrom: figure.from,
    periodTo: figure.to,
    periodMiddle: extent.periodMiddle,
    days: extent.days,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    note: figure.note,
    source: figure.source,
    revision: figure.revision,
    reason: figure.reason,
    enteredById: figure.enteredBy,
    enteredAt: figure.enteredAt,
    current,
    sample: figure.sample,
    approval: figure.approval,
  }
}

/** A row of the table with the name of who entered it. */
export interface FigureRow {
  readonly indicatorSlug: string
  readonly unitCode: string
  readonly periodFrom: CivilDate
  readonly periodTo: CivilDate
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly note: string | null
  readonly source: string | null
  readonly revision: number
  readonly reason: string | null
  readonly name: string | null
  readonly enteredAt: Date
  readonly sample: boolean
  readonly approval: string | null
}

/** What a row says; its counts are safe integers. */
export function figureOf({
  indicatorSlug,
  unitCode,
  periodFrom,
  periodTo,
  name,
  approval,
  ...rest
}: FigureRow): Figure {
  return {
    indicator: indicatorSlug,
    unit: unitCode,
    from: periodFrom,
    to: periodTo,
    ...rest,
    enteredBy: name,
    // Checked when it was written.
    approval: approval as Figure['approval'],
  }
}
