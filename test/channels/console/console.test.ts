import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ConsoleOptions, startConsole } from '../../../src/channels/console/console.ts'
import { createCharts } from '../../../src/charts/charts.ts'
import type { Message } from '../../../src/chat/message.ts'
import { chart, type Reply, text } from '../../../src/chat/reply.ts'
import { barChart } from '../../charts/samples.ts'
import { texts } from './texts.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'))
})
afterEach(() => rm(folder, { recursive: true }))

const quarter = { command: 'rate', slots: { period: 'quarter' } }
/** Repeats what was said; "kỳ" is asked back with buttons, "biểu đồ" answered with a chart. */
async function echo(message: Message): Promise<Reply> {
  if (message.press) return { blocks: [text(`nút ${JSON.stringify(message.press)}`)] }
  if (message.text === 'kỳ') {
    return {
      blocks: [text('Kỳ nào?')],
      buttons: [
        { label: 'Tháng', press: { ...quarter, slots: {} } },
        { label: 'Quý', press: quarter },
      ],
    }
  }
  const bars = /^biểu đồ (\d+)$/.exec(message.text)?.[1]
  if (bars !== undefined) return { blocks: [chart(barChart(Number(bars)))] }
  return { blocks: [text(`<${message.text}>`)] }
}

/** A console on streams of its own, with all that was written so far. */
function open(changes: Partial<ConsoleOptions> = {}) {
  const input = new PassThrough()
  const output = new PassThrough()
  let written = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
  })
  const logged: string[] = []
  const messages: Message[] = []
  const done = startConsole({
    input,
    output,
    interactive: false,
    chat: 'console:leader',
    person: { id: 'leader', name: 'Nguyễn Văn An' },
    language: 'vi',
    commands: [
      { name: 'rate', also: ['tyle'] },
      { name: 'rank', also: ['xephang'] },
      { name: 'help', also: ['trogiup'] },
    ],
    answer: (message) => {
      messages.push(message)
      return echo(message)
    },
    charts: createCharts({ entries: 10 }),
    chartFolder: join(folder, 'charts'),
    historyFile: join(folder, 'history'),
    texts,
    log: (_, message) => logged.push(message),
    ...changes,
  })
  /** Resolves when a text has been written. */
  const shown = async (part: string) => {
    while (!written.includes(part)) await once(output, 'data')
    const before = written
    written = ''
    return before
  }
  return { input, output, done, messages, logged, written: () => written, shown }
}

/** What a pipe answers to these bytes. */
async function piped(bytes: string | Buffer, changes: Partial<ConsoleOptions> = {}) {
  const { input, done, written, messages, logged } = open(changes)
  input.end(bytes)
  await done
  return { written: written(), messages, logged }
}

describe('the console on a pipe', () => {
  it('answers each line in order and says nothing else', async () => {
    const { written, messages } = await piped('một\nhai\n')
    const account = { channel: 'console', id: 'leader', name: 'Nguyễn Văn An', chat: 'console:leader' }
    const speaker = { chat: 'console:leader', person: 'leader', account }
    expect(written).toBe('<một>\n\n<hai>\n')
    expect(messages).toEqual([
      { ...speaker, text: 'một' },
      { ...speaker, text: 'hai' },
    ])
  })

  it.each([
    ['without a last line end', 'một\nhai', ['một', 'hai']],
    ['with CRLF', 'một\r\nhai\r\n', ['một', 'hai']],
    ['with a byte order mark', '\ufeffmột\n', ['một']],
    ['with an empty line', '\nhai\n', ['', 'hai']],
    ['without any line', '', []],
    ['of 10,000 characters', `${'ế'.repeat(10_000)}\n`, ['ế'.repeat(10_000)]],
  ])('takes an input %s', async (_, bytes, lines) => {
    const { messages } = await piped(bytes)
    expect(messages.map((message) => message.text)).toEqual(lines)
  })

  it('reads what is not UTF-8 as replacement characters', async () => {
    const { messages } = await piped(Buffer.from([0x61, 0xff, 0x62, 0x0a, 0xe1, 0xba]))
    expect(messages.map((message) => message.text)).toEqual(['a\ufffdb', '\ufffd'])
  })

  it('puts characters together that come in pieces', async () => {
    const { input, done, messages } = open()
    for (const byte of Buffer.from('Sở Y tế\n')) input.write(Buffer.of(byte))
    input.end()
    await done
    expect(messages.map((message) => message.text)).toEqual(['Sở Y tế'])
  })

  it('presses the button that a bare number names, and says which there are where none has it', async () => {
    const { messages, written } = await piped('kỳ\n2\n2\nkỳ\n3\nkỳ\n [1] \n')
    expect(written).toContain('Không có lựa chọn số 3.')
    expect(messages.map((message) => message.press ?? message.text)).toEqual([
      'kỳ',
      quarter,
      quarter,
      'kỳ',
      'kỳ',
      { ...quarter, slots: {} },
    ])
    expect(messages[1]?.text).toBe('')
  })

  it('rejects where answering does', async () => {
    const failure = new Error('a bug')
    await expect(piped('một\nhai\n', { answer: () => Promise.reject(failure) })).rejects.toBe(failure)
  })

  it('ends quietly when nobody reads any more', async () => {
    const taken: string[] = []
    const head = new Writable({
      write(chunk: Buffer, _, done) {
        if (taken.length === 0) {
          taken.push(String(chunk))
          return done()
        }
        done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }))
      },
    })
    // The input is never ended: the reader's leaving is what ends the console.
    const { input, done } = open({ output: head })
    input.write('một\nhai\nba\n')
    await done
    expect(taken).toEqual(['<một>\n'])
  })

  it('ends when the reader leaves between two questions', async () => {
    const { input, output, done, shown } = open()
    input.write('một\n')
    await shown('<một>')
    output.destroy()
    await done
    expect(input.destroyed).toBe(true)
  })
})

describe('pictures of charts', () => {
  it('are written under the name that the answer gives', async () => {
    const { written } = await piped('biểu đồ 2\n')
    const [, path = ''] = /Biểu đồ: (.*\.png)/.exec(written) ?? []
    expect(path.startsWith(join(folder, 'charts'))).toBe(true)
    expect((await readFile(path)).subarray(1, 4).toString()).toBe('PNG')
  })

  it('are kept for the newest 50 charts', async () => {
    await piped('biểu đồ 1\n')
    const charts = join(folder, 'charts')
    for (let number = 0; number < 50; number++) {
      const file = join(charts, `old${number}.png`)
      await writeFile(file, '')
      await utimes(file, 1000 + number, 1000 + number)
    }
    await piped('biểu đồ 2\n')
    const names = await readdir(charts)
    expect(names).toHaveLength(50)
    expect(names).not.toContain('old0.png')
    expect(names).not.toContain('old1.png')
    expect(names).toContain('old2.png')
  })

  it('are left out, and the log told, where there is no place for them', async () => {
    await writeFile(join(folder, 'charts'), 'a file where the folder should be')
    const { written, logged } = await piped('biểu đồ 2\n')
    expect(written).toContain('Tỷ lệ thanh toán trực tuyến')
    expect(written).not.toContain('Biểu đồ:')
    expect(logged).toHaveLength(1)
  })

  it('that fail are told to the log and not to the reader', async () => {
    const charts = { render: () => Promise.reject(new Error('no picture')), isDrawn: () => false }
    const { written, logged } = await piped('biểu đồ 2\n', { charts })
    expect(written).toContain('Tỷ lệ thanh toán trực tuyến')
    expect(logged).toHaveLength(1)
  })
})

describe('the console on a terminal', () => {
  const ctrlC = '\u0003'
  const ctrlD = '\u0004'
  const up = '\u001b[A'

  it('greets, answers and says goodbye', async () => {
    const { input, done, shown, written } = open({ interactive: true })
    await shown('Xin chào Nguyễn Văn An!')
    input.write('một\r')
    await shown('<một>')
    input.write(ctrlD)
    await done
    expect(written()).toContain('Tạm biệt!')
  })

  it.each(['/quit', '/thoat'])('leaves with %s', async (command) => {
    const { input, done, messages } = open({ interactive: true })
    input.write(`${command}\r`)
    await done
    expect(messages).toEqual([])
  })

  it('empties the line at the first Ctrl+C and leaves at the second', async () => {
    const { input, done, shown, messages } = open({ interactive: true })
    await shown('›')
    input.write(`một${ctrlC}`)
    await shown('Nhấn Ctrl+C lần nữa để thoát.')
    input.write(`hai\r`)
    await shown('<hai>')
    input.write(ctrlC)
    await shown('Nhấn Ctrl+C lần nữa để thoát.')
    input.write(ctrlC)
    await done
    expect(messages.map((message) => message.text)).toEqual(['hai'])
  })

  it('completes the names of commands', async () => {
    const { input, done, shown, messages } = open({ interactive: true })
    await shown('›')
    input.write('/xe\t')
    await shown('/xephang ')
    input.write('quý này\r')
    await shown('</xephang quý này>')
    await shown('›')
    // Keys that arrive together are taken for a paste, in which a tab completes nothing.
    for (const keys of ['/ra', '\t', '\t'])
      await new Promise((taken) => input.write(keys, () => setImmediate(taken)))
    expect(await shown('/rate')).toContain('/rank')
    input.write('nk quý này\r')
    await shown('</rank quý này>')
    input.end()
    await done
    expect(messages.map((message) => message.text)).toEqual(['/xephang quý này', '/rank quý này'])
  })

  it('remembers what was typed, for its owner alone', async () => {
    const first = open({ interactive: true })
    first.input.write('một\r')
    await first.shown('<một>')
    first.input.write(ctrlD)
    await first.done
    expect((await stat(join(folder, 'history'))).mode & 0o777).toBe(0o600)

    const second = open({ interactive: true })
    await second.shown('›')
    second.input.write(`${up}\r`)
    await second.shown('<một>')
    second.input.write(ctrlD)
    await second.done
  })

  it('keeps the last 500 lines', async () => {
    await writeFile(join(folder, 'history'), Array.from({ length: 600 }, (_, at) => `cũ ${at}`).join('\n'))
    const { input, done } = open({ interactive: true })
    input.write('mới\r')
    input.end()
    await done
    const lines = (await readFile(join(folder, 'history'), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(500)
    expect(lines.slice(0, 2)).toEqual(['mới', 'cũ 0'])
  })

  it('talks without a history where none can be kept', async () => {
    const { input, done, messages, logged } = open({
      interactive: true,
      historyFile: join(folder, 'none', '\0'),
    })
    input.write('một\r')
    input.end()
    await done
    expect(messages).toHaveLength(1)
    // Neither read nor written.
    const said = expect.stringContaining("can't be kept")
    expect(logged).toEqual([said, said])
  })

  it('answers everything that was pasted before the end', async () => {
    const { input, done, messages } = open({ interactive: true })
    input.end('một\rhai\rba\r')
    await done
    expect(messages.map((message) => message.text)).toEqual(['một', 'hai', 'ba'])
  })

  it('rejects where answering does', async () => {
    const failure = new Error('a bug')
    const { input, done } = open({ interactive: true, answer: () => Promise.reject(failure) })
    input.write('một\r')
    await expect(done).rejects.toBe(failure)
  })

  it('ends quietly when the terminal goes away', async () => {
    const { output, done, shown, logged } = open({ interactive: true })
    await shown('›')
    output.destroy()
    await done
    expect(logged).toEqual([])
  })
})
