import type { Intent } from './intents.ts'
import type { Mentions } from './mentions.ts'
import { patternsIn } from './patterns.ts'
import type { Signs } from './signs.ts'
import { slipsBetween } from './typo.ts'
import { mostSaid, weigh } from './weigh-intents.ts'

/** What is wanted and how sure that is; `said` where words for it stand in the text. */
export interface Decision {
  readonly intent: Intent | null
  readonly said: boolean
  /** A figure is asked for, and what names it is no indicator that is known. */
  readonly strange: boolean
  /** 0 to 1. */
  readonly sureness: number
}

/** Decides what is wanted from the words said and from what was named. */
export function decideIntent(mentions: Mentions, signs: Signs): Decision {
  const otherBusiness = mentions.strays.length > 0 && mentions.indicators.length === 0
  if (otherBusiness || asksHow(signs)) return notSaid
  const said = new Map(mentions.intents)
  for (const { pattern, intent, weight } of patternsIn(signs.words)) {
    if (weight > (said.get(intent) ?? 0) && pattern.test(signs.folded)) said.set(intent, weight)
  }
  weigh(said, mentions, signs)
  const best = mostSaid(said)
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

/** "ai chaư gửi báo cáo": reported, or not yet (chưa)? */
function perhapsMissing(intent: Intent, { numbers, unknown }: Signs): boolean {
  return intent === 'report' && !numbers && unknown.some((word) => slipsBetween(word, 'chua', 1) === 1)
}

/** How a citizen does something ("làm căn cước ở đâu"): not what is asked of this program. */
function asksHow({ folded, unit }: Signs): boolean {
  return (
    !unit &&
    /\b(lam|nop|dang ki|xin|doi|quen) .*\b(o dau|nhu the nao|can gi|bao lau|thu tuc gi|mat khau)\b/.test(
      folded,
    )
  )
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
