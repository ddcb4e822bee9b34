import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCharts, keyOf } from '../../src/charts/charts.ts'
import { drawingOf } from '../../src/charts/picture.ts'
import type { BarChart, ChartSpec, LineChart } from '../../src/charts/spec.ts'
import { barChart, lineChart } from './samples.ts'

/** Width and height of a PNG, after checking that it is one. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The words of a chart, in the order in which they are drawn. */
function wordsOf(spec: ChartSpec): string[] {
  return drawingOf(spec).labels.map(({ text }) => text)
}

/** How far from the top a word stands. */
function heightOf(word: string, spec: ChartSpec): number {
  return drawingOf(spec).labels.find(({ text }) => text === word)?.y ?? Number.NaN
}

describe('the picture of a chart', () => {
  const charts = createCharts({ entries: 10 })

  it.each([
    ['a line of 12 points', lineChart(1, 12)],
    ['3 lines of 12 points', lineChart(3, 12)],
    ['a line of 52 points', lineChart(1, 52)],
  ])('%s is a PNG of 900 × 480 and at most 60 kB', async (_, spec) => {
    const png = await charts.render(spec)
    expect(sizeOf(png)).toEqual({ width: 900, height: 480 })
    expect(png.length).toBeLessThanOrEqual(60_000)
  })

  it.each([9, 30, 40])('%d bars are a PNG of at most 60 kB', async (count) => {
    const png = await charts.render(barChart(count))
    expect(sizeOf(png).width).toBe(900)
    expect(png.length).toBeLessThanOrEqual(60_000)
  })

  it('grows with the bars', async () => {
    const heights = await Promise.all(
      [1, 9, 40].map(async (count) => sizeOf(await charts.render(barChart(count))).height),
    )
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(heights[2]).toBeGreaterThan(40 * 30)
  })
})

describe('what stands on a chart', () => {
  it('names the threshold and the last value in the form of the reader', () => {
    const spec: LineChart = { ...lineChart(1, 3), series: [{ name: 'Sở Y tế', values: [40, 50.5, 54.3] }] }
    expect(wordsOf(spec)).toEqual(
      expect.arrayContaining(['54,3 %', 'Chỉ tiêu 2024: 60 %', 'Sở Y tế', 'T3/24']),
    )
    expect(wordsOf({ ...spec, language: 'en' })).toContain('54.3%')
  })

  it('labels the last known value where the newest is missing', () => {
    const spec: LineChart = { ...lineChart(1, 3), series: [{ name: 'Sở Y tế', values: [40, 54.3, null] }] }
    expect(wordsOf(spec)).toContain('54,3 %')
  })

  it('has a bar of each unit with its value, best first from the top', () => {
    const values = ['96,3 %', '67,0 %', '37,6 %']
    const heights = values.map((value) => heightOf(value, barChart(3)))
    expect(heights.every(Number.isFinite)).toBe(true)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    const names = barChart(3).bars.map(({ label }) => label)
    const beside = drawingOf(barChart(3)).labels.filter(({ y }) => heights.includes(y))
    expect(beside).toHaveLength(2 * names.length)
  })

  it('says so where there are no figures', () => {
    const empty: LineChart = { ...lineChart(1, 3), series: [{ name: 'Sở Y tế', values: [null, null, null] }] }
    expect(wordsOf(empty)).toContain('Chưa có số liệu')
    expect(wordsOf({ ...barChart(0), language: 'en' })).toContain('No figures')
  })

  it('shows names as they were typed', () => {
    const name = '<b>{a|b}</b> & {c} "x"'
    const bars: BarChart = { ...barChart(1), bars: [{ label: name, value: 3, tone: 'good' }] }
    const lines: LineChart = { ...lineChart(1, 3), title: name, labels: ['{value}', '<i>', '&amp;'] }
    expect(wordsOf(bars)).toContain(name)
    expect(wordsOf(lines)).toEqual(expect.arrayContaining([name, '{value}', '<i>', '&amp;']))
  })
})

describe('createCharts', () => {
  it('draws a chart once, for whoever asks meanwhile and afterwards', async () => {
    const charts = createCharts({ entries: 2 })
    const [first, second] = await Promise.all([
      charts.render(lineChart(1, 4)),
      charts.render(lineChart(1, 4)),
    ])
    expect(second).toBe(first)
    expect(await charts.render(lineChart(1, 4))).toBe(first)
  })

  it('tells what is drawn from what is only begun, and from what can not be', async () => {
    const charts = createCharts({ entries: 2 })
    const broken = { ...barChart(1), bars: null } as unknown as BarChart
    const drawing = charts.render(barChart(1))
    const failing = charts.render(broken).catch(() => {})
    expect([charts.isDrawn(barChart(1)), charts.isDrawn(barChart(2))]).toEqual([false, false])
    await Promise.all([drawing, failing])
    expect([charts.isDrawn(barChart(1)), charts.isDrawn(broken)]).toEqual([true, false])
  })

  it('forgets the one that was unused for longest', async () => {
    const charts = createCharts({ entries: 2 })
    const first = await charts.render(barChart(1))
    const second = await charts.render(barChart(2))
    await charts.render(barChart(1))
    await charts.render(barChart(3))
    expect(await charts.render(barChart(1))).toBe(first)
    expect(await charts.render(barChart(2))).not.toBe(second)
  })

  it('goes on after a chart that could not be drawn', async () => {
    const charts = createCharts({ entries: 2 })
    const broken = { ...barChart(1), bars: null } as unknown as BarChart
    const rejected = expect(charts.render(broken)).rejects.toThrow()
    expect(sizeOf(await charts.render(barChart(1))).width).toBe(900)
    await rejected
  })

  it('knows a chart by what is in it, in whatever order it was written', () => {
    const { kind, title, ...rest } = barChart(2)
    expect(keyOf({ ...rest, title, kind })).toBe(keyOf(barChart(2)))
    expect(keyOf({ ...barChart(2), language: 'en' })).not.toBe(keyOf(barChart(2)))
  })
})

describe('any chart', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{a|b}', '<b>&', '\u0000]]>', 'Sở Y tế'),
  )
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true })
  const common = {
    title: text,
    measure: fc.constantFrom('%', 'hồ sơ', ''),
    language: fc.constantFrom('vi' as const, 'en' as const),
  }
  const threshold = fc.record({ label: text, value })
  const line: fc.Arbitrary<ChartSpec> = fc.record(
    {
      kind: fc.constant('line' as const),
      ...common,
      labels: fc.array(text, { maxLength: 30 }),
      series: fc.array(fc.record({ name: text, values: fc.array(fc.option(value), { maxLength: 30 }) }), {
        maxLength: 5,
      }),
      threshold,
    },
    { requiredKeys: ['kind', 'title', 'measure', 'labels', 'series', 'language'] },
  )
  const bar: fc.Arbitrary<ChartSpec> = fc.record(
    {
      kind: fc.constant('bar' as const),
      ...common,
      bars: fc.array(
        fc.record({ label: text, value, tone: fc.constantFrom('good', 'near', 'bad', 'none') }),
        { maxLength: 12 },
      ),
      threshold,
    },
    { requiredKeys: ['kind', 'title', 'measure', 'bars', 'language'] },
  )

  it('can be drawn', async () => {
    const charts = createCharts({ entries: 1 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(line, bar), async (spec) => {
        expect(sizeOf(await charts.render(spec)).width).toBe(900)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
