import { type Pattern, spread } from './pattern.ts'

// "họp", and not "tổng hợp", "hợp đồng".
const meets =
  '(?<!\\b(?:tong|phoi|ket|phu|truong|tap|thich|lien|to) )hop(?! (?:dong|nhat|tac|le|phap|ly|li|tinh|thuc|quy)\\b)'
const asksWhen = '(?:bao gio|khi nao|(?:luc )?may gio|luc nao|hom nao|ngay nao)'

/** How work, deadlines and meetings are asked about, and units are to be reminded. */
export const patternsOfWork: readonly Pattern[] = [
  spread(
    'giao',
    /\bgiao\b.*\b(viec gi|nhung gi|viec nao|may viec|bao nhieu viec|nhiem vu gi|nhiem vu nao)\b/,
    'deadlines',
    3.3,
  ),
  spread('what which', /\b(what|which)\b.*\b(assigned|tasks|due|deadlines?)\b/, 'deadlines', 3.2),
  spread(
    'viec vu',
    /\b(viec|nhiem vu|cong viec)\b.*\b(qua han|den han|tre han|toi han|sap den han|chua xong)\b/,
    'deadlines',
    3.2,
  ),
  spread('no', /\bno( nhung| may)? (viec|nhiem vu)\b/, 'deadlines', 3.2),
  spread(
    'overdue due late',
    /\b(tasks?|work|assignments?)\b.*\b(overdue|due|late)\b|\boverdue (tasks?|work|assignments?)\b/,
    'deadlines',
    3.2,
  ),
  spread(
    'nhac don giuc',
    /\b(nhac|don doc|giuc)\b.*\b(don vi|so|huyen|nop|bao cao|so lieu|chua)\b/,
    'nudge',
    3.2,
  ),
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
]
