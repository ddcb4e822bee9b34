import { expect, it } from 'vitest'
import { storeContract } from './contract.ts'
import { freshStore } from './fresh.ts'

storeContract('SQLite', freshStore)

it('lets the event loop turn between transactions that queue, so that what they let leave does', async () => {
  const { store, remove } = await freshStore()
  let turn = 0
  let turning = setImmediate(function count() {
    turn++
    turning = setImmediate(count)
  })
  const begun: number[] = []
  const transactions = Array.from({ length: 5 }, () =>
    store.atomically(async () => {
      begun.push(turn)
      await store.settings.set('last', String(turn))
    }),
  )
  await Promise.all(transactions)
  clearImmediate(turning)
  await remove()
  expect(new Set(begun).size).toBe(5)
})
