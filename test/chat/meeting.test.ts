import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'

const { meetings: said, dialogue } = messagesIn('vi')
const off = (date: string, name: string): SpecialDay => ({ date, name, kind: 'off', certainty: 'official' })

let office: Office
let secretary: Speaker
let leader: Speaker
let officer: Speaker
beforeAll(async () => {
  office = await openOffice({ ...offices, specialDays: [off('2024-09-02', 'Quốc khánh')] })
  secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  leader = await office.member('Trần Quang Minh', 'leader', 'province')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
}, 60_000)
afterAll(() => office.remove())

/** Each test begins at 08:00 on Monday 17/6/2024, with no meeting. */
afterEach(async () => {
  office.go('2024-06-17')
  const { meetings } = office.store
  const author = { person: null, chat: 'test', at: new Date('2024-06-17T01:00:00Z'), today: '2024-06-17' }
  for (const { id } of await meetings.series()) await meetings.endSeries(id, [], author)
  for (const { id } of await meetings.list({ from: '2024-01-01' })) await meetings.cancel(id, author)
})

/** The meetings as they are kept: when, and what for. */
async function kept(): Promise<string[]> {
  const all = await office.store.meetings.list({ from: '2024-01-01' })
  return all.map(({ date, time, title }) => `${date} ${time} ${title}`)
}
const set = async (words: string) => secretary.choose(await secretary.say(words), dialogue.confirm)

describe('a meeting', () => {
  it('is said back in full before it is set, and seen by everybody of the committee', async () => {
    const preview = await secretary.say('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    expect(linesOf(preview)).toEqual([
      said.confirmTitle,
      'Nội dung: Phiên họp Ban Chỉ đạo',
      'Thời gian: 14:00, thứ Sáu ngày 21/06/2024',
      'Điểm tin trước họp: 12:00 ngày 21/06/2024',
    ])
    expect(await kept()).toEqual([])
    await secretary.choose(preview, dialogue.confirm)
    const other = await office.member('Lê Văn Vĩnh', 'secretary', 'elsewhere')
    for (const reader of [leader, officer]) {
      const list = await reader.say('/hop')
      expect(linesOf(list)).toEqual([said.title, '14:00, thứ Sáu ngày 21/06/2024: Phiên họp Ban Chỉ đạo'])
      expect(labelsOf(list)).toEqual([])
    }
    expect(textOf(await other.say('/hop'))).toBe(said.none)
    expect(labelsOf(await other.say('/hop'))).toEqual([said.buttons.set])
  })

  it('is asked for what was not said of it, one thing at a time', async () => {
    expect(textOf(await secretary.say('/hop họp giao ban ngày 24/6'))).toBe(said.ask.time)
    const preview = await secretary.say('9h')
    expect(textOf(preview)).toContain('09:00, thứ Hai ngày 24/06/2024')
    await secretary.choose(preview, dialogue.confirm)
    await secretary.choose(await secretary.say('/hop'), said.buttons.set)
    expect(textOf(await secretary.say('10:00 tổng kết quý'))).toBe(said.ask.date)
    await secretary.choose(await secretary.say('ngày mai'), dialogue.confirm)
    expect(await kept()).toEqual(['2024-06-18 10:00 Tổng kết quý', '2024-06-24 09:00 Họp giao ban'])
  })

  it.each<[string, RegExp]>([
    ['/hop 14/6/2024 9:00 họp', /09:00, thứ Sáu ngày 14\/06\/2024 đã qua/],
    ['/hop 17/6/2024 7:59 họp', /đã qua/],
    ['/hop hôm qua 9:00', /09:00, Chủ nhật ngày 16\/06\/2024 đã qua/],
    ['/hop 24/6/2026 9:00 họp', /còn quá xa/],
    ['/hop 31/6/2024 9:00 họp', /Không có ngày, giờ "31\/6\/2024"/],
    ['/hop 24/6/2024 25:00 họp', /Không có ngày, giờ "25:00"/],
    ['/hop Chủ nhật hằng tuần 9:00', /đều là ngày nghỉ/],
  ])('of %s is refused kindly', async (words, why) => {
    expect(textOf(await secretary.say(words))).toMatch(why)
    expect(await kept()).toEqual([])
  })

  it('goes on from a day or an hour that there is none of', async () => {
    await secretary.say('/hop 31/6/2024 9:00 họp giao ban')
    await secretary.choose(await secretary.say('28/6/2024'), dialogue.confirm)
    expect(await kept()).toEqual(['2024-06-28 09:00 Họp giao ban'])
  })

  it('on a day off is asked about, with the next working day a tap away', async () => {
    const preview = await secretary.say('/hop 22/6/2024 9:00 Phiên họp thường kỳ')
    expect(textOf(preview)).toContain('22/06/2024 (thứ Bảy) là ngày nghỉ')
    const monday = await secretary.choose(preview, 'Họp ngày 24/06/2024')
    expect(textOf(monday)).toContain('09:00, thứ Hai ngày 24/06/2024')
    await secretary.choose(preview, dialogue.confirm)
    expect(textOf(await leader.say('/hop'))).toContain('Phiên họp thường kỳ · rơi vào ngày nghỉ')
  })

  it('is not set twice for one hour, and says what else there is on the day', async () => {
    const preview = await secretary.say('/hop 24/6/2024 9:00 Giao ban')
    await secretary.choose(preview, dialogue.confirm)
    expect(textOf(await secretary.choose(preview, dialogue.confirm))).toContain('Vào giờ đó đã có Giao ban')
    expect(textOf(await secretary.say('/hop 24/6 9h Phiên họp'))).toContain('Vào giờ đó đã có Giao ban')
    expect(textOf(await secretary.say('/hop 24/6 14h Phiên họp'))).toContain(
      'Hôm đó đã có lịch: Giao ban, 09:00',
    )
    expect(await kept()).toEqual(['2024-06-24 09:00 Giao ban'])
  })

  it('is moved by a tap and a few words, and cancelled by taps, with the trail of both', async () => {
    await set('/hop 24/6/2024 9:00 Giao ban')
    const page = await secretary.choose(await secretary.say('/hop'), 'Dời, huỷ: 09:00 24/06/2024')
    await secretary.choose(page, said.buttons.move)
    const later = await secretary.say('15h')
    expect(textOf(later)).toContain('09:00, thứ Hai ngày 24/06/2024 → 15:00, thứ Hai ngày 24/06/2024')
    await secretary.choose(later, dialogue.confirm)
    await secretary.choose(page, said.buttons.move)
    await secretary.choose(await secretary.say('25/6'), dialogue.confirm)
    expect(await kept()).toEqual(['2024-06-25 15:00 Giao ban'])
    const sure = await secretary.choose(page, said.buttons.cancel)
    expect(textOf(sure)).toContain('Giao ban, 15:00, thứ Ba ngày 25/06/2024')
    await secretary.choose(sure, dialogue.cancel)
    expect(await kept()).toHaveLength(1)
    await secretary.choose(sure, dialogue.confirm)
    expect(await kept()).toEqual([])
    expect(textOf(await secretary.choose(sure, dialogue.confirm))).toBe(said.faults.gone)
    const trail = await office.store.audit.list({ committees: ['an-giang'], limit: 4 })
    expect(trail.map(({ action }) => action)).toEqual([
      'meeting.cancel',
      'meeting.move',
      'meeting.move',
      'meeting.set',
    ])
    const administrator = await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    expect(textOf(await administrator.say('/audit'))).toContain(
      'Dời lịch họp. Giao ban, 09:00, thứ Hai ngày 24/06/2024 → 15:00, thứ Hai ngày 24/06/2024',
    )
  })

  it('that has begun is past: it is kept, and no longer moved', async () => {
    await set('/hop 17/6/2024 9:00 Giao ban')
    const page = await secretary.choose(await secretary.say('/hop'), /Dời, huỷ/)
    office.go('2024-06-17', '02:30')
    expect(textOf(await secretary.say('/hop'))).toBe(said.none)
    expect(textOf(await leader.say('/hop hôm nay họp gì'))).toContain('Giao ban · đã họp')
    expect(textOf(await secretary.choose(page, said.buttons.move))).toBe(said.faults.gone)
  })
})

describe('meetings that come again', () => {
  it('are made a month ahead, but for days off, and each can be moved by itself', async () => {
    const preview = await secretary.say('/hop họp giao ban thứ Hai hằng tuần 9:00')
    expect(linesOf(preview)).toContain('Nội dung: Họp giao ban')
    expect(textOf(preview)).toContain('09:00, thứ Hai hằng tuần')
    expect(textOf(preview)).toContain(said.restDays)
    await secretary.choose(preview, dialogue.confirm)
    expect((await kept()).map((one) => one.slice(0, 16))).toEqual([
      '2024-06-17 09:00',
      '2024-06-24 09:00',
      '2024-07-01 09:00',
      '2024-07-08 09:00',
      '2024-07-15 09:00',
      '2024-07-22 09:00',
    ])
    await secretary.choose(await secretary.choose(await secretary.say('/hop'), /24\/06/), said.buttons.move)
    await secretary.choose(await secretary.say('thứ Ba tuần sau'), dialogue.confirm)
    await set('/hop 1/7/2024 15:00 Phiên họp thường kỳ')
    expect((await kept()).slice(1, 4)).toEqual([
      '2024-06-25 09:00 Họp giao ban',
      '2024-07-01 09:00 Họp giao ban',
      '2024-07-01 15:00 Phiên họp thường kỳ',
    ])
  })

  it('go on as the days pass, and end with what has not begun', async () => {
    await set('/hop giao ban thứ Hai hằng tuần 9:00')
    office.go('2024-08-19', '03:00')
    await set('/hop 23/8/2024 9:00 Phiên họp thường kỳ')
    const dates = (await kept()).map((one) => one.slice(0, 10))
    // Monday 2/9 is a day off.
    expect(dates.slice(6)).toEqual(['2024-08-23', '2024-08-26', '2024-09-09', '2024-09-16', '2024-09-23'])
    const page = await secretary.choose(await secretary.say('/hop'), /26\/08/)
    const sure = await secretary.choose(page, said.buttons.end)
    expect(textOf(sure)).toContain('4 buổi')
    await secretary.choose(sure, dialogue.confirm)
    expect((await kept()).at(-1)).toBe('2024-08-23 09:00 Phiên họp thường kỳ')
    office.go('2024-08-26')
    await set('/hop 30/8/2024 9:00 Phiên họp thường kỳ')
    expect((await kept()).slice(6)).toHaveLength(2)
  })

  it('every quarter have their next one, however far it is', async () => {
    await set('/hop sơ kết quý, hằng quý ngày 25, 14:00')
    expect(await kept()).toEqual(['2024-06-25 14:00 Sơ kết quý'])
    office.go('2024-07-01')
    expect(textOf(await set('/hop 2/7/2024 9:00 Phiên họp thường kỳ'))).toContain('Đã đặt lịch')
    expect((await kept()).at(-1)).toBe('2024-09-25 14:00 Sơ kết quý')
  })
})

describe('a sentence without a command', () => {
  it('sets a meeting, whatever else its numbers might be', async () => {
    await set('đặt lịch họp giao ban 25/6 9:00')
    expect(textOf(await secretary.say('đặt lịch Phiên họp Ban Chỉ đạo ngày 24/6/2024'))).toBe(said.ask.time)
    await secretary.choose(await secretary.say('14h'), dialogue.confirm)
    await set('họp giao ban ngày 5 hằng tháng 9:00')
    expect(await kept()).toEqual([
      '2024-06-24 14:00 Phiên họp Ban Chỉ đạo',
      '2024-06-25 09:00 Họp giao ban',
      '2024-07-05 09:00 Họp giao ban',
    ])
    expect(linesOf(await secretary.say('dời họp giao ban sang thứ Tư'))[0]).toBe(said.title)
  })

  it('says when and for what the committee meets, however it is asked', async () => {
    await set('/hop 17/6/2024 9:00 Giao ban')
    for (const words of [
      'hôm nay họp gì?',
      'hom nay hop gi',
      'bao giờ họp Ban Chỉ đạo?',
      'when is the next meeting?',
    ])
      expect(textOf(await officer.say(words))).toContain('09:00, thứ Hai ngày 17/06/2024: Giao ban')
  })
})

describe('questions about meetings', () => {
  beforeEach(async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
  })
  it.each<[string, string]>([
    ['/hop hôm nay họp gì?', '17/06/2024 (thứ Hai): không có cuộc họp nào trong lịch.'],
    ['/hop thứ Sáu họp gì?', said.titleOf({ days: '21/06/2024 (thứ Sáu)' })],
    ['/hop 21/6 có họp không', said.titleOf({ days: '21/06/2024 (thứ Sáu)' })],
    ['/hop tuần này', said.titleOf({ days: '17/06–23/06/2024' })],
    ['/hop bao giờ họp Ban Chỉ đạo?', said.title],
    ['/hop dời', said.title],
  ])('%s', async (words, first) => {
    expect(linesOf(await leader.say(words))[0]).toBe(first)
  })
})

describe('whoever may not say when the committee meets', () => {
  it('is told so, whatever is typed or pressed', async () => {
    await set('/hop 24/6/2024 9:00 Giao ban')
    const [{ id } = { id: 0 }] = await office.store.meetings.list({ from: '2024-06-17' })
    const others = [
      leader,
      officer,
      await office.member('Lê Thị Lan', 'secretary', 'health'),
      await office.member('Lê Văn Vĩnh', 'officer', 'elsewhere'),
    ]
    const draft = { committee: null, title: null, date: '2024-06-25', recurrence: null, time: '09:00' }
    const changes = [
      { kind: 'set-meeting', draft },
      { kind: 'move-meeting', meeting: id, to: { date: '2024-06-25', time: '09:00' } },
      { kind: 'cancel-meeting', meeting: id },
      { kind: 'end-meetings', meeting: id },
    ]
    for (const who of others) {
      expect(textOf(await who.say('/hop 25/6/2024 9:00 Phiên họp'))).toBe(said.notYours)
      for (const change of changes) {
        const reply = await who.say({ command: 'meeting', slots: { change, step: 'confirm' } })
        expect(textOf(reply)).toBe(said.notYours)
      }
      for (const slots of [{ step: 'set' }, { meeting: String(id) }, { meeting: String(id), step: 'move' }])
        expect(textOf(await who.say({ command: 'meeting', slots }))).not.toContain('ngày, giờ nào')
    }
    const stranger = await office.member('Phạm Văn Long', 'secretary', 'elsewhere')
    for (const change of changes.slice(1))
      expect(textOf(await stranger.say({ command: 'meeting', slots: { change, step: 'confirm' } }))).toBe(
        said.faults.gone,
      )
    expect(textOf(await leader.say({ command: 'meeting', slots: { change: { kind: 'days-off' } } }))).toBe(
      dialogue.expired,
    )
    expect(await kept()).toEqual(['2024-06-24 09:00 Giao ban'])
  })
})
