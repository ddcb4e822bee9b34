import { expect, it, onTestFinished } from 'vitest'
import { authorAt } from '../chat/work.ts'
import { freshFolder } from '../store/fresh.ts'
import { openCrowd } from './crowd.ts'

/** More than Prisma counts on in one statement, unless it is told otherwise. */
const many = 1100

it('plans for more than a thousand people and as many parts of work, and lists them', async () => {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  const { store, desk, work } = await openCrowd(folder, { departments: many, officers: 1 })
  onTestFinished(() => store.close())
  const author = authorAt({ date: '2024-06-17', at: new Date('2024-06-17T03:00:00Z') })

  const given = await desk.give(work, author)
  await desk.beginDay(new Date('2024-06-18T03:00:00Z'))

  expect(given?.parts).toHaveLength(many)
  const ids = given?.parts.map(({ id }) => id) ?? []
  expect(await store.people.list()).toHaveLength(many)
  expect(await store.assignments.partWorks(ids)).toHaveLength(many)
  expect(await store.notices.ofParts(ids)).toHaveLength(many)
  const facts = await store.assignments.facts(await store.assignments.open())
  expect(facts.map(({ events }) => events.length)).toEqual(ids.map(() => 0))
}, 60_000)

it('lets others have their turns while a new day is planned', async () => {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  const { store, desk, work } = await openCrowd(folder, { departments: 300, officers: 1 })
  onTestFinished(() => store.close())
  const at = new Date('2024-06-17T03:00:00Z')
  const given = await store.assignments.give(work, authorAt({ date: '2024-06-17', at }))
  const planned = () => store.notices.ofParts(given?.parts.map(({ id }) => id) ?? [])

  let isDone = false
  const day = desk.beginDay(at).finally(() => {
    isDone = true
  })
  const seen: number[] = []
  while (!isDone) seen.push((await store.atomically(planned)).length)
  await day

  expect(seen.some((many) => many > 0 && many < 300)).toBe(true)
  expect(await planned()).toHaveLength(300)
}, 60_000)
