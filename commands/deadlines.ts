import { type CommandContext, command } from '../src/chat/command.ts'
import { type Button, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import type { PartWork, Work } from '../src/deadlines/register.ts'
import { nameOf } from './parts/editing-found.ts'
import { filesOf } from './parts/evidence-files.ts'
import { nudgeButton } from './parts/nudge-button.ts'
import { verifyAllButton } from './parts/verify-several.ts'
import { type AskedWork, restsOn, type WorkFilter, workAsked, workFilters } from './parts/work-asked.ts'
import { filtered, listReply } from './parts/work-list.ts'
import { readable, unitsOfWork, withTakenOver } from './parts/work-scope.ts'
import { listTimeline, timelineButton } from './parts/work-timeline.ts'
import { onePart, oneWork } from './parts/work-view.ts'

/** Work and its deadlines: a list, one assignment with all its units, or one unit's part of it. */
export const deadlines = command({
  name: 'deadlines',
  also: ['han'],
  needs: 'read',
  about: {
    vi: 'Công việc được giao và thời hạn: của tôi, của một đơn vị, quá hạn, theo văn bản',
    en: 'Work and deadlines: mine, those of a unit, overdue, by document',
  },
  slots: {
    words: optional('words'),
    filter: optional('key'),
    work: optional('key'),
    part: optional('key'),
    view: optional('key'),
  },
  examples: {
    vi: ['/han', '/han Sở Y tế quá hạn', 'kết luận họp 19/2/2024 giao STTTT việc gì?', '/han 1'],
    en: ['/deadlines', '/deadlines Department of Health overdue', '/deadlines 1'],
  },
  async run({ words, filter, work, part, view }, context): Promise<Reply> {
    const asked = workAsked(words ?? '', context)
    if (part !== null) return view === 'files' ? filesOf(part, context) : onePart(part, context)
    if (work !== null || asked.number !== null)
      return oneWork(work ?? String(asked.number), view, context, asked.units)
    if (asked.strange !== null) {
      return { blocks: [text(context.t.dialogue.unknownUnit({ words: asked.strange }))] }
    }
    const pressed = workFilters.find((one) => one === filter)
    return list({ ...asked, filter: pressed ?? asked.filter }, view, context)
  },
})

async function list(asked: AskedWork, view: string | null, context: CommandContext): Promise<Reply> {
  const { assignments, workingDays, catalogue, t, today } = context
  const own = unitsOfWork(context)
  const named = asked.units === null ? null : withTakenOver(asked.units, context)
  const units = named ?? (asked.mine && own.length > 0 ? own : null)
  const all = await assignments.list({
    committees: catalogue.committees.map(({ code }) => code),
    ...(units !== null && { units }),
    over: asked.filter === 'done' || asked.filter === 'all',
  })
  const calendar = await workingDays.calendar()
  const works = filtered(readable(all, context), asked.filter, calendar, today).filter(({ assignment }) =>
    restsOn(assignment, asked.references),
  )
  const about = [
    ...(asked.units ?? []).map((unit) => nameOf(unit, context)),
    ...(asked.filter === 'open' ? [] : [t.assignments.filters[asked.filter].toLowerCase()]),
    ...asked.references,
  ].join(', ')
  const title = about === '' ? t.assignments.listTitle : t.assignments.listTitleOf({ about })
  const slots = { ...wordsOf(asked), filter: asked.filter }
  if (view === 'timeline') return listTimeline(works, title, calendar, slots, context)
  const { blocks, buttons = [] } = listReply(works, title, calendar, context)
  const late = asked.filter === 'overdue' && works.length > 0
  return {
    blocks,
    buttons: [
      ...buttons,
      ...(asked.filter === 'undecided' ? verifyAllButton(partsIn(works), context) : []),
      ...(late ? nudgeButton({ kind: 'overdue' }, context) : []),
      ...filterButtons(asked, context),
      ...(works.length > 1 ? [timelineButton(slots, context)] : []),
    ],
    goesOn: { filter: asked.filter },
  }
}

const partsIn = (works: readonly Work[]): PartWork[] =>
  works.flatMap(({ assignment, parts }) => parts.map((part) => ({ assignment, part })))

/** What was asked for beside the filter, as it is asked for again. */
const wordsOf = ({ units }: AskedWork) => (units === null ? {} : { words: units.join(' ') })

function filterButtons(asked: AskedWork, { t }: CommandContext): Button[] {
  const others: readonly WorkFilter[] = ['open', 'upcoming', 'overdue', 'undecided', 'done']
  return others
    .filter((one) => one !== asked.filter)
    .map((one) => ({
      label: t.assignments.filters[one],
      press: { command: 'deadlines', slots: { ...wordsOf(asked), filter: one } },
    }))
}
