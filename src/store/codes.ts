import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Author } from '../directory/author.ts'
import { type CodeKind, codeBytes, expiryOf } from '../directory/invitation.ts'
import type { IssuedCode } from '../directory/people.ts'
import { type Membership, roles } from '../directory/person.ts'
import type { Transaction } from './client.ts'
import type { Prisma } from './generated/sqlite/client.ts'

/** Neither used nor revoked. */
export const unused = { usedAt: null, revokedAt: null } as const

/** What is kept of a code in place of itself. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** Makes a code and keeps what it is for, under its hash. */
export async function issue(
  tx: Transaction,
  kind: CodeKind,
  data: Pick<Prisma.InvitationCreateInput, 'personId' | 'name' | 'memberships'>,
  { person: createdById, at: createdAt }: Author,
): Promise<IssuedCode> {
  const code = randomBytes(codeBytes).toString('hex')
  const expiresAt = expiryOf(kind, createdAt)
  const row = { ...data, hash: hashOf(code), createdById, createdAt, expiresAt }
  const { id } = await tx.invitation.create({ data: row })
  return { id, code, expiresAt }
}

const memberships = z.array(z.object({ committee: z.string(), role: z.enum(roles), unit: z.string() }))

/** The roles that an invitation's column holds. */
export function membershipsIn(column: string): Membership[] {
  return memberships.parse(JSON.parse(column))
}
