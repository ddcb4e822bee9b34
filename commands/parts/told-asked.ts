import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { ToldCursor } from '../../src/deadlines/told.ts'
import type { Member } from '../../src/directory/people.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { called } from './people-scope.ts'

/** What of the ledger is asked for. */
export interface AskedTold {
  readonly failedOnly: boolean
  readonly unit: string | null
  readonly person: Member | null
  readonly assignment: number | null
}

const failed = /\b(loi|that bai|khong gui duoc|chua gui duoc|khong nhan duoc|fail(ed|ures?)?)\b/
const numbered = /(?:\b(?:viec|work|assignment)\s+(?:so\s+)?#?|^\s*#?)(\d{1,9})\b/

/** Reads a unit, a person, an assignment and "only failures" out of words; a question where it is not clear. */
export function toldAsked(
  words: string,
  members: readonly Member[],
  context: CommandContext,
): AskedTold | Reply {
  const { reader, t } = context
  const plain = comparable(words)
  const failedOnly = failed.test(plain)
  const number = numbered.exec(plain)?.[1]
  const base = { failedOnly, unit: null, person: null, assignment: null }
  if (number !== undefined) return { ...base, assignment: Number(number) }
  const [unit] = reader.unitsAmong(words).codes
  if (unit !== undefined) return { ...base, unit }
  const name = comparable(words).replace(failed, '').trim()
  if (name === '') return base
  const found = called(name, members)
  const [person, ...others] = found
  if (person === undefined) return { blocks: [text(t.deliveries.unknown({ words }))] }
  if (others.length === 0) return { ...base, person }
  return {
    blocks: [text(t.deliveries.which({ words }))],
    buttons: found.slice(0, 8).map(({ id, name: label }) => ({
      label,
      press: { command: 'deliveries', slots: { person: id, ...(failedOnly && { only: 'failed' }) } },
    })),
  }
}

/** The units over whose people the speaker has the right to see this. */
export function unitsWithin({ person, catalogue }: CommandContext): string[] {
  return [...catalogue.units.values()]
    .filter((unit) => mayFor(person, 'members', unit, catalogue.units))
    .map(({ code }) => code)
}

/** `1718586000000-12`, as a button carries where a page goes on. */
export const cursorText = ({ at, id }: ToldCursor): string => `${at.getTime()}-${id}`

/** What `cursorText` wrote; null for anything else. */
export function cursorFrom(words: string | null): ToldCursor | null {
  const [, at, id] = /^(\d{1,15})-(\d{1,12})$/.exec(words ?? '') ?? []
  return at === undefined || id === undefined ? null : { at: new Date(Number(at)), id: Number(id) }
}
