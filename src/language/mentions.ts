import type { UnitKind } from '../directory/unit.ts'
import type { Intent } from './intents.ts'
import { before } from './period-words.ts'
import type { PeriodSpan } from './periods.ts'
import type { Meaning } from './phrases.ts'
import type { Segments } from './segments.ts'
import type { Span } from './spans.ts'
import type { Token } from './text.ts'

/** A thing that was named: the codes it may stand for, where, and how far the words were from its name. */
export interface Mention {
  readonly codes: readonly string[]
  readonly start: number
  readonly end: number
  readonly cost: number
}

/** What a text names, before anything is concluded from it. */
export interface Mentions {
  readonly indicators: readonly Mention[]
  readonly units: readonly Mention[]
  /** One word that may be an indicator or a unit (TTTT): the codes of both. */
  readonly either: Mention | null
  /** Capitals that say what is wanted and may be a unit's initials too: BC is "báo cáo" and Bến Cát. */
  readonly initials: Mention | null
  readonly group: UnitKind | null
  /** Where kinds of units stand. */
  readonly groups: readonly Pick<Mention, 'start' | 'end'>[]
  readonly home: Mention | null
  readonly own: boolean
  /** Places that the catalogue does not have. */
  readonly foreign: readonly Mention[]
  readonly follow: 'instead' | 'add' | null
  /** For each intent, how strongly it was said (3 plainly, 1 hardly). */
  readonly intents: ReadonlyMap<Intent, number>
  /** Positions at which "so với", "hơn" end. */
  readonly versus: readonly number[]
  /** Positions at which "không phải" ends: what follows is not meant. */
  readonly denied: readonly number[]
  readonly periods: readonly PeriodSpan[]
  readonly unknown: readonly number[]
  /** Words of other business were said. */
  readonly strays: readonly Mention[]
  /** A figure was named that is kept by others. */
  readonly elsewhere: boolean
}

/** Sorts the chosen phrases by what they mean; words with two readings get the one that fits the others. */
export function mentionsIn(tokens: readonly Token[], segments: Segments): Mentions {
  const clear = (kind: 'indicator' | 'unit') =>
    segments.spans.filter((span) => span.meanings.every((meaning) => meaning.kind === kind)).length
  const context = { indicators: clear('indicator'), units: clear('unit'), tokens }
  const indicators: Mention[] = []
  const units: Mention[] = []
  const foreign: Mention[] = []
  const intents = new Map<Intent, number>()
  const versus: number[] = []
  const denied: number[] = []
  let either: Mention | null = null
  let initials: Mention | null = null
  let group: UnitKind | null = null
  const groups: Mention[] = []
  let home: Mention | null = null
  let own = false
  const strays: Mention[] = []
  let elsewhere = false
  // "and Thuan An?" goes on from the question before.
  let follow: 'instead' | 'add' | null = goesOn.has(tokens[0]?.folded ?? '') ? 'instead' : null
  for (const span of segments.spans) {
    const meanings = narrowed(span, context)
    const first = meanings[0] as Meaning
    const mention = {
      codes: meanings.map((one) => one.code),
      start: span.start,
      end: span.end,
      cost: span.cost,
    }
    for (const meaning of span.meanings) {
      if (meaning.kind === 'intent' && (intents.get(meaning.code) ?? 0) < meaning.weight) {
        if (first.kind === 'intent' || first.kind === 'filler' || first.kind === 'versus')
          intents.set(meaning.code, meaning.weight)
      }
    }
    if (first.kind === 'intent' && tokens[span.start]?.capitals === true) {
      const codes = span.meanings.filter((one) => one.kind === 'unit').map((one) => one.code)
      if (codes.length > 0) initials = { ...mention, codes }
    }
    if (meanings.some((one) => one.kind === 'versus')) versus.push(span.end, ...sameTime(tokens, span.end))
    if (tokens[span.end - 1]?.folded === 'phai' && meanings.some((one) => one.kind === 'follow'))
      denied.push(span.end)
    if (meanings.some((one) => one.kind === 'follow') && opens(span, segments) && !isArticle(tokens, span)) {
      follow = meanings.find((one) => one.kind === 'follow')?.code as 'instead' | 'add'
    }
    for (const one of meanings) {
      if (one.kind !== 'group') continue
      group = one.code
      groups.push(mention)
    }
    if (first.kind === 'indicator' && meanings.some((one) => one.kind === 'unit')) either = mention
    else if (first.kind === 'indicator') indicators.push(mention)
    else if (first.kind === 'unit') units.push(mention)
    else if (first.kind === 'foreign') foreign.push(mention)
    else if (first.kind === 'home') home = mention
    else if (first.kind === 'own') own = true
    else if (first.kind === 'stray' && span.meanings.length === 1) strays.push(mention)
    else if (first.kind === 'elsewhere') elsewhere ||= span.meanings.length === 1
  }
  return {
    indicators,
    units,
    either,
    initials,
    group,
    groups,
    home,
    own,
    foreign,
    follow,
    intents,
    versus,
    denied,
    periods: segments.periods,
    unknown: segments.unknown,
    strays,
    elsewhere,
  }
}

/** Where "cùng kỳ" ends, after "so với": the year behind it is compared with, too. */
function sameTime(tokens: readonly Token[], at: number): number[] {
  return tokens[at]?.folded === 'cung' && tokens[at + 1]?.folded === 'ki' ? [at + 2] : []
}

/** "the last 5 weeks", "in the …": English, and not "thế". */
function isArticle(tokens: readonly Token[], { start, end }: Span): boolean {
  if (end - start > 1 || tokens[start]?.text !== 'the') return false
  return start > 0 || before.of(tokens[end]) !== undefined
}

const goesOn = new Set(['and', 'va'])

interface Context {
  readonly indicators: number
  readonly units: number
  readonly tokens: readonly Token[]
}

/** The meanings of a span that are left once the rest of the text is looked at, of one kind where possible. */
function narrowed(span: Span, context: Context): readonly Meaning[] {
  const of = (...kinds: Meaning['kind'][]) => span.meanings.filter((one) => kinds.includes(one.kind))
  const units = of('unit')
  const indicators = of('indicator')
  const things = units.length + indicators.length
  if (things === span.meanings.length) {
    if (units.length === 0 || indicators.length === 0) return span.meanings
    // "TT&TT" is a name in parts; nobody writes an indicator so.
    if (context.tokens.slice(span.start, span.end).some((token) => token.text === '&')) return units
    // TTTT beside an indicator is the department, beside a unit it is online payment.
    if (context.indicators > 0 && context.units === 0) return units
    if (context.units > 0 && context.indicators === 0) return indicators
    return [...indicators, ...units]
  }
  if (things === 0) return span.meanings
  // "da", "bc" are words of their own; in capitals, or where a unit is wanted, they may be its initials.
  const token = context.tokens[span.start] as Token
  const short = span.end - span.start === 1 && token.folded.length <= 3
  const wanted = context.indicators > 0 && context.units === 0
  const filler = of('filler').length > 0 && of('intent').length === 0
  if (short && !(filler ? token.capitals && wanted : wanted))
    return span.meanings.filter((one) => one.kind !== 'unit' && one.kind !== 'indicator')
  return units.length > 0 ? units : indicators
}

/** A word that refines opens the text (after other such words) or is a phrase of two words or more. */
function opens(span: Span, segments: Segments): boolean {
  if (span.end - span.start > 1) return true
  const earlier = segments.spans.filter((one) => one.start < span.start)
  const onlySmallWords = earlier.every((one) =>
    one.meanings.some((meaning) => meaning.kind === 'filler' || meaning.kind === 'follow'),
  )
  return (
    onlySmallWords &&
    !segments.unknown.some((at) => at < span.start) &&
    !segments.periods.some((one) => one.start < span.start)
  )
}
