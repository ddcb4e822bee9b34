import { type Answer, rateOf } from './answer.ts'

/** What makes an answer impossible. */
export type HardFault = 'above'

/** What makes an answer unlikely: it is kept once somebody confirms it, with the reason. */
export type SoftFault =
  /** The rate is that many points from the week before, or far outside the last weeks. */
  | { readonly kind: 'jump'; readonly points: number }
  | { readonly kind: 'unusual'; readonly mean: number; readonly of: 'rates' | 'counts' }
  | { readonly kind: 'denominator-fell'; readonly before: number }
  | { readonly kind: 'zero-after-cases'; readonly weeks: number }

/** Points between two weeks beyond which a rate is asked about. */
const mostPoints = 30
/** Standard deviations of the last weeks beyond which a value is asked about, from so many weeks on. */
const [mostDeviations, fewestWeeks] = [3, 6] as const
/** A deviation is taken for no less than this, so that a steady figure may move at all. */
const leastDeviation = 1
/** Weeks with cases in a row after which none is asked about. */
const manyWeeks = 4

/** Why an answer can't be; null where it can. */
export function hardFault(answer: Answer): HardFault | null {
  return answer.kind === 'counts' && answer.numerator > answer.denominator ? 'above' : null
}

/**
 * What is unlikely about an answer in the light of the weeks before, the oldest first: a jump of more than 30
 * points or three deviations, a denominator that fell by more than half, none after many weeks with cases.
 */
export function softFaults(answer: Answer, before: readonly Answer[]): SoftFault[] {
  if (answer.kind === 'skipped') return []
  const faults: SoftFault[] = []
  const last = before.at(-1)
  if (isZero(answer)) {
    const weeks = casesInARow(before)
    return weeks >= manyWeeks ? [{ kind: 'zero-after-cases', weeks }] : []
  }
  const [now, then] = [comparedValue(answer), last === undefined ? null : comparedValue(last)]
  if (answer.kind === 'counts' || answer.kind === 'published') {
    if (now !== null && then !== null && Math.abs(now - then) > mostPoints) {
      faults.push({ kind: 'jump', points: now - then })
    }
    if (answer.kind === 'counts' && last?.kind === 'counts' && answer.denominator * 2 < last.denominator) {
      faults.push({ kind: 'denominator-fell', before: last.denominator })
    }
  }
  const unusual = now === null ? null : farFrom(now, before)
  if (unusual !== null && !faults.some(({ kind }) => kind === 'jump')) {
    faults.push({ kind: 'unusual', mean: unusual, of: answer.kind === 'count' ? 'counts' : 'rates' })
  }
  return faults
}

/** What is compared over the weeks: a rate, or a count. */
function comparedValue(answer: Answer): number | null {
  return answer.kind === 'count' ? answer.value : rateOf(answer)
}

function isZero(answer: Answer): boolean {
  return answer.kind === 'counts' ? answer.denominator === 0 : answer.kind === 'count' && answer.value === 0
}

function casesInARow(before: readonly Answer[]): number {
  const last = before.findLastIndex((one) => one.kind === 'skipped' || isZero(one))
  return before.length - 1 - last
}

/** The mean of the weeks before, where a value lies far outside of them; else null. */
function farFrom(value: number, before: readonly Answer[]): number | null {
  const values = before.map(comparedValue).filter((one) => one !== null)
  if (values.length < fewestWeeks) return null
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length)
  return Math.abs(value - mean) > mostDeviations * Math.max(spread, leastDeviation) ? mean : null
}
