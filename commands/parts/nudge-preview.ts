import { localTime } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, type Fact, facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import { nextOpen } from '../../src/deadlines/office.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { type AskedNudge, aboutText } from './nudge-asked.ts'
import type { Reached, Unreached } from './nudge-recipients.ts'
import { nudgeBlocks } from './nudge-reply.ts'
import type { NudgeTargets } from './nudge-targets.ts'

/** The steps that a button of a preview takes. */
export const nudgeSteps = ['send', 'send-all', 'now', 'now-all', 'write'] as const
export type NudgeStep = (typeof nudgeSteps)[number]

/** All that would be sent, to whom and when, and who can't be told: before anything is. */
export async function nudgePreview(
  asked: AskedNudge,
  targets: NudgeTargets,
  { reached, unreached }: { readonly reached: readonly Reached[]; readonly unreached: readonly Unreached[] },
  context: CommandContext,
): Promise<Reply> {
  const { t, language, timeZone, desk, author, person, workingDays } = context
  const { office } = await desk.planning(author.at)
  const open = nextOpen(office, author.at)
  const isClosed = open > author.at
  const works = [...targets.units.values()].flat()
  const fresh = reached.filter(({ remindedAt }) => remindedAt === null)
  const someReminded = fresh.length < reached.length
  const content = nudgeBlocks(
    { topic: targets.topic, words: asked.words, from: person.name },
    works,
    await workingDays.calendar(),
    context,
  )
  const when = isClosed ? t.nudges.closed({ time: writeInstant(open, language, timeZone) }) : t.nudges.open
  const people = writeNumber(reached.length, language)
  return {
    blocks: [
      heading(t.nudges.previewTitle),
      facts(
        { label: t.nudges.recipients({ people }), value: '' },
        ...reached.map((one) => recipientFact(one, context)),
        ...unreached.map((one) => unreachedFact(one, context)),
      ),
      ...content,
      ...(reached.length === 0 ? [] : [note(when)]),
      ...(someReminded ? [note(fresh.length === 0 ? t.nudges.allReminded : t.nudges.reminded)] : []),
    ],
    buttons: buttonsOf(asked, { fresh: fresh.length, someReminded, isClosed }, context),
  }
}

function recipientFact({ name, units, remindedAt }: Reached, context: CommandContext): Fact {
  const { t, timeZone } = context
  const label = units.map((unit) => nameOf(unit, context)).join(', ')
  if (remindedAt === null) return { label, value: name }
  return {
    label,
    value: t.nudges.remindedAt({ name, time: localTime(remindedAt, timeZone).time }),
    tone: 'near',
  }
}

function unreachedFact({ unit, why, name }: Unreached, context: CommandContext): Fact {
  const { nudges } = context.t
  const reasons = {
    'no-officer': nudges.noOfficer,
    'no-chat': nudges.noChat({ name }),
    unreachable: nudges.unreachable({ name }),
  } as const satisfies Record<Unreached['why'], string>
  return { label: nameOf(unit, context), value: `${nudges.unreached}: ${reasons[why]}`, tone: 'bad' }
}

function buttonsOf(
  asked: AskedNudge,
  given: { readonly fresh: number; readonly someReminded: boolean; readonly isClosed: boolean },
  { t }: CommandContext,
): Button[] {
  const press = (label: string, step: NudgeStep): Button => ({
    label,
    press: { command: 'nudge', slots: { ...slotsOf(asked), step } },
  })
  return [
    ...(given.fresh > 0 ? [press(t.nudges.send, 'send')] : []),
    ...(given.someReminded ? [press(t.nudges.sendAll, 'send-all')] : []),
    ...(given.isClosed && given.fresh + Number(given.someReminded) > 0
      ? [press(t.nudges.sendNow, given.fresh > 0 ? 'now' : 'now-all')]
      : []),
    press(t.nudges.write, 'write'),
  ]
}

/** What was asked for, as a button carries it. */
export function slotsOf({ about, units, words }: AskedNudge) {
  return {
    about: aboutText(about),
    ...(units !== null && { units }),
    ...(words !== null && { words }),
  }
}

/** Asks for the secretary's own words. */
export function askWords(asked: AskedNudge, question: string): Reply {
  const { words: _, ...slots } = slotsOf(asked)
  return { blocks: [text(question)], expects: { command: 'nudge', slots, slot: 'words' } }
}
