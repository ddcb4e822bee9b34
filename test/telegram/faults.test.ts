import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { fresh, refused } from './fresh.ts'

const prepared = async (options = {}) => {
  const { api, client } = await fresh(options)
  return { api, client, an: api.person({ first_name: 'An', started: true }) }
}

describe('faults', () => {
  it('refuse a call with 429 and when to try again', async () => {
    const { api, client, an } = await prepared()
    const fault = api.fault({ method: 'sendMessage', kind: 429, retry_after: 7 })
    await expect(client.sendMessage(an.id, 'a')).rejects.toMatchObject({
      ...refused(429, 'Too Many Requests: retry after 7'),
      parameters: { retry_after: 7 },
    })
    expect(api.sentTo(an)).toEqual([])
    await client.sendMessage(an.id, 'b')
    expect(api.sentTo(an)).toMatchObject([{ text: 'b' }])
    expect(fault.met).toMatchObject([{ number: 1, parameters: { text: 'a' } }])
    expect(api.violations).toEqual([])
  })

  it('are met by the calls that they are for, as often as was said', async () => {
    const { api, client, an } = await prepared()
    const binh = api.person({ first_name: 'Bình', started: true })
    api.fault({ chat: an.id, kind: 502, times: 2, where: ({ parameters }) => parameters.text !== 'b' })
    const send = (chat: number, text: string) =>
      client.sendMessage(chat, text).then(
        () => text,
        (error: GrammyError) => error.error_code,
      )
    const outcomes = [
      await send(binh.id, 'a'),
      await send(an.id, 'a'),
      await send(an.id, 'b'),
      await send(an.id, 'a'),
      await send(an.id, 'a'),
    ]
    expect(outcomes).toEqual(['a', 502, 'b', 502, 'a'])
  })

  it('may leave open whether a call was accepted', async () => {
    const { api, client, an } = await prepared()
    api.fault({ kind: 500 })
    api.fault({ kind: 502, accepted: true })
    for (const text of ['a', 'b']) await expect(client.sendMessage(an.id, text)).rejects.toThrow(GrammyError)
    expect(api.sentTo(an)).toMatchObject([{ text: 'b' }])
    api.fault({ kind: 403, description: 'Forbidden: bot was blocked by the user' })
    await expect(client.sendMessage(an.id, 'c')).rejects.toMatchObject({
      description: 'Forbidden: bot was blocked by the user',
    })
  })

  it('close the connection, before a call is accepted or after', async () => {
    const { api, client, an } = await prepared()
    api.fault({ kind: 'drop before' })
    api.fault({ kind: 'drop after' })
    for (const text of ['a', 'b']) await expect(client.sendMessage(an.id, text)).rejects.toThrow(HttpError)
    expect(api.sentTo(an)).toMatchObject([{ text: 'b' }])
    expect(await api.sent(an)).toHaveLength(1)
    expect(api.calls).toMatchObject([
      { over: true, answer: null },
      { over: true, answer: null },
    ])
  })

  it('hold a call until it is released', async () => {
    const { api, client, an } = await prepared()
    const before = api.fault({ kind: 'hold before' })
    const first = client.sendMessage(an.id, 'a')
    await api.until(() => before.met.length === 1)
    const after = api.fault({ kind: 'hold after' })
    const second = client.sendMessage(an.id, 'b')
    await api.until(() => api.sentTo(an).length === 1)
    await client.sendMessage(an.id, 'c')
    expect(api.calls.map(({ over }) => over)).toEqual([false, false, true])
    before.release()
    await first
    after.release()
    await second
    expect(api.sentTo(an).map(({ text }) => text)).toEqual(['b', 'c', 'a'])
  })

  it('let a held call go unanswered, accepted or not', async () => {
    const { api, client, an } = await prepared()
    for (const kind of ['hold before', 'hold after'] as const) {
      const fault = api.fault({ kind })
      const failure = client.sendMessage(an.id, kind).catch((error: unknown) => error)
      await api.until(() => fault.met.length === 1)
      fault.drop()
      expect(await failure).toBeInstanceOf(HttpError)
    }
    expect(api.sentTo(an)).toMatchObject([{ text: 'hold after' }])
  })

  it('delay a call', async () => {
    const { api, client, an } = await prepared()
    api.fault({ kind: 'delay', ms: 5 })
    await client.sendMessage(an.id, 'a')
    expect(api.sentTo(an)).toHaveLength(1)
  })

  it('keep an accepted call whose client was killed', async () => {
    const { api, an } = await prepared()
    const fault = api.fault({ kind: 'hold after' })
    const killed = new AbortController()
    const url = `${api.root}/bot${api.token}/sendMessage?chat_id=${an.id}&text=a`
    const sent = fetch(url, { signal: killed.signal }).catch(() => 'killed')
    await api.until(() => fault.met.length === 1 && api.sentTo(an).length === 1)
    killed.abort()
    expect(await sent).toBe('killed')
    await api.until(() => api.calls[0]?.over)
    fault.release()
    expect(api.sentTo(an)).toMatchObject([{ text: 'a' }])
    expect(api.calls).toMatchObject([{ answer: null }])
  })

  it('can be called off', async () => {
    const { api, client, an } = await prepared()
    api.fault({ kind: 500, times: 9 }).cancel()
    await client.sendMessage(an.id, 'a')
    expect(api.sentTo(an)).toHaveLength(1)
  })
})

describe('floods', () => {
  it('of a private chat are refused after a burst, until a second has passed for each', async () => {
    let now = 1_800_000_000_000
    const { api, client, an } = await prepared({ now: () => now, refuseFloods: true, burst: 2 })
    const send = () => client.sendMessage(an.id, 'a')
    await send()
    await send()
    await expect(send()).rejects.toMatchObject({
      ...refused(429, 'Too Many Requests: retry after 2'),
      parameters: { retry_after: 2 },
    })
    now += 2000
    await send()
    expect(api.floods).toMatchObject([{ call: 3, chat: an.id }])
    expect(api.sentTo(an)).toHaveLength(3)
    expect(api.violations).toEqual([])
  })

  it('of a group are more than 20 a minute', async () => {
    let now = 1_800_000_000_000
    const { api, client, an } = await prepared({ now: () => now })
    const group = api.group({ title: 'Ban', members: [an] })
    for (let sent = 0; sent < 21; sent++, now += 2900) await client.sendMessage(group.id, 'a')
    expect(api.floods).toMatchObject([{ call: 21, limit: '20 a minute in a group' }])
    // It is listed, but not refused.
    expect(api.sentTo(group)).toHaveLength(21)
  })

  it('over all are more than 30 a second', async () => {
    const { api, client } = await prepared({ now: () => 1_800_000_000_000 })
    for (let sent = 0; sent < 31; sent++) {
      const person = api.person({ first_name: `${sent}`, started: true })
      await client.sendMessage(person.id, 'a')
    }
    expect(api.floods).toMatchObject([{ call: 31, limit: '30 a second over all' }])
  })
})

describe('waiting', () => {
  it('says in the end what it waited for, and how things stand', async () => {
    const { api, client, an } = await prepared()
    await client.sendMessage(an.id, 'a')
    await expect(api.sent(an, 2, { timeout: 1 })).rejects.toThrow(
      /^waited 1 ms for 2 messages\nlast calls:\n {2}1\. sendMessage to \d+: ok/,
    )
  })

  it('ends with the server', async () => {
    const { api } = await prepared()
    const waiting = expect(api.until(() => false)).rejects.toThrow('the server was stopped')
    await api.stop()
    await waiting
  })

  it('fails with whatever it looks at', async () => {
    const { api } = await prepared()
    const failing = () => {
      throw new Error('never')
    }
    await expect(api.until(failing)).rejects.toThrow('never')
    await expect(api.answerTo(api.person('Bình'))).rejects.toThrow('Bình has said nothing')
  })
})
