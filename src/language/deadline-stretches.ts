import type { Cursor } from './cursor.ts'
import { isJuneToo } from './deadline-days.ts'
import { type FoundTarget, only, type PeriodPart, type Target } from './deadline-target.ts'
import { nameAt } from './period-names.ts'
import type { PeriodName } from './period-phrase.ts'
import { after, stretches } from './period-words.ts'
import { said } from './spelled.ts'
import type { Wordings } from './wordings.ts'

const parts: readonly (readonly [Wordings, PeriodPart])[] = [
  [
    said(
      'ngay cuoi cung cua|ngay cuoi cung|ngay cuoi cua|ngay cuoi|cuoi cua|cuoi|the end of the|the end of this|the end of|end of the|end of this|end of|end|the last day of|last day of',
    ),
    'end',
  ],
  [said('giua|the middle of|middle of|mid'), 'middle'],
  [said('dau|the beginning of|beginning of|the start of|start of|early'), 'first'],
  [said('het|het ca|ca|toan bo|the whole of|the whole|the'), 'whole'],
]
const today = said(
  'cuoi ngay hom nay|cuoi ngay|cuoi gio chieu nay|cuoi gio lam viec|cuoi gio|end of the day|end of day|end of today|eod|cob|close of business',
)
const tomorrow = said('cuoi ngay mai|cuoi gio chieu mai|cuoi chieu mai|end of tomorrow')

/** The period, or the part of one, that is named at a position: "tuần này", "cuối tháng 6", "quý II". */
export function stretchAt(cursor: Cursor, at: number): FoundTarget | null {
  for (const [words, part] of parts) {
    const end = cursor.past(at, words)
    if (end === null) continue
    const found = namedAt(cursor, end, part) ?? currentAt(cursor, end, part)
    if (found !== null) return part === 'first' ? early(found) : found
  }
  return endOfDay(cursor, at) ?? namedAt(cursor, at, 'whole')
}

/** "đầu tháng 7" may be its first day or one of its first ten. */
function early({ targets, end }: FoundTarget): FoundTarget {
  const until =
    (part: PeriodPart) =>
    ({ target }: FoundTarget['targets'][number]) => ({
      target: target.of === 'period' ? { ...target, part } : target,
    })
  return { targets: [...targets.map(until('first')), ...targets.map(until('tenth'))], end }
}

function endOfDay(cursor: Cursor, at: number): FoundTarget | null {
  for (const [words, steps] of [
    [tomorrow, 1],
    [today, 0],
  ] as const) {
    const end = cursor.past(at, words)
    if (end !== null) return only({ of: 'day-steps', steps }, end)
  }
  return null
}

const kinds: ReadonlySet<PeriodName['of']> = new Set([
  'week',
  'month',
  'quarter',
  'half',
  'nine-months',
  'first-months',
  'year',
])

function namedAt(cursor: Cursor, at: number, part: PeriodPart): FoundTarget | null {
  const found = nameAt(cursor, at)
  if (found === null) return null
  const { name, end } = found
  if (name.of === 'relative') {
    if (name.stretch === 'day' || name.steps < 0) return null
    return only({ of: 'period', name, part }, end)
  }
  if (!kinds.has(name.of)) return null
  const target: Target = { of: 'period', name, part }
  if (!isJuneToo(cursor, at)) return only(target, end)
  const next: Target = { of: 'period', name: { of: 'relative', stretch: 'month', steps: 1 }, part }
  return { targets: [{ target: next }, { target }], end }
}

/** The one that holds today: "cuối tháng", "cuối năm", "end of the week". */
export function currentAt(cursor: Cursor, at: number, part: PeriodPart): FoundTarget | null {
  const stretch = stretches.of(cursor.token(at))
  if (stretch === undefined) return null
  if (stretch === 'day') return part === 'whole' ? only({ of: 'day-steps', steps: 0 }, at + 1) : null
  const steps = after.of(cursor.token(at + 1))
  return only(
    { of: 'period', name: { of: 'relative', stretch, steps: steps ?? 0 }, part },
    steps === undefined ? at + 1 : at + 2,
  )
}
