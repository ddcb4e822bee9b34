import type { periods as vi } from '../vi/periods.ts'
import type { Widened } from '../widened.ts'

/** Which days an answer is about. */
export const periods: Widened<typeof vi> = {
  latestWeek: (given) => `${given.period}, the latest week with figures`,
  latestPeriod: (given) => `${given.period}, the latest period with figures`,
  weekHolding: (given) => `${given.period}, the week that holds ${given.asked} (figures are reported weekly)`,
  upTo: (given) => `${given.period}, up to ${given.date}`,
  covered: (given) => `${given.period}; figures of ${given.dates}`,
  future: (given) => `The period asked about has not begun: ${given.period}. There can be no figures yet.`,
  empty: (given) => `${given.unit} has no figures for “${given.indicator}” in ${given.period}.`,
  nearest: (given) => `Nearest period with figures: ${given.period}.`,
  never: (given) => `${given.unit} has no figures for “${given.indicator}” at all yet.`,
  neverComposed:
    'Scores and ranks are not added up from the units below; the unit’s own published figure is needed.',
}
