import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, heading, note, type Reply, table, text } from '../../src/chat/reply.ts'
import { existsOn, type Unit, type UnitKind, unitKinds } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { unitName } from './names.ts'

/** The units that existed on a date, by kind: those of one kind or all, under the named units or all. */
export function unitList(
  above: readonly Unit[],
  group: UnitKind | null,
  date: CivilDate,
  { catalogue, language, t }: CommandContext,
): Reply {
  const parents = new Set(above.map(({ code }) => code))
  const found = [...catalogue.units.values()].filter(
    (unit) =>
      existsOn(unit, date) &&
      (group === null || unit.kind === group) &&
      (parents.size === 0 || parents.has(unit.parent ?? '')),
  )
  const names = above.map((unit) => unitName(unit, language)).join(', ')
  const lists = unitKinds.flatMap((kind): Block[] => {
    const units = found.filter((unit) => unit.kind === kind)
    if (units.length === 0) return []
    return [
      heading(`${t.units.heading[kind]} (${writeNumber(units.length, language)})`),
      table(
        [
          { heading: t.units.name, align: 'left' },
          { heading: t.units.code, align: 'left' },
        ],
        units.map((unit) => [unitName(unit, language), unit.code]),
      ),
    ]
  })
  const title = heading(above.length === 0 ? t.units.title : t.units.under({ unit: names }))
  const asOf = t.units.asOf({ date: writeDate(date, language) })
  return {
    blocks: lists.length === 0 ? [title, text(t.units.noneThen), note(asOf)] : [title, ...lists, note(asOf)],
  }
}
