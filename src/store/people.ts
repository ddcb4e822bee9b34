import type { Language, Person, Role } from '../directory/person.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

export interface People {
  /** Somebody by id, or null for a stranger. */
  find(id: string): Promise<Person | null>
  /** Everybody, by id. */
  list(): Promise<Person[]>
  /** The language that somebody chose for the answers; the person must exist. */
  setLanguage(person: string, language: Language): Promise<void>
}

const withMemberships = { include: { memberships: { orderBy: { position: 'asc' } } } } as const

export function peopleIn(client: PrismaClient): People {
  return {
    async find(id) {
      const row = await client.person.findUnique({ where: { id }, ...withMemberships })
      return row && personOf(row)
    },
    async list() {
      return (await client.person.findMany({ ...withMemberships, orderBy: { id: 'asc' } })).map(personOf)
    },
    async setLanguage(id, language) {
      await client.person.update({ where: { id }, data: { language } })
    },
  }
}

/** What the text columns hold was checked when it was written. */
function personOf(row: Prisma.PersonGetPayload<typeof withMemberships>): Person {
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
