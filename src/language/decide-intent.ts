import type { Intent } from './intents.ts'
import type { Mentions } from './mentions.ts'

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
}

/** What is wanted and how sure that is; `said` where words for it stand in the text. */
export interface Decision {
  readonly intent: Intent | null
  readonly said: boolean
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

const verbs = '(nop|gui|bao cao|bc|nhap|cap nhat|khai|report|submit)'

/** A way of asking that is spread over a sentence; it is looked for where one of the `on` words stands. */
interface Pattern {
  readonly on: readonly string[]
  readonly pattern: RegExp
  readonly intent: Intent
  readonly weight: number
}

const spread = (on: string, pattern: RegExp, intent: Intent, weight: number): Pattern => ({
  on: on.split(' '),
  pattern,
  intent,
  weight,
})

const targets = 'tieu target targets'
const patterns: readonly Pattern[] = [
  spread('chua', new RegExp(`\\b${verbs}\\b.*\\bchua\\b(?! dat)`), 'missing', 3),
  spread('chua', new RegExp(`\\bchua\\b( \\w+){0,3} ${verbs}\\b`), 'missing', 3),
  spread('khong ko', new RegExp(`\\b(khong|ko) ${verbs}\\b(?!.*\\bduoc\\b)`), 'missing', 3.1),
  spread('target', /\b(is|are) .*\bon target\b/, 'rate', 3.2),
  spread('far close', /\bhow (far|close)\b.*\btargets?\b/, 'rate', 3.2),
  spread(
    'report reported submit submitted sent',
    /\b(has|have|did|hasn|haven|didn)\b.*\b(report|reported|submit|submitted|sent)\b/,
    'missing',
    3.1,
  ),
  spread(
    targets,
    /(?<!\b(can|phai|duoc|muc) )\b(dat|vuot|hoan thanh|cham|kip|duoi)\b(?! bao nhieu).*\b(chi tieu|muc tieu)\b/,
    'rate',
    3.2,
  ),
  spread(
    targets,
    /\b(chi tieu|muc tieu)\b.*\b(chua dat|da dat|dat chua|dat khong|dat hay chua)\b/,
    'rate',
    3.2,
  ),
  spread(
    targets,
    /\b(nao|which|ai|who)\b.*\b(chua dat|khong dat|duoi|chua hoan thanh|below|not met|missed)\b.*\b(chi tieu|muc tieu|targets?)\b/,
    'rank',
    3.4,
  ),
  spread(targets, /\bcach (chi tieu|muc tieu)\b|\b(chi tieu|muc tieu)\b.*\bbao xa\b/, 'rate', 3.2),
  spread(targets, /\b(reach|reached|meet|met|hit|above|below|behind)\b.*\btargets?\b/, 'rate', 3.2),
  spread(
    'ai who',
    /\bai (da |vua )?(sua|nhap|chinh|dieu chinh|cap nhat)\b|\bwho (has )?(changed|entered|edited|corrected)\b/,
    'history',
    3.4,
  ),
  spread(
    'giao',
    /\bgiao\b.*\b(viec gi|nhung gi|viec nao|may viec|bao nhieu viec|nhiem vu gi|nhiem vu nao)\b/,
    'deadlines',
    3.3,
  ),
  spread('what which', /\b(what|which)\b.*\b(assigned|tasks|due|deadlines?)\b/, 'deadlines', 3.2),
  spread(
    'how',
    /\bhow (is|are|do you|does one|was)\b.*\b(calculated|computed|measured|defined|calculate|compute)\b/,
    'define',
    3.2,
  ),
  spread(
    'tinh',
    /(?<!\b(toan|cua|ca|o|trong) )\btinh (the nao|nhu the nao|ra sao|sao|kieu gi)\b/,
    'define',
    3.1,
  ),
  spread(
    'tinh',
    /\btinh (ti le|chi so|muc do|diem|thu hang)\b.*\b(the nao|nhu the nao|ra sao|sao)\b/,
    'define',
    3.1,
  ),
  spread('list sach ke', /\b(list|danh sach|liet ke)\b.*\b(indicators|chi so)\b/, 'indicators', 3.2),
  spread(
    'which what',
    /\b(which|what) (districts|departments|units|cities) (are there|do we have|exist)\b/,
    'units',
    3.2,
  ),
  spread('dung', /\b(dung|su dung) (bot|tro ly|cai nay|lenh)\b/, 'help', 3),
  spread('what', /\bwhat (does|do|is meant)\b.*\b(mean|by)\b/, 'define', 3.2),
  spread(
    'nhap hop gop doi chuyen',
    /\b(nhap|sap nhap|hop nhat|gop|doi|chuyen)\b( \w+){0,3} (vao|voi|thanh|ten|ve|sang)\b.*\b(dau|nao|gi|chua|ai)\b/,
    'units',
    3.1,
  ),
  spread(
    'sua chinh thay doi',
    /\b(sua|dieu chinh|dinh chinh|chinh lai|chinh so|thay|doi)\b.*\b(thanh|la) \d/,
    'correct',
    3.2,
  ),
  spread(
    'nhac don giuc',
    /\b(nhac|don doc|giuc)\b.*\b(don vi|so|huyen|nop|bao cao|so lieu|chua)\b/,
    'nudge',
    3.2,
  ),
  spread(
    'viec vu',
    /\b(viec|nhiem vu|cong viec)\b.*\b(qua han|den han|tre han|toi han|sap den han|chua xong)\b/,
    'deadlines',
    3.2,
  ),
  spread(
    'overdue due late',
    /\b(tasks?|work|assignments?)\b.*\b(overdue|due|late)\b|\boverdue (tasks?|work|assignments?)\b/,
    'deadlines',
    3.2,
  ),
  spread('so indicators indicator', /\b(chi so|indicators?)\b.*\b(nao|what|which|may)\b/, 'indicators', 2),
]

const patternsOn = new Map<string, Pattern[]>()
for (const one of patterns) {
  for (const word of one.on) patternsOn.set(word, [...(patternsOn.get(word) ?? []), one])
}

/** Decides what is wanted from the words said and from what was named. */
export function decideIntent(mentions: Mentions, signs: Signs): Decision {
  if (mentions.stray && !signs.indicator) return { intent: null, said: false, sureness: 0 }
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
  if (best === null) return unsaid(mentions, signs)
  // Small words such as "bao nhiêu" or "thế nào" alone say nothing, least of all beside words not understood.
  const weak = (said.get(best) ?? 0) === 1 && !signs.indicator
  if (
    weak &&
    (mentions.unknown.length > 0 ||
      (!signs.unit && mentions.periods.length === 0 && mentions.follow === null))
  ) {
    return { intent: null, said: false, sureness: 0 }
  }
  if (weak && best === 'rate') return unsaid(mentions, signs)
  if (strayWord(best, said.get(best) ?? 0, mentions, signs)) return { intent: null, said: false, sureness: 0 }
  const weight = said.get(best) ?? 0
  return {
    intent: best,
    said: weight >= 2 || best !== 'rate',
    sureness: weight >= 2 ? 1 : signs.indicator || signs.unit ? 0.9 : 0.5,
  }
}

function patternsIn(words: readonly string[]): Set<Pattern> {
  const found = new Set<Pattern>()
  for (const word of words) for (const one of patternsOn.get(word) ?? []) found.add(one)
  return found
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
  if (weight('assign') > 0 && signs.deadline) said.set('assign', 3.5)
  else if (weight('assign') === 2 || weight('target') > 0) drop('assign')
  else if (!signs.unit && mentions.unknown.length > 0) drop('assign')
  if (weight('deadlines') === 1 && signs.indicator) drop('deadlines')
  if (definesOnly(signs, mentions)) said.set('define', 3)
  if (signs.deadline && weight('assign') === 0 && weight('deadlines') < 3) drop('deadlines')
  if (signs.indicator) {
    // "báo cáo tỷ lệ …" asks to be told; only counts or "nhập số liệu" report.
    if (weight('report') < 3) drop('report')
    if (weight('scorecard') < 3) drop('scorecard')
    drop('brief')
    if (weight('rank') === 1 && mentions.group === null) drop('rank')
    drop('help', 'units', 'indicators', 'whoami', 'language')
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
  if (strongest(said) >= 2 || signs.unit || signs.indicator) {
    if (strongest(said, 'help') >= 2 || signs.indicator || signs.unit) drop('help')
  }
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
    return { intent: mentions.group === null || signs.several ? 'rate' : 'rank', said: false, sureness: 0.95 }
  }
  if (mentions.follow !== null) return { intent: 'rate', said: false, sureness: 0.85 }
  if (signs.unit && mentions.unknown.length === 0) return { intent: 'scorecard', said: false, sureness: 0.8 }
  if (mentions.group !== null && mentions.unknown.length === 0)
    return { intent: 'units', said: false, sureness: 0.6 }
  if (mentions.periods.length > 0 && mentions.unknown.length === 0)
    return { intent: 'rate', said: false, sureness: 0.6 }
  return { intent: null, said: false, sureness: 0 }
}
