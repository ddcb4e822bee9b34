import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOf } from '../store/sampled.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const data = sampleOf(['so-y-te', 'so-tu-phap', 'tp-thuan-an'], '2024-05-01')

let office: Office
let leader: Speaker
beforeAll(async () => {
  office = await openOffice(data)
  leader = await office.member('Lãnh Đạo', 'leader', 'tinh-binh-duong')
}, 60_000)
afterAll(() => office.remove())

describe('the history of a figure', () => {
  it('tells every revision of the week that words name, with who, when, why and from what to what', async () => {
    const reply = textOf(await leader.say('lịch sử số liệu thanh toán trực tuyến của Thuận An tuần 22'))
    expect(reply).toContain('Tỷ lệ thanh toán trực tuyến · Thành phố Thuận An · tuần 22/2024')
    expect(reply).toMatch(/Nhập lần đầu: \d+\/\d+ \(\d+,\d\d %\)/)
    expect(reply).toMatch(/ → .*; lý do: Bổ sung hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia/)
  })

  it('tells the latest that were corrected where no week is named, and that there are none', async () => {
    const latest = textOf(await leader.say('/lichsu'))
    expect(latest).toContain('Tỷ lệ thanh toán trực tuyến · Thành phố Thuận An · tuần 22/2024')
    expect(latest).toContain('Sở Tư pháp · tuần 20/2024')
    expect(textOf(await leader.say('/lichsu Sở Y tế'))).toContain('Không có số liệu nào được điều chỉnh')
  })

  it('is a tap away under a figure that was corrected, and only there', async () => {
    const rate = await leader.say('/tyle online-payment Thuận An tuần 22/2024')
    const reply = await leader.choose(rate, 'Các lần điều chỉnh')
    expect(textOf(reply)).toContain('Thuận An · tuần 22/2024')
    const other = await leader.say('/tyle online-payment Thuận An tuần 23/2024')
    expect(labelsOf(other)).not.toContain('Các lần điều chỉnh')
  })

  it('tells a correction right after it was made', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const preview = await secretary.say('sửa số liệu thanh toán tt SYT tuần 23 thành 150/305 vì nhập nhầm')
    const done = await secretary.choose(preview, 'Điều chỉnh')
    const told = textOf(await secretary.choose(done, 'Các lần điều chỉnh'))
    expect(told).toContain('08:00 ngày 17/06/2024 · Lê Thị Ngọc Ánh: 146/305 (47,87 %) → 150/305 (49,18 %)')
    expect(told).toContain('lý do: nhập nhầm')
  })
})
