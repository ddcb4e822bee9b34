import { briefReply } from '../../commands/parts/brief-reply.ts'
import { type View, viewsOf } from '../../commands/parts/brief-view.ts'
import { writeMeeting } from '../../commands/parts/meeting-text.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { Reader } from '../chat/command.ts'
import { heading, note, type Reply } from '../chat/reply.ts'
import { coming, type Meeting } from '../deadlines/meeting.ts'
import type { PlannedNotice } from '../deadlines/notice.ts'
import type { Office } from '../deadlines/office.ts'
import type { Store } from '../store/open.ts'

/** What a digest is worded with. */
interface Given {
  readonly reader: Reader
  readonly store: Store
  readonly office: Office
  readonly cut: PeriodCut
  readonly at: Date
}

/**
 * The brief as it would be answered at this moment, under the meetings that it is for. Null where it is for meetings
 * alone, and these were called off.
 */
export async function digestReply(
  notices: readonly PlannedNotice[],
  late: boolean,
  given: Given,
): Promise<Reply | null> {
  const { reader, store, cut } = given
  const meetings = await meetingsNear(notices, given)
  if (meetings.length === 0 && notices.every(({ cause }) => cause.kind === 'meeting')) return null
  const { blocks, buttons = [] } = await briefReply(viewsFor(meetings, reader), { ...store, ...reader, cut })
  const { t } = reader
  const above = meetings.map((one) => heading(t.meetings.digest({ meeting: writeMeeting(one, reader) })))
  return { blocks: [...above, ...blocks, ...(late ? [note(t.notices.late)] : [])], buttons }
}

/** The meetings that notices are about; with a weekly digest those of its day, too. None that has begun. */
async function meetingsNear(
  notices: readonly PlannedNotice[],
  { reader, store, office, at }: Given,
): Promise<Meeting[]> {
  const ids = new Set(notices.flatMap(({ cause }) => (cause.kind === 'meeting' ? [cause.id] : [])))
  const own = ids.size === 0 ? [] : await store.meetings.find([...ids])
  if (notices.every(({ cause }) => cause.kind === 'meeting')) return coming(own, office, at)
  const committees = reader.catalogue.committees.map(({ code }) => code)
  const today = await store.meetings.list({ committees, from: reader.today, to: reader.today })
  return coming([...own, ...today.filter(({ id }) => !ids.has(id))], office, at)
}

/** Somebody's briefs, those of the committee that meets first. */
function viewsFor([meeting]: readonly Meeting[], reader: Reader): View[] {
  const views = viewsOf(reader)
  const isMeeting = ({ unit }: View) => unit.committee === meeting?.committee
  return [...views.filter(isMeeting), ...views.filter((view) => !isMeeting(view))]
}
