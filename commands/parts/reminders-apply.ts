import { addMonths } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { usualHours } from '../../src/deadlines/office.ts'
import { digestOf, type Wishes } from '../../src/deadlines/preference-book.ts'
import { leavesNoTime } from '../../src/deadlines/preferences.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeDayOfWeek } from './calendar-year.ts'
import type { Wish } from './reminders-wish.ts'

/** What is set after a wish, with what is said to it; or why it can't be met. */
type Applied =
  | { readonly ok: true; readonly wishes: Wishes; readonly said: string; readonly remark?: string }
  | { readonly ok: false; readonly why: string }

/** Meets a wish, or says in words why it can't be met. */
export function applied(wish: Wish, wishes: Wishes, context: CommandContext): Applied {
  const { t, today, language } = context
  const written = (date: string) => writeDayOfWeek(date, context)
  const refused = (why: string): Applied => ({ ok: false, why })
  const lastDay = addMonths(today, 12)
  switch (wish.kind) {
    case 'usual':
      return { ok: true, wishes: { ...wishes, ...usual[wish.of] }, said: t.reminders.ended[wish.of] }
    case 'mute': {
      const { until } = wish
      if (until < today) return refused(t.reminders.past({ day: writeDate(until, language) }))
      if (until > lastDay) return refused(t.reminders.tooLong({ day: writeDate(until, language) }))
      const said = t.reminders.done.mute({ day: written(until) })
      return { ok: true, wishes: { ...wishes, mutedUntil: until }, said }
    }
    case 'leave': {
      const { from, to } = wish
      if (from > to) return refused(t.reminders.order)
      if (to < today) return refused(t.reminders.past({ day: writeDate(to, language) }))
      if (to > lastDay) return refused(t.reminders.tooLong({ day: writeDate(to, language) }))
      const said = t.reminders.done.leave({ days: writeLeave({ from, to }, context) })
      return { ok: true, wishes: { ...wishes, leave: { from, to } }, said }
    }
    case 'quiet': {
      const quiet = { from: wish.from, to: wish.to }
      if (leavesNoTime(quiet, usualHours)) return refused(t.reminders.noTime(usualHours))
      return { ok: true, wishes: { ...wishes, quiet }, said: t.reminders.done.quiet(quiet) }
    }
    case 'digest': {
      const now = digestOf(wishes)
      const digest = { weekday: wish.weekday ?? now.weekday, time: wish.time ?? now.time }
      const said = t.reminders.done.digest({
        weekday: weekdayName(digest.weekday, context),
        time: digest.time,
      })
      const outside = digest.time < usualHours.from || digest.time >= usualHours.to
      return {
        ok: true,
        wishes: { ...wishes, digest },
        said,
        ...(outside && { remark: t.reminders.digestOutside(usualHours) }),
      }
    }
  }
}

const usual = {
  mute: { mutedUntil: null },
  quiet: { quiet: null },
  digest: { digest: null },
  leave: { leave: null },
} as const satisfies Record<string, Partial<Wishes>>

/** A day of the week in words, 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number, { t }: Pick<CommandContext, 't'>): string {
  const names: Readonly<Record<number, string>> = t.dates.weekdays
  return names[weekday] ?? ''
}

/** "ngày 20/06/2024 (thứ Năm)", "từ … đến hết …". */
export function writeLeave({ from, to }: NonNullable<Wishes['leave']>, context: CommandContext): string {
  const { leaveDay, leaveDays } = context.t.reminders
  const [first, last] = [writeDayOfWeek(from, context), writeDayOfWeek(to, context)]
  return from === to ? leaveDay({ day: first }) : leaveDays({ from: first, to: last })
}
