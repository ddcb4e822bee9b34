import { type CommandContext, command } from '../src/chat/command.ts'
import { type Fact, facts, heading, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { nextDues } from '../src/deadlines/recurrence.ts'
import type { Recurring } from '../src/deadlines/recurring.ts'
import { writeDate } from '../src/i18n/dates.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { writeRecurrence } from '../src/i18n/recurrence.ts'
import { mayGive } from './parts/assign-units.ts'
import { cancelledReply, confirmButtons } from './parts/confirm.ts'
import { nameOf } from './parts/editing-found.ts'

/** Work that comes again: what there is, and how it ends. It is set up by /assign. */
export const recurring = command({
  name: 'recurring',
  also: ['dinhky'],
  needs: 'assign',
  writes: true,
  about: { vi: 'Xem và kết thúc việc giao định kỳ', en: 'See recurring work, and end it' },
  slots: { work: optional('key'), step: optional('key') },
  examples: { vi: ['/dinhky'], en: ['/recurring'] },
  async run({ work, step }, context): Promise<Reply> {
    const { recurring: book, catalogue, author, t } = context
    if (step === 'cancel') return cancelledReply(context)
    const all = await book.list(catalogue.committees.map(({ code }) => code))
    const own = all.filter(({ units }) => units.some((unit) => mayGive(unit, context)))
    const ended = own.find(({ id }) => String(id) === work)
    if (ended === undefined) return listed(own, context)
    if (!mayEnd(ended, context)) return { blocks: [text(t.dialogue.notYours)] }
    if (step !== 'confirm') return preview(ended, context)
    await book.end(ended.id, author)
    return { blocks: [text(t.assignments.recurringEnded({ title: ended.title }))] }
  },
})

/** Whoever may give it to each of its units may end it. */
function mayEnd({ units }: Recurring, context: CommandContext): boolean {
  return units.every((unit) => mayGive(unit, context))
}

/** What would end, and what stays. */
function preview(work: Recurring, context: CommandContext): Reply {
  const { t } = context
  return {
    blocks: [
      heading(t.assignments.recurringEndTitle),
      facts(lineOf(work, context)),
      note(t.assignments.recurringStays),
    ],
    buttons: confirmButtons('recurring', { work: String(work.id) }, context),
  }
}

/** When it comes, to whom it is given, and when next. */
function lineOf({ title, recurrence, units }: Recurring, context: CommandContext): Fact {
  const { t, language, today } = context
  const [next] = nextDues(recurrence, today, 1)
  const [only = '', ...others] = units
  const count = t.assignments.unitCount({ number: writeNumber(units.length, language) })
  const value = t.assignments.recurringLine({
    when: writeRecurrence(recurrence, language),
    units: others.length === 0 ? nameOf(only, context) : count,
    next: next === undefined ? '' : writeDate(next, language),
  })
  return { label: title, value }
}

function listed(works: readonly Recurring[], context: CommandContext): Reply {
  const { t } = context
  if (works.length === 0) return { blocks: [text(t.assignments.recurringNone)] }
  return {
    blocks: [heading(t.assignments.recurringTitle), facts(...works.map((work) => lineOf(work, context)))],
    buttons: works
      .filter((work) => mayEnd(work, context))
      .map(({ id, title }) => ({
        label: t.assignments.recurringEnd({ title }),
        press: { command: 'recurring', slots: { work: String(id) } },
      })),
  }
}
