import { describe, expect, it } from 'vitest'
import { telegramCall } from '../../../src/channels/telegram/calls.ts'
import { marked } from '../../../src/channels/telegram/render/mark.ts'
import { type Place, render } from '../../../src/channels/telegram/render/render.ts'
import { cellsOf } from '../../../src/channels/text/layout.ts'
import {
  type Button,
  chart,
  facts,
  heading,
  note,
  type Reply,
  silence,
  table,
  text,
} from '../../../src/chat/reply.ts'
import { barChart, lineChart } from '../../charts/samples.ts'
import { parseHtml } from '../../telegram/html.ts'

const id = 'abcdefghijklmnop'
const here: Place = { chat: 7, language: 'vi' }
const press = { command: 'rate', slots: {} }
const buttons = (...labels: string[]): Button[] => labels.map((label) => ({ label, press }))

const callsOf = (reply: Reply, place: Place = here) => render(reply, place, id).calls
/** The text of an answer that is one message. */
function htmlOf(...blocks: Reply['blocks']): string {
  const [call, ...more] = callsOf({ blocks })
  expect(more).toEqual([])
  return call !== undefined && 'html' in call ? call.html : ''
}
const plain = (html: string) => parseHtml(html).text
const kindsOf = (reply: Reply, place: Place) => callsOf(reply, place).map(({ kind }) => kind)

const column = (heading: string, align: 'left' | 'right' = 'left') => ({ heading, align })
const ranking = [column('Hạng', 'right'), column('Đơn vị'), column('Tỷ lệ', 'right'), column('▲▼', 'right')]
const longText = Array.from({ length: 300 }, (_, at) => `Câu số ${at} của một bài dài.`).join('\n')

it('is no message at all where nothing is to be said', () => {
  expect(callsOf(silence)).toEqual([])
  expect(callsOf({ blocks: [] })).toHaveLength(1)
})

describe('a card', () => {
  it('has a heading with its mark, facts a line each, and a note', () => {
    expect(
      htmlOf(
        heading('Tỷ lệ thanh toán trực tuyến', 'near'),
        facts({ label: 'Kỳ', value: 'tuần 24/2024' }, { label: 'Đánh giá', value: 'gần đạt', tone: 'near' }),
        text('Một dòng.\nHai dòng.'),
        note('Số liệu mẫu.'),
      ),
    ).toBe(
      [
        '<b>🟡 Tỷ lệ thanh toán trực tuyến</b>',
        '<b>Kỳ:</b> tuần 24/2024',
        '<b>Đánh giá:</b> 🟡 gần đạt',
        '',
        'Một dòng.',
        'Hai dòng.',
        '',
        '<i>Số liệu mẫu.</i>',
      ].join('\n'),
    )
  })

  it('shows its data as they were typed', () => {
    const typed = '<b>A & B</b> "&lt;" @all @an_nguyen https://x.vn/?a=1&b=2 <a href="tg://user?id=1">'
    const html = htmlOf(
      heading(typed),
      text(typed),
      note(typed),
      facts({ label: typed, value: typed }),
      table([column(typed)], [[typed]]),
    )
    expect(plain(html).split(typed).length).toBe(7)
    expect(new Set(parseHtml(html).entities.map(({ type }) => type))).toEqual(new Set(['bold', 'italic']))
  })

  it('shows below its words the files that Telegram keeps, and says where the others lie', () => {
    const file = { id: 'BQAC', kind: 'document', name: null, size: null, album: null } as const
    const own = { ...file, channel: 'telegram', link: null }
    const link = 'https://tinh.slack.com/files/U1/F1/qd.pdf'
    const reply: Reply = {
      blocks: [
        text('Báo cáo'),
        { kind: 'file', file: own, label: '📎 <b>QĐ</b>.pdf', from: 'An gửi qua Telegram' },
        { kind: 'file', file: { ...own, kind: 'picture' }, label: '📎 ảnh', from: 'An gửi qua Telegram' },
        {
          kind: 'file',
          file: { ...file, channel: 'slack', link },
          label: '📎 <@U1>',
          from: 'An gửi qua Slack',
        },
      ],
      buttons: buttons('Xác nhận'),
    }
    const [card, ...files] = callsOf(reply)
    const words = `📎 &lt;@U1&gt; · An gửi qua Slack · ${link}`
    expect(card).toMatchObject({ kind: 'sendText', html: `Báo cáo\n\n${words}`, keyboard: { id } })
    const sent = { kind: 'sendFile', chat: 7, language: 'vi', file: 'BQAC' }
    expect(files).toEqual([
      { ...sent, as: 'document', html: '📎 &lt;b&gt;QĐ&lt;/b&gt;.pdf' },
      { ...sent, as: 'picture', html: '📎 ảnh' },
    ])
    for (const call of [card, ...files]) expect(telegramCall.parse(call)).toEqual(call)
    // In place of the message with the button stands the words alone.
    const edits = { message: 3, chart: false }
    expect(kindsOf(reply, { ...here, edits })).toEqual(['editText', 'sendFile', 'sendFile'])
  })

  it('lets nothing in its data steer the reader', () => {
    const evil = 'a\u001b[31m\u202eđ\ud800\u0000\u200b\u2066b\u0085c'
    const reply: Reply = {
      blocks: [
        heading(evil),
        text(evil),
        facts({ label: evil, value: evil }),
        table([column(evil)], [[evil]]),
      ],
      buttons: buttons(evil),
    }
    const said = JSON.stringify(callsOf(reply)).replaceAll('\\n', '')
    expect(said).not.toMatch(/\\u|[\p{Cc}\p{Cf}\p{Cs}]/u)
  })

  it('is never nothing at all', () => {
    expect(callsOf({ blocks: [] })).toMatchObject([{ kind: 'sendText', html: '…' }])
    expect(callsOf({ blocks: [text('\u2800 \u200b')], buttons: buttons('Tiếp') })).toMatchObject([
      { kind: 'sendText', html: '…', keyboard: { id } },
    ])
  })

  it('goes to its topic, as an answer to its question', () => {
    expect(callsOf({ blocks: [text('có')] }, { ...here, thread: 5, replyTo: 9 })).toEqual([
      { kind: 'sendText', chat: 7, thread: 5, replyTo: 9, language: 'vi', html: 'có' },
    ])
  })
})

describe('a table', () => {
  it('stands in columns where they fit on a phone', () => {
    const html = htmlOf(
      table(
        [column('Đơn vị'), column('Tỷ lệ', 'right')],
        [
          ['Sở Y tế'.normalize('NFD'), '54,3 %'],
          ['Sở Tư pháp', '7 %'],
        ],
      ),
    )
    expect(html).toBe(
      '<pre>Đơn vị       Tỷ lệ\n──────────  ──────\nSở Y tế     54,3 %\nSở Tư pháp     7 %</pre>',
    )
    for (const line of plain(html).split('\n')) expect(cellsOf(line)).toBeLessThanOrEqual(33)
  })

  it('is a list where they do not, whose first line says what stands where', () => {
    const rows = [
      ['1', 'Khoa học Công nghệ và Đổi mới', '78,57 %', '▲2'],
      ['2=', 'Tài chính', '68,75 %', '='],
      ['2=', 'Y tế', '68,75 %', ''],
    ]
    expect(htmlOf(table(ranking, rows))).toBe(
      [
        '<i>Hạng. Đơn vị — Tỷ lệ ▲▼</i>',
        '1. Khoa học Công nghệ và Đổi mới — 78,57 % ▲2',
        '2= Tài chính — 68,75 % =',
        '2= Y tế — 68,75 %',
      ].join('\n'),
    )
  })

  it('has several lines a row where a row is long', () => {
    const rows = [
      ['/rate', 'Xem một chỉ số của một đơn vị, hoặc so sánh nhiều đơn vị với nhau trong một kỳ', ''],
    ]
    expect(htmlOf(table([column('Lệnh'), column('Dùng để'), column('Ví dụ')], rows))).toBe(
      `<b>/rate</b>\n<i>Dùng để: </i>${rows[0]?.[1]}`,
    )
  })

  it('of 45 communes is one message, in order', () => {
    const rows = Array.from({ length: 45 }, (_, at) => [
      `${at + 1}`,
      `Xã Tân Hưng Thuận Hòa ${at + 1}`,
      `${90 - at},25 %`,
      '▲1',
    ])
    const said = plain(htmlOf(heading('Xếp hạng'), table(ranking, rows)))
    const places = rows.map(([place, name]) => said.indexOf(`\n${place}. ${name} — `))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
})

describe('buttons', () => {
  const rowsOf = (...labels: string[]) => {
    const [call] = callsOf({ blocks: [text('?')], buttons: buttons(...labels) })
    return call !== undefined && 'keyboard' in call ? (call.keyboard?.rows ?? []) : []
  }
  const labelsIn = (...labels: string[]) => rowsOf(...labels).map((row) => row.map(({ label }) => label))

  it('stand side by side where their labels are short', () => {
    expect(
      labelsIn('Tháng', 'Quý', 'Năm', 'Tình hình chung', 'Xếp hạng', 'Huyện, thị xã, thành phố'),
    ).toEqual([['Tháng', 'Quý', 'Năm'], ['Tình hình chung', 'Xếp hạng'], ['Huyện, thị xã, thành phố']])
  })

  it('are cut between words where they are long, and never empty', () => {
    expect(labelsIn('Tỷ lệ TTHC tích hợp trên Cổng Dịch vụ công quốc gia', '\u202e', 'x'.repeat(60))).toEqual(
      [['Tỷ lệ TTHC tích hợp trên Cổng Dịch vụ…'], ['…'], [`${'x'.repeat(39)}…`]],
    )
  })

  it('say where they stay under the message, answered apart', () => {
    const press = { command: 'report', slots: {} }
    const both = [
      { label: 'Y tế', press: { ...press, apart: true as const } },
      { label: 'Nội vụ', press },
    ]
    const [call] = render({ blocks: [text('?')], buttons: both }, here, id).calls
    expect(call !== undefined && 'keyboard' in call && call.keyboard?.rows.flat()).toEqual([
      { label: 'Y tế', index: 0, stays: true },
      { label: 'Nội vụ', index: 1 },
    ])
  })

  it('are at most a hundred, and press what they say', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      label: `${at}`,
      press: { command: 'rate', slots: { at } },
    }))
    const { calls, presses } = render({ blocks: [text('?')], buttons: many }, here, id)
    const [call] = calls
    const offered = call !== undefined && 'keyboard' in call ? (call.keyboard?.rows.flat() ?? []) : []
    expect(offered).toEqual(Array.from({ length: 100 }, (_, at) => ({ label: `${at}`, index: at })))
    expect(presses).toEqual(many.slice(0, 100).map((one) => one.press))
  })
})

describe('a chart', () => {
  const spec = lineChart(1, 12)

  it('has the card under it where that fits', () => {
    const calls = callsOf({
      blocks: [heading('Sở Y tế'), chart(spec), note('Mẫu.')],
      buttons: buttons('Năm'),
    })
    expect(calls).toEqual([
      {
        kind: 'sendChart',
        chat: 7,
        language: 'vi',
        chart: spec,
        html: '<b>Sở Y tế</b>\n<i>Mẫu.</i>',
        keyboard: { id, rows: [[{ label: 'Năm', index: 0 }]] },
      },
    ])
  })

  it('follows a card that is too long for it, whose last part has the buttons', () => {
    const calls = callsOf({ blocks: [text(longText), chart(spec)], buttons: buttons('Năm') })
    expect(calls.map((call) => [call.kind, 'keyboard' in call])).toEqual([
      ['sendText', false],
      ['sendText', false],
      ['sendText', true],
      ['sendChart', false],
    ])
  })

  it('stands alone where there are no words, and beside others', () => {
    expect(callsOf({ blocks: [chart(spec)] })).toMatchObject([{ kind: 'sendChart', html: '' }])
    const two = callsOf({ blocks: [text('Hai'), chart(spec), chart(barChart(3))], buttons: buttons('Năm') })
    expect(two.map(({ kind }) => kind)).toEqual(['sendText', 'sendChart', 'sendChart'])
  })
})

describe('an answer to a button', () => {
  const card: Reply = { blocks: [text('Thẻ')] }
  const picture: Reply = { blocks: [text('Thẻ'), chart(barChart(3))] }
  const long: Reply = { blocks: [text(longText), chart(barChart(3))] }
  const on = (shown: boolean): Place => ({ ...here, edits: { message: 3, chart: shown } })

  it('takes the place of the message', () => {
    expect(callsOf(card, on(false))).toEqual([{ kind: 'editText', chat: 7, message: 3, html: 'Thẻ' }])
    expect(kindsOf(picture, on(false))).toEqual(['editChart'])
    expect(kindsOf(picture, on(true))).toEqual(['editChart'])
  })

  it('comes before a picture goes that it can not replace', () => {
    expect(kindsOf(card, on(true))).toEqual(['sendText', 'delete'])
    expect(kindsOf(long, on(true))).toEqual(['sendText', 'sendText', 'sendText', 'sendChart', 'delete'])
  })

  it('goes on in further messages, and takes those away that belonged to the former', () => {
    expect(kindsOf(long, on(false))).toEqual(['editText', 'sendText', 'sendText', 'sendChart'])
    const others = { ...here, edits: { message: 3, chart: false, others: [2, 4] } }
    expect(callsOf(card, others)).toEqual([
      { kind: 'editText', chat: 7, message: 3, html: 'Thẻ' },
      { kind: 'delete', chat: 7, message: 2 },
      { kind: 'delete', chat: 7, message: 4 },
    ])
  })
})

describe('a call', () => {
  it('is the same when it was kept', () => {
    const blocks = [text(longText), chart(lineChart(2, 5)), chart(barChart(2))]
    const replies: Reply[] = [{ blocks, buttons: buttons('Năm') }]
    for (const edits of [undefined, { message: 3, chart: true }, { message: 3, chart: false }])
      for (const call of replies.flatMap((reply) => callsOf(reply, { ...here, ...(edits && { edits }) })))
        expect(telegramCall.parse(JSON.parse(JSON.stringify(call)))).toEqual(call)
  })

  it('that may be a repeat says so first, in the language of the reader', () => {
    const [sent] = callsOf({ blocks: [text('Thẻ')] })
    expect(sent && marked(sent)).toMatchObject({ html: '<i>(Có thể Quý vị đã nhận tin này)</i>\n\nThẻ' })
    const [english] = callsOf({ blocks: [chart(barChart(2))] }, { ...here, language: 'en' })
    expect(english && marked(english)).toMatchObject({ html: '<i>(You may have received this already)</i>' })
    const edit = { kind: 'editText', chat: 7, message: 3, html: 'Thẻ' } as const
    expect(marked(edit)).toEqual(edit)
  })
})
