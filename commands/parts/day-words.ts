import type { CivilDate } from '../../src/calendar/date.ts'
import type { SaidDay } from '../../src/chat/name-reader.ts'

/** Some days, from one to another. */
export interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Days that a text names: one, or where two of them are joined by "đến" those; it may end before it begins. */
export interface SaidStretch extends Days {
  readonly joined: boolean
}

/**
 * The stretches that are made of the days of a text. "mai" and "thứ Hai" count where no date is named, or where they
 * are joined to one; days that there are none of do not.
 */
export function stretchesIn(text: string, days: readonly SaidDay[]): SaidStretch[] {
  const stretches: (SaidStretch & { readonly written: boolean })[] = []
  for (const [at, { date, start, written }] of days.entries()) {
    const before = days[at - 1]
    const last = stretches.at(-1)
    if (date === null) continue
    if (before !== undefined && last !== undefined && joinsRange(text.slice(before.end, start)))
      stretches.splice(-1, 1, { ...last, to: date, joined: true, written: last.written || written })
    else stretches.push({ from: date, to: date, joined: false, written })
  }
  const dated = stretches.filter(({ written }) => written)
  return dated.length > 0 ? dated : stretches
}

/** Whether words between two days say "from the one to the other". */
function joinsRange(between: string): boolean {
  return /^\s*(?:-|–|—|→|(?:đến|den|tới|toi|to|until|till|through)(?:\s+(?:hết|het|the end of))?(?:\s+(?:ngày|ngay))?)\s*$/iu.test(
    between,
  )
}

/** A text in which only signs, as many, stand for its days: the "tới" of "thứ Sáu tới" is part of the day. */
export function withoutDays(text: string, days: readonly SaidDay[]): string {
  return days.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${'¦'.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
}

/** "tuần tới" is a week, and "toi nghi phep" begins with who it is. */
const ends =
  /(?<!\p{L})(?:đến|den|(?<!(?:tuần|tuan|tháng|thang) )(?:tới|toi(?! (?:nghi|xin|se|di|vang|bi|phai|duoc|co|ban|cong)\b))|hết|het|until|till|to|trước|truoc|before)\s/iu

/** Where a text begins to say until when, in "từ 20/6 đến hết tuần sau" with "đến"; null where it doesn't. */
export function endsAt(text: string, days: readonly SaidDay[]): number | null {
  const at = `${withoutDays(text, days)} `.search(ends)
  return at < 0 ? null : at
}
