import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { UnitKind } from '../../src/directory/unit.ts'
import type { Pick } from '../language/pick.ts'

/** A kind of question, how many of them are asked, and the most milliseconds that 99 of 100 may take. */
export interface Way {
  readonly name: string
  readonly command: '/rate' | '/rank' | '/scorecard'
  /** The periods asked for, in turn; empty for the latest week. */
  readonly periods: readonly string[]
  /** Questions before those that count, until the machine code is made. */
  readonly warmUp: number
  readonly count: number
  readonly goal?: number
  /** Nothing is written between two questions. */
  readonly unchanged?: true
}

const months = ['tháng 5/2024', 'tháng 12/2023', 'tháng 3/2021', 'tháng trước']
const quarters = ['quý I/2024', 'quý III/2022', 'quý này', 'quý 4/2020']
const years = ['năm 2023', 'năm 2021', 'năm nay', 'từ đầu năm']
/** Any of the last hundred weeks or so. */
const earlierWeeks = Array.from(
  { length: 104 },
  (_, week) => `tuần ${1 + (week % 52)}/${week < 52 ? 2023 : 2022}`,
)

export const ways: readonly Way[] = [
  { name: '/rate, latest week', command: '/rate', periods: [''], warmUp: 200, count: 1500, goal: 10 },
  { name: '/rank, latest week', command: '/rank', periods: [''], warmUp: 200, count: 1000, goal: 25 },
  ...(['/rate', '/rank'] as const).flatMap((command): Way[] => [
    {
      name: `${command}, latest week, nothing changed`,
      command,
      periods: [''],
      warmUp: 10,
      count: 500,
      unchanged: true,
    },
    { name: `${command}, any week`, command, periods: earlierWeeks, warmUp: 10, count: 150 },
    { name: `${command}, a month`, command, periods: months, warmUp: 10, count: 150 },
    { name: `${command}, a quarter`, command, periods: quarters, warmUp: 10, count: 150 },
    { name: `${command}, a year`, command, periods: years, warmUp: 10, count: 150 },
  ]),
  { name: '/scorecard', command: '/scorecard', periods: [''], warmUp: 10, count: 100 },
]

export interface Question {
  readonly text: string
  /** What kind of unit it is about. */
  readonly kind: UnitKind
}

/**
 * Questions that are all different: any indicator of any unit, and of the province as many as there are
 * indicators that can be put together for it, or one out of twenty.
 */
export function questions(
  { command, periods, warmUp, count }: Way,
  catalogue: Catalogue,
  pick: Pick,
): Question[] {
  const units = [...catalogue.units.values()]
  const province = units.filter(({ kind }) => kind === 'province')
  const indicators = [...catalogue.indicators.values()]
  const combined = indicators.filter(({ kind }) => kind !== 'score')
  const asked = new Map<string, Question>()
  while (asked.size < warmUp + count) {
    const { kind, name } = pick.of(pick.chance(0.05) ? province : units)
    const { slug } = pick.of(kind === 'province' ? combined : indicators)
    const indicator = command === '/scorecard' ? '' : slug
    const period = periods[asked.size % periods.length] ?? ''
    const text = [command, indicator, name, period].filter((part) => part !== '').join(' ')
    asked.set(text, { text, kind })
  }
  return [...asked.values()]
}
