import type { CivilDate } from '../calendar/date.ts'
import { lengthOf, middleOf } from '../calendar/period.ts'
import type { Prisma } from './generated/sqlite/client.ts'
import type { NewFigure } from './initial-data.ts'

/** What follows from the days of a figure. */
export interface Extent {
  readonly periodMiddle: CivilDate
  readonly days: number
}

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
