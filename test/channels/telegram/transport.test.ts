import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Update } from 'grammy/types'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TelegramCall } from '../../../src/channels/telegram/calls.ts'
import type { Charts } from '../../../src/charts/charts.ts'
import type { Outcome } from '../../../src/outbox/delivery.ts'
import { barChart, lineChart } from '../../charts/samples.ts'
import type { Said } from '../../telegram/acts.ts'
import type { FaultOrder } from '../../telegram/faults.ts'
import { png } from '../../telegram/fresh.ts'
import { charts, type Sending, sending } from './sending.ts'

const language = 'vi'
const keyboard = { id: 'abcdefghijklmnop', rows: [[{ label: 'Xếp hạng', index: 0 }]] }
const textTo = (chat: number, html = 'Thẻ') => ({ kind: 'sendText', chat, language, html }) as const
const chartTo = (chat: number, chart = barChart(3)) =>
  ({ kind: 'sendChart', chat, language, html: 'Thẻ', chart }) as const

/** Somebody who can be written to. */
const begun = ({ api }: Sending) => api.person({ first_name: 'An', started: true })
const idOf = (outcome: Outcome) => (outcome.kind === 'sent' ? Number(outcome.message) : -1)

describe('a call', () => {
  it('shows a text with its buttons, without what its links lead to', async () => {
    const there = await sending()
    const an = begun(there)
    const outcome = await there.send({ ...textTo(an.chat, '<b>Thẻ</b> https://x.vn'), keyboard })
    const [message] = there.api.sentTo(an)
    expect(outcome).toEqual({ kind: 'sent', message: String(message?.message_id) })
    expect(message).toMatchObject({
      text: 'Thẻ https://x.vn',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
      link_preview: { is_disabled: true },
      keyboard: [[{ text: 'Xếp hạng', callback_data: 'abcdefghijklmnop:0' }]],
    })
    expect(there.api.violations).toEqual([])
  })

  it('goes to its topic and answers its question, also where that is gone', async () => {
    const there = await sending()
    const an = there.api.person('An')
    const group = there.api.group({ title: 'Tổ', members: [an], topics: ['Số liệu'] })
    const topic = group.topic('Số liệu')
    const said = await an.says('/rate', topic)
    const call = { ...textTo(group.chat), thread: topic.thread }
    expect(await there.send({ ...call, replyTo: said.message_id })).toMatchObject({ kind: 'sent' })
    expect(await there.send({ ...call, replyTo: 999 })).toMatchObject({ kind: 'sent' })
    expect(there.api.sentTo(topic).map((one) => one.reply_to)).toEqual([said.message_id, null])
    expect(there.api.violations).toEqual([])
  })

  it('sends again what somebody sent, as what it was, and says so where Telegram has lost it', async () => {
    const there = await sending()
    const an = begun(there)
    const binh = there.api.person({ first_name: 'Bình', started: true })
    const pdf = await an.sendsFile({ name: 'QĐ 123.pdf', bytes: Buffer.from('%PDF-1.7') })
    const photo = await an.sendsFile({ name: 'a.png', bytes: png(900, 500), as: 'photo' })
    const kept = ({ update }: Said) => (update as Update | null)?.message
    const call = { kind: 'sendFile', chat: binh.chat, language, html: '📎 QĐ 123.pdf' } as const
    const document = kept(pdf)?.document?.file_id ?? ''
    expect(await there.send({ ...call, file: document, as: 'document' })).toMatchObject({ kind: 'sent' })
    const picture = kept(photo)?.photo?.at(-1)?.file_id ?? ''
    expect(await there.send({ ...call, file: picture, as: 'picture' })).toMatchObject({ kind: 'sent' })
    expect(await there.send({ ...call, file: 'BQACgone', as: 'document' })).toMatchObject({ kind: 'sent' })
    const [first, second, third] = there.api.sentTo(binh)
    expect(first).toMatchObject({ document: { name: 'QĐ 123.pdf' }, caption: '📎 QĐ 123.pdf' })
    expect(second).toMatchObject({ photo: { width: 900 } })
    expect(third?.text).toBe('📎 QĐ 123.pdf\nTelegram không còn giữ tệp này. Xin đề nghị đơn vị gửi lại.')
  })

  it('turns a text into a picture, a picture into another, and takes buttons away', async () => {
    const there = await sending()
    const an = begun(there)
    const message = idOf(await there.send({ ...textTo(an.chat), keyboard }))
    const edit = { kind: 'editChart', chat: an.chat, message, html: 'Hình' } as const
    expect(await there.send({ ...edit, chart: barChart(3), keyboard })).toEqual({
      kind: 'sent',
      message: String(message),
    })
    expect(await there.send({ ...edit, chart: lineChart(1, 5) })).toMatchObject({ kind: 'sent' })
    expect(there.api.sentTo(an)).toMatchObject([
      { caption: 'Hình', text: '', keyboard: [], photo: { width: 900 } },
    ])
    expect(await there.send({ kind: 'delete', chat: an.chat, message })).toEqual({
      kind: 'sent',
      message: null,
    })
    expect(there.api.sentTo(an)).toMatchObject([{ deleted: true }])
    expect(there.api.violations).toEqual([])
  })

  it('answers a press', async () => {
    const there = await sending()
    const { api, send } = there
    const an = begun(there)
    await send({ ...textTo(an.chat), keyboard })
    const [message] = api.sentTo(an)
    if (message === undefined) throw new Error('nothing was sent')
    const pressed = await an.presses(message, 'Xếp hạng')
    expect(await send({ kind: 'answerPress', query: pressed.query, text: 'Xin chờ', alert: true })).toEqual({
      kind: 'sent',
      message: null,
    })
    expect(await api.answered(pressed)).toMatchObject({ text: 'Xin chờ', alert: true })
    expect(api.violations).toEqual([])
  })

  it('that may be a repeat says so, unless it is no new message', async () => {
    const there = await sending()
    const an = begun(there)
    const message = idOf(await there.send(textTo(an.chat), { mayRepeat: true }))
    expect(there.api.sentTo(an)).toMatchObject([{ text: '(Có thể Quý vị đã nhận tin này)\n\nThẻ' }])
    await there.send({ kind: 'editText', chat: an.chat, message, html: 'Thẻ' }, { mayRepeat: true })
    expect(there.api.sentTo(an)).toMatchObject([{ text: 'Thẻ' }])
  })

  it('that is given up is told of where it was to be, unless it is that itself or nothing new', async () => {
    const { transport } = await sending()
    const told = (body: unknown, key = 'answer:1:0') =>
      transport.insteadOf?.({ id: 1, key, lane: 'telegram:-5', body, mayRepeat: true, attempts: 1 })
    const call = { kind: 'sendText', chat: -5, thread: 7, replyTo: 9, html: 'x', language: 'vi' }
    const instead = told(call)
    expect(instead).toMatchObject({ key: 'given-up:answer:1:0', lane: 'telegram:-5' })
    const html = expect.stringContaining('xin Quý vị hỏi lại')
    expect(instead?.body).toMatchObject({ kind: 'sendText', chat: -5, thread: 7, replyTo: 9, html })
    expect(told(instead?.body, instead?.key)).toBeNull()
    expect(told({ kind: 'delete', chat: -5, message: 3 })).toBeNull()
  })

  it('that can not be read is not made', async () => {
    const there = await sending()
    expect(await there.send({ kind: 'sendText' } as TelegramCall)).toMatchObject({
      kind: 'final',
      problem: 'refused',
    })
    expect(there.api.calls).toEqual([])
  })
})

describe('a picture', () => {
  it('is uploaded once, and again when Telegram has it no longer', async () => {
    let drawn = 0
    const counting: Charts = {
      ...charts,
      render: (spec) => {
        drawn++
        return charts.render(spec)
      },
    }
    const there = await sending({ charts: counting })
    const { api, send } = there
    const an = begun(there)
    for (const _ of [1, 2]) expect(await send(chartTo(an.chat))).toMatchObject({ kind: 'sent' })
    expect(drawn).toBe(1)
    api.fault({
      kind: 400,
      description: 'Bad Request: wrong remote file identifier specified: Wrong string length',
    })
    expect(await send(chartTo(an.chat))).toMatchObject({ kind: 'not-sent' })
    expect(await send(chartTo(an.chat))).toMatchObject({ kind: 'sent' })
    expect(drawn).toBe(2)
    expect(api.sentTo(an).map(({ photo }) => photo?.bytes.length)).toEqual(
      Array(3).fill((await charts.render(barChart(3))).length),
    )
    expect(api.violations).toEqual([])
  })

  it('that can not be drawn leaves the words, and is told to the log', async () => {
    const there = await sending({ charts: { ...charts, render: () => Promise.reject(new Error('no font')) } })
    const an = begun(there)
    expect(await there.send(chartTo(an.chat))).toMatchObject({ kind: 'sent' })
    expect(there.api.sentTo(an)).toMatchObject([{ text: 'Thẻ', photo: null }])
    const edit = { kind: 'editChart', chat: an.chat, message: 1, html: 'Thẻ', chart: barChart(3) } as const
    expect(await there.send(edit)).toMatchObject({ kind: 'final', problem: 'refused' })
    expect(there.logged).toEqual(Array(2).fill('A chart could not be drawn. Error: no font'))
  })
})

describe('what became of a call that Telegram refuses', () => {
  it('is to wait: in this chat, or in all where it is long or of no chat', async () => {
    const there = await sending()
    const an = begun(there)
    const asked = async (retry_after: number, call: TelegramCall) => {
      there.api.fault({ kind: 429, retry_after })
      return there.send(call)
    }
    const chat = String(an.chat)
    expect(await asked(7, textTo(an.chat))).toEqual({ kind: 'refused', seconds: 7, chat })
    expect(await asked(3600, textTo(an.chat))).toEqual({ kind: 'refused', seconds: 3600, chat: null })
    expect(await asked(7, { kind: 'answerPress', query: '1' })).toEqual({
      kind: 'refused',
      seconds: 7,
      chat: null,
    })
    expect(there.api.calls.length).toBe(3)
  })

  it('is final where the chat can not be written to', async () => {
    const { api, send } = await sending()
    const people = {
      blocked: api.person({ first_name: 'An', started: true }),
      gone: api.person({ first_name: 'Ba', started: true }),
    }
    await people.blocked.blocks()
    await people.gone.vanishes()
    const stranger = api.person('Cư')
    const kicked = api.group({ title: 'Một', members: [stranger] })
    await kicked.changesBot('kicked')
    const left = api.group({ title: 'Hai', members: [stranger] })
    await left.changesBot('left')
    const problems = []
    for (const chat of [people.blocked.chat, people.gone.chat, stranger.chat, kicked.chat, left.chat, 4242]) {
      const outcome = await send(textTo(chat))
      problems.push(outcome.kind === 'final' ? outcome.problem : outcome)
    }
    expect(problems).toEqual(['blocked', 'blocked', 'blocked', 'removed', 'removed', 'not-found'])
  })

  it('is final where only this can not be sent', async () => {
    const there = await sending()
    const an = begun(there)
    const group = there.api.group({ title: 'Tổ', members: [an], topics: ['Số liệu'] })
    const topic = group.topic('Số liệu')
    topic.closes()
    const refused: TelegramCall[] = [
      { ...textTo(group.chat), thread: topic.thread },
      { ...textTo(group.chat), thread: 4242 },
      { kind: 'editText', chat: an.chat, message: 4242, html: 'Thẻ' },
      textTo(an.chat, '<b>'),
    ]
    for (const call of refused)
      expect(await there.send(call)).toMatchObject({ kind: 'final', problem: 'refused' })
  })

  it('follows a group that became another', async () => {
    const { api, send } = await sending()
    const group = api.group({ title: 'Tổ', members: [api.person('An')], kind: 'group' })
    const now = await group.migrates()
    expect(await send(textTo(group.chat))).toEqual({ kind: 'moved', to: String(now.chat) })
  })

  it('is as if it were made where its effect is there already, or nobody waits for it', async () => {
    const there = await sending()
    const an = begun(there)
    const message = idOf(await there.send(textTo(an.chat)))
    const same = { kind: 'editText', chat: an.chat, message, html: 'Thẻ' } as const
    expect(await there.send(same)).toEqual({ kind: 'sent', message: String(message) })
    const gone = { kind: 'delete', chat: an.chat, message } as const
    for (const _ of [1, 2]) expect(await there.send(gone)).toEqual({ kind: 'sent', message: null })
    expect(await there.send({ kind: 'answerPress', query: '1' })).toEqual({ kind: 'sent', message: null })
  })

  it.each([401, 404] as const)('is not lost while the token is wrong (%d)', async (kind) => {
    const there = await sending()
    there.api.fault({ kind })
    expect(await there.send(textTo(begun(there).chat))).toMatchObject({ kind: 'not-sent' })
  })
})

describe('what became of a call that was cut off', () => {
  it.each<[string, FaultOrder]>([
    ['the server failed', { kind: 500 }],
    ['something on the way failed', { kind: 502, accepted: true }],
    ['the connection broke before', { kind: 'drop before' }],
    ['the connection broke after', { kind: 'drop after' }],
    ['there was no answer in time', { kind: 'hold after' }],
  ])('is not known where %s', async (_, fault) => {
    const there = await sending({ patience: fault.kind === 'hold after' ? 200 : 10_000 })
    const an = begun(there)
    there.api.fault({ ...fault, times: 3 })
    expect(await there.send(textTo(an.chat))).toMatchObject({ kind: 'unknown' })
    expect(await there.send(chartTo(an.chat))).toMatchObject({ kind: 'unknown' })
    const gone = { kind: 'delete', chat: an.chat, message: 1 } as const
    expect(await there.send(gone)).toMatchObject({ kind: 'unknown' })
    expect(there.api.calls.map(({ method }) => method)).toEqual(['sendMessage', 'sendPhoto', 'deleteMessage'])
  })

  it('matters of a message, and not of a change or of what tells that another may be missing, unless for ever', async () => {
    const { transport } = await sending()
    const harmless = (body: TelegramCall, key = 'answer:1:0', attempts = 0) =>
      transport.isRepeatable?.({ key, body, attempts })
    const gone = { kind: 'delete', chat: 7, message: 1 } as const
    expect([harmless(textTo(7)), harmless(chartTo(7))]).toEqual([false, false])
    expect([harmless(gone), harmless(gone, 'answer:1:0', 5)]).toEqual([true, false])
    const sentence = 'given-up:answer:1:0'
    expect([harmless(textTo(7), sentence), harmless(textTo(7), sentence, 20)]).toEqual([true, false])
  })

  it('is that it was not sent where there was no connection', async () => {
    const silent = await listening(() => {})
    const hangingUp = await listening((socket) => socket.destroy())
    const roots = [
      `http://127.0.0.1:${await closedPort()}`,
      'http://nowhere.invalid',
      `https://127.0.0.1:${silent}`,
      `https://127.0.0.1:${hangingUp}`,
    ]
    for (const root of roots) {
      const there = await sending({ root, connecting: 300 })
      for (const call of [textTo(7), chartTo(7)])
        expect([root, await there.send(call)]).toEqual([
          root,
          { kind: 'not-sent', detail: expect.any(String) },
        ])
    }
  })

  it('is told without the token', async () => {
    const details: string[] = []
    const note = (outcome: Outcome) => details.push('detail' in outcome ? outcome.detail : '')
    const away = await sending({ root: `http://127.0.0.1:${await closedPort()}` })
    note(await away.send(textTo(7)))
    const there = await sending({ patience: 200 })
    const an = begun(there)
    for (const kind of ['drop before', 'drop after', 'hold before', 500, 404] as const) {
      there.api.fault({ kind })
      note(await there.send(textTo(an.chat, 'Bí mật')))
    }
    expect(details.length).toBe(6)
    for (const detail of details) {
      expect(detail).not.toBe('')
      expect(detail).not.toContain(there.api.token.split(':')[1])
      expect(detail).not.toContain('Bí mật')
    }
    expect(details[0]).toContain('ECONNREFUSED')
  })
})

/** A port on which something listens that does this with whoever connects. */
async function listening(meet: (socket: Socket) => void): Promise<number> {
  const server = createServer(meet)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
