import { addDays } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { unitName } from './names.ts'

/** The unit that took over another's work, where it can be seen. */
export function successorOf(unit: Unit, { catalogue }: CommandContext): Unit | undefined {
  return unit.successor === null ? undefined : catalogue.units.get(unit.successor)
}

/** The units whose work a unit took over. */
export function predecessorsOf(unit: Unit, { catalogue }: CommandContext): Unit[] {
  return [...catalogue.units.values()].filter(({ successor }) => successor === unit.code)
}

/** How a unit ended, and what took over: null while no end is known. */
export function endText(unit: Unit, context: CommandContext): string | null {
  if (unit.validTo === null) return null
  const { language, t } = context
  const name = unitName(unit, language)
  const successor = successorOf(unit, context)
  const until = writeDate(unit.validTo, language)
  if (successor === undefined) return t.units.until({ unit: name, date: until })
  const date = writeDate(addDays(unit.validTo, 1), language)
  return t.units.merged({ unit: name, until, date, successor: unitName(successor, language) })
}

/** How a unit began: since when, and from which units it took over. */
export function beginText(unit: Unit, context: CommandContext): string {
  const { language, t } = context
  const given = { unit: unitName(unit, language), date: writeDate(unit.validFrom, language) }
  const before = predecessorsOf(unit, context).map((one) => unitName(one, language))
  return before.length === 0
    ? t.units.began(given)
    : t.units.formed({ ...given, predecessors: before.join(', ') })
}
