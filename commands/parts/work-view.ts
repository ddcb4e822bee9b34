import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { idFrom } from './id.ts'
import { everyMember } from './people-scope.ts'
import { partReply, workReply } from './work-card.ts'
import { mayForPart, readable } from './work-scope.ts'
import { timelineButton, workTimeline } from './work-timeline.ts'

/**
 * An assignment with the parts that the speaker may read, in words or as a picture; where that is one, or one of these
 * units' alone is asked for, the part.
 */
export async function oneWork(
  number: string,
  view: string | null,
  context: CommandContext,
  units: readonly string[] | null = null,
): Promise<Reply> {
  const { assignments, workingDays, t } = context
  const id = idFrom(number)
  const found = id === null ? null : await assignments.work(id)
  const [work] = found === null ? [] : readable([found], context)
  if (work === undefined) return { blocks: [text(t.assignments.gone)] }
  const asked = work.parts.filter(({ unit }) => units?.includes(unit))
  const [only, ...others] = asked.length === 0 ? work.parts : asked
  if (only !== undefined && others.length === 0) return onePart(String(only.id), context)
  const calendar = await workingDays.calendar()
  if (view === 'timeline') return workTimeline(work, calendar, context)
  const { blocks, buttons = [] } = workReply(
    work,
    await nameOfPerson(work.assignment.follower, context),
    calendar,
    context,
  )
  return { blocks, buttons: [...buttons, timelineButton({ work: String(work.assignment.id) }, context)] }
}

/** One unit's part of some work, as it is now. */
export async function onePart(number: string, context: CommandContext): Promise<Reply> {
  const { assignments, workingDays, t } = context
  const id = idFrom(number)
  const found = id === null ? null : await assignments.partWork(id)
  if (found === null || !mayForPart(found.part, 'read', context))
    return { blocks: [text(t.assignments.gone)] }
  const follower = await nameOfPerson(found.assignment.follower, context)
  const [history, calendar] = await Promise.all([assignments.history(found.part.id), workingDays.calendar()])
  return partReply(found, history, follower, calendar, context)
}

async function nameOfPerson(id: string | null, context: CommandContext): Promise<string | null> {
  if (id === null) return null
  return (await everyMember(context)).find((one) => one.id === id)?.name ?? null
}
