import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Arrival } from '../../src/inbox/arrival.ts'
import { createLanes } from '../../src/inbox/lanes.ts'
import { createTrials } from '../../src/inbox/trials.ts'
import { arrived, at } from '../store/delivery-world.ts'
import { freshStore } from '../store/fresh.ts'

/** An inbox over the lives of a program. */
async function inbox() {
  const { store, remove } = await freshStore()
  onTestFinished(remove)
  const { arrivals } = store
  const done: string[] = []
  return {
    done,
    add: (key: string) => arrivals.add([arrived(key, `telegram:${key}`)]),
    /** What the last life left, and its work, which ends the program where it is said to. */
    async lives(work: (arrival: Arrival) => Promise<void>) {
      const end = (how: string) => async (arrival: Arrival) => {
        await store.turns.end([
          { arrival: arrival.id, at: at(0), conversation: null, deliveries: [], keyboards: [] },
        ])
        done.push(`${how} ${arrival.key}`)
      }
      const tried = createTrials({
        work,
        begin: arrivals.begin,
        apologise: end('excused'),
        mayPass: () => false,
        report: () => undefined,
      })
      return { left: await arrivals.takeUp('telegram', at(60_000)), tried, worked: end('worked') }
    },
  }
}

it('what has brought the program down three times, since it was left, is excused', async () => {
  const { add, lives, done } = await inbox()
  await add('poison')
  let begun = 0
  for (let life = 1; life <= 3; life++) {
    const killed = new Promise<void>((resolve) => {
      void lives(() => {
        begun++
        resolve()
        return new Promise(() => {})
      }).then(({ left, tried }) => left.map(tried))
    })
    await killed
  }
  const { left, tried } = await lives(async () => {
    begun++
  })
  await Promise.all(left.map(tried))
  expect({ begun, done }).toEqual({ begun: 3, done: ['excused poison'] })
})

it('what only waits while the program is killed again and again is worked', async () => {
  const { add, lives, done } = await inbox()
  await add('patient')
  for (let life = 1; life <= 10; life++) await lives(async () => undefined)
  const last = await lives((arrival) => last.worked(arrival))
  await Promise.all(last.left.map(last.tried))
  expect(done).toEqual(['worked patient'])
})

it('who only asked at the same time as what brings the program down is answered', async () => {
  const { add, lives, done } = await inbox()
  const innocent = ['an', 'bình', 'chi', 'dung', 'yến']
  for (const key of [...innocent.slice(0, 3), 'poison', ...innocent.slice(3)]) await add(key)
  for (let life = 1; !done.includes('excused poison'); life++) {
    expect(life).toBeLessThan(10)
    let dead = false
    let end = () => {}
    const killed = new Promise<void>((resolve) => {
      end = resolve
    })
    const { left, tried, worked } = await lives(async (arrival) => {
      if (arrival.key === 'poison') {
        dead = true
        end()
      }
      // Those beside it are at their work when it happens.
      await setImmediate()
      await (dead ? new Promise(() => {}) : worked(arrival))
    })
    const lanes = createLanes({ work: tried, atOnce: 16, pause: async () => {}, report: () => {} })
    lanes.take(left)
    await Promise.race([lanes.idle(), killed])
  }
  expect(done.toSorted()).toEqual(['excused poison', ...innocent.map((key) => `worked ${key}`)])
})
