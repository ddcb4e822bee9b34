import { briefReply } from '../../commands/parts/brief-reply.ts'
import { type View, viewsOf } from '../../commands/parts/brief-view.ts'
import { apart } from '../../commands/parts/buttons.ts'
import { lateNote } from '../../commands/parts/late-note.ts'
import { listButton } from '../../commands/parts/meeting-set.ts'
import { titleOf, writeMeeting, writeMeetingTime } from '../../commands/parts/meeting-text.ts'
import type { PeriodCut } from '../calendar/period.ts'
import { localTime } from '../calendar/zoned.ts'
import type { Reader } from '../chat/command.ts'
import { type Block, heading, type Reply, text } from '../chat/reply.ts'
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
 * What became of meetings, then the brief as it would be answered at this moment, under the meetings that it is for.
 * Null where nothing is left to tell: a brief for meetings alone, and these were called off.
 */
export async function digestReply(
  notices: readonly PlannedNotice[],
  late: Date | null,
  given: Given,
): Promise<Reply | null> {
  const changed = await changedMeetings(notices, given)
  const brief = await briefUnder(
    notices.filter(({ occasion }) => occasion.kind !== 'meeting-changed'),
    given,
  )
  if (changed.length === 0 && brief === null) return null
  const { blocks, buttons = [] } = brief ?? { blocks: [], buttons: [listButton(given.reader)] }
  return { blocks: [...changed, ...blocks, ...lateNote(late, given.reader)], buttons }
}

/** A line for each meeting that was moved or cancelled, of those that the reader may see. */
async function changedMeetings(
  notices: readonly PlannedNotice[],
  { reader, store, office }: Given,
): Promise<Block[]> {
  const { t, catalogue } = reader
  const ids = notices.flatMap(({ cause, occasion }) =>
    cause.kind === 'meeting' && occasion.kind === 'meeting-changed' ? [cause.id] : [],
  )
  const found = ids.length === 0 ? [] : await store.meetings.findAny(ids)
  const own = found.filter(({ committee }) => catalogue.committees.some(({ code }) => code === committee))
  const timeOf = (at: number) => writeMeetingTime(localTime(new Date(at), office.timeZone), reader)
  return notices.flatMap(({ cause, occasion }) => {
    const meeting = own.find(({ id }) => cause.kind === 'meeting' && id === cause.id)
    if (meeting === undefined || occasion.kind !== 'meeting-changed') return []
    const [title, before] = [titleOf(meeting, reader), timeOf(occasion.from)]
    const { moved, cancelled } = t.meetings.told
    const said =
      occasion.to === null
        ? cancelled({ title, time: before })
        : moved({ title, before, after: timeOf(occasion.to) })
    return [text(said)]
  })
}

/** The brief under the meetings that it is for; null without any that it was to be for. */
async function briefUnder(notices: readonly PlannedNotice[], given: Given): Promise<Reply | null> {
  const { reader, store, cut } = given
  const meetings = await meetingsNear(notices, given)
  if (meetings.length === 0 && notices.every(({ cause }) => cause.kind === 'meeting')) return null
  const { blocks, buttons = [] } = await briefReply(viewsFor(meetings, reader), { ...store, ...reader, cut })
  const above = meetings.map((one) =>
    heading(reader.t.meetings.digest({ meeting: writeMeeting(one, reader) })),
  )
  return { blocks: [...above, ...blocks], buttons: buttons.map(apart) }
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
