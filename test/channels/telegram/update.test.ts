import { assert, property, string } from 'fast-check'
import type { Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { type Incoming, incomingFrom } from '../../../src/channels/telegram/incoming.ts'
import { receivedFrom } from '../../../src/channels/telegram/update.ts'
import { fresh, png } from '../../telegram/fresh.ts'
import type { BotApiOptions } from '../../telegram/server.ts'

const self = { id: 710_000_001, username: 'tro_ly_test_bot' }

/** What an update of the server brings; it is what is stored, too. */
function read(update: object | null) {
  const received = receivedFrom(update as Update, self)
  if (received !== null)
    expect(incomingFrom(JSON.parse(JSON.stringify(received.body)))).toEqual(received.body)
  return received
}

const filesIn = (body: Incoming | undefined) => (body?.kind === 'said' ? (body.files ?? []) : [])

/** The message of an update, as grammY types it. */
const messageIn = (update: unknown) => (update as Update).message

/** Two people who share a group with the bot, which hears everything there unless said. */
async function world(options: BotApiOptions = { privacy: false }) {
  const { api, client } = await fresh(options)
  expect(api.bot).toMatchObject(self)
  const an = api.person({ first_name: 'An', last_name: 'Nguyễn', started: true })
  const binh = api.person('Bình')
  const group = api.group({ title: 'Tổ công tác', members: [an, binh], topics: ['Dịch vụ công'] })
  /** What of a text in the group is for the assistant. */
  const heard = async (text: string) => {
    const body = read((await an.says(text, { chat: group })).update)?.body
    return body?.kind === 'said' ? body.text : null
  }
  return { api, client, an, binh, group, heard }
}

describe('in a private chat', () => {
  it('what is typed is for the assistant, as it was typed', async () => {
    const { an } = await world()
    const { update, message_id } = await an.says('tỷ lệ đúng hạn\n<b>Sở Y tế</b> & @all?')
    expect(read(update)).toEqual({
      key: `update:${update?.update_id}`,
      lane: `telegram:${an.id}`,
      body: {
        kind: 'said',
        chat: an.id,
        isPrivate: true,
        message: message_id,
        account: an.id,
        name: 'An Nguyễn',
        text: 'tỷ lệ đúng hạn\n<b>Sở Y tế</b> & @all?',
      },
    })
  })

  it('a file’s words count, and what has none is an empty text', async () => {
    const { an } = await world()
    const file = { name: 'bieu.xlsx', bytes: Buffer.from('x') }
    const captioned = await an.sendsFile({ ...file, caption: 'số liệu tuần' })
    expect(read(captioned.update)?.body).toMatchObject({ kind: 'said', text: 'số liệu tuần' })
    expect(read((await an.sendsFile(file)).update)?.body).toMatchObject({ kind: 'said', text: '' })
    const sticker = { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 }
    expect(read((await an.sends({ sticker })).update)?.body).toMatchObject({ kind: 'said', text: '' })
  })

  it('a document or a photo comes with what it takes to send it again', async () => {
    const { an } = await world()
    const name = '<b>QĐ 123</b>.pdf'
    const captioned = await an.sendsFile({
      name,
      bytes: Buffer.from('%PDF-1.7'),
      caption: 'QĐ 123',
      album: '9',
    })
    const common = { channel: 'telegram', link: null }
    const id = messageIn(captioned.update)?.document?.file_id
    expect(read(captioned.update)?.body).toMatchObject({
      text: 'QĐ 123',
      files: [{ ...common, id, kind: 'document', name, size: 8, album: '9' }],
    })
    const photo = await an.sendsFile({ name: 'a.png', bytes: png(1000, 500), as: 'photo' })
    const largest = messageIn(photo.update)?.photo?.at(-1)?.file_id
    const [picture] = filesIn(read(photo.update)?.body)
    expect(picture).toMatchObject({ ...common, id: largest, kind: 'picture', name: null, album: null })
    // A moving picture can't be sent again as a document, by which it is told, too.
    const animation = { file_id: 'g', file_unique_id: 'g', width: 1, height: 1, duration: 1 }
    const moving = await an.sends({ animation, document: { file_id: 'g', file_unique_id: 'g' } })
    expect(read(moving.update)?.body).not.toHaveProperty('files')
  })

  it('notices of the chat itself and changes of what was said are nothing to the assistant', async () => {
    const { an } = await world()
    const said = await an.says('/rate')
    const pinned = { pinned_message: { message_id: said.message_id, date: 0, chat: { id: an.id } } }
    expect(read((await an.sends(pinned)).update)).toBeNull()
    const edited = await an.edits(said, '/rank')
    expect(edited.update).toHaveProperty('edited_message')
    expect(read(edited.update)).toBeNull()
  })

  it('whether the assistant may write there is told', async () => {
    const { an } = await world()
    expect(read(await an.blocks())?.body).toEqual({ kind: 'reachable', chat: an.id, can: false })
    expect(read(await an.unblocks())?.body).toEqual({ kind: 'reachable', chat: an.id, can: true })
  })

  it('any text comes through whole', async () => {
    const { an } = await world()
    const { update } = await an.says('mẫu')
    assert(
      property(
        string({ unit: 'binary', minLength: 1 }).filter((text) => !/@tro_ly_test_bot/iu.test(text)),
        (text) => {
          const message = { ...messageIn(update), text }
          const received = receivedFrom({ update_id: 1, message } as Update, self)
          const stored = incomingFrom(JSON.parse(JSON.stringify(received?.body)))
          expect(stored).toMatchObject({ text: text.startsWith('/') ? text : text.trim() })
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('in a group', () => {
  it.each([
    ['/rate', '/rate'],
    ['/rate online-payment Sở Y tế', '/rate online-payment Sở Y tế'],
    ['/rate@tro_ly_test_bot a', '/rate@tro_ly_test_bot a'],
    ['/rate@TRO_LY_Test_Bot', '/rate@TRO_LY_Test_Bot'],
    ['/rate\nSở Y tế', '/rate\nSở Y tế'],
    ['@tro_ly_test_bot tỷ lệ đúng hạn?', 'tỷ lệ đúng hạn?'],
    ['tỷ lệ đúng hạn? @Tro_Ly_Test_Bot', 'tỷ lệ đúng hạn?'],
    ['nhờ @tro_ly_test_bot: đơn vị nào chậm?', 'nhờ  : đơn vị nào chậm?'],
    ['(@tro_ly_test_bot)', '( )'],
    ['@tro_ly_test_bot', ''],
  ])('%j is for the assistant', async (text, heard) => {
    expect(await (await world()).heard(text)).toBe(heard)
  })

  it.each([
    'chào cả nhà',
    '/rate@other_bot a',
    '/rate@other_bot @tro_ly_test_bot',
    '/rate@tro_ly_test_bot_2',
    '5/6 hồ sơ',
    '//',
    'gửi an@tro_ly_test_bot',
    '@tro_ly_test_bot2 và @tro_ly_test_bo',
    'xem https://t.me/tro_ly_test_bot',
  ])('%j is not', async (text) => {
    expect(await (await world()).heard(text)).toBeNull()
  })

  it('with privacy mode the same is heard of what gets through', async () => {
    const { heard, an, group } = await world({})
    expect((await an.says('chào cả nhà', { chat: group })).update).toBeNull()
    expect(await heard('/rate')).toBe('/rate')
    expect(await heard('hỏi @tro_ly_test_bot nhé')).toBe('hỏi   nhé')
  })

  it('an answer to what the assistant said is for it, to what others said is not', async () => {
    const { an, binh, client, group } = await world()
    const asked = await client.sendMessage(group.id, 'Quý vị hỏi về đơn vị nào?')
    const ref = { chat: group.id, message_id: asked.message_id }
    const answer = await binh.says('Sở Y tế', { chat: group, reply_to: ref })
    expect(read(answer.update)?.body).toMatchObject({
      kind: 'said',
      text: 'Sở Y tế',
      account: binh.id,
      isPrivate: false,
    })
    expect(read((await an.says('đúng rồi', { chat: group, reply_to: answer })).update)).toBeNull()
    const sticker = { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 }
    expect(read((await an.sends({ sticker }, { chat: group, reply_to: ref })).update)).toBeNull()
  })

  it('the topic is kept, and what is merely said in one that the assistant opened is not for it', async () => {
    const { an, api, client, group } = await world()
    const topic = group.topic('Dịch vụ công')
    const asked = await an.says('/rate', { chat: topic })
    expect(read(asked.update)?.body).toMatchObject({ chat: group.id, thread: topic.thread, text: '/rate' })
    expect(read((await an.says('/rate', { chat: group })).update)?.body).not.toHaveProperty('thread')
    const said = await an.says('chào', { chat: topic })
    const opening = { message_id: topic.thread, from: api.bot, date: 0, chat: { id: group.id } }
    const message = { ...messageIn(said.update), reply_to_message: opening }
    expect(read({ update_id: 1, message })).toBeNull()
    const answer = await client.sendMessage(group.id, 'Dạ', { message_thread_id: topic.thread })
    const ref = { chat: group.id, message_id: answer.message_id }
    const replied = await an.says('cảm ơn', { chat: topic, reply_to: ref })
    expect(read(replied.update)?.body).toMatchObject({ text: 'cảm ơn', thread: topic.thread })
  })

  it('other bots, those who come and go, and the bot’s own part in it are nothing to the assistant', async () => {
    const { an, api, binh, group } = await world()
    const { update } = await an.says('/rate', { chat: group })
    const message = messageIn(update)
    const robot = { ...message?.from, is_bot: true }
    expect(read({ update_id: 1, message: { ...message, from: robot } })).toBeNull()
    expect(read((await binh.leaves(group)).update)).toBeNull()
    await group.changesBot('administrator')
    const change = api.updates.find((one) => 'my_chat_member' in one)
    expect(change).toBeDefined()
    expect(read(change ?? null)).toBeNull()
  })

  it('that becomes a supergroup has moved', async () => {
    const { api, an } = await world()
    const group = api.group({ title: 'Nhóm', members: [an], kind: 'group' })
    const next = await group.migrates()
    const received = api.updates.map(read).filter((one) => one !== null)
    expect(received).toMatchObject([
      { lane: `telegram:${group.id}`, body: { kind: 'moved', from: group.id, to: next.id } },
    ])
  })
})

describe('a pressed button', () => {
  const keyboard = { inline_keyboard: [[{ text: 'Xếp hạng', callback_data: 'abcdefghijklmnop:0' }]] }

  it('is the same press under another id, and another one by somebody else or of another button', async () => {
    const { an, binh, client, group } = await world()
    const topic = group.topic('Dịch vụ công')
    const sent = await client.sendMessage(group.id, 'Dạ', {
      message_thread_id: topic.thread,
      reply_markup: keyboard,
    })
    const ref = { chat: group.id, message_id: sent.message_id }
    const first = await an.presses(ref, 'Xếp hạng')
    const again = await an.presses(ref, 'Xếp hạng')
    expect(read(first.update)).toEqual({
      key: `press:abcdefghijklmnop:0:${an.id}`,
      lane: `telegram:${group.id}`,
      body: {
        ...{
          kind: 'pressed',
          chat: group.id,
          isPrivate: false,
          thread: topic.thread,
          message: sent.message_id,
        },
        ...{
          account: an.id,
          name: 'An Nguyễn',
          query: first.query,
          data: 'abcdefghijklmnop:0',
          chart: false,
        },
      },
    })
    const keyOf = async (pressed: Promise<{ update: object | null }>) => read((await pressed).update)?.key
    expect(read(again.update)?.key).toBe(read(first.update)?.key)
    expect(await keyOf(binh.presses(ref, 'Xếp hạng'))).not.toBe(read(first.update)?.key)
    expect(await keyOf(an.presses(ref, { data: 'x' }))).toBe(`press:x:${an.id}`)
    // Nothing takes the place of a button that stays.
    const [once, twice] = [await an.presses(ref, { data: 'x+' }), await an.presses(ref, { data: 'x+' })]
    expect(read(once.update)?.key).not.toBe(read(twice.update)?.key)
  })
})
