import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { textOfCommand } from '../../../src/channels/slack/commands.ts'
import { receivedFrom } from '../../../src/channels/slack/event.ts'
import { readable } from '../../../src/channels/slack/readable.ts'
import { wordingFor } from '../../../src/channels/slack/wording.ts'
import { note, text } from '../../../src/chat/reply.ts'

const self = { user: 'U0BOT' }
const read = (body: unknown) =>
  receivedFrom(body, self, (command, words) => textOfCommand(command, words, commands))
const event = (more: object) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  event: {
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    text: 'xin chào',
    ts: '1718000000.000100',
    channel: 'D1',
    ...more,
  },
})

describe('an event', () => {
  it('of a direct message belongs to whom it is with', () => {
    expect(read(event({}))).toEqual([
      {
        key: 'message:D1:1718000000.000100',
        lane: 'slack:U1',
        body: {
          kind: 'said',
          channel: 'D1',
          isPrivate: true,
          account: 'U1',
          name: '',
          text: 'xin chào',
          message: '1718000000.000100',
        },
      },
    ])
  })

  it('brings the files that came with it, as far as they are there and lie at an address of Slack', () => {
    const permalink = 'https://tinh.slack.com/files/U1/F1/qd.pdf'
    const files = [
      {
        id: 'F1',
        mode: 'hosted',
        name: '<!channel>.pdf',
        mimetype: 'application/pdf',
        size: 1200,
        permalink,
      },
      { id: 'F2', mode: 'hosted', name: '', mimetype: 'image/png', permalink: 'javascript:alert(1)' },
      { id: 'F3', mode: 'tombstone' },
    ]
    const common = { channel: 'slack', album: null }
    expect(read(event({ subtype: 'file_share', text: '', files }))).toMatchObject([
      {
        body: {
          text: '',
          files: [
            { ...common, id: 'F1', kind: 'document', name: '<!channel>.pdf', size: 1200, link: permalink },
            { ...common, id: 'F2', kind: 'picture', name: null, size: null, link: null },
          ],
        },
      },
    ])
  })

  it('of a mention belongs to its channel, and has the key of its message, of whatever kind it comes', () => {
    const mention = event({
      type: 'app_mention',
      channel: 'C1',
      channel_type: undefined,
      text: '<@U0BOT> /rate',
      thread_ts: '17.1',
    })
    expect(read(mention)).toMatchObject([
      {
        key: 'message:C1:1718000000.000100',
        lane: 'slack:C1',
        body: { text: '/rate', thread: '17.1' },
      },
    ])
  })

  it('of a home that was opened belongs to whose home it is, once however often it comes', () => {
    expect(read(event({ type: 'app_home_opened', tab: 'home' }))).toMatchObject([
      { key: 'home:Ev1', lane: 'slack:U1', body: { kind: 'opened', account: 'U1', isPrivate: true } },
    ])
  })

  it('of a button that stays in its message counts each time, and comes once however often it is brought', () => {
    const pressed = (data: string, trigger_id: string) =>
      read({
        type: 'block_actions',
        user: { id: 'U1', username: 'an' },
        container: { type: 'message', message_ts: '1.1', channel_id: 'D1', is_ephemeral: false },
        trigger_id,
        actions: [{ action_id: 'x:0', value: data }],
      })[0]?.key
    expect(pressed('x:0+', '1.2.a')).not.toBe(pressed('x:0+', '1.2.b'))
    expect(pressed('x:0+', '1.2.a')).toBe(pressed('x:0+', '1.2.a'))
    expect(pressed('x:0', '1.2.a')).toBe(pressed('x:0', '1.2.b'))
  })

  it('of a button on a home is worked before the home is brought up to date', () => {
    const press = {
      type: 'block_actions',
      user: { id: 'U1', username: 'an' },
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
      actions: [{ action_id: 'x:0', value: 'x:0' }],
    }
    expect(read(press)).toMatchObject([
      { key: 'press:x:0:U1', lane: 'slack:U1', body: { kind: 'pressed', message: 'V1', onHome: true } },
      { key: 'home:press:x:0:U1', lane: 'slack:U1', body: { kind: 'opened', account: 'U1' } },
    ])
  })

  it.each([
    ['its own message', event({ user: 'U0BOT' })],
    ['another bot’s', event({ bot_id: 'B1' })],
    ['a change', event({ subtype: 'message_changed' })],
    ['what is said in a channel', event({ channel_type: 'channel', channel: 'C1' })],
    ['a message without a user', event({ user: undefined })],
    ['a press without actions', { type: 'block_actions', user: { id: 'U1' }, actions: [] }],
    ['a command without a channel', { command: '/rate', user_id: 'U1' }],
    ['the opening of the conversation', event({ type: 'app_home_opened', tab: 'messages' })],
    ['a press on no view', { type: 'block_actions', user: { id: 'U1' }, actions: [{ action_id: 'x' }] }],
    ['nothing', null],
    ['a number', 7],
  ])('that is %s is nothing', (_, body) => {
    expect(read(body)).toEqual([])
  })
})

describe('a text', () => {
  it.each([
    ['<@U0BOT> tỷ lệ', 'tỷ lệ'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    [
      '<@U1|an> <#C1|cai-cach> <http://a.vn|trang> <http://b.vn> <!here> <mailto:a@b.vn|a@b.vn>',
      '@an #cai-cach trang http://b.vn @here a@b.vn',
    ],
  ])('%s is %s', (given, typed) => {
    expect(readable(given, 'U0BOT')).toBe(typed)
  })
})

describe('a slash command', () => {
  it.each([
    ['/rate', 'online-payment Sở Y tế', '/rate online-payment Sở Y tế'],
    ['/bcd', 'rate online-payment', '/rate online-payment'],
    ['/bcd', '/rate online-payment', '/rate online-payment'],
    ['/bcd', 'tyle SYT', '/tyle SYT'],
    ['/bcd', 'start abc', '/start abc'],
    ['/bcd', 'tuần này đơn vị nào chậm?', 'tuần này đơn vị nào chậm?'],
    ['/bcd', '  ', '/help'],
  ])('%s %s stands for %s', (command, words, typed) => {
    expect(textOfCommand(command, words, commands)).toBe(typed)
  })
})

describe('the words of an answer', () => {
  it('name commands as people type them in Slack', () => {
    const { blocks } = wordingFor(commands)({
      blocks: [
        text('Xin gõ /moi lãnh đạo hoặc /rate SYT; số 12/moi, và/hoặc /khong-co.'),
        note('“/thuhoi An”'),
      ],
    })
    expect(blocks).toEqual([
      text('Xin gõ /bcd moi lãnh đạo hoặc /rate SYT; số 12/moi, và/hoặc /khong-co.'),
      note('“/bcd thuhoi An”'),
    ])
  })
})
