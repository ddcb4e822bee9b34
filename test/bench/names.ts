/**
 * Our reading of names beside Fuse.js and MiniSearch, all on the same mentions of 300 units and 60 indicators:
 * as they stand, and with what happens to them in a chat. Both libraries are given every name and alias
 * folded as ours are (no accents, đ as d) and the mention folded likewise, and may be fuzzy; they know whether
 * a unit or an indicator is meant. Ours may ask instead of answering, which counts as neither right nor wrong.
 */

import { corpusDay } from '../language/corpus.ts'
import { namesOf } from '../language/generate-names.ts'
import { madeUpCatalogue } from './catalogue.ts'
import { type Engine, fuse, miniSearch, ours } from './names-engines.ts'
import { type Mention, mentionsOf, noiseNames } from './names-mentions.ts'
import { amount, line, remark, table, title } from './report.ts'
import { median, timed } from './timing.ts'

const perKind = 120

const catalogue = madeUpCatalogue({ units: 300, indicators: 60 })
const mentions = mentionsOf(catalogue, namesOf(catalogue, corpusDay.today), perKind)

title(`names: ${mentions.length.toLocaleString('en')} mentions of units and indicators`)
const scores: Score[] = []
for (const make of [ours, fuse, miniSearch]) {
  const built = await timed(() => make(catalogue))
  const score = await scoreOf(built.value, mentions)
  line(`${built.value.name}: building the index`, amount(built.wall, 'ms'))
  scores.push(score)
}
for (const about of ['unit', 'indicator'] as const) {
  remark('')
  table(
    [`${about}s`, 'right at once', 'among five', 'wrong at once', 'nothing or a question', 'a mention'],
    scores.map(({ name, byAbout, micros }) => {
      const verdicts = byAbout(about)
      return [name, ...cells(verdicts), amount(micros(about), 'µs')]
    }),
  )
}
remark('')
table(
  ['right at once / wrong at once, by what was done to the name', ...scores.map(({ name }) => name)],
  noiseNames.map((noise) => [noise, ...scores.map(({ byNoise }) => shortCell(byNoise(noise)))]),
)

interface Verdict {
  readonly mention: Mention
  readonly first: boolean
  readonly amongFive: boolean
  readonly answered: boolean
  readonly micros: number
}

interface Score {
  readonly name: string
  byAbout(about: Mention['about']): readonly Verdict[]
  byNoise(noise: string): readonly Verdict[]
  micros(about: Mention['about']): number
}

async function scoreOf(engine: Engine, all: readonly Mention[]): Promise<Score> {
  // Once for the machine code, once for the figures.
  for (const { text, about } of all) engine.find(text, about)
  const verdicts = all.map((mention): Verdict => {
    const start = performance.now()
    const { first, next } = engine.find(mention.text, mention.about)
    const micros = (performance.now() - start) * 1000
    const five = [first, ...next].slice(0, 5)
    return {
      mention,
      first: first === mention.code,
      amongFive: five.includes(mention.code),
      answered: first !== null,
      micros,
    }
  })
  const byAbout = (about: Mention['about']) => verdicts.filter((one) => one.mention.about === about)
  return {
    name: engine.name,
    byAbout,
    byNoise: (noise) => verdicts.filter((one) => one.mention.noise === noise),
    micros: (about) => median(byAbout(about).map((one) => one.micros)),
  }
}

function share(verdicts: readonly Verdict[], holds: (one: Verdict) => boolean): string {
  return `${((100 * verdicts.filter(holds).length) / verdicts.length).toFixed(1)} %`
}

function cells(verdicts: readonly Verdict[]): string[] {
  return [
    share(verdicts, (one) => one.first),
    share(verdicts, (one) => one.amongFive),
    share(verdicts, (one) => one.answered && !one.first),
    share(verdicts, (one) => !one.answered),
  ]
}

function shortCell(verdicts: readonly Verdict[]): string {
  return `${share(verdicts, (one) => one.first)} / ${share(verdicts, (one) => one.answered && !one.first)}`
}
