/**
 * How many utterances are understood in a second on one core: those that the tests generate, over a made-up
 * catalogue of 300 units and 60 indicators and over the sample's. They come round several times, each round
 * in the same order; the first one finds nothing warm.
 */
import type { Catalogue } from '../../src/directory/catalogue.ts'
import { type Lexicon, lexiconOf } from '../../src/language/lexicon.ts'
import { understand } from '../../src/language/understand.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { corpusDay } from '../language/corpus.ts'
import { generate } from '../language/generate.ts'
import { madeUpCatalogue } from './catalogue.ts'
import { amount, atLeast, line, title } from './report.ts'
import { median, p99, timed } from './timing.ts'

const utterances = 20_000
const rounds = 6
const goal = 20_000

title(`understand: ${utterances.toLocaleString('en')} utterances on one core`)
await measure('300 units, 60 indicators', madeUpCatalogue({ units: 300, indicators: 60 }), goal)
await measure('the sample', sampleCatalogue(), null)

async function measure(name: string, catalogue: Catalogue, least: number | null): Promise<void> {
  const first = await timed(() => lexiconOf(catalogue))
  const lexicon = first.value
  const again: number[] = []
  for (let round = 0; round < 5; round++) again.push((await timed(() => lexiconOf(catalogue))).wall)
  line(
    `${name}: building the lexicon`,
    `first ${amount(first.wall, 'ms')}`,
    `again ${amount(median(again), 'ms')}`,
  )

  const texts = generate(catalogue, utterances, 'bench').map((one) => one.text)
  const cold = await round(texts, lexicon)
  const warm: { wall: number; cpu: number }[] = []
  for (let one = 1; one < rounds; one++) warm.push(await round(texts, lexicon))
  const perSecond = (ms: number) => (utterances / ms) * 1000
  const usual = perSecond(median(warm.map((one) => one.wall)))
  line(
    `${name}: utterances`,
    `median round ${least === null ? amount(usual, '/s') : atLeast(usual, least, '/s')}`,
    `best ${amount(perSecond(Math.min(...warm.map((one) => one.wall))), '/s')}`,
    `by processor time ${amount(perSecond(median(warm.map((one) => one.cpu))), '/s')}`,
    `first round ${amount(perSecond(cold.wall), '/s')}`,
  )
  const each = texts.map((text) => timeOf(text, lexicon))
  const longest = texts.join(' ').slice(0, 2000)
  line(
    `${name}: one utterance`,
    `p50 ${amount(median(each) * 1000, 'µs')}`,
    `p99 ${amount(p99(each) * 1000, 'µs')}`,
    `2,000 characters of them ${amount(timeOf(longest, lexicon), 'ms')}`,
  )
}

async function round(texts: readonly string[], lexicon: Lexicon): Promise<{ wall: number; cpu: number }> {
  return timed(() => {
    for (const text of texts) understand(text, lexicon, corpusDay)
  })
}

function timeOf(text: string, lexicon: Lexicon): number {
  const start = performance.now()
  understand(text, lexicon, corpusDay)
  return performance.now() - start
}
