import type { Period } from '../calendar/period.ts'
import type { UnitKind } from '../directory/unit.ts'
import { unitsOn, withoutQualifiers } from './choose-unit.ts'
import { type Decision, decideIntent } from './decide-intent.ts'
import type { Intent } from './intents.ts'
import type { Lexicon } from './lexicon.ts'
import { mend } from './mend.ts'
import { type Mention, type Mentions, mentionsIn } from './mentions.ts'
import { type Now, resolvePhrase } from './resolve-period.ts'
import { segment } from './segments.ts'
import { strangeUnit } from './strange-unit.ts'
import { type Token, tokenize } from './text.ts'

/** What has to be asked before a question can be answered, and what it may be. */
export interface Ask {
  readonly about: 'unit' | 'indicator' | 'period' | 'command'
  /** Codes, slugs or command names; empty where nothing is near. */
  readonly candidates: readonly string[]
}

/** What a text means, as far as it can be told without the question before it. */
export interface Understanding {
  readonly text: string
  readonly command: Intent | null
  /** Whether the text says what is wanted, or that only follows from what it names. */
  readonly said: boolean
  readonly indicator: string | null
  /** Units named, in the order of the text; empty where none is. */
  readonly units: readonly string[]
  readonly group: UnitKind | null
  /** "đơn vị mình". */
  readonly own: boolean
  readonly period: Period | null
  /** It refines the question before: another value, or one more. */
  readonly follow: 'instead' | 'add' | null
  readonly ask: Ask | null
  /** 0 to 1. */
  readonly confidence: number
  /** Words that were not understood. */
  readonly unknown: readonly string[]
  /** The name of a unit that was said and is not known, as it was typed. */
  readonly stranger: string | null
}

/** More tokens than any question has; what follows is left out. */
const mostTokens = 300

/**
 * Understands a text in the light of a catalogue and a day; with `command`, as the words after that command.
 * Pure: the same arguments give the same answer.
 */
export function understand(text: string, lexicon: Lexicon, now: Now, command?: Intent): Understanding {
  const tokens = mend(tokenize(text).slice(0, mostTokens), lexicon)
  const mentions = mentionsIn(tokens, segment(tokens, lexicon))
  const { period, deadline, impossible } = periodOf(mentions, now)
  const indicator = indicatorOf(mentions, tokens, lexicon)
  const unit = unitsOf(mentions, tokens, lexicon, period, now, command !== undefined)
  const words = tokens.map((token) => nearestWord(token, lexicon))
  const decision: Decision =
    command !== undefined
      ? { intent: command, said: true, sureness: 1 }
      : decideIntent(mentions, {
          words,
          several: unit.codes.length > 1,
          mended: words.filter((word, at) => word !== tokens[at]?.folded),
          indicator: indicator.code !== null || indicator.candidates.length > 0,
          unit: unit.codes.length > 0 || unit.candidates.length > 0 || mentions.own,
          counts: hasCounts(mentions, tokens),
          numbers: hasNumbers(mentions, tokens),
          deadline,
        })
  const bare =
    !decision.said && indicator.code === null && indicator.candidates.length === 0 && unit.codes.length === 0
  const found = settle(decision.intent, mentions, indicator.code)
  const ask = askFor(decision.intent, mentions, indicator, unit, { impossible, bare })
  return {
    text,
    command: decision.intent,
    said: decision.said,
    indicator: ask?.about === 'indicator' ? null : found.indicator,
    units: decision.intent === 'define' ? withoutHome(unit.codes, mentions) : unit.codes,
    group: mentions.group,
    own: mentions.own,
    period: found.keepsPeriod ? period : null,
    follow: followOf(mentions, bare, indicator, unit),
    ask,
    confidence: confidenceOf(decision.sureness, mentions, tokens, ask),
    unknown: mentions.unknown.map((at) => tokens[at]?.text ?? ''),
    stranger: unit.stranger?.map((token) => token.text).join(' ') ?? null,
  }
}

/** "so với Thuận An" goes on from the question before, and so does a period alone. */
function followOf(
  mentions: Mentions,
  bare: boolean,
  indicator: Found,
  unit: FoundUnits,
): Understanding['follow'] {
  if (mentions.follow !== null) return mentions.follow
  const compared = mentions.versus.length > 0 && indicator.code === null && indicator.candidates.length === 0
  if (compared && unit.codes.length > 0) return 'add'
  return bare && mentions.periods.length > 0 ? 'instead' : null
}

/** "tinh the nao" asks how something is computed (tính), not about the province (tỉnh). */
function withoutHome(codes: readonly string[], { home }: Mentions): readonly string[] {
  return home === null ? codes : codes.filter((code) => !home.codes.includes(code))
}

/** A word, or the one word known that it is a slip of. */
function nearestWord(token: Token, lexicon: Lexicon): string {
  if (token.kind !== 'word' || token.folded.length < 4 || lexicon.vocabulary.has(token.folded))
    return token.folded
  const near = lexicon.neighbours.of(token.folded).filter((word) => word.length > 3)
  return near.length === 1 ? (near[0] as string) : token.folded
}

/** The period asked for: of several the one that is not only compared with. */
function periodOf(
  mentions: Mentions,
  now: Now,
): { period: Period | null; deadline: boolean; impossible: boolean } {
  const deadline = mentions.periods.some((span) => span.phrase === null)
  const all = mentions.periods.filter((span) => span.phrase !== null)
  // "không phải tháng 5, tháng 4": of two periods the one that is not denied.
  const kept = all.filter((span) => !mentions.denied.includes(span.start))
  const named = kept.length > 0 ? kept : all
  const apart = named.filter((span) => !mentions.versus.includes(span.start))
  // "A hay B cao hơn tháng 5": two units are compared, and the month is when.
  const asked = apart.length === 0 && mentions.units.length > 1 ? named : apart
  const phrase = (asked.find((one) => !one.weak) ?? asked[0])?.phrase ?? null
  const period = phrase === null ? null : resolvePhrase(phrase, now)
  return { period, deadline, impossible: phrase !== null && period === null }
}

interface Found {
  readonly code: string | null
  /** What it may be, where it can't be told. */
  readonly candidates: readonly string[]
}

function indicatorOf(mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): Found {
  const codes = [...new Set(mentions.indicators.flatMap((mention) => mention.codes))]
  if (codes.length === 1) return confirmed(codes[0] as string, mentions, tokens, lexicon)
  if (codes.length > 1) {
    const common = codes.filter((code) =>
      mentions.indicators.every((mention) => mention.codes.includes(code)),
    )
    return common.length === 1
      ? { code: common[0] as string, candidates: [] }
      : { code: null, candidates: codes }
  }
  if (mentions.either !== null) return { code: null, candidates: mentions.either.codes }
  return byWords(mentions, tokens, lexicon)
}

/** "chữ ký số của sim": words left over may say that another indicator, of a longer name, was meant. */
function confirmed(code: string, mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): Found {
  const left = leftOver(mentions, tokens)
  if (left.length === 0) return { code, candidates: [] }
  const words = mentions.indicators.flatMap((one) => tokens.slice(one.start, one.end)).concat(left)
  const found = lexicon.indicatorBag.find(words)
  const own = found.find((one) => one.code === code)?.score ?? 0
  const best = found[0]
  if (best === undefined || best.score < 0.9 || best.score <= own * 1.15) return { code, candidates: [] }
  return { code: null, candidates: [best.code, code] }
}

/** By some of the words of its name, where these are in no phrase: "trực tuyến được thanh toán". */
function byWords(mentions: Mentions, tokens: readonly Token[], lexicon: Lexicon): Found {
  const left = leftOver(mentions, tokens)
  if (left.length === 0 || (left.length === 1 && mentions.follow !== null))
    return { code: null, candidates: [] }
  const [first, ...others] = lexicon.indicatorBag.find(left)
  if (first === undefined || first.score < 0.6) return { code: null, candidates: [] }
  const near = others.filter((one) => one.score > first.score * 0.85)
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

interface FoundUnits {
  readonly codes: readonly string[]
  readonly candidates: readonly string[]
  /** A unit that was named and is not known. */
  readonly stranger: readonly Token[] | null
}

function unitsOf(
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
    if (on.length === 1) codes.push(on[0] as string)
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

/** Two numbers over each other that no date can be: 85/120, 8.578/17.464. */
function hasCounts(mentions: Mentions, tokens: readonly Token[]): boolean {
  const dated = (at: number) =>
    mentions.periods.some((span) => !span.weak && span.start <= at && at < span.end)
  return tokens.some(
    (token, at) =>
      (token.text === '/' || token.folded === 'tren') &&
      tokens[at - 1]?.kind === 'number' &&
      tokens[at + 1]?.kind === 'number' &&
      !dated(at) &&
      !mentions.periods.some((span) => span.start <= at && at < span.end),
  )
}

/** Numbers that name no period: "hồ sơ quá hạn tuần này: 7". */
function hasNumbers(mentions: Mentions, tokens: readonly Token[]): boolean {
  const dated = (at: number) => mentions.periods.some((span) => span.start <= at && at < span.end)
  return tokens.some((token, at) => token.kind === 'number' && !dated(at))
}

/** What goes with an intent: work that is overdue is no indicator, a deadline no period. */
function settle(intent: Intent | null, mentions: Mentions, indicator: string | null) {
  const aboutWork = intent === 'deadlines' || intent === 'assign' || intent === 'nudge'
  const overdueWork =
    aboutWork && indicator !== null && mentions.indicators.every((one) => one.end - one.start <= 2)
  return { indicator: overdueWork ? null : indicator, keepsPeriod: intent !== 'assign' }
}

const needsIndicator: ReadonlySet<Intent> = new Set(['rate', 'rank', 'define'])
const takesUnits: ReadonlySet<Intent> = new Set([
  'rate',
  'rank',
  'scorecard',
  'target',
  'units',
  'report',
  'correct',
  'history',
  'missing',
  'deadlines',
])

function askFor(
  intent: Intent | null,
  mentions: Mentions,
  indicator: Found,
  unit: FoundUnits,
  { impossible, bare }: { readonly impossible: boolean; readonly bare: boolean },
): Ask | null {
  if (intent === null) return { about: 'command', candidates: nearestCommands(mentions) }
  if (
    intent === 'report' &&
    mentions.initials !== null &&
    (unit.codes.length === 0 || mentions.periods.length === 0)
  ) {
    return { about: 'command', candidates: ['report', 'scorecard'] }
  }
  if (mentions.either !== null && indicator.candidates === mentions.either.codes) {
    return { about: 'indicator', candidates: indicator.candidates }
  }
  if (takesUnits.has(intent) && (unit.candidates.length > 0 || unit.stranger !== null)) {
    return { about: 'unit', candidates: unit.candidates }
  }
  const concernsIndicator =
    needsIndicator.has(intent) || intent === 'target' || intent === 'correct' || intent === 'history'
  if (concernsIndicator && indicator.candidates.length > 0)
    return { about: 'indicator', candidates: indicator.candidates }
  if (needsIndicator.has(intent) && indicator.code === null && mentions.follow === null && !bare) {
    return { about: 'indicator', candidates: [] }
  }
  return impossible ? { about: 'period', candidates: [] } : null
}

/** The two commands that come nearest to what was said. */
function nearestCommands(mentions: Mentions): string[] {
  const said = [...mentions.intents].sort((a, b) => b[1] - a[1]).map(([intent]) => intent)
  return [...new Set([...said, 'rate', 'rank'])].slice(0, 2)
}

/** How sure the whole is: of the intent, of the words as they were typed, and of what was left over. */
function confidenceOf(
  sureness: number,
  mentions: Mentions,
  tokens: readonly Token[],
  ask: Ask | null,
): number {
  const slips = [...mentions.indicators, ...mentions.units].reduce(
    (sum: number, one: Mention) => sum + one.cost,
    0,
  )
  const words = tokens.filter((token) => token.kind === 'word').length
  const strange = words === 0 ? 0 : mentions.unknown.length / words
  const sure = Math.max(0, sureness - 0.15 * slips - 0.6 * strange)
  const confidence = ask === null ? sure : Math.min(sure, 0.5)
  return Math.round(confidence * 100) / 100
}
