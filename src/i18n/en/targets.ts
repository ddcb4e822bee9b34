import type { targets as vi } from '../vi/targets.ts'
import type { Widened } from '../widened.ts'

/** Targets and how a value stands to them. */
export const targets: Widened<typeof vi> = {
  over: (given) => `over ${given.value}`,
  atLeast: (given) => `at least ${given.value}`,
  under: (given) => `under ${given.value}`,
  atMost: (given) => `at most ${given.value}`,
  topRank: (given) => `rank ${given.number} or better (TOP ${given.number})`,
  held: (given) => `${given.target} by ${given.due} (set for ${given.owner})`,
  withDistance: (given) => `${given.held}; ${given.distance} from the target`,
  nextMilestone: (given) => `${given.held}, the roadmap’s next milestone`,
  none: 'no target set, so no verdict',
  met: 'Target met',
  metBy: (given) => `Target met, better by ${given.size}`,
  near: (given) => `Target nearly met, ${given.size} short`,
  bad: (given) => `Target not met, ${given.size} away`,
  strictlyEqual: (given) => `Target not met: exactly ${given.value}, where the target is ${given.target}`,
  metMilestone: (given) => `Milestone of ${given.year} met already, better by ${given.size}`,
  missesMilestone: (given) => `${given.size} away from the milestone of ${given.year}`,
  marks: { good: 'met', near: 'nearly met', bad: 'not met', none: '' },
}
