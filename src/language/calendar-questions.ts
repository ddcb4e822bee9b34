import { folded, tidy } from '../directory/code.ts'

// How it is asked until when weekly figures are taken, and who is away.

const polite = '(?:(?:da|vang|xin|cho|em|toi|minh|anh|chi|hoi|a|oi|cho hoi|vui long) )*'
const asksWhen =
  '(?:(?:la |vao |luc |den |truoc )?(?:may gio|khi nao|bao gio|luc nao|ngay nao|hom nao|thu may|den bao gio|den khi nao))'
const week = '(?: (?:cua )?(?:tuan|week)(?: (?:nay|truoc|sau|toi|\\d{1,2}(?:/\\d{4})?))?)?'
const figures = '(?: (?:viec|ky|phan|bieu|cong))?(?: (?:nhap|nop|gui))?(?: (?:so lieu|so))?'
const shuts = `(?:khoa|chot|dong|mo)${figures}${week}`
const term = `han (?:chot |cuoi )?(?:nop|nhap|gui|bao cao|khoa) so lieu${week}`
const handsIn = `(?:so lieu${week} )?(?:phai )?(?:nop|nhap|gui) (?:so lieu${week} )?(?:cham nhat |tre nhat )?(?:den |truoc )?`
const ending = '(?: (?:a|nhi|vay|the|nhe|do))*[.?! ]*$'

const reportingTimes = [
  new RegExp(`^${polite}${shuts} ${asksWhen}${ending}`),
  new RegExp(`^${polite}${asksWhen}(?: thi| se)? ${shuts}${ending}`),
  new RegExp(`^${polite}${term}(?: ${asksWhen})?${ending}`),
  new RegExp(`^${polite}(?:khi nao|bao gio) (?:het|den|toi) ${term}${ending}`),
  new RegExp(`^${polite}(?=.*so lieu)${handsIn}${asksWhen}${ending}`),
  /^(?:when|what time) (?:does|do|will|is|are) (?:the )?(?:(?:weekly )?(?:figures|reporting|week|form)|it)(?: of this week| this week)? (?:clos\w*|due|locked|open)[.?! ]*$/,
]
/** "Khoa" is a ward, and "khoá" what is asked about; without accents they are one. */
const isWard = /(?<!\p{L})khoa (?!(?:số|so|sổ)(?!\p{L})|lúc|luc|vào|vao|khi|mấy|may|nhập|nhap|việc|viec)/iu

/** Whether a text asks when the reporting of weekly figures opens or closes: "khoá lúc mấy giờ?". Pure. */
export function asksReportingTimes(text: string): boolean {
  const typed = tidy(text)
  const plain = folded(typed.toLowerCase())
  return reportingTimes.some((pattern) => pattern.test(plain)) && !isWard.test(typed)
}

/** As typed, since "đề nghị" and "nghĩ" are others without their accents. */
const away = new RegExp(
  [
    '(?<!\\p{L})ai(?!\\p{L})(?: [\\p{L}\\d/]+){0,5}? (?:(?<!(?:đề|de|kiến|kien|hội|hoi) )(?:nghỉ|nghi)(?! (?:lễ|le|tết|tet|hưu|huu|trưa|trua|việc(?! riêng)))|đi công tác|di cong tac|vắng|vang)(?!\\p{L})',
    "who(?: is|’s|'s| will be)(?: \\w+){0,2} (?:on leave|away|out of office)",
  ].join('|'),
  'iu',
)

/** Whether a text asks who is on leave: "ai đang nghỉ phép?", "tuần sau ai nghỉ?". Pure. */
export function asksWhoIsAway(text: string): boolean {
  return away.test(tidy(text).normalize('NFC'))
}
