import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inBatches } from '../../src/inbox/batches.ts'

/** Work that is ended by hand, in the order in which it was begun. */
function heldWork() {
  const begun: { items: readonly number[]; end: (result: string) => void; fail: (error: Error) => void }[] =
    []
  const work = (items: readonly number[]) =>
    new Promise<string>((end, fail) => {
      begun.push({ items, end, fail })
    })
  return { begun, work }
}

/** What was asked for in one turn of the event loop is gathered in the next, and begun by the one after. */
const turn = async () => {
  await setImmediate()
  await setImmediate()
}

it('what comes while a call is on its way goes into the next one, all of it and in order', async () => {
  const { begun, work } = heldWork()
  const store = inBatches(work)
  const first = [store([1]), store([2, 3])]
  await turn()
  const second = [store([4]), store([5])]
  await turn()
  expect(begun.map(({ items }) => items)).toEqual([[1, 2, 3]])
  begun[0]?.end('first')
  expect(await Promise.all(first)).toEqual(['first', 'first'])
  await turn()
  expect(begun.map(({ items }) => items)).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
  begun[1]?.end('second')
  expect(await Promise.all(second)).toEqual(['second', 'second'])
})

it('gathers what comes in the same turn of the event loop, though others were heard of in between', async () => {
  const { begun, work } = heldWork()
  const store = inBatches(work)
  void store([1])
  for (let heard = 0; heard < 100; heard++) await null
  void store([2])
  await turn()
  expect(begun.map(({ items }) => items)).toEqual([[1, 2]])
})

it('an error reaches everybody of its batch and nobody else', async () => {
  const { begun, work } = heldWork()
  const store = inBatches(work)
  const failing = [store([1]), store([2])]
  await turn()
  const next = store([3])
  begun[0]?.fail(new Error('disk full'))
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await turn()
  begun[1]?.end('stored')
  expect(await next).toBe('stored')
})

it('work that throws at once fails its batch alone', async () => {
  let broken = true
  const store = inBatches(async (items: readonly number[]) => {
    if (broken) throw new Error('closed')
    return items.length
  })
  await expect(store([1])).rejects.toThrow('closed')
  broken = false
  expect(await store([1, 2])).toBe(2)
})
