import { fold } from './text.ts'

/** Whole numbers of telephones: "0912 345 678", "(0274) 3822 622", "+84 912 345 678". No count begins like them. */
const telephone =
  /(?<![\p{L}\d/.,])(?:\(?\+84\)?[ .-]?\d{2,3}|\(?0\d{2,4}\)?)(?:[ .-]?\d{2,4}){2,3}(?!\d|[.,]\d| ?[/⁄∕%])/gu
/** Shorter ones, by what stands before them: "ĐT: 3822.622". "Điện thoại thông minh" is an indicator. */
const labelled =
  /(?<![\p{L}\d])(?:(?:số|so) )?(?:điện thoại|dien thoai|di động|di dong|sđt|sdt|đt|dt|tel|fax|zalo|hotline|phone|mobile)[.:\s]*\(?\+?\d[\d() .-]{5,}\d(?!\d|[.,]\d| ?[/⁄∕%])/giu
const mail = /\S+@\S+\.\p{L}{2,}/gu
/** "16h45", "16 giờ", "lúc 16:45": two numbers with a colon alone may be counts. */
const time =
  /(?<![\d/.,])(?:\d{1,2} ?(?:h(?:\d{2})?|giờ(?: \d{1,2})?)(?![\p{L}\d])|(?<=(?:lúc|luc|hồi|at) )\d{1,2}:\d{2}(?!\d))/giu
/** "123/BC-SYT", "09/2019/NĐ-CP". */
const documentNumber = /\d+ ?\/ ?(?:\d{4} ?\/ ?)?\p{Lu}{2,}(?:-\p{Lu}+)*/gu

/** A line without what letters have and what reports nothing: telephones, mail, times, numbers of documents. Pure. */
export function withoutLetterMarks(line: string): string {
  const marks = [labelled, telephone, mail, time, documentNumber]
  const bare = marks.reduce((left, mark) => left.replace(mark, ' '), line)
  return bare === line ? line : bare.replace(/[\s,;:()–-]+$/u, '')
}

/** "1. ", "II) ", "a) " before words. */
const enumerator = /^\s*(?:\d{1,2}|[ivx]{1,4}|\p{L})[.)]\s+(?=\p{L})/iu
/** How lines begin that greet, sign or say where a letter goes, as `fold` gives them. */
const courtesy =
  /^[^\p{L}]*(?:(?:dong )?kinh (?:gui|thua|chao)|noi nhan|nguoi (?:lap|gui|nhap|ki|bao cao|lien he|phu trach)|lap bieu|can bo|v \/ v|ve viec|dia chi|lien he|e - mail|email|tran trong|dear|regards|from|subject|prepared by|contact|address)(?!\p{L})/u

/**
 * Whether a line in which no figure was found may have been meant for one: it has a number, or words behind a colon,
 * and is no greeting, signature or heading. Pure.
 */
export function seemsToReport(line: string): boolean {
  const left = withoutLetterMarks(line).replace(enumerator, '')
  return /\d|\p{L}\s*:\s*\p{L}/u.test(left) && !courtesy.test(fold(left))
}
