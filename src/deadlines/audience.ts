import type { CivilDate } from '../calendar/date.ts'
import type { Audience, PartFacts } from './facts.ts'
import type { MissingRole } from './occasion.ts'
import type { Recipients } from './recipients.ts'

/** Who hears of something on a day, and which role is vacant if one is. Nobody hears twice of a late part. */
export function peopleFor(
  audience: Audience,
  { part, follower }: PartFacts,
  recipients: Recipients,
  date: CivilDate,
): { people: readonly string[]; vacant: MissingRole | null } {
  const { officers, heads, secretaries, leaders } = recipients.of(part.unit, date)
  const unit = officers.length > 0 ? officers : heads
  const follows = follower !== null && recipients.serves(follower, part.unit, date)
  const following = follows ? [follower] : secretaries
  const vacantIf = (people: readonly string[]) => (people.length === 0 ? audience : null)
  const without = (people: readonly string[], ...told: readonly string[]) =>
    people.filter((one) => !told.includes(one))
  switch (audience) {
    case 'officer':
      return { people: unit, vacant: vacantIf(officers) }
    case 'head':
      return { people: without(heads, ...unit), vacant: vacantIf(heads) }
    case 'secretary':
      return { people: following, vacant: vacantIf(following) }
    case 'leader':
      return { people: without(leaders, ...unit, ...heads, ...following), vacant: vacantIf(leaders) }
  }
}
