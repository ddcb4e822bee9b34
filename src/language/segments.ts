import type { Known } from './known-word.ts'
import type { Lexicon } from './lexicon.ts'
import { type PeriodSpan, periodsIn } from './periods.ts'
import { worthOfFiller } from './phrases.ts'
import { type Span, spansAt } from './spans.ts'
import type { Token } from './text.ts'

/** The best way to cut a text into phrases and periods, and the words that are in none of them. */
export interface Segments {
  readonly spans: readonly Span[]
  readonly periods: readonly PeriodSpan[]
  /** Positions of words that belong to nothing known. */
  readonly unknown: readonly number[]
}

/** Long phrases say more than the same words apart. */
const bonusForLength = 0.15

/** What is read from a position on, and what all from there on is worth; neither for a word of nothing known. */
interface Piece {
  readonly end: number
  readonly value: number
  readonly span: Span | null
  readonly period: PeriodSpan | null
}

/** Chooses, of all phrases and periods that can be read, the ones that do not overlap and say the most. */
export function segment(known: Known, lexicon: Lexicon): Segments {
  const { tokens, words } = known
  const periodAt = periodsIn(
    tokens,
    words.map(({ period }) => period),
  )
  const best: Piece[] = new Array(tokens.length)
  for (let start = tokens.length - 1; start >= 0; start--) {
    let chosen: Piece = { end: start + 1, value: valueFrom(best, start + 1), span: null, period: null }
    for (const span of spansAt(start, known, lexicon)) {
      const value = worthOf(span) + valueFrom(best, span.end)
      if (value > chosen.value) chosen = { end: span.end, value, span, period: null }
    }
    const period = periodAt(start)
    if (period !== null) {
      const value = lengthWorth(period.end - start, period.weak ? 0.85 : 1.05) + valueFrom(best, period.end)
      if (value > chosen.value) chosen = { end: period.end, value, span: null, period }
    }
    best[start] = chosen
  }
  return collect(tokens, best)
}

function valueFrom(best: readonly Piece[], at: number): number {
  return at < best.length ? (best[at] as Piece).value : 0
}

function lengthWorth(length: number, each: number): number {
  return length * each + (length - 1) * bonusForLength
}

function worthOf({ start, end, worth, cost }: Span): number {
  const length = end - start
  // One small word says nothing; several together ("theo kế hoạch") say that none of them is a name.
  const each = length > 1 && worth === worthOfFiller ? 0.95 : worth
  return lengthWorth(length, each) - cost * 1.2
}

function collect(tokens: readonly Token[], best: readonly Piece[]): Segments {
  const spans: Span[] = []
  const periods: PeriodSpan[] = []
  const unknown: number[] = []
  let position = 0
  while (position < tokens.length) {
    const piece = best[position] as Piece
    if (piece.span !== null) spans.push(piece.span)
    else if (piece.period !== null) periods.push(piece.period)
    else if (isContent(tokens[position] as Token)) unknown.push(position)
    position = piece.end
  }
  return { spans, periods, unknown }
}

function isContent(token: Token): boolean {
  return token.kind === 'word' && !token.connector
}
