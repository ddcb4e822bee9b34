import { type Pattern, spread } from './pattern.ts'

// "sáp nhập" is merged, not entered.
const verbs = '(nop|gui|bao cao|bc|(?<!\\bsap )(?<!\\bsat )nhap|cap nhat|khai|report|submit)'

/** How it is asked who has reported, what was corrected and by whom, and how a correction is told. */
export const patternsOfReporting: readonly Pattern[] = [
  spread('cham tre thieu', /\b(cham|tre|thieu) (so lieu|bao cao)\b/, 'missing', 3.1),
  spread('chua', new RegExp(`\\b${verbs}\\b.*\\bchua\\b(?! dat)`), 'missing', 3),
  spread('chua', new RegExp(`\\bchua\\b( \\w+){0,3} ${verbs}\\b`), 'missing', 3),
  spread('khong ko', new RegExp(`\\bco ${verbs}\\b.*\\b(khong|ko)\\b`), 'missing', 3.1),
  spread('khong ko', new RegExp(`\\b(khong|ko) ${verbs}\\b(?!.*\\bduoc\\b)`), 'missing', 3.1),
  spread('du', /\b(du|day du)\b( \w+)? (so lieu|bao cao)\b.*\bchua\b/, 'missing', 3.1),
  spread('du', /\b(so lieu|bao cao)\b.*\bdu chua\b/, 'missing', 3.1),
  spread(
    'report reported submit submitted sent',
    /\b(has|have|did|hasn|haven|didn)\b.*\b(report|reported|submit|submitted|sent)\b/,
    'missing',
    3.1,
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
  spread('lich', /\blich su\b(?!.*\b(don vi|hinh thanh)\b)/, 'history', 3.4),
  // "nhật ký điều chỉnh": of the corrections made, not a wish to make one.
  spread('nhat', /\bnhat ki\b/, 'history', 3.4),
  spread(
    'lan',
    /\b(cac|nhung|may) lan\b( da)? (sua|chinh|dieu chinh|thay doi)|\b(sua|chinh) may lan\b/,
    'history',
    3.4,
  ),
  spread(
    'ai who',
    /\bai (la nguoi )?(da |vua )?(sua|nhap|chinh|dieu chinh|cap nhat)\b|\bwho (has )?(changed|entered|edited|corrected)\b/,
    'history',
    3.4,
  ),
]
