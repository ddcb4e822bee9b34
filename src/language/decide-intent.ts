import type { Intent } from './intents.ts'
import type { Mentions } from './mentions.ts'
import { patternsIn } from './patterns.ts'
import { slipsBetween } from './typo.ts'

/** What the words around the names say, as far as it is known before the intent is. */
export interface Signs {
  /** The words of the text, without diacritics. */
  readonly words: readonly string[]
  readonly indicator: boolean
  readonly unit: boolean
  /** Two units or more. */
  readonly several: boolean
  /** Words that were mistyped, as they were meant. */
  readonly mended: readonly string[]
  /** Counts such as 85/120 that are no dates. */
  readonly counts: boolean
  /** Numbers that are part of no period. */
  readonly numbers: boolean
  readonly deadline: boolean
  /** Words are left over that look like a name. */
  readonly nameLeft: boolean
  /** The words that were not understood. */
  readonly unknown: readonly string[]
}

/** What is wanted and how sure that is; `said` where words for it stand in the text. */
export interface Decision {
  readonly intent: Intent | null
  readonly said: boolean
  /** A figure is asked for, and what names it is no indicator that is known. */
  readonly strange: boolean
  /** 0 to 1. */
  readonly sureness: number
}

/** Of two intents that are said as strongly, the earlier. */
const order: readonly Intent[] = [
  'nudge',
  'approve',
  'correct',
  'history',
  'missing',
  'reminders',
  'calendar',
  'deadlines',
  'assign',
  'rank',
  'target',
  'define',
  'brief',
  'scorecard',
  'units',
  'indicators',
  'whoami',
  'language',
  'report',
  'rate',
  'help',
]

/** Decides what is wanted from the words said and from what was named. */
export function decideIntent(mentions: Mentions, signs: Signs): Decision {
  const otherBusiness = mentions.strays.length > 0 && mentions.indicators.length === 0
  if (otherBusiness || asksHow(signs)) return notSaid
  const said = new Map(mentions.intents)
  const folded = signs.words.join(' ')
  for (const { pattern, intent, weight } of patternsIn(signs.words)) {
    if (weight > (said.get(intent) ?? 0) && pattern.test(folded)) said.set(intent, weight)
  }
  weigh(said, mentions, signs)
  let best: Intent | null = null
  for (const intent of order) {
    if ((said.get(intent) ?? 0) > (best === null ? 0 : (said.get(best) ?? 0))) best = intent
  }
  const weight = best === null ? 0 : (said.get(best) ?? 0)
  if (asksForOther(best, weight, mentions, signs)) {
    return {
      intent: best !== null && ofIndicators.has(best) ? best : 'rate',
      said: true,
      strange: true,
      sureness: 0.5,
    }
  }
  if (best === null) return unsaid(mentions, signs)
  // Small words such as "bao nhiêu" or "thế nào" alone say nothing, least of all beside words not understood.
  const weak = weight === 1 && !signs.indicator
  if (
    weak &&
    (mentions.unknown.length > 0 ||
      (!signs.unit && mentions.periods.length === 0 && mentions.follow === null))
  ) {
    return notSaid
  }
  if (weak && (best === 'rate' || !signs.unit)) return unsaid(mentions, signs)
  if (strayWord(best, weight, mentions, signs) || perhapsMissing(best, signs)) return notSaid
  return {
    intent: best,
    said: weight >= 2 || best !== 'rate',
    strange: false,
    sureness: weight >= 2 ? 1 : signs.indicator || signs.unit ? 0.9 : 0.5,
  }
}

const notSaid: Decision = { intent: null, said: false, strange: false, sureness: 0 }

/** What is wanted of an indicator; without one it has to be asked for. */
const ofIndicators: ReadonlySet<Intent> = new Set([
  'rate',
  'rank',
  'define',
  'target',
  'report',
  'correct',
  'history',
  'approve',
  'missing',
])
/** What is wanted of work, whatever that is about: "giao Sở Tài chính đẩy nhanh giải ngân". */
const ofWork: ReadonlySet<Intent> = new Set(['assign', 'nudge', 'deadlines'])
/** Asked of something, and of an indicator only if its name is known. */
const ofFigures: ReadonlySet<Intent> = new Set(['rate', 'rank', 'define', 'target'])

/** "tỷ lệ hộ nghèo", "FDI của Dĩ An quý 1": a figure is asked for, and its name is none that is known. */
function asksForOther(best: Intent | null, weight: number, mentions: Mentions, signs: Signs): boolean {
  if (signs.indicator) return false
  if (mentions.elsewhere) return best === null || !ofWork.has(best)
  if (mentions.unknown.length === 0 || (best !== null && !ofFigures.has(best))) return false
  const dated = mentions.periods.length > 0
  if (best === null) return signs.unit && dated && signs.nameLeft
  if (weight === 1) return signs.unit
  if (best === 'rate') return signs.unit || dated || mentions.group !== null || mentions.follow !== null
  const named = signs.unit || mentions.group !== null
  return signs.nameLeft && (best === 'target' || named || !strayWord(best, weight, mentions, signs))
}

/** Corrects the weights by what goes with what. */
function weigh(said: Map<Intent, number>, mentions: Mentions, signs: Signs): void {
  const weight = (intent: Intent) => said.get(intent) ?? 0
  const drop = (...intents: Intent[]) => {
    for (const intent of intents) said.delete(intent)
  }
  if (weight('nudge') === 3) said.set('nudge', 3.6)
  if (signs.numbers && weight('report') >= 2) said.set('report', 3)
  for (const word of signs.mended) if (word === 'rank' || word === 'target') said.set(word, 3)
  if (signs.counts && weight('correct') === 0 && mentions.versus.length === 0)
    said.set('report', Math.max(weight('report'), 3))
  const askedFor = signs.indicator && !signs.numbers && weight('rate') > 0
  if (weight('assign') > 0 && signs.deadline) said.set('assign', 3.5)
  // "tỉnh giao thanh toán trực tuyến bao nhiêu"
  else if (weight('assign') === 3 && askedFor) said.set('target', 3.2)
  else if (weight('assign') === 2 || weight('target') > 0) drop('assign')
  else if (!signs.unit && mentions.unknown.length > 0) drop('assign')
  if (weight('deadlines') === 1 && signs.indicator) drop('deadlines')
  if (definesOnly(signs, mentions)) said.set('define', 3)
  if (signs.deadline && weight('assign') === 0 && weight('deadlines') < 3) drop('deadlines')
  if (signs.indicator) {
    // "báo cáo tỷ lệ …" asks to be told; only counts or "nhập số liệu" report.
    if (weight('report') < 3) drop('report')
    if (weight('scorecard') < 3) drop('scorecard')
    if (weight('brief') < 3) drop('brief')
    // "danh sách các huyện theo mức độ hài lòng"
    if (weight('units') >= 3) said.set('rank', Math.max(weight('rank'), 2.5))
    if (weight('rank') === 1 && mentions.group === null) drop('rank')
    drop('units', 'indicators', 'whoami', 'language')
    if (mentions.group !== null && !signs.several) {
      if (weight('rate') >= 3.2) said.set('rank', 3.3)
      else if (strongest(said) < 3) said.set('rank', 2.5)
    }
    if (signs.several && weight('rank') === 1) drop('rank')
  } else {
    if (weight('define') > 0 && signs.unit) drop('define')
    if (signs.unit && weight('indicators') > 0) {
      said.set('scorecard', Math.max(weight('scorecard'), weight('indicators')))
      drop('indicators')
    }
  }
  // "hướng dẫn nhập số liệu" asks how, whatever it names; "xin chào" only opens what is wanted.
  if (weight('help') <= 3 && (strongest(said, 'help') >= 2 || signs.indicator || signs.unit)) drop('help')
  // "tình hình tuần này" with a stronger word beside it only sets the tone.
  if (weight('scorecard') === 1 && strongest(said) > 1) drop('scorecard')
}

/** "ai chaư gửi báo cáo": reported, or not yet (chưa)? */
function perhapsMissing(intent: Intent, { numbers, unknown }: Signs): boolean {
  return intent === 'report' && !numbers && unknown.some((word) => slipsBetween(word, 'chua', 1) === 1)
}

/** How a citizen does something ("làm căn cước ở đâu"): not what is asked of this program. */
function asksHow({ words, unit }: Signs): boolean {
  return (
    !unit &&
    /\b(lam|nop|dang ki|xin|doi|quen) .*\b(o dau|nhu the nao|can gi|bao lau|thu tuc gi|mat khau)\b/.test(
      words.join(' '),
    )
  )
}

/** "what is DTI": a name and nothing else after the question. */
function definesOnly({ words, indicator, unit }: Signs, { periods }: Mentions): boolean {
  return (
    indicator &&
    !unit &&
    periods.length === 0 &&
    words[0] === 'what' &&
    words[1] === 'is' &&
    words[2] !== 'the'
  )
}

function strongest(said: ReadonlyMap<Intent, number>, except?: Intent): number {
  let most = 0
  for (const [intent, weight] of said) if (intent !== except && weight > most) most = weight
  return most
}

/** "đăng nhập", "viết giúp tôi bài phát biểu": one usual word among others that mean nothing here. */
function strayWord(intent: Intent, weight: number, { unknown, periods }: Mentions, signs: Signs): boolean {
  if (signs.indicator || unknown.length === 0) return false
  if (weight <= 2) return periods.length === 0 || unknown.length > 1 || signs.unit
  if (signs.unit) return false
  return unknown.length > (intent === 'help' || intent === 'nudge' ? 1 : 2)
}

/** Nothing says what is wanted: then what was named does. */
function unsaid(mentions: Mentions, signs: Signs): Decision {
  if (signs.indicator) {
    return leaning(mentions.group === null || signs.several ? 'rate' : 'rank', 0.95)
  }
  const named = signs.unit || mentions.group !== null || mentions.periods.length > 0
  if (mentions.follow !== null && (named || !signs.nameLeft))
    return leaning(mentions.group === null ? 'rate' : 'rank', 0.85)
  if (mentions.unknown.length > 0) return notSaid
  if (mentions.group !== null) return leaning('units', 0.6)
  if (signs.unit) return leaning('scorecard', 0.8)
  return mentions.periods.length > 0 ? leaning('rate', 0.6) : notSaid
}

function leaning(intent: Intent, sureness: number): Decision {
  return { intent, said: false, strange: false, sureness }
}
