import { type CivilDate, mondayOf } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { CorrectionDraft } from '../../src/chat/correction-draft.ts'
import type { NumberedWeek } from '../../src/chat/name-reader.ts'
import { isThisWeek } from './form-week.ts'
import { reasonFault, reasonIn } from './reason.ts'

/** A correction of which nothing is known yet. */
export const nothingSaid: CorrectionDraft = {
  indicator: null,
  unit: null,
  week: null,
  value: null,
  published: false,
  reason: null,
  revision: null,
  form: null,
}

/** A correction so far, and which units and indicators come near where words left it open. */
export interface SaidCorrection {
  readonly draft: CorrectionDraft
  readonly units: readonly string[]
  readonly indicators: readonly string[]
  /** A unit was named that is not known. */
  readonly stranger: boolean
  /** "Tuần này" was said: the week whose reporting is open. */
  readonly thisWeek: boolean
  /** A week was named that its year does not have; null for none. */
  readonly missingWeek: NumberedWeek | null
  /** Why the reason that was written is not taken; null where it is. */
  readonly untaken: string | null
}

/** A week's number by itself, which answers the question for one. */
const numberAlone = /^\s*\d{1,2}(?:\s*\/\s*\d{4})?\s*$/

/** Puts words into a correction: all that they say of it, or the answer to what was asked. */
export function withWords(
  draft: CorrectionDraft,
  words: string | null,
  asks: string | null,
  { reader, t }: CommandContext,
): SaidCorrection {
  const open = {
    ...{ units: [], indicators: [], stranger: false },
    ...{ thisWeek: false, missingWeek: null, untaken: null },
  }
  if (words === null) return { draft, ...open }
  if (asks === 'reason')
    return { draft: { ...draft, reason: reasonIn(words) }, ...open, untaken: reasonFault(words, t) }
  const said = asks === 'week' && numberAlone.test(words) ? `tuần ${words}` : words
  const read = reader.correction(said)
  const { indicator, indicators, unit, units, stranger, period, week, value, reason } = read
  const thisWeek = isThisWeek(words)
  const more = reason === null ? {} : { reason: reasonIn(reason) }
  const untaken = reasonFault(reason, t)
  if (asks === 'value')
    return {
      draft: { ...draft, ...more, value: (value ?? words).slice(0, 100), published: false },
      ...open,
      untaken,
    }
  return {
    draft: {
      ...draft,
      ...more,
      ...(indicator !== null && { indicator }),
      ...(unit !== null && { unit }),
      ...(period !== null && { week: weekNamed(period) }),
      ...(week !== null && { week: week.monday }),
      ...(thisWeek && { week: null }),
      ...(value !== null && { value: value.slice(0, 100), published: false }),
    },
    units,
    indicators,
    stranger,
    thisWeek,
    missingWeek: thisWeek || week?.monday !== null ? null : week,
    untaken,
  }
}

/** The Monday of a week or a day; null for anything longer, which names no week. */
function weekNamed({ kind, from }: Period): CivilDate | null {
  return kind === 'week' || kind === 'day' ? mondayOf(from) : null
}
