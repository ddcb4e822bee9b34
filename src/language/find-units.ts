import type { Period } from '../calendar/period.ts'
import { unitsOn, withoutQualifiers } from './choose-unit.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention, Mentions } from './mentions.ts'
import type { Now } from './period-phrase.ts'
import { strangeUnit } from './strange-unit.ts'
import type { Token } from './text.ts'

/** What a phrase costs from which on it is only a part of a unit's name. */
const leastOfParts = 0.12

/** The units that a text names. */
export interface FoundUnits {
  readonly codes: readonly string[]
  readonly candidates: readonly string[]
  /** A unit that was named and is not known. */
  readonly stranger: readonly Token[] | null
}

/**
 * The units that a text names, as they were on the last day asked about. Those that share a name and a day are
 * candidates, and so are those whose names come near to one that is not known.
 */
export function unitsOf(
  mentions: Mentions,
  tokens: readonly Token[],
  lexicon: Lexicon,
  period: Period | null,
  now: Now,
  commanded: boolean,
): FoundUnits {
  const date = period === null || period.to > now.today ? now.today : period.to
  const codes: string[] = []
  const candidates: string[] = []
  const named = [...mentions.units, ...(mentions.home === null ? [] : [mentions.home])].sort(
    (a, b) => a.start - b.start,
  )
  // "không phải Dĩ An mà là Thuận An": of several units those that are not denied.
  const meant = named.filter(({ start }) => !mentions.denied.includes(start))
  const all = meant.length > 0 ? meant : named
  for (const mention of withoutQualifiers(all, mentions.versus, tokens, lexicon.catalogue)) {
    const on = unitsOn(mention.codes, date, lexicon.catalogue)
    // "sở môi trường đô thị": a part of a name with something else after it.
    const partial = mention.cost >= leastOfParts && mentions.unknown.includes(mention.end)
    const doubtful =
      partial || isElsewhere(mention, all, tokens, lexicon) || isLoose(mention, all, mentions, tokens)
    if (on.length === 1 && !doubtful) codes.push(on[0] as string)
    else candidates.push(...on)
  }
  const stranger = strangeUnit(mentions, tokens, commanded && codes.length === 0)
  if (stranger !== null && mentions.foreign.length === 0) candidates.push(...nearest(stranger, lexicon, date))
  return {
    codes: [...new Set(codes)],
    candidates: [...new Set(candidates)].slice(0, 5),
    stranger,
  }
}

/** "Sở Y tế tỉnh Bình Phước": a department of a province that is not its own, and so none of these. */
function isElsewhere(
  mention: Mention,
  all: readonly Mention[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const { units } = lexicon.catalogue
  const next = all.find(({ start }) => start >= mention.end)
  if (next === undefined || !tokens.slice(mention.end, next.start).every(({ folded }) => folded === 'cua'))
    return false
  const province = units.get(next.codes[0] ?? '')
  return (
    province?.kind === 'province' &&
    mention.codes.every((code) => {
      const unit = units.get(code)
      return unit?.kind === 'department' && unit.parent !== province.code
    })
  )
}

/**
 * "cấp phép xây dựng Thuận An": a department's name without "Sở", beside words not understood and another
 * unit, is more likely what those words speak of.
 */
function isLoose(
  mention: Mention,
  all: readonly Mention[],
  { unknown }: Mentions,
  tokens: readonly Token[],
): boolean {
  if (all.length < 2 || !(unknown.includes(mention.start - 1) || unknown.includes(mention.end))) return false
  const words = tokens.slice(mention.start, mention.end)
  return words.every(({ capitals, initial, folded }) => !capitals && !initial && !unitWords.has(folded))
}

/** Words that say that a unit is named. */
const unitWords = new Set(
  'so huyen tp thanh tx thi tinh ubnd ban vp department city district province'.split(' '),
)

function nearest(words: readonly Token[], lexicon: Lexicon, date: string): string[] {
  const found = lexicon.unitBag.find(words)
  const best = found[0]?.score ?? 0
  if (best < 0.5) return []
  return unitsOn(
    found
      .filter((one) => one.score >= best * 0.8)
      .slice(0, 8)
      .map((one) => one.code),
    date,
    lexicon.catalogue,
  )
}
