import { comparable } from '../../src/chat/named.ts'
import type { Answer } from '../../src/figures/answer.ts'
import type { Balance, BalanceSide } from '../../src/figures/balance.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Reader } from './values.ts'

/** Which count of an answer is one of those that have to add up. */
export interface BalanceCount {
  readonly side: BalanceSide
  readonly of: 'numerator' | 'denominator' | 'count'
}

/**
 * How the counts are called, as `comparable` gives it: "Hồ sơ tồn đầu kỳ", "Tổng hồ sơ tiếp nhận", "Hồ sơ đã giải
 * quyết", "Hồ sơ tồn cuối kỳ". What is received or resolved must be named by nothing else: those received online, or
 * resolved in time, are a part of it.
 */
const all = '(?:tong )?(?:so )?(?:ho so )?(?:luong )?'
const within = '(?: trong (?:ki|tuan))?'
const names: readonly (readonly [BalanceSide, RegExp])[] = [
  [
    'opening',
    /\bton (?:dau|ki truoc)\b|\b(?:ton|ki truoc|tuan truoc) chuyen (?:sang|qua)\b|\b(?:opening|carried over)\b/,
  ],
  ['closing', /\bton (?:cuoi|lai)\b|\bchuyen (?:sang )?(?:ki|tuan) sau\b|\b(?:closing|left at the end)\b/],
  ['received', new RegExp(`^${all}(?:moi )?tiep nhan(?: moi)?${within}$|^(?:all )?(?:dossiers )?received$`)],
  ['resolved', new RegExp(`^${all}(?:da )?giai quyet${within}$|^(?:dossiers )?resolved$`)],
]

/** Which of the counts that have to add up goes by these words; null for any other. */
export function sideNamed(words: string): BalanceSide | null {
  const plain = comparable(words)
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** Which counts of an indicator have to add up with others. They are told by their Vietnamese names. */
export function balanceCounts({ kind, nameVi, numeratorVi, denominatorVi }: Indicator): BalanceCount[] {
  const named = (name: string | null, of: BalanceCount['of']): BalanceCount[] => {
    const side = name === null ? null : sideNamed(name)
    return side === null ? [] : [{ side, of }]
  }
  if (kind === 'count') return named(nameVi, 'count')
  return [...named(denominatorVi, 'denominator'), ...named(numeratorVi, 'numerator')]
}

/** The counts that answers give of those that have to add up; of one that is given twice the first. */
export function balanceOf(
  answers: Readonly<Record<string, Answer>>,
  counts: ReadonlyMap<string, readonly BalanceCount[]>,
): Map<BalanceSide, number> {
  const given = new Map<BalanceSide, number>()
  for (const [indicator, own] of counts) {
    const answer = answers[indicator]
    for (const { side, of } of own) {
      const value = answer === undefined ? null : countIn(answer, of)
      if (value !== null && !given.has(side)) given.set(side, value)
    }
  }
  return given
}

function countIn(answer: Answer, of: BalanceCount['of']): number | null {
  if (answer.kind === 'count') return of === 'count' ? answer.value : null
  return answer.kind === 'counts' && of !== 'count' ? answer[of] : null
}

/** That four counts do not add up. */
export function unbalancedText(
  { opening, received, resolved, closing }: Balance,
  { t, language }: Pick<Reader, 't' | 'language'>,
): string {
  const written = (value: number) => writeNumber(value, language)
  return t.forms.unbalanced({
    opening: written(opening),
    received: written(received),
    resolved: written(resolved),
    closing: written(closing),
    before: written(opening + received),
    after: written(resolved + closing),
  })
}
