import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { firstDayWithout, handOver } from '../../src/directory/handover.ts'
import type { KeptTerm, TermChange } from '../../src/directory/people.ts'

const term = (
  id: number,
  from: string | null = null,
  to: string | null = null,
  unit = 'health',
): KeptTerm => ({
  id,
  committee: 'an-giang',
  role: 'officer',
  unit,
  from,
  to,
})
const role = { committee: 'an-giang', role: 'officer', unit: 'health' }
const today = '2024-06-17'
const give = (terms: KeptTerm[], from: string, until: string | null, held: KeptTerm[] = []) =>
  handOver({ from, until, terms, giver: 'an', taker: { id: 'binh', terms: held } })

describe('a handover', () => {
  it('for good ends on the day before and begins on the day', () => {
    expect(give([term(1)], '2024-07-01', null)).toEqual({
      end: [{ id: 1, to: '2024-06-30' }],
      add: [{ ...role, from: '2024-07-01', to: null, person: 'binh' }],
    })
  })

  it('for a leave comes back on the day after', () => {
    expect(give([term(1)], '2024-07-01', '2024-07-15')).toEqual({
      end: [{ id: 1, to: '2024-06-30' }],
      add: [
        { ...role, from: '2024-07-01', to: '2024-07-15', person: 'binh' },
        { ...role, from: '2024-07-16', to: null, person: 'an' },
      ],
    })
  })

  it('moves no more days than there are', () => {
    const terms = [
      term(1, '2024-07-10', '2024-07-12'),
      term(2, null, '2024-06-30'),
      term(3, '2024-07-16', null),
      term(4, null, '2024-07-15'),
    ]
    expect(give(terms, '2024-07-01', '2024-07-15')).toEqual({
      end: [
        { id: 1, to: '2024-07-09' },
        { id: 4, to: '2024-06-30' },
      ],
      add: [
        { ...role, from: '2024-07-10', to: '2024-07-12', person: 'binh' },
        { ...role, from: '2024-07-01', to: '2024-07-15', person: 'binh' },
      ],
    })
  })

  it('gives nobody what they hold already for all of that time', () => {
    expect(give([term(1)], '2024-07-01', '2024-07-15', [term(9)]).add).toEqual([
      { ...role, from: '2024-07-16', to: null, person: 'an' },
    ])
    const short = term(9, null, '2024-07-14')
    expect(give([term(1)], '2024-07-01', '2024-07-15', [short]).add).toHaveLength(2)
    expect(give([term(1)], '2024-07-01', '2024-07-15', [term(9, null, null, 'finance')]).add).toHaveLength(2)
  })

  it('leaves no day without the one or the other, and none with more than was held', () => {
    const days = Array.from({ length: 12 }, (_, at) => addDays(today, at))
    const day = fc.constantFrom(...days)
    const bounds = fc.tuple(fc.option(day), fc.option(day))
    fc.assert(
      fc.property(bounds, day, fc.option(day), ([start, end], from, until) => {
        const held = term(1, start, end)
        const change = give([held], from, until)
        for (const date of [...days, addDays(today, 400)]) {
          const before = holds(held, date)
          const during = date >= from && (until === null || date <= until)
          const { giver, taker } = holdersAfter(held, change, date)
          expect([date, giver, taker]).toEqual([date, before && !during, before && during])
        }
      }),
    )
  })
})

const holds = ({ from, to }: { from: string | null; to: string | null }, date: string) =>
  (from === null || from <= date) && (to === null || date <= to)

/** Who holds the role on a day, once the change is made. */
function holdersAfter(held: KeptTerm, { end, add }: TermChange, date: string) {
  const kept = { ...held, to: end.find(({ id }) => id === held.id)?.to ?? held.to }
  const added = (person: string) => add.some((one) => one.person === person && holds(one, date))
  return { giver: holds(kept, date) || added('an'), taker: added('binh') }
}

describe('the first day without anybody', () => {
  it.each([
    ['today, where there is nobody', [], today],
    ['never, where one is without end', [term(1)], null],
    ['the day after the last', [term(1, null, '2024-06-20')], '2024-06-21'],
    ['a gap', [term(1, null, '2024-06-20'), term(2, '2024-06-22', null)], '2024-06-21'],
    ['never, where one follows the other', [term(2, '2024-06-21', null), term(1, null, '2024-06-20')], null],
    ['today, where one is yet to come', [term(1, '2024-06-18', null)], today],
    [
      'unmoved by a short one within a long one',
      [term(1, null, '2024-06-20'), term(2, null, '2024-06-18')],
      '2024-06-21',
    ],
    ['today, where all ended', [term(1, null, '2024-06-16')], today],
  ] as const)('is %s', (_, terms, expected) => {
    expect(firstDayWithout(terms, today)).toBe(expected)
  })
})
