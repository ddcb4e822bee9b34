import type { CivilDate } from '../calendar/date.ts'
import type { Member, PeopleDirectory } from '../directory/people.ts'
import type { Language, Person, Role } from '../directory/person.ts'
import { chatsOf } from './addresses.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { handOverIn, membersOf, revokeIn, termsOf } from './members.ts'
import { grouped } from './rows.ts'

/** People as the program finds them and lets them in, beside what commands may do. */
export interface People extends PeopleDirectory {
  /** Somebody by id with the roles held on a day, or null for a stranger. */
  find(id: string, today: CivilDate): Promise<Person | null>
  /** Those of these people that there are, by id, each with the roles held on a day. */
  findAll(ids: readonly string[], today: CivilDate): Promise<Map<string, Person>>
  /** Who has which roles in these committees on a day or later, by their ids: all that plans are made with. */
  terms(committees: readonly string[], today: CivilDate): Promise<Pick<Member, 'id' | 'terms'>[]>
  /** The ids of those who held some role up to one of these days, both included, and no longer. */
  ended(from: CivilDate, to: CivilDate): Promise<string[]>
  /** Everybody, by id. */
  list(): Promise<Person[]>
}

const withMemberships = { include: { memberships: { orderBy: { position: 'asc' } } } } as const

/** The people that a database holds. */
export function peopleIn(client: PrismaClient): People {
  return {
    // Asked before every answer, and so in one plain statement: the client's own takes ten times as long.
    find: async (id, today) => (await found(client, Prisma.sql`= ${id}`, today)).get(id) ?? null,
    async findAll(ids, today) {
      const people = new Map<string, Person>()
      for (let first = 0; first < ids.length; first += idsAtOnce) {
        const some = Prisma.join(ids.slice(first, first + idsAtOnce))
        for (const [id, person] of await found(client, Prisma.sql`IN (${some})`, today))
          people.set(id, person)
      }
      return people
    },
    terms: (committees, today) => termsOf(client, committees, today),
    async ended(from, to) {
      const rows = await client.membership.findMany({
        where: { validTo: { gte: from, lte: to } },
        distinct: ['personId'],
        orderBy: { personId: 'asc' },
        select: { personId: true },
      })
      return rows.map(({ personId }) => personId)
    },
    async list() {
      return (await client.person.findMany({ ...withMemberships, orderBy: { id: 'asc' } })).map(personOf)
    },
    async setLanguage(id, language) {
      await client.person.update({ where: { id }, data: { language } })
    },
    members: (committees, today) => membersOf(client, committees, today),
    chats: (person) => chatsOf(client, person),
    revoke: (member, terms, author) => revokeIn(client, member, terms, author),
    handOver: (from, to, change, author) => handOverIn(client, from, to, change, author),
  }
}

/** A statement takes some 32,000 values in SQLite. */
const idsAtOnce = 10_000

/** The people whose id fits, with the roles that they hold on a day. */
async function found(client: PrismaClient, fits: Prisma.Sql, today: CivilDate): Promise<Map<string, Person>> {
  const rows = await client.$queryRaw<FoundRow[]>`
    SELECT p."id", p."name", p."language", m."committeeCode", m."role", m."unitCode"
    FROM "Person" p LEFT JOIN "Membership" m ON m."personId" = p."id"
      AND (m."validFrom" IS NULL OR m."validFrom" <= ${today}) AND (m."validTo" IS NULL OR m."validTo" >= ${today})
    WHERE p."id" ${fits} ORDER BY p."id", m."position"`
  const byId = grouped(rows, ({ id }) => id)
  return new Map(
    [...byId].map(([id, own]) => [
      id,
      personOf({ ...(own[0] as FoundRow), memberships: own.filter(isMembership) }),
    ]),
  )
}

type PersonRow = Pick<Prisma.PersonGetPayload<object>, 'id' | 'name' | 'language'>
type MembershipRow = Pick<Prisma.MembershipGetPayload<object>, 'committeeCode' | 'role' | 'unitCode'>

/** Somebody without memberships comes as one row of nothing. */
type FoundRow = PersonRow & (MembershipRow | { [Column in keyof MembershipRow]: null })

function isMembership(row: FoundRow): row is PersonRow & MembershipRow {
  return row.committeeCode !== null
}

/** What the text columns hold was checked when it was written. */
function personOf(row: PersonRow & { readonly memberships: readonly MembershipRow[] }): Person {
  return {
    id: row.id,
    name: row.name,
    language: row.language as Language | null,
    memberships: row.memberships.map((one) => ({
      committee: one.committeeCode,
      role: one.role as Role,
      unit: one.unitCode,
    })),
  }
}
