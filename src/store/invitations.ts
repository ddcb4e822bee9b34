import type { Author } from '../directory/author.ts'
import type { Committee } from '../directory/catalogue.ts'
import type { InvitationDesk, IssuedCode, OpenInvitation, Redeemed } from '../directory/people.ts'
import { atomically, type Transaction } from './client.ts'
import { hashOf, issue, membershipsIn, unused } from './codes.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'
import { recordInEach } from './members.ts'
import { type Bearer, redeemIn } from './redeem.ts'

/** Codes, as commands give them and the program takes them. */
export interface Invitations extends InvitationDesk {
  /**
   * A code for the first administrator, of all these committees; null once an administrator can be reached
   * through a chat. It takes the place of one that was given before and not used, so that nobody is locked
   * out by a code that was lost, and there are never two.
   */
  first(committees: readonly Committee[], author: Author): Promise<IssuedCode | null>
  /** Lets the bearer of a code in, or links the account to the code's person; a code is good for one. */
  redeem(code: string, bearer: Bearer, author: Author): Promise<Redeemed>
}

/** The invitations that a database holds. */
export function invitationsIn(client: PrismaClient): Invitations {
  return {
    async open(committees, now) {
      const rows = await client.invitation.findMany({
        where: { personId: null, ...unused, expiresAt: { gte: now } },
        orderBy: { id: 'asc' },
      })
      const invitations = rows.map(invitationOf)
      return invitations.filter((one) =>
        one.memberships.some(({ committee }) => committees.includes(committee)),
      )
    },
    invite: (given, author) => atomically(client, (tx) => invite(tx, given, author)),
    link: (author) =>
      atomically(client, async (tx) => {
        const { person: personId, at } = author
        await tx.invitation.updateMany({ where: { personId, ...unused }, data: { revokedAt: at } })
        return issue(tx, 'link', { personId, memberships: '[]' }, author)
      }),
    revoke: (id, author) => atomically(client, (tx) => revoke(tx, id, author)),
    first: (committees, author) => atomically(client, (tx) => first(tx, committees, author)),
    redeem: (code, bearer, author) => atomically(client, (tx) => redeemIn(tx, hashOf(code), bearer, author)),
  }
}

async function invite(
  tx: Transaction,
  { name, memberships }: Parameters<InvitationDesk['invite']>[0],
  author: Author,
): Promise<IssuedCode> {
  const issued = await issue(tx, 'invitation', { name, memberships: JSON.stringify(memberships) }, author)
  await recordInEach(tx, author, memberships, (inCommittee) => ({
    action: 'invitation.create',
    subject: String(issued.id),
    before: null,
    after: { name, roles: inCommittee, expiresAt: issued.expiresAt },
  }))
  return issued
}

async function revoke(tx: Transaction, id: number, author: Author): Promise<boolean> {
  const where = { id, personId: null, ...unused, expiresAt: { gte: author.at } }
  const { count } = await tx.invitation.updateMany({ where, data: { revokedAt: author.at } })
  if (count === 0) return false
  const { name, memberships } = invitationOf(await tx.invitation.findUniqueOrThrow({ where: { id } }))
  await recordInEach(tx, author, memberships, (inCommittee) => ({
    action: 'invitation.revoke',
    subject: String(id),
    before: { name, roles: inCommittee },
    after: null,
  }))
  return true
}

async function first(
  tx: Transaction,
  committees: readonly Committee[],
  author: Author,
): Promise<IssuedCode | null> {
  const { today } = author
  const held = [
    { OR: [{ validFrom: null }, { validFrom: { lte: today } }] },
    { OR: [{ validTo: null }, { validTo: { gte: today } }] },
  ]
  const reached = { addresses: { some: {} } }
  const found = await tx.membership.findFirst({
    where: { role: 'administrator', AND: held, person: reached },
  })
  if (found !== null) return null
  const given = { personId: null, createdById: null, ...unused }
  const earlier = await tx.invitation.findMany({ where: given, select: { id: true } })
  for (const { id } of earlier) await revoke(tx, id, author)
  const memberships = committees.map(({ code, home }) => ({
    committee: code,
    role: 'administrator' as const,
    unit: home,
  }))
  return invite(tx, { name: null, memberships }, { ...author, person: null })
}

function invitationOf(row: Prisma.InvitationGetPayload<object>): OpenInvitation {
  const { id, name, memberships, expiresAt } = row
  return { id, name, memberships: membershipsIn(memberships), expiresAt }
}
