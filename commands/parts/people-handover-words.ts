import { addDays, type CivilDate, civilDate, partsOf } from '../../src/calendar/date.ts'
import { called } from './people-scope.ts'

/** What was said of a handover: by whom, to whom, and on which days; null where nothing was. */
interface SaidHandover<Person> {
  /** All who are called so; null for the speaker. */
  readonly giver: { readonly words: string; readonly people: readonly Person[] } | null
  readonly taker: { readonly words: string; readonly people: readonly Person[] }
  readonly from: CivilDate | null
  readonly until: CivilDate | null
  /** Something written like a date that is none. */
  readonly noDate: string | null
}

const written = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)`
const before = String.raw`(?:\s*(?:hết|het)?\s*(?:ngày|ngay)?\s*)`
const start = new RegExp(String.raw`(?<!\p{L})(?:từ|tu|from|since)${before}${written}`, 'iu')
const finish = new RegExp(String.raw`(?<!\p{L})(?:đến|den|tới|toi|to|until|till)${before}${written}`, 'iu')

/** What stands between the one who hands over and the one who takes over; a name may be "Sang", too. */
const between = /\s*(?:→|⟶|-+>|=+>)\s*|\s+(?:cho|sang|to)\s+/giu

/** Reads "Nguyễn Văn An → Trần Thị Bình từ 1/7/2024 đến 15/7/2024"; a day without a year is the next such day. */
export function handoverIn<Person extends { readonly name: string }>(
  words: string,
  everybody: readonly Person[],
  today: CivilDate,
): SaidHandover<Person> {
  const first = start.exec(words)?.[1]
  const last = finish.exec(words)?.[1]
  const from = first === undefined ? null : dateOf(first, today)
  const until = last === undefined ? null : dateOf(last, from ?? today)
  const noDate =
    first !== undefined && from === null ? first : last !== undefined && until === null ? last : null
  const names = words
    .replace(start, ' ')
    .replace(finish, ' ')
    .replace(/^[\s,;:]*(?:cho|to|sang|→|-+>|=+>)?\s+|[\s,;:.]+$/giu, '')
  return { ...namesIn(names, everybody), from, until, noDate }
}

/** Two names, where there is a way to part the words that leaves somebody's name on both sides. */
function namesIn<Person extends { readonly name: string }>(words: string, everybody: readonly Person[]) {
  const said = (text: string) => ({ words: text, people: text === '' ? [] : called(text, everybody) })
  const partings = [...words.matchAll(between)].map(({ 0: separator, index }) => ({
    giver: said(words.slice(0, index).trim()),
    taker: said(words.slice(index + separator.length).trim()),
    sure: /[→⟶>]/u.test(separator),
  }))
  const both = partings.find(({ giver, taker }) => giver.people.length > 0 && taker.people.length > 0)
  const parting = both ?? partings.find(({ sure }) => sure)
  if (parting === undefined) return { giver: null, taker: said(words.trim()) }
  return { giver: parting.giver, taker: parting.taker }
}

/** A date as it is written here, day first, or as in ISO 8601; without a year the first on or after a day. */
export function dateOf(text: string, notBefore: CivilDate): CivilDate | null {
  const [a = 0, b = 0, c] = text.split(/[/.-]/).map(Number)
  if (/^\d{4}/.test(text)) return civilDate(a, b, c ?? 0) ?? null
  if (c !== undefined) return civilDate(c, b, a) ?? null
  const { year } = partsOf(notBefore)
  const found = [year, year + 1].flatMap((one) => civilDate(one, b, a) ?? [])
  return found.find((date) => date > addDays(notBefore, -1)) ?? null
}
