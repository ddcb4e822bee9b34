import { legendEntries, nothingLabel, swatch, titleLabels } from './heading.ts'
import { lookOf, markShape, markSize, swatchShapes } from './marks.ts'
import { decimalsFor, formatValue } from './numbers.ts'
import { type Plot, placeThreshold, thresholdLine, thresholdText } from './plot.ts'
import { printable } from './printable.ts'
import { type Scale, scaleFor, spreadOut, ticksOf } from './scale.ts'
import { type Point, polyline, type Shape, line as straight } from './shapes.ts'
import type { LineChart } from './spec.ts'
import { colour, type Drawing, height, type Label, lineColours, margin, size, width } from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

const axisHeight = 44
const leastPlot = 220
/** Between an axis and its labels. */
const toAxis = 14
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

  const points = lines.map((line) =>
    line.map((value, at) => (value === null ? null : { x: x(at), y: y(value) })),
  )

  const shapes = [
    ...legend.entries.flatMap((entry) => swatchShapes(entry.series, entry, swatch)),
    ...ticksOf(scale).map((tick) => across(plot, y(tick), colour.grid)),
    across(plot, plot.top + plot.height, colour.muted),
    ...points.map(lineShape),
    ...points.flatMap(markShapes),
  ]
  const labels = [
    ...tickLabels(spec, scale, plot, y),
    ...pointLabels(spec, plot, x),
    ...title.labels,
    ...legend.entries.map(({ label }) => label),
    ...endLabels(ends, x, y, plot),
  ]
  if (threshold) {
    const level = y(threshold.value)
    shapes.push(thresholdLine({ x: plot.left, y: level }, { x: plot.left + plot.width, y: level }))
    labels.push(placeThreshold(thresholdText(threshold, spec), level, plot, points))
  }
  if (known.length === 0) labels.push(nothingLabel(spec, plot))
  return {
    width,
    height: plot.top + plot.height + axisHeight + margin / 2,
    palette: { solid: [...Object.values(colour), ...lineColours], most: 64 },
    shapes,
    labels,
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
  const left = margin + Math.ceil(Math.max(...ticks.map((text) => widthOf(text, size.text)))) + toAxis
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

/** A level line through the whole plot, in whole pixels, so that it is sharp. */
function across({ left, width }: Plot, y: number, colour: string): Shape {
  const level = Math.round(y)
  return straight({ x: left, y: level }, { x: left + width, y: level }, { colour, width: 2 })
}

/** The values beside the axis. */
function tickLabels(spec: LineChart, scale: Scale, plot: Plot, y: (value: number) => number): Label[] {
  return ticksOf(scale).map((tick) => ({
    text: formatValue(tick, scale.decimals, spec),
    x: plot.left - toAxis,
    y: y(tick),
    colour: colour.muted,
    align: 'right',
  }))
}

/** The names of the points below the axis. */
function pointLabels(spec: LineChart, plot: Plot, x: (at: number) => number): Label[] {
  const names = spec.labels.map((name) => shorten(printable(name), 180, size.text))
  const widest = Math.max(1, ...names.map((name) => widthOf(name, size.text)))
  // As many labels as stand side by side, counted from the last one, which is what people look for.
  const every = Math.max(1, Math.ceil((names.length * (widest + 22)) / plot.width))
  const y = plot.top + plot.height + toAxis + size.text / 2
  return names.flatMap((text, at) =>
    (names.length - 1 - at) % every === 0
      ? [{ text, x: x(at), y, colour: colour.muted, align: 'center' as const }]
      : [],
  )
}

type Points = readonly (Point | null)[]

function lineShape(points: Points, series: number): Shape {
  const { colour, dash } = lookOf(series)
  return polyline(points, { colour, width: 4, ...dash })
}

function markShapes(points: Points, series: number): Shape[] {
  const last = points.findLastIndex((point) => point !== null)
  return points.flatMap((point, at) => {
    const alone = !points[at - 1] && !points[at + 1]
    const marked = points.length <= mostMarks || at === last || alone
    return point !== null && marked ? [markShape(series, point)] : []
  })
}
