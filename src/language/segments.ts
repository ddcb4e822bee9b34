import type { Lexicon } from './lexicon.ts'
import { mendPeriods } from './mend.ts'
import { type PeriodSpan, periodsIn } from './periods.ts'
import { isConnector, type Meaning } from './phrases.ts'
import { type Span, spansIn } from './spans.ts'
import type { Token } from './text.ts'

/** The best way to cut a text into phrases and periods, and the words that are in none of them. */
export interface Segments {
  readonly spans: readonly Span[]
  readonly periods: readonly PeriodSpan[]
  /** Positions of words that belong to nothing known. */
  readonly unknown: readonly number[]
}

/** What a token is worth when it is read as part of a phrase of this kind. */
const worth: Readonly<Record<Exclude<Meaning['kind'], 'intent'>, number>> = {
  indicator: 1,
  unit: 1,
  own: 1,
  group: 0.9,
  foreign: 0.9,
  stray: 0.95,
  elsewhere: 0.95,
  home: 0.85,
  follow: 0.6,
  versus: 0.6,
  filler: 0.3,
}
const worthOfIntent = { 1: 0.5, 2: 0.8, 3: 0.95 } as const
/** Long phrases say more than the same words apart. */
const bonusForLength = 0.15

type Piece = {
  readonly end: number
  readonly value: number
  readonly span?: Span
  readonly period?: PeriodSpan
}

/** Chooses, of all phrases and periods that can be read, the ones that do not overlap and say the most. */
export function segment(tokens: readonly Token[], lexicon: Lexicon): Segments {
  const spans = spansIn(tokens, lexicon)
  const periodAt = periodsIn(mendPeriods(tokens, lexicon))
  const best: Piece[] = new Array(tokens.length + 1)
  best[tokens.length] = { end: tokens.length, value: 0 }
  for (let start = tokens.length - 1; start >= 0; start--) {
    let chosen: Piece = { end: start + 1, value: valueFrom(best, start + 1) }
    for (const span of spans[start] ?? []) {
      const value = worthOf(span) + valueFrom(best, span.end)
      if (value > chosen.value) chosen = { end: span.end, value, span }
    }
    const period = periodAt(start)
    if (period !== null) {
      const value = lengthWorth(period.end - start, period.weak ? 0.85 : 1.05) + valueFrom(best, period.end)
      if (value > chosen.value) chosen = { end: period.end, value, period }
    }
    best[start] = chosen
  }
  return collect(tokens, best)
}

function valueFrom(best: readonly Piece[], at: number): number {
  return best[at]?.value ?? 0
}

function lengthWorth(length: number, each: number): number {
  return length * each + (length - 1) * bonusForLength
}

function worthOf(span: Span): number {
  let most = 0
  for (const meaning of span.meanings) {
    const each = meaning.kind === 'intent' ? worthOfIntent[meaning.weight as 1 | 2 | 3] : worth[meaning.kind]
    if (each > most) most = each
  }
  const length = span.end - span.start
  // One small word says nothing; several together ("theo kế hoạch") say that none of them is a name.
  if (length > 1 && most === worth.filler) most = 0.95
  return lengthWorth(length, most) - span.cost * 1.2
}

function collect(tokens: readonly Token[], best: readonly Piece[]): Segments {
  const spans: Span[] = []
  const periods: PeriodSpan[] = []
  const unknown: number[] = []
  let position = 0
  while (position < tokens.length) {
    const piece = best[position] as Piece
    if (piece.span !== undefined) spans.push(piece.span)
    else if (piece.period !== undefined) periods.push(piece.period)
    else if (isContent(tokens[position] as Token)) unknown.push(position)
    position = piece.end
  }
  return { spans, periods, unknown }
}

function isContent(token: Token): boolean {
  return token.kind === 'word' && !isConnector(token)
}
