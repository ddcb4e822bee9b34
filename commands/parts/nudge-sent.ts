import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, type Fact, type Reply, text } from '../../src/chat/reply.ts'
import type { Nudge } from '../../src/deadlines/nudge.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { mayGive } from './assign-units.ts'
import { idFrom } from './id.ts'

/** The buttons by which a reminder that was sent is changed. */
export function sentButtons(id: number, { t }: Pick<CommandContext, 't'>): Button[] {
  const press = (label: string, step: string): Button => ({
    label,
    press: { command: 'nudge', slots: { nudge: String(id), step } },
  })
  return [press(t.nudges.correct, 'correct'), press(t.nudges.withdraw, 'withdraw')]
}

/** A reminder that the speaker may change: one whose units they all look after. */
async function theirs(id: string, context: CommandContext): Promise<Nudge | null> {
  const number = idFrom(id)
  const [nudge] = number === null ? [] : await context.nudges.list([number])
  if (nudge === undefined) return null
  const units = nudge.recipients.flatMap((one) => one.units)
  return units.every((unit) => mayGive(unit, context)) ? nudge : null
}

/** Corrects or withdraws a reminder that was sent. */
export async function changeSent(
  id: string,
  step: string | null,
  words: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { t, nudgeDesk, author } = context
  const nudge = await theirs(id, context)
  if (nudge === null) return { blocks: [text(t.nudges.gone)] }
  const number = String(nudge.id)
  if (step === 'withdraw') {
    const done = await nudgeDesk.withdraw(nudge.id, author)
    return { blocks: [text(done ? t.nudges.wasWithdrawn({ number }) : t.nudges.already)] }
  }
  if (nudge.withdrawn) return { blocks: [text(t.nudges.already)] }
  if (words === null) {
    const slots = { nudge: number, step: 'correct' }
    return {
      blocks: [text(t.nudges.askCorrection({ number }))],
      expects: { command: 'nudge', slots, slot: 'words' },
    }
  }
  const done = await nudgeDesk.correct(nudge.id, words, author)
  return {
    blocks: [text(done ? t.nudges.corrected({ number }) : t.nudges.already)],
    buttons: sentButtons(nudge.id, context),
  }
}

/** A reminder that was sent, in one line. */
export function sentFact(nudge: Nudge, { t, language, timeZone }: CommandContext): Fact {
  const line = t.nudges.recentLine({
    people: writeNumber(nudge.recipients.length, language),
    words: nudge.words ?? t.nudges.topics[nudge.topic.kind],
  })
  return {
    label: t.nudges.recentLabel({
      number: String(nudge.id),
      time: writeInstant(nudge.sentAt, language, timeZone),
    }),
    value: nudge.withdrawn ? t.nudges.recentWithdrawn({ line }) : line,
  }
}
