import type { CommandContext, Reader } from '../../src/chat/command.ts'
import { type Block, facts, heading, text } from '../../src/chat/reply.ts'
import type { Moved } from '../../src/deadlines/moved.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'
import { writeInstant } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { nameOf } from './editing-found.ts'
import { capitalised } from './names.ts'
import { mayForPart } from './work-scope.ts'

/** More than this nobody reads before they confirm; the others are counted. */
const mostShown = 8

/** Which notices a change moves or calls off: those of work that the speaker may read by name, all by their count. */
export async function movedBlocks(moved: readonly Moved[], context: CommandContext): Promise<Block[]> {
  const { t, language, timeZone, assignments } = context
  if (moved.length === 0) return [text(t.calendar.movedNone)]
  const written = (time: Date) => writeInstant(time, language, timeZone)
  const shown = moved
    .filter((one) => mayForPart(one, 'read', context))
    .sort((one, other) => one.from.getTime() - other.from.getTime())
    .slice(0, mostShown)
  const works = await assignments.partWorks([...new Set(shown.map(({ part }) => part))])
  const titles = new Map(works.map(({ part, assignment }) => [part.id, assignment.title]))
  const lines = shown.map(({ part, unit, occasion, from, to }) => {
    const title = titles.get(part) ?? ''
    const what = capitalised(occasionName(occasion, context))
    return {
      label: t.calendar.movedLabel({ what, title, unit: nameOf(unit, context) }),
      value:
        to === null
          ? t.calendar.movedAway({ from: written(from) })
          : t.calendar.moved({ from: written(from), to: written(to) }),
    }
  })
  const rest = moved.length - shown.length
  return [
    heading(t.calendar.movedTitle({ number: writeNumber(moved.length, language) })),
    ...(lines.length === 0 ? [] : [facts(...lines)]),
    ...(rest === 0 ? [] : [text(t.calendar.movedMore({ number: writeNumber(rest, language) }))]),
  ]
}

/** What a notice is for, in a few words. */
function occasionName(occasion: Occasion, { t, language }: Reader): string {
  const names = t.calendar.occasions
  switch (occasion.kind) {
    case 'before':
      return names.before({ days: writeNumber(occasion.days, language) })
    case 'on-day':
      return names.onDay
    case 'overdue':
      return names.overdue({ day: writeNumber(occasion.day, language) })
    case 'overdue-week':
      return names.overdueWeek({ week: writeNumber(occasion.week, language) })
    case 'escalation':
      return names.escalation({ role: t.notices.roles[occasion.to] })
    default:
      return names.other
  }
}
