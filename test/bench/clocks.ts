/**
 * How long everybody else waits when the program's clock jumps: an hour or thirty days ahead or behind, to 1970, or
 * over a day in which it was stopped. All that is open is planned anew then, and what has become due is told. Beside it
 * somebody asks again and again for their turn at the database, as every message does. Beside them stands the same
 * with a clock that does not jump, and what is planned anew in the same way: where a day off is announced, and where a
 * role is handed over.
 */
import { randomBytes } from 'node:crypto'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Now } from '../../src/app/dialogue.ts'
import { clearHomesIn } from '../../src/app/homes.ts'
import { replanning } from '../../src/app/replanning.ts'
import { createTelling } from '../../src/app/telling.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import { createComposePush } from '../../src/channels/telegram/push.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import type { Author } from '../../src/directory/author.ts'
import { type Crowd, openCrowd } from '../app/crowd.ts'
import { withFolder } from './folder.ts'
import { amount, atMost, line, remark, title } from './report.ts'

const [hour, day] = [3_600_000, 86_400_000]
/** A province: what is open of a year's conclusions, and two people who answer for each department. */
const [departments, officers, works] = [30, 2, 50]
/** A Monday, in working hours. */
const start = new Date('2024-06-17T03:00:00Z').getTime()
/** Milliseconds from one question to the next. */
const apart = 5

const jumps = [
  ['no jump', 0],
  ['an hour ahead', hour],
  ['an hour behind', -hour],
  ['thirty days behind', -30 * day],
  ['in 1970', hour - start],
  ['stopped for a day', day],
  ['thirty days ahead', 30 * day],
] as const

title(`clocks: ${departments * works} parts of ${works} pieces of work, ${departments * officers} people`)
await withFolder(async (folder) => {
  const crowd = await openCrowd(folder, { departments, officers })
  let at = start
  const now: Now = () => {
    const instant = new Date(at)
    return { at: instant, date: localTime(instant, crowd.config.timeZone).date }
  }
  for (let work = 0; work < works; work++) {
    const due = new Date(start + (1 + work) * day).toISOString().slice(0, 10)
    await crowd.desk.give(
      { ...crowd.work, title: `Công bố TTHC nội bộ ${work}`, due, reminders: usualPlan },
      authorAt(now),
    )
  }
  const { tick, wake } = waking(crowd, now)
  await wake()
  for (const [name, jump] of jumps) {
    at += jump
    const there = await disturbed(wake, crowd)
    at -= jump
    const back = await disturbed(wake, crowd)
    line(
      name,
      `longest stall ${atMost(Math.max(there.stall, back.stall), 250, 'ms')}`,
      `in all ${amount(there.all, 'ms')}, and back ${amount(back.all, 'ms')}`,
    )
  }
  for (const [name, change] of changes(crowd, authorAt(now))) {
    const { all, stall } = await disturbed(async () => {
      await change()
      await tick()
    }, crowd)
    line(name, `longest stall ${atMost(stall, 250, 'ms')}`, `in all ${amount(all, 'ms')}`)
  }
  await crowd.store.close()
})
remark('Goal: nobody waits a quarter of a second for it.')

function authorAt(now: Now): Author {
  const { at, date } = now()
  return { person: null, chat: 'bench', at, today: date }
}

/** Changes after which all that is open is planned anew. */
function* changes({ store, config, desk }: Crowd, author: Author): Generator<[string, () => Promise<void>]> {
  const { people, workingDays } = replanning(store, desk, clearHomesIn(store, config))
  const dayOff = { date: '2024-06-27', name: 'Họp mặt', kind: 'off', certainty: 'official' } as const
  yield ['a day off', () => workingDays.change({ set: [dayOff], remove: [] }, author)]
  yield [
    'a handover',
    async () => {
      const [from, to] = await people.members(['committee'], author.today)
      if (from === undefined || to === undefined) throw new Error('there are two people at least')
      const end = from.terms.map(({ id }) => ({ id, to: '2024-06-16' }))
      const add = from.terms.map(({ id, ...term }) => ({ ...term, person: to.id }))
      await people.handOver(from, to, { end, add }, author)
    },
  ]
}

/** What the scheduler does usually, and on a new day. */
function waking(
  { store, config, desk }: Crowd,
  now: Now,
): { tick: () => Promise<void>; wake: () => Promise<void> } {
  const { tick } = createTelling({
    store,
    config,
    desk,
    now,
    compose: new Map([['telegram', createComposePush(() => randomBytes(12).toString('base64url'))]]),
    kick: () => {},
    log: (error) => {
      throw error
    },
  })
  const wake = async () => {
    await desk.beginDay(now().at)
    await tick()
  }
  return { tick, wake }
}

/**
 * Milliseconds that some work took, and the longest for which it held the event loop or kept somebody waiting for the
 * database.
 */
async function disturbed(
  work: () => Promise<void>,
  { store }: Crowd,
): Promise<{ readonly all: number; readonly stall: number }> {
  let isWorking = true
  const asking = async () => {
    let longest = 0
    while (isWorking) {
      const asked = performance.now()
      await store.atomically(() => store.addresses.personAt('telegram', '1001'))
      longest = Math.max(longest, performance.now() - asked)
      await setTimeout(apart)
    }
    return longest
  }
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const asked = asking()
  const began = performance.now()
  await work()
  const all = performance.now() - began
  isWorking = false
  const wait = await asked
  loop.disable()
  return { all, stall: Math.max(loop.max / 1e6, wait) }
}
