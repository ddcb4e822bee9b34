import { lengthOf } from '../calendar/period.ts'
import type { Figure, Tally } from '../figures/figure.ts'

/** Whether a sum may hold both a long stretch and shorter ones within it, and so count days twice. */
export function mayCountTwice(sum: Tally): boolean {
  return sum.longest >= 2 * sum.shortest
}

/**
 * Of one unit's figures, a set in which no two share a day, that covers the most days; of equal sets the
 * one of more, and so finer, figures. (Weighted interval scheduling.)
 */
export function withoutOverlap(figures: readonly Figure[]): Figure[] {
  const byEnd = [...figures].sort((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0))
  // best[i] is the best choice among the first i figures.
  const best: Choice[] = [{ days: 0, count: 0, last: undefined, rest: undefined }]
  byEnd.forEach((figure, index) => {
    const without = best[index] as Choice
    const rest = best[endedBefore(byEnd, figure.from, index)] as Choice
    const taken = { days: rest.days + lengthOf(figure), count: rest.count + 1, last: figure, rest }
    best.push(isBetter(taken, without) ? taken : without)
  })
  return figuresOf(best[byEnd.length])
}

interface Choice {
  readonly days: number
  readonly count: number
  readonly last: Figure | undefined
  readonly rest: Choice | undefined
}

function isBetter(one: Choice, other: Choice): boolean {
  return one.days > other.days || (one.days === other.days && one.count > other.count)
}

/** How many of the first `limit` figures, sorted by their last day, ended before the date. */
function endedBefore(byEnd: readonly Figure[], date: string, limit: number): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high) >> 1
    if ((byEnd[middle] as Figure).to < date) low = middle + 1
    else high = middle
  }
  return low
}

function figuresOf(choice: Choice | undefined): Figure[] {
  const figures: Figure[] = []
  for (let at = choice; at?.last !== undefined; at = at.rest) figures.unshift(at.last)
  return figures
}
