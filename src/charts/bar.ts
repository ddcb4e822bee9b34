import type { BarSeriesOption, EChartsOption } from 'echarts'
import { nothingLabel, titleLabels } from './heading.ts'
import { decimalsFor, formatValue } from './numbers.ts'
import { dashed, type Plot, thresholdText } from './plot.ts'
import { printable } from './printable.ts'
import type { BarChart } from './spec.ts'
import {
  colour,
  type Drawing,
  height,
  type Label,
  labelElement,
  margin,
  size,
  toneColours,
  width,
} from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

/** A bar with the space around it, no wider than this, so that a single one is not a wall. */
const mostRow = 80
/** The least that a bar takes, and its text; past `roomy` bars a little less, so that 40 remain one picture. */
const roomy = 24
const least = { row: 36, text: size.text } as const
const leastOfMany = { row: 33, text: 20 } as const
const mostName = 350
const thresholdHeight = 40

/** Bars from the top down in the order given, each with its name before it and its value at its end. */
export function drawBar(spec: BarChart): Drawing {
  const bars = spec.bars.filter(({ value }) => Number.isFinite(value))
  const title = titleLabels(spec)
  const layout = layOut(spec, bars, title.bottom + 12 + (spec.threshold ? thresholdHeight : 0))
  const { plot } = layout
  const reach = [0, ...bars.map(({ value }) => value), ...(spec.threshold ? [spec.threshold.value] : [])]
  const low = Math.min(...reach)
  const high = Math.max(...reach, low === 0 ? 1e-9 : 0)
  const x = (value: number) => plot.left + ((value - low) / (high - low)) * plot.width

  const ends = bars.map(({ value }) => x(Math.max(value, 0)))
  const labels: Label[] = [...title.labels, ...valueLabels(layout, ends)]
  const elements: object[] = []
  if (spec.threshold) {
    const at = Math.round(x(spec.threshold.value)) + 0.5
    elements.push(dashed({ x: at, y: plot.top - 6 }, { x: at, y: plot.top + plot.height }))
    labels.push(thresholdLabel(thresholdText(spec.threshold, spec), at, plot.top - thresholdHeight / 2 - 4))
  }
  if (bars.length === 0) labels.push(nothingLabel(spec, plot))
  return {
    width,
    height: Math.ceil(plot.top + plot.height + margin),
    palette: { solid: [...Object.values(colour), ...Object.values(toneColours)], most: 14 },
    option: {
      ...axes(layout, { low, high }),
      graphic: { elements: [...elements, ...labels.map(labelElement)] },
      series: [seriesFor(bars, layout)],
    },
  }
}

interface Layout {
  readonly plot: Plot
  /** Height of a bar with the space around it. */
  readonly row: number
  readonly text: number
  readonly names: readonly string[]
  readonly values: readonly string[]
}

/** The words, and the rectangle for the bars between the longest name and the longest value. */
function layOut(spec: BarChart, bars: BarChart['bars'], top: number): Layout {
  const { row: leastRow, text } = bars.length > roomy ? leastOfMany : least
  const decimals = decimalsFor(bars.map(({ value }) => value))
  const values = bars.map(({ value }) => formatValue(value, decimals, spec))
  const names = bars.map(({ label }) => shorten(printable(label), mostName, text))
  const count = Math.max(bars.length, 1)
  const row = Math.min(mostRow, Math.max(leastRow, Math.floor((height - top - margin) / count)))
  const left = Math.ceil(margin + Math.max(0, ...names.map((name) => widthOf(name, text))) + 14)
  const right = Math.ceil(margin + Math.max(0, ...values.map((value) => widthOf(value, text, 600))) + 10)
  const plot = { left, top, width: width - left - right, height: row * count }
  return { plot, row, text, names, values }
}

function axes({ plot, text, names }: Layout, { low, high }: { low: number; high: number }): EChartsOption {
  return {
    // The plot is where the values were placed: echarts is not to make room in it.
    grid: { ...plot, outerBoundsMode: 'none' },
    xAxis: { type: 'value', min: low, max: high, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisLabel: {
        fontSize: text,
        color: colour.ink,
        interval: 0,
        align: 'left',
        margin: plot.left - margin,
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.muted, width: 2 } },
    },
  }
}

function seriesFor(bars: BarChart['bars'], { row }: Layout): BarSeriesOption {
  return {
    type: 'bar',
    z: 10,
    // As much above as below, in whole pixels, so that the edges are sharp.
    barWidth: row - 2 * Math.max(Math.round(row * 0.17), Math.round((row - 44) / 2)),
    data: bars.map(({ value, tone }) => ({
      value,
      itemStyle: { color: toneColours[tone], borderRadius: value < 0 ? [5, 0, 0, 5] : [0, 5, 5, 0] },
    })),
  }
}

/** The values, each at the right of its bar, over the threshold's line where they meet. */
function valueLabels({ plot, row, text, values }: Layout, ends: readonly number[]): Label[] {
  return values.map((value, index) => ({
    text: value,
    x: Math.round(ends[index] ?? 0) + 10,
    y: plot.top + row * (index + 0.5),
    size: text,
    weight: 600,
    over: 'box',
  }))
}

/** The threshold's name over its line, kept within the picture. */
function thresholdLabel(text: string, x: number, y: number): Label {
  const half = widthOf(text, size.text, 600) / 2
  const middle = Math.min(Math.max(x, margin + half), width - margin - half)
  return { text, x: middle, y, weight: 600, colour: colour.threshold, align: 'center' }
}
