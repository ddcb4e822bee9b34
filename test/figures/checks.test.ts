import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/figures/answer.ts'
import { hardFault, softFaults } from '../../src/figures/checks.ts'

const counts = (numerator: number, denominator: number): Answer => ({
  kind: 'counts',
  numerator,
  denominator,
})
const count = (value: number): Answer => ({ kind: 'count', value })
const kinds = (answer: Answer, before: readonly Answer[]) =>
  softFaults(answer, before).map(({ kind }) => kind)
const steady = Array.from({ length: 12 }, (_, week) => counts(60 + (week % 3), 100))

describe('an answer', () => {
  it('can have no more above than below', () => {
    expect(hardFault(counts(121, 120))).toBe('above')
    expect(hardFault(counts(120, 120))).toBeNull()
    expect(hardFault(counts(0, 0))).toBeNull()
  })

  it.each<[string, Answer, readonly Answer[], string[]]>([
    ['like the weeks before', counts(61, 100), steady, []],
    ['30 points from the week before, no more', counts(90, 100), [counts(60, 100)], []],
    ['more than 30 points up', counts(91, 100), [counts(60, 100)], ['jump']],
    ['more than 30 points down', counts(29, 100), [counts(60, 100)], ['jump']],
    ['outside three deviations', counts(70, 100), steady, ['unusual']],
    ['of half the cases', counts(30, 50), [counts(60, 100)], []],
    ['of less than half the cases', counts(29, 49), [counts(60, 100)], ['denominator-fell']],
    ['without cases after many weeks of them', counts(0, 0), steady, ['zero-after-cases']],
    ['without cases after a week without', counts(0, 0), [...steady, counts(0, 0)], []],
    ['without cases at first', counts(0, 0), [], []],
    ['a count far from the others', count(90), Array.from({ length: 8 }, () => count(3)), ['unusual']],
    ['a count of zero after many', count(0), Array.from({ length: 8 }, () => count(3)), ['zero-after-cases']],
    ['the first of all', counts(1, 100), [], []],
    ['skipped', { kind: 'skipped' }, steady, []],
  ])('%s', (_, answer, before, faults) => expect(kinds(answer, before)).toEqual(faults))
})
