import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import { clearHomesIn } from '../../src/app/homes.ts'
import { replanning } from '../../src/app/replanning.ts'
import { createTelling } from '../../src/app/telling.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { authorAt, moment } from '../chat/work.ts'
import { freshFolder } from '../store/fresh.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { keeping } from './tell.ts'

/** Each department has a part of the work, of which so many are planned, and told, in three transactions. */
const departments = 250
const [last, other] = [departments - 1, departments - 2]

let crowd: Crowd
let store: Store
let remove: () => Promise<void>
beforeEach(async () => {
  const fresh = await freshFolder()
  crowd = await openCrowd(fresh.folder, { departments, officers: 1 })
  store = crowd.store
  remove = async () => {
    await store.close()
    await fresh.remove()
  }
  const reminders = { before: [1], onTheDay: false, dailyOverdue: 0, weeklyOverdue: false }
  await crowd.desk.give({ ...crowd.work, due: '2024-06-28', reminders }, authorAt(moment('2024-06-24T08:00')))
  // One of them answers for a second department, and is reached whatever becomes of the first.
  await (await handing(last, last, other, '2024-06-24T08:00'))()
  await tick('2024-06-24T09:00')
}, 30_000)
afterEach(() => remove())

/** What is due at a time is told, by a program that goes on with this store. */
function tick(time: string, on = store, kick = () => {}): Promise<void> {
  const { config } = crowd
  const desk = deskOn(on, config)
  const compose = new Map([['telegram', keeping(() => {})]])
  const log = (error: unknown) => {
    throw error
  }
  return createTelling({ store: on, config, desk, now: () => moment(time), compose, kick, log }).tick()
}

/** What gives an officer a role for a department, which the officer from whom it comes gives up if that is another. */
async function handing(
  from: number,
  to: number,
  department: number,
  time: string,
): Promise<() => Promise<void>> {
  const { date } = moment(time)
  const members = await store.people.members(['committee'], date)
  const [giver, taker] = [from, to].map((officer) => members.find(({ id }) => id === `officer-${officer}`))
  if (giver === undefined || taker === undefined) throw new Error('no such officer')
  const role = { committee: 'committee', role: 'officer', unit: `department-${department}` } as const
  const given = giver.terms.filter(({ unit }) => from !== to && unit === role.unit)
  const end = given.map(({ id }) => ({ id, to: '2024-06-01' }))
  const { people } = replanning(store, deskOn(store, crowd.config), clearHomesIn(store, crowd.config))
  const add = [{ ...role, from: null, to: null, person: taker.id }]
  return () => people.handOver(giver, taker, { end, add }, authorAt(moment(time)))
}

/** The same store, in which something happens before a transaction of this number, seen from now. */
function interrupted(number: number, what: () => Promise<void>): Store {
  let begun = 0
  return {
    ...store,
    async atomically(work) {
      begun++
      if (begun === number) await what()
      return store.atomically(work)
    },
  }
}

const died = () => Promise.reject(new Error('killed'))

/** Who was, or is to be, reminded the day before of the part of a department. */
async function reminded(department: number, state: 'handed-over' | 'waiting'): Promise<string[]> {
  const kept = await store.notices.ofParts([department + 1])
  return kept
    .filter((notice) => notice.occasion.kind === 'before' && notice.state === state)
    .map(({ person }) => person)
    .sort()
}

describe('a change of who answers for a unit', () => {
  it('tells nobody what no longer holds, though the program is killed while all is planned anew', async () => {
    await (await handing(last, 1, last, '2024-06-27T07:59'))()
    // One transaction before, and two of three pieces.
    await expect(tick('2024-06-27T08:00', interrupted(4, died))).rejects.toThrow('killed')
    expect(await reminded(1, 'handed-over')).toEqual([])
    expect(await reminded(last, 'waiting')).toEqual([`officer-${last}`])

    await store.close()
    store = await openStore(`file:${crowd.path}`)
    await tick('2024-06-27T08:05')
    expect(await reminded(last, 'handed-over')).toEqual(['officer-1'])
    expect(await reminded(1, 'handed-over')).toEqual(['officer-1'])
    expect(await reminded(other, 'handed-over')).toEqual([`officer-${other}`, `officer-${last}`])
  }, 60_000)

  it('is planned once more where another comes while all is planned anew', async () => {
    await (await handing(last, 1, last, '2024-06-26T08:00'))()
    const another = await handing(1, 2, 1, '2024-06-26T08:00')
    await tick('2024-06-26T08:00', interrupted(4, another))
    expect(await reminded(1, 'waiting')).toEqual(['officer-2'])
    expect(await reminded(last, 'waiting')).toEqual(['officer-1'])
  }, 60_000)

  it('ends a round of telling, the rest of which is planned anew first', async () => {
    const change = await handing(last, 1, last, '2024-06-27T08:00')
    let changed: Promise<void> | undefined
    await tick('2024-06-27T08:00', store, () => {
      changed ??= change()
    })
    await changed
    expect(await reminded(2, 'handed-over')).toEqual(['officer-2'])
    expect(await reminded(last, 'handed-over')).toEqual(['officer-1'])
  }, 60_000)

  it('lets others have their turns while all is planned anew', async () => {
    await (await handing(last, 1, last, '2024-06-26T08:00'))()
    let isDone = false
    const planned = deskOn(store, crowd.config)
      .catchUp(moment('2024-06-26T08:00').at)
      .finally(() => {
        isDone = true
      })
    let turns = 0
    while (!isDone) {
      await store.atomically(() => reminded(last, 'waiting'))
      turns++
    }
    await planned
    expect(turns).toBeGreaterThan(2)
    expect(await reminded(last, 'waiting')).toEqual(['officer-1'])
  }, 60_000)
})
