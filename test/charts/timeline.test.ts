import { describe, expect, it } from 'vitest'
import { drawingOf } from '../../src/charts/picture.ts'
import type { TimelineChart } from '../../src/charts/spec.ts'
import { colour, toneColours, width } from '../../src/charts/style.ts'
import { widthOf } from '../../src/charts/typeface.ts'

const row = (label: string, to: string, tone: 'good' | 'bad' | 'none', over = false) =>
  ({ label, from: '2023-11-03', to, state: `${label}: trạng thái`, tone, over }) as const
const spec: TimelineChart = {
  kind: 'timeline',
  title: 'Công bố TTHC nội bộ',
  today: { label: 'Hôm nay 28/11/2023', date: '2023-11-28' },
  rows: [
    row('Khu công nghiệp', '2023-11-19', 'bad'),
    row('Y tế', '2023-11-19', 'good', true),
    row('Thanh tra', '2023-12-10', 'none'),
  ],
  language: 'vi',
}

describe('a timeline', () => {
  const { shapes, labels } = drawingOf(spec)
  const ofColour = (one: string) => shapes.filter(({ stroke }) => stroke?.colour === one)

  it('shows what has ended full and what goes on hollow, and leads from a deadline that has passed to today', () => {
    const bars = shapes.filter(({ path, fill }) => path.endsWith('Z') && fill !== undefined)
    expect(bars.map(({ fill }) => fill)).toEqual([colour.paper, toneColours.good, colour.paper])
    const dotted = ofColour(toneColours.bad).filter(({ stroke }) => stroke?.dash !== undefined)
    expect(dotted).toHaveLength(1)
    for (const other of [toneColours.good, toneColours.none])
      expect(ofColour(other).every(({ stroke }) => stroke?.dash === undefined)).toBe(true)
    // To the line of today.
    const today = ofColour(colour.threshold)[0]?.path.slice(1).split(' ')[0]
    expect(Math.abs(Number(dotted[0]?.path.split('L')[1]?.split(' ')[0]) - Number(today))).toBeLessThan(1)
  })

  it('says each name, each state, today and the weeks in words, all of it within the picture', () => {
    const words = labels.map(({ text }) => text)
    for (const { label, state } of spec.rows) expect(words).toEqual(expect.arrayContaining([label, state]))
    expect(words).toContain('Hôm nay 28/11/2023')
    expect(words.filter((one) => /^\d\d\/\d\d$/.test(one))).toEqual(['06/11', '20/11', '04/12'])
    for (const { text, x, size = 22, weight = 400, align = 'left' } of labels) {
      const long = widthOf(text, size, weight)
      const left = x - { left: 0, center: long / 2, right: long }[align]
      expect([text, left >= 0 && left + long <= width]).toEqual([text, true])
    }
  })

  it('says long names in full above their bars, months with their years, and of a report that waits no lateness', () => {
    const title = 'Rà soát và tham mưu trình Chủ tịch UBND tỉnh công bố TTHC nội bộ'
    const long = { ...row(title, '2023-11-19', 'bad'), state: 'Quá hạn 150 ngày' }
    const waits = { ...row('Số hoá hồ sơ', '2023-12-19', 'none'), state: 'Chờ xác nhận' }
    const today = { label: 'Hôm nay 17/06/2024', date: '2024-06-17' }
    const drawing = drawingOf({ ...spec, today, rows: [long, waits] })
    const at = (words: string) => drawing.labels.find(({ text }) => text === words)
    expect(at(title)?.y).toBeLessThan(at(long.state)?.y ?? 0)
    expect(at(waits.label)?.x).toBe(at(title)?.x)
    const months = drawing.labels.map(({ text }) => text).filter((one) => /^\d\d\/\d{4}$/.test(one))
    expect(months).toEqual(['01/2024', '03/2024', '05/2024'])
    const dotted = drawing.shapes.filter(({ stroke }) => stroke?.dash !== undefined)
    expect(dotted.map(({ stroke }) => stroke?.colour).sort()).toEqual(
      [colour.threshold, toneColours.bad].sort(),
    )
    for (const { text, x, size = 22, weight = 400, align = 'left' } of drawing.labels) {
      const room = widthOf(text, size, weight)
      expect([text, x - { left: 0, center: room / 2, right: room }[align] + room <= width]).toEqual([
        text,
        true,
      ])
    }
  })

  it('of a single day is drawn, too', () => {
    const one = { ...row('Y tế', '2023-11-03', 'none'), from: '2023-11-03' }
    const drawing = drawingOf({ ...spec, today: { label: 'Hôm nay', date: '2023-11-03' }, rows: [one] })
    expect(drawing.shapes.every(({ path }) => !path.includes('NaN'))).toBe(true)
  })
})
