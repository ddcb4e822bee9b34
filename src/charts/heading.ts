import { noFigures, titleOf } from './numbers.ts'
import type { Plot } from './plot.ts'
import { printable } from './printable.ts'
import type { ChartSpec } from './spec.ts'
import { colour, type Label, margin, size, width } from './style.ts'
import { widthOf } from './typeface.ts'
import { shorten, wrap } from './typeset.ts'

const titleLine = 38
const legendLine = 36
/** Length of the piece of line before a name. */
export const swatch = 36
const between = 32
const mostName = 470

/** The title's lines and the height below which the chart may begin. */
export function titleLabels(spec: ChartSpec): { labels: Label[]; bottom: number } {
  const lines = wrap(printable(titleOf(spec)), width - 2 * margin, 2, size.title, 600)
  const labels = lines.map((text, index) => ({
    text,
    x: margin,
    y: margin + titleLine * (index + 0.5) - 4,
    size: size.title,
    weight: 600 as const,
  }))
  return { labels, bottom: margin + titleLine * lines.length }
}

/** One entry of the legend: which line, and where its swatch and its name stand. */
interface LegendEntry {
  readonly series: number
  readonly x: number
  readonly y: number
  readonly label: Label
}

/** The names of the lines, set in rows below `top` in the order given. */
export function legendEntries(
  names: readonly string[],
  top: number,
): { entries: LegendEntry[]; bottom: number } {
  const full = width - 2 * margin
  const most = names.length > 1 ? mostName : full - swatch - 10
  const entries: LegendEntry[] = []
  let x = margin
  let y = top + legendLine / 2
  for (const [series, name] of names.entries()) {
    const text = shorten(printable(name), most, size.text)
    const taken = swatch + 10 + widthOf(text, size.text)
    if (x > margin && x + taken > width - margin) {
      x = margin
      y += legendLine
    }
    entries.push({ series, x, y, label: { text, x: x + swatch + 10, y, colour: colour.ink } })
    x += taken + between
  }
  return { entries, bottom: names.length === 0 ? top : y + legendLine / 2 }
}

/** What stands in a plot without anything to draw. */
export function nothingLabel(spec: ChartSpec, plot: Plot): Label {
  return {
    text: noFigures[spec.language],
    x: plot.left + plot.width / 2,
    y: plot.top + plot.height / 4,
    size: size.value,
    colour: colour.muted,
    align: 'center',
    over: 'edge',
  }
}
