import type { WorkingCalendar } from '../../src/calendar/working-days.ts'
import { type AssignmentDraft, longestWords } from '../../src/chat/assignment-draft.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { UnclearUnit } from '../../src/chat/name-reader.ts'
import { type Button, type Reply, text } from '../../src/chat/reply.ts'
import { evidenceKinds } from '../../src/deadlines/assignment.ts'
import { recurrenceFromCron } from '../../src/deadlines/cron.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { type DraftField, questionsOf } from './assign-draft.ts'
import { withFollower } from './assign-follower.ts'
import { assignForm } from './assign-form.ts'
import { groupsOfUnits, mayGive, unitsSaid } from './assign-units.ts'
import { nameOf } from './editing-found.ts'
import { capitalised } from './names.ts'

/** Fields that take any words. */
const anyWords: ReadonlySet<DraftField> = new Set(['title', 'document'])

/** Asks for one field of a draft: the next text, or a button, fills it. */
export function ask(field: DraftField, draft: AssignmentDraft, context: CommandContext, why?: string): Reply {
  const blocks = [text(why ?? questionsOf(context)[field])]
  return {
    blocks,
    buttons: choicesFor(field, draft, context),
    form: assignForm(draft, context, why === undefined ? [] : blocks),
    expects: {
      command: 'assign',
      slots: { draft, step: field },
      slot: 'words',
      ...(!anyWords.has(field) && { hearsAsides: true }),
    },
  }
}

function choicesFor(field: DraftField, draft: AssignmentDraft, context: CommandContext): Button[] {
  const { t } = context
  const choice = (label: string, filled: Partial<AssignmentDraft>): Button => ({
    label,
    press: { command: 'assign', slots: { draft: { ...draft, ...filled } } },
  })
  if (field === 'units') {
    return groupsOfUnits(context).map(({ label, units }) => choice(label, { units: [...units] }))
  }
  if (field === 'deadline')
    return [choice(t.assignments.noDeadline, { dated: true, due: null, wording: '', recurrence: null })]
  if (field === 'evidence') {
    return evidenceKinds.map((kind) => choice(t.assignments.evidences[kind], { evidence: kind }))
  }
  return []
}

/** A draft with one field filled from words, or the question again with what was not clear. */
export async function filled(
  field: DraftField,
  words: string,
  draft: AssignmentDraft,
  calendar: WorkingCalendar,
  context: CommandContext,
): Promise<AssignmentDraft | Reply> {
  const { t, reader } = context
  switch (field) {
    case 'units': {
      const said = reader.work(words, calendar)
      const units = unitsSaid(said, context)
      if (said.unclear.length > 0 || units.length === 0)
        return unclearUnits(said.unclear, words, draft, context)
      return withUnits(draft, units, context)
    }
    case 'title':
    case 'document': {
      const typed = words.trim()
      const fault = tooLong(field, typed, context)
      if (fault !== null) return ask(field, draft, context, fault)
      return { ...draft, [field]: field === 'title' ? capitalised(typed) : typed }
    }
    case 'deadline': {
      const dated =
        (await withRecurrence(draft, words, context)) ?? withDeadline(draft, words, calendar, context)
      return dated ?? ask('deadline', draft, context, t.assign.unclearDeadline({ words }))
    }
    case 'reminders': {
      const before = daysIn(words)
      return before === null
        ? ask('reminders', draft, context, t.assign.unclearReminders)
        : { ...draft, before }
    }
    case 'follower': {
      const followed = await withFollower(draft, words, context)
      return typeof followed === 'string' ? ask('follower', draft, context, followed) : followed
    }
    case 'evidence':
      return ask('evidence', draft, context)
    default:
      return field satisfies never
  }
}

/** Why words are too long for a field, which is not cut, as nobody would see what was lost; null where they are not. */
export function tooLong(
  field: 'title' | 'document',
  words: string | null,
  { t, language }: CommandContext,
): string | null {
  if (words === null || words.length <= longestWords) return null
  const given = { length: writeNumber(words.length, language), most: writeNumber(longestWords, language) }
  return t.assign.tooLong[field](given)
}

/** Asks again for the units of which some could not be told, and quotes these. */
export function unclearUnits(
  unclear: readonly UnclearUnit[],
  words: string,
  draft: AssignmentDraft,
  context: CommandContext,
): Reply {
  const { t } = context
  const named = unclear.map((one) => one.words).join(', ')
  return ask('units', draft, context, t.assign.unclearUnits({ words: named || words }))
}

/** Only units that the speaker may give work to. */
export function withUnits(
  draft: AssignmentDraft,
  units: readonly string[],
  context: CommandContext,
): AssignmentDraft | Reply {
  const outside = units.filter((unit) => !mayGive(unit, context))
  if (outside.length === 0) return { ...draft, units: [...new Set(units)] }
  const named = outside.map((unit) => nameOf(unit, context)).join(', ')
  return ask('units', draft, context, context.t.assign.notTheirs({ units: named }))
}

/** The draft as work that comes again, where words, or a cron expression, say when; else null. */
async function withRecurrence(
  draft: AssignmentDraft,
  words: string,
  { reader }: CommandContext,
): Promise<AssignmentDraft | null> {
  const recurrence = reader.recurrence(words)?.recurrence ?? (await recurrenceFromCron(words))
  if (recurrence === null) return null
  const wording = recurrence.wording.slice(0, longestWords)
  return { ...draft, dated: true, due: null, wording, recurrence: { ...recurrence, wording } }
}

/** The draft with the deadline that words name; null where they name none, or one that is not clear. */
function withDeadline(
  draft: AssignmentDraft,
  words: string,
  calendar: WorkingCalendar,
  { reader }: CommandContext,
): AssignmentDraft | null {
  const deadline = reader.deadline(words, calendar)
  if (deadline === null || !deadline.ok) return null
  const { due, wording } = deadline
  return { ...draft, dated: true, due, wording: wording.slice(0, longestWords), recurrence: null }
}

/** "10, 5, 2, 1": numbers of working days, each once, the longest first. */
function daysIn(words: string): number[] | null {
  const numbers = words.match(/\d+/g)?.map(Number) ?? []
  const days = [...new Set(numbers)].sort((one, other) => other - one)
  const fit = days.length > 0 && days.length <= 6 && days.every((day) => day >= 1 && day <= 60)
  return fit ? days : null
}

/** The readings of a deadline that has several, each as a button. */
export function whichDay(
  draft: AssignmentDraft,
  readings: readonly string[],
  wording: string,
  context: CommandContext,
): Reply {
  const { t, language } = context
  const blocks = [text(t.assign.whichDay({ words: wording }))]
  return {
    blocks,
    form: assignForm(draft, context, [
      text(t.assign.form.whichDay({ days: readings.map((due) => writeDate(due, language)).join(', ') })),
    ]),
    buttons: readings.map((due) => ({
      label: writeDate(due, language),
      press: { command: 'assign', slots: { draft: { ...draft, dated: true, due, wording } } },
    })),
    expects: { command: 'assign', slots: { draft, step: 'deadline' }, slot: 'words', hearsAsides: true },
  }
}
