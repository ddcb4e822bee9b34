import { lengthOf, middleOf } from '../../src/calendar/period.ts'
import type { Figure, FigureQuery, FigureReader, Sum } from '../../src/figures/figure.ts'
import { latestOf, sumOf, totalOf } from '../../src/indicators/sum.ts'

/** A reader over figures held in memory, which counts the questions that it is asked. */
export function figuresInMemory(figures: readonly Figure[]): FigureReader & { readonly asked: string[] } {
  const asked: string[] = []
  const found = ({ indicator, units, from, to, longest = Number.POSITIVE_INFINITY }: FigureQuery) =>
    figures.filter((figure) => {
      const middle = middleOf(figure)
      return (
        figure.indicator === indicator &&
        units.includes(figure.unit) &&
        from <= middle &&
        middle <= to &&
        lengthOf(figure) <= longest
      )
    })
  const sumByUnit = (query: FigureQuery, accumulation: 'flow' | 'snapshot') => {
    const sums = new Map<string, Sum>()
    for (const [unit, own] of grouped(found(query), (figure) => figure.unit)) {
      const latest = latestOf(own)
      const sum = accumulation === 'flow' ? sumOf(own) : latest && sumOf([latest])
      if (sum) sums.set(unit, sum)
    }
    return sums
  }
  return {
    asked,
    async list(query) {
      asked.push('list')
      return found(query).sort((one, other) => (one.from < other.from ? -1 : 1))
    },
    async sumByUnit(query, accumulation) {
      asked.push('sumByUnit')
      return sumByUnit(query, accumulation)
    },
    async tallyByUnit(query, accumulation) {
      asked.push('tallyByUnit')
      return sumByUnit(query, accumulation)
    },
    async total(query, accumulation) {
      asked.push('total')
      return totalOf([...sumByUnit(query, accumulation).values()])
    },
    async sumByPeriod(query) {
      asked.push('sumByPeriod')
      const stretches = grouped(found(query), ({ from, to }) => `${from} ${to}`)
      const sums = [...stretches.values()].flatMap((own) => sumOf(own) ?? [])
      return sums.sort((one, other) => (one.from < other.from ? -1 : 1))
    },
    async latest(indicator, units, upTo) {
      asked.push('latest')
      const ended = figures.filter(
        (figure) => figure.indicator === indicator && units.includes(figure.unit) && figure.to <= upTo,
      )
      const newest = latestOf(ended)
      return newest ? { from: newest.from, to: newest.to } : null
    },
  }
}

function grouped(figures: readonly Figure[], key: (figure: Figure) => string): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) groups.set(key(figure), [...(groups.get(key(figure)) ?? []), figure])
  return groups
}
