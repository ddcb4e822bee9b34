import { titleLabels } from './heading.ts'
import { type Plot, thresholdLine } from './plot.ts'
import { printable } from './printable.ts'
import { line, type Point, polygon, type Shape } from './shapes.ts'
import type { TimelineChart } from './spec.ts'
import { colour, type Drawing, type Label, margin, size, toneColours, width } from './style.ts'
import { tickLabels, ticksBetween } from './timeline-ticks.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

const row = 40
/** A line of its own for names over which there would be too little left to tell them apart. */
const nameRow = 32
const barHeight = 20
const text = 20
const mostName = 250
const mostState = 290
const axisHeight = 34
const todayHeight = 36

/** Milliseconds of a day. */
const day = 86_400_000
/** Days since 1970. */
const dayOf = (date: string) => Date.parse(date) / day

/**
 * Work from when it was given to its deadline, a row each, with its state in words. What has ended is a full bar, what
 * goes on a hollow one, and where it is late a line of dots leads from its deadline to today. Names that are too long
 * to stand beside the bars stand above them.
 */
export function drawTimeline(spec: TimelineChart): Drawing {
  const title = titleLabels(spec)
  const full = spec.rows.map(({ label }) => printable(label))
  const above = full.some((name) => widthOf(name, text) > mostName)
  const names = full.map((name) => shorten(name, width - 2 * margin, text))
  const states = spec.rows.map(({ state }) => shorten(printable(state), mostState, text, 600))
  const left = above ? margin : margin + Math.max(0, ...names.map((name) => widthOf(name, text))) + 16
  const right = margin + Math.max(0, ...states.map((state) => widthOf(state, text, 600))) + 16
  const top = title.bottom + axisHeight + todayHeight
  const high = above ? nameRow + row : row
  const plot = { left, top, width: width - left - right, height: high * spec.rows.length }
  const days = [...spec.rows.flatMap(({ from, to }) => [from, to]), spec.today.date].map(dayOf)
  const [first, last] = [Math.min(...days), Math.max(...days, Math.min(...days) + 1)]
  // In whole pixels, so that the ends are sharp.
  const x = (date: string | number) => {
    const at = typeof date === 'string' ? dayOf(date) : date
    return Math.round(plot.left + ((at - first) / (last - first)) * plot.width)
  }
  const ticks = ticksBetween(first, last, { plot, size: text })
  const bottom = plot.top + plot.height
  const today = x(spec.today.date) + 0.5
  const middle = (index: number) => plot.top + high * (index + 1) - row / 2
  const nameAt = (index: number) => (above ? plot.top + high * index + nameRow / 2 + 4 : middle(index))
  return {
    width,
    height: Math.ceil(bottom + margin),
    palette: { solid: [...Object.values(colour), ...Object.values(toneColours)], most: 14 },
    shapes: [
      ...ticks.days.map((at) =>
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
      ...tickLabels(ticks, x, plot, { y: plot.top - todayHeight - axisHeight / 2, size: text }),
      todayLabel(spec.today.label, today, plot),
      ...names.map(
        (name, index): Label => ({
          text: name,
          x: margin,
          y: nameAt(index),
          size: text,
          ...(above && { over: 'edge' }),
        }),
      ),
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

/** The bar of a row and, where it is late, the line to today. */
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
  // A report that waits is late no more.
  const late = tone === 'bad' && !over && to < today
  return [
    polygon(corners, over ? own : colour.paper, { colour: own, width: 3 }),
    ...(late ? [line({ x: end, y }, { x: x(today), y }, { colour: own, width: 6, dash: [6, 5] })] : []),
  ]
}

/** What stands at the line of today, kept within the picture. */
function todayLabel(words: string, x: number, plot: Plot): Label {
  const half = widthOf(words, size.text, 600) / 2
  const middle = Math.min(Math.max(x, margin + half), width - margin - half)
  const place = { x: middle, y: plot.top - todayHeight / 2 - 4, align: 'center' } as const
  return { text: words, ...place, weight: 600, colour: colour.threshold }
}
