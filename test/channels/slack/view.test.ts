import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formCallback } from '../../../src/channels/slack/event-form.ts'
import { faultsOf, viewOf, waitingView } from '../../../src/channels/slack/render/view.ts'
import {
  chart,
  type Form,
  type FormField,
  facts,
  heading,
  note,
  table,
  text,
} from '../../../src/chat/reply.ts'
import { barChart } from '../../charts/samples.ts'
import { inputsOf } from '../../slack/filled.ts'
import { viewProblems } from '../../slack/view-kit.ts'

const press = { command: 'report', slots: { form: '7' } }
const open = { label: 'Mở', press, opensForm: true } as const
const form = (more: Partial<Form> = {}): Form => ({
  title: 'Số liệu tuần',
  blocks: [],
  fields: [],
  submit: { label: 'Gửi', press },
  open,
  ...more,
})
const shown = (given: Form, isOver = false) =>
  viewOf({ blocks: [], form: given }, { language: 'vi', data: 'abcdefghijklmnop:0', isOver })

const words = fc.oneof(
  fc.string({ maxLength: 80, unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    '<!channel>',
    'ế'.repeat(4000),
    'từ '.repeat(2000),
    '\u2800',
    '🙂'.repeat(200),
    '"\\\n'.repeat(900),
  ),
)
const blocks = fc.oneof(
  words.map((one) => heading(one, 'good')),
  words.map(text),
  words.map(note),
  fc.array(fc.record({ label: words, value: words }), { maxLength: 12 }).map((lines) => facts(...lines)),
  fc.array(fc.tuple(words, words), { maxLength: 130 }).map((rows) => table([], rows)),
  fc.constant(chart(barChart(3))),
)
const fields = fc.uniqueArray(
  fc.record(
    {
      key: fc.stringMatching(/^[a-z0-9.-]{1,90}$/),
      label: words,
      hint: words,
      example: words,
      value: words,
      fault: words,
      choices: fc.uniqueArray(fc.record({ value: fc.stringMatching(/^[a-z]{1,80}$/), label: words }), {
        minLength: 1,
        maxLength: 120,
        selector: ({ value }) => value,
      }),
      takesSeveral: fc.constant(true),
    },
    { requiredKeys: ['key', 'label'] },
  ),
  { maxLength: 30, selector: ({ key }) => key },
) as fc.Arbitrary<FormField[]>

describe('a form in a window', () => {
  it('is never refused by Slack, whatever it asks and says', () => {
    fc.assert(
      fc.property(
        fc.record({ title: words, label: words, blocks: fc.array(blocks, { maxLength: 30 }), fields }),
        ({ title, label, ...rest }) => {
          const view = shown(form({ title, ...rest, submit: { label, press } }))
          expect(viewProblems(view)).toEqual([])
          const asked = rest.fields.slice(0, 20).map(({ key }) => key)
          expect([...inputsOf({ content: view }).keys()]).toEqual(asked)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows which of several choices were made', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    const asked = { label: 'x', choices, value: 'c\na\nnone of them' }
    const fields = [
      { key: 'several', ...asked, takesSeveral: true },
      { key: 'one', ...asked },
    ] as const
    const inputs = inputsOf({ content: shown(form({ fields })) })
    expect(inputs.get('several')?.initial_options?.map(({ value }) => value)).toEqual(['a', 'c'])
    expect(inputs.get('one')?.initial_option).toBeUndefined()
  })

  it('says what is wrong at the fields of the same names', () => {
    const wrong = [{ key: 'online-payment', label: 'Thanh toán', value: '51 %', fault: 'Xin ghi hai số.' }]
    const faults = faultsOf({ blocks: [], form: form({ fields: wrong }) })
    expect(faults).toEqual({ 'online-payment': 'Xin ghi hai số.' })
    const view = shown(form({ fields: wrong }))
    expect(inputsOf({ content: view }).get('online-payment')?.initial_value).toBe('51 %')
    expect(JSON.stringify(view)).toContain('✗ Xin ghi hai số.')
    expect(faultsOf({ blocks: [], form: form() })).toBeNull()
  })

  it('goes back to the one beneath it, and ends all where nothing is left to do', () => {
    expect(shown(form({ isOver: true }), true)).toMatchObject({ close: { text: 'Quay lại' } })
    const ended = viewOf({ blocks: [text('Đã lưu.')] }, { language: 'vi', data: 'x', isOver: true })
    expect(ended).toMatchObject({ close: { text: 'Đóng' }, clear_on_close: true, callback_id: formCallback })
    expect(ended).not.toHaveProperty('submit')
  })

  it('opens at once with a word of patience', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(viewProblems(waitingView(language, 'opening', 'form-1.2.x'))).toEqual([])
      expect(viewProblems(waitingView(language, 'keeping'))).toEqual([])
    }
  })
})
