import { addDays, type CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { KeptTerm, Member, Term, TermChange } from '../directory/people.ts'
import type { Membership, Role } from '../directory/person.ts'
import { reachOf } from './addresses.ts'
import { type Change, recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { grouped } from './rows.ts'

/** All who have a role in one of these committees on a day or later, by name, with these roles alone. */
export async function membersOf(
  client: Transaction,
  committees: readonly string[],
  today: CivilDate,
): Promise<Member[]> {
  const terms = new Map((await termsOf(client, committees, today)).map((one) => [one.id, one.terms]))
  if (terms.size === 0) return []
  const theirs = Prisma.sql`SELECT "personId" FROM "Membership"
    WHERE "committeeCode" IN (${Prisma.join(committees)}) AND ("validTo" IS NULL OR "validTo" >= ${today})`
  const people = await client.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Person" WHERE "id" IN (${theirs})`
  const addresses = await client.$queryRaw<AddressRow[]>`
    SELECT "personId", "channel", "since", "unreachableSince", "unreachableWhy" FROM "Address"
    WHERE "personId" IN (${theirs}) ORDER BY "since", "channel", "account"`
  const chats = grouped(addresses, ({ personId }) => personId)
  return people
    .map(({ id, name }) => ({
      id,
      name,
      terms: terms.get(id) ?? [],
      chats: (chats.get(id) ?? []).map(reachOf),
    }))
    .filter((one) => one.terms.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'vi') || (one.id < other.id ? -1 : 1))
}

type AddressRow = Parameters<typeof reachOf>[0] & { readonly personId: string }

/** The terms of all who have a role in one of these committees on a day or later, in one plain statement. */
export async function termsOf(
  client: Transaction,
  committees: readonly string[],
  today: CivilDate,
): Promise<Pick<Member, 'id' | 'terms'>[]> {
  if (committees.length === 0) return []
  const rows = await client.$queryRaw<(TermRow & { personId: string })[]>`
    SELECT "id", "personId", "committeeCode", "role", "unitCode", "validFrom", "validTo" FROM "Membership"
    WHERE "committeeCode" IN (${Prisma.join(committees)}) AND ("validTo" IS NULL OR "validTo" >= ${today})
      AND ("validFrom" IS NULL OR "validTo" IS NULL OR "validFrom" <= "validTo")
    ORDER BY "personId", "position"`
  return [...grouped(rows, ({ personId }) => personId)].map(([id, own]) => ({ id, terms: own.map(termOf) }))
}

/** Ends terms as of yesterday. Who is left without any loses the codes made for linking chats, too. */
export async function revokeIn(
  client: PrismaClient,
  { id, name }: Member,
  terms: readonly KeptTerm[],
  author: Author,
): Promise<void> {
  await atomically(client, async (tx) => {
    const validTo = addDays(author.today, -1)
    await tx.membership.updateMany({ where: { id: { in: terms.map((term) => term.id) } }, data: { validTo } })
    const left = await tx.membership.count({
      where: { personId: id, OR: [{ validTo: null }, { validTo: { gte: author.today } }] },
    })
    if (left === 0) {
      const open = { personId: id, usedAt: null, revokedAt: null }
      await tx.invitation.updateMany({ where: open, data: { revokedAt: author.at } })
    }
    await recordInEach(tx, author, terms, (held) => ({
      action: 'person.revoke',
      subject: id,
      before: { name, roles: held },
      after: null,
    }))
  })
}

/** Ends and adds the terms of a handover. */
export async function handOverIn(
  client: PrismaClient,
  from: Member,
  to: Member,
  { end, add }: TermChange,
  author: Author,
): Promise<void> {
  await atomically(client, async (tx) => {
    for (const { id, to: validTo } of end) await tx.membership.update({ where: { id }, data: { validTo } })
    for (const { person, ...term } of add) await addTerm(tx, person, term)
    const ended = new Set(end.map(({ id }) => id))
    const gone = from.terms.filter(({ id }) => ended.has(id))
    await recordInEach(tx, author, gone, (held, committee) => ({
      action: 'person.handover',
      subject: from.id,
      before: { name: from.name, roles: held },
      after: {
        name: to.name,
        person: to.id,
        roles: add.filter((term) => term.person === to.id && term.committee === committee),
      },
    }))
  })
}

/** Adds a role after those that the person has. */
export async function addTerm(tx: Transaction, personId: string, term: Term): Promise<void> {
  const last = await tx.membership.aggregate({ where: { personId }, _max: { position: true } })
  await tx.membership.create({
    data: {
      personId,
      committeeCode: term.committee,
      role: term.role,
      unitCode: term.unit,
      validFrom: term.from,
      validTo: term.to,
      position: (last._max.position ?? -1) + 1,
    },
  })
}

/** One entry of the trail for each committee that roles are held in, since each reads only its own. */
export async function recordInEach<Held extends Membership>(
  tx: Transaction,
  author: Author,
  held: readonly Held[],
  change: (inCommittee: readonly Held[], committee: string) => Omit<Change, 'committee'>,
): Promise<void> {
  for (const committee of new Set(held.map((one) => one.committee))) {
    const inCommittee = held.filter((one) => one.committee === committee)
    await recordChange(tx, author, { committee, ...change(inCommittee, committee) })
  }
}

type TermRow = Pick<
  Prisma.MembershipGetPayload<object>,
  'id' | 'committeeCode' | 'role' | 'unitCode' | 'validFrom' | 'validTo'
>

/** A role as it is kept. What the text columns hold was checked when it was written. */
export function termOf({ id, committeeCode, role, unitCode, validFrom, validTo }: TermRow): KeptTerm {
  return { id, committee: committeeCode, role: role as Role, unit: unitCode, from: validFrom, to: validTo }
}
