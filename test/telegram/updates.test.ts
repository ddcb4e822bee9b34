import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, webhookCallback } from 'grammy'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fresh, polling, refused } from './fresh.ts'

/** A web server that takes updates; `url` is where. */
async function listener(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

/** Answers a request with a status, once it is read. */
const answering = (status: () => number) => (request: IncomingMessage, response: ServerResponse) => {
  request.resume().on('end', () => response.writeHead(status()).end())
}

const texts = (updates: readonly object[]) =>
  updates.map((update) => (update as { message?: { text?: string } }).message?.text)

describe('what a person types', () => {
  it.each([
    ['/rate@tro_ly_test_bot a', [['bot_command', 0, 21]]],
    [
      '🏛 /rate, /rank',
      [
        ['bot_command', 3, 5],
        ['bot_command', 10, 5],
      ],
    ],
    ['a/rate /xếp 5/6 //a', []],
    [
      'hỏi @tro_ly_test_bot #họp_tuần',
      [
        ['mention', 4, 16],
        ['hashtag', 21, 9],
      ],
    ],
    ['xem https://dx.gov.vn/a?b=@abc.', [['url', 4, 26]]],
  ])('has its entities: %s', async (text, entities) => {
    const { api } = await fresh()
    const an = api.person({ first_name: 'An', username: 'an_nguyen', language_code: 'vi' })
    const { update } = await an.says(text)
    expect(update).toMatchObject({
      message: {
        text,
        chat: { id: an.id, type: 'private', username: 'an_nguyen' },
        from: { id: an.id, is_bot: false, language_code: 'vi' },
        ...(entities.length > 0 && {
          entities: entities.map(([type, offset, length]) => ({ type, offset, length })),
        }),
      },
    })
  })

  it('reaches the bot in a group only if it is meant for it', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const group = api.group({ title: 'Ban', members: [an] })
    const { message_id } = await client.sendMessage(group.id, 'Kỳ nào?')
    const said = async (text: string, reply_to?: { chat: number; message_id: number }) => {
      const { update } = await an.says(text, { chat: group, ...(reply_to && { reply_to }) })
      return update !== null
    }
    expect(await said('thanh toán trực tuyến?')).toBe(false)
    expect(await said('/rate')).toBe(true)
    expect(await said('/rate@tro_ly_test_bot')).toBe(true)
    expect(await said('/rate@another_bot')).toBe(false)
    expect(await said('@Tro_Ly_Test_Bot thế nào?')).toBe(true)
    expect(await said('@another_bot thế nào?')).toBe(false)
    expect(await said('tháng này', { chat: group.id, message_id })).toBe(true)
    await group.changesBot('administrator')
    expect(await said('thanh toán trực tuyến?')).toBe(true)
  })

  it('reaches the bot in every group where it has no privacy mode', async () => {
    const { api } = await fresh({ privacy: false })
    const an = api.person('An')
    const group = api.group({ title: 'Ban', members: [an] })
    expect((await an.says('a', { chat: group })).update).not.toBeNull()
  })

  it('can be changed', async () => {
    const { api } = await fresh()
    const an = api.person('An')
    const said = await an.says('/rat')
    const { update } = await an.edits(said, '/rate')
    expect(update).toMatchObject({ edited_message: { message_id: said.message_id, text: '/rate' } })
    expect(api.conversation(an)).toMatchObject([{ text: '/rate', edits: [{ text: '/rat' }] }])
  })
})

describe('long polling', () => {
  it('delivers again whatever is not confirmed', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    for (const text of ['a', 'b', 'c']) await an.says(text)
    const [first, second] = await client.getUpdates({ limit: 2 })
    expect([first?.message?.text, second?.message?.text]).toEqual(['a', 'b'])
    expect(texts(await client.getUpdates())).toEqual(['a', 'b', 'c'])
    expect(texts(await client.getUpdates({ offset: second?.update_id ?? 0 }))).toEqual(['b', 'c'])
    expect(texts(api.unconfirmed)).toEqual(['b', 'c'])
    expect(texts(await client.getUpdates({ offset: -1 }))).toEqual(['c'])
    expect(texts(await client.getUpdates())).toEqual(['c'])
    expect(api.deliveries.filter(({ update_id }) => update_id === first?.update_id)).toHaveLength(2)
  })

  it('waits for the next one', async () => {
    const { api, client } = await fresh()
    const waiting = client.getUpdates({ timeout: 30 })
    await api.until(() => api.calls.length === 1)
    await api.person('An').says('a')
    expect(texts(await waiting)).toEqual(['a'])
    expect(await client.getUpdates({ offset: api.updates.length + 870_000_001 })).toEqual([])
    await api.until(() => api.unconfirmed.length === 0)
  })

  it('is done by one at a time, and not beside a webhook', async () => {
    const { api, client } = await fresh()
    const first = client.getUpdates({ timeout: 30 })
    await api.until(() => api.calls.length === 1)
    const second = client.getUpdates({ timeout: 30 })
    await expect(first).rejects.toMatchObject(
      refused(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    )
    await client.setWebhook('https://dx.gov.vn/hook')
    await expect(second).rejects.toMatchObject(refused(409, 'Conflict: terminated by setWebhook request'))
    await expect(client.getUpdates()).rejects.toMatchObject(
      refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      ),
    )
    await client.deleteWebhook()
    expect(await client.getUpdates()).toEqual([])
    expect(api.violations).toEqual([])
  })

  it('ends with its client, and then loses nothing', async () => {
    const { api, client } = await fresh()
    const leaving = new AbortController()
    const url = `${api.root}/bot${api.token}/getUpdates?timeout=30`
    const left = fetch(url, { signal: leaving.signal }).catch(() => 'left')
    await api.until(() => api.calls.length === 1)
    leaving.abort()
    expect(await left).toBe('left')
    await api.until(() => api.calls[0]?.over)
    await api.person('An').says('a')
    expect(texts(await client.getUpdates())).toEqual(['a'])
  })

  it('delivers only kinds that were asked for', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    const group = api.group({ title: 'Ban', members: [an], bot: 'administrator' })
    const binh = api.person('Bình')
    await binh.joins(group)
    expect((await client.getUpdates()).map((update) => Object.keys(update)[1])).toEqual(['message'])
    await client.getUpdates({
      allowed_updates: ['chat_member', 'callback_query'],
      offset: api.updates.length + 870_000_001,
    })
    await binh.leaves(group)
    expect((await client.getUpdates()).map((update) => Object.keys(update)[1])).toEqual(['chat_member'])
    await client.getUpdates({ allowed_updates: [] })
    expect((await an.says('/a', { chat: group })).update).not.toBeNull()
  })

  it('delivers by order once more what was confirmed', async () => {
    const { api } = await fresh()
    const heard: string[] = []
    polling(api, (bot) => bot.on('message:text', (ctx) => void heard.push(ctx.msg.text)))
    const an = api.person('An')
    const { update } = await an.says('a')
    await an.says('b')
    await api.quiet()
    if (update !== null) api.redeliver(update)
    await api.quiet()
    expect(heard).toEqual(['a', 'b', 'a'])
  })
})

describe('a webhook', () => {
  const hooked = async (handle: Parameters<typeof listener>[0], other = {}, options = {}) => {
    const { api, client } = await fresh(options)
    const url = await listener(handle)
    await client.setWebhook(url, { secret_token: 'secret', ...other })
    return { api, client, url, an: api.person('An') }
  }

  it('runs a bot with a secret', async () => {
    const { api } = await fresh()
    const bot = new Bot(api.token, { client: { apiRoot: api.root } })
    bot.on('message:text', (ctx) => ctx.reply(`Chào ${ctx.from.first_name}`))
    const url = await listener(webhookCallback(bot, 'http', { secretToken: 'right' }))
    const an = api.person('An')
    await bot.api.setWebhook(url, { secret_token: 'right' })
    await an.says('/start')
    expect(await api.answerTo(an)).toMatchObject({ text: 'Chào An' })
    await api.quiet()
    expect(api.deliveries).toMatchObject([{ by: 'webhook', status: 200, ms: expect.any(Number) }])
    await bot.api.setWebhook(url, { secret_token: 'wrong' })
    const { update } = await an.says('a')
    await api.until(() => api.deliveries.at(-1)?.status === 401)
    expect(api.unconfirmed).toEqual([update])
    expect(api.violations).toEqual([])
  })

  it('is called in the answer, too', async () => {
    const { api } = await fresh()
    const client = { apiRoot: api.root, canUseWebhookReply: (method: string) => method === 'sendMessage' }
    const bot = new Bot(api.token, { client })
    bot.on('message:text', async (ctx) => void (await ctx.reply('a')))
    await bot.api.setWebhook(await listener(webhookCallback(bot, 'http')))
    const an = api.person('An')
    await an.says('/start')
    expect(await api.answerTo(an)).toMatchObject({ text: 'a' })
  })

  it('is given an update until it takes it', async () => {
    const statuses = [500, 302, 200]
    const { api, client, url, an } = await hooked(answering(() => statuses.shift() ?? 200))
    await an.says('a')
    await api.quiet()
    expect(api.deliveries.map(({ status }) => status)).toEqual([500, 302, 200])
    expect(await client.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 302 Found',
    })
  })

  it('is given again, by order, what it has taken', async () => {
    const { api, an } = await hooked(answering(() => 200))
    const { update } = await an.says('a')
    await api.quiet()
    if (update !== null) api.redeliver(update)
    await api.quiet()
    expect(api.deliveries.map(({ update_id }) => update_id)).toEqual([update?.update_id, update?.update_id])
  })

  it('is given several at a time, no more than it said', async () => {
    const held: ServerResponse[] = []
    const posted: number[] = []
    const { api, an } = await hooked(
      (request, response) => {
        request.resume()
        held.push(response)
        posted.push(api.deliveries.length)
        if (held.length > 1) for (const one of held) one.end()
      },
      { max_connections: 2 },
    )
    for (const text of ['a', 'b', 'c']) await an.says(text)
    await api.quiet()
    expect(posted).toEqual([2, 2, 3])
  })

  it('may lie elsewhere than the world knows', async () => {
    const port = new URL(await listener(answering(() => 200))).port
    const route = (url: URL) => new URL(`http://127.0.0.1:${port}${url.pathname}`)
    const { api, client } = await fresh({ route })
    await client.setWebhook('https://tro-ly.dx.gov.vn/hook')
    await api.person('An').says('a')
    await api.quiet()
    expect(api.deliveries).toMatchObject([{ status: 200 }])
    expect(api.webhook).toBe('https://tro-ly.dx.gov.vn/hook')
  })

  it('drops what waits only if it is told to', async () => {
    const { api, client } = await fresh()
    const an = api.person('An')
    await an.says('a')
    await client.deleteWebhook()
    expect(api.unconfirmed).toHaveLength(1)
    await client.deleteWebhook({ drop_pending_updates: true })
    expect(api.unconfirmed).toEqual([])
  })
})
