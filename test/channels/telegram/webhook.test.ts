import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { Update } from 'grammy/types'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listen } from '../../../src/channels/telegram/webhook.ts'
import { fresh } from '../../telegram/fresh.ts'

const secret = 'a-secret-of-this-test'
const path = '/telegram'

/** A listener on a free port, and what it took and told. */
async function listening() {
  const seen = { updates: [] as Update[], errors: [] as unknown[] }
  let storing: (updates: readonly Update[]) => Promise<void> = async () => undefined
  const server = await listen({
    path,
    secret,
    port: 0,
    host: '127.0.0.1',
    receive: async (updates) => {
      await storing(updates)
      seen.updates.push(...updates)
    },
    report: (error) => void seen.errors.push(error),
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  /** The status of a request; `body` is sent as it is. */
  const asked = async (
    body: string | Buffer,
    more: { path?: string; method?: string; secret?: string | null } = {},
  ) => {
    const told = more.secret === null ? {} : { 'x-telegram-bot-api-secret-token': more.secret ?? secret }
    const asking = request({ port, method: more.method ?? 'POST', path: more.path ?? path, headers: told })
    asking.end(body)
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode
  }
  const stores = (how: typeof storing) => {
    storing = how
  }
  return { port, seen, asked, stores }
}

describe('a webhook', () => {
  it('takes updates that say the secret, each answered when it is stored', async () => {
    const { seen, asked, stores } = await listening()
    let stored: () => void = () => undefined
    const begun = new Promise<void>((begin) => {
      stores(() => {
        begin()
        return new Promise((resolve) => {
          stored = resolve
        })
      })
    })
    let status: number | undefined
    const answered = asked('{"update_id":7}').then((one) => {
      status = one
    })
    await begun
    await new Promise((resolve) => setImmediate(resolve))
    expect(status).toBeUndefined()
    stored()
    await answered
    expect(status).toBe(200)
    expect(seen.updates).toEqual([{ update_id: 7 }])
  })

  it.each([
    ['another path', 404, { path: '/' }],
    ['a path below', 404, { path: '/telegram/x' }],
    ['a path that is none', 404, { path: '//' }],
    ['another method', 404, { method: 'PUT' }],
    ['no secret', 401, { secret: null }],
    ['another secret', 401, { secret: 'a-secret-of-this-tesT' }],
    ['a longer secret', 401, { secret: `${secret}x` }],
  ])('refuses %s', async (_what, status, more) => {
    const { seen, asked } = await listening()
    expect(await asked('{"update_id":7}', more)).toBe(status)
    expect(seen).toEqual({ updates: [], errors: [] })
  })

  it('takes its address with a query', async () => {
    expect(await (await listening()).asked('{"update_id":7}', { path: `${path}?x=1` })).toBe(200)
  })

  it.each(['', 'x', 'null', '[]', '{}', '{"update_id":"7"}', '"update_id"', '{"update_id":7'])(
    'refuses what is no update: %j',
    async (body) => {
      const { seen, asked } = await listening()
      expect(await asked(body)).toBe(400)
      expect(seen).toEqual({ updates: [], errors: [] })
    },
  )

  it('refuses what is larger than any update, and takes what is large', async () => {
    const { seen, asked } = await listening()
    const sized = (bytes: number) => `{"update_id":7,"x":"${'a'.repeat(bytes - 22)}"}`
    expect(await asked(sized(1_000_001))).toBe(413)
    expect(await asked(sized(20_000_000))).toBe(413)
    expect(seen.updates).toEqual([])
    expect(await asked(sized(1_000_000))).toBe(200)
  })

  it('reads letters that come in pieces', async () => {
    const { seen, port } = await listening()
    const body = Buffer.from('{"update_id":7,"text":"tỷ lệ"}')
    const asking = request({
      port,
      path,
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret },
    })
    for (const byte of body) asking.write(Buffer.of(byte))
    asking.end()
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    response.resume()
    expect(response.statusCode).toBe(200)
    expect(seen.updates).toEqual([{ update_id: 7, text: 'tỷ lệ' }])
  })

  it('outlives those who hang up in the middle', async () => {
    const { seen, asked, port } = await listening()
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${secret}\r\ncontent-length: 99\r\n\r\n{"upd`,
    )
    socket.destroy()
    expect(await asked('{"update_id":8}')).toBe(200)
    expect(seen.updates).toEqual([{ update_id: 8 }])
  })

  it('that can’t store answers 500, and is given the same again until it can', async () => {
    const { seen, stores, port } = await listening()
    const { api, client } = await fresh()
    let left = 3
    stores(async () => {
      if (left-- > 0) throw new Error('disk full')
    })
    await client.setWebhook(`http://127.0.0.1:${port}${path}`, { secret_token: secret })
    const { update } = await api.person('An').says('một')
    await api.quiet()
    expect(api.deliveries.map(({ status }) => status)).toEqual([500, 500, 500, 200])
    expect(seen.updates).toEqual([update])
    expect(seen.errors).toHaveLength(3)
    expect(api.violations).toEqual([])
  })

  it('that is told another secret takes nothing from Telegram', async () => {
    const { seen, port } = await listening()
    const { api, client } = await fresh()
    await client.setWebhook(`http://127.0.0.1:${port}${path}`, { secret_token: 'of-somebody-else' })
    await api.person('An').says('một')
    await api.until(() => api.deliveries.some(({ status }) => status === 401))
    expect(seen.updates).toEqual([])
    expect(api.unconfirmed).toHaveLength(1)
  })

  it('stores many side by side, and a slow one delays no other', async () => {
    const { seen, stores, port } = await listening()
    const { api, client } = await fresh()
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    stores(([update]) => (update?.message?.text === 'chậm' ? slow : Promise.resolve()))
    await client.setWebhook(`http://127.0.0.1:${port}${path}`, { secret_token: secret })
    const an = api.person('An')
    await an.says('chậm')
    for (let said = 0; said < 50; said++) await an.says(`câu ${said}`)
    await api.until(() => api.unconfirmed.length === 1)
    expect(seen.updates).toHaveLength(50)
    release()
    await api.quiet()
    expect(new Set(seen.updates.map(({ update_id }) => update_id)).size).toBe(51)
  })
})

describe('a port', () => {
  it('that is taken is told', async () => {
    const { port } = await listening()
    const options = {
      path,
      secret,
      port,
      host: '127.0.0.1',
      receive: async () => undefined,
      report: () => undefined,
    }
    await expect(listen(options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
