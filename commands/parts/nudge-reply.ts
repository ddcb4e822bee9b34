import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import { type Block, type Button, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Nudge } from '../../src/deadlines/nudge.ts'
import { isWithUnit } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { writeDate, writePeriod } from '../../src/i18n/dates.ts'
import { ofUnit } from './buttons.ts'
import { nameOf } from './editing-found.ts'
import { partButtons } from './work-buttons.ts'
import { writeLeft } from './work-text.ts'

/** What a reminder's text rests on. */
type NudgeText = Pick<Nudge, 'topic' | 'words'> & { readonly from: string }

/** More buttons than this are no choice any more. */
const mostButtons = 6

/** The secretary's own words, else the program's, with the work that it is about: between greeting and closing. */
export function nudgeBlocks(
  { topic, words, from }: NudgeText,
  works: readonly PartWork[],
  calendar: WorkingCalendar,
  reader: Reader,
): Block[] {
  const { t, language } = reader
  const { told } = t.nudges
  const own =
    topic.kind === 'figures'
      ? told.figures({ week: writePeriod({ kind: 'week', from: topic.from, to: topic.to }, language) })
      : told.work
  const lines = works.map(({ assignment, part }) => {
    const due = part.due === null ? t.assignments.withoutDeadline : writeDate(part.due, language)
    const left = writeLeft(part, calendar, reader)
    return told.line({
      number: String(assignment.id),
      title: assignment.title,
      due: left === null ? due : `${due}, ${left}`,
    })
  })
  return [
    text(words ?? own),
    // Several units have the same work.
    ...(lines.length === 0 ? [] : [text([...new Set(lines)].join('\n'))]),
    text(`${t.notices.regards}\n${told.from({ name: from })}`),
  ]
}

/** What a recipient is told, as the reminder is now; null where none of the work is with the unit any more. */
export function nudgeReply(
  nudge: Nudge,
  given: { readonly person: string; readonly works: readonly PartWork[]; readonly calendar: WorkingCalendar },
  reader: Reader,
): Reply | null {
  const { t } = reader
  const { told } = t.nudges
  const recipient = nudge.recipients.find(({ person }) => person === given.person)
  if (recipient === undefined) return null
  const units = recipient.units.map((unit) => nameOf(unit, reader)).join(', ')
  const greeting = heading(t.notices.to({ name: units }))
  if (nudge.withdrawn) return { blocks: [greeting, text(told.withdrawn)] }
  const works = given.works.filter(({ part }) => recipient.parts.includes(part.id) && isWithUnit(part))
  if (works.length === 0 && nudge.topic.kind === 'work') return null
  return {
    blocks: [
      greeting,
      ...nudgeBlocks({ ...nudge, from: nudge.sentBy.name }, works, given.calendar, reader),
      ...(nudge.revision > 0 ? [note(told.corrected)] : []),
    ],
    buttons: buttonsOf(nudge, works, reader),
  }
}

function buttonsOf(nudge: Nudge, works: readonly PartWork[], reader: Reader): Button[] {
  const { t } = reader
  const [only, ...others] = works
  if (nudge.topic.kind === 'figures')
    return [{ label: t.nudges.told.report, press: { command: 'report', slots: {} }, opensForm: true }]
  if (only === undefined) {
    const slots = { act: 'acknowledge', notice: String(nudge.id) }
    return [{ label: t.nudges.told.acknowledge, press: { command: 'update', slots } }]
  }
  if (others.length === 0) return partButtons(only.part, reader)
  const isOfSeveral = new Set(works.map(({ part }) => part.unit)).size > 1
  return works.slice(0, mostButtons).map(({ assignment, part }) => {
    const unit = reader.catalogue.units.get(part.unit)
    const button = {
      label: t.assignments.lineLabel({ number: String(assignment.id) }),
      press: { command: 'deadlines', slots: { part: String(part.id) } },
    }
    return isOfSeveral && unit !== undefined ? ofUnit(button, unit, reader) : button
  })
}
