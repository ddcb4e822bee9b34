/**
 * Drawing charts: the first one, which loads what it takes, 50 different ones of each usual kind one after the
 * other, and the same once more, which come from the cache.
 */
import { createCharts } from '../../src/charts/charts.ts'
import type { ValueChart } from '../../src/charts/spec.ts'
import { barChart, lineChart } from '../charts/samples.ts'
import { amount, atMost, line, title } from './report.ts'
import { median, p99, timed } from './timing.ts'

const count = 50
const slowest = 40
const largest = 60
const warmUp = 20

/** The usual charts, each number giving another one. */
const kinds: Readonly<Record<string, (number: number) => ValueChart>> = {
  'a line of 12 weeks with its target': (number) => moved(lineChart(1, 12), number),
  'three lines of 12 weeks': (number) => moved(lineChart(3, 12), number),
  'a ranking of 20': (number) => moved(barChart(20), number),
}

title(`charts: ${count} different ones of each kind`)
const charts = createCharts({ entries: (count + warmUp) * 3 })
const first = await timed(() => charts.render(lineChart(1, 12)))
line('the first one, with what it loads', amount(first.wall, 'ms'))
for (const make of Object.values(kinds)) {
  for (let number = count; number < count + warmUp; number++) await charts.render(make(number))
}
for (const [name, make] of Object.entries(kinds)) {
  const [drawn, cached] = [await drawAll(make), await drawAll(make)]
  const size = Math.max(...drawn.map((one) => one.bytes)) / 1000
  line(
    name,
    `p50 ${amount(median(drawn.map((one) => one.wall)), 'ms')}`,
    `p99 ${atMost(p99(drawn.map((one) => one.wall)), slowest, 'ms')}`,
    `processor p50 ${amount(median(drawn.map((one) => one.cpu)), 'ms')}`,
    `largest ${atMost(size, largest, 'kB')}`,
    `from the cache p50 ${amount(median(cached.map((one) => one.wall)), 'ms')}`,
  )
}

async function drawAll(
  make: (number: number) => ValueChart,
): Promise<{ wall: number; cpu: number; bytes: number }[]> {
  const drawn: { wall: number; cpu: number; bytes: number }[] = []
  for (let number = 0; number < count; number++) {
    const { wall, cpu, value } = await timed(() => charts.render(make(number)))
    drawn.push({ wall, cpu, bytes: value.length })
  }
  return drawn
}

/** The same kind of chart with other values and another title. */
function moved(spec: ValueChart, number: number): ValueChart {
  const title = `${spec.title}, ${number + 1}`
  const by = (value: number, at: number) => value + Math.sin(number * 7 + at) * 6
  if (spec.kind === 'bar') {
    const bars = spec.bars.map((bar, at) => ({ ...bar, value: Math.max(0, by(bar.value, at)) }))
    return { ...spec, title, bars: bars.sort((a, b) => b.value - a.value) }
  }
  const series = spec.series.map(({ name, values }) => ({
    name,
    values: values.map((value, at) => (value === null ? null : by(value, at))),
  }))
  return { ...spec, title, series }
}
