import { type SpecialDay, workingCalendar } from '../calendar/working-days.ts'
import type { WorkingDays } from '../deadlines/calendar-book.ts'
import type { Author } from '../directory/author.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

const inOrder = { orderBy: { date: 'asc' } } as const

/** The days off and the make-up days of the country. */
export function specialDaysIn(client: PrismaClient): WorkingDays {
  return {
    async calendar(after = { set: [], remove: [] }) {
      const kept = (await client.specialDay.findMany(inOrder)).map(dayOf)
      const removed = new Set(after.remove)
      // Of two entries for one day the later counts.
      return workingCalendar([...kept.filter(({ date }) => !removed.has(date)), ...after.set])
    },
    async list(from, to) {
      const within = { where: { date: { gte: from, lte: to } }, ...inOrder }
      return (await client.specialDay.findMany(within)).map(dayOf)
    },
    change: ({ set, remove }, author) =>
      atomically(client, async (tx) => {
        for (const day of set) await write(tx, day.date, day, author)
        for (const date of remove) await write(tx, date, null, author)
      }),
  }
}

async function write(tx: Transaction, date: string, day: SpecialDay | null, author: Author): Promise<void> {
  const before = await tx.specialDay.findUnique({ where: { date } })
  if (day === null && before === null) return
  if (day === null) await tx.specialDay.delete({ where: { date } })
  else await tx.specialDay.upsert({ where: { date }, create: day, update: day })
  const action = day === null ? 'calendar.remove' : 'calendar.set'
  await recordChange(tx, author, { committee: null, action, subject: date, before, after: day })
}

/** What the text columns hold was checked when it was written. */
function dayOf({ date, name, kind, certainty }: Prisma.SpecialDayGetPayload<object>): SpecialDay {
  return { date, name, kind: kind as SpecialDay['kind'], certainty: certainty as SpecialDay['certainty'] }
}
