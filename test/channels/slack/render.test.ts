import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../src/channels/slack/render/render.ts'
import { printable } from '../../../src/charts/printable.ts'
import { type Block, chart, facts, heading, note, table, text } from '../../../src/chat/reply.ts'
import { barChart } from '../../charts/samples.ts'
import { messageProblems } from '../../slack/block-kit.ts'
import { mrkdwnProblems } from '../../slack/mrkdwn.ts'
import { labelsOf } from '../../slack/server.ts'
import { textOf } from '../../slack/text.ts'

const id = 'abcdefghijklmnop'
const press = (index: number) => ({ command: 'rate', slots: { index } })
const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Nút ${index}`, press: press(index) }))

/** The messages of an answer as they are sent: pictures have their files. */
function sent(blocks: readonly Block[], count = 0) {
  const { messages, carrier, presses } = render({ blocks, buttons: buttons(count) }, 'vi', id)
  return {
    carrier,
    presses,
    messages: messages.map((one) => ({
      ...one,
      blocks: one.blocks.map((block) =>
        block.type === 'image' ? { ...block, slack_file: { id: 'F0000000001' } } : block,
      ),
    })),
  }
}
const problemsOf = ({ messages }: ReturnType<typeof sent>) =>
  messages.flatMap((one) => [
    ...(messageProblems(one.blocks)?.details ?? []),
    ...(messageProblems(one.blocks) ? ['refused'] : []),
    ...mrkdwnProblems(one.text),
  ])

const words = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom(
    '<!channel>',
    '&amp;',
    '*đậm* _x_',
    '<http://a.vn|x>',
    'ế'.repeat(4000),
    'từ '.repeat(2000),
    '\u2800',
    '🙂'.repeat(90),
  ),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((one) => heading(one, 'good')),
  words.map(text),
  words.map(note),
  fc.array(fc.record({ label: words, value: words }), { maxLength: 12 }).map((lines) => facts(...lines)),
  fc.array(fc.tuple(words, words), { maxLength: 130 }).map((rows) =>
    table(
      [
        { heading: 'Đơn vị', align: 'left' },
        { heading: '%', align: 'right' },
      ],
      rows,
    ),
  ),
  fc.constant(chart(barChart(3))),
)

describe('an answer in Slack', () => {
  it('is never refused, whatever is in it', () => {
    const answers = fc.tuple(fc.array(block, { maxLength: 12 }), fc.integer({ min: 0, max: 130 }))
    fc.assert(
      fc.property(answers, ([blocks, count]) => {
        const shown = sent(blocks, count)
        expect(problemsOf(shown)).toEqual([])
        expect(shown.messages.length).toBeGreaterThan(0)
        const offered = shown.messages.flatMap(labelsOf)
        expect(offered).toHaveLength(Math.min(count, 100))
        expect(shown.presses).toHaveLength(offered.length)
      }),
      { numRuns: 60 },
    )
  })

  it('says all that it holds, in order', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [`${index}`, `Đơn vị số ${index} & <b>`])
    const columns = [
      { heading: 'STT', align: 'right' },
      { heading: 'Tên', align: 'left' },
    ] as const
    const long = 'câu dài '.repeat(1500).trim()
    const { messages } = sent([
      heading('Xếp hạng', 'bad'),
      text(long),
      table(columns, rows),
      note('Hết <!here>'),
    ])
    const read = messages.map(textOf).join('\n')
    expect(read).toContain('🔴 Xếp hạng')
    expect(read.match(/câu/g)).toHaveLength(1500)
    for (const [index] of rows.entries()) expect(read).toContain(`${index} | Đơn vị số ${index} & <b>`)
    expect(read.trimEnd().endsWith('Hết <!here>')).toBe(true)
    for (const { blocks } of messages)
      expect(blocks.filter(({ type }) => type === 'table').length).toBeLessThan(2)
  })

  it('offers up to ten buttons, and more in a menu that hands back the same', () => {
    const few = sent([text('Chọn')], 10)
    expect(few.messages[0]?.blocks.filter(({ type }) => type === 'actions')).toHaveLength(2)
    const [{ blocks } = { blocks: [] }] = sent([text('Chọn')], 40).messages
    const { elements } = blocks.at(-1) as { elements: { type: string; options: { value: string }[] }[] }
    expect(elements[0]?.type).toBe('static_select')
    expect(elements[0]?.options[39]?.value).toBe(`${id}:39`)
  })

  it('shows a label that is too long shortened', () => {
    const label = 'Trung tâm '.repeat(20)
    const { messages } = render({ blocks: [text('x')], buttons: [{ label, press: press(0) }] }, 'vi', id)
    const [shown = ''] = labelsOf({ blocks: messages[0]?.blocks ?? [] })
    expect(shown.length).toBeLessThanOrEqual(75)
    expect(printable(label).startsWith(shown.slice(0, -1).trim())).toBe(true)
  })

  it('is never nothing', () => {
    expect(sent([]).messages.map(textOf)).toEqual(['…'])
    expect(sent([text('\u2800'), facts()]).messages.map(textOf)).toEqual(['…'])
  })
})
