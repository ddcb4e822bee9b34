import { type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { AuditQuery } from '../src/directory/audit.ts'
import { mayFor } from '../src/directory/rights.ts'
import { entryFact } from './parts/audit-entry.ts'
import { type About, aboutWhom } from './parts/audit-words.ts'
import { idFrom } from './parts/id.ts'

/** Entries shown at once. */
const page = 10

/** The audit trail, the newest first: all of it, or what concerns a unit, an indicator or a person. */
export const audit = command({
  name: 'audit',
  also: ['nhatky'],
  needs: 'administer',
  about: {
    vi: 'Nhật ký thay đổi: ai, khi nào, thay đổi gì',
    en: 'The audit trail: who changed what, and when',
  },
  slots: { words: optional('words'), kind: optional('key'), code: optional('key'), before: optional('key') },
  examples: {
    vi: ['/nhatky', '/nhatky Sở Y tế', '/nhatky online-payment', '/nhatky Nguyễn Văn An'],
    en: ['/audit', '/audit Department of Health', '/audit online-payment'],
  },
  async run({ words, kind, code, before }, context): Promise<Reply> {
    const found = await aboutWhom({ words, kind, code }, context)
    if (found !== null && 'blocks' in found) return found
    return list(found, { ...readable(context), limit: page + 1, ...fromEntry(before) }, context)
  },
})

/** The whole trail of a committee whose home unit the speaker administers; else that of the units administered. */
function readable({ person, catalogue }: CommandContext): Pick<AuditQuery, 'committees' | 'units'> {
  const units = [...catalogue.units.values()].filter((unit) =>
    mayFor(person, 'administer', unit, catalogue.units),
  )
  const codes = units.map(({ code }) => code)
  const whole = catalogue.committees.filter(({ home }) => codes.includes(home))
  return { committees: whole.map(({ code }) => code), units: codes }
}

function fromEntry(before: string | null): { before?: number } {
  const id = idFrom(before)
  return id === null ? {} : { before: id }
}

async function list(about: About | null, query: AuditQuery, context: CommandContext): Promise<Reply> {
  const { audit: trail, t } = context
  const found = await trail.list({ ...query, ...about?.query })
  const shown = found.slice(0, page)
  const title = heading(about === null ? t.audit.title : t.audit.titleOf({ about: about.name }))
  if (shown.length === 0) {
    return { blocks: [title, text(query.before === undefined ? t.audit.none : t.audit.noneFurther)] }
  }
  const last = shown.at(-1)
  const slots = { ...about?.slots, before: String(last?.id) }
  return {
    blocks: [title, facts(...shown.map((entry) => entryFact(entry, context)))],
    buttons: found.length > page ? [{ label: t.audit.more, press: { command: 'audit', slots } }] : [],
  }
}
