import { expect, it, onTestFinished } from 'vitest'
import { openCrowd } from '../app/crowd.ts'
import { freshFolder, freshPostgresqlStore, freshStore } from './fresh.ts'
import { peopleContract } from './people-contract.ts'

peopleContract('SQLite', freshStore)
peopleContract('PostgreSQL', freshPostgresqlStore)

it('tells the people of a committee, and where they are reached, though they be eleven thousand', async () => {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  const { store, work } = await openCrowd(folder, { departments: 50, officers: 220 })
  onTestFinished(() => store.close())
  const members = await store.people.members([work.committee], '2024-06-17')
  expect(members).toHaveLength(11_000)
  expect(members.every(({ terms, chats }) => terms.length === 1 && chats.length === 1)).toBe(true)
  const ids = members.map(({ id }) => id)
  expect((await store.addresses.destinations(ids)).size).toBe(11_000)
})
