import { describe, expect, it } from 'vitest'
import { rate } from '../../commands/rate.ts'
import { monthOf, type Period } from '../../src/calendar/period.ts'
import { contextOf, labelsOf, linesOf, run } from './asking.ts'
import { counted, indicatorOf, rising, unitOf } from './world.ts'

const sample = [...rising('tp-di-an', 24, 12, 110, 2), ...rising('so-y-te', 24, 6, 90, 1)]
const ask = (units: string[], period: Period | null = null, figures = sample) =>
  run(
    rate,
    { indicator: indicatorOf('online-payment'), units: units.map(unitOf), period },
    contextOf(figures),
  )

describe('/rate of several units', () => {
  it('sets them side by side', async () => {
    const reply = await ask(['tp-di-an', 'tp-thuan-an', 'so-y-te', 'tinh-binh-duong'])
    expect(linesOf(reply)).toEqual([
      'Tỷ lệ thanh toán trực tuyến · so sánh',
      'Kỳ: tuần 24/2024 (10/06–16/06/2024), tuần gần nhất có số liệu',
      'Chỉ tiêu: trên 50 % đến 31/12/2024 (của Tỉnh Bình Dương)',
      'Đơn vị | Tỷ lệ | Tử/mẫu | Thay đổi | Chỉ tiêu',
      'Dĩ An | 55,00 % | 110/200 | +1 điểm | đạt',
      'Thuận An | chưa có số liệu |  | – | ',
      'Y tế | 45,00 % | 90/200 | +0,5 điểm | gần đạt',
      'Bình Dương | 50,00 % | 200/400 | +0,75 điểm | gần đạt',
      '[Tỷ lệ thanh toán trực tuyến · so sánh]',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
  })

  it('draws one chart with a line each, gaps where a unit has no figure', async () => {
    const reply = await ask(['tp-di-an', 'so-y-te', 'tinh-binh-duong'])
    const chart = reply.blocks.find((block) => block.kind === 'chart')?.chart
    if (chart?.kind !== 'line') throw new Error('no line chart')
    expect(chart.labels).toHaveLength(12)
    expect(chart.series.map(({ name }) => name)).toEqual(['Dĩ An', 'Y tế', 'Bình Dương'])
    expect(chart.series[1]?.values.slice(0, 7)).toEqual([null, null, null, null, null, null, 42.5])
    expect(chart.series[2]?.values.at(-1)).toBe(50)
  })

  it('leads to each of them', async () => {
    expect(labelsOf(await ask(['tp-di-an', 'so-y-te']))).toEqual([
      'Tháng 6/2024',
      'Quý II/2024',
      'Năm 2024',
      'Thành phố Dĩ An',
      'Sở Y tế',
      'Xếp hạng',
    ])
  })

  it('without figures in the period offers the nearest, for all of them', async () => {
    const reply = await ask(['tp-di-an', 'so-y-te'], monthOf(2024, 8, 'calendar'))
    expect(linesOf(reply).join('\n')).toContain('Kỳ được hỏi chưa bắt đầu: tháng 8/2024')
    expect(reply.buttons?.[0]).toMatchObject({
      label: 'Tuần 24/2024',
      press: { slots: { units: ['tp-di-an', 'so-y-te'] } },
    })
  })

  it('takes a unit named twice once', async () => {
    const reply = await ask(['so-y-te', 'so-y-te'], null, [counted('so-y-te', 24, 1, 20)])
    expect(linesOf(reply)[0]).toBe('Tỷ lệ thanh toán trực tuyến · Sở Y tế')
  })
})
