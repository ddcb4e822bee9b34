import { describe, expect, it } from 'vitest'
import { renderReply } from '../../../src/channels/console/render.ts'
import { cellsOf } from '../../../src/channels/text/layout.ts'
import { chart, facts, heading, note, type Reply, table, text } from '../../../src/chat/reply.ts'
import { barChart, lineChart } from '../../charts/samples.ts'
import { texts } from './texts.ts'

const render = (reply: Reply, changes: { width?: number; colours?: boolean; path?: string } = {}) =>
  renderReply(reply, {
    texts,
    colours: changes.colours ?? false,
    width: changes.width ?? 80,
    chartPath: () => changes.path,
  })
const press = { command: 'rate', slots: {} }

describe('an answer on the console', () => {
  it('has a heading with its mark, facts under each other, and a note', () => {
    const reply: Reply = {
      blocks: [
        heading('Tỷ lệ thanh toán trực tuyến', 'near'),
        facts({ label: 'Kỳ', value: 'tuần 24/2024' }, { label: 'Đánh giá', value: 'gần đạt', tone: 'near' }),
        note('Số liệu mẫu.'),
      ],
    }
    expect(render(reply)).toBe(
      [
        '🟡 Tỷ lệ thanh toán trực tuyến',
        'Kỳ:       tuần 24/2024',
        'Đánh giá: 🟡 gần đạt',
        '',
        'Số liệu mẫu.',
      ].join('\n'),
    )
  })

  it('goes on with a long value under its beginning', () => {
    const reply: Reply = {
      blocks: [facts({ label: 'Nguồn', value: 'Kế hoạch số 12/KH-UBND ngày 5/1/2024' })],
    }
    expect(render(reply, { width: 30 })).toBe('Nguồn: Kế hoạch số 12/KH-UBND\n       ngày 5/1/2024')
  })

  it('sets a table in columns by what the letters take', () => {
    const reply: Reply = {
      blocks: [
        table(
          [
            { heading: 'Đơn vị', align: 'left' },
            { heading: 'Tỷ lệ', align: 'right' },
          ],
          [
            ['Sở Y tế'.normalize('NFD'), '54,3%'],
            ['Sở Tư pháp', '7%'],
          ],
        ),
      ],
    }
    expect(render(reply)).toBe(
      ['Đơn vị      Tỷ lệ', '──────────  ─────', 'Sở Y tế     54,3%', 'Sở Tư pháp     7%'].join('\n'),
    )
  })

  it.each([60, 40, 20])('fits everything into %d cells', (width) => {
    const reply: Reply = {
      blocks: [
        heading('Tỷ lệ thanh toán trực tuyến của các sở, ban, ngành', 'bad'),
        text('Một câu dài hơn bề rộng của màn hình thì được ngắt giữa các từ.'),
        facts({ label: 'Đơn vị chịu trách nhiệm chính', value: 'Sở Nông nghiệp và Phát triển nông thôn' }),
        table(
          ['Hạng', 'Đơn vị', 'Tỷ lệ', 'So kỳ trước'].map((name) => ({ heading: name, align: 'left' })),
          [['1', 'Sở Nông nghiệp và Phát triển nông thôn', '54,3%', '+1,8 điểm']],
        ),
        chart(lineChart(3, 52)),
        chart(barChart(9)),
      ],
      buttons: ['Tháng', 'Quý', 'Năm', 'Bảng xếp hạng của các sở, ban, ngành'].map((label) => ({
        label,
        press,
      })),
    }
    for (const line of render(reply, { width }).split('\n')) expect(cellsOf(line)).toBeLessThanOrEqual(width)
  })

  it('numbers its buttons and wraps them', () => {
    const reply: Reply = {
      blocks: [text('Kỳ nào?')],
      buttons: ['Tháng', 'Quý', 'Năm'].map((label) => ({ label, press })),
    }
    expect(render(reply)).toBe('Kỳ nào?\n\n[1] Tháng  [2] Quý  [3] Năm')
    expect(render(reply, { width: 20 })).toBe('Kỳ nào?\n\n[1] Tháng  [2] Quý\n[3] Năm')
  })

  it('has ANSI colours only where they are wanted', () => {
    const reply: Reply = {
      blocks: [heading('Sở Y tế'), chart(barChart(2))],
      buttons: [{ label: 'Quý', press }],
    }
    expect(render(reply)).not.toContain('\u001b')
    expect(render(reply, { colours: true })).toContain('\u001b[1mSở Y tế\u001b[0m')
  })

  it('lets nothing in the data steer the terminal', () => {
    const evil = '\u001b]0;x\u0007\u001b[31mđỏ\u202e\u0085\u009b1m\r'
    const reply: Reply = {
      blocks: [
        heading(evil),
        text(`${evil}\nhai`),
        note(evil),
        facts({ label: evil, value: evil }),
        table([{ heading: evil, align: 'left' }], [[evil]]),
        chart({
          ...lineChart(1, 3),
          title: evil,
          labels: [evil, evil, evil],
          series: [{ name: evil, values: [1] }],
        }),
        chart({ ...barChart(1), bars: [{ label: evil, value: 1, tone: 'good' }] }),
      ],
      buttons: [{ label: evil, press }],
    }
    expect(render(reply).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
})

describe('a chart in text', () => {
  it('draws lines on one scale, with gaps and their lowest, highest and latest value', () => {
    const drawn = render({
      blocks: [
        chart({
          kind: 'line',
          title: 'Tỷ lệ thanh toán trực tuyến',
          measure: '%',
          labels: ['T21', 'T22', 'T23', 'T24'],
          series: [
            { name: 'Sở Y tế', values: [0, null, 50, 100] },
            { name: 'Sở Tư pháp', values: [100, 100, 100, null] },
          ],
          threshold: { label: 'Chỉ tiêu', value: 60 },
          language: 'vi',
        }),
      ],
    })
    expect(drawn.split('\n')).toEqual([
      'Tỷ lệ thanh toán trực tuyến',
      'Sở Y tế     ▁·▅█  thấp nhất 0 % · cao nhất 100 % · mới nhất 100 %',
      'Sở Tư pháp  ███·  thấp nhất 100 % · cao nhất 100 % · mới nhất 100 %',
      '            T21 → T24',
      '┄ Chỉ tiêu: 60 %',
    ])
  })

  it('draws bars as long as their values, each with its mark', () => {
    const drawn = render({
      blocks: [
        chart({
          kind: 'bar',
          title: 'Hồ sơ quá hạn',
          measure: 'hồ sơ',
          bars: [
            { label: 'Sở Y tế', value: 80, tone: 'bad' },
            { label: 'Sở Nội vụ', value: 41, tone: 'good' },
          ],
          language: 'vi',
        }),
      ],
    })
    expect(drawn.split('\n')).toEqual([
      'Hồ sơ quá hạn',
      `🔴 Sở Y tế    ${'█'.repeat(40)} 80`,
      `🟢 Sở Nội vụ  ${'█'.repeat(20)}▌ 41`,
    ])
  })

  it('speaks the language of its numbers', () => {
    const drawn = render(
      { blocks: [chart({ ...lineChart(1, 12), language: 'en' })] },
      { path: 'charts/1.png' },
    )
    expect(drawn).toMatch(/lowest \d+\.\d%/)
    expect(drawn).toContain('Chart: charts/1.png')
  })

  it('says so where there are no figures', () => {
    const empty = { ...lineChart(1, 3), series: [{ name: 'Sở Y tế', values: [null, null, null] }] }
    expect(render({ blocks: [chart(empty)] })).toContain('Chưa có số liệu')
    expect(render({ blocks: [chart(barChart(0))] })).toContain('Chưa có số liệu')
  })

  it('names no file where there is none', () => {
    expect(render({ blocks: [chart(barChart(1))] })).not.toContain('Biểu đồ:')
  })
})
