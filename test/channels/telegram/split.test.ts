import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNewMessage, limits } from '../../../src/channels/telegram/calls.ts'
import { marked } from '../../../src/channels/telegram/render/mark.ts'
import { render } from '../../../src/channels/telegram/render/render.ts'
import { printable } from '../../../src/charts/printable.ts'
import { type Block, chart, facts, heading, note, table, text } from '../../../src/chat/reply.ts'
import { barChart } from '../../charts/samples.ts'
import { caption as captionText, messageText } from '../../telegram/formatted.ts'
import { parseHtml } from '../../telegram/html.ts'

/** What each message of an answer shows, with its entities counted as Telegram does; throws where it would refuse. */
function shown(blocks: readonly Block[]): string[] {
  return render({ blocks }, { chat: 1, language: 'vi' }, 'abcdefghijklmnop').calls.map((planned) => {
    if (!isNewMessage(planned)) throw new Error('an answer is sent')
    for (const call of [planned, marked(planned)]) {
      if (!isNewMessage(call)) throw new Error('a marked message is a message')
      const read = call.kind === 'sendChart' ? captionText : messageText
      expect(read(call.html, { parse_mode: 'HTML' }).lost).toEqual([])
    }
    return parseHtml(planned.html).text
  })
}

const bare = (value: string) => value.replace(/\s/g, '')

/** What can be seen of a text, but for the marks of verdicts, composed alike whatever stood beside what. */
const inked = (value: string) =>
  value.replace(/[\s\u2800\p{Default_Ignorable_Code_Point}🟢🟡🔴⚪]/gu, '').normalize('NFC')

/** Words that are hard to cut and to escape, from a letter to several messages. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'Sở',
        'tế',
        '<b>',
        '&',
        '&amp;',
        '"',
        '👍🏽',
        '🟢',
        'ế'.normalize('NFD'),
        '\n',
        'x'.repeat(70),
      ),
    )
    .map((parts) => parts.join(' ')),
  fc.integer({ min: 3800, max: 9000 }).map((length) => '👍<ế '.repeat(length).slice(0, length)),
  fc.integer({ min: 3800, max: 5000 }).map((length) => 'ộ'.repeat(length)),
)
const tone = fc.constantFrom('good', 'near', 'bad', 'none', undefined)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(words, tone).map(([value, of]) => heading(value, of)),
  words.map(text),
  words.map(note),
  fc.array(fc.record({ label: words, value: words }), { maxLength: 60 }).map((lines) => facts(...lines)),
)
const cell = fc.string({ unit: 'grapheme', maxLength: 30 })
const grid = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.tuple(
    fc.array(fc.record({ heading: cell, align: fc.constantFrom('left' as const, 'right' as const) }), {
      minLength: columns,
      maxLength: columns,
    }),
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 120 }),
  ),
)

/** All that is to be read in a block, line by line. */
function linesOf(one: Block): string[] {
  if (one.kind === 'facts') return one.facts.map(({ label, value }) => `${label}:${value}`)
  return 'text' in one ? [one.text] : []
}

describe('an answer of any length', () => {
  it('is sent whole, in messages that Telegram takes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const expected = blocks.flatMap(linesOf).map((line) =>
          line
            .split(/\r\n|\r|\n/)
            .map(printable)
            .join(''),
        )
        const words = inked(expected.join(''))
        // Where there are no words, there may still be a mark.
        expect(words === '' ? ['', '…'] : [words]).toContain(inked(shown(blocks).join('')))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every cell of a table, in order', () => {
    fc.assert(
      fc.property(grid, ([columns, rows]) => {
        const all = bare(shown([table(columns, rows)]).join(''))
        let at = 0
        for (const value of rows.flat().map((one) => bare(printable(one)))) {
          at = all.indexOf(value, at)
          expect(at).not.toBe(-1)
          at += value.length
        }
      }),
      { numRuns: 100 },
    )
  })

  it('breaks at the end of a paragraph', () => {
    const paragraph = (name: string) => text(`${name} ${'chữ '.repeat(400)}hết.`)
    const messages = shown(['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map(paragraph))
    expect(messages.map((one) => one.slice(0, 3))).toEqual(['Một', 'Ba ', 'Năm'])
    for (const one of messages) expect(one).toMatch(/hết\.$/)
  })

  it('keeps a heading with what it is over', () => {
    const messages = shown([text('a'.repeat(3900)), heading('Danh sách'), text('b'.repeat(200))])
    expect(messages[1]).toMatch(/^Danh sách\nb/)
  })

  it('breaks a table between its rows', () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`Xã ${at}`, `${at} %`])
    const columns = [
      { heading: 'Đơn vị', align: 'left' },
      { heading: 'Tỷ lệ', align: 'right' },
    ] as const
    const messages = shown([table(columns, rows)])
    expect(messages.length).toBeGreaterThan(1)
    for (const line of messages.flatMap((one) => one.split('\n')).slice(2))
      expect(line).toMatch(/^Xã \d+ +\d+ %$/)
  })

  it('puts the card under the picture up to the last letter that a caption takes, marked or not', () => {
    const of = (length: number) => shown([text('a'.repeat(length)), chart(barChart(2))]).length
    const most = Array.from({ length: limits.caption }, (_, at) => at + 1).filter(
      (length) => of(length) === 1,
    ).length
    expect(most).toBeGreaterThan(900)
    expect(most).toBeLessThan(limits.caption - 30)
  })
})
