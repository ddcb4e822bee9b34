import { describe, expect, it } from 'vitest'
import { rank } from '../../commands/rank.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { UnitKind } from '../../src/directory/unit.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Selection } from '../../src/indicators/selection.ts'
import { figure } from '../indicators/figures.ts'
import { contextOf, labelsOf, linesOf, run } from './asking.ts'
import { counted, indicatorOf, unitOf, week, year2023 } from './world.ts'

const sample = [
  counted('so-y-te', 23, 50, 100),
  counted('so-tu-phap', 23, 60, 100),
  counted('so-cong-thuong', 23, 10, 100),
  counted('so-y-te', 24, 70, 100),
  counted('so-tu-phap', 24, 60, 100),
  counted('so-cong-thuong', 24, 350, 500),
  counted('so-ngoai-vu', 24, 1, 3),
  counted('so-ke-hoach-dau-tu', 24, 0, 0),
  counted('tp-di-an', 24, 90, 100),
]
const ask = (
  slots: {
    indicator?: string
    units?: string[]
    group?: UnitKind
    period?: Period
    selection?: Selection
  } = {},
  figures: readonly Figure[] = sample,
) => {
  const { indicator = 'online-payment', units = [], group = null, period = null, selection = null } = slots
  const filled = { indicator: indicatorOf(indicator), units: units.map(unitOf), group, period, selection }
  return run(rank, filled, contextOf(figures))
}
const rowsOf = async (...given: Parameters<typeof ask>) =>
  (await ask(...given)).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))

describe('/rank', () => {
  it('ranks the departments for the latest week, ties and movement included', async () => {
    expect(await rowsOf()).toEqual([
      ['1=', 'Y tế', '70,00 %', '▲1'],
      ['1=', 'Công Thương', '70,00 %', '▲2'],
      ['3', 'Tư pháp', '60,00 %', '▼2'],
    ])
  })

  it('says the period, the peers, the province’s own line, who pulls it down, and who is apart', async () => {
    const text = linesOf(await ask()).join('\n')
    expect(text).toContain('Kỳ: tuần 24/2024 (10/06–16/06/2024), tuần gần nhất có số liệu')
    expect(text).toContain('Phạm vi: 5 sở, ban, ngành thuộc Tỉnh Bình Dương')
    expect(text).toContain('Tỉnh Bình Dương: 71,11 % (571/803), tổng hợp từ 6/7 đơn vị')
    expect(text).toContain('Kéo giảm nhiều nhất: Công Thương (1,83 điểm); Tư pháp (1,58 điểm)')
    expect(text).toContain('Dưới 10 trường hợp, không xếp hạng: Ngoại vụ (1/3)')
    expect(text).toContain('Không phát sinh: Kế hoạch Đầu tư')
    expect(text).toContain('Số liệu mẫu')
  })

  it('counts who has reached the target, which "trên 50 %" at 50 % has not, and nobody where there is none', async () => {
    expect(linesOf(await ask())).toContain('Đạt chỉ tiêu: 3/3 đơn vị có số liệu')
    expect(linesOf(await ask({ period: week(23) }))).toContain('Đạt chỉ tiêu: 1/3 đơn vị có số liệu')
    const untargeted = sample.map((one) => ({ ...one, indicator: 'citizen-id-card' }))
    expect(linesOf(await ask({ indicator: 'citizen-id-card' }, untargeted)).join('\n')).not.toContain(
      'Đạt chỉ tiêu',
    )
  })

  it('marks a named unit among its peers', async () => {
    expect((await rowsOf({ units: ['so-tu-phap'] })).map(([, name]) => name)).toEqual([
      'Y tế',
      'Công Thương',
      '► Tư pháp',
    ])
  })

  it('ranks another group, and units under a named one', async () => {
    const reply = await ask({ units: ['tinh-binh-duong'], group: 'district' })
    expect(linesOf(reply).join('\n')).toContain('Chưa có số liệu: Thuận An')
    expect(await rowsOf({ group: 'district' })).toEqual([['1', 'Dĩ An', '90,00 %', 'mới']])
    expect((await rowsOf({ units: ['tinh-binh-duong'] })).length).toBe(3)
    expect(labelsOf(reply)).toContain('Sở, ban, ngành')
  })

  it('draws bars with the colour of the verdict', async () => {
    const chart = (await ask()).blocks.find((block) => block.kind === 'chart')?.chart
    expect(chart).toMatchObject({ kind: 'bar', threshold: { value: 50 } })
    expect(chart?.kind === 'bar' && chart.bars.map(({ label, tone }) => [label, tone])).toEqual([
      ['Y tế', 'good'],
      ['Công Thương', 'good'],
      ['Tư pháp', 'good'],
    ])
  })

  it('asks the figures three times', async () => {
    const context = contextOf(sample)
    await run(
      rank,
      { indicator: indicatorOf('online-payment'), units: [], group: null, period: null, selection: null },
      context,
    )
    expect(context.figures.asked).toHaveLength(3)
  })

  it('shows as many as were asked for, from the end that was, and the way back to all', async () => {
    const reply = await ask({ selection: { end: 'lowest', number: 1 } })
    expect(linesOf(reply)[0]).toMatch(/^Xếp hạng · .* · 1 đơn vị thấp nhất$/)
    expect(await rowsOf({ selection: { end: 'lowest', number: 1 } })).toEqual([
      ['3', 'Tư pháp', '60,00 %', '▼2'],
    ])
    // What is said of all peers stays.
    expect(linesOf(reply)).toContain('Đạt chỉ tiêu: 3/3 đơn vị có số liệu')
    const [back, week23] = reply.buttons ?? []
    expect(back).toMatchObject({ label: 'Cả bảng xếp hạng' })
    expect(back?.press.slots).not.toHaveProperty('selection')
    expect(week23?.press.slots).toHaveProperty('selection', { end: 'lowest', number: 1 })
    const two = await ask({ selection: { end: 'worst', number: 2 } })
    const chart = two.blocks.find((block) => block.kind === 'chart')?.chart
    expect(chart?.kind === 'bar' && chart.bars.map(({ label }) => label)).toEqual([
      'Tư pháp',
      'Công Thương',
      'Y tế',
    ])
    expect(chart?.title).toContain('đứng cuối')
  })

  it('shows those that share the last place, too, and says so', async () => {
    const reply = await ask({ selection: { end: 'best', number: 1 } })
    expect(linesOf(reply)[0]).toMatch(/1 đơn vị đứng đầu$/)
    expect((await rowsOf({ selection: { end: 'best', number: 1 } })).map(([place]) => place)).toEqual([
      '1=',
      '1=',
    ])
    expect(linesOf(reply).join('\n')).toContain(
      'đồng hạng với đơn vị cuối danh sách, nên danh sách gồm 2 đơn vị',
    )
  })

  it('shows all where more are asked for than there are', async () => {
    const all = { end: 'highest', number: 10 } as const
    expect(linesOf(await ask({ selection: all }))).toEqual(linesOf(await ask()))
  })

  it('names those that changed most, with the two periods', async () => {
    const reply = await ask({ selection: { end: 'rising', number: null } })
    const lines = linesOf(reply)
    expect(lines[0]).toMatch(/^Tăng nhiều nhất · /)
    expect(lines).toContain('So với: tuần 23/2024 (03/06–09/06/2024)')
    expect(lines).toContain('Đơn vị | Tuần 23/2024 | Tuần 24/2024 | Thay đổi')
    expect(await rowsOf({ selection: { end: 'rising', number: null } })).toEqual([
      ['Công Thương', '10,00 %', '70,00 %', '+60 điểm'],
      ['Y tế', '50,00 %', '70,00 %', '+20 điểm'],
    ])
    expect(lines.join('\n')).toContain('So sánh được 3/5 đơn vị')
    const none = await ask({ selection: { end: 'falling', number: 3 } })
    expect(linesOf(none)).toContain('Không có đơn vị nào giảm so với tuần 23/2024.')
    expect(labelsOf(none)).toContain('Tăng nhiều nhất')
    expect(labelsOf(none)).toContain('Cả bảng xếp hạng')
  })

  it('does not pretend where there is nobody to rank with', async () => {
    const alone = linesOf(await ask({ units: ['huyen-thanh-binh'] })).join('\n')
    expect(alone).toContain('Không có đơn vị cùng cấp với Huyện Thanh Bình để xếp hạng.')
    const none = linesOf(await ask({ units: ['tinh-binh-phuoc'], group: 'department' })).join('\n')
    expect(none).toContain('Tỉnh Bình Phước không có sở, ban, ngành nào để xếp hạng.')
  })

  it('of a period without figures offers the nearest, for the same group', async () => {
    const reply = await ask({ group: 'district', period: week(30) })
    expect(linesOf(reply).join('\n')).toContain('Kỳ được hỏi chưa bắt đầu')
    expect(reply.buttons?.[0]).toMatchObject({
      label: 'Tuần 24/2024',
      press: { command: 'rank', slots: { group: 'district', units: ['tinh-binh-duong'] } },
    })
    const empty = await ask({ period: week(10) })
    expect(linesOf(empty).join('\n')).toContain('chưa có số liệu')
  })

  it('puts the smaller number first where lower is better', async () => {
    const overdue = (unit: string, value: number) =>
      figure({ indicator: 'overdue-dossier', unit, ...year2023, value })
    const rows = await rowsOf({ indicator: 'overdue-dossier' }, [
      overdue('so-y-te', 9),
      overdue('so-tu-phap', 0),
    ])
    expect(rows.map(([place, name, value]) => `${place} ${name} ${value}`)).toEqual([
      '1 Tư pháp 0 hồ sơ',
      '2 Y tế 9 hồ sơ',
    ])
  })
})
