import { everyMonth, type Recurrence } from '../deadlines/recurrence.ts'
import type { Language } from '../directory/person.ts'
import { messagesIn } from './messages.ts'

/** "thứ Năm hằng tuần", "trước ngày 25 các tháng 3, 6, 9, 12": when work comes again, in words. */
export function writeRecurrence(recurrence: Recurrence, language: Language): string {
  const { when } = messagesIn(language).assignments
  const said = [monthly(recurrence, language), weekly(recurrence, language)].filter((one) => one !== null)
  const [one = when.daily, other] = said
  const both = other === undefined ? one : when.either({ one, other })
  return recurrence.before ? when.before({ when: both }) : both
}

function weekly({ weekdays }: Recurrence, language: Language): string | null {
  const { assignments, dates } = messagesIn(language)
  const names: Readonly<Record<number, string>> = dates.weekdays
  if (weekdays === null) return null
  return assignments.when.weekdays({ days: weekdays.map((day) => names[day] ?? '').join(', ') })
}

function monthly({ days, months }: Recurrence, language: Language): string | null {
  const { when } = messagesIn(language).assignments
  if (days === null) return null
  const each = days.join(', ')
  return months.length === everyMonth.length
    ? when.monthly({ days: each })
    : when.months({ days: each, months: months.join(', ') })
}
