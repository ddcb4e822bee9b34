import type { Lexicon } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import { type Token, tokenize } from './text.ts'

/** An indicator that was named, or what it may be. */
export interface FoundIndicator {
  readonly code: string | null
  /** What it may be, where it can't be told. */
  readonly candidates: readonly string[]
}

/** The indicator that a text is about: by its name, else by some of the words of it. */
export function indicatorOf(mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): FoundIndicator {
  const codes = [...new Set(mentions.indicators.flatMap((mention) => mention.codes))]
  if (codes.length === 1) return confirmed(codes[0] as string, mentions, tokens, lexicon)
  if (codes.length > 1) {
    const common = codes.filter((code) =>
      mentions.indicators.every((mention) => mention.codes.includes(code)),
    )
    const whole = common.length === 1 ? null : longerName(mentions, tokens, lexicon)
    if (whole !== null) return { code: whole, candidates: [] }
    return common.length === 1
      ? { code: common[0] as string, candidates: [] }
      : { code: null, candidates: codes }
  }
  if (mentions.either !== null) return { code: null, candidates: mentions.either.codes }
  return byWords(mentions, tokens, lexicon)
}

/** "sử dụng lại dữ liệu số hóa": names side by side that are parts of one longer name. */
function longerName(mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): string | null {
  const { indicators } = mentions
  if (indicators.some((one, at) => at > 0 && one.start !== indicators[at - 1]?.end)) return null
  const words = mentions.indicators.flatMap((one) => tokens.slice(one.start, one.end))
  const [best, second] = lexicon.indicatorBag.find(words)
  return best !== undefined && best.score > 0.95 && (second?.score ?? 0) < 0.85 ? best.code : null
}

/** "chữ ký số của sim": words left over may say that another indicator, of a longer name, was meant. */
function confirmed(
  code: string,
  mentions: Mentions,
  tokens: readonly Token[],
  lexicon: Lexicon,
): FoundIndicator {
  const left = leftOver(mentions, tokens)
  if (left.length === 0) return { code, candidates: [] }
  const words = mentions.indicators.flatMap((one) => tokens.slice(one.start, one.end)).concat(left)
  const found = lexicon.indicatorBag.find(words)
  const own = found.find((one) => one.code === code)?.score ?? 0
  const best = found[0]
  if (best === undefined || best.score < 0.9 || best.score <= own * 1.15) return { code, candidates: [] }
  return { code: null, candidates: [best.code, code] }
}

/** What an indicator's words must come to before it is taken for meant, where nothing else comes near. */
const surely = 0.75

/** By some of the words of its name, where these are in no phrase: "trực tuyến được thanh toán". */
function byWords(mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): FoundIndicator {
  const left = leftOver(mentions, tokens)
  if (left.length === 0 || (left.length === 1 && mentions.follow !== null))
    return { code: null, candidates: [] }
  const [first, ...others] = lexicon.indicatorBag.find(left)
  if (first === undefined || first.score < 0.6) return { code: null, candidates: [] }
  const near = others.filter((one) => one.score > first.score * 0.85)
  // Most of the words must be its own: "hồ sơ nộp qua bưu điện" is not what is filed online.
  if (near.length === 0 && first.score < surely) return { code: null, candidates: [first.code] }
  if (near.length === 0) return { code: left.length > 1 ? first.code : null, candidates: [] }
  return { code: null, candidates: [first, ...near].slice(0, 5).map((one) => one.code) }
}

/** The words that are in no phrase, common abbreviations spelled out. */
function leftOver(mentions: Mentions, tokens: readonly Token[]): Token[] {
  return mentions.unknown.flatMap((at) => {
    const token = tokens[at]
    return token === undefined ? [] : (spelledOut.get(token.folded) ?? [token])
  })
}

const spelledOut = new Map(
  [
    ['hs', 'hồ sơ'],
    ['onl', 'trực tuyến'],
    ['online', 'trực tuyến'],
    ['payment', 'thanh toán'],
  ].map(([short, words]) => [short as string, tokenize(words as string)]),
)
