/**
 * Resident memory of one process that answers 10,000 questions on the sample and draws 1,000 of the charts
 * among the answers, with the flags of `npm start`; the collector runs when it likes. The sample and the
 * questions are made here, before it begins.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/store/open.ts'
import { packageRoot } from '../../src/store/root.ts'
import { sampleCatalogue, sampleData } from '../../src/store/sample/index.ts'
import { generate } from '../language/generate.ts'
import { withFolder } from './folder.ts'
import type { Resident } from './memory-process.ts'
import { amount, atMost, line, title } from './report.ts'

const questions = 10_000
const charts = 1_000
const most = 250
/** Level is what grows by less than this, in percent, from the most of the first half to that of the second. */
const growth = 10

title(
  `memory: ${questions.toLocaleString('en')} questions and ${charts.toLocaleString('en')} charts in one process`,
)
await withFolder(async (folder) => {
  const database = `file:${join(folder, 'sample.db')}`
  const store = await openStore(database)
  await store.load(sampleData())
  await store.close()
  const texts = generate(sampleCatalogue(), questions, 'memory').map((one) => one.text)
  const file = join(folder, 'questions')
  await writeFile(file, texts.map((text) => text.replaceAll('\n', ' ')).join('\n'))
  const seen = await answerAll(database, file)
  const mostBy = (share: number) =>
    seen.find((one) => one.questions === questions * share)?.most ?? Number.NaN
  const [early, late] = [Math.max(mostBy(0.25), mostBy(0.5)), Math.max(mostBy(0.75), mostBy(1))]
  line('the most of it', atMost(Math.max(...seen.map((one) => one.most)), most, 'MB'))
  line('growth from the first half to the second', atMost((late / early - 1) * 100, growth, '%'))
})

/** What Node is told by the script that starts the program. */
async function flagsOfStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'))
}

/** Has the questions answered in a process of their own and prints what it tells of its memory. */
async function answerAll(database: string, file: string): Promise<Resident[]> {
  const program = fileURLToPath(new URL('./memory-process.js', import.meta.url))
  const parameters = [...(await flagsOfStart()), program, database, file, String(charts)]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const seen: Resident[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    const one: Resident = JSON.parse(text)
    seen.push(one)
    line(
      `${one.questions.toLocaleString('en')} questions, ${one.charts.toLocaleString('en')} charts`,
      `resident ${amount(one.resident, 'MB')}, at most ${amount(one.most, 'MB')}`,
      `heap ${amount(one.heap, 'MB')} of ${amount(one.heapHeld, 'MB')}`,
      `outside of it ${amount(one.outside, 'MB')}`,
    )
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`the process that answers ended with ${code}`)
  return seen
}
