import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { nextOpen } from '../../src/deadlines/office.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { timeToRemind } from './later-words.ts'

/** When somebody can be reminded again: later the same day, on the next working day, three working days on. */
function laterTimes(now: Date, today: CivilDate, calendar: WorkingCalendar, timeZone: string): Date[] {
  const nextDay = calendar.onOrAfter(addDays(today, 1))
  return [
    instantAt(today, '14:00', timeZone),
    instantAt(today, '16:00', timeZone),
    instantAt(nextDay, '08:00', timeZone),
    instantAt(calendar.add(today, 3), '08:00', timeZone),
  ].filter(
    (time) =>
      time.getTime() > now.getTime() + 30 * 60_000 &&
      (time >= instantAt(nextDay, '00:00', timeZone) || calendar.isWorking(today)),
  )
}

/** Asks when to remind again, or notes it, by a tap or as it was said: then within working hours. */
export async function later(
  { part }: PartWork,
  { until, words }: { readonly until: string | null; readonly words: string | null },
  context: CommandContext,
): Promise<Reply> {
  const { t, language, timeZone, author, today, workingDays, desk, person } = context
  const written = (time: Date) => writeInstant(time, language, timeZone)
  const calendar = await workingDays.calendar()
  const times = laterTimes(author.at, today, calendar, timeZone)
  const chosen = times.find((time) => time.toISOString() === until)
  const said = words === null ? null : timeToRemind(words, author.at, calendar, context)
  const near = said === null || said.getTime() - author.at.getTime() > longest ? null : said
  const time = chosen ?? (near === null ? null : nextOpen((await desk.planning(author.at)).office, near))
  if (time !== null) {
    await desk.later(part.id, person.id, time)
    const isMoved = chosen === undefined && time.getTime() !== near?.getTime()
    return { blocks: [text((isMoved ? t.update.laterMoved : t.update.laterSet)({ time: written(time) }))] }
  }
  return {
    blocks: [text(words === null ? t.update.laterWhen : t.update.laterUnclear)],
    buttons: times.map((time) => ({
      label: written(time),
      press: { command: 'update', slots: { part: String(part.id), act: 'later', until: time.toISOString() } },
    })),
  }
}

/** Milliseconds ahead of which nobody means a reminder: a year. */
const longest = 366 * 86_400_000
