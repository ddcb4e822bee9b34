import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import { hasRight } from '../../src/directory/rights.ts'
import { aboutText, type NudgeAbout } from './nudge-asked.ts'
import { mayForPart } from './work-scope.ts'

/** A button that reminds of something, for whoever may; else none. */
export function nudgeButton(about: NudgeAbout, { person, t }: Reader): Button[] {
  if (!hasRight(person, 'assign')) return []
  return [{ label: t.buttons.nudge, press: { command: 'nudge', slots: { about: aboutText(about) } } }]
}

/** A button that reminds one unit of its part of some work, for whoever may; else none. */
export function nudgeUnitButton({ assignment, unit }: Part, context: Reader): Button[] {
  if (!mayForPart({ unit }, 'assign', context)) return []
  const slots = { about: aboutText({ kind: 'assignment', id: assignment }), units: [unit] }
  return [{ label: context.t.buttons.nudge, press: { command: 'nudge', slots } }]
}
