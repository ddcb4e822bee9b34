import { titleLabels } from './heading.ts'
import { type Plot, thresholdLine } from './plot.ts'
import { printable } from './printable.ts'
import { line, type Point, polygon, type Shape } from './shapes.ts'
import type { TimelineChart } from './spec.ts'
import { colour, type Drawing, type Label, margin, size, toneColours, width } from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

const row = 40
const barHeight = 20
const text = 20
const mostName = 250
const mostState = 290
const axisHeight = 34
const todayHeight = 36
const mostTicks = 5
/** Days between two ticks: days, weeks, or about as long as months and quarters. */
const steps = [1, 2, 7, 14, 28, 56, 91, 182, 364] as const

/** Milliseconds of a day. */
const day = 86_400_000
/** Days since 1970. */
const dayOf = (date: string) => Date.parse(date) / day

/**
 * Work from when it was given to its deadline, a row each, with its state in words. What has ended is a full bar, what
 * goes on a hollow one, and from a deadline that has passed a line of dots leads to today.
 */
export function drawTimeline(spec: TimelineChart): Drawing {
  const title = titleLabels(spec)
  const names = spec.rows.map(({ label }) => shorten(printable(label), mostName, text))
  const states = spec.rows.map(({ state }) => shorten(printable(state), mostState, text, 600))
  const left = margin + Math.max(0, ...names.map((name) => widthOf(name, text))) + 16
  const right = margin + Math.max(0, ...states.map((state) => widthOf(state, text, 600))) + 16
  const top = title.bottom + axisHeight + todayHeight
  const plot = { left, top, width: width - left - right, height: row * spec.rows.length }
  const days = [...spec.rows.flatMap(({ from, to }) => [from, to]), spec.today.date].map(dayOf)
  const [first, last] = [Math.min(...days), Math.max(...days, Math.min(...days) + 1)]
  // In whole pixels, so that the ends are sharp.
  const x = (date: string | number) => {
    const at = typeof date === 'string' ? dayOf(date) : date
    return Math.round(plot.left + ((at - first) / (last - first)) * plot.width)
  }
  const ticks = ticksBetween(first, last)
  const bottom = plot.top + plot.height
  const today = x(spec.today.date) + 0.5
  const middle = (index: number) => plot.top + row * (index + 0.5)
  return {
    width,
    height: Math.ceil(bottom + margin),
    palette: { solid: [...Object.values(colour), ...Object.values(toneColours)], most: 14 },
    shapes: [
      ...ticks.map((at) =>
        line(
          { x: x(at) + 0.5, y: plot.top },
          { x: x(at) + 0.5, y: bottom },
          { colour: colour.grid, width: 2 },
        ),
      ),
      ...spec.rows.flatMap((one, index) => rowShapes(one, middle(index), spec.today.date, x)),
      thresholdLine({ x: today, y: plot.top - 6 }, { x: today, y: bottom }),
    ],
    labels: [
      ...title.labels,
      ...tickLabels(ticks, x, plot, spec),
      todayLabel(spec.today.label, today, plot),
      ...names.map((name, index): Label => ({ text: name, x: margin, y: middle(index), size: text })),
      ...states.map(
        (state, index): Label => ({
          text: state,
          x: width - margin,
          y: middle(index),
          size: text,
          weight: 600,
          align: 'right',
        }),
      ),
    ],
  }
}

/** The bar of a row and, where its deadline has passed while it goes on, the line to today. */
function rowShapes(
  { from, to, tone, over }: TimelineChart['rows'][number],
  y: number,
  today: string,
  x: (date: string) => number,
): Shape[] {
  const [begin, end] = [x(from), Math.max(x(to), x(from) + 6)]
  const [upper, lower] = [y - barHeight / 2, y + barHeight / 2]
  const corners: Point[] = [
    { x: begin, y: upper },
    { x: end, y: upper },
    { x: end, y: lower },
    { x: begin, y: lower },
  ]
  const own = toneColours[tone]
  const late = !over && to < today
  return [
    polygon(corners, over ? own : colour.paper, { colour: own, width: 3 }),
    ...(late ? [line({ x: end, y }, { x: x(today), y }, { colour: own, width: 6, dash: [6, 5] })] : []),
  ]
}

/** The days of the ticks, which are Mondays where they are weeks apart. */
function ticksBetween(first: number, last: number): number[] {
  const step = steps.find((one) => (last - first) / one < mostTicks) ?? 728
  // 1970 began on a Thursday.
  const begin = step < 7 ? first : first + ((4 - (first % 7) + 7) % 7)
  const ticks: number[] = []
  for (let at = begin; at <= last; at += step) ticks.push(at)
  return ticks
}

function tickLabels(
  ticks: readonly number[],
  x: (at: number) => number,
  plot: Plot,
  { language }: TimelineChart,
): Label[] {
  const format = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    timeZone: 'UTC',
  })
  const labels: Label[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const at of ticks) {
    const words = format.format(at * day).replace('-', '/')
    const half = widthOf(words, text) / 2
    const middle = Math.min(Math.max(x(at), plot.left + half), plot.left + plot.width - half)
    if (middle - half < free) continue
    free = middle + half + 12
    const place = { x: middle, y: plot.top - todayHeight - axisHeight / 2, align: 'center' } as const
    labels.push({ text: words, ...place, size: text, colour: colour.muted })
  }
  return labels
}

/** What stands at the line of today, kept within the picture. */
function todayLabel(words: string, x: number, plot: Plot): Label {
  const half = widthOf(words, size.text, 600) / 2
  const middle = Math.min(Math.max(x, margin + half), width - margin - half)
  const place = { x: middle, y: plot.top - todayHeight / 2 - 4, align: 'center' } as const
  return { text: words, ...place, weight: 600, colour: colour.threshold }
}
