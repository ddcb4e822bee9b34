import { folded, tidy } from '../directory/code.ts'

const kinds = '(?:(?:lich|cuoc|phien|buoi) )*'
/** A day or an hour with which the sentence may begin: "14h chiều mai họp …", "thứ Hai hằng tuần họp …". */
const when =
  '(?:\\d{1,2} ?(?:h|g|gio|:) ?\\d{0,2}|\\d{1,2}/\\d{1,2}(?:/\\d{4})?|ngay|luc|vao|sang|trua|chieu|toi|nay|mai|hom nay|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|tuan (?:sau|toi|nay)|(?:hang|moi) (?:tuan|thang))'
const polite = '(?:(?:xin|hay|giup|em|anh|chi|toi) )*'
/** One with a verb (`set`) says so plainly; one without needs an hour. */
const setting = new RegExp(
  `^${polite}(?<set>(?:dat|len|them|xep|ghi|tao|moi) ${polite})?(?:${when},? ?)*(?:${kinds}hop\\b|giao ban (?:${when}|hang|moi|dinh ky))`,
)
const changing = new RegExp(`^${polite}(?:doi|hoan|huy|lui) ${kinds}hop\\b`)
const hour = /(?<![\d/.])\d{1,2} ?(?::\d{2}|h(?:\d{2})?|g(?:\d{2})?|gio)(?![\p{L}\d])/u
const asks = /\?$|\b(?:hop gi|bao gio|khi nao|may gio|luc nao)\b/
const english =
  /^(?:please )?(?:(?:set up|set|schedule|plan|move|cancel|postpone) )(?:a |the )?(?:\w+ ){0,4}meeting\b/

/**
 * Whether a sentence says when a committee meets ("họp giao ban thứ Hai hằng tuần 9:00"), or that a meeting is moved
 * or called off. One that begins with something else, such as work that is given, says something else.
 */
export function convenes(text: string): boolean {
  const typed = tidy(text).toLowerCase()
  const plain = folded(typed)
  if (english.test(plain)) return true
  const found = setting.exec(plain) ?? changing.exec(plain)
  if (found === null) return false
  const said = typed.slice(0, found[0].length)
  // "hợp" is another word than "họp".
  if (/hop$/.test(found[0]) && !/h[oọ]p$/.test(said)) return false
  const tells = found.groups?.set !== undefined || hour.test(plain)
  return changing.test(plain) || (tells && !asks.test(plain))
}
