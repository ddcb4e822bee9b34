import { localTime } from '../../src/calendar/zoned.ts'
import type { AssignmentDraft } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import {
  type Block,
  type Button,
  type Fact,
  facts,
  heading,
  note,
  type Reply,
  table,
} from '../../src/chat/reply.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import { isReminder } from '../../src/deadlines/notice.ts'
import { type Planning, planNotices } from '../../src/deadlines/plan.ts'
import { nextDues, type Recurrence } from '../../src/deadlines/recurrence.ts'
import { givenAhead } from '../../src/deadlines/recurring.ts'
import { deadlineDay } from '../../src/deadlines/rest-day.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { writeRecurrence } from '../../src/i18n/recurrence.ts'
import { draftFields } from './assign-draft.ts'
import { followersFor } from './assign-follower.ts'
import { assignForm } from './assign-form.ts'
import { warnings } from './assign-warnings.ts'
import { nameOf } from './editing-found.ts'
import { shortName } from './names.ts'
import { everyMember } from './people-scope.ts'
import { writeCutOff } from './work-text.ts'

/**
 * All of a draft before anything is sent: the exact cut-off, what a rest day means for it, who receives it in each
 * unit, and the days on which they are reminded.
 */
export async function preview(draft: AssignmentDraft, context: CommandContext): Promise<Reply> {
  const { t, desk, author, language } = context
  const planning = await desk.planning(author.at)
  const people = await recipientsOf(draft, planning, context)
  const without = people.filter(({ names }) => names.length === 0).map(({ label }) => label)
  const rows = people.map(({ label, names }) => [label, names.join(', ') || t.assign.noOfficer])
  const columns = [
    { heading: t.assignments.unit, align: 'left' },
    { heading: t.assign.recipients, align: 'left' },
  ] as const
  const blocks: Block[] = [
    heading(t.assign.previewTitle),
    facts(...factsOf(draft, planning, context)),
    ...warnings(draft, planning, context).map(note),
    ...(without.length === 0 ? [] : [note(t.assign.unmanned({ units: without.join(', ') }))]),
    heading(t.assignments.units({ number: writeNumber(draft.units.length, language) })),
    table(columns, rows),
  ]
  return {
    blocks,
    buttons: buttonsOf(draft, planning, await followersFor(draft.units, context), context),
    form: assignForm(draft, context),
  }
}

function factsOf(draft: AssignmentDraft, planning: Planning, context: CommandContext): Fact[] {
  const { t, language, person } = context
  const reminders =
    draft.recurrence === null
      ? reminderDays(draft, planning, context)
      : [t.assign.beforeEach(daysBefore(draft))]
  const afterwards = t.assign.afterwards({ days: writeNumber(usualPlan.dailyOverdue, language) })
  const isDue = draft.due !== null || draft.recurrence !== null
  return [
    { label: t.assignments.title, value: draft.title ?? '' },
    draft.recurrence === null
      ? { label: t.assignments.deadline, value: writeCutOff(draft.due, draft.wording, context) }
      : againFact(draft.recurrence, context),
    { label: t.assignments.document, value: draft.document ?? t.assignments.none },
    { label: t.assignments.evidence, value: t.assignments.evidences[draft.evidence] },
    { label: t.assignments.follower, value: draft.follower?.name ?? person.name },
    {
      label: t.assign.reminders,
      value: [...reminders, ...(isDue ? [afterwards] : [])].join('; ') || t.assignments.none,
    },
  ]
}

/** How many working days before each deadline of work that comes again it is reminded of: none before it is given. */
function daysBefore({ before }: AssignmentDraft): { days: string } {
  return { days: before.filter((days) => days <= givenAhead).join(', ') }
}

/** When it comes again, with the next of its dates. */
function againFact(recurrence: Recurrence, { t, language, today }: CommandContext): Fact {
  const dues = nextDues(recurrence, today, 3).map((due) => writeDate(due, language))
  const value = t.assign.againDues({
    when: writeRecurrence(recurrence, language),
    dues: dues.join('; '),
    days: writeNumber(givenAhead, language),
  })
  return { label: t.assign.again, value }
}

/** The days on which a unit would be reminded before its deadline and on it. */
function reminderDays(draft: AssignmentDraft, planning: Planning, context: CommandContext): string[] {
  const { author, timeZone, today, catalogue, language } = context
  const [unit = ''] = draft.units
  const { notices } = planNotices(
    {
      committee: catalogue.units.get(unit)?.committee ?? '',
      part: {
        id: 0,
        assignment: 0,
        unit,
        state: 'given',
        due: draft.due,
        evidence: null,
        files: [],
        extension: null,
      },
      follower: null,
      reminders: { ...usualPlan, before: draft.before },
      givenAt: author.at,
      events: [],
    },
    // However far away it is, all of it is shown; whoever receives it, the days are the same.
    {
      ...planning,
      settingsOf: (committee) => ({ ...planning.settingsOf(committee), horizonDays: 3660 }),
      recipients: anybody(planning),
    },
    author.at,
  )
  const days = notices
    .filter(
      ({ occasion }) => isReminder(occasion) && (occasion.kind === 'before' || occasion.kind === 'on-day'),
    )
    .map(({ dueAt }) => localTime(dueAt, timeZone).date)
  return [...new Set(days)]
    .filter((day) => day >= today)
    .sort()
    .map((day) => writeDate(day, language))
}

/** As if each unit had an officer. */
function anybody({ recipients }: Planning): Planning['recipients'] {
  return { ...recipients, of: (unit, date) => ({ ...recipients.of(unit, date), officers: ['somebody'] }) }
}

async function recipientsOf(
  { units }: AssignmentDraft,
  { recipients }: Planning,
  context: CommandContext,
): Promise<{ label: string; names: string[] }[]> {
  const names = new Map((await everyMember(context)).map(({ id, name }) => [id, name]))
  return units.map((code) => {
    const unit = context.catalogue.units.get(code)
    const { officers, heads } = recipients.of(code, context.today)
    const people = officers.length > 0 ? officers : heads
    return {
      label: unit === undefined ? nameOf(code, context) : shortName(unit, context.language),
      names: people.map((id) => names.get(id) ?? id),
    }
  })
}

function buttonsOf(
  draft: AssignmentDraft,
  { office }: Planning,
  followers: readonly unknown[],
  context: CommandContext,
): Button[] {
  const { t, language, today } = context
  const press = (label: string, slots: Readonly<Record<string, unknown>>): Button => ({
    label,
    press: { command: 'assign', slots: { draft, ...slots } },
  })
  const day = draft.due === null ? null : deadlineDay(draft.due, office.calendar)
  const others = day?.isRestDay === true ? [day.lastWorkingDayBefore, day.nextWorkingDay] : []
  // Nobody moves a deadline to a day that is over.
  const ahead = others.filter((due) => due >= today)
  return [
    press(t.assign.give, { step: 'confirm' }),
    ...ahead.map((due) =>
      press(t.assign.moveDay({ day: writeDate(due, language) }), { draft: { ...draft, due } }),
    ),
    // Nobody is asked who follows it where only one can.
    ...draftFields
      .filter((field) => field !== 'follower' || followers.length > 1)
      .map((field) => press(t.assign.change[field], { step: field })),
    press(t.dialogue.cancel, { step: 'cancel' }),
  ]
}
