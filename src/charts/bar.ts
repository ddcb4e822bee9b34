import { nothingLabel, titleLabels } from './heading.ts'
import { decimalsFor, formatValue } from './numbers.ts'
import { type Plot, thresholdLine, thresholdText } from './plot.ts'
import { printable } from './printable.ts'
import { bar, line, type Shape } from './shapes.ts'
import type { BarChart } from './spec.ts'
import { colour, type Drawing, height, type Label, margin, size, toneColours, width } from './style.ts'
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
  // In whole pixels, so that the ends are sharp.
  const x = (value: number) => Math.round(plot.left + ((value - low) / (high - low)) * plot.width)

  const shapes = [axis(plot, x(0)), ...barShapes(bars, layout, x)]
  const labels = [
    ...nameLabels(layout),
    ...title.labels,
    ...valueLabels(
      layout,
      bars.map(({ value }) => x(Math.max(value, 0))),
    ),
  ]
  if (spec.threshold) {
    const at = x(spec.threshold.value) + 0.5
    shapes.push(thresholdLine({ x: at, y: plot.top - 6 }, { x: at, y: plot.top + plot.height }))
    labels.push(thresholdLabel(thresholdText(spec.threshold, spec), at, plot.top - thresholdHeight / 2 - 4))
  }
  if (bars.length === 0) labels.push(nothingLabel(spec, plot))
  return {
    width,
    height: Math.ceil(plot.top + plot.height + margin),
    palette: { solid: [...Object.values(colour), ...Object.values(toneColours)], most: 14 },
    shapes,
    labels,
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

/** The line from which the bars grow. */
function axis({ top, height }: Plot, x: number): Shape {
  return line({ x, y: top }, { x, y: top + height }, { colour: colour.muted, width: 2 })
}

function barShapes(bars: BarChart['bars'], { plot, row }: Layout, x: (value: number) => number): Shape[] {
  // As much above as below, in whole pixels too.
  const space = Math.max(Math.round(row * 0.17), Math.round((row - 44) / 2))
  return bars.map(({ value, tone }, index) => {
    const top = plot.top + row * index + space
    const ends = { root: x(0), tip: x(value), top, bottom: top + row - 2 * space }
    return bar(ends, toneColours[tone])
  })
}

function nameLabels({ plot, row, text, names }: Layout): Label[] {
  return names.map((name, index) => ({
    text: name,
    x: margin,
    y: plot.top + row * (index + 0.5),
    size: text,
  }))
}

/** The values, each at the right of its bar, over the threshold's line where they meet. */
function valueLabels({ plot, row, text, values }: Layout, ends: readonly number[]): Label[] {
  return values.map((value, index) => ({
    text: value,
    x: (ends[index] ?? 0) + 10,
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
