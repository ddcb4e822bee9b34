import { describe, expect, it } from 'vitest'
import type { SlackCall } from '../../../src/channels/slack/calls.ts'
import { barChart } from '../../charts/samples.ts'
import { type FaultOrder, startSlack } from '../../slack/server.ts'
import { charts, type Sending, sending } from './sending.ts'

const block = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } })
const post = (text = 'Thẻ', more: object = {}): SlackCall => ({
  kind: 'post',
  text,
  blocks: [block(text)],
  since: '0',
  ...more,
})
const picture = (more: object = {}): SlackCall =>
  post('Thẻ', {
    blocks: [block('Thẻ'), { type: 'image', alt_text: 'Biểu đồ' }],
    charts: [barChart(3)],
    ...more,
  })

describe('a message', () => {
  it('goes to somebody’s direct message, which is opened once', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    const [one] = [await there.send(an.id, post()), await there.send(an.id, post())]
    expect(one).toEqual({ kind: 'sent', message: there.slack.sentTo(an.dm)[0]?.ts })
    expect(there.slack.calls.map(({ method }) => method)).toEqual([
      'conversations.open',
      'chat.postMessage',
      'chat.postMessage',
    ])
    expect(there.slack.violations).toEqual([])
  })

  it('shows its chart, whose file is uploaded once', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    for (const _ of [1, 2]) await there.send(an.id, picture())
    expect(there.slack.files.size).toBe(1)
    const [file] = there.slack.files.values()
    for (const { blocks } of there.slack.sentTo(an.dm))
      expect(blocks[1]).toMatchObject({ slack_file: { id: file?.id } })
    expect(there.transport.prepare?.({ body: picture() })).toBeNull()
  })

  it('goes without a chart that can’t be drawn', async () => {
    const broken = { ...charts, render: async () => Promise.reject(new Error('no ink')) }
    const there = await sending({ charts: broken })
    const an = there.slack.person('An')
    expect(await there.send(an.id, picture())).toMatchObject({ kind: 'sent' })
    expect(there.slack.sentTo(an.dm)[0]?.blocks).toHaveLength(1)
    expect(there.logged).toHaveLength(1)
  })

  it('waits for a chart that Slack has not ready, and goes without in the end', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    there.slack.fault({ method: 'chat.postMessage', kind: 'error', error: 'invalid_blocks', times: 5 })
    for (let attempts = 0; attempts < 5; attempts++)
      expect(await there.send(an.id, picture(), { key: 'a:1', attempts })).toMatchObject({ kind: 'not-sent' })
    expect(await there.send(an.id, picture(), { key: 'a:1', attempts: 5 })).toMatchObject({ kind: 'sent' })
    expect(there.slack.sentTo(an.dm)[0]?.blocks).toHaveLength(1)
  })
})

describe('the direct message with somebody', () => {
  const called = ({ slack }: Sending) => slack.calls.map(({ method }) => method)

  it('is not opened again where it is known from before', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    there.known.set(an.id, an.dm)
    expect(await there.send(an.id, post())).toMatchObject({ kind: 'sent' })
    expect(called(there)).toEqual(['chat.postMessage'])
  })

  it.each<[string, string[], object]>([
    ['', ['chat.postMessage', 'conversations.open', 'chat.postMessage'], {}],
    [
      ', where it may have been sent before',
      ['conversations.history', 'conversations.open', 'conversations.history', 'chat.postMessage'],
      { attempts: 1 },
    ],
  ])('is opened anew where it is gone%s', async (_, calls, how) => {
    const there = await sending()
    const an = there.slack.person('An')
    there.known.set(an.id, 'D0000000000')
    expect(await there.send(an.id, post(), how)).toMatchObject({ kind: 'sent' })
    expect(called(there)).toEqual(calls)
    expect(there.known.get(an.id)).toBe(an.dm)
    expect(there.slack.sentTo(an.dm)).toHaveLength(1)
  })

  it('tells that they left', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    there.known.set(an.id, an.dm)
    an.leaves()
    expect(await there.send(an.id, post())).toMatchObject({ kind: 'final', problem: 'blocked' })
    expect(there.known.has(an.id)).toBe(false)
  })
})

describe('a message that may have been sent before', () => {
  it.each<[string, FaultOrder]>([
    ['the connection broke after it was taken', { method: 'chat.postMessage', kind: 'drop after' }],
    ['Slack failed after it had taken it', { method: 'chat.postMessage', kind: 500, accepted: true }],
    ['the connection broke before', { method: 'chat.postMessage', kind: 'drop before' }],
  ])('is there once, where %s', async (_, fault) => {
    const there = await sending()
    const an = there.slack.person('An')
    const channel = there.slack.channel('cai-cach', [an])
    const asked = an.mentions('x', { channel })
    const { ts } = (asked?.payload.event ?? {}) as { ts: string }
    for (const [lane, call] of [
      [an.id, post()],
      [channel, post('Trong luồng', { thread: ts })],
    ] as const) {
      there.slack.fault(fault)
      const how = { key: `key:${lane}` }
      expect(await there.send(lane, call, how)).toMatchObject({ kind: 'unknown' })
      expect(there.transport.isRepeatable?.({ key: '', body: call, attempts: 9 })).toBe(true)
      expect(await there.send(lane, call, { ...how, attempts: 1 })).toMatchObject({ kind: 'sent' })
    }
    expect(there.slack.sentTo(an.dm)).toHaveLength(1)
    expect(there.slack.sentTo(channel)).toHaveLength(1)
    expect(there.slack.violations).toEqual([])
  })

  it('is found behind many others, and not taken for another', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    expect(await there.send(an.id, post('Một'), { key: 'a:1' })).toMatchObject({ kind: 'sent' })
    for (let index = 0; index < 450; index++) an.says(`tin ${index}`)
    const [first] = there.slack.sentTo(an.dm)
    expect(await there.send(an.id, post('Một'), { key: 'a:1', attempts: 1 })).toEqual({
      kind: 'sent',
      message: first?.ts,
    })
    expect(await there.send(an.id, post('Hai'), { key: 'a:11', attempts: 1 })).toMatchObject({ kind: 'sent' })
    expect(there.slack.sentTo(an.dm)).toHaveLength(2)
  })

  it('is not sent while Slack can’t be asked', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    there.slack.fault({ method: 'conversations.history', kind: 500 })
    expect(await there.send(an.id, post(), { attempts: 1 })).toMatchObject({ kind: 'not-sent' })
    expect(there.slack.sentTo(an.dm)).toEqual([])
  })
})

describe('a call that fails', () => {
  it('waits as long as Slack asks for', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    const { slack } = there
    slack.fault({ method: 'files.getUploadURLExternal', kind: 'rate limited', retryAfter: 3 })
    const lane = `slack:${an.id}`
    expect(await there.send(an.id, picture())).toEqual({ kind: 'refused', seconds: 3, chat: lane })
    slack.fault({ method: 'chat.postMessage', kind: 'rate limited', retryAfter: 17 })
    expect(await there.send(an.id, post())).toEqual({ kind: 'refused', seconds: 17, chat: null })
    // Whoever comes meanwhile, with a method that is to be left alone, doesn’t get as far as Slack.
    const made = slack.calls.length
    const [one, other] = [await there.send(an.dm, post()), await there.send(an.dm, picture())]
    expect(one).toMatchObject({ kind: 'refused', chat: null })
    expect(other).toMatchObject({ kind: 'refused', chat: `slack:${an.dm}` })
    expect(slack.calls).toHaveLength(made)
    expect(slack.violations).toEqual([])
  })

  it('keeps others back as long as they would be refused', async () => {
    const there = await sending()
    const people = Array.from({ length: 60 }, (_, index) => there.slack.person(`Người ${index}`))
    const outcomes = await Promise.all(people.map(({ id }) => there.send(id, post())))
    const waiting = outcomes.filter(({ kind }) => kind === 'refused')
    expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(60 - waiting.length)
    expect(waiting.length).toBeGreaterThan(0)
    for (const { answer } of there.slack.calls) expect(answer?.ok).toBe(true)
  })

  it.each([
    ['is_archived', { kind: 'final', problem: 'removed' }],
    ['not_in_channel', { kind: 'final', problem: 'removed' }],
    ['channel_not_found', { kind: 'final', problem: 'not-found' }],
    ['user_disabled', { kind: 'final', problem: 'blocked' }],
    ['msg_too_long', { kind: 'final', problem: 'refused' }],
    ['token_revoked', { kind: 'not-sent' }],
    ['missing_scope', { kind: 'not-sent' }],
    ['internal_error', { kind: 'unknown' }],
  ])('with %s comes to what it means', async (error, outcome) => {
    const there = await sending()
    const an = there.slack.person('An')
    there.slack.fault({ method: 'chat.postMessage', kind: 'error', error })
    expect(await there.send(an.dm, post())).toMatchObject(outcome)
  })

  it('to somebody who left, or a channel that was archived, is final', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    an.leaves()
    expect(await there.send(an.id, post())).toMatchObject({ kind: 'final', problem: 'blocked' })
    const channel = there.slack.channel('cu', [an])
    there.slack.archive(channel)
    expect(await there.send(channel, post())).toMatchObject({ kind: 'final', problem: 'removed' })
  })

  it('was not sent where there is no connection', async () => {
    const gone = await startSlack()
    await gone.stop()
    const there = await sending({ url: gone.url })
    expect(await there.send('C1', post())).toMatchObject({ kind: 'not-sent' })
    expect(JSON.stringify(there.logged)).not.toContain(there.slack.botToken)
  })

  it('that deletes what is gone is done', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    const sent = await there.send(an.dm, post())
    const message = sent.kind === 'sent' ? String(sent.message) : ''
    for (const _ of [1, 2])
      expect(await there.send(an.dm, { kind: 'delete', message })).toMatchObject({ kind: 'sent' })
    const edit: SlackCall = { kind: 'update', message, text: 'x', blocks: [block('x')] }
    expect(await there.send(an.dm, edit)).toMatchObject({ kind: 'final' })
  })

  it('that one person alone would have seen is marked when it may come again, and told of when it is given up', async () => {
    const there = await sending()
    const an = there.slack.person('An')
    const channel = there.slack.channel('cai-cach', [an])
    const shown: SlackCall = {
      kind: 'ephemeral',
      user: an.id,
      language: 'vi',
      text: 'x',
      blocks: [block('x')],
      since: '0',
    }
    const delivery = {
      id: 1,
      key: 'k:0',
      lane: `slack:${channel}`,
      body: shown,
      mayRepeat: true,
      attempts: 1,
    }
    expect(there.transport.isRepeatable?.(delivery)).toBe(false)
    await there.send(channel, shown, { mayRepeat: true, attempts: 1 })
    const [message] = there.slack.sentTo(channel)
    expect(message && there.slack.textOf(message)).toBe('(Có thể Quý vị đã nhận tin này)\nx')
    const instead = there.transport.insteadOf?.(delivery)
    expect(instead).toMatchObject({ lane: `slack:${an.id}`, body: { kind: 'post' } })
    expect(await there.send(an.id, instead?.body as SlackCall)).toMatchObject({ kind: 'sent' })
    expect(there.slack.violations).toEqual([])
  })
})
