import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Block } from '../../src/chat/reply.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import { type Occasion, promptMoments } from '../../src/deadlines/occasion.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import type { WordingName } from '../../src/deadlines/wording.ts'
import type { WordingKey } from '../../src/deadlines/wording-book.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { reportedAt } from '../../src/figures/reporting-week.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import type { ToldOfFigures } from './figures-notice.ts'
import { noticeReply } from './notice-reply.ts'
import { reportingPlace } from './reporting-place.ts'

/** A notice as it would go out with a wording: about the newest open work of the committee, else about made-up work. */
export async function exampleOf(
  { committee, name, language }: WordingKey,
  text: string,
  context: CommandContext,
): Promise<readonly Block[]> {
  const calendar = await context.workingDays.calendar()
  const reader = { ...context, language, t: messagesIn(language) }
  const telling = { calendar, findWording: () => text }
  if (isOfFiguresName(name)) {
    const figures = await madeUpFigures(committee, name, context)
    return figures === null ? [] : noticeReply([figures], null, telling, reader).blocks
  }
  const [newest] = await context.assignments.list({ committees: [committee], over: false })
  const [part] = newest?.parts ?? []
  const made = madeUp(committee, context)
  const known = newest === undefined || part === undefined ? made : { assignment: newest.assignment, part }
  const work = suited(known, name, calendar, context)
  const told = {
    occasion: occasionFor(name),
    work,
    event: null,
    names: new Map([[somebody, context.person.name]]),
    contacts: [context.person.name],
    held: null,
  }
  return noticeReply([told], null, telling, reader).blocks
}

const somebody = 'somebody'

/** The work as it is when a notice of this name goes out: near its deadline or late, with what the notice tells of. */
function suited(
  { assignment, part }: PartWork,
  name: WordingName,
  calendar: WorkingCalendar,
  { today, t }: CommandContext,
): PartWork {
  const late = name === 'overdue' || name === 'release' || name.startsWith('escalation-')
  const due = name === 'on-day' ? today : calendar.add(today, late ? -3 : 3)
  return {
    assignment: {
      ...assignment,
      due,
      wording: '',
      document: assignment.document ?? t.templates.exampleDocument,
    },
    part: {
      ...part,
      due,
      evidence: part.evidence ?? t.templates.exampleEvidence,
      extension: { until: calendar.add(today, 10), reason: t.templates.exampleReason },
    },
  }
}

function madeUp(committee: string, { catalogue, t, author }: CommandContext): PartWork {
  const unit = unitOf(committee, catalogue)?.code ?? ''
  return {
    assignment: {
      id: 0,
      committee,
      title: t.templates.exampleTitle,
      wording: '',
      due: null,
      document: null,
      evidence: 'document',
      reminders: usualPlan,
      follower: null,
      givenAt: author.at,
    },
    part: {
      id: 0,
      assignment: 0,
      unit,
      state: 'given',
      due: null,
      evidence: null,
      files: [],
      extension: null,
    },
  }
}

function unitOf(committee: string, { units }: CommandContext['catalogue']): Unit | undefined {
  const own = [...units.values()].filter((unit) => unit.committee === committee)
  return own.find(({ kind }) => kind === 'department') ?? own[0]
}

type FiguresName = Extract<WordingName, `prompt-${string}` | 'form-left'>

const isOfFiguresName = (name: WordingName): name is FiguresName =>
  name === 'form-left' || name.startsWith('prompt-')

/** Of the week that is reported now, or was last. */
async function madeUpFigures(
  committee: string,
  name: FiguresName,
  context: CommandContext,
): Promise<ToldOfFigures | null> {
  const unit = unitOf(committee, context.catalogue)
  if (unit === undefined) return null
  const place = await reportingPlace(committee, context)
  const { from, to, closes } = reportedAt(context.author.at, place)
  const occasion =
    name === 'form-left'
      ? ({ kind: name, form: 0 } as const)
      : ({
          kind: 'prompt',
          moment: promptMoments.find((one) => name === `prompt-${one}`) ?? 'opening',
        } as const)
  return { occasion, unit, from, to, closes, missing: 3, answered: 4 }
}

/** The occasion on which a wording is used. */
function occasionFor(name: Exclude<WordingName, FiguresName>): Occasion {
  switch (name) {
    case 'given':
    case 'on-day':
    case 'release':
      return { kind: name }
    case 'before':
      return { kind: name, days: 3 }
    case 'overdue':
      return { kind: name, day: 3 }
    case 'escalation-head':
      return { kind: 'escalation', to: 'head' }
    case 'escalation-secretary':
      return { kind: 'escalation', to: 'secretary' }
    case 'escalation-leader':
      return { kind: 'escalation', to: 'leader' }
    case 'undecided':
      return { kind: name, event: 0, days: 3 }
    case 'unmanned':
      return { kind: name, role: 'officer' }
    case 'unreachable':
      return { kind: name, person: somebody }
    case 'again':
      return { kind: name, at: 0 }
    default:
      return { kind: name, event: 0 }
  }
}
