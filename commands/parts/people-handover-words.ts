import type { CivilDate } from '../../src/calendar/date.ts'
import type { SaidDay } from '../../src/chat/name-reader.ts'
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

/** What stands before the first and before the last day. */
const start = /(?<!\p{L})(?:từ|tu|from|since)\s+(?:ngày\s+|ngay\s+)?$/iu
const finish = /(?<!\p{L})(?:đến|den|tới|toi|to|until|till)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?$/iu

/** What stands between the one who hands over and the one who takes over; a name may be "Sang", too. */
const between = /\s*(?:→|⟶|-+>|=+>)\s*|\s+(?:cho|sang|to)\s+/giu

/**
 * Reads "Nguyễn Văn An → Trần Thị Bình từ 1/7/2024 đến 15/7/2024", "… từ mai đến thứ Sáu tuần sau".
 *
 * @param words as the days were read in them, composed
 * @param days all the days that they name
 */
export function handoverIn<Person extends { readonly name: string }>(
  words: string,
  days: readonly SaidDay[],
  everybody: readonly Person[],
): SaidHandover<Person> {
  const after = (opening: RegExp) => days.find((day) => opening.test(words.slice(0, day.start)))
  const [first, last] = [after(start), after(finish)]
  // From the end on, so that what is left stands where it stood.
  const names = [first, last]
    .flatMap((day) => day ?? [])
    .sort((one, other) => other.start - one.start)
    .reduce((text, day) => `${withoutOpening(text.slice(0, day.start))} ${text.slice(day.end)}`, words)
    .replace(/^[\s,;:]*(?:cho|to|sang|→|-+>|=+>)?\s+|[\s,;:.]+$/giu, '')
  return {
    ...namesIn(names, everybody),
    from: first?.date ?? null,
    until: last?.date ?? null,
    noDate: [first, last].find((day) => day?.date === null)?.wording ?? null,
  }
}

const withoutOpening = (text: string) => text.replace(start, ' ').replace(finish, ' ')

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
