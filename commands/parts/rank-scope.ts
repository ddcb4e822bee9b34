import type { CivilDate } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { existsOn, peersOf, type Unit, type UnitKind, unitKinds } from '../../src/directory/unit.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { unitName } from './names.ts'

/** Which units are ranked, and whose total they make. */
export interface Scope {
  readonly kind: UnitKind
  readonly peers: readonly Unit[]
  /** The unit above the peers; null for peers at the top. */
  readonly above: Unit | null
  /** The units that were asked about, to be marked in the table. */
  readonly marked: readonly Unit[]
}

/**
 * Who is ranked with whom on a date: the units under a named unit that has some, else the named unit's
 * peers, else those under the committee's home unit; departments unless another group is named.
 */
export function scopeOf(
  units: readonly Unit[],
  group: UnitKind | null,
  date: CivilDate,
  { catalogue }: CommandContext,
): Scope | null {
  const all = [...catalogue.units.values()]
  const under = (unit: Unit) => all.filter((other) => other.parent === unit.code && existsOn(other, date))
  const [committee] = catalogue.committees
  const home = committee && catalogue.units.get(committee.home)
  const named = units.find((unit) => under(unit).length > 0)
  const marked = units.filter((unit) => unit !== named)
  const [first] = marked
  if (named === undefined && first !== undefined && (group === null || group === first.kind)) {
    const above = first.parent === null ? null : (catalogue.units.get(first.parent) ?? null)
    return { kind: first.kind, peers: peersOf(first, all, date), above, marked }
  }
  const parent = named ?? (first === undefined ? home : (catalogue.units.get(first.parent ?? '') ?? first))
  if (parent === undefined) return null
  if (group === parent.kind)
    return { kind: group, peers: peersOf(parent, all, date), above: null, marked: [parent] }
  const children = under(parent)
  const kinds = unitKinds.filter((kind) => children.some((one) => one.kind === kind))
  const kind =
    group ?? first?.kind ?? (kinds.includes('department') ? 'department' : (kinds[0] ?? 'department'))
  return { kind, peers: children.filter((one) => one.kind === kind), above: parent, marked }
}

/** "20 sở, ban, ngành thuộc tỉnh Bình Dương". */
export function scopeText({ kind, peers, above }: Scope, { language, t }: CommandContext): string {
  const given = { number: writeNumber(peers.length, language), group: t.units.many[kind] }
  if (above === null) return t.units.counted({ number: given.number, kind: given.group })
  return t.rank.scopeOf({ ...given, parent: unitName(above, language) })
}
