import { describe, expect, it } from 'vitest'
import { monthOf, yearOf } from '../../src/calendar/period.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { figure } from '../indicators/figures.ts'
import { askRate, labelsOf } from './asking.ts'
import { campaign, counted, rising, week, year2023 } from './world.ts'

const sample = [...rising('so-y-te', 24, 20, 110, 2), ...rising('so-tu-phap', 24, 15, 90, 1)]

describe('published figures', () => {
  const published = (indicator: string, unit: string, given: Partial<Figure>) =>
    figure({ indicator, unit, ...campaign, source: 'Báo cáo', ...given })

  it('come out as they were published', async () => {
    const cards = published('citizen-id-card', 'tinh-binh-phuoc', { numerator: 8578, denominator: 17464 })
    const { text } = await askRate([cards], { indicator: 'citizen-id-card', units: ['tinh-binh-phuoc'] })
    expect(text).toContain('Tỷ lệ: 49,12 % (8.578/17.464)')
    expect(text).toContain('Kỳ: 04/04–14/06/2024, kỳ gần nhất có số liệu')
    expect(text).toContain('từ Báo cáo')
    expect(text).not.toContain('Số liệu mẫu')
    const par = published('par-index', 'huyen-thanh-binh', { ...year2023, value: 80.37 })
    const index = await askRate([par], { indicator: 'par-index', units: ['huyen-thanh-binh'] })
    expect(index.text).toContain('Chỉ số: 80,37 điểm')
    const sipas = published('sipas', 'huyen-thanh-binh', { ...year2023, value: 95.12 })
    const satisfaction = await askRate([sipas], { indicator: 'sipas', units: ['huyen-thanh-binh'] })
    expect(satisfaction.text).toContain('Chỉ số: 95,12 %')
    expect(satisfaction.text).toContain('năm 2023 (01/01–31/12/2023)')
  })

  it('without counts keep their value, say so once, and are not a quarter’s', async () => {
    const rate = published('adult-digital-signature', 'tinh-binh-phuoc', {
      value: 23.45,
      note: 'chỉ công bố tỷ lệ',
    })
    const asked = { indicator: 'adult-digital-signature', units: ['tinh-binh-phuoc'] }
    const { text } = await askRate([rate], asked)
    expect(text).toContain('Tỷ lệ: 23,45 %')
    expect(text.match(/chỉ công bố tỷ lệ/gi)).toHaveLength(1)
    const month = await askRate([rate], { ...asked, period: monthOf(2024, 5, 'calendar') })
    expect(month.text).toContain('chưa có số liệu')
    expect(month.text).not.toContain('23,45')
    expect(labelsOf(month.reply)[0]).toBe('04/04–14/06/2024')
  })

  it('without counts can’t be added up', async () => {
    const weekly = [23, 24].map((number) =>
      counted('so-y-te', number, 0, 0, { numerator: null, denominator: null, value: 40 }),
    )
    const { text } = await askRate(weekly, { units: ['so-y-te'], period: monthOf(2024, 6, 'calendar') })
    expect(text).toContain('có 2 số liệu nhưng không cộng được')
    expect(text).not.toContain('Đánh giá')
  })

  it('of a rank are told as better when they are smaller', async () => {
    const dti = (from: string, to: string, value: number) =>
      figure({ indicator: 'dti-rank', unit: 'huyen-thanh-binh', from, to, value })
    const figures = [dti('2022-01-01', '2022-12-31', 9), dti('2023-01-01', '2023-12-31', 7)]
    const { text } = await askRate(figures, { indicator: 'dti-rank', units: ['huyen-thanh-binh'] })
    expect(text).toContain('Thứ hạng: hạng 7')
    expect(text).toContain('hạng 6 trở lên (TOP 6) đến 31/12/2024')
    expect(text).toContain('mốc tiếp theo của lộ trình')
    expect(text).toContain('Đánh giá: Còn 1 bậc nữa mới đạt mốc năm 2024')
    expect(text).toContain('lên 2 bậc so với năm 2022 (hạng 9)')
  })
})

describe('figures that need a word', () => {
  it('no cases are not 0 %', async () => {
    const { text, reply } = await askRate([counted('so-y-te', 24, 0, 0)], { units: ['so-y-te'] })
    expect(text).toContain('Tỷ lệ: không phát sinh')
    expect(text).not.toContain('0,00 %')
    expect(reply.blocks[0]).toMatchObject({ tone: 'none' })
  })

  it('corrections give their reason', async () => {
    const corrected = counted('so-y-te', 24, 5, 20, { revision: 3, reason: 'nhập nhầm cột.' })
    const { text } = await askRate([corrected], { units: ['so-y-te'] })
    expect(text).toContain('Số liệu đã được điều chỉnh 2 lần; lý do: nhập nhầm cột.')
  })

  it('stale figures say so, but an old period that was asked for is not stale', async () => {
    const old = [counted('so-y-te', 20, 50, 100)]
    const latest = await askRate(old, { units: ['so-y-te'] })
    expect(latest.text).toContain('Số liệu đã cũ: kỳ báo cáo gần nhất kết thúc ngày 19/05/2024')
    const asked = await askRate(old, { units: ['so-y-te'], period: week(20) })
    expect(asked.text).not.toContain('đã cũ')
  })

  it('of a year in progress are told up to their last day', async () => {
    const { text } = await askRate(sample, { units: ['so-y-te'], period: yearOf(2024, 'calendar') })
    expect(text).toContain('năm 2024 (01/01–31/12/2024), tính đến 16/06/2024')
  })
})
