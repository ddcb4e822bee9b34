import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, partsOf } from '../../src/calendar/date.ts'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { type Deadline, readDeadline } from '../../src/language/deadline.ts'
import type { Now } from '../../src/language/period-phrase.ts'
import { clean } from '../../src/language/text.ts'
import { readSample } from '../../src/store/sample/read.ts'
import { withoutAccents } from './generate-noise.ts'

const calendar = workingCalendar(readSample().specialDays)
const usual: Now = { today: '2024-06-17', cut: 'calendar' }
const read = (text: string, now: Partial<Now> = {}) => readDeadline(text, { ...usual, ...now, calendar })

/** A line of `corpus/deadlines.jsonl`; see corpus/README.md. */
interface Phrase extends Partial<Now> {
  readonly text: string
  readonly due?: string | null
  readonly readings?: readonly string[]
  readonly impossible?: true
  readonly wording?: string
  readonly kind?: string
  readonly time?: string
  readonly over?: string | null
}

const phrases: readonly Phrase[] = readFileSync(new URL('./corpus/deadlines.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

/** What was found, in the terms of the corpus. */
function found(deadline: Deadline | null): object {
  if (deadline === null) return { due: null }
  if (deadline.ok) return { due: deadline.due }
  return deadline.code === 'impossible' ? { impossible: true } : { readings: deadline.readings }
}

function wanted({ due, readings, impossible }: Phrase): object {
  if (impossible) return { impossible }
  return readings === undefined ? { due } : { readings }
}

describe('deadlines in words', () => {
  it.each(phrases.map((phrase) => [phrase.text, phrase] as const))('%s', (text, phrase) => {
    const { today = usual.today, cut = usual.cut, wording } = phrase
    const deadline = read(text, { today, cut })
    expect(found(deadline)).toEqual(wanted(phrase))
    if (wording !== undefined) expect(deadline?.wording).toBe(wording)
    for (const key of ['kind', 'time', 'over'] as const) {
      if (phrase[key] !== undefined) expect(deadline).toMatchObject({ [key]: phrase[key] })
    }
  })

  it('are many', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(120)
  })

  it('stand in the text where they say', () => {
    for (const { text, today = usual.today } of phrases) {
      const deadline = read(`giao ${text}`, { today })
      if (deadline !== null) {
        expect(clean(`giao ${text}`).slice(deadline.start, deadline.end)).toBe(deadline.wording)
      }
    }
  })

  it('mean the same decomposed, in capitals, and with more spaces', () => {
    const rewrites = [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text.replaceAll(' ', '  ')}\n`,
      (text: string) => `${text}.`,
    ]
    for (const { text, ...now } of phrases) {
      for (const rewrite of rewrites) {
        expect([rewrite(text), found(read(rewrite(text), now))]).toEqual([
          rewrite(text),
          found(read(text, now)),
        ])
      }
    }
  })

  it('mean the same without accents, or are asked about', () => {
    for (const { text, ...now } of phrases) {
      const [typed, bare] = [read(text, now), read(withoutAccents(text), now)]
      if (bare === null || !bare.ok) continue
      expect([text, bare.due]).toEqual([text, typed?.ok === true ? typed.due : null])
    }
  })
})

describe('a date in any notation', () => {
  const anyDate = fc.integer({ min: 0, max: 10_000 }).map((day) => addDays('2010-01-01', day))
  const months =
    'January February March April May June July August September October November December'.split(' ')
  const two = (number: number) => String(number).padStart(2, '0')
  const notations: readonly ((year: number, month: number, day: number) => string)[] = [
    (year, month, day) => `${day}/${month}/${year}`,
    (year, month, day) => `${two(day)}/${two(month)}/${year}`,
    (year, month, day) => `${day}-${month}-${year}`,
    (year, month, day) => `${two(day)}.${two(month)}.${year}`,
    (year, month, day) => `${day}/${month}/${two(year % 100)}`,
    (year, month, day) => `${year}-${two(month)}-${two(day)}`,
    (year, month, day) => `ngày ${day}/${month}/${year}`,
    (year, month, day) => `ngày ${two(day)} tháng ${two(month)} năm ${year}`,
    (year, month, day) => `${day} tháng ${month} năm ${year}`,
    (year, month, day) => `ngày ${day} tháng ${month}/${year}`,
    (year, month, day) => `${day} ${months[month - 1]} ${year}`,
    (year, month, day) => `${months[month - 1]} ${day}, ${year}`,
    (year, month, day) => `${day} ${months[month - 1]?.slice(0, 3)} ${year}`,
  ]
  const before = ['trước', 'xong trước', 'hoàn thành trước', 'before', 'thời hạn hoàn thành: trước', 'truoc']
  const by = [
    'chậm nhất',
    'chậm nhất là',
    'đến',
    'đến hết',
    'cho đến',
    'hạn',
    'hạn chót',
    'hạn cuối:',
    'không muộn hơn',
    'muộn nhất',
    'trong',
    'hoàn thành vào',
    'by',
    'until',
    'no later than',
    'due',
    '',
  ]
  const anyNotation = fc.constantFrom(...notations)
  const openings = fc.oneof(
    fc.constantFrom(...before).map((words) => ({ words, days: -1 })),
    fc.constantFrom(...by).map((words) => ({ words, days: 0 })),
  )

  it('comes out exactly, whatever stands before it', () => {
    fc.assert(
      fc.property(anyDate, anyNotation, openings, fc.boolean(), (date, notation, { words, days }, nfd) => {
        const { year, month, day } = partsOf(date)
        const text = `${words} ${notation(year, month, day)}`.trim()
        const deadline = read(nfd ? text.normalize('NFD') : text)
        expect(deadline).toMatchObject({ ok: true, due: addDays(date, days), wording: expect.any(String) })
      }),
      { numRuns: 2_000 },
    )
  })

  it('comes out within a sentence that names other things too', () => {
    const around = fc.constantFrom(
      (deadline: string) => `Giao Sở Y tế công bố TTHC nội bộ ${deadline}`,
      (deadline: string) => `${deadline}, rà soát 45/60 thủ tục theo Kế hoạch 200/KH-BCĐ ngày 03/11/2023`,
      (deadline: string) => `căn cứ Công văn 12/UBND ngày 1/2/2023, báo cáo ${deadline} để tổng hợp`,
    )
    const worded = openings.filter(({ words }) => words !== '' && words !== 'trong')
    fc.assert(
      fc.property(anyDate, anyNotation, worded, around, (date, notation, { words, days }, sentence) => {
        const { year, month, day } = partsOf(date)
        const deadline = read(sentence(`${words} ${notation(year, month, day)}`))
        expect(deadline).toMatchObject({ ok: true, due: addDays(date, days) })
      }),
      { numRuns: 1_000 },
    )
  })

  it('without its year is the next one: never before today, never more than a year ahead', () => {
    const anyDay = anyDate.filter((date) => !date.endsWith('02-29'))
    fc.assert(
      fc.property(anyDay, anyDate, (date, today) => {
        const { month, day } = partsOf(date)
        const deadline = read(`chậm nhất ${day}/${month}`, { today })
        expect(deadline?.ok && deadline.due.slice(5)).toBe(date.slice(5))
        expect(deadline?.ok && deadline.due >= today && deadline.due < addDays(today, 366)).toBe(true)
      }),
    )
  })

  it('that no year has is told apart from none', () => {
    const nonsense = fc.constantFrom(
      '31/2',
      '30/2',
      '31/4',
      '31/6',
      '31/9',
      '31/11',
      '32/1',
      '0/5',
      '15/13',
      '99/99',
    )
    fc.assert(
      fc.property(
        nonsense,
        fc.constantFrom('trước ngày', 'chậm nhất', 'hạn', 'before', 'đến ngày'),
        (day, words) => {
          expect(read(`${words} ${day}`)).toMatchObject({ ok: false, code: 'impossible' })
          expect(read(`${words} ${day}/2024`)).toMatchObject({ ok: false, code: 'impossible' })
        },
      ),
    )
  })
})

describe('a term', () => {
  it('of working days ends on the day that the calendar gives', () => {
    const anyDay = fc.integer({ min: 0, max: 700 }).map((day) => addDays('2023-01-02', day))
    const words = fc.constantFrom(
      'trong %s ngày làm việc',
      'trong vòng %s ngày làm việc',
      'within %s working days',
    )
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), words, (today, count, form) => {
        const deadline = read(form.replace('%s', String(count)), { today })
        expect(deadline).toMatchObject({ ok: true, due: calendar.add(today, count), kind: 'term' })
      }),
    )
  })
})

describe('whatever is typed', () => {
  it('gets an answer, and the days of one are days', () => {
    const pieces =
      'trước ngày 20/11 31/2 chậm nhất đến hết trong 5 99999 ngày làm việc tháng quý II năm 2023 thứ sáu tuần sau by next Friday within / - . , : 15h cuối kể từ hạn 0'
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 12 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const deadline = read(text)
        if (deadline?.ok) expect(deadline.due).toMatch(/^[+-]?\d{4,6}-\d\d-\d\d$/)
        if (deadline !== null) expect(clean(text).slice(deadline.start, deadline.end)).toBe(deadline.wording)
      }),
      { numRuns: 3_000 },
    )
  })
})
