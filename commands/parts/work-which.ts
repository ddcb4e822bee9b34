import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { isWithUnit } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { workAsked } from './work-asked.ts'
import type { PartAct } from './work-buttons.ts'
import { later } from './work-later.ts'
import { unitsOfWork } from './work-scope.ts'
import { doOrAsk } from './work-step.ts'
import { oneWork } from './work-view.ts'

/** Buttons that offer a work each. */
export const mostOffered = 8

/** What was said of work without the button of one: what of it, the number where one was named, and the rest. */
interface Said {
  readonly act: PartAct | undefined
  readonly number: string | null
  readonly words: string | null
}

/** A number alone shows the work; else what is said is for one of the speaker's own, which is asked for. */
export async function whichWork(said: Said, context: CommandContext): Promise<Reply> {
  const { number } = workAsked(said.words ?? '', context)
  if (number !== null && said.act === undefined) return oneWork(String(number), null, context)
  const works = await ownWorks(context)
  if (said.number === null) return offered(said, works, context)
  const parts = works.filter(({ assignment }) => String(assignment.id) === said.number)
  const open = parts.filter(({ part }) => isWithUnit(part))
  // What waits for others says so itself.
  const [named, ...others] = open.length === 0 ? parts : open
  if (named === undefined) return oneWork(said.number, null, context)
  if (others.length > 0 || said.act === undefined) return offered(said, [named, ...others], context)
  if (said.act === 'later')
    return open.length === 0
      ? oneWork(said.number, null, context)
      : later(named, { until: null, words: said.words }, context)
  return doOrAsk(said.act, { words: said.words, until: null, files: [], agreed: false }, named, context)
}

/** The work of the speaker's units that is not over, part by part. */
export async function ownWorks(context: CommandContext): Promise<PartWork[]> {
  const works = await context.assignments.list({
    committees: context.catalogue.committees.map(({ code }) => code),
    units: unitsOfWork(context),
    over: false,
  })
  return works.flatMap(({ assignment, parts }) => parts.map((part) => ({ assignment, part })))
}

function offered({ act, words }: Said, works: readonly PartWork[], { t }: CommandContext): Reply {
  const open = works.filter(({ part }) => isWithUnit(part))
  if (open.length === 0) {
    const waiting = works.map(({ assignment }) => assignment.title).join('; ')
    const none = waiting === '' ? t.update.closeNone : t.update.closeWaiting({ works: waiting })
    return { blocks: [text(none)] }
  }
  const said = words?.trim() || null
  const asked =
    act === 'receive' || act === 'ask-extension' || act === 'later'
      ? t.update.which[act]
      : said === null
        ? t.update.which.report
        : t.update.closeWhich({ evidence: said })
  // Words alone are a result; nothing at all opens the work.
  const wanted = act ?? (said === null ? undefined : 'report')
  return {
    blocks: [text(asked)],
    buttons: open.slice(0, mostOffered).map(({ assignment, part }) => ({
      label: assignment.title,
      press: {
        command: 'update',
        slots: {
          part: String(part.id),
          ...(wanted !== undefined && { act: wanted }),
          ...(said !== null && { words: said }),
        },
      },
    })),
  }
}
