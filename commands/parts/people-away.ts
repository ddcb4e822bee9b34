import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Fact, facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { Member } from '../../src/directory/people.ts'
import { membersWithin } from './people-scope.ts'
import { writeRole } from './people-text.ts'
import { writeLeave } from './reminders-apply.ts'

/** More people than this in one answer can't be taken in. */
const mostPeople = 40

interface Absence {
  readonly member: Member
  readonly leave: { readonly from: CivilDate; readonly to: CivilDate }
}

/**
 * Who of the people whom the speaker may see is on leave, as they told the assistant: today and later, or in the days,
 * and of the units, that were asked about.
 */
export async function awayReply(words: string, context: CommandContext): Promise<Reply> {
  const { t, preferences, today } = context
  const { codes } = context.reader.unitsAmong(words)
  const members = (await membersWithin('members', context)).filter(
    ({ terms }) => codes.length === 0 || terms.some(({ unit }) => codes.includes(unit)),
  )
  const asked = await daysAsked(words, context)
  const wishes = await preferences.of(members.map(({ id }) => id))
  const absences = members
    .flatMap((member): Absence[] => {
      const leave = wishes.get(member.id)?.leave ?? null
      const isIn =
        leave !== null && leave.to >= (asked?.from ?? today) && (asked === null || leave.from <= asked.to)
      return isIn ? [{ member, leave }] : []
    })
    .sort((one, other) => (one.leave.from < other.leave.from ? -1 : 1))
  return {
    blocks: [
      heading(t.people.awayTitle),
      absences.length === 0
        ? text(t.people.awayNobody)
        : facts(...absences.slice(0, mostPeople).map((one) => awayFact(one, context))),
      note(t.people.awayToldBy),
    ],
  }
}

/** The day or the days that words name; null where they name none. */
async function daysAsked(
  words: string,
  { reader, workingDays }: CommandContext,
): Promise<Absence['leave'] | null> {
  const days = reader
    .daysAmong(words, await workingDays.calendar())
    .flatMap(({ date }) => (date === null ? [] : [date]))
    .sort()
  const [from] = days
  return from === undefined ? reader.period(words) : { from, to: days.at(-1) ?? from }
}

function awayFact({ member: { name, terms }, leave }: Absence, context: CommandContext): Fact {
  const roles = [...new Set(terms.map((term) => writeRole(term, context)))].join('; ')
  return { label: name, value: `${writeLeave(leave, context)} · ${roles}` }
}
