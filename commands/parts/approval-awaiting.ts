import type { Reader } from '../../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { ApprovalBook } from '../../src/figures/approval.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { weekName } from './approve-open.ts'
import { shortOf } from './brief-text.ts'
import { lateNote } from './late-note.ts'

/** More lines than this are for the list that the button opens. */
const mostLines = 10

/** What a head or a secretary is told of figures that wait for them now; null where none does any more. */
export async function awaitingReply(
  approvals: Pick<ApprovalBook, 'count'>,
  late: Date | null,
  reader: Reader,
): Promise<Reply | null> {
  const { t, language, person, catalogue } = reader
  const own = [...catalogue.units.values()].filter((unit) => mayFor(person, 'approve', unit, catalogue.units))
  const counts = await approvals.count(own.map(({ code }) => code))
  const waiting = counts.filter(({ approval }) => approval === 'waiting')
  if (waiting.length === 0) return null
  const lines = waiting.map(({ unit, from, to, number }) => ({
    label: t.approvals.group({ unit: shortOf(unit, reader), week: weekName({ from, to }, reader) }),
    value: t.approvals.told.number({ number: writeNumber(number, language) }),
  }))
  const more = lines.length - mostLines
  return {
    blocks: [
      heading(t.notices.to({ name: person.name })),
      text(t.approvals.told.waiting),
      facts(...lines.slice(0, mostLines)),
      ...(more > 0 ? [text(t.approvals.told.more({ number: writeNumber(more, language) }))] : []),
      text(t.notices.regards),
      ...lateNote(late, reader),
    ],
    buttons: [{ label: t.approvals.see, press: { command: 'approve', slots: {} } }],
  }
}
