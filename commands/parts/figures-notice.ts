import type { CivilDate } from '../../src/calendar/date.ts'
import type { Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Occasion } from '../../src/deadlines/occasion.ts'
import { fill, type WordingName } from '../../src/deadlines/wording.ts'
import type { FindWording } from '../../src/deadlines/wording-book.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeInstant, writePeriodName } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { shortName, unitName } from './names.ts'

/** That figures of a unit's week are still missing, or that their form was left. */
export interface ToldOfFigures {
  readonly occasion: Extract<Occasion, { kind: 'prompt' | 'form-left' }>
  readonly unit: Unit
  /** The first and the last day of the week. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Until when they can be reported. */
  readonly closes: Date
  /** How many indicators have none yet. */
  readonly missing: number
  /** How many answers the form holds. */
  readonly answered: number
}

/** Whether a notice asks for figures, and is not about work. */
export function isOfFigures(told: { readonly occasion: Occasion }): told is ToldOfFigures {
  return told.occasion.kind === 'prompt' || told.occasion.kind === 'form-left'
}

/** It in words: the committee's own wording, else the program's. */
export function figuresText(
  { occasion, unit, from, to, closes, missing, answered }: ToldOfFigures,
  findWording: FindWording,
  { t, language, timeZone }: Reader,
): string {
  const name: WordingName = occasion.kind === 'prompt' ? `prompt-${occasion.moment}` : 'form-left'
  const own = findWording({ committee: unit.committee, name, language })
  const about = {
    unit: unitName(unit, language),
    week: writePeriodName({ kind: 'week', from, to }, language),
    closes: writeInstant(closes, language, timeZone),
  }
  if (own === null && name === 'form-left' && answered === 0) return t.notices.formOpened(about)
  return fill(own ?? t.notices.wordings[name], {
    ...about,
    missing: writeNumber(missing, language),
    answered: writeNumber(answered, language),
  })
}

/** Opens the form of the week, or goes on with the one that was left; with the unit's name where there are several. */
export function figuresButton(
  { occasion, unit, from, to }: ToldOfFigures,
  alone: boolean,
  { t, language }: Reader,
): Button {
  const words = `${unit.code} ${writePeriodName({ kind: 'week', from, to }, language)}`
  const label = occasion.kind === 'form-left' ? t.notices.resume : t.notices.report
  return {
    label: alone ? label : t.notices.reportOf({ unit: shortName(unit, language) }),
    press:
      occasion.kind === 'form-left'
        ? { command: 'report', slots: { form: String(occasion.form) } }
        : { command: 'report', slots: { words } },
    opensForm: true,
  }
}
