import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Explanation } from '../../src/language/explain.ts'
import { isIntent } from '../../src/language/intents.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { answerTo, judge, readCorpus } from './corpus.ts'
import { generate } from './generate.ts'
import { withoutAccents } from './generate-noise.ts'

// Thousands of texts each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 30_000 })

const catalogue = sampleCatalogue()
const lexicon = lexiconOf(catalogue)
const hand = [...readCorpus('published.jsonl'), ...readCorpus('hand.jsonl')]
const utterances = [...hand, ...generate(catalogue, 1_000, 'robust')]

/** What is done with a text, without the text itself and how sure it is. */
function meaningOf({ command, indicator, units, period, ask }: Explanation): object {
  return { command, indicator, units, period, ask }
}

/** The texts whose meaning changes when they are written in another way. */
function changedBy(texts: readonly string[], rewrite: (text: string) => string): string[] {
  return texts.filter((text) => {
    const [before, after] = [answerTo(text, lexicon), answerTo(rewrite(text), lexicon)]
    return JSON.stringify(meaningOf(before)) !== JSON.stringify(meaningOf(after))
  })
}

const utf16 = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
const invisible = fc.constantFrom(
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
)
const emoji = fc.constantFrom('😀', '👨‍👩‍👧', '🇻🇳', '✅', '👍🏽')
const markup = fc.constantFrom(
  "'; DROP TABLE figures; --",
  '<b>',
  '<script>',
  '$(x)',
  '\\u0000',
  '%s',
  '../',
  '{"a":1}',
)
const fragment = fc.constantFrom(...hand.flatMap(({ text }) => text.split(' ')))
const mixed = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fragment },
      utf16,
      invisible,
      emoji,
      markup,
      fc.string({ unit: 'binary' }),
    ),
  )
  .chain((parts) => fc.constantFrom(' ', '', '\n', '/').map((between) => parts.join(between)))

/** Throws nothing, names only what exists, and says how sure it is. */
function expectAnAnswer(text: string): void {
  const { command, indicator, units, period, ask, confidence } = answerTo(text, lexicon)
  if (command !== null) expect(isIntent(command)).toBe(true)
  if (indicator !== null) expect(catalogue.indicators.has(indicator)).toBe(true)
  for (const unit of units) expect(catalogue.units.has(unit)).toBe(true)
  if (period !== null) expect(period.from <= period.to).toBe(true)
  if (command === null) expect(ask?.about).toBe('command')
  for (const candidate of ask?.candidates ?? []) {
    expect(catalogue.units.has(candidate) || catalogue.indicators.has(candidate) || isIntent(candidate)).toBe(
      true,
    )
  }
  expect(confidence).toBeGreaterThanOrEqual(0)
  expect(confidence).toBeLessThanOrEqual(1)
}

describe('any input', () => {
  it.each([
    ['any Unicode', fc.string({ unit: 'binary' })],
    ['any UTF-16, halves of surrogate pairs included', utf16],
    ['words that are known among all that is strange', mixed],
  ])('gets an answer: %s', (_, input) => {
    fc.assert(fc.property(input, expectAnAnswer), { numRuns: 2_000 })
  })

  it.each([
    ['one letter', 'a'.repeat(10_000)],
    ['one word', 'thanh '.repeat(2_000)],
    ['words without spaces', 'thanhtoantructuyen'.repeat(600)],
    ['digits', '1'.repeat(10_000)],
    ['dates', '1/6-'.repeat(2_500)],
    ['signs', '?!/-'.repeat(2_500)],
    ['marks without a letter', '\u0301'.repeat(10_000)],
    ['marks on one letter', `e${'\u0323'.repeat(10_000)}`],
    ['the names of units', 'Sở Y tế và Sở Tư pháp, '.repeat(450)],
    ['line ends', '\n'.repeat(10_000)],
    ['emoji', '👨‍👩‍👧'.repeat(1_500)],
  ])('gets an answer at 10,000 characters: %s', (_, text) => {
    expectAnAnswer(text)
  })
})

describe('the same words written in another way', () => {
  const texts = utterances.map(({ text }) => text.normalize('NFC'))

  it('mean the same composed and decomposed', () => {
    expect(changedBy(texts, (text) => text.normalize('NFD'))).toEqual([])
  })

  it('mean the same with spaces around and between them', () => {
    expect(changedBy(texts, (text) => `  ${text.replace(/ /g, '  ')}\n`)).toEqual([])
  })

  it('mean the same with invisible characters in them', () => {
    expect(changedBy(texts, (text) => `\u200e${text.replace(/ /g, ' \u200b')}\u202c`)).toEqual([])
  })

  it.each(['?', '!', '.', '...', ' ?', '??', ' !!!'])('mean the same with %s after them', (sign) => {
    const ended = hand.map(({ text }) => text).filter((text) => /[\p{L}\d]$/u.test(text))
    expect(changedBy(ended, (text) => text + sign)).toEqual([])
  })

  it('mean the same in capitals and in small letters, where they are no abbreviations', () => {
    const spelledOut = texts.filter((text) => !/(?<!\p{L})[\p{Lu}&]{2,}(?!\p{Ll})/u.test(text))
    expect(changedBy(spelledOut, (text) => text.toUpperCase())).toEqual([])
    expect(changedBy(spelledOut, (text) => text.toLowerCase())).toEqual([])
  })

  it('without accents keep what they meant or are asked about, never mean something else', () => {
    const understood = hand.filter((wanted) => judge(wanted, answerTo(wanted.text, lexicon)) === 'right')
    const changed = understood.filter(
      (wanted) => judge(wanted, answerTo(withoutAccents(wanted.text), lexicon)) === 'wrong',
    )
    expect(changed.map(({ text }) => text)).toEqual([])
  })
})

it('understands a text in the same way whatever was understood before', () => {
  const other = lexiconOf(sampleCatalogue())
  const backwards = utterances.toReversed().map(({ text }) => answerTo(text, other))
  expect(utterances.map(({ text }) => answerTo(text, lexicon))).toEqual(backwards.toReversed())
})
