import { fold, type Token, tokenize } from './text.ts'

/**
 * What words mean in the naming of a period. Where accents tell words apart they have to be right, once they
 * are typed ("tư" is four, "từ" from); a word typed without may be any of them.
 */
export interface WordTable<Value> {
  of(token: Pick<Token, 'folded' | 'spelling'> | undefined): Value | undefined
  readonly folded: readonly string[]
}

function table<Value>(entries: readonly (readonly [string, Value])[]): WordTable<Value> {
  const byFold = new Map<string, { value: Value; spelling: string }[]>()
  for (const [list, value] of entries) {
    for (const word of list.split('|')) {
      const token = tokenize(word)[0] as Token
      byFold.set(token.folded, [...(byFold.get(token.folded) ?? []), { value, spelling: token.spelling }])
    }
  }
  return {
    folded: [...byFold.keys()],
    of(token) {
      if (token === undefined) return undefined
      const found = byFold.get(token.folded)
      if (found === undefined || token.spelling === token.folded) return found?.[0]?.value
      const exact = found.find((one) => one.spelling === token.spelling)
      // A tone left out is forgiven where it makes no other word of this table; another tone is another word.
      const toneless = !/[1-5]$/.test(token.spelling)
      return (exact ?? (toneless && found.length === 1 ? found[0] : undefined))?.value
    },
  }
}

/** The stretches of time that words name. */
export type Stretch = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Words for a stretch of time. */
export const stretches = table<Stretch>([
  ['tuần|week|weeks|tuan', 'week'],
  ['tháng|month|months|thg|th', 'month'],
  ['quý|quarter|quarters', 'quarter'],
  ['năm|year|years', 'year'],
  ['ngày|day|days|hôm', 'day'],
])

/** One letter glued to a number: t6, q1, w24; `6t` is six months. */
export const letters = table<Stretch>([
  ['t|th|thg', 'month'],
  ['q', 'quarter'],
  ['w', 'week'],
])

/** Numbers in words, Vietnamese and English. */
export const numerals = table<number>([
  ['một|one', 1],
  ['hai|two', 2],
  ['ba|three', 3],
  ['bốn|tư|four', 4],
  ['năm|five', 5],
  ['sáu|six', 6],
  ['bảy|seven', 7],
  ['tám|eight', 8],
  ['chín|nine', 9],
  ['mười|ten', 10],
  ['eleven', 11],
  ['twelve', 12],
])

/** Places in an order: "quý I", "tháng giêng", "first quarter". */
export const ordinals = table<number>([
  ['đầu|nhất|giêng|i|first', 1],
  ['nhì|ii|second', 2],
  ['iii|third', 3],
  ['iv|fourth', 4],
  ['chạp', 12],
])

export const monthNames = table<number>([
  ['january|jan', 1],
  ['february|feb', 2],
  ['march|mar', 3],
  ['april|apr', 4],
  ['may', 5],
  ['june|jun', 6],
  ['july|jul', 7],
  ['august|aug', 8],
  ['september|sep|sept', 9],
  ['october|oct', 10],
  ['november|nov', 11],
  ['december|dec', 12],
])

/** Words after a stretch (tuần trước) and before one (last week): how many steps away from now. */
export const after = table<number>([
  ['này|nay', 0],
  ['trước|qua|rồi|ngoái|xong', -1],
  ['kia', -2],
  ['sau|tới', 1],
])
export const before = table<number>([
  ['this|current', 0],
  ['last|previous|past|prior', -1],
  ['next|coming', 1],
])

/** The last n of something: "12 tuần gần nhất". */
export const recent = table<true>([['qua|gần|vừa|mới|nay|recent|rồi', true]])

const others =
  'từ|kể|đến|tới|hết|tính|cho|cuối|đầu|giữa|nửa|cả|since|from|to|until|till|through|between|and|as|of|up|by|end|half|ytd|date|ago|nhất|đây|thứ|hôm|nay|qua|today|yesterday|quốc|trước|chậm|hạn|ngày|in|so|far|start|beginning|h|nữa|vừa|w|q|t|luôn|dau'

/** Every word that can be part of a period, folded: for mending slips of the keyboard. */
export const periodWords: ReadonlySet<string> = new Set([
  ...stretches.folded,
  ...numerals.folded,
  ...ordinals.folded,
  ...monthNames.folded,
  ...after.folded,
  ...before.folded,
  ...recent.folded,
  ...others.split('|').map(fold),
])

const openers =
  'từ|kể|tính|from|between|cho|đến|tới|hết|as|up|until|till|through|to|by|since|trước|chậm|hạn|xong|before|no|due|đầu|hồi|start|beginning|ytd|so|lũy|nửa|h|the|today|yesterday|cả|trong|within'

const starters: ReadonlySet<string> = new Set([
  ...stretches.folded,
  ...letters.folded,
  ...numerals.folded,
  ...ordinals.folded,
  ...monthNames.folded,
  ...before.folded,
  ...openers.split('|').map(fold),
])

/** Whether the naming of a period can begin with this word. */
export function startsPeriod(word: string): boolean {
  return starters.has(word)
}
