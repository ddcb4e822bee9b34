import type { Lexicon } from './lexicon.ts'
import type { Mention, Mentions } from './mentions.ts'
import type { Token } from './text.ts'

/** Whether words are left over that look like the name of something: two side by side, or one in capitals. */
export function nameLeft({ unknown }: Mentions, tokens: readonly Token[]): boolean {
  return unknown.some((at, index) => tokens[at]?.capitals === true || unknown[index + 1] === at + 1)
}

/** How many words may stand between an indicator and what it is narrowed to: "… của lĩnh vực đất đai". */
const mostBetween = 3

/** Words that narrow an indicator to a kind of dossiers: "lĩnh vực hộ tịch", "về đất đai". */
const ofKinds = new Set([
  'linh',
  'vuc',
  'thu',
  'tuc',
  'tthc',
  've',
  'cua',
  'cho',
  'nhom',
  'loai',
  'for',
  'of',
  'on',
])

/**
 * Whether an indicator is narrowed to something that is not kept: "hồ sơ trực tuyến lĩnh vực đất đai". Words
 * that belong to its own longer name, or are slips of known ones, narrow nothing.
 */
export function isNarrowed(
  indicator: string,
  mentions: Mentions,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const { unknown, indicators, strays } = mentions
  const followed = strays.some(({ start }) =>
    indicators.some(
      ({ end }) => end <= start && tokens.slice(end, start).every(({ folded }) => ofKinds.has(folded)),
    ),
  )
  if (mentions.elsewhere || followed) return true
  return unknown.some((at, index) => {
    if (unknown[index + 1] !== at + 1 || !indicators.some((one) => reaches(one, at, mentions))) return false
    const words = tokens.slice(at, at + 2)
    return !words.every((token) => isSlip(token, lexicon)) && !isPartOf(indicator, words, lexicon)
  })
}

/** Whether a position comes soon after the indicator, with nothing named in between. */
function reaches({ end }: Mention, at: number, { units, periods }: Mentions): boolean {
  const between = (start: number) => start >= end && start < at
  return (
    end <= at &&
    at - end <= mostBetween &&
    !units.some(({ start }) => between(start)) &&
    !periods.some(({ start }) => between(start))
  )
}

function isSlip({ folded }: Token, lexicon: Lexicon): boolean {
  return folded.length > 2 && lexicon.neighbours.of(folded).length > 0
}

function isPartOf(indicator: string, words: readonly Token[], lexicon: Lexicon): boolean {
  return lexicon.indicatorBag.find(words).some(({ code, score }) => code === indicator && score > 0.3)
}
