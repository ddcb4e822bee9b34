import type { Period } from '../calendar/period.ts'
import { unitsOn, withoutQualifiers } from './choose-unit.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import type { Now } from './resolve-period.ts'
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
  const all = [...mentions.units, ...(mentions.home === null ? [] : [mentions.home])].sort(
    (a, b) => a.start - b.start,
  )
  for (const mention of withoutQualifiers(all, mentions.versus, tokens, lexicon.catalogue)) {
    const on = unitsOn(mention.codes, date, lexicon.catalogue)
    // "sở môi trường đô thị": a part of a name with something else after it.
    const partial = mention.cost >= leastOfParts && mentions.unknown.includes(mention.end)
    if (on.length === 1 && !partial) codes.push(on[0] as string)
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
