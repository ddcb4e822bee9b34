import type { CivilDate } from '../calendar/date.ts'
import type { PeopleDirectory } from '../directory/people.ts'
import type { Language, Person, Role } from '../directory/person.ts'
import { chatsOf } from './addresses.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'
import { handOverIn, membersOf, revokeIn } from './members.ts'

export interface People extends PeopleDirectory {
  /** Somebody by id with the roles held on a day, or null for a stranger. */
  find(id: string, today: CivilDate): Promise<Person | null>
  /** Everybody, by id. */
  list(): Promise<Person[]>
}

const withMemberships = { include: { memberships: { orderBy: { position: 'asc' } } } } as const

export function peopleIn(client: PrismaClient): People {
  return {
    // Asked before every answer, and so in one plain statement: the client's own takes ten times as long.
    async find(id, today) {
      const rows = await client.$queryRaw<FoundRow[]>`
        SELECT p."id", p."name", p."language", m."committeeCode", m."role", m."unitCode"
        FROM "Person" p LEFT JOIN "Membership" m ON m."personId" = p."id"
          AND (m."validFrom" IS NULL OR m."validFrom" <= ${today}) AND (m."validTo" IS NULL OR m."validTo" >= ${today})
        WHERE p."id" = ${id} ORDER BY m."position"`
      const [first] = rows
      return first === undefined ? null : personOf({ ...first, memberships: rows.filter(isMembership) })
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
