import type { roadmap as vi } from '../vi/roadmap.ts'
import type { Widened } from '../widened.ts'

/** The answer to /target. */
export const roadmap: Widened<typeof vi> = {
  title: (given) => `Targets · ${given.unit}`,
  titleOf: (given) => `Targets · ${given.indicator} · ${given.unit}`,
  year: 'Year',
  target: 'Target',
  owner: 'Set for',
  distance: 'Distance now',
  now: 'Now',
  nowIn: (given) => `${given.value}, ${given.period}`,
  far: (given) => `${given.value} (${given.distance} from the target)`,
  inYear: (given) => `${given.year}: ${given.target}`,
  ofOwner: (given) => `${given.targets} (set for ${given.owner})`,
  nowAt: (given) => `${given.targets} · now ${given.value}`,
  document: (given) => `Set by (${given.year})`,
  none: (given) => `No targets are set for ${given.unit} yet.`,
  noneOf: (given) => `No target for “${given.indicator}” is set for ${given.unit} yet.`,
  noneIn: (given) => `No target is set for ${given.year} itself; these are the milestones there are.`,
}
