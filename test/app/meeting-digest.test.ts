import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deskOn, meetingDeskOn } from '../../src/app/dialogue.ts'
import type { Push } from '../../src/chat/push.ts'
import { configFrom } from '../../src/config.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, openOffice, type Speaker, textOf } from '../chat/office.ts'
import { authorAt, moment } from '../chat/work.ts'
import { toldAt } from './tell.ts'

const config = configFrom({})
const { dialogue, meetings: said } = messagesIn('vi')

let office: Office
let secretary: Speaker
let sent: Push[]
beforeAll(async () => {
  office = await openOffice()
  secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  await office.member('Trần Quang Minh', 'leader', 'province')
  await office.member('Nguyễn Văn An', 'officer', 'health')
  await office.member('Phạm Hoàng Nam', 'administrator', 'province')
}, 60_000)
afterAll(() => office.remove())

/** Each test begins at 09:00 on Wednesday 19/6/2024, with no meeting. */
beforeEach(async () => {
  const author = authorAt({ date: '2024-06-19', at: go('2024-06-19', '09:00') })
  const [desk, { meetings, notices }] = [meetingDeskOn(office.store, config), office.store]
  const before = await meetings.list({ from: '2024-06-01' })
  for (const { id } of before) await desk.cancel(id, author)
  // Nor is anybody to hear of what became of those of the test before.
  const told = await notices.ofMeetings(before.map(({ id }) => id))
  await notices.change({ insert: [], revive: [], move: [], cancel: told.map(({ key }) => key) })
})

/** The office's clock is put to a time, by the clocks of the offices. */
function go(day: string, time: string): Date {
  const { at } = moment(`${day}T${time}`)
  office.go(day, at.toISOString().slice(11, 16))
  return at
}

/** The program at a time: a new day is begun, and what is due is told. */
async function at(day: string, time: string): Promise<string[][]> {
  await deskOn(office.store, config).beginDay(go(day, time))
  sent = await toldAt(office, `${day}T${time}`)
  const heads = /^(Phục vụ|Điểm tin|Trân trọng thông báo)/
  return sent.map(({ reply }) => linesOf(reply).filter((line) => heads.test(line))).sort()
}
const set = async (words: string) => secretary.choose(await secretary.say(words), dialogue.confirm)
/** The meeting whose button is labelled so is cancelled. */
const cancel = async (label: RegExp) => {
  const page = await secretary.choose(await secretary.say('/hop'), label)
  await secretary.choose(await secretary.choose(page, said.buttons.cancel), dialogue.confirm)
}
/** At a time of Friday 21/6 the only meeting is moved. */
const move = async (time: string, to: string) => {
  go('2024-06-21', time)
  const page = await secretary.choose(await secretary.say('/hop'), /Dời, huỷ/)
  await secretary.choose(page, said.buttons.move)
  await secretary.choose(await secretary.say(to), dialogue.confirm)
}
const moved =
  'Trân trọng thông báo: "Phiên họp Ban Chỉ đạo" dời từ 15:00, thứ Năm ngày 20/06/2024 sang 14:00, thứ Sáu ngày 21/06/2024. Kính mong Quý vị thu xếp thời gian.'
const cancelled =
  'Trân trọng thông báo: "Phiên họp Ban Chỉ đạo", dự kiến lúc 14:00, thứ Sáu ngày 21/06/2024, đã huỷ. Kính mong Quý vị thông cảm.'
const above = 'Phục vụ cuộc họp: Phiên họp Ban Chỉ đạo, 14:00, thứ Sáu ngày 21/06/2024'

describe('the digest before a meeting', () => {
  it('comes two hours before it, named after it, once, for everybody but an administrator', async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    expect(await at('2024-06-21', '11:59')).toEqual([])
    expect(await at('2024-06-21', '12:00')).toEqual([
      [above, 'Điểm tin Thứ Sáu 21/06/2024 · Sở Y tế'],
      [above, 'Điểm tin Thứ Sáu 21/06/2024 · Tỉnh An Giang'],
      [above, 'Điểm tin Thứ Sáu 21/06/2024 · Tỉnh An Giang'],
    ])
    expect(await at('2024-06-21', '12:00')).toEqual([])
    expect(await at('2024-06-21', '16:00')).toEqual([])
  })

  it('is the weekly digest where that comes on the same day', async () => {
    const preview = await secretary.say('/hop 24/6/2024 9:00 Giao ban')
    expect(textOf(preview)).toContain('08:00 ngày 24/06/2024, cùng điểm tin tuần')
    await secretary.choose(preview, dialogue.confirm)
    expect(await at('2024-06-21', '16:00')).toEqual([])
    const told = await at('2024-06-24', '08:00')
    expect(told.map(([first]) => first)).toEqual(
      Array(3).fill('Phục vụ cuộc họp: Giao ban, 09:00, thứ Hai ngày 24/06/2024'),
    )
    expect(await at('2024-06-24', '08:30')).toEqual([])
  })

  it('goes where the meeting goes, and nowhere once that is called off', async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    const page = await secretary.choose(await secretary.say('/hop'), /21\/06/)
    await secretary.choose(page, said.buttons.move)
    await secretary.choose(await secretary.say('20/6 15h'), dialogue.confirm)
    expect((await at('2024-06-20', '13:00')).map(([first]) => first)).toEqual(
      Array(3).fill('Phục vụ cuộc họp: Phiên họp Ban Chỉ đạo, 15:00, thứ Năm ngày 20/06/2024'),
    )
    // Moved after it was told: the other hour is told, too.
    await secretary.choose(page, said.buttons.move)
    await secretary.choose(await secretary.say('21/6 14h'), dialogue.confirm)
    expect(await at('2024-06-20', '16:00')).toEqual(Array(2).fill([moved]))
    expect((await at('2024-06-21', '12:00')).map(([first]) => first)).toEqual(Array(3).fill(above))
    await set('/hop 25/6/2024 14:00 Phiên họp thường kỳ')
    const next = await secretary.choose(await secretary.say('/hop'), /25\/06/)
    await secretary.choose(await secretary.choose(next, said.buttons.cancel), dialogue.confirm)
    expect(await at('2024-06-25', '12:00')).toEqual([])
  })

  it('is followed by word of a meeting that is cancelled, in office hours, for those who had it', async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    expect(await at('2024-06-21', '12:00')).toHaveLength(3)
    await cancel(/21\/06/)
    expect(await at('2024-06-21', '12:00')).toEqual([[cancelled], [cancelled]])
    expect(sent.map(({ reply }) => labelsOf(reply))).toEqual(Array(2).fill([said.buttons.list]))
    expect(await at('2024-06-21', '12:01')).toEqual([])
    // One that nobody was told of goes without a word.
    await set('/hop 25/6/2024 14:00 Phiên họp thường kỳ')
    await cancel(/25\/06/)
    expect(await at('2024-06-25', '12:00')).toEqual([])
  })

  it('is followed by word of one change, or of none where the meeting is back before that could go', async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    expect(await at('2024-06-21', '12:00')).toHaveLength(3)
    await move('12:01', '15:00')
    await move('12:02', '14:00')
    expect(await at('2024-06-21', '12:03')).toEqual([])
    await move('12:04', '15:00')
    await move('12:05', '25/6 15:00')
    const [first, ...others] = await at('2024-06-21', '12:06')
    expect(first).toEqual([
      expect.stringMatching(/từ 14:00, thứ Sáu .* sang 15:00, thứ Ba ngày 25\/06\/2024/),
    ])
    expect(others).toEqual([first])
    await cancel(/25\/06/)
    const last = await at('2024-06-21', '12:07')
    expect(last.map(([line]) => line)).toEqual(
      Array(2).fill(expect.stringContaining('dự kiến lúc 15:00, thứ Ba ngày 25/06/2024, đã huỷ')),
    )
  })

  it('is told after a downtime, too, and dropped once the meeting has begun', async () => {
    await set('/hop 20/6/2024 14:00 Phiên họp thường kỳ')
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    const told = await at('2024-06-21', '13:30')
    expect(told.map(([first]) => first)).toEqual(Array(3).fill(above))
    const [missed] = await office.store.meetings.list({ from: '2024-06-20' })
    const states = (await office.store.notices.ofMeetings([missed?.id ?? 0])).map(({ state }) => state)
    expect(states).toEqual(Array(3).fill('dropped'))
  })

  it('comes with a weekly digest that is late as one message', async () => {
    await set('/hop 2/7/2024 9:00 Phiên họp Ban Chỉ đạo')
    expect(await at('2024-06-28', '10:00')).toEqual([])
    const told = await at('2024-07-02', '08:00')
    expect(told).toHaveLength(3)
    expect(told[0]?.[0]).toContain('Phiên họp Ban Chỉ đạo, 09:00')
  })

  it('spares whoever has muted reminders, until they want them again', async () => {
    await set('/hop 21/6/2024 14:00 Phiên họp Ban Chỉ đạo')
    await secretary.say('tắt nhắc đến 30/6')
    const [meeting] = await office.store.meetings.list({ from: '2024-06-20' })
    const own = async () => {
      const [id, all] = [await secretary.id(), await office.store.notices.ofMeetings([meeting?.id ?? 0])]
      return all.find(({ person }) => person === id)?.state
    }
    expect(await own()).toBe('cancelled')
    await secretary.say('bật lại nhắc')
    expect(await own()).toBe('waiting')
    await secretary.say('tắt nhắc đến 30/6')
    expect(await at('2024-06-21', '12:00')).toHaveLength(2)
    await secretary.say('bật lại nhắc')
  })

  it('is followed by word of a cancelled meeting also where the weekly digest named it', async () => {
    await set('/hop 8/7/2024 9:00 Giao ban')
    expect(await at('2024-07-08', '08:00')).toHaveLength(3)
    await cancel(/08\/07/)
    expect(await at('2024-07-08', '08:01')).toHaveLength(2)
  })

  it('is planned in one transaction with the meeting', async () => {
    const { store } = office
    const author = authorAt(moment('2024-06-19T09:00'))
    const broken = { ...store, notices: { ...store.notices, change: () => Promise.reject(new Error('cut')) } }
    const meeting = { committee: 'an-giang', title: null, date: '2024-06-21', time: '14:00' }
    await expect(meetingDeskOn(broken, config).set(meeting, author)).rejects.toThrow()
    expect(await store.meetings.list({ from: '2024-06-19' })).toEqual([])
  })
})
