import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'
import type { PartEvent } from '../../src/deadlines/part-event.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { fill, type WordingName } from '../../src/deadlines/wording.ts'
import type { FindWording } from '../../src/deadlines/wording-book.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { evidenceText } from './evidence-files.ts'
import { writeCutOff } from './work-text.ts'

/** What a notice is worded from. */
export interface NoticeFacts {
  readonly occasion: Occasion
  readonly work: PartWork
  /** The step that it tells of, where it does. */
  readonly event: PartEvent | null
  /** People that it names, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Names of others of the unit, for somebody who could not be reached. */
  readonly contacts: readonly string[]
}

const toOthers: ReadonlySet<Occasion['kind']> = new Set([
  'escalation',
  'release',
  'reported',
  'attached',
  'extension-asked',
  'undecided',
  'unmanned',
  'unreachable',
  'digest',
  'nudge',
  'form-left',
  'empty-year',
  'faulty-wording',
])

/** Whether a notice is told to the unit that has the work. */
export const isToUnit = ({ kind }: Occasion): boolean => !toOthers.has(kind)

/**
 * A notice in words: the committee's own wording, else the program's, with what it is about put in.
 *
 * @param buttons those under the message
 */
export function noticeText(
  { occasion, work, event, names, contacts }: NoticeFacts,
  { calendar, findWording }: { readonly calendar: WorkingCalendar; readonly findWording: FindWording },
  buttons: readonly Button[],
  context: Reader,
): string {
  const { t, language } = context
  const { assignment, part } = work
  const name = wordingFor(occasion)
  const own = findWording({ committee: assignment.committee, name, language })
  const wordingOfDeadline = part.due === assignment.due ? assignment.wording : ''
  const person = occasion.kind === 'unreachable' ? (names.get(occasion.person) ?? occasion.person) : ''
  const text = fill(own ?? t.notices.wordings[name], {
    unit: nameOf(part.unit, context),
    title: assignment.title,
    deadline: writeCutOff(part.due, wordingOfDeadline, context),
    document: assignment.document ?? t.assignments.none,
    days: writeNumber(daysOf(occasion, part.due, calendar, context), language),
    reason: event?.reason ?? part.extension?.reason ?? t.assignments.none,
    evidence: evidenceText(part, context) ?? t.assignments.none,
    until: part.extension === null ? '' : writeDate(part.extension.until, language),
    role: occasion.kind === 'unmanned' ? t.notices.roles[occasion.role] : '',
    person,
    contacts: contacts.length === 0 ? t.notices.nobodyElse : contacts.join(', '),
  })
  const done =
    own === null && name === 'overdue' && buttons.some(({ press }) => press.slots?.act === 'report')
  const said = done ? `${text} ${t.notices.pressDone}` : text
  return [said, ...deadlineLines(occasion, work, context)].join('\n')
}

/** The deadline and the document under what a unit is to do. */
function deadlineLines({ kind }: Occasion, { assignment, part }: PartWork, context: Reader): string[] {
  const { t } = context
  const shown: readonly Occasion['kind'][] = ['given', 'before', 'on-day', 'overdue', 'overdue-week', 'again']
  if (!shown.includes(kind)) return []
  const wording = part.due === assignment.due ? assignment.wording : ''
  return [
    `${t.assignments.deadline}: ${writeCutOff(part.due, wording, context)}`,
    ...(assignment.document === null ? [] : [`${t.assignments.document}: ${assignment.document}`]),
  ]
}

function wordingFor(occasion: Occasion): WordingName {
  switch (occasion.kind) {
    case 'escalation':
      return `escalation-${occasion.to}`
    case 'overdue-week':
      return 'overdue'
    case 'digest':
    case 'before-meeting':
    case 'meeting-changed':
    case 'nudge':
    case 'approval':
    case 'awaiting':
    case 'prompt':
    case 'form-left':
    case 'empty-year':
    case 'faulty-wording':
      throw new Error(`a ${occasion.kind} is not worded as a notice about a part`)
    default:
      return occasion.kind
  }
}

/** Working days left or overdue on the day on which it is told, or waited for. */
function daysOf(
  occasion: Occasion,
  due: string | null,
  calendar: WorkingCalendar,
  { today }: Reader,
): number {
  if (occasion.kind === 'undecided') return occasion.days
  if (due === null) return 0
  return Math.abs(calendar.between(today, due))
}
