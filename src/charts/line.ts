import type { EChartsOption, LineSeriesOption } from 'echarts'
import { legendEntries, nothingLabel, swatch, titleLabels } from './heading.ts'
import { lookOf, markSize, swatchElements } from './marks.ts'
import { decimalsFor, formatValue } from './numbers.ts'
import { dashed, type Plot, placeThreshold, thresholdText } from './plot.ts'
import { printable } from './printable.ts'
import { type Scale, scaleFor, spreadOut } from './scale.ts'
import type { LineChart } from './spec.ts'
import {
  colour,
  type Drawing,
  height,
  type Label,
  labelElement,
  lineColours,
  margin,
  size,
  width,
} from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

const axisHeight = 44
const leastPlot = 220
/** With more points than this only the last one and those without neighbours get a mark. */
const mostMarks = 26

type Values = readonly (number | null)[]

/** One line, or several, over time: gaps, threshold, last values, and a legend where the title names no line. */
export function drawLine(spec: LineChart): Drawing {
  const lines = spec.series.map(({ values }) => spec.labels.map((_, at) => finite(values[at])))
  const known = lines.flat().filter((value) => value !== null)
  const { threshold } = spec
  const scale = scaleFor(threshold ? [...known, threshold.value] : known, boundsOf(spec, known))
  const title = titleLabels(spec)
  const [first, second] = spec.series
  const named = second === undefined && spec.title.includes(first?.name ?? '')
  const legend = legendEntries(named ? [] : spec.series.map(({ name }) => name), title.bottom)
  const ends = lastValues(spec, lines)
  const plot = plotFor(spec, scale, legend.bottom + 26, ends)
  const x = (at: number) => plot.left + ((at + 0.5) / spec.labels.length) * plot.width
  const y = (value: number) => plot.top + ((scale.high - value) / (scale.high - scale.low)) * plot.height

  const labels = [
    ...title.labels,
    ...legend.entries.map(({ label }) => label),
    ...endLabels(ends, x, y, plot),
  ]
  const elements = legend.entries.flatMap(({ series, x, y }) => swatchElements(series, x, y, swatch))
  if (threshold) {
    const level = y(threshold.value)
    const points = lines.map((line) =>
      line.map((value, at) => (value === null ? null : { x: x(at), y: y(value) })),
    )
    elements.push(dashed({ x: plot.left, y: level }, { x: plot.left + plot.width, y: level }))
    labels.push(placeThreshold(thresholdText(threshold, spec), level, plot, points))
  }
  if (known.length === 0) labels.push(nothingLabel(spec, plot))
  return {
    width,
    height: plot.top + plot.height + axisHeight + margin / 2,
    palette: { solid: [...Object.values(colour), ...lineColours], most: 64 },
    option: {
      ...axes(spec, scale, plot),
      graphic: { elements: [...elements, ...labels.map(labelElement)] },
      series: lines.map(seriesFor),
    },
  }
}

/** A number that can be drawn, or null. */
function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A percentage stays between 0 and 100, and what is never negative doesn't get a negative axis. */
function boundsOf(spec: LineChart, known: readonly number[]): { low: number; high: number } {
  const low = known.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0
  return { low, high: spec.measure === '%' ? 100 : Number.POSITIVE_INFINITY }
}

interface End {
  readonly series: number
  readonly at: number
  readonly value: number
  readonly text: string
}

/** The last value of each line that has one. */
function lastValues(spec: LineChart, lines: readonly Values[]): End[] {
  const ends = lines.flatMap((line, series) => {
    const at = line.findLastIndex((value) => value !== null)
    const value = line[at] ?? null
    return value === null ? [] : [{ series, at, value }]
  })
  const decimals = decimalsFor(ends.map(({ value }) => value))
  return ends.map((end) => ({ ...end, text: formatValue(end.value, decimals, spec) }))
}

/** The values at the lines' ends, moved apart where they would cover each other. */
function endLabels(
  ends: readonly End[],
  x: (at: number) => number,
  y: (value: number) => number,
  plot: Plot,
): Label[] {
  const places = ends.map(({ value }) => y(value))
  const moved = spreadOut(places, size.value * 1.15, plot.top, plot.top + plot.height - size.value / 2)
  return ends.map(({ text, at, series }, index) => ({
    text,
    x: x(at) + markSize / 2 + 8,
    y: moved[index] ?? plot.top,
    size: size.value,
    weight: 600,
    colour: lookOf(series).colour,
    over: 'edge',
  }))
}

/** The rectangle for the lines: what the axis labels and the last values leave of the picture. */
function plotFor(spec: LineChart, scale: Scale, top: number, ends: readonly End[]): Plot {
  const ticks = [scale.low, scale.high].map((tick) => formatValue(tick, scale.decimals, spec))
  const left = margin + Math.ceil(Math.max(...ticks.map((text) => widthOf(text, size.text)))) + 14
  const longest = Math.max(0, ...ends.map(({ text }) => widthOf(text, size.value, 600)))
  // Half a step of the axis lies between the last point and the plot's edge; the label begins there.
  const free = (width - left - margin) / Math.max(spec.labels.length, 1) / 2
  const right = Math.ceil(margin / 2 + Math.max(longest + 14 - free, margin / 2))
  return {
    left,
    top,
    width: width - left - right,
    height: Math.max(height - top - axisHeight - margin / 2, leastPlot),
  }
}

function axes(spec: LineChart, scale: Scale, plot: Plot): EChartsOption {
  const text = { fontSize: size.text, color: colour.muted }
  const names = spec.labels.map((name) => shorten(printable(name), 180, size.text))
  const widest = Math.max(1, ...names.map((name) => widthOf(name, size.text)))
  // As many labels as stand side by side, counted from the last one, which is what people look for.
  const every = Math.max(1, Math.ceil((names.length * (widest + 22)) / plot.width))
  return {
    // The plot is where its labels were placed: echarts is not to make room in it.
    grid: { ...plot, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: names,
      axisLabel: { ...text, margin: 14, interval: (at: number) => (names.length - 1 - at) % every === 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.muted, width: 2 }, onZero: false },
    },
    yAxis: {
      type: 'value',
      min: scale.low,
      max: scale.high,
      interval: scale.step,
      axisLabel: {
        ...text,
        margin: 14,
        formatter: (tick: number) => formatValue(tick, scale.decimals, spec),
      },
      splitLine: { lineStyle: { color: colour.grid, width: 2 } },
    },
  }
}

function seriesFor(line: Values, series: number): LineSeriesOption {
  const last = line.findLastIndex((value) => value !== null)
  const marked = (at: number) =>
    line.length <= mostMarks ||
    at === last ||
    ((line[at - 1] ?? null) === null && (line[at + 1] ?? null) === null)
  const look = lookOf(series)
  return {
    type: 'line',
    z: 10,
    data: line.map((value, at) => ({ value, symbolSize: marked(at) ? markSize : 0 })),
    symbol: look.mark,
    showSymbol: true,
    showAllSymbol: true,
    lineStyle: { color: look.colour, width: 4, type: look.dash },
    itemStyle: { color: look.colour, borderColor: colour.paper, borderWidth: 2 },
  }
}
