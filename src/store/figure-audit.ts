import type { Author } from '../directory/author.ts'
import type { NewDecision } from '../figures/approval.ts'
import type { Figure } from '../figures/figure.ts'
import type { FigureEntry } from '../figures/unit-figures.ts'
import { recordChange } from './audit.ts'
import type { Transaction } from './client.ts'

/** A figure as the audit trail tells of it. */
interface PastFigure {
  readonly unit: string
  readonly indicator: string
  readonly from: string
  readonly to: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly reason: string | null
}

const keyOf = ({ indicator, unit, from, to }: Pick<FigureEntry, 'indicator' | 'unit' | 'from' | 'to'>) =>
  [unit, from, to, indicator].join(' ')

/** What stands where figures are about to be entered, by unit, days and indicator. */
export async function standingFor(
  tx: Transaction,
  entries: readonly FigureEntry[],
): Promise<ReadonlyMap<string, PastFigure>> {
  const rows = await tx.figure.findMany({
    where: {
      current: true,
      OR: entries.map(({ indicator, unit, from, to }) => ({
        indicatorSlug: indicator,
        unitCode: unit,
        periodFrom: from,
        periodTo: to,
      })),
    },
  })
  return new Map(
    rows.map(({ indicatorSlug, unitCode, periodFrom, periodTo, numerator, denominator, value, reason }) => {
      const place = { unit: unitCode, indicator: indicatorSlug, from: periodFrom, to: periodTo }
      return [keyOf(place), { ...place, numerator, denominator, value, reason }]
    }),
  )
}

/** Writes figures to the audit trail: those of a unit's week as one report, each that replaces another by itself. */
export async function recordEntries(
  tx: Transaction,
  entries: readonly FigureEntry[],
  before: ReadonlyMap<string, PastFigure>,
  author: Author,
): Promise<void> {
  const units = await tx.unit.findMany({ where: { code: { in: entries.map(({ unit }) => unit) } } })
  const committees = new Map(units.map(({ code, committeeCode }) => [code, committeeCode]))
  const reports = new Map<string, FigureEntry[]>()
  for (const entry of entries) {
    const was = before.get(keyOf(entry))
    const { unit, from, to } = entry
    if (was === undefined) {
      const week = [unit, from, to].join(' ')
      reports.set(week, [...(reports.get(week) ?? []), entry])
    } else {
      await recordChange(tx, author, {
        committee: committees.get(unit) ?? null,
        action: 'figure.correct',
        subject: unit,
        before: was,
        after: pastOf(entry),
      })
    }
  }
  for (const [first, ...others] of reports.values()) {
    if (first === undefined) continue
    const { unit, from, to } = first
    await recordChange(tx, author, {
      committee: committees.get(unit) ?? null,
      action: 'figure.report',
      subject: unit,
      before: null,
      after: { unit, from, to, figures: [first, ...others].map(pastOf) },
    })
  }
}

/** Writes to the audit trail what was decided of figures of one unit's week. */
export async function recordDecision(
  tx: Transaction,
  figures: readonly Figure[],
  { verdict, reason }: Pick<NewDecision, 'verdict' | 'reason'>,
  author: Author,
): Promise<void> {
  const [first] = figures
  if (first === undefined) return
  const { unit, from, to } = first
  const { committeeCode } = await tx.unit.findUniqueOrThrow({ where: { code: unit } })
  await recordChange(tx, author, {
    committee: committeeCode,
    action: verdict === 'approved' ? 'figure.approve' : 'figure.return',
    subject: unit,
    before: null,
    after: { unit, from, to, reason, figures: figures.map(pastOf) },
  })
}

function pastOf({
  unit,
  indicator,
  from,
  to,
  numerator,
  denominator,
  value,
  reason,
}: PastFigure): PastFigure {
  return { unit, indicator, from, to, numerator, denominator, value, reason }
}
