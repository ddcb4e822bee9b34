import { everyMonth, type Recurrence } from './recurrence.ts'

/** The days that a cron expression of five or six fields names, its time left out; null where it is none. */
export async function recurrenceFromCron(words: string): Promise<Recurrence | null> {
  const expression = /^(?:cron\s+)?((?:[\d*/,\-A-Za-z?]+\s+){4,5}[\d*/,\-A-Za-z?#]+)$/.exec(words.trim())?.[1]
  if (expression === undefined || !/[*\d]/.test(expression)) return null
  // Hardly anybody writes one, so that nobody waits for it at the start.
  const { parse, validate } = await import('node-cron')
  if (!validate(expression)) return null
  const { dayOfMonth, month, dayOfWeek } = parse(expression)
  const days = dayOfMonth.map(Number)
  const weekdays = [...new Set(dayOfWeek.map((one) => Number(one) || 7))].sort()
  if ([...days, ...weekdays].some(Number.isNaN)) return null
  return {
    months: month.length === everyMonth.length ? everyMonth : month,
    days: days.length === 31 ? null : days,
    weekdays: weekdays.length === 7 ? null : weekdays,
    before: false,
    wording: expression,
  }
}
