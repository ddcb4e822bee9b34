import { App, LogLevel, webApi } from '@slack/bolt'
import { describe, expect, it, onTestFinished } from 'vitest'
import { labelsOf, type Slack, type SlackOptions, startSlack } from './server.ts'

async function started(options?: SlackOptions): Promise<Slack> {
  const slack = await startSlack(options)
  onTestFinished(() => slack.stop())
  return slack
}

const clientOf = ({ url, botToken }: Slack) =>
  new webApi.WebClient(botToken, {
    slackApiUrl: url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: silent,
  })

const nothing = () => {}
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}

const button = (label: string, action_id: string) => ({
  type: 'button',
  text: { type: 'plain_text', text: label },
  action_id,
  value: action_id,
})
const post = { text: 'Thẻ', blocks: [{ type: 'actions', elements: [button('Xếp hạng', 'a')] }] }

describe('the Web API', () => {
  it('accepts a message with its metadata, and tells of it in the history', async () => {
    const slack = await started()
    const { dm } = slack.person('An')
    const metadata = { event_type: 'answer', event_payload: { key: 'answer:1:0' } }
    const { ts } = await clientOf(slack).chat.postMessage({ channel: dm, ...post, metadata } as never)
    const all = { channel: dm, include_all_metadata: true }
    const { messages } = await clientOf(slack).conversations.history(all)
    expect(messages).toMatchObject([{ ts, metadata }])
    expect(slack.sentTo(dm)).toHaveLength(1)
    expect(slack.violations).toEqual([])
  })

  const text = (words: string) => ({ type: 'plain_text', text: words })
  it.each([
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
    ['a long section', { blocks: [{ type: 'section', text: text('x'.repeat(3001)) }] }, 'invalid_blocks'],
    [
      'a long label',
      { blocks: [{ type: 'actions', elements: [button('x'.repeat(76), 'a')] }] },
      'invalid_blocks',
    ],
    [
      'a long action_id',
      { blocks: [{ type: 'actions', elements: [button('x', 'a'.repeat(256))] }] },
      'invalid_blocks',
    ],
    [
      'a long value',
      { blocks: [{ type: 'actions', elements: [{ ...button('x', 'a'), value: 'x'.repeat(2001) }] }] },
      'invalid_blocks',
    ],
    [
      'the same action twice',
      { blocks: [{ type: 'actions', elements: [button('x', 'a'), button('y', 'a')] }] },
      'invalid_blocks',
    ],
    ['an unknown block', { blocks: [{ type: 'carpet' }] }, 'invalid_blocks'],
    ['an unknown field', { blocks: [{ type: 'divider', colour: 'red' }] }, 'invalid_blocks'],
    [
      'a file that is not there',
      { blocks: [{ type: 'image', alt_text: 'x', slack_file: { id: 'F0000000099' } }] },
      'invalid_blocks',
    ],
    [
      'too much in all',
      { blocks: Array.from({ length: 5 }, () => ({ type: 'section', text: text('x'.repeat(2900)) })) },
      'msg_blocks_too_long',
    ],
    ['markup that is not escaped', { text: 'a < b & c' }, 'invalid_arguments'],
    ['a broadcast', { text: '<!channel> xong' }, 'invalid_arguments'],
    ['no text', { text: '' }, 'no_text'],
    ['an argument that there is not', { text: 'x', colour: 'red' }, 'invalid_arguments'],
  ])('refuses %s', async (_, given, error) => {
    const slack = await started()
    const { dm } = slack.person('An')
    const call = clientOf(slack).chat.postMessage({ channel: dm, text: 'Thẻ', ...given } as never)
    await expect(call).rejects.toMatchObject({ data: { error } })
    expect(slack.violations).toHaveLength(1)
    expect(slack.sentTo(dm)).toEqual([])
  })

  it('refuses 101 blocks in a view, and a trigger that is over', async () => {
    const slack = await started()
    const view = { type: 'home', blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }
    const publish = clientOf(slack).views.publish({ user_id: slack.person('An').id, view } as never)
    await expect(publish).rejects.toMatchObject({ data: { error: 'invalid_arguments' } })
    const open = clientOf(slack).views.open({ trigger_id: '1.2.x', view } as never)
    await expect(open).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } })
  })

  it('takes a file in three steps and shows it within a message', async () => {
    const slack = await started()
    const { dm } = slack.person('An')
    const client = clientOf(slack)
    const bytes = Buffer.from('png')
    const { upload_url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
      filename: 'chart.png',
      length: bytes.length,
    })
    await fetch(upload_url, { method: 'POST', body: bytes })
    await client.files.completeUploadExternal({ files: [{ id }] })
    const blocks = [{ type: 'image', alt_text: 'Biểu đồ', slack_file: { id } }]
    await client.chat.postMessage({ channel: dm, text: 'x', blocks } as never)
    expect(slack.files.get(id)?.bytes).toEqual(bytes)
    expect(slack.violations).toEqual([])
  })

  it('notes messages that come too fast, and calls before Retry-After', async () => {
    const slack = await started()
    const { dm } = slack.person('An')
    const client = clientOf(slack)
    slack.fault({ method: 'chat.postMessage', kind: 'rate limited', retryAfter: 30 })
    await expect(client.chat.postMessage({ channel: dm, text: 'x' })).rejects.toMatchObject({
      retryAfter: 30,
    })
    await client.chat.postMessage({ channel: dm, text: 'x' })
    await client.chat.postMessage({ channel: dm, text: 'x' })
    expect(slack.floods).toHaveLength(1)
    expect(slack.violations).toMatchObject([{ problem: 'Retry-After was not obeyed' }, {}])
  })

  it('drops a call before or after it is accepted', async () => {
    const slack = await started()
    const { dm } = slack.person('An')
    for (const kind of ['drop before', 'drop after'] as const) {
      slack.fault({ method: 'chat.postMessage', kind })
      const call = clientOf(slack).chat.postMessage({ channel: dm, text: 'x' })
      await expect(call).rejects.toMatchObject({ code: 'slack_webapi_request_error' })
    }
    expect(slack.sentTo(dm)).toHaveLength(1)
  })

  it('refuses whoever has no token', async () => {
    const { url } = await started()
    const client = new webApi.WebClient('xoxb-other', { slackApiUrl: url, logger: silent })
    await expect(client.auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } })
  })
})

describe('Socket Mode', () => {
  it('hands Bolt events, commands and presses, and shows what it answers', async () => {
    const slack = await started()
    const app = new App({
      token: slack.botToken,
      appToken: slack.appToken,
      socketMode: true,
      logger: silent,
      clientOptions: { slackApiUrl: slack.url },
    })
    app.message(
      async ({ say, message }) => void (await say({ text: 'text' in message ? (message.text ?? '') : '' })),
    )
    app.command('/rate', async ({ ack, respond, command }) => {
      await ack()
      await respond({ ...post, text: command.text } as never)
    })
    app.action('a', async ({ ack, respond }) => {
      await ack()
      await respond({ text: 'Đã đổi', replace_original: true })
    })
    await app.start()
    onTestFinished(async () => void (await app.stop()))
    const an = slack.person('An')
    expect((await slack.settled(an.says('a < b & <!channel>'))).state).toBe('acknowledged')
    const [said] = await slack.sent(an.dm, 1)
    expect(said && slack.textOf(said)).toBe('a < b & <!channel>')
    await slack.settled(an.runs('/rate', 'Sở Y tế'))
    const [, answer] = await slack.sent(an.dm, 2)
    if (answer === undefined) throw new Error('no answer')
    expect(answer.onlyFor).toBe(an.id)
    expect(labelsOf(answer)).toEqual(['Xếp hạng'])
    await slack.settled(an.presses(answer, 'Xếp hạng'))
    await slack.until(() => answer.edits === 1)
    expect(slack.textOf({ ...answer, blocks: [] })).toBe('Đã đổi')
    expect(slack.violations).toEqual([])
  })
})

describe('signed requests', () => {
  it('reach Bolt’s receiver, and come again with the headers of a retry', async () => {
    const secret = 'secret-of-this-test'
    const port = 20_000 + (process.pid % 20_000)
    const slack = await started({
      http: { url: `http://127.0.0.1:${port}/slack/events`, secret },
      retryPause: 300,
    })
    const app = new App({
      token: slack.botToken,
      signingSecret: secret,
      logger: silent,
      clientOptions: { slackApiUrl: slack.url },
    })
    const retries: unknown[] = []
    app.use(async ({ context, next }) => {
      retries.push(context.retryNum)
      await next()
    })
    app.message(async ({ say }) => void (await say('Xong')))
    const an = slack.person('An')
    const event = an.says('Một')
    await slack.until(() => event?.attempts.length === 2)
    await app.start(port)
    onTestFinished(async () => void (await app.stop()))
    expect(await slack.settled(event)).toMatchObject({ state: 'acknowledged' })
    await slack.sent(an.dm, 1)
    expect(retries).toEqual([expect.any(Number)])
    expect(slack.violations).toEqual([])
  })
})
