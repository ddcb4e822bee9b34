import { unitOf } from '../directory/binding.ts'
import { readNumberedWeek } from '../language/numbered-week.ts'
import type { Understanding } from '../language/understand.ts'
import type { CommandContext } from './command.ts'
import type { InterpretContext } from './outcome.ts'
import { type Given, givenBy } from './refine.ts'

/** The plain values that a text gives in this context. */
export function givenIn(understanding: Understanding, { context, lexicon }: InterpretContext): Given {
  const { text, period, ask } = understanding
  const isWeek = period?.kind === 'week' || ask?.about === 'period'
  const numbered = isWeek
    ? readNumberedWeek(text, lexicon(), { today: context.today, cut: context.cut })
    : null
  return givenBy(understanding, ownUnits(context), numbered)
}

/**
 * "đơn vị mình": in a bound group the unit that it is bound to; elsewhere the units that the speaker answers for,
 * else the one that the committee steers.
 */
function ownUnits({ person, catalogue, bound, today }: CommandContext): string[] {
  const unit = bound === null ? undefined : unitOf(bound, catalogue, today)
  if (unit !== undefined) return [unit.code]
  const officer = person.memberships.filter((one) => one.role === 'officer').map((one) => one.unit)
  return officer.length > 0 ? officer : catalogue.committees.slice(0, 1).map((one) => one.home)
}
