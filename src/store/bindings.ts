import type { Author } from '../directory/author.ts'
import type { Binding, BindingDirectory } from '../directory/binding.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

/** Which group chats belong to what, by the groups' keys (`telegram:-1001`). */
export function bindingsIn(client: PrismaClient): BindingDirectory {
  return {
    get: (group) => bindingOf(client, group),
    change: ({ group, binding }, author) =>
      atomically(client, async (tx) => {
        const before = await bindingOf(tx, group)
        if (binding?.committee === before?.committee && binding?.unit === before?.unit) return false
        if (binding === null) await tx.binding.delete({ where: { channel_chat: keyOf(group) } })
        else await write(tx, group, binding, author)
        const committee = (binding ?? before)?.committee ?? null
        const action = binding === null ? 'group.unbind' : 'group.bind'
        await recordChange(tx, author, { committee, action, subject: group, before, after: binding })
        return true
      }),
    move: (from, to, author) =>
      atomically(client, async (tx) => {
        const binding = await bindingOf(tx, from)
        if (binding === null || from === to) return
        const where = { channel_chat: keyOf(from) }
        // Somebody may have been quicker and bound it anew under the new key.
        if ((await bindingOf(tx, to)) !== null) await tx.binding.delete({ where })
        else await tx.binding.update({ where, data: keyOf(to) })
        const [before, after] = [{ group: from }, { group: to }]
        const { committee } = binding
        await recordChange(tx, author, { committee, action: 'group.move', subject: to, before, after })
      }),
  }
}

async function bindingOf(tx: Transaction, group: string): Promise<Binding | null> {
  const row = await tx.binding.findUnique({ where: { channel_chat: keyOf(group) } })
  return row === null ? null : { committee: row.committeeCode, unit: row.unitCode }
}

async function write(tx: Transaction, group: string, binding: Binding, author: Author): Promise<void> {
  const row = {
    committeeCode: binding.committee,
    unitCode: binding.unit,
    boundById: author.person ?? '',
    since: author.at,
  }
  const key = keyOf(group)
  await tx.binding.upsert({ where: { channel_chat: key }, create: { ...key, ...row }, update: row })
}

/** The columns of a group's key: the channel before the first colon, the chat after it. */
function keyOf(group: string): { channel: string; chat: string } {
  const at = group.indexOf(':')
  return { channel: group.slice(0, at), chat: group.slice(at + 1) }
}
