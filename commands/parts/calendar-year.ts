import { type CivilDate, isWeekend, onlyWeekendBetween } from '../../src/calendar/date.ts'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import type { CommandContext, Reader } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  type Fact,
  facts,
  heading,
  note,
  type Reply,
  text,
} from '../../src/chat/reply.ts'
import { writeDate, writeDates, writeWeekday } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'

/** The days off and the make-up days of a year, how far each is to be trusted, and whether the next has any. */
export async function yearReply(year: number, context: CommandContext): Promise<Reply> {
  const { t, workingDays } = context
  const days = await workingDays.list(`${year}-01-01`, `${year}-12-31`)
  const next = year + 1
  const calendar = await workingDays.calendar()
  const blocks: Block[] = [
    heading(t.calendar.title({ year: String(year) })),
    text(t.calendar.ordinary),
    days.length === 0 ? text(t.calendar.nothing({ year: String(year) })) : facts(...dayFacts(days, context)),
    ...(days.some(({ certainty }) => certainty !== 'official') ? [note(t.calendar.toCheck)] : []),
    ...(calendar.knows(next) ? [] : [note(t.calendar.emptyYear({ year: String(next) }))]),
  ]
  return { blocks, buttons: [year - 1, next].map((one) => yearButton(one, context)) }
}

function yearButton(year: number, { t }: Reader): Button {
  const slots = { year: String(year) }
  return { label: t.calendar.ofYear({ year: String(year) }), press: { command: 'calendar', slots } }
}

/** A line for each stretch of days that are alike. */
export function dayFacts(days: readonly SpecialDay[], context: Reader): Fact[] {
  return stretches(days).map((stretch) => stretchFact(stretch, context))
}

interface Stretch {
  readonly days: readonly SpecialDay[]
  readonly first: SpecialDay
  readonly last: SpecialDay
}

/** Days of one name follow each other, whatever weekends lie between them. */
function stretches(days: readonly SpecialDay[]): Stretch[] {
  const all: Stretch[] = []
  for (const day of days) {
    const open = all.at(-1)
    const alike =
      open !== undefined && isAlike(open.last, day) && onlyWeekendBetween(open.last.date, day.date)
    if (alike) all[all.length - 1] = { ...open, days: [...open.days, day], last: day }
    else all.push({ days: [day], first: day, last: day })
  }
  return all
}

function isAlike(one: SpecialDay, other: SpecialDay): boolean {
  return one.name === other.name && one.kind === other.kind && one.certainty === other.certainty
}

function stretchFact({ days, first, last }: Stretch, context: Reader): Fact {
  const { t, language } = context
  const { name, kind, certainty } = first
  const what =
    kind === 'work'
      ? t.calendar.work({ name })
      : days.length === 1
        ? t.calendar.off({ name })
        : t.calendar.offDays({ name, days: writeNumber(days.length, language) })
  const label =
    days.length === 1
      ? writeDayOfWeek(first.date, context)
      : writeDates({ from: first.date, to: last.date }, language)
  return { label, value: t.calendar.trusted({ what, certainty: t.calendar.certainties[certainty] }) }
}

/** "02/09/2027 (thứ Năm)". */
export function writeDayOfWeek(date: CivilDate, { t, language }: Reader): string {
  return t.calendar.day({ day: writeDate(date, language), weekday: writeWeekday(date, language) })
}

/** What a day is, in words. */
export function writeKind(date: CivilDate, special: SpecialDay | undefined, { t }: Reader): string {
  if (special !== undefined)
    return special.kind === 'work' ? t.calendar.work(special) : t.calendar.off(special)
  return isWeekend(date) ? t.calendar.weekend : t.calendar.working
}
