import type { scorecard as vi } from '../vi/scorecard.ts'
import type { Widened } from '../widened.ts'

/** The answer to /scorecard. */
export const scorecard: Widened<typeof vi> = {
  title: (given) => `Scorecard · ${given.unit}`,
  mark: (given) => `${given.target}: ${given.mark}`,
  milestone: (given) => `${given.target} (milestone of ${given.year})`,
  old: 'old figures',
  without: 'No figures yet',
  nothing: (given) => `${given.unit} has no figures yet.`,
  nothingIn: (given) => `${given.unit} has no figures in ${given.period}.`,
  mixed: 'Each indicator is shown for its own latest period with figures.',
  unitsOnly: (given) => `Only the first ${given.units} units are shown.`,
  change: (given) => `${given.change} against the period before`,
}
