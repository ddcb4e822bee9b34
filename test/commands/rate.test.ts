import { describe, expect, it } from 'vitest'
import { dayOf, monthOf } from '../../src/calendar/period.ts'
import { figure } from '../indicators/figures.ts'
import { askRate, labelsOf } from './asking.ts'
import { counted, rising, year2023 } from './world.ts'

const sample = [...rising('so-y-te', 24, 20, 110, 2), ...rising('so-tu-phap', 24, 15, 90, 1)]

describe('/rate of one unit', () => {
  it('says everything, in order, for the latest week with figures', async () => {
    const { lines, reply, asked } = await askRate(sample, { units: ['so-tu-phap'] })
    expect(lines).toEqual([
      'Tỷ lệ thanh toán trực tuyến · Sở Tư pháp',
      'Kỳ: tuần 24/2024 (10/06–16/06/2024), tuần gần nhất có số liệu',
      'Tỷ lệ: 45,00 % (90/200)',
      'Chỉ tiêu: trên 50 % đến 31/12/2024 (của Tỉnh Bình Dương); cách chỉ tiêu −5 điểm',
      'Căn cứ: Kết luận ngày 19/02/2024',
      'Đánh giá: Gần đạt chỉ tiêu, còn thiếu 5 điểm',
      'Thay đổi: +0,5 điểm so với tuần 23/2024 (44,50 %)',
      'Xếp hạng: hạng 2/2 trong các sở, ban, ngành có số liệu',
      '12 tuần gần nhất: 39,5 → 40 → 40,5 → 41 → 41,5 → 42 → 42,5 → 43 → 43,5 → 44 → 44,5 → 45 (thấp nhất 39,5, cao nhất 45)',
      'Để đạt chỉ tiêu: cần thêm 0,18 điểm mỗi tuần cho đến 31/12/2024',
      'Xu hướng: theo đà hiện nay, khoảng 59,1 % vào 31/12/2024; đạt chỉ tiêu vào khoảng 25/08/2024',
      'Nhập số liệu: Nguyễn Thị Lan, 08:00 ngày 17/06/2024',
      '[Tỷ lệ thanh toán trực tuyến · Sở Tư pháp]',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
    expect(reply.blocks[0]).toMatchObject({ kind: 'heading', tone: 'near' })
    // Its own figures, its peers', those of a year before, and the latest of all.
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  it('compares with the same period of the year before, where that has figures', async () => {
    const lastYear = figure({
      indicator: 'online-payment',
      unit: 'so-tu-phap',
      from: '2023-06-12',
      to: '2023-06-18',
      numerator: 40,
      denominator: 100,
    })
    const { lines } = await askRate([...sample, lastYear], { units: ['so-tu-phap'] })
    expect(lines).toContain('Cùng kỳ: +5 điểm so với tuần 24/2023 (40,00 %)')
    const june = await askRate([...sample, lastYear], {
      units: ['so-tu-phap'],
      period: monthOf(2024, 6, 'calendar'),
    })
    expect(june.lines.find((line) => line.startsWith('Cùng kỳ'))).toMatch(/so với tháng 6\/2023 \(40,00 %\)$/)
  })

  it('has a chart of the last twelve weeks with the target across', async () => {
    const { reply } = await askRate(sample, { units: ['so-y-te'] })
    const chart = reply.blocks.find((block) => block.kind === 'chart')?.chart
    expect(chart).toMatchObject({ kind: 'line', threshold: { value: 50 }, measure: '%' })
    expect(chart?.kind === 'line' && chart.labels).toEqual(
      Array.from({ length: 12 }, (_, index) => `tuần ${13 + index}`),
    )
    expect(chart?.kind === 'line' && chart.series[0]?.values.at(-1)).toBe(55)
  })

  it('leads on to other periods, the ranking, the scorecard and the unit above', async () => {
    const { reply } = await askRate(sample, { units: ['so-y-te'] })
    expect(labelsOf(reply)).toEqual([
      'Tháng 6/2024',
      'Quý II/2024',
      'Năm 2024',
      'Xếp hạng',
      'Tình hình chung',
      'Tỉnh Bình Dương',
    ])
    expect(reply.buttons?.[0]?.press).toEqual({
      command: 'rate',
      slots: {
        indicator: 'online-payment',
        units: ['so-y-te'],
        period: { kind: 'month', from: '2024-06-01', to: '2024-06-30' },
      },
    })
  })

  it('does not call exactly 50 % more than 50 %', async () => {
    const { text, reply } = await askRate([counted('so-y-te', 24, 100, 200)], { units: ['so-y-te'] })
    expect(text).toContain('Đánh giá: Chưa đạt chỉ tiêu: đúng bằng 50,00 %, trong khi chỉ tiêu là trên 50 %')
    expect(reply.blocks[0]).toMatchObject({ tone: 'near' })
  })

  it('adds up a month by Σ numerator / Σ denominator and says which days it covers', async () => {
    const { text } = await askRate(
      [counted('so-y-te', 23, 1, 1), counted('so-y-te', 24, 0, 99), counted('so-y-te', 22, 9, 9)],
      { units: ['so-y-te'], period: monthOf(2024, 6, 'calendar') },
    )
    expect(text).toContain('Tỷ lệ: 1,00 % (1/100)')
    expect(text).toContain(
      'tháng 6/2024 (01/06–30/06/2024), tính đến 16/06/2024; số liệu của các ngày 03/06–16/06/2024',
    )
  })

  it('counts no day twice where a month was reported beside its weeks', async () => {
    const month = counted('so-y-te', 24, 50, 100, { from: '2024-05-01', to: '2024-05-31' })
    const { text } = await askRate([month, counted('so-y-te', 20, 9, 10), counted('so-y-te', 21, 9, 10)], {
      units: ['so-y-te'],
      period: monthOf(2024, 5, 'calendar'),
    })
    expect(text).toContain('50,00 % (50/100)')
  })

  it('cuts months as Nghị định 09/2019 does where the committee chose that', async () => {
    const { text, reply } = await askRate(
      sample,
      { units: ['so-y-te'], period: monthOf(2024, 6, 'nd-09-2019') },
      { cut: 'nd-09-2019' },
    )
    expect(text).toContain('Kỳ: tháng 6/2024 (15/05–14/06/2024); số liệu của các ngày 13/05–16/06/2024')
    expect(text).toContain('so với tháng 5/2024')
    expect(labelsOf(reply)).toContain('Quý II/2024')
  })

  it('answers for the week that holds a day, and says so', async () => {
    const { text } = await askRate(sample, { units: ['so-y-te'], period: dayOf('2024-06-12') })
    expect(text).toContain('tuần 24/2024 (10/06–16/06/2024), là tuần chứa ngày 12/06/2024')
  })

  it('shares a place with the unit of the same rate', async () => {
    const figures = [
      counted('so-y-te', 24, 10, 20),
      counted('so-tu-phap', 24, 50, 100),
      counted('so-cong-thuong', 24, 9, 10),
    ]
    const { text } = await askRate(figures, { units: ['so-y-te'] })
    expect(text).toContain('hạng 2/3 trong các sở, ban, ngành có số liệu (đồng hạng với Tư pháp)')
  })

  it('is not ranked with too few cases', async () => {
    const { text } = await askRate([...sample, counted('so-ngoai-vu', 24, 3, 3)], { units: ['so-ngoai-vu'] })
    expect(text).toContain('Xếp hạng: không xếp hạng, vì có dưới 10 trường hợp')
    expect(text).toContain('Thay đổi: tuần 23/2024: chưa có số liệu')
  })

  it('says what it is in English', async () => {
    const { text } = await askRate(sample, { units: ['so-y-te'] }, { language: 'en' })
    expect(text).toContain('Online payment rate · Department of Health')
    expect(text).toContain('Period: week 24/2024 (10 Jun – 16 Jun 2024), the latest week with figures')
    expect(text).toContain('Change: +1 point against week 23/2024 (54.00%)')
    expect(text).not.toMatch(/chỉ tiêu|điểm|tuần/)
  })
})

describe('/rate of the province', () => {
  it('is put together from the units under it that existed then', async () => {
    const { text, asked } = await askRate([...sample, counted('tp-di-an', 24, 20, 100)], {
      units: ['tinh-binh-duong'],
    })
    expect(text).toContain('Tỷ lệ: 44,00 % (220/500), tổng hợp từ 3/7 đơn vị')
    expect(text).toContain('Nhập số liệu: lần gần nhất 08:00 ngày 17/06/2024')
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  it('prefers its own figures', async () => {
    const { text } = await askRate([...sample, counted('tinh-binh-duong', 24, 1, 4)], {
      units: ['tinh-binh-duong'],
    })
    expect(text).toContain('Tỷ lệ: 25,00 % (1/4)\n')
  })

  it('never adds up scores', async () => {
    const score = figure({ indicator: 'par-index', unit: 'so-y-te', ...year2023, value: 80 })
    const { text } = await askRate([score], { indicator: 'par-index', units: ['tinh-binh-duong'] })
    expect(text).toContain('chưa có số liệu nào')
    expect(text).toContain('Điểm và thứ hạng không cộng từ các đơn vị trực thuộc')
  })

  it('adds counts, but does not compare totals of different units', async () => {
    const overdue = (unit: string, number: number, value: number) =>
      counted(unit, number, 0, 0, { indicator: 'overdue-dossier', numerator: null, denominator: null, value })
    const figures = [overdue('so-y-te', 23, 5), overdue('so-tu-phap', 23, 7), overdue('so-y-te', 24, 4)]
    const { text } = await askRate(figures, { indicator: 'overdue-dossier', units: ['tinh-binh-duong'] })
    expect(text).toContain('Số lượng: 4 hồ sơ, tổng hợp từ 1/7 đơn vị')
    expect(text).toContain('không so sánh được với tuần 23/2024, vì khi đó tổng hợp từ 2 đơn vị')
    const longer = [21, 22].flatMap((number) => [
      overdue('so-y-te', number, 5),
      overdue('so-tu-phap', number, 6),
    ])
    const run = await askRate([...longer, ...figures], {
      indicator: 'overdue-dossier',
      units: ['tinh-binh-duong'],
    })
    expect(run.text).toContain('3 tuần gần nhất: 11 → 11 → 12 (')
  })
})
