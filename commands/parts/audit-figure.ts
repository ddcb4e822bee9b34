import type { CommandContext } from '../../src/chat/command.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { type FigureValues, writeFigure } from './correct-figure.ts'
import { nameOf } from './editing-found.ts'

/** A figure as an entry of the trail holds it. */
export interface PastFigure extends FigureValues {
  readonly unit: string
  readonly indicator: string
  readonly from: string
  readonly to: string
  readonly reason: string | null
}

/** The figures of a unit's week that were sent, approved or returned at once. */
export interface PastReport {
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly figures: readonly PastFigure[]
  /** Why they were returned, where they were. */
  readonly reason?: string | null
}

/** "Sở Y tế, tuần 24/2024: 10 chỉ số", or one figure before and after with the reason. */
export function figureText(
  before: PastFigure | null,
  after: PastFigure | PastReport,
  context: CommandContext,
): string {
  const { t, language, catalogue } = context
  const place = {
    unit: nameOf(after.unit, context),
    week: writePeriodName({ kind: 'week', from: after.from, to: after.to }, language),
  }
  if ('figures' in after) {
    const what = t.audit.figures({ ...place, number: writeNumber(after.figures.length, language) })
    const reason = after.reason ?? null
    return reason === null ? what : t.audit.reasoned({ what, reason })
  }
  const indicator = catalogue.indicators.get(after.indicator)
  const written = (one: FigureValues) => writeFigure(one, indicator, context)
  return t.audit.figure({
    ...place,
    indicator: nameOf(after.indicator, context),
    change: t.audit.change({
      before: before === null ? t.audit.nothingThere : written(before),
      after: written(after),
    }),
    reason: after.reason ?? t.audit.nothingThere,
  })
}
