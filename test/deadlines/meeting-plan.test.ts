import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { localTime, timeText } from '../../src/calendar/zoned.ts'
import { replan, type StoredNotice } from '../../src/deadlines/diff.ts'
import { planDigests } from '../../src/deadlines/digest-plan.ts'
import { type DigestWish, usualDigest } from '../../src/deadlines/digest-time.ts'
import { beginsAt, type Meeting } from '../../src/deadlines/meeting.ts'
import { digestTime, planMeetingDigests, usualDigestFor } from '../../src/deadlines/meeting-plan.ts'
import { dateAt, isOpen } from '../../src/deadlines/office.ts'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { at, catalogue, office, staff } from './world.ts'

const recipients = recipientsFrom(staff, catalogue)
const given = { office, recipients }
/** Who gets the weekly digest: all but the administrator. */
const readers = ['head:health', 'leader', 'officer:health', 'secretary']

const meeting = (when: string, more: Partial<Meeting> = {}): Meeting => {
  const [date = '', time = ''] = when.split(' ')
  const setAt = at('2023-11-03 10:00')
  return { id: 7, committee: 'an-giang', title: null, date, time, series: null, setAt, ...more }
}
const plan = (
  now: string,
  all: readonly Meeting[],
  wishes: Readonly<Record<string, Partial<DigestWish>>> = {},
) =>
  planMeetingDigests(
    all,
    new Map(Object.entries(wishes).map(([person, wish]) => [person, { ...usualDigest, ...wish }])),
    given,
    at(now),
  )
const stored = ({ notices }: ReturnType<typeof plan>, state: StoredNotice['state'] = 'waiting') =>
  notices.map(({ key, dueAt }) => ({ key, dueAt, state }))
const peopleOf = ({ notices }: ReturnType<typeof plan>) => notices.map(({ person }) => person).sort()

describe('the digest before a meeting', () => {
  it.each([
    ['on a working day', '2023-11-24 14:00', '2023-11-24 12:00'],
    ['as the offices open', '2023-11-24 10:00', '2023-11-24 08:00'],
    ['early', '2023-11-24 09:00', '2023-11-23 16:00'],
    ['on a Tuesday morning', '2023-11-28 08:00', '2023-11-27 16:00'],
    ['early on a Monday', '2023-11-27 09:00', '2023-11-24 16:00'],
    ['on a Saturday', '2023-11-25 14:00', '2023-11-24 16:00'],
    ['on a Saturday that is worked', '2024-05-04 14:00', '2024-05-04 12:00'],
    ['after a long holiday', '2024-02-15 09:00', '2024-02-07 16:00'],
    ['in the late afternoon', '2023-11-24 18:30', '2023-11-24 16:30'],
    ['in the evening', '2023-11-24 22:00', '2023-11-24 16:00'],
    ['on a Sunday evening', '2023-11-26 20:00', '2023-11-24 16:00'],
  ])('%s', (_, begins, digest) => {
    expect(digestTime(beginsAt(meeting(begins), office), office)).toEqual(at(digest))
  })

  it('goes to everybody who gets the weekly one in the committee, once', () => {
    const { notices } = plan('2023-11-22 10:00', [meeting('2023-11-24 14:00')])
    expect(peopleOf({ notices, until: at('2023-12-08 00:00') })).toEqual(readers)
    expect(notices[0]?.key).toBe(
      `meeting:7:before-meeting-${at('2023-11-24 14:00').getTime()}:officer:health`,
    )
    expect(new Set(notices.map(({ dueAt }) => dueAt.getTime()))).toEqual(
      new Set([at('2023-11-24 12:00').getTime()]),
    )
    expect(
      plan('2023-11-22 10:00', [meeting('2023-11-24 14:00', { committee: 'vinh-long' })]).notices,
    ).toEqual([])
    expect(plan('2023-11-03 10:00', [meeting('2023-11-24 14:00')]).notices).toEqual([])
  })

  it('is the weekly one for whoever has that on the same day before it, and no second one', () => {
    const monday = [meeting('2023-11-27 14:00')]
    expect(plan('2023-11-22 10:00', monday).notices).toEqual([])
    const friday = { officer: { weekday: 5 }, 'head:health': { time: '15:00' } }
    expect(peopleOf(plan('2023-11-22 10:00', monday, { ...friday, leader: { weekday: 5 } }))).toEqual([
      'head:health',
      'leader',
    ])
    // Also after that one went, and whenever it is planned anew.
    expect(plan('2023-11-27 09:00', monday).notices).toEqual([])
    // But not where the meeting was set, or moved there, since.
    const late = [meeting('2023-11-27 14:00', { setAt: at('2023-11-27 09:00') })]
    expect(peopleOf(plan('2023-11-27 09:00', late))).toEqual(readers)
    // Nor where the meeting begins with it.
    expect(peopleOf(plan('2023-11-22 10:00', [meeting('2023-11-27 08:00')]))).toEqual(readers)
  })

  it('does not go to whoever is muted then', () => {
    const all = [meeting('2023-11-24 14:00')]
    const muted = { leader: { mutedUntil: '2023-11-24' }, secretary: { mutedUntil: '2023-11-23' } }
    expect(peopleOf(plan('2023-11-22 10:00', all, muted))).not.toContain('leader')
    expect(peopleOf(plan('2023-11-22 10:00', all, muted))).toContain('secretary')
  })

  it('moves with the meeting, and comes again for one that was moved after it went', () => {
    const now = '2023-11-22 10:00'
    const before = plan(now, [meeting('2023-11-24 14:00')])
    const moved = [meeting('2023-11-24 15:00', { setAt: at(now) })]
    const change = replan(stored(before), plan(now, moved), at(now))
    expect(change.cancel).toHaveLength(readers.length)
    expect(change.insert.map(({ dueAt }) => dueAt)).toEqual(readers.map(() => at('2023-11-24 13:00')))
    const later = '2023-11-24 13:30'
    const told = replan(stored(before, 'handed-over'), plan(later, moved), at(later))
    expect(told.insert.map(({ dueAt }) => dueAt)).toEqual(readers.map(() => at(later)))
  })

  it('is said for whoever sets the meeting as it will come', () => {
    const usual = (when: string, now: string) => usualDigestFor(meeting(when), office, at(now))
    expect(usual('2023-11-24 14:00', '2023-11-22 10:00')).toEqual({
      at: at('2023-11-24 12:00'),
      isWeekly: false,
    })
    expect(usual('2023-11-27 14:00', '2023-11-22 10:00')).toEqual({
      at: at('2023-11-27 08:00'),
      isWeekly: true,
    })
    expect(usual('2023-11-27 14:00', '2023-11-27 09:00')).toEqual({
      at: at('2023-11-27 12:00'),
      isWeekly: false,
    })
    expect(usual('2023-11-24 14:00', '2023-11-24 13:00')).toEqual({
      at: at('2023-11-24 13:00'),
      isWeekly: false,
    })
    expect(usual('2023-11-25 07:00', '2023-11-24 18:00')).toBeNull()
  })

  const day = fc.integer({ min: 0, max: 240 }).map((days) => addDays('2023-11-01', days))
  const time = fc.integer({ min: 0, max: 1439 }).map(timeText)
  const wish = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    time,
    mutedUntil: fc.option(day),
  })
  const anyMeeting = fc
    .tuple(day, time, day, time)
    .map(([date, hour, set, setTime]) => meeting(`${date} ${hour}`, { setAt: at(`${set} ${setTime}`) }))

  it('goes before any meeting in working hours, to each at most once, unless the weekly one of the day does', () => {
    fc.assert(
      fc.property(anyMeeting, day, time, wish, (one, today, hour, leader) => {
        const now = at(`${today} ${hour}`)
        const begins = beginsAt(one, office)
        fc.pre(begins > now)
        const wishes = new Map([['leader', leader]])
        const { notices } = planMeetingDigests([one], wishes, given, now)
        expect(new Set(notices.map(({ person }) => person)).size).toBe(notices.length)
        for (const { dueAt } of notices) {
          expect([isOpen(office, dueAt), dueAt < begins]).toEqual([true, true])
        }
        const weekly = planDigests(['leader'], wishes, office, now).notices.filter(
          ({ dueAt }) => dateAt(office, dueAt) === one.date && dueAt < begins && dueAt >= one.setAt,
        )
        const own = notices.filter(({ person }) => person === 'leader')
        expect(weekly.length + own.length).toBeLessThanOrEqual(1)
        const { date } = localTime(now, office.timeZone)
        const isNear = digestTime(begins, office) < at(`${addDays(date, 16)} 00:00`)
        if (isNear && leader.mutedUntil === null && one.setAt <= now && date < one.date)
          expect(weekly.length + own.length).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('is planned to the same whenever it is planned, until something changes', () => {
    fc.assert(
      fc.property(anyMeeting, day, time, (one, today, hour) => {
        const now = at(`${today} ${hour}`)
        fc.pre(beginsAt(one, office) > now)
        const planned = planMeetingDigests([one], new Map(), given, now)
        const first = replan([], planned, now)
        const kept = first.insert.map(({ key, dueAt }) => ({ key, dueAt, state: 'waiting' as const }))
        expect(replan(kept, planned, now)).toEqual({ insert: [], revive: [], move: [], cancel: [] })
        const told = kept.map((notice) => ({ ...notice, state: 'handed-over' as const }))
        expect(replan(told, planned, now)).toEqual({ insert: [], revive: [], move: [], cancel: [] })
      }),
      { numRuns: 200 },
    )
  })
})
