import { decimalsFor, formatValue, noFigures, titleOf } from '../../charts/numbers.ts'
import { printable } from '../../charts/printable.ts'
import type { BarChart, ChartSpec, LineChart, TimelineChart, ValueChart } from '../../charts/spec.ts'
import type { ConsoleTexts } from '../../i18n/console.ts'
import { cellsOf, pad, shorten, wrap } from '../text/layout.ts'
import { marks } from '../text/marks.ts'
import type { Paint } from './colour.ts'

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const gap = '·'
/** A bar's last cell, in eighths. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const longestBar = 40

/** A chart drawn in text, at most `width` cells wide. */
export function drawChart(spec: ChartSpec, texts: ConsoleTexts, width: number, paint: Paint): string[] {
  return [
    ...wrap(printable(titleOf(spec)), width).map((line) => paint(line, 'bold')),
    ...(spec.kind === 'timeline' ? drawTimeline(spec, width, paint) : drawValues(spec, texts, width, paint)),
  ]
}

function drawValues(spec: ValueChart, texts: ConsoleTexts, width: number, paint: Paint): string[] {
  const drawn = spec.kind === 'line' ? drawLines(spec, texts, width) : drawBars(spec, width, paint)
  return [...drawn, ...thresholdLine(spec, width)]
}

function thresholdLine(spec: ValueChart, width: number): string[] {
  if (spec.threshold === undefined) return []
  const { label, value } = spec.threshold
  return wrap(`┄ ${printable(label)}: ${formatValue(value, decimalsFor([value]), spec)}`, width)
}

/** A sparkline for each line, all on one scale, with its lowest, highest and latest value, and the axis's ends. */
function drawLines(spec: LineChart, texts: ConsoleTexts, width: number): string[] {
  const lines = spec.series.map(({ name, values }) => ({
    name: printable(name),
    values: spec.labels.map((_, at) => finite(values[at])),
  }))
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  if (known.length === 0) return [noFigures[spec.language]]
  const nameCells = Math.min(Math.max(...lines.map(({ name }) => cellsOf(name))), Math.floor(width * 0.4))
  const shown = Math.max(1, Math.min(spec.labels.length, width - nameCells - 2))
  const axis = [spec.labels[spec.labels.length - shown], spec.labels.at(-1)].map((label) =>
    printable(label ?? ''),
  )
  const drawn = lines.flatMap(({ name, values }) => {
    const line = `${pad(shorten(name, nameCells), nameCells)}  ${sparkline(values.slice(-shown), known)}`
    const summary = summarize(values, spec, texts)
    if (cellsOf(line) + 2 + cellsOf(summary) <= width) return [`${line}  ${summary}`]
    return [line, ...wrap(summary, width - 2).map((part) => `  ${part}`)]
  })
  return [...drawn, shorten(`${' '.repeat(nameCells + 2)}${axis.join(' → ')}`, width)]
}

const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

function sparkline(values: readonly (number | null)[], scale: readonly number[]): string {
  const low = Math.min(...scale)
  const spread = Math.max(...scale) - low
  return values
    .map((value) => {
      if (value === null) return gap
      // Where nothing changes a line runs in the middle.
      const height = spread === 0 ? 0.5 : (value - low) / spread
      return levels[Math.min(levels.length - 1, Math.floor(height * levels.length))]
    })
    .join('')
}

function summarize(values: readonly (number | null)[], spec: LineChart, texts: ConsoleTexts): string {
  const known = values.filter((value) => value !== null)
  const last = known.at(-1)
  if (last === undefined) return noFigures[spec.language]
  const three = [Math.min(...known), Math.max(...known), last] as const
  const decimals = decimalsFor(three)
  const [low, high, end] = three.map((value) => formatValue(value, decimals, spec))
  return `${texts.lowest} ${low} · ${texts.highest} ${high} · ${texts.latest} ${end}`
}

/** A horizontal bar each, with the mark of its tone and its value. */
function drawBars(spec: BarChart, width: number, paint: Paint): string[] {
  const bars = spec.bars.filter(({ value }) => Number.isFinite(value))
  if (bars.length === 0) return [noFigures[spec.language]]
  const decimals = decimalsFor(bars.map(({ value }) => value))
  const texts = bars.map(({ value }) => formatValue(value, decimals, spec))
  const valueCells = Math.max(...texts.map(cellsOf))
  const nameRoom = Math.min(Math.floor(width * 0.4), Math.max(2, width - valueCells - 7))
  const names = bars.map(({ label }) => shorten(printable(label), nameRoom))
  const nameCells = Math.max(...names.map(cellsOf))
  const room = Math.max(1, Math.min(longestBar, width - nameCells - valueCells - 6))
  const longest = Math.max(...bars.map(({ value }) => Math.abs(value))) || 1
  return bars.map(({ value, tone }, at) => {
    const bar = paint(barOf((Math.abs(value) / longest) * room), tone)
    return `${marks[tone]} ${pad(names[at] ?? '', nameCells)}  ${bar} ${texts[at]}`
  })
}

/** Each row from its first day to its last, what has ended full, with its mark and its state; today is a line. */
function drawTimeline({ rows, today }: TimelineChart, width: number, paint: Paint): string[] {
  const room = Math.floor(width * 0.3)
  const names = rows.map(({ label }) => shorten(printable(label), room))
  const states = rows.map(({ state }) => shorten(printable(state), room))
  const [nameCells, stateCells] = [names, states].map((all) => Math.max(0, ...all.map(cellsOf))) as [
    number,
    number,
  ]
  const cells = Math.max(10, Math.min(longestBar, width - nameCells - stateCells - 7))
  const days = [...rows.flatMap(({ from, to }) => [from, to]), today.date].map((date) => Date.parse(date))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const at = (date: string) =>
    last === first ? 0 : Math.round(((Date.parse(date) - first) / (last - first)) * (cells - 1))
  const lines = rows.map(({ from, to, tone, over }, index) => {
    const bar = Array.from({ length: cells }, (_, cell) => {
      if (cell >= at(from) && cell <= at(to)) return over ? '█' : '░'
      if (cell === at(today.date)) return '│'
      return !over && to < today.date && cell > at(to) && cell < at(today.date) ? '·' : ' '
    }).join('')
    return `${marks[tone]} ${pad(names[index] ?? '', nameCells)}  ${paint(bar, tone)} ${states[index]}`
  })
  return [...lines, ...wrap(`│ ${printable(today.label)}`, width)]
}

function barOf(cells: number): string {
  const parts = Math.round(cells * 8)
  return '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8]
}
