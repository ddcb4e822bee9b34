import { type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { nextDues } from '../src/deadlines/recurrence.ts'
import type { Recurring } from '../src/deadlines/recurring.ts'
import { writeDate } from '../src/i18n/dates.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { writeRecurrence } from '../src/i18n/recurrence.ts'
import { mayGive } from './parts/assign-units.ts'
import { nameOf } from './parts/editing-found.ts'

/** Work that comes again: what there is, and how it ends. It is set up by /assign. */
export const recurring = command({
  name: 'recurring',
  also: ['dinhky'],
  needs: 'assign',
  writes: true,
  about: { vi: 'Xem và kết thúc việc giao định kỳ', en: 'See recurring work, and end it' },
  slots: { work: optional('key') },
  examples: { vi: ['/dinhky'], en: ['/recurring'] },
  async run({ work }, context): Promise<Reply> {
    const { recurring: book, catalogue, author, t } = context
    const all = await book.list(catalogue.committees.map(({ code }) => code))
    const own = all.filter(({ units }) => units.some((unit) => mayGive(unit, context)))
    const ended = own.find(({ id }) => String(id) === work)
    if (ended === undefined) return listed(own, context)
    // Whoever may give it to each of its units may end it.
    if (!ended.units.every((unit) => mayGive(unit, context))) return { blocks: [text(t.dialogue.notYours)] }
    await book.end(ended.id, author)
    return { blocks: [text(t.assignments.recurringEnded({ title: ended.title }))] }
  },
})

function listed(works: readonly Recurring[], context: CommandContext): Reply {
  const { t, language, today } = context
  if (works.length === 0) return { blocks: [text(t.assignments.recurringNone)] }
  const lines = works.map(({ title, recurrence, units }) => {
    const [next] = nextDues(recurrence, today, 1)
    const [only = '', ...others] = units
    const count = t.assignments.unitCount({ number: writeNumber(units.length, language) })
    const value = t.assignments.recurringLine({
      when: writeRecurrence(recurrence, language),
      units: others.length === 0 ? nameOf(only, context) : count,
      next: next === undefined ? '' : writeDate(next, language),
    })
    return { label: title, value }
  })
  return {
    blocks: [heading(t.assignments.recurringTitle), facts(...lines)],
    buttons: works.map(({ id, title }) => ({
      label: t.assignments.recurringEnd({ title }),
      press: { command: 'recurring', slots: { work: String(id) } },
    })),
  }
}
