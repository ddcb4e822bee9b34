import type { Period } from '../calendar/period.ts'
import type { UnitKind } from '../directory/unit.ts'
import type { ChangeAsked } from '../indicators/change.ts'
import type { Selection } from '../indicators/selection.ts'
import { type Ask, askFor } from './ask.ts'
import { bareKind } from './bare-kind.ts'
import { type Decision, decideIntent } from './decide-intent.ts'
import { type FoundIndicator, indicatorOf } from './find-indicator.ts'
import { hasCounts, hasNumbers, periodOf } from './find-period.ts'
import { type FoundUnits, unitsOf } from './find-units.ts'
import type { Intent } from './intents.ts'
import { knownWords } from './know-words.ts'
import type { Lexicon } from './lexicon.ts'
import { type Mention, type Mentions, mentionsIn } from './mentions.ts'
import type { Now } from './period-phrase.ts'
import { segment } from './segments.ts'
import { selectionIn } from './selection.ts'
import { clean, type Token } from './text.ts'
import { isNarrowed, nameLeft } from './unexplained.ts'
import { whyIn } from './why.ts'

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
  /** The part of a ranking that is asked for; null for all of it. */
  readonly selection: Selection | null
  /** Which change of a figure is asked about by "vì sao?", or null. */
  readonly why: ChangeAsked | null
  /** It refines the question before: another value, or one more. */
  readonly follow: 'instead' | 'add' | null
  /** A figure is asked for whose name is none of an indicator that is known. */
  readonly strange: boolean
  readonly ask: Ask | null
  /** 0 to 1. */
  readonly confidence: number
  /** Words that were not understood. */
  readonly unknown: readonly string[]
  /** The name of a unit that was said and is not known; `asTyped` words it. */
  readonly stranger: readonly Token[] | null
}

/** More tokens than any question has; what follows is left out. */
const mostTokens = 300

/**
 * Understands a text in the light of a catalogue and a day; with `command`, as the words after that command.
 * Pure: the same arguments give the same answer.
 */
export function understand(text: string, lexicon: Lexicon, now: Now, command?: Intent): Understanding {
  const known = knownWords(text, mostTokens, lexicon)
  const { tokens } = known
  const why = command === undefined || command === 'rate' ? whyIn(tokens) : null
  const all = mentionsIn(tokens, segment(known, lexicon))
  const mentions = why === null ? all : { ...all, unknown: all.unknown.filter((at) => !why.words.has(at)) }
  const { period, deadline, impossible } = periodOf(mentions, now)
  const indicator = indicatorOf(mentions, tokens, lexicon)
  const unit = unitsOf(mentions, tokens, lexicon, period, now, command !== undefined)
  const words = known.words.map(({ meant }) => meant)
  const decided: Decision =
    command !== undefined
      ? { intent: command, said: true, strange: false, sureness: 1 }
      : decideIntent(mentions, {
          words,
          folded: words.join(' '),
          several: unit.codes.length > 1,
          mended: words.filter((word, at) => word !== tokens[at]?.folded),
          indicator: indicator.code !== null || indicator.candidates.length > 0,
          unit: unit.codes.length > 0 || unit.candidates.length > 0 || mentions.own,
          counts: hasCounts(mentions, tokens),
          numbers: hasNumbers(mentions, tokens),
          deadline,
          nameLeft: nameLeft(mentions, tokens),
          unknown: mentions.unknown.map((at) => tokens[at]?.folded ?? ''),
        })
  const asksWhy = why !== null && mayChange(decided, mentions)
  const decision: Decision = asksWhy ? { intent: 'rate', said: true, strange: false, sureness: 1 } : decided
  const standing = rankOfItself(decision.intent, mentions, indicator, lexicon)
  const bare =
    !decision.said && indicator.code === null && indicator.candidates.length === 0 && unit.codes.length === 0
  const found = settle(decision.intent, mentions, indicator.code)
  const narrowed = indicator.code !== null && isNarrowed(indicator.code, mentions, tokens, lexicon)
  const ask = askFor(decision, mentions, indicator, unit, { impossible, bare, narrowed })
  return {
    text,
    command: standing ? 'rate' : decision.intent,
    said: decision.said,
    indicator: ask?.about === 'indicator' ? null : found.indicator,
    units: decision.intent === 'define' ? withoutHome(unit.codes, mentions) : unit.codes,
    group: mentions.group ?? (decision.intent === 'rank' ? bareKind(mentions, tokens) : null),
    own: mentions.own,
    period: found.keepsPeriod ? period : null,
    selection: decision.intent === 'rank' && unit.codes.length < 2 ? selectionIn(tokens, mentions) : null,
    why: asksWhy ? why.change : null,
    follow: decision.intent === null ? null : followOf(mentions, { bare, asksWhy }, indicator, unit),
    strange: decision.strange,
    ask,
    confidence: confidenceOf(decision.sureness, mentions, tokens, ask),
    unknown: mentions.unknown.map((at) => tokens[at]?.text ?? ''),
    stranger: unit.stranger,
  }
}

/** Whether "vì sao giảm?" asks about a figure: nothing else is wanted, and no word is left that names something else. */
function mayChange({ intent, strange }: Decision, { unknown, strays, elsewhere }: Mentions): boolean {
  const others = unknown.length > 0 || strays.length > 0 || elsewhere
  return !strange && !others && (intent === null || ofChange.has(intent))
}

const ofChange: ReadonlySet<Intent> = new Set(['rate', 'rank', 'scorecard', 'define'])

/** The words as they stand in the text, capitals and all. Not cheap, and only needed where they are quoted. */
export function asTyped(text: string, words: readonly Token[]): string {
  const escaped = words.map((token) => token.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const said = escaped.join('[^\\p{L}\\p{N}]*')
  // A code is quoted whole, even where only its end is not known.
  const found = new RegExp(`(?:[\\p{L}\\p{N}]+-)*${said}(?:-[\\p{L}\\p{N}]+)*`, 'iu').exec(clean(text))
  return found?.[0] ?? words.map((token) => token.text).join(' ')
}

/** "DTI … hạng mấy": the indicator is a rank itself, and what is asked is its value. */
function rankOfItself(
  intent: Intent | null,
  { group, indicators }: Mentions,
  { code }: FoundIndicator,
  lexicon: Lexicon,
): boolean {
  const kind = lexicon.catalogue.indicators.get(code ?? '')?.kind
  return intent === 'rank' && group === null && indicators.length > 0 && kind === 'rank'
}

/** "so với Thuận An" goes on from the question before, and so does a period alone. */
function followOf(
  mentions: Mentions,
  { bare, asksWhy }: { readonly bare: boolean; readonly asksWhy: boolean },
  indicator: FoundIndicator,
  unit: FoundUnits,
): Understanding['follow'] {
  if (mentions.follow !== null) return mentions.follow
  // "vì sao giảm?" asks about what was answered before.
  if (asksWhy && indicator.code === null && unit.codes.length === 0) return 'instead'
  const compared = mentions.versus.length > 0 && indicator.code === null && indicator.candidates.length === 0
  if (compared && unit.codes.length > 0) return 'add'
  return bare && mentions.periods.length > 0 && mentions.unknown.length === 0 ? 'instead' : null
}

/** "tinh the nao" asks how something is computed (tính), not about the province (tỉnh). */
function withoutHome(codes: readonly string[], { home }: Mentions): readonly string[] {
  return home === null ? codes : codes.filter((code) => !home.codes.includes(code))
}

/** What goes with an intent: work that is overdue is no indicator, a deadline no period. */
function settle(intent: Intent | null, mentions: Mentions, indicator: string | null) {
  const aboutWork = intent === 'deadlines' || intent === 'assign' || intent === 'nudge'
  const overdueWork =
    aboutWork && indicator !== null && mentions.indicators.every((one) => one.end - one.start <= 2)
  return { indicator: overdueWork || intent === 'brief' ? null : indicator, keepsPeriod: intent !== 'assign' }
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
