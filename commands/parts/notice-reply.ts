import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import { type Block, type Button, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import type { FindWording } from '../../src/deadlines/wording-book.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { figuresButton, figuresText, isOfFigures, type ToldOfFigures } from './figures-notice.ts'
import { isToUnit, type NoticeFacts, noticeText } from './notice-text.ts'
import { isUpkeep, type ToldOfUpkeep, upkeepButton, upkeepText } from './upkeep-text.ts'
import { toVerify, verifyAllButton, verifyOneButton } from './verify-several.ts'
import { partButtons } from './work-buttons.ts'
import { unitLabel } from './work-card.ts'
import { buttonLabel } from './work-text.ts'

/** What one notice tells: of some unit's part, of its figures, or of what the administrators should mend. */
export type Told = ToldOfPart | ToldOfFigures | ToldOfUpkeep

/** With the notice that waits for the reader's release, where it asks for one. */
export interface ToldOfPart extends NoticeFacts {
  readonly held: number | null
}

/** What notices are worded with. */
export interface Telling {
  readonly calendar: WorkingCalendar
  readonly findWording: FindWording
}

/** More buttons than this are no choice any more. */
const mostButtons = 8

/** All that one person is told at once, as one message: courteous, and with the answers that fit a tap away. */
export function noticeReply(told: readonly Told[], late: boolean, telling: Telling, context: Reader): Reply {
  const { t, language } = context
  const [first, ...others] = told
  if (first === undefined) return { blocks: [] }
  const blocks: Block[] = [
    heading(t.notices.to({ name: addressee(told, context) })),
    ...(others.length === 0 ? [] : [text(t.notices.several({ number: writeNumber(told.length, language) }))]),
    ...told.map((one) => text(worded(one, telling, context))),
    text(t.notices.regards),
    ...(late ? [note(t.notices.late)] : []),
  ]
  const buttons = others.length === 0 ? buttonsOf(first, context) : buttonsOfSeveral(told, context)
  return { blocks, buttons: buttons.slice(0, mostButtons) }
}

function worded(told: Told, telling: Telling, context: Reader): string {
  if (isUpkeep(told)) return upkeepText(told, context)
  return isOfFigures(told)
    ? figuresText(told, telling.findWording, context)
    : noticeText(told, telling, context)
}

/** The unit where all is its own work, else the person. */
function addressee(told: readonly Told[], context: Reader): string {
  const units = new Set(told.map(unitOf))
  const [unit = null] = units
  const toUnit = unit !== null && units.size === 1 && told.every(({ occasion }) => isToUnit(occasion))
  return toUnit ? nameOf(unit, context) : context.person.name
}

function unitOf(told: Told): string | null {
  if (isUpkeep(told)) return null
  return isOfFigures(told) ? told.unit.code : told.work.part.unit
}

function buttonsOf(told: Told, context: Reader): Button[] {
  const { t } = context
  if (isUpkeep(told)) return [upkeepButton(told, context)]
  if (isOfFigures(told)) return [figuresButton(told, true, context)]
  const { part } = told.work
  return [
    ...releaseButtons(told, t.notices.release),
    ...partButtons(part, context),
    openButton(part, t.assignments.open),
  ]
}

/**
 * What waits for the reader's word is answered right here: reports one by one or, once they were seen together, all,
 * and what a leader is to hear. The rest leads to what it is about.
 */
function buttonsOfSeveral(told: readonly Told[], context: Reader): Button[] {
  const works = told.filter(isOfPart).map(({ work }) => work)
  const reported = toVerify(works, context)
  const answered = new Set(reported.map(({ part }) => part.id))
  return [
    ...verifyAllButton(works, context),
    ...reported.map((work) => verifyOneButton(work, context)),
    ...told.flatMap((one): Button[] => {
      if (isUpkeep(one)) return [upkeepButton(one, context)]
      if (isOfFigures(one)) return [figuresButton(one, false, context)]
      const { part } = one.work
      if (answered.has(part.id)) return []
      const unit = unitLabel(part, context)
      const release = releaseButtons(one, context.t.notices.releaseOf({ unit }))
      return release.length > 0 ? release : [openButton(part, labelOf(one.work, works, context))]
    }),
  ]
}

/** Lets an escalation to a leader go, where the reader is asked to. */
function releaseButtons({ occasion, work, held }: ToldOfPart, label: string): Button[] {
  if (occasion.kind !== 'release' || held === null) return []
  const slots = { act: 'release', part: String(work.part.id), notice: String(held) }
  return [{ label, press: { command: 'update', slots } }]
}

/** The work, and whose part of it where parts of several units are told of. */
function labelOf({ assignment, part }: PartWork, works: readonly PartWork[], context: Reader): string {
  const name = `${assignment.id}. ${assignment.title}`
  const isShared = works.some((one) => one.assignment.id === assignment.id && one.part.id !== part.id)
  return buttonLabel(isShared ? `${unitLabel(part, context)} · ${name}` : name)
}

function openButton({ id }: Part, label: string): Button {
  return { label, press: { command: 'deadlines', slots: { part: String(id) } } }
}

const isOfPart = (told: Told): told is ToldOfPart => !isUpkeep(told) && !isOfFigures(told)
