import type { CivilDate } from '../calendar/date.ts'
import { noticeOf, type PlannedNotice } from './notice.ts'
import type { PromptMoment } from './occasion.ts'
import { dateAt, nextOpen, type Office, workedBefore, workingDay } from './office.ts'
import type { Plan, Planning } from './plan.ts'

/** A unit that owes figures of a week, and from when until when they are reported. */
export interface OwedFigures {
  readonly unit: string
  /** The Monday of the week. */
  readonly week: CivilDate
  readonly opens: Date
  readonly closes: Date
}

/** Who owes figures of some weeks. */
export interface DueFigures {
  /** The Mondays of all that were looked at. */
  readonly weeks: readonly CivilDate[]
  readonly owed: readonly OwedFigures[]
}

/** Two working hours. */
const soon = 2 * 3_600_000

/** When a unit is asked for the figures of a week, in working hours: at least once, in the order of time. */
export function promptTimes(
  { opens, closes }: Pick<OwedFigures, 'opens' | 'closes'>,
  office: Office,
): { readonly moment: PromptMoment; readonly at: Date }[] {
  const opening = nextOpen(office, opens)
  const later = [
    { moment: 'day-before', at: workedBefore(office, closes, workingDay(office)) },
    { moment: 'closing', at: workedBefore(office, closes, soon) },
  ] as const
  return [{ moment: 'opening', at: opening }, ...later.filter(({ at }) => at > opening)]
}

/** Asks those who answer for units, as they do on each day, for the figures that these owe. */
export function planPrompts(
  owed: readonly OwedFigures[],
  { office, recipients }: Pick<Planning, 'office' | 'recipients'>,
): Pick<Plan, 'notices' | 'until'> {
  const notices = owed.flatMap(({ unit, week, opens, closes }) => {
    const cause = { kind: 'figures', unit, week } as const
    const due = dateAt(office, closes)
    return promptTimes({ opens, closes }, office).flatMap(({ moment, at }) => {
      const occasion = { kind: 'prompt', moment } as const
      // Where the closing is moved to another day, its day before is another, too.
      const round = moment === 'opening' ? null : due
      return recipients
        .of(unit, dateAt(office, at))
        .officers.map(
          (person): PlannedNotice => ({ ...noticeOf({ cause, person, occasion, dueAt: at }, round), due }),
        )
    })
  })
  return { notices, until: endOfTime }
}

/** Whatever is kept of these weeks and is not planned does not hold any more. */
const endOfTime = new Date(8_640_000_000_000_000)

/** How long a form is left before whoever began it is reminded. */
export const formRest = 24 * 3_600_000

/** Reminds once of a form that was begun, a day after it; by then it is seen whether it rests as long. */
export function leftFormNotice(form: {
  readonly id: number
  readonly unit: string
  readonly from: CivilDate
  readonly person: string
  readonly startedAt: Date
}): PlannedNotice {
  const cause = { kind: 'figures', unit: form.unit, week: form.from } as const
  const occasion = { kind: 'form-left', form: form.id } as const
  const dueAt = new Date(form.startedAt.getTime() + formRest)
  return noticeOf({ cause, person: form.person, occasion, dueAt })
}
