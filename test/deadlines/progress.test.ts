import { expect, it } from 'vitest'
import type { Part } from '../../src/deadlines/assignment.ts'
import { byUrgency, progressOf } from '../../src/deadlines/progress.ts'

type Row = Pick<Part, 'state' | 'due'>
const row = (state: Part['state'], due: string | null): Row => ({ state, due })

const rows = [
  row('verified', '2023-11-19'),
  row('given', null),
  row('received', '2023-11-25'),
  row('reported', '2023-11-19'),
  row('returned', '2023-11-19'),
  row('given', '2023-11-10'),
  row('withdrawn', '2023-11-01'),
  row('received', '2023-11-21'),
]

it('counts what is done, what is late and what each state has', () => {
  const progress = progressOf(rows, '2023-11-20')
  expect(progress).toMatchObject({ total: 7, done: 2, overdue: 2 })
  expect(progress.byState).toEqual({
    given: 2,
    received: 2,
    reported: 1,
    returned: 1,
    verified: 1,
    withdrawn: 1,
  })
})

it('is late only on the day after the deadline', () => {
  expect(progressOf([row('given', '2023-11-19')], '2023-11-19').overdue).toBe(0)
  expect(progressOf([row('given', '2023-11-19')], '2023-11-20').overdue).toBe(1)
})

it('lists what is overdue first, then by deadline, then what has none, and what is over last', () => {
  const listed = [...rows].sort(byUrgency('2023-11-20')).map(({ state, due }) => `${state} ${due}`)
  expect(listed).toEqual([
    'given 2023-11-10',
    'returned 2023-11-19',
    'reported 2023-11-19',
    'received 2023-11-21',
    'received 2023-11-25',
    'given null',
    'withdrawn 2023-11-01',
    'verified 2023-11-19',
  ])
})
