import type { buttons as vi } from '../vi/buttons.ts'
import type { Widened } from '../widened.ts'

/** Labels of buttons under an answer. */
export const buttons: Widened<typeof vi> = {
  rank: 'Ranking',
  scorecard: 'Scorecard',
  define: 'How it is computed',
  target: 'Targets',
  nudge: 'Remind',
  latest: 'Latest period with figures',
  history: 'Corrections',
}
