/**
 * Resident memory of one process that answers 10,000 questions on the sample and draws 1,000 of the charts
 * among the answers, on its own and without help: the collector runs when it likes.
 */
import { join } from 'node:path'
import { createCharts } from '../../src/charts/charts.ts'
import type { ChartSpec } from '../../src/charts/spec.ts'
import { openStore } from '../../src/store/open.ts'
import { sampleCatalogue, sampleData } from '../../src/store/sample/index.ts'
import { corpusDay } from '../language/corpus.ts'
import { generate } from '../language/generate.ts'
import { askOn } from './dispatch.ts'
import { withFolder } from './folder.ts'
import { amount, atMost, line, title } from './report.ts'

const questions = 10_000
const drawings = 1_000
const reports = 4
const most = 250
/** Level is what grows by less than this from the half-way mark to the end. */
const growth = 10
const speakers = ['leader', 'secretary', 'administrator', 'officer:so-y-te', 'officer:tp-di-an']

title(
  `memory: ${questions.toLocaleString('en')} questions and ${drawings.toLocaleString('en')} charts in one process`,
)
await withFolder(async (folder) => {
  const store = await openStore(`file:${join(folder, 'sample.db')}`)
  await store.load(sampleData())
  const charts = createCharts({ entries: 200 })
  const ask = askOn(store, corpusDay.today)
  const texts = generate(sampleCatalogue(), questions, 'memory').map((one) => one.text)
  const seen: number[] = []
  let drawn = 0
  report('the sample loaded, nothing asked')
  for (const [index, text] of texts.entries()) {
    const reply = await ask(text, speakers[index % speakers.length] ?? '')
    const chart = reply.blocks.find((block) => block.kind === 'chart')?.chart
    if (chart !== undefined && drawn < ((index + 1) / questions) * drawings) {
      await charts.render(numbered(chart, drawn))
      drawn++
    }
    if ((index + 1) % (questions / reports) === 0) {
      seen.push(report(`${(index + 1).toLocaleString('en')} questions, ${drawn.toLocaleString('en')} charts`))
    }
  }
  const [half = 0, end = 0] = [seen[reports / 2 - 1], seen[reports - 1]]
  line('the most of it', atMost(Math.max(...seen), most, 'MB'))
  line('growth from half-way to the end', atMost(((end - half) / half) * 100, growth, '%'))
  await store.close()
})

/** The chart as one that was not drawn before. */
function numbered(chart: ChartSpec, number: number): ChartSpec {
  return { ...chart, title: `${chart.title} (${number})` }
}

function report(when: string): number {
  const { rss, heapUsed, external } = process.memoryUsage()
  const megabytes = rss / 2 ** 20
  line(
    when,
    `resident ${amount(megabytes, 'MB')}`,
    `heap ${amount(heapUsed / 2 ** 20, 'MB')}`,
    `outside of it ${amount(external / 2 ** 20, 'MB')}`,
  )
  return megabytes
}
