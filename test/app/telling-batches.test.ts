import { expect, it } from 'vitest'
import { batches } from '../../src/app/telling-batches.ts'
import type { KeptNotice } from '../../src/deadlines/notice-book.ts'

/** A notice by which somebody hears of something. */
const notice = (about: number, person: string): KeptNotice => ({
  ...{ id: about, key: `part:${about}:${person}`, cause: { kind: 'part', id: about }, person },
  ...{ occasion: { kind: 'given' }, due: null, dueAt: new Date(0), held: false, state: 'waiting' },
  ...{ handedAt: null, delivery: null, sleep: null },
})

const people = Array.from({ length: 350 }, (_, number) => `person-${number}`)
const peopleIn = (batch: readonly KeptNotice[]) => new Set(batch.map(({ person }) => person))

it('parts many that are due, and keeps all of one person together', () => {
  const due = [1, 2].flatMap((part) => people.map((person, number) => notice(part * 1000 + number, person)))
  const parted = [...batches(due)]
  expect(parted.length).toBeGreaterThan(5)
  expect(
    parted
      .flat()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(due.map(({ key }) => key).sort())
  for (const person of people) expect(parted.filter((one) => peopleIn(one).has(person))).toHaveLength(1)
})

it('keeps those together who hear of the same, whoever else is told between them', () => {
  const others = people.map((person, number) => notice(number, person))
  const [half, rest] = [others.slice(0, 175), others.slice(175)]
  // Lan shares one thing with Bình, and Bình another with Chi.
  const due = [
    notice(900, 'lan'),
    ...half,
    notice(900, 'binh'),
    notice(901, 'binh'),
    ...rest,
    notice(901, 'chi'),
  ]
  const together = [...batches(due)].find((one) => peopleIn(one).has('lan')) ?? []
  expect([...peopleIn(together)]).toEqual(expect.arrayContaining(['lan', 'binh', 'chi']))
})
