import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { type ReadAssignment, readAssignment } from '../../src/language/assignment.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { clean } from '../../src/language/text.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { readSample } from '../../src/store/sample/read.ts'
import { corpusDay, readCorpus } from './corpus.ts'

const catalogue = sampleCatalogue()
const lexicon = lexiconOf(catalogue)
const calendar = workingCalendar(readSample().specialDays)
const read = (text: string, today = corpusDay.today) => readAssignment(text, lexicon, { today, calendar })

/** A line of `corpus/assignments.jsonl`; see corpus/README.md. */
interface Sentence {
  readonly text: string
  readonly today?: string
  readonly units: readonly string[]
  readonly group?: string
  readonly except?: readonly string[]
  readonly unclear?: readonly string[]
  readonly title: string | null
  readonly due?: string | null
  readonly impossible?: true
  readonly document?: string
  readonly evidence?: string
}

const linesOf = (file: string): Sentence[] =>
  readFileSync(new URL(`./corpus/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const sentences = linesOf('assignments.jsonl')

function wanted(sentence: Sentence): object {
  const { units, group = null, except = [], unclear = [], title, document = null, evidence = null } = sentence
  const due = sentence.impossible ? 'impossible' : sentence.due
  return { units, group, except, unclear, title, due, document, evidence }
}

/** What was found, in the terms of the corpus. */
function found({ unclear, deadline, ...rest }: ReadAssignment): object {
  const due = deadline === null ? null : deadline.ok ? deadline.due : deadline.code
  return { ...rest, unclear: unclear.map(({ words }) => words), due }
}

describe('a sentence that gives work', () => {
  it.each(sentences.map((sentence) => [sentence.text, sentence] as const))('%s', (text, sentence) => {
    expect(found(read(text, sentence.today))).toEqual(wanted(sentence))
  })

  it('is there in many kinds', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60)
  })

  it('means the same decomposed and with more spaces', () => {
    for (const { text, today } of sentences) {
      const expected = found(read(text, today))
      expect(found(read(text.normalize('NFD'), today))).toEqual(expected)
      const { title, document, unclear, ...spaced } = read(` ${text.replaceAll(' ', '  ')}\n`, today)
      const single = (words: string | null) => words?.replace(/ +/g, ' ') ?? null
      const rest = { title: single(title), document: single(document) }
      expect(found({ ...spaced, ...rest, unclear: [] })).toEqual({ ...expected, unclear: [] })
    }
  })

  it('gives it to the units that the corpus of questions has in it too', () => {
    const assigned = ['hand.jsonl', 'published.jsonl']
      .flatMap(readCorpus)
      // Who only helps is named too, and is not given the work.
      .filter(({ command, ask, text }) => command === 'assign' && ask === null && !text.includes('phối hợp'))
    const other = assigned.filter(({ text, units }) => read(text).units.join() !== units.join())
    expect(assigned.length).toBeGreaterThan(20)
    expect(other.map(({ text }) => text)).toEqual([])
  })

  it('keeps the title as it was typed', () => {
    for (const { text, today } of sentences) {
      const { title } = read(text, today)
      const left = clean(text).split(/[\s,]+/)
      const lost = (title ?? '').split(/[\s,]+/).filter((word) => {
        const at = left.findIndex((one) => one.includes(word))
        left.splice(0, at + 1)
        return at < 0
      })
      expect([text, lost]).toEqual([text, []])
    }
  })

  it('offers what comes near to a unit that is not known', () => {
    const { unclear, units } = read('giao Sở Tài nguyên Nước rà soát TTHC trước 30/6')
    expect(units).toEqual([])
    expect(unclear[0]?.candidates).toContain('so-tai-nguyen-moi-truong')
  })

  it('speaks of units as they are on the day', () => {
    expect(read('giao STC lập dự toán', '2024-06-17').units).toEqual(['so-tai-chinh'])
    expect(read('giao STC lập dự toán', '2025-04-01').units).toEqual(['so-tai-chinh-2025'])
  })
})

describe('any list of units', () => {
  const today = corpusDay.today
  const units = [...catalogue.units.values()].filter(
    ({ committee, kind, validFrom, validTo }) =>
      committee === 'binh-duong' && kind !== 'province' && validFrom <= today && (validTo ?? today) >= today,
  )
  const names = units.map(({ code, name }) => ({ code, name }))
  const titles = fc.constantFrom(
    'công bố TTHC nội bộ',
    'rà soát số hoá hồ sơ',
    'xây dựng kế hoạch TT&TT',
    'báo cáo kết quả',
  )

  it('is found whole, in its order, and nothing of it is left in the title', () => {
    const list = fc.uniqueArray(fc.constantFrom(...names), {
      minLength: 1,
      maxLength: 9,
      selector: ({ code }) => code,
    })
    const joins = fc.constantFrom(', ', '; ', ' và ')
    fc.assert(
      fc.property(
        list,
        joins,
        titles,
        fc.constantFrom('giao', 'phân công', 'yêu cầu', ''),
        (given, join, title, verb) => {
          const text =
            `${verb} ${given.map(({ name }) => name).join(join)} ${title} trước ngày 20/11/2024`.trim()
          expect(read(text)).toMatchObject({
            units: given.map(({ code }) => code),
            unclear: [],
            title,
            deadline: { ok: true, due: '2024-11-19' },
          })
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('whatever is typed', () => {
  it('gets an answer', () => {
    const pieces =
      'giao Sở Y tế , và các sở trừ huyện công bố TTHC trước ngày 20/11 theo Kế hoạch 200/KH-BCĐ kèm số quyết định ( ) : 9 để'
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 16 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { title, units, except } = read(text)
        expect(title === null || title.trim() !== '').toBe(true)
        expect(units.filter((code) => except.includes(code))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
