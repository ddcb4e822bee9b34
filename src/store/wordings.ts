import { type WordingName, wordingNames } from '../deadlines/wording.ts'
import type { OwnWording, WordingBook, WordingKey } from '../deadlines/wording-book.ts'
import type { Author } from '../directory/author.ts'
import type { Language } from '../directory/person.ts'
import { recordChange } from './audit.ts'
import { atomically, type Transaction } from './client.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

/** The wordings that committees have of their own. */
export function wordingsIn(client: PrismaClient): WordingBook {
  return {
    async of(committees) {
      const rows = await client.wording.findMany({
        where: { committeeCode: { in: [...committees] }, name: { in: wordingNames } },
        orderBy: [{ committeeCode: 'asc' }, { name: 'asc' }, { language: 'asc' }],
      })
      return rows.map(
        ({ committeeCode, name, language, text }): OwnWording => ({
          committee: committeeCode,
          name: name as WordingName,
          // Checked when it was written.
          language: language as Language,
          text,
        }),
      )
    },
    set: (key, text, author) => atomically(client, (tx) => set(tx, key, text, author)),
  }
}

async function set(tx: Transaction, key: WordingKey, text: string | null, author: Author): Promise<void> {
  const { committee, name, language } = key
  const columns = { committeeCode: committee, name, language }
  const where = { committeeCode_name_language: columns }
  const before = await tx.wording.findUnique({ where })
  if (text === null && before === null) return
  if (text === null) await tx.wording.delete({ where })
  else await tx.wording.upsert({ where, create: { ...columns, text }, update: { text } })
  await recordChange(tx, author, {
    committee,
    action: text === null ? 'wording.reset' : 'wording.set',
    subject: `${committee}:${language}:${name}`,
    before: before === null ? null : { name, language, text: before.text },
    after: text === null ? null : { name, language, text },
  })
}
