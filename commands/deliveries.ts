import { type CommandContext, command } from '../src/chat/command.ts'
import { type Button, facts, heading, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Told } from '../src/deadlines/told.ts'
import type { Member } from '../src/directory/people.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { nameOf } from './parts/editing-found.ts'
import { idFrom } from './parts/id.ts'
import { membersWithin } from './parts/people-scope.ts'
import { type AskedTold, cursorFrom, cursorText, toldAsked, unitsWithin } from './parts/told-asked.ts'
import { toldFact, unreachableFacts } from './parts/told-lines.ts'

/** Lines shown at once, and people who can't be reached. */
const [page, mostUnreachable] = [10, 5]

/** What was told to whom, when, through which chat, and what became of it. */
export const deliveries = command({
  name: 'deliveries',
  also: ['dagui'],
  needs: 'members',
  about: {
    vi: 'Sổ gửi tin: đã nhắc ai, lúc nào, qua kênh nào, đã xác nhận hay không gửi được',
    en: 'The delivery ledger: who was told what, when, through which chat, acknowledged or failed',
  },
  slots: {
    words: optional('words'),
    unit: optional('key'),
    person: optional('key'),
    work: optional('key'),
    only: optional('key'),
    before: optional('key'),
  },
  examples: {
    vi: ['/dagui', '/dagui Sở Y tế', '/dagui việc 12', '/dagui Nguyễn Văn An', '/dagui không gửi được'],
    en: ['/deliveries', '/deliveries Department of Health', '/deliveries work 12', '/deliveries failed'],
  },
  async run({ words, unit, person, work, only, before }, context): Promise<Reply> {
    const members = await membersWithin('members', context)
    if (words !== null) {
      const asked = toldAsked(words, members, context)
      return 'blocks' in asked ? asked : list(asked, null, members, context)
    }
    const asked: AskedTold = {
      failedOnly: only === 'failed',
      unit,
      person: members.find(({ id }) => id === person) ?? null,
      assignment: idFrom(work),
    }
    return list(asked, before, members, context)
  },
})

async function list(
  asked: AskedTold,
  before: string | null,
  members: readonly Member[],
  context: CommandContext,
): Promise<Reply> {
  const { t, told, assignments, language } = context
  const units = unitsWithin(context).filter((unit) => asked.unit === null || unit === asked.unit)
  const about = members.filter(({ terms }) => terms.some(({ unit }) => units.includes(unit)))
  const cursor = cursorFrom(before)
  const found = await told.list({
    units,
    people: about.map(({ id }) => id),
    ...(asked.person !== null && { person: asked.person.id }),
    ...(asked.assignment !== null && { assignment: asked.assignment }),
    failedOnly: asked.failedOnly,
    ...(cursor !== null && { before: cursor }),
    limit: page + 1,
  })
  const shown = found.slice(0, page)
  const parts = await assignments.facts([...new Set(shown.flatMap(({ work }) => work?.part ?? []))])
  const byId = new Map(parts.map((one) => [one.part.id, one]))
  const lost =
    cursor === null && asked.assignment === null ? unreachableFacts(about, asked.person, context) : []
  const more = lost.length - mostUnreachable
  return {
    blocks: [
      heading(titleOf(asked, context)),
      shown.length === 0
        ? text(cursor === null ? t.deliveries.none : t.deliveries.noneFurther)
        : facts(...shown.map((one) => toldFact(one, byId, context))),
      ...(lost.length === 0
        ? []
        : [heading(t.deliveries.unreachable), facts(...lost.slice(0, mostUnreachable))]),
      ...(more > 0 ? [note(t.deliveries.moreUnreachable({ number: writeNumber(more, language) }))] : []),
    ],
    buttons: buttonsOf(asked, found.length > page ? shown.at(-1) : undefined, context),
  }
}

function titleOf({ unit, person, assignment, failedOnly }: AskedTold, context: CommandContext): string {
  const { t } = context
  const about = [
    ...(unit === null ? [] : [nameOf(unit, context)]),
    ...(person === null ? [] : [person.name]),
    ...(assignment === null ? [] : [t.deliveries.work({ number: String(assignment) })]),
    ...(failedOnly ? [t.deliveries.failed] : []),
  ]
  return about.length === 0 ? t.deliveries.title : t.deliveries.titleOf({ about: about.join(', ') })
}

function buttonsOf(asked: AskedTold, last: Told | undefined, { t }: CommandContext): Button[] {
  const of = {
    ...(asked.unit !== null && { unit: asked.unit }),
    ...(asked.person !== null && { person: asked.person.id }),
    ...(asked.assignment !== null && { work: String(asked.assignment) }),
  }
  const failed = { ...of, only: 'failed' }
  const press = (label: string, slots: object): Button => ({
    label,
    press: { command: 'deliveries', slots: { ...slots } },
  })
  return [
    ...(last === undefined
      ? []
      : [press(t.deliveries.more, { ...(asked.failedOnly ? failed : of), before: cursorText(last) })]),
    asked.failedOnly ? press(t.deliveries.everything, of) : press(t.deliveries.failures, failed),
  ]
}
