import { describe, expect, it } from 'vitest'
import { scorecard } from '../../commands/scorecard.ts'
import { monthOf, type Period } from '../../src/calendar/period.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { figure } from '../indicators/figures.ts'
import { contextOf, labelsOf, linesOf, run } from './asking.ts'
import { counted, rising, unitOf, year2023 } from './world.ts'

const ask = (units: string[], figures: readonly Figure[], period: Period | null = null) =>
  run(scorecard, { units: units.map(unitOf), period }, contextOf(figures))

describe('/scorecard', () => {
  it('shows every indicator with figures, and no others', async () => {
    const figures = [
      ...rising('so-y-te', 24, 4, 110, 2),
      counted('so-y-te', 24, 3, 4, { indicator: 'citizen-id-card' }),
      figure({ indicator: 'par-index', unit: 'so-y-te', ...year2023, value: 80.37 }),
    ]
    expect(linesOf(await ask(['so-y-te'], figures))).toEqual([
      'Tình hình chung · Sở Y tế',
      'Kỳ: tuần 24/2024 (10/06–16/06/2024), tuần gần nhất có số liệu',
      'Tỷ lệ thanh toán trực tuyến: 55,00 % (110/200) · +1 điểm so với kỳ trước · trên 50 %: đạt',
      'Cấp căn cước công dân: 75,00 % (3/4)',
      'PAR Index: 80,37 điểm · năm 2023',
      'Mỗi chỉ số lấy kỳ gần nhất có số liệu của chỉ số đó.',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
  })

  it('names what the unit lacks of what it was given a target for or had at another time', async () => {
    const figures = [
      ...rising('so-y-te', 24, 4, 110, 2),
      counted('so-y-te', 10, 3, 4, { indicator: 'citizen-id-card' }),
    ]
    const june = linesOf(await ask(['so-y-te'], figures, monthOf(2024, 6, 'calendar')))
    expect(june).toContain('Chưa có số liệu: Cấp căn cước công dân.')
    expect(linesOf(await ask(['so-y-te'], figures)).join('\n')).not.toContain('Chưa có số liệu')
    const district = [counted('huyen-thanh-binh', 24, 3, 4)]
    expect(linesOf(await ask(['huyen-thanh-binh'], district))).toContain(
      'Chưa có số liệu: Thứ hạng chuyển đổi số.',
    )
  })

  it('colours a line by its verdict and leads to the worst first', async () => {
    const figures = [
      counted('so-y-te', 24, 30, 100),
      counted('so-y-te', 24, 3, 4, { indicator: 'citizen-id-card' }),
    ]
    const reply = await ask(['so-y-te'], figures)
    const facts = reply.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    expect(facts.find(({ label }) => label.includes('thanh toán'))?.tone).toBe('bad')
    expect(labelsOf(reply).slice(0, 2)).toEqual(['Tỷ lệ thanh toán trực tuyến', 'Cấp căn cước công dân'])
  })

  it('marks old figures', async () => {
    expect(linesOf(await ask(['so-y-te'], [counted('so-y-te', 20, 30, 100)])).join('\n')).toContain(
      'số liệu cũ',
    )
  })

  it('of a period without figures says so and offers the latest', async () => {
    const reply = await ask(['so-y-te'], [counted('so-y-te', 24, 1, 20)], monthOf(2024, 2, 'calendar'))
    expect(linesOf(reply)[1]).toBe('Sở Y tế chưa có số liệu nào trong tháng 2/2024 (01/02–29/02/2024).')
    expect(labelsOf(reply)).toContain('Kỳ gần nhất có số liệu')
    const future = await ask(['so-y-te'], [], monthOf(2024, 9, 'calendar'))
    expect(linesOf(future)[1]).toContain('chưa bắt đầu')
  })

  it('shows up to three units and a button for each further one', async () => {
    const reply = await ask(
      ['so-y-te', 'so-tu-phap', 'tp-di-an', 'tp-thuan-an'],
      [counted('so-y-te', 24, 1, 20)],
    )
    expect(reply.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3)
    expect(labelsOf(reply)).toEqual(['Thành phố Thuận An'])
  })
})
