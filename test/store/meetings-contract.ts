import { describe, expect, it } from 'vitest'
import { noticeKey, type PlannedNotice } from '../../src/deadlines/notice.ts'
import type { Author } from '../../src/directory/author.ts'
import type { Store } from '../../src/store/open.ts'

const at = new Date('2024-06-17T03:00:00Z')
const author: Author = { person: 'binh', chat: 'telegram:4711', at, today: '2024-06-17' }
const later: Author = { ...author, at: new Date('2024-06-18T03:00:00Z'), today: '2024-06-18' }

/** What every database must do alike with when committees meet. */
export function meetingsContract(opened: () => Store): void {
  describe('the meetings', () => {
    it('are kept in the order in which they begin, each committee its own, with the trail of them', async () => {
      const { meetings, audit } = opened()
      const meeting = { committee: 'an-giang', title: 'Phiên họp', date: '2024-06-24', time: '14:00' }
      const first = await meetings.add(meeting, author)
      const untitled = await meetings.add({ ...meeting, title: null, time: '09:00' }, author)
      const other = await meetings.add({ ...meeting, committee: 'vinh-long', date: '2024-06-21' }, author)
      expect(first).toEqual({ ...meeting, id: first.id, series: null, setAt: at })
      expect(await meetings.list({ from: '2024-06-17' })).toEqual([other, untitled, first])
      const own = { committees: ['an-giang'], from: '2024-06-24', to: '2024-06-24' }
      expect(await meetings.list(own)).toEqual([untitled, first])
      expect(await meetings.list({ ...own, from: '2024-06-25', to: '2024-06-30' })).toEqual([])

      const to = { date: '2024-06-20', time: '10:00' }
      expect(await meetings.move(first.id, to, later)).toBe(true)
      expect(await meetings.find([first.id])).toEqual([{ ...first, ...to, setAt: later.at }])
      expect(await meetings.cancel(first.id, later)).toBe(true)
      expect(await meetings.find([first.id])).toEqual([])
      expect(await meetings.findAny([first.id])).toEqual([{ ...first, ...to, setAt: later.at }])
      expect(await meetings.cancel(first.id, later)).toBe(false)
      expect(await meetings.move(first.id, to, later)).toBe(false)
      const trail = await audit.list({ committees: ['an-giang'], limit: 4 })
      const { title, date, time } = meeting
      expect(trail.map(({ action, before, after }) => [action, before, after])).toEqual([
        ['meeting.cancel', { title, ...to }, null],
        ['meeting.move', { title, date, time }, { title, ...to }],
        ['meeting.set', null, { title: null, date, time: '09:00' }],
        ['meeting.set', null, { title, date, time }],
      ])
    })

    it('are told of by notices that are found by the meeting', async () => {
      const { notices } = opened()
      const toldOf = (id: number): PlannedNotice => {
        const [cause, occasion] = [
          { kind: 'meeting', id },
          { kind: 'before-meeting', begins: at.getTime() },
        ] as const
        const key = noticeKey(cause, null, occasion, 'binh')
        return { key, cause, person: 'binh', occasion, due: null, dueAt: at, held: false }
      }
      const insert = [toldOf(1), toldOf(11), toldOf(12)]
      await notices.change({ insert, revive: [], move: [], cancel: [] })
      await notices.change({ insert, revive: [], move: [], cancel: [toldOf(12).key] })
      const found = await notices.ofMeetings([1, 12, 99])
      expect(found.map(({ cause, occasion, state }) => [cause, occasion, state])).toEqual([
        [{ kind: 'meeting', id: 1 }, { kind: 'before-meeting', begins: at.getTime() }, 'waiting'],
        [{ kind: 'meeting', id: 12 }, { kind: 'before-meeting', begins: at.getTime() }, 'cancelled'],
      ])
      expect(await notices.ofMeetings([])).toEqual([])
    })

    it('of a series are each made once, wherever they were moved, and end with it', async () => {
      const { meetings, audit } = opened()
      const recurrence = { months: [7], days: null, weekdays: [1], before: false, wording: 'thứ Hai' }
      const given = { committee: 'an-giang', title: 'Giao ban', recurrence, time: '09:00' }
      const series = await meetings.addSeries(given, author)
      expect(await meetings.series([series.id])).toEqual([{ ...given, id: series.id }])
      await meetings.addDates(series, ['2024-07-01', '2024-07-08'], at)
      const query = { committees: ['an-giang'], from: '2024-07-01', to: '2024-07-31' }
      const [moved, kept] = await meetings.list(query)
      if (moved === undefined || kept === undefined) throw new Error('they were not made')
      await meetings.move(moved.id, { date: '2024-07-02', time: '10:00' }, later)
      await meetings.addDates(series, ['2024-07-01', '2024-07-08', '2024-07-15'], later.at)
      const made = await meetings.list(query)
      expect(made.map(({ date, time, series: of }) => [date, time, of])).toEqual([
        ['2024-07-02', '10:00', series.id],
        ['2024-07-08', '09:00', series.id],
        ['2024-07-15', '09:00', series.id],
      ])
      expect(await meetings.endSeries(series.id, [kept.id], later)).toBe(true)
      expect(await meetings.endSeries(series.id, [], later)).toBe(false)
      expect((await meetings.list(query)).map(({ date }) => date)).toEqual(['2024-07-02', '2024-07-15'])
      expect(await meetings.series()).toEqual([])
      const trail = await audit.list({ committees: ['an-giang'], limit: 3 })
      expect(trail.map(({ action }) => action)).toEqual(['meeting.end', 'meeting.move', 'meeting.repeat'])
    })
  })
}
