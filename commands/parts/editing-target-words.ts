import { addDays } from '../../src/calendar/date.ts'
import type { Comparator } from '../../src/indicators/target.ts'
import { indicatorNamed, type Read, type Reading, reading, refusal, unitNamed } from './editing-found.ts'
import { halvesAt, type Verbs, verbOf } from './editing-words.ts'

const verbs = {
  set: ['đặt', 'giao', 'set'],
  remove: ['bỏ', 'xoá', 'xóa', 'remove'],
} as const satisfies Verbs<string>

/** The words that say that targets are to be edited. */
export const targetVerbs: readonly string[] = Object.values(verbs).flat()

/** Signs and words for a comparison; with `top`, a rank. */
const comparisons: readonly (readonly [RegExp, Comparator])[] = [
  [/>=|≥|=>/, '>='],
  [/<=|≤|=</, '<='],
  [/>/, '>'],
  [/</, '<'],
  [/\s(?:toi thieu|it nhat|at least)\s/, '>='],
  [/\s(?:toi da|khong qua|nhieu nhat|at most|top|hang)\s/, '<='],
  [/\s(?:tren|over|above|more than)\s/, '>'],
  [/\s(?:duoi|under|below|less than)\s/, '<'],
]

/** Reads an edit of targets; null where something is missing. */
export function targetChange(given: Reading): Read | null {
  const { editing } = given.context.t
  const found = verbOf(given.words, verbs)
  if (found === null || found.rest === '') return null
  const sourced = halvesAt(found.rest, /[,;]?\s+(?:theo|according to|per|by)\s+/)[0]
  const text = ` ${sourced?.left ?? found.rest} `
  const compared = found.verb === 'set' ? comparedIn(text) : null
  if (found.verb === 'set' && compared === null) return refusal(editing.noValue)
  // The year stands before the comparison or after the value.
  const [amount = '', ...after] = compared?.right.split(/\s+(?=\S*\d{4}|năm|nam|in\b)/) ?? []
  const [subject, early] = yearIn(compared?.left ?? text)
  const year = early ?? yearIn(after.join(' '))[1]
  if (year === null) return refusal(editing.noYear)
  const about = aboutWhat(subject, year, given)
  if ('ok' in about) return about
  const { indicator, unit } = about
  if (compared === null) return reading({ kind: 'remove-target', indicator, unit, year })
  const value = given.context.reader.number(amount.replace(/%$/, '').trim())
  if (value === null) return refusal(editing.noValue)
  const document = sourced?.right ?? ''
  if (document === '') return refusal(editing.noDocument)
  const { comparator } = compared
  return reading({ kind: 'set-target', target: { indicator, unit, year, comparator, value, document } })
}

/** The last comparison in a text, with what stands before and after it. */
function comparedIn(text: string) {
  for (const [pattern, comparator] of comparisons) {
    const cut = halvesAt(text, pattern).find(({ right }) => /^\d/.test(right))
    if (cut !== undefined) return { ...cut, comparator }
  }
  return null
}

/** Takes the year out of a text. */
function yearIn(text: string): [string, number | null] {
  const match = /(?:(?:năm|nam|year|in)\s+)?\b(20\d\d)\b/iu.exec(text)
  if (match === null) return [text.trim(), null]
  return [text.replace(match[0], ' ').replace(/\s+/g, ' ').trim(), Number(match[1])]
}

/** The indicator and the unit that words name; without a unit, the one that the committee steers. */
function aboutWhat(
  words: string,
  year: number,
  given: Reading,
): { readonly indicator: string; readonly unit: string } | Read {
  const { context } = given
  const indicator = indicatorNamed(words, given)
  if (typeof indicator !== 'string') return indicator
  const lastDay = addDays(`${year + 1}-01-01`, -1)
  const { codes, candidates } = context.reader.units(words, lastDay)
  if (codes.length === 1) return { indicator, unit: codes[0] as string }
  if (codes.length > 1 || candidates.length > 0) {
    const asked = unitNamed(words, lastDay, given)
    return typeof asked === 'string' ? { indicator, unit: asked } : asked
  }
  const home = context.catalogue.committees[0]?.home ?? ''
  return { indicator, unit: home }
}
