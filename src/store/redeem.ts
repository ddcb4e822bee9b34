import { randomUUID } from 'node:crypto'
import type { Author } from '../directory/author.ts'
import { sameRole } from '../directory/handover.ts'
import { stateOf } from '../directory/invitation.ts'
import type { KeptTerm, Redeemed } from '../directory/people.ts'
import type { Transaction } from './client.ts'
import { membershipsIn, unused } from './codes.ts'
import type { Prisma } from './generated/sqlite/client.ts'
import { addTerm, recordInEach, termOf } from './members.ts'

/** Who hands in a code: an account on a chat, and whom the channel already takes it for. */
export interface Bearer {
  readonly channel: string
  /** The account's id there. */
  readonly id: string
  /** The name that it goes by there: taken where the invitation says none. */
  readonly name: string
  /** The chat in which it can be written to alone. */
  readonly chat: string
  /** Id of the person, where the channel knows one by itself. */
  readonly person: string | null
}

type Invitation = Prisma.InvitationGetPayload<object>

/** Uses a code up, for one bearer only. A code that links keeps its use where the account is somebody's already. */
export async function redeemIn(
  tx: Transaction,
  hash: string,
  bearer: Bearer,
  author: Author,
): Promise<Redeemed> {
  const invitation = await tx.invitation.findUnique({ where: { hash } })
  if (invitation === null || stateOf(invitation, author.at) !== 'usable') return { kind: 'refused' }
  const known = await ownerOf(tx, bearer)
  if (invitation.personId !== null && known !== null) {
    return { kind: known === invitation.personId ? 'own' : 'taken' }
  }
  const person = invitation.personId ?? known ?? randomUUID()
  // Of many who come at the same moment, this lets one pass.
  const { count } = await tx.invitation.updateMany({
    where: { id: invitation.id, ...unused },
    data: { usedAt: author.at, usedById: person },
  })
  if (count === 0) return { kind: 'refused' }
  return invitation.personId === null
    ? join(tx, invitation, person, known === null, bearer, author)
    : link(tx, invitation.personId, bearer, author)
}

/** Whose account it is: whom it was kept for, else whom the channel knows. */
async function ownerOf(tx: Transaction, { channel, id, person }: Bearer): Promise<string | null> {
  const where = { channel_account: { channel, account: id } }
  return (await tx.address.findUnique({ where }))?.personId ?? person
}

async function join(
  tx: Transaction,
  invitation: Invitation,
  person: string,
  isNew: boolean,
  bearer: Bearer,
  author: Author,
): Promise<Redeemed> {
  const name = invitation.name ?? bearer.name
  if (isNew) {
    await tx.person.create({ data: { id: person, name } })
    await keepAddress(tx, person, bearer, author)
  }
  const memberships = membershipsIn(invitation.memberships)
  const held = await termsOf(tx, person, author)
  const silenced = !isNew && held.length === 0 ? await forgetOtherChats(tx, person, bearer) : []
  for (const one of memberships) {
    const lasting = held.some((other) => other.to === null && sameRole(one, other))
    if (!lasting) await addTerm(tx, person, { ...one, from: null, to: null })
  }
  await recordInEach(tx, { ...author, person }, memberships, (roles) => ({
    action: 'person.join',
    subject: person,
    before: silenced.length === 0 ? null : { chats: silenced },
    after: { name, roles, invitation: invitation.id, invitedBy: invitation.createdById },
  }))
  return { kind: 'joined', person, memberships }
}

async function link(tx: Transaction, person: string, bearer: Bearer, author: Author): Promise<Redeemed> {
  await keepAddress(tx, person, bearer, author)
  const { channel, id: account } = bearer
  const after = { channel, account }
  const held = await termsOf(tx, person, author)
  await recordInEach(tx, { ...author, person }, held, () => ({
    action: 'person.link',
    subject: person,
    before: null,
    after,
  }))
  return { kind: 'linked', person }
}

async function keepAddress(
  tx: Transaction,
  personId: string,
  { channel, id: account, chat }: Bearer,
  { at: since }: Author,
): Promise<void> {
  await tx.address.create({ data: { channel, account, personId, chat, since } })
}

/**
 * Somebody who was revoked and is let in again speaks through the account that brought the code, and no
 * other: one of these may be why they were revoked. Gives back which.
 */
async function forgetOtherChats(
  tx: Transaction,
  personId: string,
  { channel, id }: Bearer,
): Promise<{ channel: string; account: string }[]> {
  const where = { personId, NOT: { channel, account: id } }
  const others = await tx.address.findMany({ where, select: { channel: true, account: true } })
  await tx.address.deleteMany({ where })
  return others
}

/** The roles that somebody holds on a day or later. */
async function termsOf(tx: Transaction, personId: string, { today }: Author): Promise<KeptTerm[]> {
  const lasting = { OR: [{ validTo: null }, { validTo: { gte: today } }] }
  return (await tx.membership.findMany({ where: { personId, ...lasting } })).map(termOf)
}
