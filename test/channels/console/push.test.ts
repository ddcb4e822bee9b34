import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startConsole } from '../../../src/channels/console/console.ts'
import { composeForConsole, createConsoleTransport, type Show } from '../../../src/channels/console/push.ts'
import { createCharts } from '../../../src/charts/charts.ts'
import type { Message } from '../../../src/chat/message.ts'
import { heading, type Reply, text } from '../../../src/chat/reply.ts'
import { texts } from './texts.ts'

const receive = { command: 'update', slots: { part: '1', act: 'receive' } }
const push: Reply = {
  blocks: [heading('Kính gửi: Sở Y tế'), text('Hôm nay là ngày cuối.')],
  buttons: [{ label: 'Đã nhận', press: receive }],
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A console on streams of its own, which answers when `release` is called, and what shows pushes there. */
async function open({ interactive = true } = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let written = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
  })
  const messages: Message[] = []
  let release = () => {}
  let show: Show | undefined
  const done = startConsole({
    input,
    output,
    interactive,
    chat: 'console:officer',
    person: { id: 'officer', name: 'Nguyễn Văn An' },
    language: 'vi',
    commands: [],
    async answer(message) {
      messages.push(message)
      if (message.text === 'chờ') {
        await new Promise<void>((resolve) => {
          release = resolve
        })
      }
      return { blocks: [text(`<${message.text}>`)] }
    },
    charts: createCharts({ entries: 1 }),
    chartFolder: join(folder, 'charts'),
    historyFile: join(folder, 'history'),
    texts,
    log: () => {},
    onPrompt: (given) => {
      show = given
    },
  })
  const shown = async (part: string) => {
    while (!written.includes(part)) await once(output, 'data')
    const before = written
    written = ''
    return before
  }
  const told = (reply: Reply) => {
    if (show === undefined) throw new Error('the prompt does not stand yet')
    return show(reply)
  }
  return { input, done, messages, shown, told, hasPrompt: () => show !== undefined, release: () => release() }
}

describe('what nobody asked for, at a terminal', () => {
  it('is written above the prompt, and what is being typed stays and is sent whole', async () => {
    const { input, shown, told, messages, done } = await open()
    await shown('›')
    input.write('thanh toán ')
    await shown('thanh toán ')
    expect(await told(push)).toBe(true)
    const written = await shown('› thanh toán ')
    expect(written.indexOf('Hôm nay là ngày cuối.')).toBeLessThan(written.lastIndexOf('› thanh toán '))
    input.write('SYT\r')
    await shown('<thanh toán SYT>')
    input.end()
    await done
    expect(messages.map((message) => message.text)).toEqual(['thanh toán SYT'])
  })

  it('has buttons that a typed number presses', async () => {
    const { input, shown, told, messages, done } = await open()
    await shown('›')
    await told(push)
    expect(await shown('Đã nhận')).toContain('[1] Đã nhận')
    input.write('1\r')
    await shown('<>')
    input.end()
    await done
    expect(messages[0]?.press).toEqual(receive)
  })

  it('waits until an answer that is on its way is given', async () => {
    const { input, shown, told, release, done, messages } = await open()
    await shown('›')
    input.write('chờ\r')
    while (messages.length === 0) await new Promise(setImmediate)
    const telling = told(push)
    await new Promise(setImmediate)
    release()
    expect(await telling).toBe(true)
    const written = await shown('Hôm nay')
    expect(written.indexOf('<chờ>')).toBeGreaterThan(-1)
    expect(written.indexOf('<chờ>')).toBeLessThan(written.indexOf('Hôm nay'))
    input.end()
    await done
  })

  it('is not taken for shown where the talk has ended', async () => {
    const { input, shown, told, done } = await open()
    await shown('›')
    input.write('/quit\r')
    await done
    expect(await told(push)).toBe(false)
  })

  it('has no place on a pipe', async () => {
    const { input, done, hasPrompt } = await open({ interactive: false })
    input.end('một\n')
    await done
    expect(hasPrompt()).toBe(false)
  })
})

describe('a push that was kept for a console', () => {
  const to = { channel: 'console', account: 'officer', chat: 'console:officer' }
  const kept = () => {
    const { deliveries } = composeForConsole({ key: 'k', to, language: 'vi', reply: push, at: new Date(0) })
    const [delivery] = deliveries
    if (delivery === undefined) throw new Error('nothing was composed')
    return { ...delivery, body: JSON.parse(JSON.stringify(delivery.body)) }
  }
  const sending = (body: unknown, mayRepeat = false) => {
    const shown: Reply[] = []
    const show: Show = async (reply) => shown.push(reply) > 0
    const delivery = { id: 1, key: 'k:0', lane: to.chat, body, mayRepeat, attempts: 0 }
    return { shown, outcome: createConsoleTransport(show, texts).send(delivery) }
  }

  it('comes out as it went in, and where it may be a repeat says so', async () => {
    const first = sending(kept().body)
    expect(await first.outcome).toEqual({ kind: 'sent', message: null })
    expect(first.shown).toEqual([push])
    const again = sending(kept().body, true)
    await again.outcome
    expect(again.shown[0]?.blocks[0]).toEqual({ kind: 'note', text: 'Có thể đã nhận.' })
  })

  it('is refused loudly where it is something else', async () => {
    await expect(sending({ reply: { blocks: [{ kind: 'html', text: '<b>' }] } }).outcome).rejects.toThrow()
  })

  it('goes to nobody else’s console', () => {
    expect(kept()).toMatchObject({ channel: 'console:officer', lane: 'console:officer' })
  })
})
