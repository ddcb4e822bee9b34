import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { facts, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import { handOver } from '../../src/directory/handover.ts'
import type { Member } from '../../src/directory/people.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { confirmButtons } from './confirm.ts'
import { isWithin } from './people-scope.ts'
import { writeRole } from './people-text.ts'

/** A handover that is settled but not done. */
interface Planned {
  readonly giver: Member
  readonly taker: Member
  readonly from: CivilDate
  readonly until: CivilDate | null
}

/** Shows what a handover will do, and does it once it is confirmed; the rights are checked both times. */
export async function handOverBetween(
  planned: Planned,
  confirmed: boolean,
  context: CommandContext,
): Promise<Reply> {
  const { t, language, people, author, today, person } = context
  const { giver, taker, from, until } = planned
  if (giver.id === taker.id) return { blocks: [text(t.people.handoverSame)] }
  if (from < today) return { blocks: [text(t.people.handoverPast)] }
  if (until !== null && until < from) return { blocks: [text(t.people.handoverOrder)] }
  const terms = giver.terms.filter(
    (term) =>
      (giver.id === person.id || isWithin(term, 'administer', context)) &&
      taker.terms.some(({ committee }) => committee === term.committee),
  )
  const change = handOver({ from, until, terms, giver: giver.id, taker })
  if (change.end.length === 0) {
    const allowed =
      giver.id === person.id || giver.terms.some((term) => isWithin(term, 'administer', context))
    const why = allowed ? t.people.handoverNothing({ name: giver.name }) : t.people.handoverNotYours
    return { blocks: [text(why)] }
  }
  if (confirmed) {
    await people.handOver(giver, taker, change, author)
    const said = { from: giver.name, to: taker.name, since: writeDate(from, language) }
    return { blocks: [text(t.people.handedOver(said))] }
  }
  const moved = terms.filter(({ id }) => change.end.some((one) => one.id === id))
  return preview(planned, moved.map((term) => writeRole(term, context)).join('; '), context)
}

function preview({ giver, taker, from, until }: Planned, roles: string, context: CommandContext): Reply {
  const { t, language } = context
  const slots = { giver: giver.id, taker: taker.id, from, ...(until !== null && { until }) }
  return {
    blocks: [
      heading(t.people.handoverTitle),
      facts(
        { label: t.people.handoverFrom, value: giver.name },
        { label: t.people.handoverTo, value: taker.name },
        { label: t.people.handoverSince, value: writeDate(from, language) },
        until !== null && { label: t.people.handoverUntil, value: writeDate(until, language) },
        { label: t.people.handoverRoles, value: roles },
      ),
      note(
        until === null
          ? t.people.handoverForGood
          : t.people.handoverBack({ name: giver.name, date: writeDate(addDays(until, 1), language) }),
      ),
      note(t.people.handoverWork),
    ],
    buttons: confirmButtons('handover', slots, context),
  }
}
