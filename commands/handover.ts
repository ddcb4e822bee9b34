import { type CivilDate, civilDate } from '../src/calendar/date.ts'
import { type CommandContext, command } from '../src/chat/command.ts'
import { type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { Member } from '../src/directory/people.ts'
import { cancelledReply } from './parts/confirm.ts'
import { handOverBetween } from './parts/people-handover.ts'
import { handoverIn } from './parts/people-handover-words.ts'
import { everyMember, membersWithin } from './parts/people-scope.ts'
import { memberLabel } from './parts/people-text.ts'

/** Moves a person's roles to another, for good or until a day: one's own, or others' for an administrator. */
export const handover = command({
  name: 'handover',
  also: ['bangiao'],
  needs: 'read',
  writes: true,
  about: {
    vi: 'Bàn giao đơn vị và công việc cho người khác, có thời hạn hoặc hẳn',
    en: 'Hand units and work over to somebody, for a time or for good',
  },
  slots: {
    words: optional('words'),
    giver: optional('key'),
    taker: optional('key'),
    from: optional('key'),
    until: optional('key'),
    step: optional('key'),
  },
  examples: {
    vi: ['/bangiao Nguyễn Văn An → Trần Thị Bình từ 1/7/2024 đến 15/7/2024', '/bangiao Trần Thị Bình'],
    en: ['/handover Nguyen Van An → Tran Thi Binh from 1/7/2024 to 15/7/2024', '/handover Tran Thi Binh'],
  },
  async run({ words, giver, taker, from, until, step }, context): Promise<Reply> {
    const { t, today, person } = context
    if (step === 'cancel') return cancelledReply(context)
    const everybody = await everyMember(context)
    const said = words === null ? null : await readHandover(words, everybody, context)
    if (said === null && taker === null) return { blocks: [text(t.people.handoverHow)] }
    if (said?.noDate) return { blocks: [text(t.people.handoverBadDate({ words: said.noDate }))] }
    const days = {
      from: dayOf(from) ?? said?.from ?? today,
      until: dayOf(until) ?? said?.until ?? null,
    }
    const byId = (id: string) => everybody.filter((one) => one.id === id)
    const givers = giver !== null ? byId(giver) : (said?.giver?.people ?? byId(person.id))
    const takers = taker !== null ? byId(taker) : (said?.taker.people ?? [])
    if (givers.length === 0) return nobody(said?.giver?.words ?? '', context)
    if (takers.length === 0) return nobody(said?.taker.words ?? '', context)
    const within = new Set((await membersWithin('administer', context)).map(({ id }) => id))
    const theirs = givers.filter(({ id }) => id === person.id || within.has(id))
    const [leaving, ...otherGivers] = theirs
    const [to, ...otherTakers] = takers
    if (leaving === undefined || to === undefined) return { blocks: [text(t.people.handoverNotYours)] }
    const asked = { words, taker, ...days, giver: leaving.id }
    if (otherGivers.length > 0) return which('giver', theirs, asked, context)
    if (otherTakers.length > 0) return which('taker', takers, asked, context)
    return handOverBetween({ giver: leaving, taker: to, ...days }, step === 'confirm', context)
  },
})

async function readHandover(words: string, everybody: readonly Member[], context: CommandContext) {
  const composed = words.normalize('NFC')
  const days = context.reader.daysAmong(composed, await context.workingDays.calendar())
  return handoverIn(composed, days, everybody)
}

/** The day that a button carries. */
function dayOf(written: string | null): CivilDate | null {
  const [year = 0, month = 0, day = 0] = (written ?? '').split('-').map(Number)
  return civilDate(year, month, day) ?? null
}

function nobody(words: string, { t }: CommandContext): Reply {
  return { blocks: [text(words === '' ? t.people.handoverHow : t.people.nobodyNamed({ words }))] }
}

/** Several are called so: which of them. */
function which(
  slot: 'giver' | 'taker',
  people: readonly Member[],
  asked: Readonly<Record<string, unknown>>,
  context: CommandContext,
): Reply {
  return {
    blocks: [text(context.t.people.whichPerson)],
    buttons: people.map((one) => ({
      label: memberLabel(one, context),
      press: { command: 'handover', slots: { ...asked, [slot]: one.id } },
    })),
  }
}
