import { instantAt } from '../../src/calendar/zoned.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { isReminder } from '../../src/deadlines/notice.ts'
import type { NudgeRecipient, NudgeTopic } from '../../src/deadlines/nudge.ts'
import type { Member } from '../../src/directory/people.ts'
import type { NudgeTargets } from './nudge-targets.ts'
import { everyMember } from './people-scope.ts'

/** Somebody who would be reminded, and when they were today already of the same. */
export interface Reached extends NudgeRecipient {
  readonly name: string
  readonly remindedAt: Date | null
}

/** A unit that nobody of can be told, and why. */
export interface Unreached {
  readonly unit: string
  readonly why: 'no-officer' | 'no-chat' | 'unreachable'
  readonly name: string
}

/** Who answers for the units on this day, one entry a person, and whom nothing can be delivered to. */
export async function recipientsOf(
  { topic, units }: NudgeTargets,
  context: CommandContext,
): Promise<{ readonly reached: readonly Reached[]; readonly unreached: readonly Unreached[] }> {
  const { desk, author, today } = context
  const [{ recipients }, members] = await Promise.all([desk.planning(author.at), everyMember(context)])
  const byId = new Map(members.map((member) => [member.id, member]))
  const people = new Map<string, { name: string; units: string[]; parts: number[] }>()
  const unreached: Unreached[] = []
  for (const [unit, works] of units) {
    const { officers, heads } = recipients.of(unit, today)
    const responsible = officers.length > 0 ? officers : heads
    if (responsible.length === 0) unreached.push({ unit, why: 'no-officer', name: '' })
    for (const person of responsible) {
      const member = byId.get(person)
      const why = whyNot(member)
      if (why !== null) {
        unreached.push({ unit, why, name: member?.name ?? person })
        continue
      }
      const known = people.get(person) ?? { name: member?.name ?? person, units: [], parts: [] }
      people.set(person, known)
      known.units.push(unit)
      known.parts.push(...works.map(({ part }) => part.id))
    }
  }
  const reached = [...people].map(([person, rest]) => ({ person, ...rest }))
  const midnight = instantAt(today, '00:00', context.timeZone)
  const reminded = await remindedSince(midnight, topic, reached, context)
  return {
    reached: reached.map((one) => ({ ...one, remindedAt: reminded.get(one.person) ?? null })),
    unreached,
  }
}

function whyNot(member: Member | undefined): Exclude<Unreached['why'], 'no-officer'> | null {
  if (member === undefined || member.chats.length === 0) return 'no-chat'
  return member.chats.some(({ unreachable }) => unreachable === null) ? null : 'unreachable'
}

/** When each was last reminded of the same since a time: by hand, or of the same work by the program. */
async function remindedSince(
  time: Date,
  topic: NudgeTopic,
  recipients: readonly NudgeRecipient[],
  { nudges, notices }: CommandContext,
): Promise<Map<string, Date>> {
  const people = recipients.map(({ person }) => person)
  const parts = new Set(recipients.flatMap((one) => one.parts))
  const [byHand, told] = await Promise.all([
    nudges.since(time, people),
    parts.size === 0 ? [] : notices.ofParts([...parts]),
  ])
  const found = new Map<string, Date>()
  const note = (person: string, at: Date) => {
    if (at > (found.get(person) ?? new Date(0))) found.set(person, at)
  }
  for (const nudge of byHand) {
    for (const one of nudge.recipients) {
      const shares =
        topic.kind === 'work' ? one.parts.some((part) => parts.has(part)) : sameTopic(nudge.topic, topic)
      if (shares) note(one.person, nudge.sentAt)
    }
  }
  for (const { person, occasion, handedAt } of told) {
    if (handedAt !== null && handedAt >= time && isReminder(occasion)) note(person, handedAt)
  }
  return found
}

function sameTopic(one: NudgeTopic, other: NudgeTopic): boolean {
  if (one.kind === 'figures' && other.kind === 'figures') return one.from === other.from
  return one.kind === other.kind
}
