import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleOf } from '../store/sampled.ts'
import { asLastWeek } from './forms.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const data = sampleOf(['so-y-te', 'so-tu-phap', 'tp-thuan-an'], '2024-01-01')

let office: Office
let officer: Speaker
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
  // The week of 3 June is still open.
  office.go('2024-06-14')
}, 60_000)
afterEach(() => office.remove())

const week = { from: '2024-06-03', to: '2024-06-09' }
const figures = (unit = 'so-y-te', indicator = 'online-payment') =>
  office.store.figures.list({ indicator, units: [unit], ...week })

describe('a sentence that corrects a figure', () => {
  it('is shown before and after, and is a further revision once it is confirmed', async () => {
    const preview = await officer.say('sửa số liệu thanh toán tt SYT tuần 23 thành 150/305 vì nhập nhầm')
    const text = textOf(preview)
    expect(text).toContain('Số liệu: 146/305 (47,87 %) → 150/305 (49,18 %)')
    expect(text).toContain('Thay đổi: +1,31 điểm')
    expect(text).toContain('So với chỉ tiêu trên 50 %: −2,13 điểm → −0,82 điểm')
    expect(text).toContain('Lý do: nhập nhầm')
    expect((await figures())[0]).toMatchObject({ numerator: 146, revision: 1 })
    await officer.choose(preview, 'Điều chỉnh')
    expect((await figures())[0]).toMatchObject({ numerator: 150, revision: 2, reason: 'nhập nhầm' })
    const rate = textOf(await officer.say('/tyle online-payment Sở Y tế tuần 23/2024'))
    expect(rate).toContain('49,18 % (150/305)')
    expect(rate).toContain('Số liệu đã được điều chỉnh 1 lần; lý do: nhập nhầm')
    const [entry] = await office.store.audit.list({ committees: ['binh-duong'], limit: 1 })
    expect(entry).toMatchObject({ action: 'figure.correct', by: 'Mai Văn Lộc', subject: 'so-y-te' })
    expect([entry?.before, entry?.after]).toMatchObject([{ numerator: 146 }, { numerator: 150 }])
  })

  it.each([
    ['dieu chinh ho so truc tuyen SYT tuan 23 thanh 300/374 do so sot', '300/374', 'so sot'],
    [
      'correct online dossiers of the Department of Health week 23 to 300/374 because of a slip',
      '300/374',
      'a slip',
    ],
  ])('may be %s', async (words, value, reason) => {
    const text = textOf(await officer.say(words))
    expect(text).toContain(value)
    expect(text).toContain(`Lý do: ${reason}`)
  })

  it('means by “tuần này” the week whose reporting is open, as the form does', async () => {
    const preview = await officer.say('sửa số liệu thanh toán tuần này thành 150/305 vì nhập nhầm')
    expect(textOf(preview)).toContain('146/305 (47,87 %) → 150/305 (49,18 %)')
  })

  it('asks for what is missing, one thing at a time', async () => {
    expect(textOf(await secretary.say('/sua'))).toContain('đơn vị nào')
    expect(textOf(await secretary.say('Thuận An'))).toContain('chỉ số nào')
    const which = await secretary.say('thanh toán trực tuyến')
    expect(textOf(which)).toContain('tuần nào')
    const value = await secretary.choose(which, 'tuần 23/2024')
    expect(textOf(value)).toContain('Xin ghi: Hồ sơ thanh toán trực tuyến')
    expect(textOf(await secretary.say('45,5%'))).toContain('Xin ghi hai số lượng')
    expect(textOf(await secretary.say('700/600'))).toContain('không thể lớn hơn')
    const [before] = await figures('tp-thuan-an')
    const counts = `${(before?.numerator ?? 0) + 1}/${before?.denominator}`
    const why = await secretary.say(counts)
    expect(textOf(why)).toContain('Xin ghi lý do điều chỉnh')
    expect(labelsOf(why)).toContain('Nhập nhầm số')
    expect(textOf(await secretary.say('dài '.repeat(200)))).toContain('Lý do dài quá 300 ký tự')
    const preview = await secretary.say('Sót một hồ sơ')
    await secretary.choose(preview, 'Điều chỉnh')
    expect((await figures('tp-thuan-an'))[0]).toMatchObject({
      reason: 'Sót một hồ sơ',
      revision: (before?.revision ?? 0) + 1,
    })
  })

  it.each([
    [
      'tuần 24',
      'Tuần 24/2024 (10/06–16/06/2024) chưa đến lúc nhập số liệu. Kỳ nhập bắt đầu lúc 08:00 ngày 17/06/2024.',
    ],
    [
      'tuần 26',
      'Tuần 26/2024 (24/06–30/06/2024) chưa đến lúc nhập số liệu. Kỳ nhập bắt đầu lúc 08:00 ngày 01/07/2024.',
    ],
    ['tuần 53', 'Không có tuần 53/2024: năm 2024 có 52 tuần.'],
    ['tuần 99', 'Không có tuần 99/2024: năm 2024 có 52 tuần.'],
  ])('of %s is told why it can’t be, and lacks nothing but another week', async (words, why) => {
    const asked = await officer.say(`sửa số liệu thanh toán tt ${words} thành 150/305 vì nhập nhầm`)
    expect(textOf(asked)).toContain(why)
    expect(textOf(asked)).toContain('Xin cho biết điều chỉnh số liệu của tuần nào')
    expect(labelsOf(asked)[0]).toBe('tuần 23/2024')
    const preview = textOf(await officer.say('23'))
    expect(preview).toContain('146/305 (47,87 %) → 150/305 (49,18 %)')
    expect(preview).toContain('Lý do: nhập nhầm')
  })

  it('of a week that there is not is no answer of the form that is open', async () => {
    await officer.say('/nhap')
    const asked = textOf(await officer.say('sửa câu thanh toán tuần 99 thành 150/305'))
    expect(asked).toContain('Không có tuần 99/2024')
    expect((await office.store.drafts.ofUnit('so-y-te', week.from))[0]?.answers).toEqual({})
  })

  it('says so where the figure is that already, and changes nothing', async () => {
    const reply = await officer.say('sửa số liệu thanh toán tt tuần 23 thành 146/305 vì nhập nhầm')
    expect(textOf(reply)).toContain('đã là 146/305 (47,87 %)')
    expect((await figures())[0]?.revision).toBe(1)
  })

  it('tells what is unlikely, and what the week says elsewhere, before it is confirmed', async () => {
    const text = await officer.say('sửa số liệu thanh toán tt tuần 23 thành 290/300 vì thống kê lại')
    expect(textOf(text)).toContain('Tỷ lệ thay đổi')
    expect(labelsOf(text)[0]).toBe('Vẫn điều chỉnh')
    const shared = await officer.say('sửa hồ sơ đúng hạn tuần 23 thành 400/530 vì thống kê lại')
    expect(textOf(shared)).toContain('"Hồ sơ đã giải quyết" là 530')
    expect(labelsOf(shared)[0]).toBe('Vẫn điều chỉnh')
  })

  it('shows the figure anew where somebody was faster, and a second tap changes nothing', async () => {
    const mine = await officer.say('sửa số liệu thanh toán tt tuần 23 thành 150/305 vì nhập nhầm')
    const theirs = await secretary.say('sửa số liệu thanh toán tt SYT tuần 23 thành 149/305 vì rà soát')
    await secretary.choose(theirs, 'Điều chỉnh')
    const again = await officer.choose(mine, 'Điều chỉnh')
    expect(textOf(again)).toContain('149/305 (48,85 %) → 150/305 (49,18 %)')
    expect((await figures())[0]?.revision).toBe(2)
    await officer.choose(again, 'Điều chỉnh')
    expect(textOf(await officer.choose(again, 'Điều chỉnh'))).toContain('không có gì thay đổi')
    expect((await figures())[0]?.revision).toBe(3)
  })

  it('offers to enter what was never sent', async () => {
    office.go('2024-06-17')
    const reply = await officer.say('sửa số liệu thanh toán tt tuần 24 thành 150/305 vì nhập nhầm')
    expect(textOf(reply)).toContain('chưa có số liệu')
    expect(textOf(await officer.choose(reply, 'Nhập số liệu tuần này'))).toContain('tuần 24/2024')
  })
})

describe('who may correct', () => {
  it('is the officer of the unit while the week is open, and a secretary afterwards', async () => {
    const other = 'sửa số liệu thanh toán tt của Thuận An tuần 23 thành 345/600 vì nhập nhầm'
    expect(textOf(await officer.say(other))).toContain('không thuộc các đơn vị')
    const unknown = other.replace('Thuận An', 'Sở Trồng Rừng')
    expect(textOf(await officer.say(unknown))).toContain('đơn vị nào')
    const preview = await officer.say('sửa số liệu thanh toán tt tuần 23 thành 150/305 vì nhập nhầm')
    office.go('2024-06-14', '09:01')
    expect(textOf(await officer.choose(preview, 'Điều chỉnh'))).toContain('đã khoá lúc 16:00')
    expect((await figures())[0]?.revision).toBe(1)
    const late = await secretary.say('sửa số liệu thanh toán tt SYT tuần 23 thành 150/305 vì nhập nhầm')
    await secretary.choose(late, 'Điều chỉnh')
    expect((await figures())[0]).toMatchObject({ numerator: 150, enteredBy: 'Lê Thị Ngọc Ánh' })
  })
})

describe('the trail', () => {
  it('keeps a form that was sent as one entry, and tells both in words', async () => {
    office.go('2024-06-17')
    await officer.choose(await asLastWeek(officer, await officer.say('/nhap')), 'Gửi')
    const fix = await officer.say('sửa số liệu thanh toán tt tuần 24 thành 150/305 vì nhập nhầm')
    await officer.choose(fix, 'Điều chỉnh')
    const administrator = await office.member('Quản Trị', 'administrator', 'tinh-binh-duong')
    const trail = textOf(await administrator.say('/nhatky Sở Y tế'))
    expect(trail).toContain('Gửi số liệu tuần. Sở Y tế, tuần 24/2024: 10 chỉ số')
    expect(trail).toContain(
      'Điều chỉnh số liệu. Sở Y tế, tuần 24/2024, Tỷ lệ thanh toán trực tuyến: 146/305 (47,87 %) → 150/305 (49,18 %); lý do: nhập nhầm',
    )
  })
})
