import type { Button } from '../../src/chat/reply.ts'
import type { OpenFigure } from '../../src/figures/approval.ts'
import type { ApproveStep, AskedApproval } from './approve-asked.ts'
import { fingerprint, type OpenWeek } from './approve-open.ts'

/** Which figures a button of /approve is about. */
type About = Pick<AskedApproval, 'units' | 'indicator' | 'period' | 'figure'>

/** The figures of one unit's week, of those that were asked for. */
export function aboutWeek({ unit, from, to }: OpenWeek, { indicator, figure }: About): About {
  return { units: [unit], indicator, period: { kind: 'week', from, to }, figure }
}

/** A button that shows figures. */
export function showButton(label: string, about: About, step: ApproveStep | null = null): Button {
  return {
    label,
    press: { command: 'approve', slots: { ...slotsOf(about), ...(step !== null && { step }) } },
  }
}

/** A button that decides about the figures that are shown. */
export function decideButton(
  label: string,
  about: About,
  figures: readonly OpenFigure[],
  step: 'approve' | 'return',
  reason: string | null = null,
): Button {
  return { label, press: { command: 'approve', slots: decisionSlots(about, figures, step, reason) } }
}

/** What a decision about the figures that are shown carries. */
export function decisionSlots(
  about: About,
  figures: readonly OpenFigure[],
  step: 'approve' | 'return',
  reason: string | null,
): Readonly<Record<string, unknown>> {
  return {
    ...slotsOf(about),
    step,
    seen: fingerprint(figures),
    ...(reason !== null && { words: reason }),
  }
}

function slotsOf({ units, indicator, period, figure }: About): Readonly<Record<string, unknown>> {
  return {
    ...(units.length > 0 && { units: units.map(({ code }) => code) }),
    ...(indicator !== null && { indicator: indicator.slug }),
    ...(period !== null && { period: { kind: period.kind, from: period.from, to: period.to } }),
    ...(figure !== null && { figure: String(figure) }),
  }
}
