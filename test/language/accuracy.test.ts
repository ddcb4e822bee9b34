import { expect, it } from 'vitest'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { readCorpus, type Score, scoreOf } from './corpus.ts'
import { generate } from './generate.ts'

const catalogue = sampleCatalogue()
const lexicon = lexiconOf(catalogue)
const published = scoreOf(readCorpus('published.jsonl'), lexicon)
const hand = scoreOf(readCorpus('hand.jsonl'), lexicon)
const generated = scoreOf(generate(catalogue, 22_000, 'accuracy'), lexicon)

const share = (part: number, { count }: Score) => part / count
const percent = (value: number) => `${(100 * value).toFixed(2)} %`.padStart(9)

function table(title: string, { total, byTopic }: typeof hand): string {
  const line = (name: string, score: Score) =>
    `  ${name.padEnd(46)}${String(score.count).padStart(6)}${percent(share(score.right, score))}${percent(share(score.wrong, score))}`
  const heading = `  ${title.padEnd(46)}${'count'.padStart(6)}${'right'.padStart(9)}${'wrong'.padStart(9)}`
  const topics = [...byTopic].sort(([a], [b]) => (a < b ? -1 : 1))
  return [heading, ...topics.map(([name, score]) => line(name, score)), line('all', total)].join('\n')
}

console.log(
  `Accuracy; "wrong" is answered with confidence, but wrongly\n${table('published examples', published)}\n${table('written by hand', hand)}\n${table('generated', generated)}`,
)

it('understands every published example', () => {
  expect(published.failures).toEqual([])
})

for (const [name, { total, failures }] of [
  ['written by hand', hand],
  ['generated', generated],
] as const) {
  it(`understands at least 97 % of what was ${name}`, () => {
    expect(share(total.right, total), failures.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.97)
  })

  it(`answers at most 0.5 % of what was ${name} wrongly with confidence`, () => {
    const wrong = failures.filter((line) => line.startsWith('wrong')).slice(0, 20)
    expect(share(total.wrong, total), wrong.join('\n')).toBeLessThanOrEqual(0.005)
  })
}

it('tries enough to tell', () => {
  expect(hand.total.count).toBeGreaterThanOrEqual(450)
  expect(generated.total.count).toBeGreaterThanOrEqual(20_000)
})
