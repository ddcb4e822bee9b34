import { InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy'
import { describe, expect, it } from 'vitest'
import { fresh, png, refused } from './fresh.ts'
import { methodNames } from './parameters.ts'
import type { BotApi } from './server.ts'
import type { Answer } from './wire.ts'

const started = (api: BotApi) => api.person({ first_name: 'An', started: true })
/** A call as another program could make it, by its raw parameters. */
async function call(api: BotApi, method: string, parameters: unknown) {
  const response = await fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
  return (await response.json()) as Answer
}
const bad = (what: string) => ({ ok: false, ...refused(400, `Bad Request: ${what}`) })

describe('parameters', () => {
  it.each([
    ['sendMessage', { text: 'a' }, 'chat_id is empty'],
    ['sendMessage', { chat_id: 1 }, 'message text is empty'],
    ['sendMessage', { chat_id: 1, text: 'a', txt: 'b' }, 'parameter txt is no parameter of this method'],
    ['sendMessage', { chat_id: 1, text: 5 }, 'parameter text must be of type String'],
    ['sendMessage', { chat_id: 1.5, text: 'a' }, 'parameter chat_id must be of type Integer'],
    ['sendMessage', { chat_id: 1, text: null }, 'parameter text must be of type String'],
    ['sendMessage', { chat_id: 1, text: '\ud83c' }, 'parameter text must be of type String'],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', business_connection_id: 'x' },
      'parameter business_connection_id is not known to this server',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', disable_notification: 'true' },
      'parameter disable_notification must be of type Boolean',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: { inline_keyboard: [[{ text: 'b', data: 'c' }]] } },
      'parameter reply_markup.inline_keyboard[0][0].data is no parameter of this method',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', reply_markup: { inline_keyboard: [{ text: 'b' }] } },
      'parameter reply_markup.inline_keyboard[0] must be a list',
    ],
    [
      'sendMessage',
      { chat_id: 1, text: 'a', reply_parameters: {} },
      'parameter reply_parameters.message_id is required',
    ],
    ['setMyCommands', { commands: [{ command: 'a' }] }, 'parameter commands[0].description is required'],
    ['setMyCommands', { commands: [], scope: { type: 'everybody' } }, 'parameter scope.type is no such type'],
    ['setMyCommands', { commands: [], scope: { type: 'chat' } }, 'parameter scope.chat_id is required'],
    [
      'editMessageMedia',
      { chat_id: 1, message_id: 1, media: { type: 'photo', media: 'a', thumbnail: 'b' } },
      'parameter media.thumbnail is no parameter of this method',
    ],
    ['getUpdates', { limit: '5' }, 'parameter limit must be of type Integer'],
    ['getUpdates', { limit: 101 }, 'limit must be 1 to 100'],
    ['getUpdates', { allowed_updates: ['messages'] }, 'allowed_updates: there is no update "messages"'],
  ])('%s of %j is refused', async (method, parameters, description) => {
    const { api } = await fresh()
    expect(await call(api, method, parameters)).toEqual(bad(description))
    expect(api.violations).toMatchObject([{ method, problem: `Bad Request: ${description}` }])
  })

  it('are all looked at', async () => {
    const { api } = await fresh()
    await call(api, 'sendMessage', { chat: 1, text: 5 })
    expect(api.violations).toHaveLength(3)
  })

  it('may come in a query or a form', async () => {
    const { api } = await fresh()
    const an = started(api)
    const url = `${api.root}/bot${api.token}/sendMessage`
    await fetch(`${url}?chat_id=${an.id}&text=5&disable_notification=true`)
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] })
    const body = new URLSearchParams({ chat_id: String(an.id), text: '6', reply_markup })
    await fetch(url, { method: 'POST', body })
    const form = new FormData()
    form.set('chat_id', String(an.id))
    form.set('text', '7')
    await fetch(url, { method: 'POST', body: form })
    expect(api.sentTo(an)).toMatchObject([
      { text: '5', silent: true },
      { text: '6', keyboard: [[{ text: 'a', callback_data: 'b' }]] },
      { text: '7' },
    ])
    expect(api.violations).toEqual([])
  })

  it.each([
    ['application/json', '{"chat_id":', "can't parse the request"],
    ['application/json', '[]', "can't parse JSON object"],
    ['text/plain', 'a', 'unsupported content type'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\nno headers\r\n--x--', 'a part without'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb',
      'no boundary',
    ],
    ['multipart/form-data', 'a', 'no boundary in the content type'],
  ])('can not be %s %j', async (type, body, problem) => {
    const { api } = await fresh()
    const url = `${api.root}/bot${api.token}/getMe`
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
    expect(response.status).toBe(400)
    expect(api.violations[0]?.problem).toContain(problem)
  })

  it('belong to methods that the server has, all of which do something', async () => {
    const { api } = await fresh()
    const answers = await Promise.all(methodNames.map((method) => call(api, method, {})))
    expect(answers.filter((answer) => !answer.ok && answer.error_code === 404)).toEqual([])
    expect(await call(api, 'sendPoll', {})).toEqual({ ok: false, ...refused(404, 'Not Found') })
    expect(api.violations.at(-1)).toMatchObject({ method: 'sendPoll', problem: 'Not Found' })
  })

  it('come with the right token', async () => {
    const { api } = await fresh()
    const response = await fetch(`${api.root}/bot1:wrong/getMe`)
    expect([response.status, await response.json()]).toEqual([
      401,
      { ok: false, ...refused(401, 'Unauthorized') },
    ])
    expect(api.violations).toHaveLength(1)
  })
})

describe('limits', () => {
  const button = (text: string, callback_data: string) => ({ inline_keyboard: [[{ text, callback_data }]] })
  const row = (count: number) => Array.from({ length: count }, () => ({ text: 'a', callback_data: 'b' }))

  it.each<[string, Record<string, unknown>]>([
    ['message text is empty', { text: '' }],
    ['text must be non-empty', { text: ' \n\u200b ' }],
    ['message is too long', { text: 'a'.repeat(4097) }],
    ['message is too long', { text: '🏛'.repeat(2049) }],
    ['unsupported parse_mode', { text: 'a', parse_mode: 'MarkdownV2' }],
    ['BUTTON_DATA_INVALID', { reply_markup: button('a', '') }],
    ['BUTTON_DATA_INVALID', { reply_markup: button('a', 'ệ'.repeat(22)) }],
    ['reply markup is too long', { reply_markup: { inline_keyboard: [row(9)] } }],
    ['reply markup is too long', { reply_markup: { inline_keyboard: Array(13).fill(row(8)) } }],
    [
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      { reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
    ],
    ["can't parse inline keyboard button: Button text must be non-empty", { reply_markup: button('', 'a') }],
  ])('%s: %j', async (description, parameters) => {
    const { api } = await fresh()
    const an = started(api)
    expect(await call(api, 'sendMessage', { chat_id: an.id, text: 'a', ...parameters })).toEqual(
      bad(description),
    )
    expect(api.violations).toHaveLength(1)
    expect(api.sentTo(an)).toEqual([])
  })

  it('are counted after the entities are read, and reached', async () => {
    const { api, client } = await fresh()
    const an = started(api)
    await client.sendMessage(an.id, `<b>${'&lt;'.repeat(4096)}</b>`, { parse_mode: 'HTML' })
    await client.sendMessage(an.id, 'a', { reply_markup: button('a', 'ệ'.repeat(21)) })
    const inline_keyboard = [...Array(12).fill(row(8)), row(4), []]
    await client.sendMessage(an.id, 'a', { reply_markup: { inline_keyboard } })
    await client.sendPhoto(an.id, new InputFile(png(9000, 1000)), { caption: 'a'.repeat(1024) })
    expect(api.sentTo(an)).toHaveLength(4)
    expect(api.violations).toEqual([])
  })

  it.each([
    ['PHOTO_INVALID_DIMENSIONS', png(9000, 1001)],
    ['PHOTO_INVALID_DIMENSIONS', png(2100, 100)],
    ['file is too big for a photo; the maximum is 10 MB', png(100, 100, 10 * 1024 * 1024)],
    ['IMAGE_PROCESS_FAILED', Buffer.from('<svg>')],
    ['file must be non-empty', Buffer.alloc(0)],
  ])('%s', async (description, bytes) => {
    const { api, client } = await fresh()
    const photo = client.sendPhoto(started(api).id, new InputFile(bytes))
    await expect(photo).rejects.toMatchObject(refused(400, `Bad Request: ${description}`))
  })

  it('hold for captions and the answers to buttons', async () => {
    const { api, client } = await fresh()
    const photo = client.sendPhoto(started(api).id, new InputFile(png(1, 1)), { caption: 'a'.repeat(1025) })
    await expect(photo).rejects.toMatchObject(refused(400, 'Bad Request: message caption is too long'))
    const answer = client.answerCallbackQuery('1', { text: 'a'.repeat(201) })
    await expect(answer).rejects.toMatchObject(refused(400, 'Bad Request: MESSAGE_TOO_LONG'))
    expect(api.violations).toHaveLength(2)
  })

  it.each([
    ['Rate', 'a', 'BOT_COMMAND_INVALID'],
    ['xếp', 'a', 'BOT_COMMAND_INVALID'],
    ['a'.repeat(33), 'a', 'BOT_COMMAND_INVALID'],
    ['rate', '', 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['rate', 'a'.repeat(257), 'BOT_COMMAND_DESCRIPTION_INVALID'],
  ])('of commands: %s, %s', async (command, description, problem) => {
    const { client } = await fresh()
    const set = client.setMyCommands([{ command, description }])
    await expect(set).rejects.toMatchObject(refused(400, `Bad Request: ${problem}: "${command}"`))
  })

  it('of the number of commands', async () => {
    const { client } = await fresh()
    const commands = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ command: `c${index}`, description: 'a' }))
    await client.setMyCommands(commands(100))
    await expect(client.setMyCommands(commands(101))).rejects.toMatchObject(
      refused(400, 'Bad Request: BOT_COMMANDS_TOO_MUCH'),
    )
  })

  it.each([
    ['http://dx.gov.vn/hook', {}, 'bad webhook: An HTTPS URL must be provided for webhook'],
    [
      'https://dx.gov.vn:9000/hook',
      {},
      'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    ['https://dx.gov.vn', { secret_token: 'a b' }, 'secret token contains unallowed characters'],
    ['https://dx.gov.vn', { secret_token: 'a'.repeat(257) }, 'secret token is too long'],
    ['https://dx.gov.vn', { max_connections: 101 }, 'max_connections must be 1 to 100'],
  ])('of webhooks: %s %j', async (url, other, description) => {
    const { api, client } = await fresh()
    await expect(client.setWebhook(url, other)).rejects.toMatchObject(
      refused(400, `Bad Request: ${description}`),
    )
    expect(api.webhook).toBeNull()
  })

  it('let a webhook on this machine be refused', async () => {
    const { api } = await fresh({ loopbackWebhooks: false })
    const answer = await call(api, 'setWebhook', { url: 'http://127.0.0.1:9000/' })
    expect(answer).toEqual(bad('bad webhook: An HTTPS URL must be provided for webhook'))
  })

  it('of albums', async () => {
    const { api, client } = await fresh()
    const an = started(api)
    const photo = () => InputMediaBuilder.photo(new InputFile(png(10, 20), 'a b.png'), { caption: 'a' })
    await client.sendMediaGroup(an.id, [photo(), photo()])
    const [first, second] = api.sentTo(an)
    expect(first).toMatchObject({ photo: { width: 10, height: 20, name: 'a b.png' }, caption: 'a' })
    expect(second).toMatchObject({ media_group_id: expect.any(String) })
    expect(second?.media_group_id).toBe(first?.media_group_id)
    await expect(client.sendMediaGroup(an.id, [photo()])).rejects.toMatchObject({ error_code: 400 })
  })

  it('a keyboard of one empty row is none', async () => {
    const { api, client } = await fresh()
    const an = started(api)
    await client.sendMessage(an.id, 'a', { reply_markup: new InlineKeyboard() })
    expect(api.sentTo(an)).toMatchObject([{ keyboard: [] }])
    expect(api.violations).toEqual([])
  })
})
