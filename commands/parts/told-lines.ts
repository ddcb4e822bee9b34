import { addDays } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Fact, Tone } from '../../src/chat/reply.ts'
import type { PartFacts } from '../../src/deadlines/facts.ts'
import type { Told } from '../../src/deadlines/told.ts'
import type { Member } from '../../src/directory/people.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { nameOf } from './editing-found.ts'
import { writeChat } from './people-text.ts'

/** One line of the ledger: when and whom; of what, through which chat, and what became of it. */
export function toldFact(told: Told, parts: ReadonlyMap<number, PartFacts>, context: CommandContext): Fact {
  const { t, language, timeZone } = context
  const time = (at: Date) => writeInstant(at, language, timeZone)
  const { message } = told
  const acknowledged = acknowledgedAt(told, parts)
  const channels: Readonly<Record<string, string>> = t.people.channels
  const value = [
    aboutText(told, context),
    ...(message === null
      ? []
      : [t.deliveries.through({ channel: channels[message.channel] ?? message.channel })]),
    stateText(told, context),
    ...(message?.state === 'sent'
      ? [
          acknowledged === null
            ? t.deliveries.notAcknowledged
            : t.deliveries.acknowledged({ time: time(acknowledged) }),
        ]
      : []),
    ...(told.late ? [t.deliveries.late] : []),
    ...(message?.repeated === true ? [t.deliveries.repeated] : []),
  ].join(' · ')
  const label = t.deliveries.label({ time: time(told.at), name: told.person.name })
  return { label, value, tone: toneOf(told, acknowledged) }
}

function aboutText({ cause, occasion, work }: Told, context: CommandContext): string {
  const { t, language } = context
  const name = t.deliveries.occasions[occasion.kind]
  if (cause.kind === 'figures') {
    const period = { kind: 'week', from: cause.week, to: addDays(cause.week, 6) } as const
    const [unit, week] = [nameOf(cause.unit, context), writePeriodName(period, language)]
    return t.deliveries.ofFigures({ occasion: name, unit, week })
  }
  if (work === null) return name
  const { assignment, title, unit } = work
  return t.deliveries.about({
    occasion: name,
    number: String(assignment),
    title,
    unit: nameOf(unit, context),
  })
}

function stateText({ message }: Told, { t }: CommandContext): string {
  const { states } = t.deliveries
  if (message === null) return states.noChat
  if (message.state !== 'failed') return states[message.state]
  if (message.problem === 'withdrawn') return states.withdrawn
  const reasons: Readonly<Record<string, string>> = t.people.reasons
  const [cause = ''] = (message.problem ?? '').split(':')
  return states.failed({ why: reasons[cause] ?? message.problem ?? '' })
}

/** By a button of the message, or by what the person did about the work after it was told. */
function acknowledgedAt(
  { acknowledgedAt: pressed, work, person, at }: Told,
  parts: ReadonlyMap<number, PartFacts>,
): Date | null {
  if (pressed !== null) return pressed
  const events = work === null ? [] : (parts.get(work.part)?.events ?? [])
  return events.find((event) => event.by === person.id && event.at >= at)?.at ?? null
}

function toneOf({ message }: Told, acknowledged: Date | null): Tone {
  if (message === null || message.state === 'failed') return 'bad'
  return acknowledged === null ? 'none' : 'good'
}

/** People whom nothing can be delivered to, or one of them who was asked for, each with the unit's others who can be reached. */
export function unreachableFacts(
  members: readonly Member[],
  asked: Member | null,
  context: CommandContext,
): Fact[] {
  const { t } = context
  const isReached = ({ chats }: Member) => chats.some(({ unreachable }) => unreachable === null)
  return members
    .filter((member) => !isReached(member) && (asked === null || member.id === asked.id))
    .map((member) => {
      const units = new Set(member.terms.map(({ unit }) => unit))
      const others = members
        .filter((other) => isReached(other) && other.terms.some(({ unit }) => units.has(unit)))
        .map(({ name }) => name)
      const chats =
        member.chats.length === 0
          ? t.people.noChat
          : member.chats.map((chat) => writeChat(chat, context)).join(', ')
      const names = others.length === 0 ? t.notices.nobodyElse : others.join(', ')
      return { label: member.name, value: t.deliveries.others({ chats, names }), tone: 'bad' }
    })
}
