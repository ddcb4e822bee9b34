import type { Intent } from './intents.ts'

// "sáp nhập" is merged, not entered.
const verbs = '(nop|gui|bao cao|bc|(?<!\\bsap )(?<!\\bsat )nhap|cap nhat|khai|report|submit)'

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

// "họp", and not "tổng hợp", "hợp đồng".
const meets =
  '(?<!\\b(?:tong|phoi|ket|phu|truong|tap|thich|lien|to) )hop(?! (?:dong|nhat|tac|le|phap|ly|li|tinh|thuc|quy)\\b)'
const asksWhen = '(?:bao gio|khi nao|(?:luc )?may gio|luc nao|hom nao|ngay nao)'

const targets = 'tieu target targets'
const patterns: readonly Pattern[] = [
  spread('lich', /\blich su\b(?!.*\b(don vi|hinh thanh)\b)/, 'history', 3.4),
  // "nhật ký điều chỉnh": of the corrections made, not a wish to make one.
  spread('nhat', /\bnhat ki\b/, 'history', 3.4),
  spread(
    'lan',
    /\b(cac|nhung|may) lan\b( da)? (sua|chinh|dieu chinh|thay doi)|\b(sua|chinh) may lan\b/,
    'history',
    3.4,
  ),
  spread('con', /\bcon (khong|ko|ton tai)\b(?! (nop|gui|bao|co))/, 'units', 3.1),
  spread('cham tre thieu', /\b(cham|tre|thieu) (so lieu|bao cao)\b/, 'missing', 3.1),
  spread('xem', /\b(toi|em|minh|anh|chi)( co)? duoc( phep)? xem\b.*\b(nao|gi)\b/, 'whoami', 3.3),
  spread('theo', /\b(chi so|chi tieu)\b( \w+)? theo doi\b/, 'indicators', 3),
  spread(
    'gi',
    /\b(do|do luong|phan anh|danh gia|noi ve|the hien|dung de|gom|bao gom)\b( \w+)? gi\b/,
    'define',
    2.9,
  ),
  spread('keo', /\bkeo\b.*\b(xuong|tut|giam|lui)\b/, 'rank', 3),
  spread(
    'hop',
    new RegExp(
      `\\b${meets} gi\\b|\\b${asksWhen}( \\w+){0,3} ${meets}\\b|\\b${meets}( \\w+){0,4} ${asksWhen}\\b`,
    ),
    'meeting',
    3.4,
  ),
  spread('hop', new RegExp(`\\bco( cuoc| phien| buoi)? ${meets}\\b.*\\b(khong|ko)\\b`), 'meeting', 3.4),
  spread('hop', new RegExp(`^(xem )?lich ${meets}\\b(?! cua\\b)`), 'meeting', 3.3),
  spread('meeting meetings meet', /\b(when|what time)\b.*\bmeet(ing)?\b|\bany meetings?\b/, 'meeting', 3.4),
  spread('nao', /\bdon vi nao\b/, 'rank', 2),
  spread('chua', new RegExp(`\\b${verbs}\\b.*\\bchua\\b(?! dat)`), 'missing', 3),
  spread('chua', new RegExp(`\\bchua\\b( \\w+){0,3} ${verbs}\\b`), 'missing', 3),
  spread('khong ko', new RegExp(`\\bco ${verbs}\\b.*\\b(khong|ko)\\b`), 'missing', 3.1),
  spread('khong ko', new RegExp(`\\b(khong|ko) ${verbs}\\b(?!.*\\bduoc\\b)`), 'missing', 3.1),
  spread('du', /\b(du|day du)\b( \w+)? (so lieu|bao cao)\b.*\bchua\b/, 'missing', 3.1),
  spread('du', /\b(so lieu|bao cao)\b.*\bdu chua\b/, 'missing', 3.1),
  spread('dat', /\b(phai|can) dat (bao nhieu|may)\b/, 'target', 3.4),
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
  // "bao nhiêu đơn vị đạt chỉ tiêu": told by the ranking, which counts them.
  spread(
    targets,
    /\b(bao nhieu|may|how many) (don vi|so|huyen|nganh|dia phuong|units|departments|districts)\b.*\b(chi tieu|muc tieu|targets?)\b/,
    'rank',
    3.4,
  ),
  spread(targets, /\bcach (chi tieu|muc tieu)\b|\b(chi tieu|muc tieu)\b.*\bbao xa\b/, 'rate', 3.2),
  spread(targets, /\b(reach|reached|meet|met|hit|above|below|behind)\b.*\btargets?\b/, 'rate', 3.2),
  spread(
    'ai who',
    /\bai (la nguoi )?(da |vua )?(sua|nhap|chinh|dieu chinh|cap nhat)\b|\bwho (has )?(changed|entered|edited|corrected)\b/,
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
  spread(
    'bot lenh phan ung tro cai',
    /\b(bot|tro li|cai nay|phan mem|ung dung|lenh)\b.*\b(dung|su dung|xai)\b.*\b(sao|the nao|gi)\b/,
    'help',
    3,
  ),
  spread('phap', /\bcu phap\b/, 'help', 3.4),
  spread(
    'dan cach sao',
    /\b(huong dan|cach|lam sao( de)?)( em| anh| chi| toi)?( cach)? (nhap|nop|gui|bao cao|sua|xem|tra cuu|dung|su dung|giao viec)\b/,
    'help',
    3.4,
  ),
  spread(
    'how',
    /\bhow (do|can|to|should)( i| we)? (enter|submit|report|use|correct|check|ask)\b/,
    'help',
    3.4,
  ),
  spread('dung', /\b(dung|su dung|xai) (bot|tro li|cai nay|lenh)\b/, 'help', 3),
  spread('what', /\bwhat (does|do|is meant)\b.*\b(mean|by)\b/, 'define', 3.2),
  spread(
    'nhap hop gop doi chuyen',
    /\b(nhap|sap nhap|hop nhat|gop|doi|chuyen)\b( \w+){0,3} (vao|vo|voi|thanh|ten|ve|sang)\b.*\b(dau|nao|gi|chua|ai)\b/,
    'units',
    3.1,
  ),
  spread('thuoc', /\b(nay|gio|bay gio)\b.*\bthuoc( ve)? (so|don vi|co quan|huyen) nao\b/, 'units', 3.3),
  spread('ten', /\b(nay|gio|bay gio|sau)\b.*\bten( \w+)? gi\b/, 'units', 3.1),
  spread(
    'thuoc',
    /\b(toi|minh|tai khoan)\b.*\bthuoc( ve)? (so|don vi|co quan|huyen|vai tro) nao\b/,
    'whoami',
    3.4,
  ),
  // "85 sai rồi, phải là 58", "không phải 200 mà là 220"
  spread(
    'sai nham wrong incorrect',
    /\b(sai|nham|wrong|incorrect)\b.*\b(phai la|dung la|moi dung|should be)\b/,
    'correct',
    3.3,
  ),
  spread('phai', /\bkhong phai( la)? \d.*\bma( la)? \d/, 'correct', 3.3),
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
  spread('no', /\bno( nhung| may)? (viec|nhiem vu)\b/, 'deadlines', 3.2),
  spread('tinh ket', /\b(tinh hinh|ket qua) thuc hien cac (chi tieu|chi so|muc tieu)\b/, 'scorecard', 3.2),
  spread(
    'overdue due late',
    /\b(tasks?|work|assignments?)\b.*\b(overdue|due|late)\b|\boverdue (tasks?|work|assignments?)\b/,
    'deadlines',
    3.2,
  ),
  spread('theo', /\btheo doi\b.*\b(chi so|chi tieu)\b( \w+)? (gi|nao)\b/, 'indicators', 3.2),
  spread('thong', /\bchi tieu thong ke\b.*\b(gi|nao)\b/, 'indicators', 3.2),
  spread('so indicators indicator', /\b(chi so|indicators?)\b.*\b(nao|what|which|may)\b/, 'indicators', 2),
]

const patternsOn = new Map<string, Pattern[]>()
for (const one of patterns) {
  for (const word of one.on) patternsOn.set(word, [...(patternsOn.get(word) ?? []), one])
}

/** Whether a pattern may be found where this word stands. */
export function startsPattern(word: string): boolean {
  return patternsOn.has(word)
}

/** The patterns that may be found among these words, mostly none. */
export function patternsIn(words: readonly string[]): readonly Pattern[] {
  const found: Pattern[] = []
  for (const word of words) {
    for (const one of patternsOn.get(word) ?? noPatterns) if (!found.includes(one)) found.push(one)
  }
  return found
}

const noPatterns: readonly Pattern[] = []
