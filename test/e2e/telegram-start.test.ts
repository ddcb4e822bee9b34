import { type AddressInfo, connect, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { run } from './program.ts'
import { numberIn, serve } from './telegram.ts'

const { operator } = messagesIn('vi')
const secret = 'a-secret-of-the-webhook'

/** A port that is free, and stays so for a while. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Leads a port to another, from now on. */
function lead(port: number, to: string): void {
  const server = createServer((client) => {
    const inner = connect(Number(new URL(to).port), '127.0.0.1')
    client.pipe(inner).pipe(client)
    for (const socket of [client, inner]) socket.on('error', () => {})
  }).listen(port, '127.0.0.1')
  onTestFinished(() => void server.close())
}

const countOf = (text: string, words: string) => text.split(words).length - 1

describe('a start in Telegram', () => {
  it('with a wrong token ends with one sentence', async () => {
    const { program } = await serve({ TELEGRAM_BOT_TOKEN: '123456:wrong' }, { wait: false })
    expect(await program().ended).toMatchObject({ code: 1, stderr: `${operator.wrongToken}\n`, stdout: '' })
  })

  it('without a network says so once, and serves as soon as there is one', async () => {
    const port = await freePort()
    const served = await serve({ TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` }, { wait: false })
    await served.program().says(operator.telegramNetwork)
    lead(port, served.api.root)
    const nam = await served.administrator()
    await nam.says('/define online-payment')
    await served.api.answerTo(nam)
    expect(countOf(served.program().said(), operator.telegramNetwork)).toBe(1)
    expect(countOf(served.program().said(), operator.telegramBack)).toBe(1)
  })

  it('beside a second program that polls says so once, and goes on when that is gone', async () => {
    const { api, program, administrator } = await serve()
    await administrator()
    // The one that waits is ended by another.
    await api.until(() => api.calls.some(({ method, over }) => method === 'getUpdates' && !over))
    await fetch(`${api.root}/bot${api.token}/getUpdates`)
    api.fault({ method: 'getUpdates', kind: 409 })
    await program().says(operator.telegramSecondPoller)
    const an = api.person('An')
    await an.says('xin chào')
    await api.answerTo(an)
    expect(countOf(program().said(), operator.telegramSecondPoller)).toBe(1)
    expect(countOf(program().said(), operator.telegramBack)).toBe(1)
  })

  it('with a webhook and no secret names what is missing', async () => {
    const TELEGRAM_WEBHOOK_URL = 'https://bot.example.vn/telegram'
    const { code, stderr } = await run('', {
      env: { TELEGRAM_BOT_TOKEN: '123456:token', TELEGRAM_WEBHOOK_URL },
    })
    expect(code).toBe(1)
    expect(stderr).toContain('TELEGRAM_WEBHOOK_SECRET')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('a webhook', () => {
  it('is answered when its update is stored, by whoever knows the secret, and a double press has one effect', async () => {
    const port = await freePort()
    const here = `http://127.0.0.1:${port}`
    const { api, path, lets } = await serve(
      {
        TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn/telegram',
        TELEGRAM_WEBHOOK_SECRET: secret,
        TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${port}`,
      },
      { route: (url) => new URL(url.pathname, here) },
    )
    const an = api.person('An')
    lets([an])
    await an.says('/moi Khách Một')
    const answer = await api.answerTo(an)
    const pressed = await Promise.all(Array.from({ length: 5 }, () => an.presses(answer, 'Lãnh đạo')))
    await Promise.all(pressed.map((one) => api.answered(one)))
    expect((await api.answerTo(an)).text).toContain('Người được mời: Khách Một')
    expect(api.deliveries.length).toBeGreaterThan(5)
    expect(new Set(api.deliveries.map(({ by, status }) => `${by} ${status}`))).toEqual(
      new Set(['webhook 200']),
    )
    expect(numberIn(path, 'SELECT COUNT(*) FROM "Invitation" WHERE "name" IS NOT NULL')).toBe(1)

    const post = (headers: Record<string, string>, body = '{"update_id": 1}') =>
      fetch(`${here}/telegram`, { method: 'POST', headers, body }).then(({ status }) => status)
    const known = { 'x-telegram-bot-api-secret-token': secret }
    expect(await post({})).toBe(401)
    expect(await post({ 'x-telegram-bot-api-secret-token': `${secret}x` })).toBe(401)
    expect(await post(known, 'nothing')).toBe(400)
    expect(await post(known, 'x'.repeat(2_000_000)).catch(() => 413)).toBe(413)
    expect(await fetch(`${here}/elsewhere`).then(({ status }) => status)).toBe(404)
    await an.says('/define online-payment')
    await api.answerTo(an)
    expect(api.violations).toEqual([])
  })
})
