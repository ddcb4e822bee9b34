import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimiter, type Limit } from '../../src/outbox/limits.ts'

const overAll: Limit = { most: 5, window: 1000 }
const ofLane: Limit = { most: 2, window: 3000 }
const limits = { all: overAll, of: () => ofLane }

/** Sends something at once: it leaves and has arrived at this time. */
function sent(limiter: ReturnType<typeof createLimiter>, lane: string, now: number): void {
  limiter.begin(lane)
  limiter.end(lane, now)
}

/** The most of these times that lie within any window of this length. */
const mostWithin = (times: readonly number[], window: number): number =>
  Math.max(0, ...times.map((start) => times.filter((time) => time >= start && time < start + window).length))

describe('limits', () => {
  const steps = array(
    record({
      passed: integer({ min: 0, max: 900 }),
      lane: constantFrom('a', 'b', 'c', 'd'),
      /** Where between leaving and the end the other side counted it: 0 … 1. */
      counted: integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      ends: integer({ min: 0, max: 5 }),
      ahead: integer({ min: 0, max: 300 }),
    }),
    { maxLength: 120 },
  )

  it('count what is no message nowhere', () => {
    const limiter = createLimiter({ all: overAll, of: (lane) => (lane === 'press' ? null : ofLane) })
    for (let time = 0; time < 50; time++) sent(limiter, 'press', time)
    expect([limiter.free(50), limiter.full(50)]).toEqual([overAll.most, []])
    limiter.begin('press')
    limiter.cancel('press')
    sent(limiter, 'a', 60)
    expect(limiter.free(60)).toBe(overAll.most - 1)
    limiter.pause('press', 900)
    expect(limiter.full(100)).toEqual(['press'])
  })

  it('are kept in every window, however long each is on its way, whenever the other side counts it, and claimed ahead', () => {
    assert(
      property(steps, (script) => {
        const limiter = createLimiter(limits)
        const flying: { lane: string; left: number; counted: number }[] = []
        const counted: { lane: string; time: number }[] = []
        let now = 0
        const land = () => {
          const one = flying.shift()
          if (one === undefined) return
          now = Math.max(now, one.left)
          limiter.end(one.lane, now)
          counted.push({ lane: one.lane, time: one.left + one.counted * (now - one.left) })
        }
        for (const { passed, lane, counted: when, ends, ahead } of script) {
          now += passed
          for (let ended = 0; ended < ends; ended++) land()
          if (limiter.free(now, now + ahead) === 0 || limiter.full(now).includes(lane)) continue
          const left = Math.max(now, limiter.begin(lane))
          expect(left).toBeLessThanOrEqual(now + ahead)
          flying.push({ lane, left, counted: when })
        }
        while (flying.length > 0) land()
        const times = (lane?: string) =>
          counted.filter((one) => lane === undefined || one.lane === lane).map(({ time }) => time)
        expect(mostWithin(times(), overAll.window)).toBeLessThanOrEqual(overAll.most)
        for (const lane of 'abcd')
          expect(mostWithin(times(lane), ofLane.window)).toBeLessThanOrEqual(ofLane.most)
      }),
    )
  })

  it('tell the first time at which more may be sent, neither sooner nor later', () => {
    assert(
      property(steps, (script) => {
        const limiter = createLimiter(limits)
        let now = 0
        const ahead = script.at(-1)?.ahead ?? 0
        for (const { passed, lane, ends } of script) {
          now += passed
          if (ends === 5) limiter.pause(lane === 'd' ? null : lane, now + passed * 7)
          else if (limiter.free(now) > 0 && !limiter.full(now).includes(lane)) sent(limiter, lane, now)
        }
        const change = limiter.nextChange(now, ahead)
        const standing = (time: number) => [
          limiter.free(time, time + ahead) > 0,
          limiter.full(time).toSorted(),
        ]
        const before = standing(now)
        expect(standing((change ?? now + 1e9) - 1)).toEqual(before)
        if (change !== null) expect(standing(change)).not.toEqual(before)
      }),
    )
  })

  it('count what is on its way as leaving now, so that only its end brings room', () => {
    const limiter = createLimiter({ all: overAll, of: () => ({ most: 1, window: 1000 }) })
    limiter.begin('a')
    expect(limiter.free(0)).toBe(4)
    expect(limiter.full(50_000)).toEqual(['a'])
    expect(limiter.nextChange(50_000)).toBeNull()
    limiter.end('a', 50_000)
    expect(limiter.nextChange(50_000)).toBe(51_000)
    expect(limiter.full(50_999)).toEqual(['a'])
    expect(limiter.full(51_000)).toEqual([])
  })

  it('of a lane may be of its own', () => {
    const group = { most: 20, window: 60_000 }
    const limiter = createLimiter({
      all: overAll,
      of: (lane) => (lane.startsWith('-') ? group : { most: 1, window: 1000 }),
    })
    sent(limiter, 'private', 0)
    sent(limiter, '-group', 0)
    expect(limiter.full(0)).toEqual(['private'])
  })

  it('hold while a pause does, in a lane or in all, and the longer of two pauses counts', () => {
    const limiter = createLimiter(limits)
    limiter.pause('a', 5000)
    limiter.pause('a', 3000)
    expect([limiter.full(4999), limiter.full(5000)]).toEqual([['a'], []])
    limiter.pause('a', 6000)
    expect(limiter.isPaused('a', 5999)).toBe(true)
    expect(limiter.isPaused('b', 5999)).toBe(false)
    expect(limiter.nextChange(5500)).toBe(6000)
    limiter.pause(null, 9000)
    expect([limiter.free(8999), limiter.free(9000)]).toEqual([0, 5])
    expect(limiter.isPaused('b', 8999)).toBe(true)
    expect(limiter.isPaused('b', 9000)).toBe(false)
  })

  it('remember nothing of lanes whose window is over', () => {
    const asked = new Set<string>()
    const of = (lane: string) => {
      asked.add(lane)
      return ofLane
    }
    const limiter = createLimiter({ all: { most: 1e9, window: 1000 }, of })
    for (let lane = 0; lane < 10_000; lane++) sent(limiter, `lane ${lane}`, lane)
    limiter.pause('paused', 50_000)
    limiter.full(20_000)
    asked.clear()
    limiter.full(20_001)
    expect([...asked]).toEqual(['paused'])
    limiter.full(50_000)
    asked.clear()
    limiter.full(50_001)
    expect([...asked]).toEqual([])
  })
})
