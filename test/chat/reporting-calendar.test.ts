import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReportingTimes, usualTimes } from '../../src/figures/reporting-week.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { entered } from '../store/world.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'

const { reportingCalendar: said, dialogue } = messagesIn('vi')

/** The figure of a week that Sở Y tế reported before. */
const reported = entered({
  indicator: 'on-time',
  unit: 'health',
  from: '2024-06-03',
  to: '2024-06-09',
  numerator: 9,
  denominator: 10,
  enteredBy: null,
  enteredAt: new Date('2024-06-09T03:00:00Z'),
})
const data = { ...offices, figures: [reported] }

let office: Office
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
})
afterEach(() => office.remove())

const kept = async (committee = 'an-giang') =>
  (await office.store.reportingCalendars.of([committee])).get(committee)
const set = async (words: string) => secretary.choose(await secretary.say(words), dialogue.confirm)

describe('when weekly figures are reported', () => {
  it('is seen by everybody, with the weeks that come', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const reply = await officer.say('/lichbaocao')
    expect(linesOf(reply)).toEqual([
      'Lịch nhập số liệu tuần · Ban Chỉ đạo An Giang',
      said.intro,
      'Mở: Thứ Hai 08:00',
      'Khoá: Thứ Sáu 16:00',
      'Kỳ nhập tuần 24/2024: từ 08:00 ngày 17/06/2024 đến 16:00 ngày 21/06/2024',
      'Kỳ nhập tuần 25/2024: từ 08:00 ngày 24/06/2024 đến 16:00 ngày 28/06/2024',
    ])
    expect(labelsOf(reply)).toEqual([])
    expect(textOf(await officer.say('/lichbaocao khoá thứ Năm 15:00'))).toBe(said.notYours)
    expect(await kept()).toEqual(usualTimes)
  })

  it.each<[string, Partial<ReportingTimes>]>([
    ['/lichbaocao khoá thứ Năm 15h30', { closesOn: 4, closesAt: '15:30' }],
    [
      '/lichbaocao mở thứ ba 9 giờ, đóng thứ tư 10:00',
      { opensOn: 2, opensAt: '09:00', closesOn: 3, closesAt: '10:00' },
    ],
    ['/lichbaocao khoa t5', { closesOn: 4 }],
    ['/lichbaocao mở 7:30', { opensAt: '07:30' }],
    ['/reportingcalendar opens Tuesday, closes Thursday 3pm', { opensOn: 2, closesOn: 4, closesAt: '15:00' }],
  ])('is changed by %s once it is confirmed', async (words, times) => {
    const preview = await secretary.say(words)
    expect(await kept()).toEqual(usualTimes)
    await secretary.choose(preview, dialogue.confirm)
    expect(await kept()).toEqual({ ...usualTimes, ...times })
    expect(await kept('vinh-long')).toEqual(usualTimes)
  })

  it('goes back to the default by a button, and the trail tells of both', async () => {
    await set('/lichbaocao khoá thứ Năm 15:00')
    const shown = await secretary.say('/lichbaocao')
    await secretary.choose(await secretary.choose(shown, said.usual), dialogue.confirm)
    expect(await kept()).toEqual(usualTimes)
    const administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
    const trail = textOf(await administrator.say('/nhatky'))
    expect(trail).toContain('Đặt lịch nhập số liệu tuần. Khoá: Thứ Sáu 16:00 → Thứ Năm 15:00')
    expect(trail).toContain('Đặt lịch nhập số liệu tuần. Khoá: Thứ Năm 15:00 → Thứ Sáu 16:00')
  })

  it.each([
    ['/lichbaocao khoá thứ Hai 7:00', said.impossible],
    ['/lichbaocao mở thứ Bảy', said.impossible],
    ['/lichbaocao khoá thứ Sáu 16:00', said.unchanged],
  ])('is not changed by %s', async (words, why) => {
    const reply = await secretary.say(words)
    expect([textOf(reply), labelsOf(reply)]).toEqual([why, []])
  })

  it.each([
    '/lichbaocao sớm hơn',
    '/lichbaocao khoá',
    '/lichbaocao khoá 25:00',
    '/lichbaocao khoá 9:00 10:00',
  ])('asks what %s means', async (words) => {
    expect(textOf(await secretary.say(words))).toContain(said.unclear)
    expect(await kept()).toEqual(usualTimes)
  })

  it('decides from then on which week is entered, when it is closed, and who is late with it', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    await set('/lichbaocao mở thứ Ba 9:00, khoá thứ Năm 15:00')
    // Monday: the week before is the one that is reported, and it is closed.
    expect(textOf(await officer.say('/nhap'))).toContain('Tuần 23/2024 đã khoá lúc 15:00 ngày 13/06/2024')
    expect(textOf(await secretary.say('/chuanop'))).toContain('tuần 23/2024')
    office.go('2024-06-18', '02:00')
    expect(textOf(await officer.say('/nhap'))).toContain('tuần 24/2024')
    expect(textOf(await secretary.say('/chuanop'))).toContain('15:00 ngày 20/06/2024')
    office.go('2024-06-20', '08:00')
    expect(textOf(await officer.say('/nhap'))).toContain('Tuần 24/2024 đã khoá lúc 15:00 ngày 20/06/2024')
  })
})
