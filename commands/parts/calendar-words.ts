import { type CivilDate, daysFrom, isWeekend, partsOf } from '../../src/calendar/date.ts'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { SaidDay } from '../../src/chat/name-reader.ts'
import type { DayChange } from '../../src/deadlines/day-change.ts'
import { tidy } from '../../src/directory/code.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { type Days, stretchesIn } from './day-words.ts'
import { type Read, reading, refusal } from './editing-found.ts'
import { type Verbs, verbOf } from './editing-words.ts'

const verbs = {
  off: ['nghỉ', 'nghỉ lễ', 'thêm ngày nghỉ', 'ngày nghỉ', 'off', 'holiday', 'day off'],
  work: ['làm bù', 'đi làm bù', 'đi làm', 'work', 'make-up', 'make up'],
  remove: ['bỏ', 'bỏ ngày nghỉ', 'bỏ nghỉ', 'xoá', 'xóa', 'remove'],
} as const satisfies Verbs<string>

/** What may stand before the first date of an edit. */
const opening = /^(?:(?:từ|tu|from|on|the|day|days|ngày|ngay|các|cac)\s+)*$/iu
/** Only dates in figures are edited: one that is spelled out may be of the name ("Giỗ Tổ mùng 10 tháng 3"). */
const inFigures = /\d[/.-]\d/
const mostDays = 40
/** Years that can be edited, before and after the present one. */
const [yearsBack, yearsAhead] = [1, 5]

/** Reads an edit of the calendar: null for what is none, such as a question that begins with the same word. */
export async function calendarEdit(words: string, context: CommandContext): Promise<Read | null> {
  const found = verbOf(words, verbs)
  if (found === null) return null
  const days = context.reader.daysAmong(found.rest, await context.workingDays.calendar())
  const dates = days.filter(({ wording }) => inFigures.test(wording))
  const [first] = dates
  if (first === undefined || !opening.test(found.rest.slice(0, first.start)) || /\?\s*$/u.test(found.rest))
    return null
  const { calendar: t } = context.t
  const wrong = dates.find(({ date }) => date === null)
  if (wrong !== undefined) return refusal(t.noSuchDay({ words: wrong.wording }))
  const { year } = partsOf(context.today)
  const isFar = (date: CivilDate) => {
    const away = partsOf(date).year - year
    return away < -yearsBack || away > yearsAhead
  }
  if (dates.some(({ date }) => date !== null && isFar(date))) return refusal(t.tooFar)
  const { verb } = found
  if (verb === 'work') return madeUp(dates, context)
  const spans = stretchesIn(found.rest, dates)
  if (spans.some(({ from, to }) => from > to)) return refusal(t.order)
  const known = await listed(spans, context)
  const all = [...new Set(spans.flatMap((span) => meant(span, verb, known)))].sort()
  if (all.length > mostDays) return refusal(t.tooMany)
  if (verb === 'remove')
    return all.length === 0 ? refusal(t.notSpecial) : reading({ kind: 'ordinary-days', dates: all })
  const name = nameLeft(found.rest, dates)
  return reading({ kind: 'days-off', dates: all, name: name === '' ? t.unnamed : name })
}

/** Of a stretch the days that an edit is about: ordinary weekends are off anyway. */
function meant({ from, to }: Days, verb: 'off' | 'remove', known: ReadonlySet<CivilDate>): CivilDate[] {
  const days = daysFrom(from, to)
  if (verb === 'remove') return days.filter((date) => known.has(date))
  return from === to ? days : days.filter((date) => !isWeekend(date) || known.has(date))
}

async function listed(spans: readonly Days[], { workingDays }: CommandContext): Promise<Set<CivilDate>> {
  const lists = await Promise.all(spans.map(({ from, to }) => workingDays.list(from, to)))
  return new Set(lists.flat().map(({ date }: SpecialDay) => date))
}

/** What is left of the words beside the dates, and what joins them. */
function nameLeft(text: string, dates: readonly SaidDay[]): string {
  const last = dates.at(-1)
  const rest = last === undefined ? text : text.slice(last.end)
  return tidy(rest)
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
    .replace(/^(?:là|la|for|as|dịp|nhân dịp)\s+/iu, '')
    .replace(/^\((.*)\)$/u, '$1')
    .slice(0, longestName)
}

const longestName = 100

/** "làm bù 22/8/2026 thay ngày 31/8": the rest day first, then the working day that is off instead. */
async function madeUp(dates: readonly SaidDay[], context: CommandContext): Promise<Read | null> {
  const [worked, off, ...others] = dates
  if (worked?.date == null || others.length > 0) return null
  const [date, instead] = [worked.date, off?.date ?? null]
  const { calendar: t } = context.t
  const { language } = context
  if (!isWeekend(date)) {
    const [special] = await context.workingDays.list(date, date)
    if (special?.kind !== 'off') return refusal(t.notRestDay({ day: writeDate(date, language) }))
  }
  if (instead !== null && isWeekend(instead))
    return refusal(t.notWorkday({ day: writeDate(instead, language) }))
  const change: DayChange = { kind: 'make-up-day', date, instead }
  return reading(change)
}
