import type { Reach } from '../directory/people.ts'
import type { Language } from '../directory/person.ts'
import { gathered } from './gathered.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import { chunksOf, padded } from './rows.ts'

/** The accounts on chats through which people are known, as channels ask for them. */
export interface Addresses {
  /** The person whose account this is, with the language that they chose; null for a stranger's. */
  personAt(channel: string, account: string): Promise<{ id: string; language: Language | null } | null>
  /** Where these people can be reached, by person, the oldest chat first; whoever can't is not in it. */
  destinations(people: readonly string[]): Promise<Map<string, Reachable[]>>
  /** Notes that nothing can be delivered to an account, or to the chat of one; the first cause is kept. */
  unreachable(channel: string, accountOrChat: string, why: string, at: Date): Promise<void>
  /** Notes that it can again; gives back whose it is and since when it could not. Null where that is no news. */
  reachable(channel: string, accountOrChat: string): Promise<Returned | null>
  /** The id that the chat itself gave its conversation with an account; null where it is not known, or a stranger's. */
  conversationOf(channel: string, account: string): Promise<string | null>
  /** Keeps that id; null where the conversation is gone. What is a stranger's is not kept. */
  keepConversation(channel: string, account: string, conversation: string | null): Promise<void>
}

/** A chat in which somebody can be told what concerns them alone. */
interface Reachable {
  readonly channel: string
  readonly account: string
  readonly chat: string
  /** That chat's own id, where it has one and it is known. */
  readonly conversation: string | null
}

/** Somebody who can be reached again in a chat, and since when they could not. */
interface Returned {
  readonly person: string
  readonly since: Date
}

/** The accounts that a database holds. */
export function addressesIn(client: PrismaClient): Addresses {
  const channels = new Map<string, ReturnType<typeof peopleIn>>()
  return {
    // Asked before every answer, and so in one plain statement for all who write at about the same time.
    async personAt(channel, account) {
      const personIn = channels.get(channel) ?? peopleIn(client, channel)
      channels.set(channel, personIn)
      return (await personIn(account)) ?? null
    },
    async destinations(people) {
      const found = new Map<string, Reachable[]>()
      for (const some of chunksOf(people)) {
        const rows = await client.$queryRaw<(Reachable & { personId: string })[]>`
          SELECT "personId", "channel", "account", "chat", "conversation" FROM "Address"
          WHERE "personId" IN (${Prisma.join(padded(some))}) AND "unreachableSince" IS NULL
          ORDER BY "since", "channel", "account"`
        for (const { personId, ...reachable } of rows) {
          found.set(personId, [...(found.get(personId) ?? []), reachable])
        }
      }
      return found
    },
    async unreachable(channel, accountOrChat, why, at) {
      await client.address.updateMany({
        where: { ...addressed(channel, accountOrChat), unreachableSince: null },
        data: { unreachableSince: at, unreachableWhy: why },
      })
    },
    async reachable(channel, accountOrChat) {
      const where = { ...addressed(channel, accountOrChat), unreachableSince: { not: null } }
      const found = await client.address.findFirst({
        where,
        select: { personId: true, unreachableSince: true },
      })
      if (found === null) return null
      await client.address.updateMany({ where, data: { unreachableSince: null, unreachableWhy: null } })
      return { person: found.personId, since: found.unreachableSince as Date }
    },
    async conversationOf(channel, account) {
      const where = { channel_account: { channel, account } }
      const found = await client.address.findUnique({ where, select: { conversation: true } })
      return found?.conversation ?? null
    },
    async keepConversation(channel, account, conversation) {
      await client.address.updateMany({ where: { channel, account }, data: { conversation } })
    },
  }
}

/** Asks for the people whose accounts on a channel these are. */
function peopleIn(client: PrismaClient, channel: string) {
  return gathered(async (accounts) => {
    const rows = await client.$queryRaw<{ account: string; id: string; language: Language | null }[]>`
      SELECT a."account", p."id", p."language" FROM "Address" a JOIN "Person" p ON p."id" = a."personId"
      WHERE a."channel" = ${channel} AND a."account" IN (${Prisma.join(padded(accounts))})`
    return new Map(rows.map(({ account, ...person }) => [account, person]))
  })
}

/** The chats of a person, the oldest first. */
export async function chatsOf(client: PrismaClient, personId: string): Promise<Reach[]> {
  return (await client.address.findMany({ where: { personId }, orderBy: oldestFirst })).map(reachOf)
}

const oldestFirst = [
  { since: 'asc' },
  { channel: 'asc' },
  { account: 'asc' },
] as const satisfies Prisma.AddressOrderByWithRelationInput[]

/** A row as a chat in which somebody is reached. */
export function reachOf({
  channel,
  since,
  unreachableSince,
  unreachableWhy,
}: Pick<
  Prisma.AddressGetPayload<object>,
  'channel' | 'since' | 'unreachableSince' | 'unreachableWhy'
>): Reach {
  const unreachable =
    unreachableSince === null ? null : { since: unreachableSince, why: unreachableWhy ?? '' }
  return { channel, since, unreachable }
}

function addressed(channel: string, accountOrChat: string): Prisma.AddressWhereInput {
  return { channel, OR: [{ account: accountOrChat }, { chat: accountOrChat }] }
}
