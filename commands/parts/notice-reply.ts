import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { Reader } from '../../src/chat/command.ts'
import { type Block, type Button, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { FindWording } from '../../src/deadlines/wording-book.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { fileBlocks } from './evidence-files.ts'
import { figuresText, isOfFigures } from './figures-notice.ts'
import { lateNote } from './late-note.ts'
import { noticeButtons } from './notice-buttons.ts'
import { isToUnit, noticeText } from './notice-text.ts'
import { isOfPart, type Told } from './notice-told.ts'
import { isUpkeep, upkeepText } from './upkeep-text.ts'

/** What notices are worded with. */
interface Telling {
  readonly calendar: WorkingCalendar
  readonly findWording: FindWording
}

/** All that one person is told at once, as one message: courteous, and with the answers that fit a tap away. */
export function noticeReply(
  told: readonly Told[],
  late: Date | null,
  telling: Telling,
  context: Reader,
): Reply {
  const { t, language } = context
  const [first, ...others] = told
  if (first === undefined) return { blocks: [] }
  const buttons = noticeButtons(told, context)
  const blocks: Block[] = [
    heading(t.notices.to({ name: addressee(told, context) })),
    ...(others.length === 0 ? [] : [text(t.notices.several({ number: writeNumber(told.length, language) }))]),
    ...told.map((one) => text(worded(one, telling, buttons, context))),
    text(t.notices.regards),
    ...told.flatMap((one) => filesTold(one, context)).slice(0, mostFiles),
    ...lateNote(late, context),
  ]
  return { blocks, buttons }
}

/** Files that are sent along with one message; the others are a tap away. */
const mostFiles = 5

/** The files that came with what is told. */
function filesTold(told: Told, context: Reader): Block[] {
  if (!isOfPart(told) || told.event === null) return []
  const { by, files } = told.event
  return fileBlocks(files, by === null ? null : (told.names.get(by) ?? null), context)
}

function worded(told: Told, telling: Telling, buttons: readonly Button[], context: Reader): string {
  if (isUpkeep(told)) return upkeepText(told, context)
  return isOfFigures(told)
    ? figuresText(told, telling.findWording, context)
    : noticeText(told, telling, buttons, context)
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
