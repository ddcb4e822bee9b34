import type { AuditAction, AuditEntry, AuditQuery, AuditReader } from '../directory/audit.ts'
import type { Author } from '../directory/author.ts'
import type { Transaction } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** What a change was; who made it and when is its author's. */
export interface Change {
  readonly committee: string | null
  readonly action: AuditAction
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
}

/** Adds a change to the trail, inside the transaction that makes it, and gives the entry's number. */
export async function recordChange(tx: Transaction, author: Author, change: Change): Promise<number> {
  const { id } = await tx.auditEntry.create({ data: rowOf(author, change), select: { id: true } })
  return id
}

/** Adds several changes in their order, with one statement. */
export async function recordChanges(
  tx: Transaction,
  author: Author,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  await tx.auditEntry.createMany({ data: changes.map((change) => rowOf(author, change)) })
}

function rowOf(author: Author, change: Change): Prisma.AuditEntryCreateManyInput {
  return {
    at: author.at,
    personId: author.person,
    chat: author.chat,
    committeeCode: change.committee,
    action: change.action,
    subject: change.subject,
    before: textOf(change.before),
    after: textOf(change.after),
  }
}

/** The audit trail of a database. */
export function auditIn(client: PrismaClient): AuditReader {
  return {
    async list({
      committees,
      units = [],
      subject,
      person,
      before,
      limit,
    }: AuditQuery): Promise<AuditEntry[]> {
      const rows = await client.auditEntry.findMany({
        where: {
          AND: [
            {
              OR: [
                { committeeCode: { in: [...committees] } },
                { committeeCode: { not: null }, subject: { in: [...units] } },
                ...(committees.length > 0 ? [{ committeeCode: null }] : []),
              ],
            },
            ...(person === undefined ? [] : [{ OR: [{ personId: person }, { subject: person }] }]),
          ],
          ...(subject !== undefined && { subject }),
          ...(before !== undefined && { id: { lt: before } }),
        },
        orderBy: { id: 'desc' },
        take: limit,
      })
      const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
      const people = await client.person.findMany({ where: { id: { in: ids } } })
      const names = new Map(people.map(({ id, name }) => [id, name]))
      return rows.map(({ personId, committeeCode, action, before: was, after, ...rest }) => ({
        ...rest,
        by: personId === null ? null : (names.get(personId) ?? personId),
        committee: committeeCode,
        // Checked when it was written.
        action: action as AuditAction,
        before: parsed(was),
        after: parsed(after),
      }))
    },
  }
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
