import { addDays } from '../calendar/date.ts'
import { instantAt } from '../calendar/zoned.ts'
import { type DigestWish, nextDigest, usualDigest } from './digest-time.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import { dateAt, type Office } from './office.ts'
import type { Plan } from './plan.ts'

/** Two coming digests of everybody are planned ahead; a daily replan goes on from there. */
const horizonDays = 15

/**
 * The coming digests of people, each at the time of their own wish: one a person and date, whatever the wish was
 * when it was planned. Those that have passed are left as they are.
 *
 * @param wishes by person; whoever is not in it has the usual one
 * @param since the digests after this time are planned: where what they follow from changed before, and was not planned
 */
export function planDigests(
  people: readonly string[],
  wishes: ReadonlyMap<string, DigestWish>,
  office: Office,
  now: Date,
  since = now,
): Pick<Plan, 'notices' | 'until'> {
  const until = instantAt(addDays(dateAt(office, now), horizonDays + 1), '00:00', office.timeZone)
  const known = new Map<DigestWish, Date[]>()
  const timesOf = (wish: DigestWish): Date[] => {
    const times = known.get(wish) ?? []
    if (known.has(wish)) return times
    for (let at = nextDigest(wish, office, since); at < until; at = nextDigest(wish, office, at))
      times.push(at)
    known.set(wish, times)
    return times
  }
  const notices = people.flatMap((person) =>
    timesOf(wishes.get(person) ?? usualDigest).map((dueAt): PlannedNotice => {
      const cause = { kind: 'digest', date: dateAt(office, dueAt) } as const
      const occasion = { kind: 'digest' } as const
      return noticeOf({ cause, person, occasion, dueAt })
    }),
  )
  return { notices, until }
}
