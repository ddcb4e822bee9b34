/**
 * /rate and /rank at 30 indicators × 200 units × 260 weeks in SQLite: a message's whole way (who is speaking,
 * the conversation, the language, the figures, the answer's text), without drawing its chart. After each
 * answer (what it leaves for the next is stored after that) the statements that it sent are sent once more through
 * the same driver, to a copy of the database, so that neither empties the other's cache: that is the bare SQL.
 * Before each question something is written, so that nothing that was read for the one before is remembered; how
 * it is while nothing changes is measured beside it, without a ratio, since hardly any SQL is left then.
 */
import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type UnitKind, unitKinds } from '../../src/directory/unit.ts'
import { openStore } from '../../src/store/open.ts'
import { pickFrom } from '../language/pick.ts'
import { madeUpCatalogue } from './catalogue.ts'
import { askOn } from './dispatch.ts'
import { buildDatabase, leader, today, weeks } from './figures-database.ts'
import { type Question, questions, type Way, ways } from './figures-questions.ts'
import { withFolder } from './folder.ts'
import { type Recorder, type Replayed, recordStatements, replayOn } from './recorder.ts'
import { amount, atMost, line, remark, title } from './report.ts'
import { median, p99, timed } from './timing.ts'

const catalogue = madeUpCatalogue({ units: 200, indicators: 30 })
const million = (catalogue.indicators.size * (catalogue.units.size - 1) * weeks) / 1e6

title(`figures: ${million} million of them in SQLite, a message's whole way without drawing`)
await withFolder(async (folder) => {
  const path = join(folder, 'figures.db')
  const built = await timed(() => buildDatabase(path, catalogue))
  line('building the database', amount(built.wall / 1000, 's'), amount(statSync(path).size / 1e6, 'MB'))
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  const recorder = recordStatements()
  const store = await openStore(`file:${path}`)
  const dialogue = askOn(store, today)
  const change = () => store.people.setLanguage(leader, 'vi')
  const replay = replayOn(copy)
  const pick = pickFrom('questions')
  for (const way of ways)
    await measure(way, questions(way, catalogue, pick), change, dialogue, recorder, replay)
  await store.close()
})

interface Answer {
  readonly kind: UnitKind
  readonly wall: number
  readonly bare: Replayed
  readonly statements: number
}

async function measure(
  way: Way,
  asked: readonly Question[],
  change: () => Promise<void>,
  { ask, settled }: ReturnType<typeof askOn>,
  recorder: Recorder,
  replay: ReturnType<typeof replayOn>,
): Promise<void> {
  const answers: Answer[] = []
  for (const [index, { text, kind }] of asked.entries()) {
    if (!way.unchanged) await change()
    const { value, sent } = await recorder.during(() => timed(() => ask(text, leader)))
    if (!value.value.blocks.some((block) => block.kind === 'facts' || block.kind === 'table')) {
      throw new Error(`"${text}" was answered by ${JSON.stringify(value.value.blocks)}`)
    }
    await settled()
    const bare = replay(sent)
    if (index >= way.warmUp) answers.push({ kind, wall: value.wall, bare, statements: sent.length })
  }
  report(way, answers)
}

function report({ name, goal, unchanged }: Way, answers: readonly Answer[]): void {
  const walls = answers.map((one) => one.wall)
  const all = answers.map((one) => one.bare.all)
  const figures = answers.map((one) => one.bare.figures)
  const [slow, slowest] = [p99(walls), Math.max(...walls)]
  line(
    `${name}, ${answers.length} questions`,
    `p50 ${amount(median(walls), 'ms')}`,
    `p99 ${goal ? atMost(slow, goal, 'ms') : amount(slow, 'ms')}`,
    `max ${amount(slowest, 'ms')}`,
  )
  if (unchanged) return
  const statements = amount(median(answers.map((one) => one.statements)), 'statements')
  const rows = amount(median(answers.map((one) => one.bare.rows)), 'rows')
  for (const [what, bare] of [
    ['all its SQL, bare', all],
    ['that on figures alone', figures],
  ] as const) {
    const [usual, worst] = [median(walls) / median(bare), slow / p99(bare)]
    line(
      `  ${what}`,
      `p50 ${amount(median(bare), 'ms')}`,
      `p99 ${amount(p99(bare), 'ms')}`,
      goal && bare === all
        ? `ratio of p50 ${atMost(usual, 3, '×')}, of p99 ${atMost(worst, 3, '×')}`
        : `ratio of p50 ${amount(usual, '×')}, of p99 ${amount(worst, '×')}`,
    )
  }
  remark(`    ${statements}, ${rows} in the middle one`)
  if (goal === undefined) return
  for (const kind of unitKinds) {
    const some = answers.filter((one) => one.kind === kind).map((one) => one.wall)
    line(
      `  asked of a ${kind}, ${some.length}`,
      `p50 ${amount(median(some), 'ms')}`,
      `p99 ${amount(p99(some), 'ms')}`,
    )
  }
}
