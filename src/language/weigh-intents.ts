import type { Intent } from './intents.ts'
import type { Mentions } from './mentions.ts'
import type { Signs } from './signs.ts'

/** Of two intents that are said as strongly, the earlier. */
const order: readonly Intent[] = [
  'nudge',
  'approve',
  'correct',
  'history',
  'missing',
  'reminders',
  'calendar',
  'meeting',
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
  'thanks',
]

/** The intent that was said most strongly. */
export function mostSaid(said: ReadonlyMap<Intent, number>): Intent | null {
  let best: Intent | null = null
  let most = 0
  for (const [intent, weight] of said) {
    const tied = weight === most && best !== null
    if (weight > most || (tied && order.indexOf(intent) < order.indexOf(best as Intent))) best = intent
    if (weight > most) most = weight
  }
  return best
}

/** Corrects the weights by what goes with what. */
export function weigh(said: Map<Intent, number>, mentions: Mentions, signs: Signs): void {
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
  // "SYT tháng 5, em cảm ơn": thanks only close what is wanted.
  if (said.size > 1 || signs.indicator || signs.unit || mentions.periods.length > 0) drop('thanks')
  // "tình hình tuần này" with a stronger word beside it only sets the tone.
  if (weight('scorecard') === 1 && strongest(said) > 1) drop('scorecard')
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
