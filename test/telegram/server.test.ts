import { InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy'
import { describe, expect, it } from 'vitest'
import { callbackLife } from './callbacks.ts'
import { fresh, png, polling, refused } from './fresh.ts'

describe('a conversation', () => {
  it('reads as it happens', async () => {
    const { api } = await fresh()
    polling(api, (bot) => {
      bot.command('rate', (ctx) =>
        ctx.reply(`<b>${ctx.match}</b>`, {
          parse_mode: 'HTML',
          reply_markup: new InlineKeyboard().text('Xếp hạng', 'rank:1'),
        }),
      )
      bot.callbackQuery('rank:1', async (ctx) => {
        await ctx.answerCallbackQuery({ text: 'Đang xếp hạng' })
        await ctx.editMessageText('1. Sở Y tế')
      })
    })
    const an = api.person('An')
    await an.says('/rate online-payment Sở Y tế')
    const answer = await api.answerTo(an)
    expect(answer).toMatchObject({ text: 'online-payment Sở Y tế', keyboard: [[{ text: 'Xếp hạng' }]] })
    const pressed = await an.presses(answer, 'Xếp hạng')
    expect(await api.answered(pressed)).toMatchObject({ text: 'Đang xếp hạng', person: an.id, alert: false })
    const ranking = await api.answerTo(an)
    expect(ranking).toMatchObject({ message_id: answer.message_id, text: '1. Sở Y tế', keyboard: [] })
    expect(ranking.edits).toMatchObject([{ text: 'online-payment Sở Y tế' }])
    await api.quiet()
    expect(api.conversation(an).map(({ from, text }) => [from.first_name, text])).toEqual([
      ['An', '/rate online-payment Sở Y tế'],
      ['Trợ lý', '1. Sở Y tế'],
    ])
    expect(api.violations).toEqual([])
    expect(api.floods).toEqual([])
  })

  it('answers each person in a group, where they spoke', async () => {
    const { api } = await fresh()
    polling(api, (bot) =>
      bot.on('message:text', (ctx) =>
        ctx.reply(`${ctx.from.first_name}: ${ctx.msg.text}`, {
          reply_parameters: { message_id: ctx.msg.message_id },
          ...(ctx.msg.is_topic_message && { message_thread_id: ctx.msg.message_thread_id ?? 0 }),
        }),
      ),
    )
    const [an, binh] = [api.person('An'), api.person('Bình')]
    const group = api.group({ title: 'Ban chỉ đạo', members: [an, binh], topics: ['Số liệu'] })
    const figures = group.topic('Số liệu')
    await binh.says('/a', { chat: figures })
    await an.says('/b', { chat: figures })
    await binh.says('/c', { chat: group })
    expect(await api.answerTo(an)).toMatchObject({ text: 'An: /b', thread: figures.thread })
    expect(await api.answerTo(binh)).toMatchObject({ text: 'Bình: /c', thread: null })
    expect(await api.sent(figures, 2)).toHaveLength(2)
    expect(api.violations).toEqual([])
  })

  it('only presses buttons that are there', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    await client.sendMessage(an.id, 'Kỳ nào?', {
      reply_markup: new InlineKeyboard().text('Quý', 'q').url('Web', 'https://dx.gov.vn'),
    })
    const [message] = await api.sent(an)
    if (message === undefined) throw new Error('nothing was sent')
    await expect(an.presses(message, 'Năm')).rejects.toThrow(
      'no button "Năm" under "Kỳ nào?"; there are: "Quý", "Web"',
    )
    await expect(an.presses(message, 'Web')).rejects.toThrow('no button "Web"')
    expect(await an.presses(message, 'q')).toMatchObject({
      data: 'q',
      update: { callback_query: { data: 'q' } },
    })
    expect(await an.presses(message, { data: 'forged' })).toMatchObject({ data: 'forged' })
    await client.deleteMessage(an.id, message.message_id)
    await expect(an.presses(message, 'Quý')).rejects.toThrow('there is no message')
    await expect(client.deleteMessage(an.id, message.message_id)).rejects.toMatchObject(
      refused(400, 'Bad Request: message to delete not found'),
    )
    expect(api.message(message)).toMatchObject({ deleted: true })
    expect(api.conversation(an)).toEqual([])
  })

  it('takes one answer to a pressed button, in time', async () => {
    let now = 1_800_000_000_000
    const { api, client } = await fresh({ now: () => now })
    const an = api.person({ first_name: 'An', started: true })
    const sent = await client.sendMessage(an.id, 'a', { reply_markup: new InlineKeyboard().text('b') })
    const message = { chat: an.id, message_id: sent.message_id }
    const tooOld = refused(
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
    const first = await an.presses(message, 'b')
    await client.answerCallbackQuery(first.query)
    await expect(client.answerCallbackQuery(first.query)).rejects.toMatchObject(tooOld)
    const late = await an.presses(message, 'b')
    now += callbackLife + 1
    await expect(client.answerCallbackQuery(late.query)).rejects.toMatchObject(tooOld)
    const expired = await an.presses(message, 'b')
    api.expire(expired)
    await expect(client.answerCallbackQuery(expired.query)).rejects.toMatchObject(tooOld)
    expect(api.callbackAnswers).toMatchObject([{ query: first.query, person: an.id }])
    expect(api.violations).toEqual([])
  })
})

describe('messages', () => {
  it('are changed only by a change', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const reply_markup = new InlineKeyboard().text('b')
    const { message_id } = await client.sendMessage(an.id, '<b>a</b>', { parse_mode: 'HTML', reply_markup })
    const same = client.editMessageText(an.id, message_id, '<b>a</b> ', { parse_mode: 'HTML', reply_markup })
    await expect(same).rejects.toMatchObject(
      refused(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      ),
    )
    await client.editMessageText(an.id, message_id, 'a', { reply_markup })
    await client.editMessageReplyMarkup(an.id, message_id)
    expect(api.sentTo(an)).toMatchObject([
      {
        text: 'a',
        entities: [],
        keyboard: [],
        edits: [{ html: '<b>a</b>' }, { keyboard: [[{ text: 'b' }]] }],
      },
    ])
    await expect(client.editMessageText(an.id, 999, 'a')).rejects.toMatchObject(
      refused(400, 'Bad Request: message to edit not found'),
    )
    const said = await an.says('a')
    await expect(client.editMessageText(an.id, said.message_id, 'b')).rejects.toMatchObject(
      refused(400, "Bad Request: message can't be edited"),
    )
    expect(api.violations).toEqual([])
  })

  it('carry photos and documents, by multipart and again by their id', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    const bytes = png(900, 480)
    const caption = { caption: '<i>Tỷ lệ</i>', parse_mode: 'HTML' } as const
    const sent = await client.sendPhoto(an.id, new InputFile(bytes, 'biểu đồ.png'), caption)
    expect(sent.photo.map(({ width }) => width)).toEqual([320, 900])
    const again = await client.sendPhoto(an.id, sent.photo.at(-1)?.file_id ?? '')
    expect(again.photo).toEqual(sent.photo)
    await client.sendDocument(an.id, new InputFile(Buffer.from('a,b\r\n--c'), 'số liệu.csv'))
    const [photo, , document] = api.sentTo(an)
    expect(photo).toMatchObject({
      caption: 'Tỷ lệ',
      photo: { bytes, width: 900, height: 480, name: 'biểu đồ.png' },
    })
    expect(document).toMatchObject({ document: { bytes: Buffer.from('a,b\r\n--c'), name: 'số liệu.csv' } })
    await client.editMessageCaption(an.id, sent.message_id, { caption: 'Quý' })
    const media = InputMediaBuilder.photo(new InputFile(png(100, 100)))
    await client.editMessageMedia(an.id, sent.message_id, media)
    expect(api.sentTo(an)[0]).toMatchObject({
      caption: '',
      photo: { width: 100 },
      edits: [{}, { caption: 'Quý' }],
    })
    await expect(client.editMessageText(an.id, sent.message_id, 'a')).rejects.toMatchObject(
      refused(400, 'Bad Request: there is no text in the message to edit'),
    )
    expect(api.violations).toEqual([])
    await expect(client.sendPhoto(an.id, 'attach://nothing')).rejects.toMatchObject({ error_code: 400 })
    expect(api.violations).toHaveLength(1)
  })

  it('by people may be files, which can be downloaded', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const { update, document } = await an.sendsFile({
      name: 'a.csv',
      bytes: Buffer.from('a,b'),
      caption: '/nhap',
    })
    expect(update?.message).toMatchObject({
      document: { file_name: 'a.csv', file_size: 3 },
      caption: '/nhap',
    })
    const file = await client.getFile(document?.file_id ?? '')
    const response = await fetch(`${api.root}/file/bot${api.token}/${file.file_path}`)
    expect(await response.text()).toBe('a,b')
    await an.sends({ sticker: { file_id: 'x', emoji: '👍' } })
    expect(api.updates.at(-1)).toMatchObject({ message: { sticker: { emoji: '👍' } } })
  })

  it('reply to what is there', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const said = await an.says('a')
    const reply = await client.sendMessage(an.id, 'b', { reply_parameters: { message_id: said.message_id } })
    expect(reply.reply_to_message).toMatchObject({ message_id: said.message_id, text: 'a' })
    const nothing = { message_id: 999 }
    await expect(client.sendMessage(an.id, 'b', { reply_parameters: nothing })).rejects.toMatchObject(
      refused(400, 'Bad Request: message to be replied not found'),
    )
    await client.sendMessage(an.id, 'c', {
      reply_parameters: { ...nothing, allow_sending_without_reply: true },
    })
    expect(api.sentTo(an)).toMatchObject([{ reply_to: said.message_id }, { reply_to: null, text: 'c' }])
  })

  it('are preceded by an action', async () => {
    const { api, client } = await fresh()
    const an = api.person({ first_name: 'An', started: true })
    await client.sendChatAction(an.id, 'typing')
    expect(api.chatActions).toMatchObject([{ chat: an.id, action: 'typing' }])
  })
})

describe('chats', () => {
  it('are open to the bot only as people let it', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const send = (chat: number | string) => client.sendMessage(chat, 'a')
    const kept = (text: string) => refused(403, `Forbidden: ${text}`)
    await expect(send(an.id)).rejects.toMatchObject(kept("bot can't initiate conversation with a user"))
    await an.starts()
    await send(an.id)
    await an.blocks()
    await expect(send(an.id)).rejects.toMatchObject(kept('bot was blocked by the user'))
    await expect(an.says('a')).rejects.toThrow('An has blocked the bot')
    await an.unblocks()
    await send(String(an.id))
    an.vanishes()
    await expect(send(an.id)).rejects.toMatchObject(kept('user is deactivated'))
    await expect(send(12345)).rejects.toMatchObject(refused(400, 'Bad Request: chat not found'))
    expect(api.updates.slice(1)).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    ])
    expect(api.violations).toEqual([])
  })

  it('put the bot out, and let it in again', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const group = api.group({ title: 'Ban', members: [an], username: 'banchidao', bot: 'left' })
    const send = () => client.sendMessage('@banchidao', 'a')
    await expect(send()).rejects.toMatchObject(
      refused(403, 'Forbidden: bot is not a member of the supergroup chat'),
    )
    await group.changesBot('member')
    await send()
    await group.changesBot('restricted')
    await expect(send()).rejects.toMatchObject(
      refused(400, 'Bad Request: not enough rights to send text messages to the chat'),
    )
    await group.changesBot('kicked')
    await expect(send()).rejects.toMatchObject(
      refused(403, 'Forbidden: bot was kicked from the supergroup chat'),
    )
    await an.says('/a', { chat: group })
    expect(api.updates.map((update) => Object.keys(update)[1])).toEqual([
      'my_chat_member',
      'message',
      'my_chat_member',
      'my_chat_member',
    ])
  })

  it('become supergroups with another id', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const group = api.group({ title: 'Ban', members: [an], kind: 'group' })
    const next = await group.migrates()
    await expect(client.sendMessage(group.id, 'a')).rejects.toMatchObject({
      ...refused(400, 'Bad Request: group chat was upgraded to a supergroup chat'),
      parameters: { migrate_to_chat_id: next.id },
    })
    await client.sendMessage(next.id, 'a')
    expect(api.updates).toMatchObject([
      { message: { chat: { id: group.id, type: 'group' }, migrate_to_chat_id: next.id } },
      { message: { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: group.id } },
    ])
  })

  it('have topics, which must be there and open', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const forum = api.group({ title: 'Ban', members: [an], topics: ['Số liệu'] })
    const topic = forum.topic('Số liệu')
    const send = (message_thread_id: number) => client.sendMessage(forum.id, 'a', { message_thread_id })
    expect(await send(topic.thread)).toMatchObject({
      message_thread_id: topic.thread,
      is_topic_message: true,
    })
    const missing = refused(400, 'Bad Request: message thread not found')
    await expect(send(999)).rejects.toMatchObject(missing)
    await expect(send(1)).rejects.toMatchObject(missing)
    topic.closes()
    await expect(send(topic.thread)).rejects.toMatchObject(refused(400, 'Bad Request: TOPIC_CLOSED'))
    topic.reopens()
    await send(topic.thread)
    expect(api.sentTo(topic)).toHaveLength(2)
    const { update } = await an.says('/a', { chat: topic })
    // In a topic, what replies to nothing replies to the topic's beginning.
    expect(update?.message).toMatchObject({
      message_thread_id: topic.thread,
      reply_to_message: { message_id: topic.thread, forum_topic_created: { name: 'Số liệu' } },
    })
    const plain = api.group({ title: 'Không chủ đề', members: [an] })
    await expect(client.sendMessage(plain.id, 'a', { message_thread_id: 2 })).rejects.toMatchObject(missing)
  })

  it('say who is in them', async () => {
    const { api, client } = await fresh()
    const [an, binh, chi] = [api.person('An'), api.person('Bình'), api.person('Chi')]
    const group = api.group({ title: 'Ban', members: [an, binh], administrators: [binh] })
    const administrators = await client.getChatAdministrators(group.id)
    expect(administrators.map(({ user, status }) => [user.first_name, status])).toEqual([
      ['An', 'creator'],
      ['Bình', 'administrator'],
    ])
    expect(await client.getChatMember(group.id, chi.id)).toMatchObject({ status: 'left' })
    await chi.joins(group)
    expect(await client.getChatMember(group.id, chi.id)).toMatchObject({ status: 'member' })
    expect(await client.getChatMemberCount(group.id)).toBe(4)
    await chi.leaves(group)
    await expect(chi.says('/a', { chat: group })).rejects.toThrow('Chi is not in Ban')
    expect(await client.getChat(group.id)).toMatchObject({ title: 'Ban', type: 'supergroup' })
    expect(await client.getChat(an.id)).toMatchObject({ first_name: 'An', type: 'private' })
    await client.leaveChat(group.id)
    await expect(client.getChat(group.id)).rejects.toMatchObject({ error_code: 403 })
    expect(api.updates).toMatchObject([
      { message: { new_chat_members: [{ id: chi.id }] } },
      { message: { left_chat_member: { id: chi.id } } },
    ])
  })
})

describe('the bot', () => {
  it('has commands by scope and language, a name and descriptions', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const rate = [{ command: 'rate', description: 'Tỷ lệ' }]
    const admin = [{ command: 'approve', description: 'Duyệt' }]
    const scope = { type: 'chat', chat_id: an.id } as const
    await client.setMyCommands(rate)
    await client.setMyCommands([{ command: 'rate', description: 'Rate' }], { language_code: 'en' })
    await client.setMyCommands(admin, { scope })
    expect(api.commands()).toEqual(rate)
    expect(api.commands({ type: 'default' }, 'en')).toMatchObject([{ description: 'Rate' }])
    expect(await client.getMyCommands({ scope })).toEqual(admin)
    await client.deleteMyCommands({ scope })
    expect(api.commands(scope)).toEqual([])
    await client.setMyDescription('Trợ lý của Ban chỉ đạo')
    await client.setMyShortDescription('Steering', { language_code: 'en' })
    expect(api.profile('description', 'vi')).toBe('Trợ lý của Ban chỉ đạo')
    expect(await client.getMyShortDescription({ language_code: 'en' })).toEqual({
      short_description: 'Steering',
    })
    expect(await client.getMe()).toMatchObject(api.bot)
    expect(api.violations).toEqual([])
  })
})
