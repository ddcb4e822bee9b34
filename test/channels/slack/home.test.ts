import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderHome } from '../../../src/channels/slack/render/home.ts'
import { chart, heading, table, text } from '../../../src/chat/reply.ts'
import { barChart } from '../../charts/samples.ts'
import { labelsOf } from '../../slack/server.ts'
import { textOf } from '../../slack/text.ts'
import { viewProblems } from '../../slack/view-kit.ts'

const id = 'abcdefghijklmnop'
const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Nút ${index}`,
    press: { command: 'rate', slots: { index } },
  }))
const bars = barChart(3)
const problemsOf = (blocks: ReturnType<typeof renderHome>['blocks']) => viewProblems({ type: 'home', blocks })

describe('a home', () => {
  it('has its tables in lines, its charts by name, and its buttons as buttons', () => {
    const columns = [
      { heading: 'Đơn vị', align: 'left' },
      { heading: 'Tình trạng', align: 'left' },
    ] as const
    const { blocks, presses } = renderHome(
      {
        blocks: [heading('Tuần 24'), table(columns, [['Sở Y tế', 'chưa nộp']]), chart(bars)],
        buttons: buttons(18),
      },
      'vi',
      id,
    )
    expect(problemsOf(blocks)).toEqual([])
    expect(textOf({ blocks, text: '' })).toBe(`Tuần 24\nSở Y tế · chưa nộp\n${bars.title}`)
    expect(labelsOf({ blocks })).toHaveLength(18)
    expect(presses[17]).toEqual({ command: 'rate', slots: { index: 17 } })
  })

  it('keeps to the limits of a view, whatever there is to say', () => {
    const words = fc.constantFrom(
      'ế'.repeat(9000),
      '<!channel> @here',
      '',
      '🙂'.repeat(2000),
      'từ '.repeat(1500),
    )
    const block = words.chain((one) => fc.constantFrom(heading(one), text(one)))
    fc.assert(
      fc.property(fc.array(block, { maxLength: 130 }), fc.nat({ max: 130 }), (blocks, count) => {
        const { blocks: shown } = renderHome({ blocks, buttons: buttons(count) }, 'vi', id)
        expect(problemsOf(shown)).toEqual([])
        expect(labelsOf({ blocks: shown })).toHaveLength(Math.min(count, 100))
      }),
      { numRuns: 40 },
    )
  })
})
