import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dispatchOn } from '../../src/app/dialogue.ts'
import { createDrawingAhead, likelyQuestions } from '../../src/app/drawing-ahead.ts'
import type { ChartSpec } from '../../src/charts/spec.ts'
import { configFrom } from '../../src/config.ts'
import { type Office, offices, openOffice, type Speaker } from '../chat/office.ts'
import { entered } from '../store/world.ts'

const today = '2024-06-17'
/** Milliseconds after which the program is idle. */
const calm = 20_000

/** What a department reported of a week. */
const reported = (unit: string, from: string, to: string) =>
  entered({
    indicator: 'on-time',
    unit,
    from,
    to,
    numerator: 90,
    denominator: 100,
    enteredBy: null,
    enteredAt: new Date(`${to}T03:00:00Z`),
  })
const figures = ['health', 'finance'].flatMap((unit) => [
  reported(unit, '2024-06-03', '2024-06-09'),
  reported(unit, '2024-06-10', '2024-06-16'),
])
const data = { ...offices, figures }

let office: Office
let leader: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  leader = await office.member('Nguyễn Văn An', 'leader', 'province')
})
afterEach(() => office.remove())

/** Has charts drawn ahead until a time; `drawing` is told of each, with when, and may have somebody ask. */
async function drawnAhead(
  until: number,
  { version = (): string => '', drawing = async (_: { at: number; ask: () => Promise<unknown> }) => {} } = {},
) {
  const { store } = office
  const stop = new AbortController()
  const drawn: { readonly at: number; readonly chart: ChartSpec }[] = []
  const logged: unknown[] = []
  let now = 0
  const ahead = createDrawingAhead({
    dispatch: dispatchOn(store, configFrom({}), () => ({ date: today, at: new Date(`${today}T01:00:00Z`) })),
    charts: {
      async render(chart) {
        drawn.push({ at: now, chart })
        const [question] = await likelyQuestions(store, today, 'vi')
        await drawing({ at: now, ask: async () => question && ahead.dispatch(question) })
        return new Uint8Array()
      },
    },
    questions: () => likelyQuestions(store, today, 'vi'),
    version,
    elapsed: () => now,
    async wait(milliseconds) {
      now += milliseconds
      if (now >= until) stop.abort()
    },
    log: (error) => logged.push(error),
  })
  await ahead.run(stop.signal)
  return { drawn, logged }
}

describe('charts drawn ahead', () => {
  it('are those of the newest figures, as whoever asks is shown them', async () => {
    const { drawn, logged } = await drawnAhead(2 * calm)
    const replies = await Promise.all(
      ['Tỉnh An Giang', 'Sở Y tế', 'Sở Tài chính'].map((unit) => leader.say(`/rate on-time ${unit}`)),
    )
    const shown = replies.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    )
    expect(shown).toHaveLength(3)
    expect(drawn.map(({ chart }) => chart)).toEqual(shown)
    expect(logged).toEqual([])
  })

  it('wait until nobody has asked for a while, before the first and between two', async () => {
    const { drawn } = await drawnAhead(4 * calm, {
      drawing: async ({ at, ask }) => void (at < 2 * calm && (await ask())),
    })
    const [first, second, ...others] = drawn.map(({ at }) => at)
    expect([first, second]).toEqual([calm, 2 * calm])
    expect(others).toEqual(others.map(() => 2 * calm))
  })

  it('are drawn again only when what answers are made of has changed', async () => {
    const once = await drawnAhead(6 * calm)
    let asked = 0
    const twice = await drawnAhead(6 * calm, { version: () => (asked++ < 2 ? 'before' : 'after') })
    expect(twice.drawn).toHaveLength(2 * once.drawn.length)
  })

  it('are looked at again when a figure was sent, and not while nothing changes', async () => {
    const { store } = office
    const before = store.factsVersion?.()
    expect(store.factsVersion?.()).toBe(before)
    const { from, to, numerator, denominator, indicator, unit, enteredAt } = reported(
      'health',
      '2024-06-17',
      '2024-06-23',
    )
    const rest = {
      value: null,
      note: null,
      source: null,
      reason: null,
      enteredBy: null,
      sample: false,
      approval: null,
    }
    await store.figures.record([{ indicator, unit, from, to, numerator, denominator, enteredAt, ...rest }])
    expect(store.factsVersion?.()).not.toBe(before)
  })

  it('that fail are told to the log, and tried again after the next change', async () => {
    let asked = 0
    const { drawn, logged } = await drawnAhead(6 * calm, {
      version: () => (asked++ < 2 ? 'before' : 'after'),
      drawing: async ({ at }) => {
        if (at === calm) throw new Error('no ink')
      },
    })
    expect(logged).toEqual([new Error('no ink')])
    expect(drawn.length).toBeGreaterThan(2)
  })

  it('are none where nobody may see them', async () => {
    expect(
      (await likelyQuestions(office.store, today, 'vi')).map(({ press }) => press?.slots.units),
    ).not.toContainEqual(['elsewhere'])
  })
})
