import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrival, NewArrival } from '../../src/inbox/arrival.ts'
import { createIntake, type WaitingRoom } from '../../src/inbox/intake.ts'

const turns = async (count = 5) => {
  for (let turn = 0; turn < count; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

const arrived = (key: string, lane = 'slack:1'): NewArrival => ({
  ...{ channel: 'slack', key, lane, body: { text: key }, receivedAt: new Date(0) },
})
const keysOf = (arrivals: readonly { readonly key: string }[]) => arrivals.map(({ key }) => key)

/** What outlives a kill: what the database holds, and what the waiting room does, in order. */
function disk() {
  const [rows, waiting]: [NewArrival[], NewArrival[]] = [[], []]
  const add = (arrivals: readonly NewArrival[]): Arrival[] =>
    arrivals.flatMap((one) => {
      if (keysOf(rows).includes(one.key)) return []
      rows.push(one)
      return [{ ...one, id: rows.length, attempts: 0, wasLeft: false }]
    })
  const room: WaitingRoom = {
    keep: (arrivals) => void waiting.push(...arrivals.filter(({ key }) => !keysOf(waiting).includes(key))),
    release(arrivals) {
      const gone = new Set(keysOf(arrivals))
      waiting.splice(0, waiting.length, ...waiting.filter(({ key }) => !gone.has(key)))
    },
  }
  return { rows, waiting, add, room }
}

const fullRoom: WaitingRoom = {
  keep() {
    throw new Error('full')
  },
  release() {},
}

/** An intake whose database and clock are moved by hand. */
function held(room?: WaitingRoom | null) {
  const kept = disk()
  const calls: { keys: string[]; end: () => void; fail: () => void }[] = []
  const pauses: { milliseconds: number; over: () => void; until: AbortSignal }[] = []
  const stopping = new AbortController()
  const [taken, reported]: [string[], unknown[]] = [[], []]
  const keep = createIntake({
    add: (arrivals) =>
      new Promise((resolve, reject) => {
        calls.push({
          keys: keysOf(arrivals),
          end: () => resolve(kept.add(arrivals)),
          fail: () => reject(new Error('locked')),
        })
      }),
    room: room === undefined ? kept.room : room,
    stored: (fresh) => taken.push(...keysOf(fresh)),
    wait: (milliseconds, until) =>
      new Promise((over) => {
        until.addEventListener('abort', () => over())
        pauses.push({ milliseconds, over, until })
      }),
    stop: stopping.signal,
    report: (error) => reported.push(error),
  })
  /** Lets all waits that are open come to their end. */
  const timePasses = async () => {
    for (const { over } of pauses.splice(0)) over()
    await turns()
  }
  /** How it ended, if it did. */
  const outcome = (promise: Promise<void>) => {
    const seen = { is: 'open' as 'open' | 'kept' | 'rejected' }
    promise.then(
      () => {
        seen.is = 'kept'
      },
      () => {
        seen.is = 'rejected'
      },
    )
    return seen
  }
  const arrives = async (...keys: string[]) => {
    const seen = outcome(keep(keys.map((key) => arrived(key))))
    await turns()
    return seen
  }
  return { ...kept, calls, pauses, taken, reported, stopping, timePasses, arrives }
}

describe('what arrives', () => {
  it('is kept when the database has it, and needs no waiting room where that is soon', async () => {
    const { arrives, calls, taken, waiting, timePasses } = held()
    const one = await arrives('a', 'b')
    expect(one.is).toBe('open')
    calls[0]?.end()
    await turns()
    expect([one.is, taken]).toEqual(['kept', ['a', 'b']])
    await timePasses()
    expect(waiting).toEqual([])
  })

  it('is kept in the waiting room while the database takes its time, and worked when that has it', async () => {
    const { arrives, calls, pauses, taken, waiting, rows, timePasses } = held()
    const one = await arrives('a')
    expect(pauses.map(({ milliseconds }) => milliseconds <= 300)).toEqual([true])
    await timePasses()
    expect([one.is, keysOf(waiting), taken]).toEqual(['kept', ['a'], []])
    const again = await arrives('a', 'b')
    calls[0]?.end()
    await turns()
    expect([again.is, taken, keysOf(waiting)]).toEqual(['open', ['a'], []])
    calls[1]?.end()
    await turns()
    expect([again.is, taken, keysOf(rows)]).toEqual(['kept', ['a', 'b'], ['a', 'b']])
  })

  it('and was acknowledged is asked to be stored until it is, before whatever came later', async () => {
    const { arrives, calls, taken, waiting, reported, timePasses } = held()
    await arrives('a')
    await timePasses()
    const late = await arrives('b')
    await timePasses()
    for (let failures = 0; failures < 3; failures++) {
      calls[failures]?.fail()
      await turns()
      expect(calls).toHaveLength(failures + 1)
      await timePasses()
    }
    expect(calls.map(({ keys }) => keys)).toEqual([['a'], ['a'], ['a'], ['a']])
    expect([late.is, keysOf(waiting), reported.length]).toEqual(['kept', ['a', 'b'], 1])
    calls[3]?.end()
    await turns()
    calls[4]?.end()
    await turns()
    expect([taken, waiting]).toEqual([['a', 'b'], []])
  })

  it('and could be kept nowhere is rejected, to be brought again', async () => {
    const { arrives, calls, reported, taken, timePasses } = held(fullRoom)
    const [one, two] = [await arrives('a'), await arrives('b')]
    await timePasses()
    expect([one.is, two.is, reported.length]).toEqual(['open', 'open', 2])
    calls[0]?.fail()
    await turns()
    calls[1]?.end()
    await turns()
    expect([one.is, two.is, taken]).toEqual(['rejected', 'kept', ['b']])
  })

  it('waits for the database where there is no waiting room', async () => {
    const { arrives, calls, pauses } = held(null)
    const one = await arrives('a')
    expect([one.is, pauses]).toEqual(['open', []])
    calls[0]?.fail()
    await turns()
    expect(one.is).toBe('rejected')
  })

  it('is left in the waiting room by a program that is stopped', async () => {
    const { arrives, calls, waiting, stopping, timePasses } = held()
    await arrives('a')
    await timePasses()
    stopping.abort()
    calls[0]?.fail()
    await timePasses()
    expect([calls.length, keysOf(waiting)]).toEqual([1, ['a']])
  })

  it('is stored by several statements where thousands have gathered', async () => {
    const { arrives, calls, taken } = held()
    await arrives('first')
    const keys = Array.from({ length: 1200 }, (_, index) => `${index}`)
    const all = await Promise.all(keys.map((key) => arrives(key)))
    for (let call = 0; call < 5; call++) {
      calls[call]?.end()
      await turns()
    }
    expect(calls.map((call) => call.keys.length)).toEqual([1, 500, 500, 200])
    expect(all.every(({ is }) => is === 'kept')).toBe(true)
    expect(taken).toEqual(['first', ...keys])
  })
})

describe('a process that is killed', () => {
  it('leaves all that was acknowledged to the next one, each once and in its order', async () => {
    const step = record({
      does: constantFrom('arrives', 'time', 'stores', 'fails', 'again'),
      lane: integer({ min: 0, max: 2 }),
    })
    await assert(
      asyncProperty(array(step, { maxLength: 30 }), boolean(), async (steps, full) => {
        const { rows, waiting, add, room, calls, arrives, timePasses } = held(full ? fullRoom : undefined)
        const seen: { key: string; state: { is: string } }[] = []
        for (const [index, { does, lane }] of steps.entries()) {
          if (does === 'arrives')
            seen.push({ key: `${lane}:${index}`, state: await arrives(`${lane}:${index}`) })
          if (does === 'again' && seen[0] !== undefined) await arrives(seen[0].key)
          if (does === 'time') await timePasses()
          if (does === 'stores') calls.shift()?.end()
          if (does === 'fails') calls.shift()?.fail()
          await turns()
        }
        const acknowledged = seen.filter(({ state }) => state.is === 'kept').map(({ key }) => key)
        // The next process: what was left is stored before anything else.
        add(waiting)
        room.release(waiting)
        const kept = keysOf(rows)
        expect(new Set(kept).size).toBe(kept.length)
        expect(kept.filter((key) => acknowledged.includes(key))).toEqual(acknowledged)
      }),
      { numRuns: 150 },
    )
  })
})
