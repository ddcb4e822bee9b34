import type { Plot } from './plot.ts'
import { colour, type Label } from './style.ts'
import { widthOf } from './typeface.ts'

/** Milliseconds of a day. */
const day = 86_400_000
/** Pixels between two labels. */
const gap = 14
/** Over more days than this days of the month are no help, and the year is. */
const mostDaysByDay = 150
const daySteps = [1, 2, 7, 14, 28, 56] as const
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const

/** The ticks of a stretch of days, by days since 1970, and how each is written: `20/11`, over years `11/2023`. */
interface Ticks {
  readonly days: readonly number[]
  readonly written: (at: number) => string
}

/** As many ticks as have room for their words: Mondays where they are weeks apart, first days of months beyond that. */
export function ticksBetween(
  first: number,
  last: number,
  { plot, size }: { readonly plot: Plot; readonly size: number },
): Ticks {
  const byDay = last - first <= mostDaysByDay
  const written = writer(byDay)
  const pixels = plot.width / (last - first)
  const words = widthOf(written(first), size)
  // Words at an end are moved by half of them, into the plot.
  const fits = (days: readonly number[]) =>
    days.every((at, index) => {
      const before = days[index - 1]
      const moved = index === 1 || index === days.length - 1 ? words / 2 : 0
      return before === undefined || (at - before) * pixels - moved >= words + gap
    })
  const series = byDay
    ? daySteps.map((step) => daysFrom(first, last, step))
    : monthSteps.map((step) => monthsFrom(first, last, step))
  return { days: series.find(fits) ?? [first], written }
}

/** The words at the ticks, kept over the plot. */
export function tickLabels(
  { days, written }: Ticks,
  x: (at: number) => number,
  plot: Plot,
  { y, size }: { readonly y: number; readonly size: number },
): Label[] {
  return days.map((at): Label => {
    const text = written(at)
    const half = widthOf(text, size) / 2
    const middle = Math.min(Math.max(x(at), plot.left + half), plot.left + plot.width - half)
    return { text, x: middle, y, align: 'center', size, colour: colour.muted }
  })
}

function writer(byDay: boolean): (at: number) => string {
  return (at) => {
    const [year = '', month = '', date = ''] = new Date(at * day).toISOString().slice(0, 10).split('-')
    return byDay ? `${date}/${month}` : `${month}/${year}`
  }
}

function daysFrom(first: number, last: number, step: number): number[] {
  // 1970 began on a Thursday.
  const begin = step < 7 ? first : first + ((4 - (first % 7) + 7) % 7)
  const days: number[] = []
  for (let at = begin; at <= last; at += step) days.push(at)
  return days
}

function monthsFrom(first: number, last: number, step: number): number[] {
  const begin = new Date(first * day)
  const days: number[] = []
  for (let month = begin.getUTCMonth() + (begin.getUTCDate() === 1 ? 0 : 1); ; month++) {
    const at = Date.UTC(begin.getUTCFullYear(), month, 1) / day
    if (at > last) return days
    if (month % step === 0) days.push(at)
  }
}
