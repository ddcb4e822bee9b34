import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { digestOf, type Wishes } from '../../src/deadlines/preference-book.ts'
import { writeDayOfWeek } from './calendar-year.ts'
import { weekdayName, writeLeave } from './reminders-apply.ts'
import { type WishKind, wishKinds } from './reminders-wish.ts'

/** All that is set, as it holds today, with a button to change or end each. */
export function wishesReply(wishes: Wishes, examples: readonly string[], context: CommandContext): Reply {
  const { t } = context
  return {
    blocks: [
      heading(t.reminders.title),
      wishFacts(wishes, context),
      text(t.reminders.how),
      ...examples.map((example) => text(example)),
    ],
    buttons: wishButtons(wishes, context),
  }
}

/** All that is set, as it holds today, and what holds where nothing is. */
export function wishFacts(wishes: Wishes, context: CommandContext): Block {
  const { t } = context
  const { weekday, time } = digestOf(wishes)
  const { mutedUntil, leave, quiet } = lasting(wishes, context.today)
  const written = (date: string) => writeDayOfWeek(date, context)
  return facts(
    {
      label: t.reminders.digest,
      value: t.reminders.digestAt({ weekday: weekdayName(weekday, context), time }),
    },
    {
      label: t.reminders.muted,
      value:
        mutedUntil === null ? t.reminders.notMuted : t.reminders.mutedUntil({ day: written(mutedUntil) }),
    },
    { label: t.reminders.quiet, value: quiet === null ? t.reminders.noQuiet : t.reminders.quietHours(quiet) },
    {
      label: t.reminders.leave,
      value: leave === null ? t.reminders.noLeave : writeLeave(leave, context),
    },
  )
}

/** What is over is as good as not set. */
function lasting(wishes: Wishes, today: string): Wishes {
  const { mutedUntil, leave } = wishes
  return {
    ...wishes,
    mutedUntil: mutedUntil !== null && mutedUntil < today ? null : mutedUntil,
    leave: leave !== null && leave.to < today ? null : leave,
  }
}

/** Ends what is set, and asks for what is not. */
export function wishButtons(wishes: Wishes, { t, today }: CommandContext): Button[] {
  const { mutedUntil, leave, quiet, digest } = lasting(wishes, today)
  const isSet: Readonly<Record<WishKind, boolean>> = {
    mute: mutedUntil !== null,
    quiet: quiet !== null,
    digest: digest !== null,
    leave: leave !== null,
  }
  return wishKinds.flatMap((about): Button[] => [
    ...(isSet[about]
      ? [
          {
            label: t.reminders.endButtons[about],
            press: { command: 'reminders', slots: { about, step: 'end' } },
          },
        ]
      : []),
    ...(isSet[about] && about !== 'digest'
      ? []
      : [{ label: t.reminders.buttons[about], press: { command: 'reminders', slots: { about } } }]),
  ])
}

/** Sets again what was set before, as if it had been typed. */
export function undoButton(about: WishKind, before: Wishes, { t }: CommandContext): Button {
  const words = wordsFor(about, before)
  const slots = words === null ? { about, step: 'end' } : { about, words }
  return { label: t.reminders.undo, press: { command: 'reminders', slots } }
}

/** The words that set what is set; null where nothing is. They are read like any others. */
function wordsFor(about: WishKind, { mutedUntil, quiet, digest, leave }: Wishes): string | null {
  switch (about) {
    case 'mute':
      return mutedUntil
    case 'quiet':
      return quiet && `${quiet.from} ${quiet.to}`
    case 'digest':
      return digest && `t${digest.weekday + 1} ${digest.time}`.replace('t8', 'cn')
    case 'leave':
      return leave && `${leave.from} → ${leave.to}`
  }
}
