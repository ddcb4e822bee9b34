import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import { noWishes, type Wishes } from '../../src/deadlines/preference-book.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'

const { reminders: said } = messagesIn('vi')
const off = (date: string, name: string): SpecialDay => ({ date, name, kind: 'off', certainty: 'official' })
const tet = ['27', '28', '29', '30', '31'].map((day) => off(`2025-01-${day}`, 'Tết Nguyên đán'))
const data = {
  ...offices,
  specialDays: [
    off('2024-02-09', 'Tết Nguyên đán'),
    off('2024-09-02', 'Quốc khánh'),
    off('2024-09-03', 'Quốc khánh'),
    ...tet,
  ],
}

let office: Office
let officer: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

async function kept(): Promise<Wishes> {
  const id = (await officer.id()) ?? ''
  return (await office.store.preferences.of([id])).get(id) ?? noWishes
}

describe('what somebody wants about being told things', () => {
  it.each<[string, Partial<Wishes>]>([
    ['tắt nhắc đến hết Tết', { mutedUntil: '2025-01-31' }],
    ['tat nhac den het quoc khanh', { mutedUntil: '2024-09-03' }],
    ['tắt nhắc đến 30/6', { mutedUntil: '2024-06-30' }],
    ['tắt nhắc từ 20/6 đến hết tuần sau', { mutedUntil: '2024-06-30' }],
    ['tắt nhắc từ 1/7 đến hết tháng 8', { mutedUntil: '2024-08-31' }],
    ['tắt nhắc từ 20/6-30/6', { mutedUntil: '2024-06-30' }],
    ['tắt nhắc việc trước ngày 1/7', { mutedUntil: '2024-06-30' }],
    ['tắt nhắc đến hết tuần sau', { mutedUntil: '2024-06-30' }],
    ['/nhacnho tắt thông báo đến thứ Sáu', { mutedUntil: '2024-06-21' }],
    ['mute reminders until Friday', { mutedUntil: '2024-06-21' }],
    ['không nhắn từ 11:30 đến 13:30', { quiet: { from: '11:30', to: '13:30' } }],
    ['/nhacnho giờ yên lặng 12h-13h30', { quiet: { from: '12:00', to: '13:30' } }],
    ['đừng nhắn từ 10 giờ tối đến 6 giờ sáng', { quiet: { from: '22:00', to: '06:00' } }],
    ['quiet hours from 4pm to 8am', { quiet: { from: '16:00', to: '08:00' } }],
    ['tôi nghỉ phép từ 1/7 đến 15/7', { leave: { from: '2024-07-01', to: '2024-07-15' } }],
    ['nghỉ phép từ 28/12/2024 đến 3/1/2025', { leave: { from: '2024-12-28', to: '2025-01-03' } }],
    ['/reminders my leave is 20/6', { leave: { from: '2024-06-20', to: '2024-06-20' } }],
    ['/nhacnho nghỉ phép ngày 20/6', { leave: { from: '2024-06-20', to: '2024-06-20' } }],
    ['/nhacnho nghỉ phép đến hết 20/6', { leave: { from: '2024-06-17', to: '2024-06-20' } }],
    ['/nhacnho nghỉ phép tuần này', { leave: { from: '2024-06-17', to: '2024-06-23' } }],
    ['/nhacnho nghỉ phép 1/7-15/7', { leave: { from: '2024-07-01', to: '2024-07-15' } }],
    ['/nhacnho nghỉ phép 1/7/2024–15/7/2024', { leave: { from: '2024-07-01', to: '2024-07-15' } }],
    ['/nhacnho nghỉ phép từ 20/6 đến hết ngày 5/7', { leave: { from: '2024-06-20', to: '2024-07-05' } }],
    ['/nhacnho nghỉ phép 20/6, đến hết tuần này', { leave: { from: '2024-06-20', to: '2024-06-23' } }],
    ['tôi nghỉ phép từ mai đến 15/7', { leave: { from: '2024-06-18', to: '2024-07-15' } }],
    ['/nhacnho nghỉ phép từ thứ Ba đến thứ Năm', { leave: { from: '2024-06-18', to: '2024-06-20' } }],
    ['/reminders on leave from 5 Jul to 9 Jul', { leave: { from: '2024-07-05', to: '2024-07-09' } }],
    ['/nhacnho nghỉ phép mai', { leave: { from: '2024-06-18', to: '2024-06-18' } }],
    ['/nhacnho nghỉ phép thứ Ba tuần sau', { leave: { from: '2024-06-25', to: '2024-06-25' } }],
    ['/nhacnho nghỉ phép thứ Sáu tới', { leave: { from: '2024-06-21', to: '2024-06-21' } }],
    ['/nhacnho nghỉ phép tuần tới', { leave: { from: '2024-06-24', to: '2024-06-30' } }],
    ['/nhacnho toi nghi phep 20/6', { leave: { from: '2024-06-20', to: '2024-06-20' } }],
    ['tôi nghỉ phép từ thứ Ba đến thứ Năm', { leave: { from: '2024-06-18', to: '2024-06-20' } }],
    ['toi nghi phep tu thu ba den thu nam', { leave: { from: '2024-06-18', to: '2024-06-20' } }],
    ['mai tôi nghỉ phép', { leave: { from: '2024-06-18', to: '2024-06-18' } }],
    ['em nghỉ phép 2 ngày từ thứ Tư', { leave: { from: '2024-06-19', to: '2024-06-20' } }],
    ['em nghỉ phép 3 ngày từ thứ Năm', { leave: { from: '2024-06-20', to: '2024-06-24' } }],
    ['em nghi phep hai ngay tu thu hai ngay 24/6', { leave: { from: '2024-06-24', to: '2024-06-25' } }],
    ['tôi nghỉ phép 1 tuần kể từ 24/6', { leave: { from: '2024-06-24', to: '2024-06-30' } }],
    ['tôi đi công tác đến thứ Sáu', { leave: { from: '2024-06-17', to: '2024-06-21' } }],
    ['em đi công tác từ mai đến hết thứ 6', { leave: { from: '2024-06-18', to: '2024-06-21' } }],
    ['em nghỉ ốm hôm nay', { leave: { from: '2024-06-17', to: '2024-06-17' } }],
    ['mình nghỉ từ 20 đến 22/6', { leave: { from: '2024-06-20', to: '2024-06-22' } }],
    ['tôi nghỉ phép 20 và 21/6', { leave: { from: '2024-06-20', to: '2024-06-21' } }],
    ['tôi nghỉ phép từ ngày 20 đến 22', { leave: { from: '2024-06-20', to: '2024-06-22' } }],
    ['mai mình đi công tác Hà Nội, 20/6 về', { leave: { from: '2024-06-18', to: '2024-06-20' } }],
    ['em xin nghỉ thứ Tư, thứ Năm tuần này', { leave: { from: '2024-06-19', to: '2024-06-20' } }],
    ['mai em nghỉ không lương', { leave: { from: '2024-06-18', to: '2024-06-18' } }],
    ['em xin nghỉ không lương từ thứ Tư đến thứ Sáu', { leave: { from: '2024-06-19', to: '2024-06-21' } }],
    ['tôi nghỉ thai sản từ tháng 7 đến 31/12', { leave: { from: '2024-07-01', to: '2024-12-31' } }],
    ['tôi nghỉ thai sản từ tháng 7 đến hết tháng 12', { leave: { from: '2024-07-01', to: '2024-12-31' } }],
    ['tôi nghỉ thai sản từ 1/7 đến hết tháng 12', { leave: { from: '2024-07-01', to: '2024-12-31' } }],
    ['tôi nghỉ thai sản 6 tháng từ 1/7', { leave: { from: '2024-07-01', to: '2024-12-31' } }],
    ['tôi nghỉ thai sản từ 1/7/2024 đến 1/1/2025', { leave: { from: '2024-07-01', to: '2025-01-01' } }],
    ['tôi nghỉ phép năm 2 ngày từ 20/6', { leave: { from: '2024-06-20', to: '2024-06-21' } }],
    ['tôi nghỉ phép năm ngày 20/6', { leave: { from: '2024-06-20', to: '2024-06-20' } }],
    ['tôi nghỉ phép tháng 7', { leave: { from: '2024-07-01', to: '2024-07-31' } }],
    ['20/6 tôi đi công tác đến Hà Nội', { leave: { from: '2024-06-20', to: '2024-06-20' } }],
    ['tôi nghỉ thai sản từ tháng 6 đến hết tháng 9', { leave: { from: '2024-06-17', to: '2024-09-30' } }],
    ['/nhacnho nghỉ phép tháng 6', { leave: { from: '2024-06-17', to: '2024-06-30' } }],
    ['tôi nghỉ phép từ ngày 20 tháng 6 đến 25 tháng 6', { leave: { from: '2024-06-20', to: '2024-06-25' } }],
    ['tôi nghỉ phép nửa ngày mai', { leave: { from: '2024-06-18', to: '2024-06-18' } }],
    ['/nhacnho bản tin thứ Sáu 16:00', { digest: { weekday: 5, time: '16:00' } }],
    ['/nhacnho bản tin 7h30', { digest: { weekday: 1, time: '07:30' } }],
    ['/reminders digest Sunday', { digest: { weekday: 7, time: '08:00' } }],
  ])('%s', async (words, wishes) => {
    await officer.say(words)
    expect(await kept()).toEqual({ ...noWishes, ...wishes })
  })

  it('is asked for again where only its beginning can be read', async () => {
    expect(textOf(await officer.say('tôi đi công tác từ 20/6 đến hết tháng'))).toBe(said.ask.leave)
    expect(await kept()).toEqual(noWishes)
  })

  it('is said back exactly, with what else is set', async () => {
    await officer.say('không nhắn từ 11:30 đến 13:30')
    const lines = linesOf(await officer.say('tắt nhắc đến hết Tết'))
    expect(lines[0]).toContain('đến hết ngày 31/01/2025 (thứ Sáu)')
    expect(lines).toContain('Tắt nhắc: đến hết ngày 31/01/2025 (thứ Sáu)')
    expect(lines).toContain('Giờ yên lặng: từ 11:30 đến 13:30')
    expect(lines).toContain('Bản tin: thứ Hai, 08:00')
  })

  it('is one day where it is one, and not from it to it', async () => {
    expect(linesOf(await officer.say('mai tôi nghỉ phép'))[0]).toContain(
      'nghỉ phép ngày 18/06/2024 (thứ Ba): trợ lý',
    )
  })

  it('is undone and ended by a button', async () => {
    await officer.say('tắt nhắc đến 30/6')
    const second = await officer.say('tắt nhắc đến 10/7')
    expect((await kept()).mutedUntil).toBe('2024-07-10')
    await officer.choose(second, said.undo)
    expect((await kept()).mutedUntil).toBe('2024-06-30')
    await officer.choose(await officer.say('/nhacnho'), said.endButtons.mute)
    expect(await kept()).toEqual(noWishes)
    for (const words of [
      'tôi nghỉ phép từ 1/7 đến 2/7',
      'không nhắn từ 9h đến 10h',
      '/nhacnho bản tin chủ nhật 9h',
    ]) {
      const before = await kept()
      const reply = await officer.say(words)
      expect(await kept()).not.toEqual(before)
      await officer.choose(reply, said.undo)
      expect(await kept()).toEqual(before)
      await officer.say(words)
    }
    const all = await kept()
    for (const words of [
      'tôi nghỉ phép từ 3/7 đến 4/7',
      'không nhắn từ 15h đến 16h',
      '/nhacnho bản tin thứ ba 10h',
    ]) {
      await officer.choose(await officer.say(words), said.undo)
      expect(await kept()).toEqual(all)
    }
    for (const words of [
      'bật lại nhắc',
      'unmute',
      '/nhacnho bỏ giờ yên lặng',
      '/nhacnho bỏ nghỉ phép',
      '/nhacnho bản tin như cũ',
    ])
      await officer.say(words)
    expect(await kept()).toEqual(noWishes)
  })

  it('is asked for where it is not enough, and the answer is taken for it', async () => {
    const asked = await officer.say('tắt nhắc')
    expect(textOf(asked)).toBe(said.ask.mute)
    await officer.say('đến 30/6')
    expect((await kept()).mutedUntil).toBe('2024-06-30')
    await officer.choose(await officer.say('/nhacnho'), said.buttons.quiet)
    expect(textOf(await officer.say('buổi trưa'))).toBe(said.ask.quiet)
    await officer.say('11h30 đến 13h')
    expect((await kept()).quiet).toEqual({ from: '11:30', to: '13:00' })
  })

  it.each([
    ['tắt nhắc đến 1/6/2024', said.past({ day: '01/06/2024' })],
    ['tắt nhắc đến 1/6/2026', said.tooLong({ day: '01/06/2026' })],
    ['tắt nhắc đến 31/6', said.noSuchDay({ words: '31/6' })],
    ['tắt nhắc đến hết ngày 31/6', said.noSuchDay({ words: '31/6' })],
    ['tắt nhắc đến hết Giỗ Tổ', said.unknownHoliday],
    ['tôi nghỉ phép từ 15/7/2024 đến 1/7/2024', said.order],
    ['tôi nghỉ phép sau ngày 20/6', said.ask.leave],
    ['từ sau 20/6 đến 30/6 em nghỉ phép', said.ask.leave],
    ['không nhắn từ 7:00 đến 18:00', said.noTime({ from: '08:00', to: '17:00' })],
    ['không nhắn từ 25:00 đến 26:00', said.ask.quiet],
  ])('is refused with the reason, and nothing is set: %s', async (words, why) => {
    expect(textOf(await officer.say(words))).toBe(why)
    expect(await kept()).toEqual(noWishes)
  })

  it('is not Tết of the year after next where the calendar lacks the next one', async () => {
    office.go('2025-02-03')
    await office.store.workingDays.change(
      { set: [off('2026-04-16', 'Tết Nguyên đán')], remove: [] },
      { person: null, chat: 'test', at: new Date('2025-02-03T01:00:00Z'), today: '2025-02-03' },
    )
    expect(textOf(await officer.say('tắt nhắc đến hết Tết'))).toBe(said.unknownHoliday)
  })

  it('is somebody’s own: nobody else is touched, and what is over is not shown as set', async () => {
    const other = await office.member('Lê Thị Cúc', 'officer', 'finance')
    await officer.say('tắt nhắc đến 30/6')
    const theirs = await other.say('/nhacnho')
    expect(textOf(theirs)).toContain(said.notMuted)
    expect(labelsOf(theirs)).not.toContain(said.endButtons.mute)
    office.go('2024-07-01')
    expect(textOf(await officer.say('/reminders'))).toContain(said.notMuted)
  })

  it('leaves reminding others to /nudge', async () => {
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    for (const words of ['nhắc Sở Y tế', 'nhắc các sở chưa nộp', 'đôn đốc Sở Tài chính'])
      expect([words, textOf(await secretary.say(words))]).not.toEqual([
        words,
        expect.stringContaining(said.title),
      ])
  })
})
