import { array, assert, asyncProperty, boolean, integer, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arrival } from '../../src/inbox/arrival.ts'
import { createLanes, pauseAfter } from '../../src/inbox/lanes.ts'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

let ids = 0
const arrival = (lane: string, key: string, attempts = 0): Arrival => ({
  ...{ id: ++ids, channel: 'telegram', key, lane, body: null, attempts, wasLeft: attempts > 0 },
})

/** Lanes whose work and pauses are ended by hand. */
function heldLanes(atOnce: number) {
  const working: { key: string; end: () => void; fail: () => void }[] = []
  const begun: string[] = []
  const pauses: { milliseconds: number; over: () => void }[] = []
  const reported: string[] = []
  const lanes = createLanes({
    atOnce,
    work: ({ key }) =>
      new Promise((resolve, reject) => {
        begun.push(key)
        const leave = (then: () => void) => () => {
          working.splice(
            working.findIndex((one) => one.key === key),
            1,
          )
          then()
        }
        working.push({ key, end: leave(resolve), fail: leave(() => reject(new Error(key))) })
      }),
    pause: (milliseconds, stop) =>
      new Promise((over) => {
        if (stop.aborted) return over()
        stop.addEventListener('abort', () => over(), { once: true })
        pauses.push({ milliseconds, over })
      }),
    report: (_error, { key }) => reported.push(key),
  })
  const find = (key: string) => working.find((one) => one.key === key) ?? expect.fail(`nobody is at ${key}`)
  const end = async (key: string) => {
    find(key).end()
    await turn()
  }
  const fail = async (key: string) => {
    find(key).fail()
    await turn()
  }
  return {
    lanes,
    begun,
    working: () => working.map(({ key }) => key).toSorted(),
    pauses,
    reported,
    end,
    fail,
  }
}

describe('lanes', () => {
  it('work those of one lane in order, and lanes side by side', async () => {
    const { lanes, working, begun, end } = heldLanes(10)
    lanes.take([arrival('a', 'a1'), arrival('a', 'a2'), arrival('b', 'b1')])
    lanes.take([arrival('a', 'a3')])
    expect(working()).toEqual(['a1', 'b1'])
    await end('b1')
    expect(working()).toEqual(['a1'])
    for (const key of ['a1', 'a2', 'a3']) await end(key)
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3'])
    await lanes.idle()
  })

  it('work so many at once, and take turns, so that a long lane does not keep others waiting', async () => {
    const { lanes, working, begun, end } = heldLanes(2)
    const long = Array.from({ length: 5 }, (_, index) => arrival('a', `a${index}`))
    lanes.take([...long, arrival('b', 'b0'), arrival('c', 'c0'), arrival('d', 'd0')])
    expect(working()).toEqual(['a0', 'b0'])
    for (const key of ['a0', 'b0', 'c0', 'd0']) await end(key)
    expect(begun.slice(0, 5)).toEqual(['a0', 'b0', 'c0', 'd0', 'a1'])
  })

  it('try again what failed, with growing pauses, before what came after it', async () => {
    const { lanes, begun, pauses, reported, fail, end, working } = heldLanes(1)
    lanes.take([arrival('a', 'a1'), arrival('a', 'a2'), arrival('b', 'b1')])
    await fail('a1')
    expect(working()).toEqual(['b1'])
    await end('b1')
    expect(begun).toEqual(['a1', 'b1'])
    for (let failures = 1; failures < 8; failures++) {
      pauses[failures - 1]?.over()
      await turn()
      await fail('a1')
    }
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([
      ...[500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000],
    ])
    expect(reported).toHaveLength(8)
    pauses[7]?.over()
    await turn()
    await end('a1')
    expect(working()).toEqual(['a2'])
    await fail('a2')
    expect(pauses[8]?.milliseconds).toBe(pauseAfter(0))
    pauses[8]?.over()
    await turn()
    await end('a2')
    await lanes.idle()
  })

  it('work what may have ended the program one at a time, after a pause, beside all else', async () => {
    const { lanes, begun, working, pauses, end, fail } = heldLanes(4)
    lanes.take([
      ...[arrival('a', 'a1', 2), arrival('b', 'b1', 1), arrival('b', 'b2'), arrival('c', 'c1', 1)],
      ...[arrival('d', 'd1'), arrival('e', 'e1'), arrival('f', 'f1'), arrival('f', 'f2')],
    ])
    expect(working()).toEqual(['d1', 'e1', 'f1'])
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([2000, 1000, 1000])
    for (const nth of [1, 2, 0]) pauses[nth]?.over()
    await turn()
    expect(working()).toEqual(['b1', 'd1', 'e1', 'f1'])
    await fail('b1')
    expect(working()).toEqual(['c1', 'd1', 'e1', 'f1'])
    pauses[3]?.over()
    for (const key of ['d1', 'e1', 'f1', 'c1']) await end(key)
    expect(working()).toEqual(['a1', 'f2'])
    for (const key of ['a1', 'b1', 'f2']) await end(key)
    expect(working()).toEqual(['b2'])
    await end('b2')
    await lanes.idle()
    expect(begun).toEqual(['d1', 'e1', 'f1', 'b1', 'c1', 'f2', 'a1', 'b1', 'b2'])
  })

  it('that are stopped end what is in hand and begin nothing more', async () => {
    const { lanes, begun, fail, end, working } = heldLanes(2)
    lanes.take([
      arrival('a', 'a1'),
      arrival('a', 'a2'),
      arrival('b', 'b1'),
      arrival('b', 'b2'),
      arrival('c', 'c1'),
    ])
    await fail('a1')
    expect(working()).toEqual(['b1', 'c1'])
    let stopped = false
    const stopping = lanes.stop().then(() => {
      stopped = true
    })
    lanes.take([arrival('d', 'd1')])
    await end('b1')
    expect(stopped).toBe(false)
    await end('c1')
    await stopping
    expect(begun).toEqual(['a1', 'b1', 'c1'])
  })

  it('that have nothing to do are idle, and stopped at once', async () => {
    const { lanes } = heldLanes(1)
    lanes.take([])
    await lanes.idle()
    await lanes.stop()
  })

  it('leave nothing out and keep each lane’s order, whatever fails', async () => {
    const script = array(
      record({ lane: integer({ min: 0, max: 4 }), fails: integer({ min: 0, max: 3 }), late: boolean() }),
    )
    await assert(
      asyncProperty(script, integer({ min: 1, max: 4 }), async (arrivals, atOnce) => {
        const done: { lane: string; key: string }[] = []
        const left = new Map(arrivals.map(({ fails }, index) => [String(index), fails]))
        const tooMany: string[] = []
        let busy = 0
        const busyLanes = new Set<string>()
        const lanes = createLanes({
          atOnce,
          work: async ({ lane, key }) => {
            if (++busy > atOnce || busyLanes.has(lane)) tooMany.push(key)
            busyLanes.add(lane)
            await turn()
            busy--
            busyLanes.delete(lane)
            const fails = left.get(key) ?? 0
            left.set(key, fails - 1)
            if (fails > 0) throw new Error(key)
            done.push({ lane, key })
          },
          pause: turn,
          report: () => undefined,
        })
        for (const [index, { lane, late }] of arrivals.entries()) {
          if (late) await turn()
          lanes.take([arrival(String(lane), String(index))])
        }
        await lanes.idle()
        expect(tooMany).toEqual([])
        for (let lane = 0; lane < 5; lane++) {
          const given = arrivals.flatMap((one, index) => (one.lane === lane ? [String(index)] : []))
          expect(done.filter((one) => one.lane === String(lane)).map(({ key }) => key)).toEqual(given)
        }
      }),
      { numRuns: 60 },
    )
  })
})
