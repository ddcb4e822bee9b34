import { addDays } from '../../src/calendar/date.ts'
import type { Edited } from '../../src/directory/editing.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { nameOf } from './editing-found.ts'
import { aliasChanges, type Writer } from './editing-lines.ts'
import { unitName } from './names.ts'

/** A unit that was added, or what changed of one, in a sentence. */
export function unitLine({ before, after }: Edited<Unit>, writer: Writer): string {
  const { language, t } = writer
  if (after === null) return before === null ? '' : unitName(before, language)
  if (before === null) return addedLine(after, writer)
  const changes = [
    ...nameChanges(before, after, writer),
    ...(before.parent === after.parent ? [] : [parentChange(before, after, writer)]),
    ...endChanges(before, after, writer),
    ...aliasChanges(before.aliases, after.aliases, writer),
  ]
  const what = `${unitName(before, language)} (${before.code})`
  return t.editing.changes({ what, changes: changes.join('; ') || t.editing.unchangedOnly })
}

function addedLine(unit: Unit, { catalogue, language, t }: Writer): string {
  const from = writeDate(unit.validFrom, language)
  const days =
    unit.validTo === null
      ? t.editing.days({ from })
      : t.editing.daysTo({ from, to: writeDate(unit.validTo, language) })
  const about = { unit: unitName(unit, language), code: unit.code, kind: t.units.one[unit.kind], days }
  if (unit.parent === null) return t.editing.unitAddedAlone(about)
  return t.editing.unitAdded({ ...about, parent: nameOf(unit.parent, { catalogue, language }) })
}

function nameChanges(before: Unit, after: Unit, { t }: Writer): string[] {
  return [
    ...(before.name === after.name ? [] : [t.editing.nameTo({ before: before.name, after: after.name })]),
    ...(before.nameEn === after.nameEn
      ? []
      : [t.editing.englishTo({ before: before.nameEn, after: after.nameEn })]),
  ]
}

function parentChange(before: Unit, after: Unit, { catalogue, language, t }: Writer): string {
  const name = (code: string | null) => (code === null ? '–' : nameOf(code, { catalogue, language }))
  return t.editing.parentTo({ before: name(before.parent), after: name(after.parent) })
}

function endChanges(before: Unit, after: Unit, { catalogue, language, t }: Writer): string[] {
  const date = (unit: Unit) => (unit.validTo === null ? null : writeDate(unit.validTo, language))
  const [was, is] = [date(before), date(after)]
  const ends =
    is === null || is === was
      ? []
      : [was === null ? t.editing.endsOn({ date: is }) : t.editing.endsOnInstead({ before: was, after: is })]
  if (before.successor === after.successor || after.validTo === null) return ends
  if (after.successor === null) return [...ends, t.editing.goesOnNowhere]
  const on = writeDate(addDays(after.validTo, 1), language)
  const unit = nameOf(after.successor, { catalogue, language })
  return [...ends, t.editing.goesOn({ unit, date: on })]
}
