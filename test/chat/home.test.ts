import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entered } from '../store/world.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, textOf } from './office.ts'

const weeks = [
  { from: '2024-06-03', to: '2024-06-09' },
  { from: '2024-06-10', to: '2024-06-16' },
] as const
const [before, week] = weeks
const counted = (indicator: string, unit: string, week: (typeof weeks)[number]) =>
  entered({ indicator, unit, ...week, numerator: 50, denominator: 100, enteredBy: null })
const data = {
  ...offices,
  figures: [
    counted('on-time', 'health', before),
    counted('on-time', 'health', week),
    counted('on-time', 'finance', before),
    counted('digitized', 'finance', before),
  ],
}

let office: Office
beforeEach(async () => {
  office = await openOffice(data)
})
afterEach(() => office.remove())

describe('the home of an officer', () => {
  it('says what is theirs to enter, until when, and how far a form was filled', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'finance')
    const home = await officer.say('/trangchinh')
    expect(linesOf(home).slice(0, 2)).toEqual([
      'Số liệu cần nhập',
      'Sở Tài chính: Tuần 24/2024: còn 2/2 chỉ số · hạn nhập 16:00 ngày 21/06/2024',
    ])
    await officer.choose(home, 'Nhập số liệu')
    await officer.say('50/100')
    const going = await officer.say('/home')
    expect(textOf(going)).toContain('biểu đang nhập dở, đã có 1 chỉ số')
    // The form that was begun goes on where it was.
    await officer.say('50/100')
    expect(textOf(await officer.say('/home'))).toContain('đã có 2 chỉ số')
    office.go('2024-06-22')
    expect(textOf(await officer.say('/home'))).toContain('đã hết hạn nhập lúc 16:00 ngày 21/06/2024')
  })

  it('says where nothing is left to enter, and has the brief and the settings of its reader', async () => {
    const officer = await office.member('Trần Thị Bình', 'officer', 'health')
    const home = await officer.say('/home')
    const text = textOf(home)
    expect(text).toContain('Sở Y tế: Tuần 24/2024: đã nhập đủ')
    expect(text).toContain(textOf(await officer.say('/diemtin')))
    expect(text).toContain('Bản tin: thứ Hai, 08:00')
    expect(labelsOf(home).slice(-3)).toEqual(['Nhắc việc, bản tin', 'Ngôn ngữ', 'Mọi lệnh'])
    await officer.say('tắt nhắc đến 30/6')
    expect(textOf(await officer.say('/home'))).toContain('Tắt nhắc: đến hết ngày')
  })
})

describe.each(['leader', 'secretary', 'administrator'] as const)('the home of a committee’s %s', (role) => {
  it('names the units that owe figures, and asks for none', async () => {
    const home = await (await office.member('Lê Văn Tám', role, 'province')).say('/home')
    expect(textOf(home)).toContain('Chưa nộp số liệu: 1/2 đơn vị, tuần 24/2024: Tài chính')
    expect(textOf(home)).not.toContain('Số liệu cần nhập')
    expect(labelsOf(home)).toContain('Đơn vị chưa nộp')
  })
})
