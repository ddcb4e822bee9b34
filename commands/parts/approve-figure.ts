import type { CommandContext } from '../../src/chat/command.ts'
import type { OpenFigure } from '../../src/figures/approval.ts'
import { softFaults } from '../../src/figures/checks.ts'
import { type Exact, minus, signOf } from '../../src/indicators/exact.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { exactOf, valuesOf, writeFigure } from './correct-figure.ts'
import { nameOf } from './editing-found.ts'
import { answerOf, type FormFacts } from './form-facts.ts'
import { softText } from './form-text.ts'
import { differenceText } from './values.ts'

/** What whoever approves a figure looks at. */
export interface FigureView {
  readonly figure: OpenFigure
  readonly name: string
  readonly value: string
  /** The change against what was reported last before; empty where there is nothing to compare with. */
  readonly change: string
  /** What the checks say, and what was said about it when it was sent. */
  readonly remarks: readonly string[]
}

/** A figure beside the weeks before, with what is unlikely about it. */
export function viewOf(figure: OpenFigure, { before }: FormFacts, context: CommandContext): FigureView {
  const { t, catalogue } = context
  const indicator = catalogue.indicators.get(figure.indicator)
  const weeks = before.get(figure.indicator) ?? []
  const faults = answerOf(figure, indicator?.kind ?? 'count').flatMap((answer) => softFaults(answer, weeks))
  const last = weeks.at(-1)
  const was = last === undefined || last.kind === 'skipped' ? null : exactOf(valuesOf(last))
  const is = exactOf(figure)
  const said = figure.note ?? figure.reason
  return {
    figure,
    name: nameOf(figure.indicator, context),
    value: writeFigure(figure, indicator, context),
    change:
      indicator === undefined || was === null || is === null
        ? ''
        : changeFrom(indicator, minus(is, was), context),
    remarks: [
      ...faults.map((fault) => softText(fault, context)),
      ...(said === null ? [] : [t.approvals.reason({ reason: said })]),
      ...(figure.approval === 'returned' ? [t.approvals.wasReturned] : []),
    ],
  }
}

function changeFrom(indicator: Indicator, change: Exact, context: CommandContext): string {
  return signOf(change) === 0 ? context.t.values.unchanged : differenceText(indicator, change, context)
}
