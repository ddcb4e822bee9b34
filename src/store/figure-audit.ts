import type { Author } from '../directory/author.ts'
import type { NewDecision } from '../figures/approval.ts'
import type { Figure } from '../figures/figure.ts'
import type { FigureEntry } from '../figures/unit-figures.ts'
import { type Change, recordChange, recordChanges } from './audit.ts'
import type { Transaction } from './client.ts'
import type { ReplacedFigure } from './figure-entry.ts'
import { grouped } from './rows.ts'

const keyOf = ({ indicator, unit, from, to }: ReplacedFigure) => [unit, from, to, indicator].join(' ')

/**
 * Writes figures to the audit trail: those of a unit's week as one report, each that replaces another by itself. Two
 * statements.
 */
export async function recordEntries(
  tx: Transaction,
  entries: readonly FigureEntry[],
  replaced: readonly ReplacedFigure[],
  author: Author,
): Promise<void> {
  const code = { in: [...new Set(entries.map(({ unit }) => unit))] }
  const units = await tx.unit.findMany({ where: { code }, select: { code: true, committeeCode: true } })
  const committees = new Map(units.map(({ code, committeeCode }) => [code, committeeCode]))
  const committeeOf = (unit: string) => committees.get(unit) ?? null
  const before = new Map(replaced.map((one) => [keyOf(one), one]))
  const corrections = entries.flatMap((entry): Change[] => {
    const was = before.get(keyOf(entry))
    const { unit } = entry
    const what = { committee: committeeOf(unit), action: 'figure.correct', subject: unit } as const
    return was === undefined ? [] : [{ ...what, before: asWritten(was), after: asWritten(entry) }]
  })
  const reported = entries.filter((entry) => !before.has(keyOf(entry)))
  const weeks = grouped(reported, ({ unit, from, to }) => [unit, from, to].join(' '))
  const reports = [...weeks.values()].flatMap(([first, ...others]): Change[] => {
    if (first === undefined) return []
    const { unit, from, to } = first
    const what = { committee: committeeOf(unit), action: 'figure.report', subject: unit } as const
    return [{ ...what, before: null, after: { unit, from, to, figures: [first, ...others].map(asWritten) } }]
  })
  await recordChanges(tx, author, [...corrections, ...reports])
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
    after: { unit, from, to, reason, figures: figures.map(asWritten) },
  })
}

/** A figure as the audit trail tells of it. */
function asWritten({
  unit,
  indicator,
  from,
  to,
  numerator,
  denominator,
  value,
  reason,
}: ReplacedFigure): ReplacedFigure {
  return { unit, indicator, from, to, numerator, denominator, value, reason }
}
