import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import { type Block, type Button, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { FindWording } from '../../src/deadlines/wording-book.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { figuresButton, figuresText, isOfFigures, type ToldOfFigures } from './figures-notice.ts'
import { isToUnit, type NoticeFacts, noticeText } from './notice-text.ts'
import { isUpkeep, type ToldOfUpkeep, upkeepButton, upkeepText } from './upkeep-text.ts'
import { partButtons } from './work-buttons.ts'

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
  const buttons =
    others.length === 0 ? buttonsOf(first, context) : told.map((one) => openButton(one, context))
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
  const { occasion, work, held } = told
  const release =
    occasion.kind === 'release' && held !== null
      ? [
          {
            label: t.notices.release,
            press: {
              command: 'update',
              slots: { act: 'release', part: String(work.part.id), notice: String(held) },
            },
          },
        ]
      : []
  return [...release, ...partButtons(work.part, context), openButton(told, context, t.assignments.open)]
}

function openButton(told: Told, context: Reader, label?: string): Button {
  if (isUpkeep(told)) return upkeepButton(told, context)
  if (isOfFigures(told)) return figuresButton(told, false, context)
  const { assignment, part } = told.work
  const name = `${assignment.id}. ${assignment.title}`
  const shown = label ?? (name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name)
  return { label: shown, press: { command: 'deadlines', slots: { part: String(part.id) } } }
}
