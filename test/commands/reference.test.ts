import { describe, expect, it } from 'vitest'
import { define } from '../../commands/define.ts'
import { indicators } from '../../commands/indicators.ts'
import { shortName } from '../../commands/parts/names.ts'
import { units } from '../../commands/units.ts'
import { yearOf } from '../../src/calendar/period.ts'
import type { UnitKind } from '../../src/directory/unit.ts'
import { figure } from '../indicators/figures.ts'
import { contextOf, labelsOf, linesOf, run } from './asking.ts'
import { counted, indicatorOf, unitOf, year2023 } from './world.ts'

describe('/define', () => {
  it('tells how a rate is computed, with an example of real numbers', async () => {
    const figures = [counted('so-y-te', 24, 50, 100), counted('tp-di-an', 24, 10, 100)]
    const lines = linesOf(await run(define, { indicator: indicatorOf('online-payment') }, contextOf(figures)))
    expect(lines).toContain(
      'Cách tính: Hồ sơ thanh toán trực tuyến ÷ Hồ sơ có phí, lệ phí phải thanh toán × 100 %',
    )
    expect(lines).toContain('Ví dụ: Tỉnh Bình Dương, tuần 24/2024 (10/06–16/06/2024): 60 ÷ 200 = 30,00 %')
    expect(lines).toContain('Chỉ tiêu: trên 50 % đến 31/12/2024 (của Tỉnh Bình Dương)')
    expect(lines.join('\n')).toContain('không lấy trung bình các tỷ lệ')
    expect(lines.join('\n')).toContain('Số liệu mẫu')
  })

  it('tells that scores are published, and takes the example from whoever has one', async () => {
    const sipas = figure({ indicator: 'sipas', unit: 'huyen-thanh-binh', ...year2023, value: 95.12 })
    const text = linesOf(await run(define, { indicator: indicatorOf('sipas') }, contextOf([sipas]))).join(
      '\n',
    )
    expect(text).toContain('Cách tính: giá trị được công bố, đơn vị tính là %')
    expect(text).toContain('Ví dụ: Huyện Thanh Bình, năm 2023 (01/01–31/12/2023): 95,12 %')
  })

  it('does without an example where there are no figures', async () => {
    const text = linesOf(await run(define, { indicator: indicatorOf('dti-rank') }, contextOf([]))).join('\n')
    expect(text).toContain('càng thấp càng tốt')
    expect(text).not.toContain('Ví dụ')
  })
})

describe('/indicators', () => {
  it('lists every indicator with its code, by kind', async () => {
    const lines = linesOf(await run(indicators, {}, contextOf([])))
    expect(lines).toContain('Tỷ lệ thanh toán trực tuyến | online-payment')
    expect(lines.indexOf('Hồ sơ quá hạn | overdue-dossier')).toBeGreaterThan(lines.indexOf('Số lượng'))
    expect(lines.filter((line) => line.includes(' | '))).toHaveLength(7 + 4)
  })
})

describe('/units', () => {
  const ask = (named: string[], group: UnitKind | null = null, year?: number) =>
    run(
      units,
      { units: named.map(unitOf), group, period: year ? yearOf(year, 'calendar') : null },
      contextOf([]),
    )

  it('lists the units that exist, by kind', async () => {
    const lines = linesOf(await ask([]))
    expect(lines).toContain('Sở, ban, ngành (5)')
    expect(lines).toContain('Sở Y tế | so-y-te')
    expect(lines.join('\n')).not.toContain('so-tai-chinh-2025')
    expect(lines.at(-1)).toBe('Danh sách tại ngày 17/06/2024.')
  })

  it('lists one kind under a unit, on another date', async () => {
    const districts = linesOf(await ask(['tinh-binh-duong'], 'district'))
    expect(districts).toContain('Các đơn vị thuộc Tỉnh Bình Dương')
    expect(districts.filter((line) => line.includes(' | '))).toHaveLength(3)
    expect(linesOf(await ask([], 'department', 2025))).toContain('Không có đơn vị nào như vậy.')
  })

  it('tells what became of a unit', async () => {
    const reply = await ask(['so-ke-hoach-dau-tu'])
    expect(linesOf(reply)).toEqual([
      'Sở Kế hoạch và Đầu tư',
      'Sở Kế hoạch và Đầu tư hoạt động đến hết ngày 28/02/2025; từ 01/03/2025 nhập vào Sở Tài chính.',
      'Mã: so-ke-hoach-dau-tu',
      'Loại: Sở, ban, ngành',
      'Thời gian hoạt động: 01/01/1997–28/02/2025',
      'Trực thuộc: Tỉnh Bình Dương',
      'Tên gọi khác: SKHĐT, Kế hoạch Đầu tư',
    ])
    expect(labelsOf(reply)[0]).toBe('Sở Tài chính')
  })

  it('tells where a unit came from, and what is under it', async () => {
    expect(linesOf(await ask(['so-tai-chinh-2025'])).join('\n')).toContain(
      'Sở Tài chính hoạt động từ 01/03/2025, tiếp nhận nhiệm vụ của Sở Kế hoạch và Đầu tư.',
    )
    expect(linesOf(await ask(['tinh-binh-duong']))).toContain(
      'Đơn vị trực thuộc: 5 sở, ban, ngành; 2 huyện, thành phố',
    )
  })
})

describe('a short name', () => {
  it('is made of the name’s own words, not an abbreviation', () => {
    expect(shortName(unitOf('so-y-te'), 'vi')).toBe('Y tế')
    expect(shortName(unitOf('so-y-te'), 'en')).toBe('Health')
    expect(shortName(unitOf('so-ke-hoach-dau-tu'), 'vi')).toBe('Kế hoạch Đầu tư')
    const bare = { ...unitOf('so-y-te'), name: 'Sở Nông nghiệp và Môi trường', aliases: ['SNNMT', 'NN&MT'] }
    expect(shortName(bare, 'vi')).toBe('Nông nghiệp và Môi trường')
    const board = {
      ...bare,
      name: 'Ban Quản lý các khu công nghiệp',
      aliases: ['BQL KCN', 'khu công nghiệp'],
    }
    expect(shortName(board, 'vi')).toBe('Khu công nghiệp')
  })
})
