import { describe, expect, it } from 'vitest'
import type { NoticeState } from '../../src/deadlines/diff.ts'
import { beginsAt, type Meeting, type MeetingTime } from '../../src/deadlines/meeting.ts'
import { meetingNews } from '../../src/deadlines/meeting-news.ts'
import { noticeKey, type PlannedNotice } from '../../src/deadlines/notice.ts'
import type { KeptNotice } from '../../src/deadlines/notice-book.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'
import { pointlessMeeting } from '../../src/deadlines/pointless.ts'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { at, catalogue, office, staff } from './world.ts'

const given = { office, recipients: recipientsFrom(staff, catalogue) }
const friday: MeetingTime = { date: '2023-11-24', time: '14:00' }
const monday: MeetingTime = { date: '2023-11-27', time: '09:00' }
const meeting: Meeting = {
  ...friday,
  id: 7,
  committee: 'an-giang',
  title: null,
  series: null,
  setAt: at('2023-11-20 10:00'),
}
const begins = (time: MeetingTime) => beginsAt(time, office).getTime()

const cause = { kind: 'meeting', id: 7 } as const
const kept = (occasion: Occasion, person: string, state: NoticeState = 'handed-over'): KeptNotice => ({
  id: 1,
  key: noticeKey(cause, null, occasion, person),
  cause: occasion.kind === 'digest' ? { kind: 'digest', date: friday.date } : cause,
  occasion,
  person,
  due: null,
  dueAt: at('2023-11-24 12:00'),
  held: false,
  state,
  sleep: null,
  handedAt: state === 'handed-over' ? at('2023-11-24 12:00') : null,
  delivery: null,
})
const near: Occasion = { kind: 'before-meeting', begins: begins(friday) }
const told = (notices: readonly PlannedNotice[]) => notices.map(({ person }) => person)
const now = { at: at('2023-11-24 12:30'), person: 'secretary' }

describe('that a meeting was moved or cancelled', () => {
  it('is told to those who had its digest, but for whoever did it and who has left', () => {
    const all = ['leader', 'officer:health', 'secretary', 'gone'].map((person) => kept(near, person))
    const { insert } = meetingNews(meeting, null, all, given, now)
    expect(told(insert).sort()).toEqual(['leader', 'officer:health'])
    expect(insert[0]?.occasion).toEqual({
      kind: 'meeting-changed',
      from: begins(friday),
      to: null,
      changed: now.at.getTime(),
    })
    expect(meetingNews(meeting, null, [kept(near, 'leader', 'dropped')], given, now).insert).toEqual([])
  })

  it('goes in office hours, and no more once the meeting would have begun', () => {
    const evening = { ...now, at: at('2023-11-24 18:00') }
    const [one] = meetingNews({ ...meeting, ...monday }, friday, [], given, evening).insert
    expect(one).toBeUndefined()
    const late = meetingNews(meeting, monday, [kept(near, 'leader')], given, evening).insert
    expect(late.map(({ dueAt }) => dueAt)).toEqual([at('2023-11-27 08:00')])
    const [news] = late as [PlannedNotice]
    expect(pointlessMeeting(news, at('2023-11-27 08:00'))).toBeNull()
    expect(pointlessMeeting(news, at('2023-11-27 09:00'))).toBe('begun')
    const [off] = meetingNews(meeting, null, [kept(near, 'leader')], given, now).insert as [PlannedNotice]
    expect(pointlessMeeting(off, at('2023-11-24 13:59'))).toBeNull()
    expect(pointlessMeeting(off, at('2023-11-24 14:00'))).toBe('begun')
  })

  it('is told to those to whom a weekly digest of the day named it, after it was set', () => {
    const weekly = kept({ kind: 'digest' }, 'leader')
    expect(told(meetingNews(meeting, null, [weekly], given, now).insert)).toEqual(['leader'])
    const since = { ...meeting, setAt: at('2023-11-24 12:10') }
    expect(meetingNews(since, null, [weekly], given, now).insert).toEqual([])
    const other = { ...meeting, ...monday }
    expect(meetingNews(other, null, [weekly], given, now).insert).toEqual([])
  })

  it('takes the place of an earlier change that nobody heard of, and of a digest that would be pointless', () => {
    const first = meetingNews(meeting, monday, [kept(near, 'leader')], given, now).insert
    const waiting = first.map((one) => ({ ...kept(one.occasion, one.person, 'waiting'), key: one.key }))
    const all = [kept(near, 'leader'), ...waiting, kept(near, 'officer:health', 'waiting')]
    const moved = { ...meeting, ...monday, setAt: now.at }
    const off = meetingNews(moved, null, all, given, { ...now, at: at('2023-11-24 12:40') })
    expect(off.insert.map(({ occasion }) => occasion)).toEqual([
      { kind: 'meeting-changed', from: begins(friday), to: null, changed: at('2023-11-24 12:40').getTime() },
    ])
    expect(off.cancel).toHaveLength(2)
    const back = meetingNews(moved, friday, all, given, now)
    expect([back.insert, back.cancel]).toEqual([[], [waiting[0]?.key]])
  })
})
