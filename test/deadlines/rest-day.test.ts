import { expect, it } from 'vitest'
import { deadlineDay } from '../../src/deadlines/rest-day.ts'
import { office } from './world.ts'

it.each([
  ['2023-11-19', { kind: 'weekend' }, '2023-11-17', '2023-11-20'],
  ['2024-02-12', { kind: 'holiday', name: 'Tết Nguyên đán' }, '2024-02-07', '2024-02-15'],
  // A Saturday between days off.
  ['2024-02-10', { kind: 'weekend' }, '2024-02-07', '2024-02-15'],
  ['2023-11-20', null, '2023-11-20', '2023-11-20'],
  // A Saturday that is worked.
  ['2024-05-04', null, '2024-05-04', '2024-05-04'],
])('a deadline on %s', (due, why, before, next) => {
  expect(deadlineDay(due, office.calendar)).toEqual({
    due,
    isRestDay: why !== null,
    why,
    lastWorkingDayBefore: before,
    nextWorkingDay: next,
  })
})
