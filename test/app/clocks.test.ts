import { expect, it, onTestFinished } from 'vitest'
import type { Now } from '../../src/app/dialogue.ts'
import { createTelling } from '../../src/app/telling.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import { authorAt } from '../chat/work.ts'
import { dayBegan, openPost } from '../outbox/post.ts'
import { freshFolder } from '../store/fresh.ts'
import { openCrowd } from './crowd.ts'
import { keeping } from './tell.ts'

const hour = 3_600_000
const day = 24 * hour

it.each([
  ['an hour ahead', hour],
  ['an hour behind', -hour],
  ['thirty days ahead', 30 * day],
  ['thirty days behind', -30 * day],
  ['in 1970', hour - dayBegan],
  ['stopped for a day', null],
] as const)(
  'each is told once, though the clock was wrong meanwhile: %s',
  async (name, wrong) => {
    const { folder, remove } = await freshFolder()
    onTestFinished(remove)
    const { store, config, desk, work } = await openCrowd(folder, { departments: 2, officers: 2 })
    onTestFinished(() => store.close())
    const post = await openPost(store)
    // Monday 17/6/2024, eight o'clock.
    post.setsClock(hour)
    const now: Now = () => ({ at: post.now(), date: localTime(post.now(), config.timeZone).date })
    let sender = await post.starts()
    const { tick } = createTelling({
      store,
      config,
      desk,
      now,
      compose: new Map([['telegram', keeping(() => {})]]),
      kick: () => sender.kick(),
      log: (error) => {
        throw error
      },
    })
    let planned = ''
    /** The scheduler is woken every two hours. */
    const live = async (days: number) => {
      for (let woken = 0; woken < days * 12; woken++) {
        const { at, date } = now()
        await post.during(async () => {
          if (date !== planned) await desk.beginDay(at)
          planned = date
          await tick()
        })
        // Hours in which nobody does anything need not pass: the clock is moved over them.
        await post.pass(1000)
        post.setsClock(2 * hour - 1000)
      }
    }
    const reminders = { before: [7, 3, 1], onTheDay: true, dailyOverdue: 2, weeklyOverdue: false }
    await post.during(() => desk.give({ ...work, due: '2024-06-28', reminders }, authorAt(now())))
    await live(1)
    if (wrong === null) {
      post.setsClock(day)
      sender = await post.starts()
    } else {
      post.setsClock(wrong)
      await live(0.25)
      post.setsClock(-wrong)
    }
    await live(15)

    const kept = await post.during(() => store.notices.ofParts([1, 2]))
    const due = kept.filter(({ dueAt, held }) => dueAt <= post.now() && !held)
    expect(due.filter(({ state }) => state === 'waiting')).toEqual([])
    // Nothing was called off, since nothing happened.
    expect(kept.filter(({ state }) => state === 'cancelled')).toEqual([])
    const handed = kept.filter(({ state }) => state === 'handed-over')
    expect(new Set(handed.map(({ person }) => person)).size).toBe(4)
    const given = handed.filter(({ occasion }) => occasion.kind === 'given')
    expect(given).toHaveLength(4)
    // Each message was sent once, and each of these notices has one.
    const keys = post.keys()
    process.stdout.write(`clock ${name}: ${handed.length} of ${due.length} told, ${keys.length} messages\n`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(post.sent.some(({ mayRepeat }) => mayRepeat)).toBe(false)
    for (const { delivery } of handed) expect(keys).toContain(`${delivery}:0`)
    // Two days late at the end, of which everybody has heard.
    const last = handed.filter(({ occasion }) => occasion.kind === 'overdue' && occasion.day === 2)
    const early = handed.filter(({ occasion }) => occasion.kind === 'overdue')
    expect(new Set([...last, ...early].map(({ person }) => person)).size).toBe(4)
  },
  60_000,
)
