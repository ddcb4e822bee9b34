import { addDays } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Edited, FiguresAfter, RoleHeld, RoleMove } from '../directory/editing.ts'
import type { Term } from '../directory/people.ts'
import type { Role } from '../directory/person.ts'
import type { Unit } from '../directory/unit.ts'
import { recordChange } from './audit.ts'
import type { Transaction } from './client.ts'
import type { Prisma } from './generated/sqlite/client.ts'
import { addTerm, termOf } from './members.ts'

/** The roles whose units end, by unit and name. */
export async function rolesHeld(tx: Transaction, moves: readonly RoleMove[]): Promise<RoleHeld[]> {
  const held: RoleHeld[] = []
  for (const move of moves) {
    const rows = await tx.membership.findMany({
      where: lastingIn(move),
      include: { person: true },
      orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    })
    // The text was checked when it was written.
    for (const { role, person } of rows) {
      held.push({ person: person.id, name: person.name, role: role as Role, move })
    }
  }
  return held
}

/** Ends the roles in units that end, and lets those who held them hold the same for the units that go on. */
export async function moveRoles(tx: Transaction, moves: readonly RoleMove[], author: Author): Promise<void> {
  for (const move of moves) {
    const rows = await tx.membership.findMany({ where: lastingIn(move), include: { person: true } })
    for (const row of rows) {
      const term = termOf(row)
      await tx.membership.update({ where: { id: term.id }, data: { validTo: addDays(move.from, -1) } })
      const next = move.to === null ? null : following(term, move.from, move.to)
      if (next !== null && !(await holds(tx, row.personId, next))) await addTerm(tx, row.personId, next)
      const roles = next === null ? [] : [next]
      await recordChange(tx, author, {
        committee: term.committee,
        action: next === null ? 'person.revoke' : 'person.handover',
        subject: row.personId,
        before: { name: row.person.name, roles: [term] },
        after: next === null ? null : { name: row.person.name, person: row.personId, roles },
      })
    }
  }
}

/** The same role for another unit, from a day on or from when it was to begin. */
function following(term: Term, from: string, unit: string): Term {
  const { committee, role, to } = term
  return { committee, role, unit, from: term.from !== null && term.from > from ? term.from : from, to }
}

async function holds(tx: Transaction, personId: string, term: Term): Promise<boolean> {
  const same = { personId, committeeCode: term.committee, role: term.role, unitCode: term.unit }
  const covers = {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: term.from ?? '' } }] },
      { OR: [{ validTo: null }, ...(term.to === null ? [] : [{ validTo: { gte: term.to } }])] },
    ],
  }
  return (await tx.membership.count({ where: { ...same, ...covers } })) > 0
}

/** Roles for a unit that last beyond its end. */
function lastingIn({ unit, from }: RoleMove): Prisma.MembershipWhereInput {
  return { unitCode: unit, OR: [{ validTo: null }, { validTo: { gte: from } }] }
}

/** Figures that units have for days after the end that they are given. */
export async function figuresAfter(tx: Transaction, edits: readonly Edited<Unit>[]): Promise<FiguresAfter[]> {
  const ended = edits.flatMap(({ before, after }) =>
    before !== null && after !== null && after.validTo !== null && after.validTo !== before.validTo
      ? after
      : [],
  )
  const counted = await Promise.all(
    ended.map(async ({ code, validTo }) => {
      const where = { unitCode: code, current: true, periodTo: { gt: validTo ?? '' } }
      const { _count, _max } = await tx.figure.aggregate({ where, _count: true, _max: { periodTo: true } })
      return { unit: code, figures: _count, last: _max.periodTo ?? '' }
    }),
  )
  return counted.filter(({ figures }) => figures > 0)
}
