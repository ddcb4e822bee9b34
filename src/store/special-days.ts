import { type SpecialDay, type WorkingCalendar, workingCalendar } from '../calendar/working-days.ts'
import type { WorkingDays } from '../deadlines/calendar-book.ts'
import { recordChange } from './audit.ts'
import { atomically } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** The days off and the make-up days of the country. */
export function specialDaysIn(client: PrismaClient): WorkingDays {
  return {
    async calendar(): Promise<WorkingCalendar> {
      return workingCalendar((await client.specialDay.findMany({ orderBy: { date: 'asc' } })).map(dayOf))
    },
    async list(year) {
      const within = { gte: `${year}-01-01`, lte: `${year}-12-31` }
      return (await client.specialDay.findMany({ where: { date: within }, orderBy: { date: 'asc' } })).map(
        dayOf,
      )
    },
    set: (day, author) =>
      atomically(client, async (tx) => {
        const { date, ...rest } = day
        const before = await tx.specialDay.findUnique({ where: { date } })
        await tx.specialDay.upsert({ where: { date }, create: day, update: rest })
        const change = { action: 'calendar.set', subject: date, before, after: day } as const
        await recordChange(tx, author, { committee: null, ...change })
      }),
    remove: (date, author) =>
      atomically(client, async (tx) => {
        const before = await tx.specialDay.findUnique({ where: { date } })
        if (before === null) return false
        await tx.specialDay.delete({ where: { date } })
        const change = { action: 'calendar.remove', subject: date, before, after: null } as const
        await recordChange(tx, author, { committee: null, ...change })
        return true
      }),
  }
}

/** What the text columns hold was checked when it was written. */
function dayOf({ date, name, kind, certainty }: Prisma.SpecialDayGetPayload<object>): SpecialDay {
  return { date, name, kind: kind as SpecialDay['kind'], certainty: certainty as SpecialDay['certainty'] }
}
