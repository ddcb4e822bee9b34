import { describe, expect, it } from 'vitest'
import { askRate, labelsOf } from './asking.ts'
import { counted } from './world.ts'

const sample = [
  counted('so-y-te', 23, 60, 100),
  counted('so-tu-phap', 23, 60, 100),
  counted('so-cong-thuong', 23, 300, 500),
  counted('so-y-te', 24, 40, 120),
  counted('so-tu-phap', 24, 70, 100),
  counted('so-cong-thuong', 24, 250, 500),
]

describe('why a rate fell', () => {
  it('is not known: what the counts of both periods show is told, and no reason', async () => {
    const { lines, reply } = await askRate(sample, { units: ['so-y-te'], why: 'fall' })
    expect(lines).toEqual([
      'Thay đổi · Tỷ lệ thanh toán trực tuyến · Sở Y tế',
      'So với tuần 23/2024, chỉ số giảm 26,67 điểm.',
      'Số liệu không cho biết nguyên nhân; để rõ hơn, xin trao đổi với đơn vị. Số liệu cho thấy:',
      'Tuần 24/2024 (10/06–16/06/2024): 33,33 % (40/120)',
      'Tuần 23/2024 (03/06–09/06/2024): 60,00 % (60/100)',
      'Tử số: 60 → 40 (−20): Hồ sơ thanh toán trực tuyến',
      'Mẫu số: 100 → 120 (+20): Hồ sơ có phí, lệ phí phải thanh toán',
      'Mức đóng góp: tử số −18,33 điểm, mẫu số −8,33 điểm; thay đổi chủ yếu ở tử số',
      '[Thay đổi · Tỷ lệ thanh toán trực tuyến · Sở Y tế]',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
    expect(labelsOf(reply)).toEqual(['Tỷ lệ thanh toán trực tuyến'])
  })

  it('of a province names the units that it changed with most, by their volume', async () => {
    const { lines, reply } = await askRate(sample, { units: ['tinh-binh-duong'], why: 'fall' })
    const units = lines.find((line) => line.startsWith('Đơn vị ảnh hưởng nhiều nhất'))
    expect(units).toMatch(/: Công Thương −6,94 điểm \(300\/500 → 250\/500\); Y tế −4,29 điểm/)
    expect(units).not.toContain('Tư pháp')
    expect(labelsOf(reply)).toContain('Đơn vị giảm nhiều nhất')
  })

  it('of a province counts the units alone that have figures of both periods', async () => {
    const late = sample.filter(({ unit, from }) => unit !== 'so-y-te' || from < '2024-06-10')
    const { text } = await askRate(late, { units: ['tinh-binh-duong'], why: 'fall' })
    expect(text).toContain('53,33 % (320/600), tổng hợp từ 2/7 đơn vị')
    expect(text).toContain('Riêng 2 đơn vị có số liệu cả hai kỳ: 60,00 % → 53,33 % (−6,67 điểm)')
    expect(text).toContain('Tử số: 360 → 320 (−40)')
    expect(text).toContain('Hai kỳ không cùng các đơn vị có số liệu')
  })

  it('is put right where it rose, and told where there is nothing to compare with', async () => {
    const rose = await askRate(sample, { units: ['so-tu-phap'], why: 'fall' })
    expect(rose.text).toContain('chỉ số không giảm mà tăng 10 điểm')
    const first = await askRate([counted('so-y-te', 24, 40, 120)], { units: ['so-y-te'], why: 'any' })
    expect(first.text).toContain('Tuần 23/2024 (03/06–09/06/2024): chưa có số liệu')
    expect(first.text).not.toContain('So với')
  })
})
