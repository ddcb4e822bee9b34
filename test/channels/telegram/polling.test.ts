import { getEventListeners } from 'node:events'
import { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { describe, expect, it, onTestFinished } from 'vitest'
import { poll, pollingPause, type Trouble } from '../../../src/channels/telegram/polling.ts'
import { fresh } from '../../telegram/fresh.ts'
import type { BotApiOptions } from '../../telegram/server.ts'

/** Polling of a strict server, whose pauses are over at once, and what it took and told. */
async function polled(options: BotApiOptions = {}) {
  const { api, client } = await fresh(options)
  const an = api.person('An')
  const stop = new AbortController()
  const seen = { texts: [] as (string | undefined)[], waits: [] as number[], told: [] as (Trouble | null)[] }
  let storing: (updates: readonly Update[]) => Promise<void> = async () => undefined
  const start = (by: Api = client) => {
    const running = poll({
      api: by,
      receive: async (updates) => {
        await storing(updates)
        seen.texts.push(...updates.map(({ message }) => message?.text))
      },
      wait: async (milliseconds) => void seen.waits.push(milliseconds),
      trouble: (trouble) => void seen.told.push(trouble),
      stop: stop.signal,
    })
    onTestFinished(async () => {
      stop.abort()
      await running.catch(() => undefined)
    })
    return running
  }
  const taken = (count: number) => api.until(() => seen.texts.length >= count)
  /** How updates are stored from now on. */
  const stores = (how: typeof storing) => {
    storing = how
  }
  return { api, client, an, stop, start, seen, taken, stores }
}

describe('polling', () => {
  it('takes what is written, in order, and confirms it', async () => {
    const { api, an, start, seen } = await polled()
    await an.says('trước')
    start()
    await an.says('một')
    await an.says('hai')
    await api.quiet()
    expect(seen.texts).toEqual(['trước', 'một', 'hai'])
    expect(seen.told).toEqual([])
    expect(api.violations).toEqual([])
  })

  it('confirms nothing before it is stored', async () => {
    const { api, an, start, stores } = await polled()
    let stored: () => void = () => undefined
    const begun = new Promise<void>((begin) => {
      stores(() => {
        begin()
        return new Promise((resolve) => {
          stored = resolve
        })
      })
    })
    await an.says('một')
    start()
    await begun
    expect(api.unconfirmed).toHaveLength(1)
    stored()
    await api.quiet()
  })

  it('asks again for what could not be stored, and loses none of it', async () => {
    const { api, an, start, stores, seen } = await polled()
    const offered: number[][] = []
    let left = 3
    stores(async (updates) => {
      offered.push(updates.map(({ update_id }) => update_id))
      if (left-- > 0) throw new Error('disk full')
    })
    await an.says('một')
    await an.says('hai')
    start()
    await api.quiet()
    expect(seen.texts).toEqual(['một', 'hai'])
    expect(offered.slice(0, 4)).toEqual(
      Array.from({ length: 4 }, () => api.updates.map(({ update_id }) => update_id)),
    )
    expect(seen.told).toEqual(['storing', null])
    expect(seen.waits).toEqual([1000, 2000, 4000])
  })

  it('waits out a second poller, and says so once', async () => {
    const { api, an, start, seen, taken } = await polled()
    const conflict = api.fault({ method: 'getUpdates', kind: 409, times: 9, description: 'Conflict' })
    await an.says('một')
    start()
    await taken(1)
    expect(conflict.met).toHaveLength(9)
    expect(seen.told).toEqual(['second-poller', null])
    expect(seen.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  })

  it('tells one trouble from the next', async () => {
    const { api, an, start, seen, taken } = await polled()
    api.fault({ method: 'getUpdates', kind: 502, times: 2 })
    api.fault({ method: 'getUpdates', kind: 409, times: 2 })
    await an.says('một')
    start()
    await taken(1)
    expect(seen.told).toEqual(['network', 'second-poller', null])
  })

  it.each(['drop before', 'drop after', 500, 502, 504] as const)('goes on after %s', async (kind) => {
    const { api, an, start, seen, taken } = await polled()
    api.fault({ method: 'getUpdates', kind, times: 3 })
    await an.says('một')
    start()
    await taken(1)
    await api.quiet()
    expect(seen.texts).toEqual(['một'])
    expect(seen.told).toEqual(['network', null])
  })

  it('waits as long as it is asked to', async () => {
    const { api, an, start, seen, taken } = await polled()
    api.fault({ method: 'getUpdates', kind: 429, retry_after: 33 })
    await an.says('một')
    start()
    await taken(1)
    expect(seen.waits).toEqual([33_000])
  })

  it('gives up where the token is no longer good', async () => {
    const { api, start } = await polled()
    const stranger = new Api('1:wrong', { apiRoot: api.root })
    await expect(start(stranger)).rejects.toMatchObject({ error_code: 401 })
  })

  it('that is stopped ends a request that is open, at once and without a word', async () => {
    const { api, an, start, stop, seen, taken } = await polled()
    const running = start()
    await an.says('một')
    await taken(1)
    await api.quiet()
    stop.abort()
    await running
    expect(seen.told).toEqual([])
  })

  it('holds on to nothing of the requests that are over', async () => {
    const { api, an, start, stop, seen, taken } = await polled()
    start()
    for (let said = 1; said <= 30; said++) {
      await an.says('một')
      await taken(said)
    }
    await api.quiet()
    expect(getEventListeners(stop.signal, 'abort').length).toBeLessThanOrEqual(2)
    expect(seen.texts).toHaveLength(30)
  })

  it('pauses grow, up to a minute', () => {
    expect([1, 2, 3, 6, 7, 1000].map(pollingPause)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000])
  })
})
