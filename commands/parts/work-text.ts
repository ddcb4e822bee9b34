import type { CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import type { Tone } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import { isOverdue, isWithUnit } from '../../src/deadlines/progress.ts'
import { writeDate, writeWeekday } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'

/** "trước ngày 20/11/2023: hết ngày 19/11/2023 (Chủ nhật)": the wording and the exact cut-off. */
export function writeCutOff(due: CivilDate | null, wording: string, { t, language }: Reader): string {
  if (due === null) return t.assignments.withoutDeadline
  const day = { day: writeDate(due, language), weekday: writeWeekday(due, language) }
  return wording === '' ? t.assignments.plainCutOff(day) : t.assignments.cutOff({ wording, ...day })
}

/** "còn 3 ngày làm việc", "đến hạn hôm nay", "quá hạn 2 ngày làm việc"; null where it no longer matters. */
export function writeLeft(
  part: Part,
  calendar: WorkingCalendar,
  { t, language, today }: Reader,
): string | null {
  const { due } = part
  if (due === null || !isWithUnit(part)) return null
  if (isOverdue(part, today)) {
    const days = calendar.between(due, today)
    return days === 0
      ? t.assignments.overdueToday
      : t.assignments.overdue({ days: writeNumber(days, language) })
  }
  if (due === today) return t.assignments.today
  return t.assignments.daysLeft({ days: writeNumber(calendar.between(today, due), language) })
}

/** "xin gia hạn đến hết 28/06/2024"; nothing where none is asked for. */
export function extensionText(
  { extension }: Pick<Part, 'extension'>,
  { t, language }: Pick<Reader, 't' | 'language'>,
): string[] {
  return extension === null
    ? []
    : [t.assignments.extensionAsked({ until: writeDate(extension.until, language) })]
}

/** Fewer days than this are soon. */
const soon = 3

/** The colour of a part beside its words. */
export function toneOf(part: Part, calendar: WorkingCalendar, today: CivilDate): Tone {
  if (part.state === 'verified') return 'good'
  if (isOverdue(part, today)) return 'bad'
  if (part.state === 'reported' || part.due === null || part.state === 'withdrawn') return 'none'
  return calendar.between(today, part.due) <= soon ? 'near' : 'none'
}

const cells = 10

/** "▓▓▓░░░░░░░": how much of a whole. */
export function bar(done: number, all: number): string {
  const filled = all === 0 ? 0 : Math.floor((cells * done) / all)
  return '▓'.repeat(filled) + '░'.repeat(cells - filled)
}

/** Letters of a button's label. */
const longestLabel = 40

/** Words as a button's label, cut short where they are long. */
export function buttonLabel(words: string): string {
  return words.length > longestLabel ? `${words.slice(0, longestLabel - 1).trimEnd()}…` : words
}
