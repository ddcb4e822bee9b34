import type { CommandContext } from '../../src/chat/command.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Unapproved } from '../../src/figures/figure.ts'

/**
 * How figures of a unit that the speaker sends now begin: they wait where the committee wants them approved, unless
 * the speaker may approve them.
 */
export async function approvalOfSent(
  unit: Unit,
  { approvals, person, catalogue }: CommandContext,
): Promise<Unapproved | null> {
  if (mayFor(person, 'approve', unit, catalogue.units)) return null
  return (await approvals.wantedBy([unit.committee])).has(unit.committee) ? 'waiting' : null
}
