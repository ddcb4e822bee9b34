import { awaitingReply } from '../../commands/parts/approval-awaiting.ts'
import { decisionReply } from '../../commands/parts/approval-told.ts'
import { noticeReply } from '../../commands/parts/notice-reply.ts'
import type { Told } from '../../commands/parts/notice-told.ts'
import { nudgeReply } from '../../commands/parts/nudge-reply.ts'
import { isUpkeep } from '../../commands/parts/upkeep-text.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { Reader } from '../chat/command.ts'
import type { Reply } from '../chat/reply.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import type { Office } from '../deadlines/office.ts'
import type { PartWork } from '../deadlines/register.ts'
import type { Store } from '../store/open.ts'
import { digestReply } from './telling-digest.ts'
import type { TellingFacts } from './telling-facts.ts'

/** What a message is worded with. */
interface Words {
  readonly facts: TellingFacts
  readonly office: Office
  readonly reader: Reader
  readonly store: Store
  readonly cut: PeriodCut
  readonly at: Date
}

/**
 * The words of a message by what brought it about: notices of one cause, or several about parts and figures. Null where nothing
 * of it is worth telling any more.
 */
export async function wordsFor(
  notices: readonly PlannedNotice[],
  late: Date | null,
  given: Words,
): Promise<Reply | null> {
  const { facts, office, reader } = given
  const [first] = notices
  if (first?.cause.kind === 'digest' || first?.cause.kind === 'meeting')
    return digestReply(notices, late, given)
  if (first?.cause.kind === 'approval') return decisionWords(notices, late, given)
  if (first?.cause.kind === 'awaiting') return awaitingReply(given.store.approvals, late, reader)
  if (first?.cause.kind === 'nudge') return nudgeWords(first.cause.id, first.person, given)
  return noticeReply(
    notices.map((notice) => toldOf(notice, facts)),
    late,
    { calendar: office.calendar, findWording: facts.findWording },
    reader,
  )
}

/** A secretary's own reminder as it is now. */
export async function nudgeWords(
  id: number,
  person: string,
  { reader, store, office }: Pick<Words, 'reader' | 'store' | 'office'>,
): Promise<Reply | null> {
  const [nudge] = await store.nudges.list([id])
  if (nudge === undefined) return null
  const works = await store.assignments.partWorks(nudge.recipients.flatMap(({ parts }) => parts))
  return nudgeReply(nudge, { person, works, calendar: office.calendar }, reader)
}

/** What was decided of somebody's figures. */
async function decisionWords(
  notices: readonly PlannedNotice[],
  late: Date | null,
  { reader, store }: Words,
): Promise<Reply | null> {
  const ids = notices.flatMap(({ cause }) => (cause.kind === 'approval' ? [cause.id] : []))
  return decisionReply(await store.approvals.list(ids), late, reader)
}

function toldOf(notice: PlannedNotice, facts: TellingFacts): Told {
  const { cause, occasion } = notice
  const upkeep = { occasion }
  if (isUpkeep(upkeep)) return upkeep
  const figures = facts.figuresOf(notice)
  if (figures !== null) return figures.told
  const part = cause.kind === 'part' ? cause.id : 0
  return {
    occasion,
    work: facts.works.get(part) as PartWork,
    event: 'event' in occasion ? (facts.events.get(occasion.event) ?? null) : null,
    names: facts.names,
    contacts: facts.contacts(part, occasion),
    held: facts.heldOf(part),
  }
}
