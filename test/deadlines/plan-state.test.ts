import { expect, it } from 'vitest'
import { outdatedBy, type PlanState, plannedFrom } from '../../src/deadlines/plan-state.ts'
import { at } from './world.ts'

const [first, second, later] = [at('2024-06-17 08:00'), at('2024-06-17 08:05'), at('2024-06-18 08:00')]
const fresh: PlanState = { version: 7, outdatedSince: null }

it('remembers when the first change was made that is not planned, and counts all', () => {
  const one = outdatedBy(fresh, first)
  expect(one).toEqual({ version: 8, outdatedSince: first })
  expect(outdatedBy(one, second)).toEqual({ version: 9, outdatedSince: first })
})

it('plans from the first change on, else from now', () => {
  expect(plannedFrom(fresh, later)).toEqual(later)
  expect(plannedFrom(outdatedBy(fresh, first), later)).toEqual(first)
})

it('plans from now where a change was made by a clock that has been put back', () => {
  expect(plannedFrom(outdatedBy(fresh, later), first)).toEqual(first)
  // A change by the clock that was put back is the first, then.
  expect(outdatedBy(outdatedBy(fresh, later), first).outdatedSince).toEqual(first)
})
