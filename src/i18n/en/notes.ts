import type { notes as vi } from '../vi/notes.ts'
import type { Widened } from '../widened.ts'

/** Remarks under an answer. */
export const notes: Widened<typeof vi> = {
  sample: 'Sample data, made up to try the assistant with; not real figures.',
  unapproved: 'Some of the figures are not approved yet.',
  chartUnapproved: (given) => `${given.title} (partly not approved)`,
  stale: (given) =>
    `These figures are old: the last reported period ended on ${given.date}, more than two reporting weeks ago.`,
  corrected: 'Some of the figures have been corrected.',
  correctedBecause: (given) => `The figures were corrected (times: ${given.times}); reason: ${given.reason}.`,
  remark: (given) => `Remark on the figures: ${given.remark}.`,
  withoutCounts:
    'Only the rate was published, without numerator and denominator, so it is not added to other figures.',
}
