/**
 * Answers the questions of a file on a database and draws charts among the answers, evenly spread; tells of
 * its memory as it goes, a JSON line each time. Called by memory.ts: DATABASE FILE CHARTS.
 */
import { readFileSync } from 'node:fs'
import { createCharts } from '../../src/charts/charts.ts'
import type { ChartSpec } from '../../src/charts/spec.ts'
import { openStore } from '../../src/store/open.ts'
import { askOn } from './dispatch.ts'

/** What a process holds, in MB; `most` of the resident since the report before, looked at now and then. */
export interface Resident {
  readonly questions: number
  readonly charts: number
  readonly resident: number
  readonly most: number
  readonly heap: number
  readonly heapHeld: number
  readonly outside: number
}

const reports = 4
const lookEvery = 25
const today = '2024-06-17'
const speakers = ['leader', 'secretary', 'administrator', 'officer:so-y-te', 'officer:tp-di-an']

const [database = '', file = '', charts = ''] = process.argv.slice(2)
const wanted = Number(charts)
const questions = readFileSync(file, 'utf8').split('\n')
const store = await openStore(database)
const { ask, settled } = askOn(store, today)
const { render } = createCharts({ entries: 400 })
let drawn = 0
let highest = 0
tell(0)
for (const [index, text] of questions.entries()) {
  const reply = await ask(text, speakers[index % speakers.length] ?? '')
  const spec = reply.blocks.find((block) => block.kind === 'chart')?.chart
  if (spec !== undefined && drawn < ((index + 1) / questions.length) * wanted) {
    await render(numbered(spec, drawn))
    drawn++
  }
  if (index % lookEvery === 0) highest = Math.max(highest, process.memoryUsage.rss())
  if ((index + 1) % (questions.length / reports) === 0) tell(index + 1)
}
await settled()
await store.close()

/** The chart as one that was not drawn before. */
function numbered(spec: ChartSpec, number: number): ChartSpec {
  return { ...spec, title: `${spec.title} (${number})` }
}

function tell(answered: number): void {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  const inMegabytes = (bytes: number) => bytes / 2 ** 20
  const now: Resident = {
    questions: answered,
    charts: drawn,
    resident: inMegabytes(rss),
    most: inMegabytes(Math.max(rss, highest)),
    heap: inMegabytes(heapUsed),
    heapHeld: inMegabytes(heapTotal),
    outside: inMegabytes(external),
  }
  highest = 0
  console.log(JSON.stringify(now))
}
