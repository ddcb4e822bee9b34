import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { apart } from './buttons.ts'
import { figuresButton, isOfFigures } from './figures-notice.ts'
import { isToUnit } from './notice-text.ts'
import { isOfPart, type Told, type ToldOfPart } from './notice-told.ts'
import { nudgeUnitButton } from './nudge-button.ts'
import { isUpkeep, upkeepButton } from './upkeep-text.ts'
import { toVerify, verifyAllButton, verifyOneButton } from './verify-several.ts'
import { followerButtons, partButtons } from './work-buttons.ts'
import { unitLabel } from './work-card.ts'
import { buttonLabel } from './work-text.ts'

/** More buttons than this are no choice any more. */
const mostButtons = 8

/** The buttons under what somebody is told: the answers that fit, a tap away. */
export function noticeButtons(told: readonly Told[], context: Reader): Button[] {
  const [first, ...others] = told
  const only = others.length === 0 ? first : onePart(told)
  const buttons = only === undefined ? buttonsOfSeveral(told, context).map(apart) : buttonsOf(only, context)
  return buttons.slice(0, mostButtons)
}

/** Of several notices about one part of some work the one that asks most of the reader. */
function onePart(told: readonly Told[]): ToldOfPart | undefined {
  const parts = told.filter(isOfPart)
  const [first] = parts
  const isOne =
    parts.length === told.length && parts.every(({ work }) => work.part.id === first?.work.part.id)
  return isOne ? (parts.find(({ occasion }) => occasion.kind === 'release') ?? first) : undefined
}

function buttonsOf(told: Told, context: Reader): Button[] {
  const { t } = context
  if (isUpkeep(told)) return [upkeepButton(told, context)]
  if (isOfFigures(told)) return [figuresButton(told, true, context)]
  const { part } = told.work
  const open = openButton(part, t.assignments.open)
  if (isToUnit(told.occasion)) return [...partButtons(part, context), open]
  const isLate = told.occasion.kind === 'escalation' || told.occasion.kind === 'release'
  return [
    ...releaseButtons(told, t.notices.release),
    ...(isLate ? nudgeUnitButton(part, context) : []),
    ...followerButtons(part, context),
    open,
  ]
}

/**
 * What waits for the reader's word is answered right here: reports all together once they were seen, or one by one
 * as far as there is room, and what a leader is to hear. The rest leads to what it is about.
 */
function buttonsOfSeveral(told: readonly Told[], context: Reader): Button[] {
  const works = told.filter(isOfPart).map(({ work }) => work)
  const reported = toVerify(works, context)
  const shown = new Set(reported.map(({ part }) => part.id))
  const rest = told.flatMap((one): Button[] => {
    if (isUpkeep(one)) return [upkeepButton(one, context)]
    if (isOfFigures(one)) return [figuresButton(one, false, context)]
    const { part } = one.work
    const release = releaseButtons(one, context.t.notices.releaseOf({ unit: unitLabel(part, context) }))
    if (release.length > 0) return release
    if (shown.has(part.id)) return []
    shown.add(part.id)
    return [openButton(part, labelOf(one.work, works, context))]
  })
  const all = verifyAllButton(works, context)
  const room = Math.max(0, mostButtons - all.length - rest.length)
  return [...all, ...reported.slice(0, room).map((work) => verifyOneButton(work, context)), ...rest]
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
