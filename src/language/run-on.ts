import { dated, pair, rate } from './figure-notation.ts'

const figure = new RegExp(`(?<![\\p{L}\\d/.,])(?:${pair})(?![\\p{L}\\d/])(?:${rate})?`, 'giu')
/** One number between names, and none that is part of one: "mức 4", "Đề án 06", "tuần 24". */
const single =
  /(?<=\p{L} )(?<!(?<!\p{L})(?:mức|muc|án|an|số|so|cấp|cap|đợt|dot|khoản|khoan|điều|dieu|tuần|tuan|tháng|thang|quý|quy|năm|nam|ngày|ngay) )\d[\d.]*(?=\s+\p{L}|\s*$)/giu
/** Behind these a day stands: "từ 10/6 đến 16/6". */
const beforeDay = /(?:^|\s)(?:từ|tu|đến|den|hết|het|trước|truoc|sau|from|to|until|before)\s*$/iu
/** "gửi số liệu: …", "Dạ em gửi số liệu tuần 24 …" */
const opening =
  /^[^\d:]{0,20}?(?:gửi|gui|nộp|nop|nhập|nhap|khai|báo cáo|bao cao|report|submit) (?:lại |lai )?(?:số liệu|so lieu|figures?)(?: (?:tuần|tuan|week) (?:này|nay|\d{1,2}(?:\/\d{4})?)| this week)?\s*:?\s+(?=\p{L})/iu
const polite = /[\s.]*(?:(?:ạ|nhé|nha|nhe)[\s.!]*)?$/iu
const lettered = /\p{L}/u

interface Place {
  readonly start: number
  readonly end: number
}

function placesOf(words: string, pattern: RegExp): Place[] {
  return [...words.matchAll(pattern)]
    .map(({ 0: typed, index }) => ({ start: index, end: index + typed.trimEnd().length }))
    .filter((one) => !dated.test(words.slice(0, one.start)) && !beforeDay.test(words.slice(0, one.start)))
}

/**
 * Takes a line apart that reports several things without commas between: "thanh toán 160/310 quá hạn 3 đúng hạn
 * 512/520". Each name stands before its counts, or each behind; where it may be either the line stays whole, as a
 * figure must not get another's name. Pure.
 */
export function runOn(line: string): string[] {
  const start = opening.exec(line)?.[0].length ?? 0
  const words = line.slice(start).replace(polite, '')
  const pairs = placesOf(words, figure)
  const [leading] = pairs
  if (leading === undefined) return [line]
  const isFree = (one: Place) =>
    one.start > leading.end && pairs.every(({ start, end }) => one.end <= start || one.start >= end)
  const found = [...pairs, ...placesOf(words, single).filter(isFree)].sort(
    (one, other) => one.start - other.start,
  )
  if (found.length < 2) return [line]
  const between = found.slice(1).map((one, at) => words.slice(found[at]?.end, one.start))
  const [first, last] = [words.slice(0, found[0]?.start), words.slice(found.at(-1)?.end)]
  if (!between.every((name) => lettered.test(name)) || lettered.test(first) === lettered.test(last))
    return [line]
  const cuts = lettered.test(first) ? found.map(({ end }) => end) : found.slice(1).map((one) => one.start)
  const ends = lettered.test(first) ? [...cuts.slice(0, -1), words.length] : [...cuts, words.length]
  const pieces = ends.map((end, at) => words.slice(ends[at - 1] ?? 0, end).trim())
  return start === 0 ? pieces : [line.slice(0, start).replace(/[\s:]+$/u, ''), ...pieces]
}
