import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import { addDays } from '../../src/calendar/date.ts'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'
import { give, moment } from './work.ts'

const { dialogue, calendar: said } = messagesIn('vi')
const day = (date: string, name: string, more: Partial<SpecialDay> = {}): SpecialDay => ({
  date,
  name,
  kind: 'off',
  certainty: 'official',
  ...more,
})

const data = {
  ...offices,
  specialDays: [
    day('2024-02-08', 'Tết Nguyên đán', { certainty: 'recalled' }),
    day('2024-02-09', 'Tết Nguyên đán', { certainty: 'recalled' }),
    day('2024-02-12', 'Tết Nguyên đán', { certainty: 'recalled' }),
    day('2024-05-04', 'Làm bù ngày 29/4', { kind: 'work' }),
    day('2024-09-02', 'Quốc khánh'),
    day('2027-09-02', 'Quốc khánh', { certainty: 'computed' }),
    day('2027-11-24', 'Ngày Văn hóa Việt Nam', { certainty: 'secondary' }),
  ],
}

let office: Office
let administrator: Speaker
let officer: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

const kept = async (from: string, to = from) =>
  (await office.store.workingDays.list(from, to)).map(({ date, name, kind }) => `${date} ${kind} ${name}`)

describe('the calendar of a year', () => {
  it('has a line for each stretch, says how far it is to be trusted, and that next year is empty', async () => {
    const lines = linesOf(await officer.say('/lich'))
    expect(lines[0]).toBe('Lịch làm việc năm 2024')
    expect(lines).toContain(
      '08/02–12/02/2024: nghỉ 3 ngày làm việc: Tết Nguyên đán (ghi theo trí nhớ, chưa đối chiếu văn bản)',
    )
    expect(lines).toContain('04/05/2024 (thứ Bảy): đi làm: Làm bù ngày 29/4 (đã công bố chính thức)')
    expect(lines.at(-1)).toBe(said.emptyYear({ year: '2025' }))
  })

  it('goes on to another year by a button, and says where nothing is listed', async () => {
    const next = await officer.choose(await officer.say('/calendar'), 'Lịch năm 2025')
    expect(textOf(next)).toContain(said.nothing({ year: '2025' }))
    const lines = linesOf(await officer.say('lịch nghỉ lễ 2027'))
    expect(lines).toContain('02/09/2027 (thứ Năm): nghỉ: Quốc khánh (tính theo quy tắc, chưa có công bố)')
    expect(lines).toContain(
      '24/11/2027 (thứ Tư): nghỉ: Ngày Văn hóa Việt Nam (theo nguồn thứ cấp, chưa đối chiếu văn bản)',
    )
  })
})

describe('a question about a day', () => {
  it.each([
    [
      'ngày 2/9/2027 có nghỉ không?',
      '02/09/2027 (thứ Năm): nghỉ: Quốc khánh (tính theo quy tắc, chưa có công bố)',
    ],
    ['/lich 2/9', '02/09/2024 (thứ Hai): nghỉ: Quốc khánh (đã công bố chính thức)'],
    ['mai có nghỉ không', '18/06/2024 (thứ Ba): làm việc bình thường'],
    ['/lich ngày 2 tháng 9', '02/09/2024 (thứ Hai): nghỉ: Quốc khánh (đã công bố chính thức)'],
    ['/lich thứ Hai 2/9', '02/09/2024 (thứ Hai): nghỉ: Quốc khánh (đã công bố chính thức)'],
    ['/lich thứ 2 tuần sau', '24/06/2024 (thứ Hai): làm việc bình thường'],
    ['/lich 30/8-3/9', '30/08–03/09/2024'],
    ['/lich từ 30/8 đến 3/9', '30/08–03/09/2024'],
    ['thứ bảy này có phải đi làm bù không', '22/06/2024 (thứ Bảy): nghỉ cuối tuần'],
    ['4/5/2024 có đi làm không', '04/05/2024 (thứ Bảy): đi làm: Làm bù ngày 29/4 (đã công bố chính thức)'],
    ['/lich nghỉ 2/9/2027?', '02/09/2027 (thứ Năm): nghỉ: Quốc khánh (tính theo quy tắc, chưa có công bố)'],
  ])('%s', async (words, line) => {
    expect(linesOf(await officer.say(words))[0]).toBe(line)
  })

  it('names the next working day where it is off, and what does not exist', async () => {
    expect(textOf(await officer.say('/lich 2/9/2024'))).toContain(
      'Ngày làm việc tiếp theo: 03/09/2024 (thứ Ba)',
    )
    expect(textOf(await officer.say('/lich 31/2/2027'))).toBe(said.noSuchDay({ words: '31/2/2027' }))
    expect(textOf(await officer.say('tháng 9 nghỉ ngày nào'))).toContain('Quốc khánh')
  })
})

describe('an edit of the calendar', () => {
  const confirm = async (words: string) =>
    administrator.choose(await administrator.say(words), dialogue.confirm)

  it('says which reminders move, and moves them once it is confirmed', async () => {
    const reminders = { ...usualPlan, before: [3, 1] }
    const { parts } = await give(office, { due: '2024-07-31', reminders })
    const times = async () => {
      await deskOn(office.store, configFrom({})).catchUp(moment('2024-06-17T08:00').at)
      return (await office.store.notices.ofParts([parts[0]?.id ?? 0])).flatMap(
        ({ occasion, dueAt, state }) =>
          occasion.kind === 'before' && state === 'waiting' ? `${occasion.days} ${dueAt.toISOString()}` : [],
      )
    }
    expect(await times()).toEqual(['3 2024-07-26T01:00:00.000Z', '1 2024-07-30T01:00:00.000Z'])
    const preview = await administrator.say('/lich nghỉ 30/7/2024 Ngày truyền thống')
    const lines = linesOf(preview)
    expect(lines).toContain('30/07/2024 (thứ Ba): làm việc bình thường → nghỉ: Ngày truyền thống')
    expect(lines).toContain(
      'Nhắc trước hạn 3 ngày làm việc · Công bố TTHC nội bộ · Sở Y tế: 08:00 ngày 26/07/2024 → 08:00 ngày 25/07/2024',
    )
    expect(lines).toContain(
      'Nhắc trước hạn 1 ngày làm việc · Công bố TTHC nội bộ · Sở Y tế: 08:00 ngày 30/07/2024 → 08:00 ngày 29/07/2024',
    )
    expect(await kept('2024-07-30')).toEqual([])
    await administrator.choose(preview, dialogue.confirm)
    expect(await kept('2024-07-30')).toEqual(['2024-07-30 off Ngày truyền thống'])
    expect((await times()).sort()).toEqual(['1 2024-07-29T01:00:00.000Z', '3 2024-07-25T01:00:00.000Z'])
    await confirm('/lich bỏ 30/7/2024')
    expect((await times()).sort()).toEqual(['1 2024-07-30T01:00:00.000Z', '3 2024-07-26T01:00:00.000Z'])
  })

  it('names no reminder that an edit before it moves, though that is not planned yet', async () => {
    await give(office, { due: '2024-07-31', reminders: { ...usualPlan, before: [3, 1] } })
    await confirm('/lich nghỉ 30/7/2024 Ngày truyền thống')
    const reminder = (days: number) => `Nhắc trước hạn ${days} ngày làm việc · Công bố TTHC nội bộ · Sở Y tế`
    const reminders = (reply: Reply) => linesOf(reply).filter((one) => one.startsWith('Nhắc trước hạn'))
    expect(reminders(await administrator.say('/lich nghỉ 29/7/2024 Họp mặt'))).toEqual([
      `${reminder(3)}: 08:00 ngày 25/07/2024 → 08:00 ngày 24/07/2024`,
      `${reminder(1)}: 08:00 ngày 29/07/2024 → 08:00 ngày 26/07/2024`,
    ])
    expect(reminders(await administrator.say('/lich nghỉ 2/8/2024 Họp mặt'))).toEqual([])
  })

  it('says how many weeks more are reported at other times than can be named', async () => {
    const fridays = Array.from({ length: 10 }, (_, week) => addDays('2024-06-21', 7 * week))
    const days = fridays.map((date) => writeDate(date, 'vi')).join(', ')
    const lines = linesOf(await administrator.say(`/lich nghỉ ${days} nghỉ luân phiên`))
    expect(lines.filter((line) => line.startsWith('Kỳ nhập tuần'))).toHaveLength(8)
    expect(lines).toContain('và 2 kỳ nhập khác')
  })

  it('takes a range without its weekend, a list, and a make-up day with the day that is off for it', async () => {
    await confirm('/lich nghỉ từ 5/2/2027 đến hết ngày 10/2/2027: Tết Nguyên đán')
    expect(await kept('2027-02-01', '2027-02-28')).toEqual(
      ['05', '08', '09', '10'].map((one) => `2027-02-${one} off Tết Nguyên đán`),
    )
    await confirm('/calendar off 30/4,1/5/2026 Ngày Chiến thắng')
    expect(await kept('2026-04-01', '2026-05-31')).toEqual([
      '2026-04-30 off Ngày Chiến thắng',
      '2026-05-01 off Ngày Chiến thắng',
    ])
    await confirm('/lich làm bù 22/8/2026 thay ngày 31/8')
    expect(await kept('2026-08-01', '2026-08-31')).toEqual([
      '2026-08-22 work Làm bù ngày 31/8',
      '2026-08-31 off Hoán đổi ngày làm việc',
    ])
    await confirm('/lich bỏ 5/2/2027 đến 28/2/2027')
    expect(await kept('2027-02-01', '2027-02-28')).toEqual([])
    const trail = await administrator.say('/nhatky')
    expect(textOf(trail)).toContain('Bỏ ngày nghỉ, ngày làm bù')
  })

  it('confirms a day that was only computed, and reminds of the day in lieu of a holiday on a weekend', async () => {
    await confirm('/lich nghỉ 2/9/2027 Quốc khánh')
    expect((await office.store.workingDays.list('2027-09-02', '2027-09-02'))[0]?.certainty).toBe('official')
    const weekend = await administrator.say('/lich nghỉ 2/9/2028 Quốc khánh')
    expect(textOf(weekend)).toContain('ngày làm việc kế tiếp (04/09/2028)')
  })

  it.each([
    ['/lich nghỉ 31/2/2027 Tết', said.noSuchDay({ words: '31/2/2027' })],
    ['/lich nghỉ 2/9/2207 Quốc khánh', said.tooFar],
    ['/lich nghỉ 11/2/2027 đến 5/2/2027 Tết', said.order],
    ['/lich nghỉ 1/1/2027 đến 31/12/2027 Nghỉ', said.tooMany],
    ['/lich làm bù 24/8/2026', said.notRestDay({ day: '24/08/2026' })],
    ['/lich làm bù 22/8/2026 thay ngày 30/8', said.notWorkday({ day: '30/08/2026' })],
    ['/lich bỏ 3/9/2027', said.notSpecial],
    ['/lich nghỉ từ ngày 31/2/2027 Tết', said.noSuchDay({ words: '31/2/2027' })],
  ])('is refused: %s', async (words, why) => {
    const reply = await administrator.say(words)
    expect([textOf(reply), labelsOf(reply)]).toEqual([why, []])
  })

  it('is for administrators of a whole committee, whatever was typed or pressed', async () => {
    const ofUnit = await office.member('Lê Quản Trị', 'administrator', 'health')
    const change = { kind: 'days-off', dates: ['2027-09-03'], name: 'Quốc khánh' }
    for (const speaker of [officer, ofUnit]) {
      expect(textOf(await speaker.say('/lich nghỉ 3/9/2027 Quốc khánh'))).toBe(said.notYours)
      const forged = { command: 'calendar', slots: { change, step: 'confirm' } }
      expect(textOf(await speaker.say(forged))).toBe(said.notYours)
    }
    expect(await kept('2027-09-03')).toEqual([])
  })
})
