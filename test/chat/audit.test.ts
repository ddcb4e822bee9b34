import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

let office: Office
let administrator: Speaker
const done = async (words: string) => administrator.choose(await administrator.say(words), 'Xác nhận')
const entries = async (words: string) => linesOf(await administrator.say(words)).slice(1)

beforeAll(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
  await office.member('Trần Đầu Mối', 'officer', 'finance')
  office.go('2024-06-17', '17:30')
  await done('/donvi tên khác Sở Y tế: YTE')
  await done('/donvi đổi tên Sở Tài chính thành Sở Tài chính - Kế hoạch từ 1/3/2025')
  await done('/chiso tên khác on-time: ĐH')
  await done('/target set on-time Sở Y tế 2024 >= 60 theo KH 12')
}, 60_000)
afterAll(() => office.remove())

describe('the audit trail', () => {
  it('tells when in the program’s zone, who, through which chat, and before → after in words', async () => {
    const [newest] = await entries('/nhatky')
    expect(newest).toBe(
      '00:30 ngày 18/06/2024 · Phạm Quản Trị · Telegram: Đặt chỉ tiêu. Tỷ lệ on-time, Sở Y tế, năm 2024: chưa có → tối thiểu 60 % (KH 12).',
    )
    const all = (await entries('/audit')).join('\n')
    expect(all).toContain('Tên gọi khác của chỉ số. Tỷ lệ on-time (on-time): thêm tên gọi ĐH.')
    expect(all).toContain(
      'hoạt động đến hết ngày 28/02/2025; từ 01/03/2025 nhiệm vụ chuyển sang Sở Tài chính - Kế hoạch.',
    )
    expect(all).toContain(
      'Chuyển vai trò. Trần Đầu Mối: Đầu mối · Sở Tài chính → Trần Đầu Mối: Đầu mối · Sở Tài chính - Kế hoạch từ 01/03/2025',
    )
    expect(all).toContain('Thành viên mới. Trần Đầu Mối: Đầu mối · Sở Tài chính')
    expect(all).not.toMatch(/telegram:|\[object|undefined|null/)
  })

  it('is asked for by unit, by indicator and by person', async () => {
    expect((await entries('/nhatky Sở Y tế')).map((line) => line.split('Telegram: ')[1])).toEqual([
      expect.stringMatching(/^Đặt chỉ tiêu/),
      expect.stringMatching(/^Tên gọi khác của đơn vị/),
    ])
    expect(await entries('/nhatky on-time')).toEqual([expect.stringContaining('thêm tên gọi ĐH')])
    const officers = await entries('/nhatky đầu mối')
    expect(officers).toHaveLength(2)
    expect(officers.join('\n')).toMatch(/Chuyển vai trò[\s\S]*Thành viên mới/)
    expect(textOf(await administrator.say('/nhatky Sở Trên Trời'))).toContain('Không tìm thấy')
  })

  it('shows ten, and more by a button, until there are no more', async () => {
    for (let number = 0; number < 12; number++) await done(`/donvi tên khác Sở Y tế: tên ${number}`)
    let page = await administrator.say('/nhatky')
    const seen = linesOf(page).slice(1)
    expect(seen).toHaveLength(10)
    while (labelsOf(page).length > 0) {
      page = await administrator.choose(page, 'Xem thêm')
      seen.push(...linesOf(page).slice(1))
    }
    const all = await office.store.audit.list({ committees: ['an-giang'], limit: 1000 })
    expect(seen).toHaveLength(all.length)
    expect(new Set(seen.map((line) => line.split(': ').slice(1).join(': '))).size).toBeGreaterThan(12)
  })

  it('pages through what concerns one unit alone', async () => {
    const first = await administrator.say('/nhatky Sở Y tế')
    const second = await administrator.choose(first, 'Xem thêm')
    expect(linesOf(second)[0]).toBe('Nhật ký thay đổi: Sở Y tế')
    expect(linesOf(second).slice(1)).toHaveLength(4)
    expect(textOf(second)).not.toContain('Sở Tài chính')
  })

  it('is in the reader’s language', async () => {
    await administrator.say('/language en')
    const [newest] = await entries('/audit Department of Health')
    expect(newest).toContain('Other names of a unit. Department of Health (health): also called tên 11.')
    await administrator.say('/language vi')
  })

  it('is no other role’s, and no other committee’s', async () => {
    const { notYours } = messagesIn('vi').dialogue
    for (const role of ['leader', 'secretary', 'officer'] as const) {
      const speaker = await office.member(`Người ${role}`, role, 'province')
      expect(textOf(await speaker.say('/nhatky'))).toBe(notYours)
      expect(textOf(await speaker.say({ command: 'audit', slots: { kind: 'thing', code: 'health' } }))).toBe(
        notYours,
      )
    }
    const other = await office.member('Ngô Vĩnh Long', 'administrator', 'elsewhere')
    const press = { command: 'audit', slots: { kind: 'thing', code: 'health' } }
    expect(textOf(await other.say(press))).not.toContain('Sở Y tế')
    expect(textOf(await other.say('/nhatky'))).not.toContain('Sở')
  })

  it('of an administrator of one unit is that of the unit', async () => {
    const local = await office.member('Lê Tại Chỗ', 'administrator', 'health')
    const told = textOf(await local.say('/nhatky'))
    expect(told).toContain('Sở Y tế')
    expect(told).not.toContain('Tài chính')
    expect(told).not.toContain('Đầu Mối')
  })
})
