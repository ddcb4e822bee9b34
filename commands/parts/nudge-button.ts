import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import { hasRight } from '../../src/directory/rights.ts'
import { aboutText, type NudgeAbout } from './nudge-asked.ts'

/** A button that reminds of something, for whoever may; else none. */
export function nudgeButton(about: NudgeAbout, { person, t }: Reader): Button[] {
  if (!hasRight(person, 'assign')) return []
  return [{ label: t.buttons.nudge, press: { command: 'nudge', slots: { about: aboutText(about) } } }]
}
