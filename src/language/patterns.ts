import type { Intent } from './intents.ts'

const verbs = '(nop|gui|bao cao|bc|nhap|cap nhat|khai|report|submit)'

/** A way of asking that is spread over a sentence; it is looked for where one of the `on` words stands. */
export interface Pattern {
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
  spread('lich', /\blich su\b(?!.*\b(don vi|hinh thanh)\b)/, 'history', 3.4),
  spread('keo', /\bkeo\b.*\b(xuong|tut|giam|lui)\b/, 'rank', 3),
  spread('nao', /\bdon vi nao\b/, 'rank', 2),
  spread('chua', new RegExp(`\\b${verbs}\\b.*\\bchua\\b(?! dat)`), 'missing', 3),
  spread('chua', new RegExp(`\\bchua\\b( \\w+){0,3} ${verbs}\\b`), 'missing', 3),
  spread('khong ko', new RegExp(`\\bco ${verbs}\\b.*\\b(khong|ko)\\b`), 'missing', 3.1),
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
  spread('list sach ke', /\b(list|danh sach|liet ke)\b.*\b(indicators|chi so|chi tieu)\b/, 'indicators', 3.2),
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

/** The patterns that may be found among these words. */
export function patternsIn(words: readonly string[]): Set<Pattern> {
  const found = new Set<Pattern>()
  for (const word of words) for (const one of patternsOn.get(word) ?? []) found.add(one)
  return found
}
