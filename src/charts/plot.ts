import { formatValue } from './numbers.ts'
import { printable } from './printable.ts'
import { line, type Point, type Shape } from './shapes.ts'
import type { ValueChart } from './spec.ts'
import { colour, type Label, size } from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten } from './typeset.ts'

/** The rectangle that lines or bars are drawn in, in pixels. */
export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The line of a threshold, from one point to another. */
export function thresholdLine(from: Point, to: Point): Shape {
  return line(from, to, { colour: colour.threshold, width: 3, dash: [12, 8] })
}

/** What stands at the threshold: its name and its value. */
export function thresholdText(threshold: { label: string; value: number }, spec: ValueChart): string {
  const decimals = Number.isInteger(threshold.value) ? 0 : Number.isInteger(threshold.value * 10) ? 1 : 2
  const value = formatValue(threshold.value, decimals, spec)
  const name = shorten(printable(threshold.label), 420, size.text, 600)
  return name === '' ? value : `${name}: ${value}`
}

/**
 * Where the name of a level threshold stands: over or under it, at the left or the right, wherever the
 * fewest points of the lines lie beneath it; at the left and above where that makes no difference.
 */
export function placeThreshold(
  text: string,
  y: number,
  plot: Plot,
  lines: readonly (readonly (Point | null)[])[],
): Label {
  const half = size.text * 0.75
  const long = widthOf(text, size.text, 600)
  const track = lines.flatMap(between)
  const places = [-half - 4, half + 4].flatMap((offset) => {
    const middle = y + offset
    if (middle - half < plot.top - half || middle + half > plot.top + plot.height) return []
    return [plot.left + 8, plot.left + plot.width - long - 8].map((left) => ({
      left,
      middle,
      hidden: track.filter(
        (point) => point.x > left - 8 && point.x < left + long + 8 && Math.abs(point.y - middle) < half + 6,
      ).length,
    }))
  })
  const best = places.reduce((a, b) => (b.hidden < a.hidden ? b : a))
  return { text, x: best.left, y: best.middle, weight: 600, colour: colour.threshold, over: 'edge' }
}

/** Points along a line, close enough together that none of it slips through a label unnoticed. */
function between(line: readonly (Point | null)[]): Point[] {
  return line.flatMap((point, index) => {
    if (point === null) return []
    const next = line[index + 1]
    if (!next) return [point]
    return Array.from({ length: 8 }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / 8,
      y: point.y + ((next.y - point.y) * part) / 8,
    }))
  })
}
