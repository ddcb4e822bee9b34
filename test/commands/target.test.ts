import { describe, expect, it } from 'vitest'
import { target } from '../../commands/target.ts'
import { type Period, yearOf } from '../../src/calendar/period.ts'
import { contextOf, linesOf, run } from './asking.ts'
import { catalogue, counted, indicatorOf, unitOf } from './world.ts'

const roadmap = {
  ...catalogue,
  targets: [
    ...catalogue.targets,
    {
      indicator: 'online-payment',
      unit: 'tinh-binh-duong',
      year: 2030,
      comparator: '>=' as const,
      value: 80,
      document: 'Chương trình tổng thể',
    },
  ],
}
const ask = (indicator: string | null, unit: string, period: Period | null = null) =>
  run(
    target,
    { indicator: indicator && indicatorOf(indicator), units: [unitOf(unit)], period },
    contextOf([counted('so-y-te', 24, 109, 200)], { catalogue: roadmap }),
  )

describe('/target', () => {
  it('shows an indicator’s roadmap with documents and the distance of the latest value', async () => {
    expect(linesOf(await ask('online-payment', 'so-y-te'))).toEqual([
      'Chỉ tiêu · Tỷ lệ thanh toán trực tuyến · Sở Y tế',
      'Năm | Chỉ tiêu | Hiện cách | Của',
      '2024 | trên 50 % | +4,5 điểm | Tỉnh Bình Dương',
      '2030 | tối thiểu 80 % | −25,5 điểm | Tỉnh Bình Dương',
      'Hiện nay: 54,50 % (109/200), tuần 24/2024 (10/06–16/06/2024)',
      'Căn cứ (2024): Kết luận ngày 19/02/2024',
      'Căn cứ (2030): Chương trình tổng thể',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
  })

  it('keeps to the year asked for, or says that it has none', async () => {
    const asked = linesOf(await ask('online-payment', 'so-y-te', yearOf(2030, 'calendar'))).join('\n')
    expect(asked).toContain('2030 | tối thiểu 80 %')
    expect(asked).not.toContain('2024 |')
    const none = linesOf(await ask('online-payment', 'so-y-te', yearOf(2026, 'calendar'))).join('\n')
    expect(none).toContain('Không có chỉ tiêu riêng cho năm 2026')
    expect(none).toContain('2030 | tối thiểu 80 %')
  })

  it('lists all that a unit is held to', async () => {
    expect(linesOf(await ask(null, 'so-y-te')).slice(0, 3)).toEqual([
      'Chỉ tiêu · Sở Y tế',
      'Tỷ lệ thanh toán trực tuyến: năm 2024: trên 50 % (của Tỉnh Bình Dương); năm 2030: tối thiểu 80 % (của Tỉnh Bình Dương) · hiện nay 54,50 % (cách chỉ tiêu +4,5 điểm), tuần 24/2024',
      'Căn cứ: Kết luận ngày 19/02/2024; Chương trình tổng thể.',
    ])
    expect(linesOf(await ask(null, 'huyen-thanh-binh')).join('\n')).toContain(
      'Thứ hạng chuyển đổi số: năm 2024: hạng 6 trở lên (TOP 6) · hiện nay chưa có số liệu',
    )
  })

  it('says where none is set', async () => {
    expect(linesOf(await ask(null, 'tinh-binh-phuoc'))).toContain('Chưa có chỉ tiêu nào cho Tỉnh Bình Phước.')
    expect(linesOf(await ask('sipas', 'so-y-te'))).toContain('Chưa có chỉ tiêu “SIPAS” cho Sở Y tế.')
  })
})
