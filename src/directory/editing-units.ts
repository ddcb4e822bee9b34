import { sameName, tidy } from './code.ts'
import type { AliasChange, UnitChange } from './editing.ts'
import { begin, checkedName, checkedNames, type Draft, put, Refused, unitIn } from './editing-draft.ts'
import { existsOn } from './unit.ts'

type ChangeOf<Kind extends UnitChange['kind']> = Extract<UnitChange, { kind: Kind }>

/** A new unit. Under a parent whose end is known it ends on the same day. */
export function addUnit(draft: Draft, { unitKind, parent, from, ...names }: ChangeOf<'add-unit'>): void {
  const above = unitIn(draft, parent)
  if (!existsOn(above, from)) throw new Refused('not-then', parent)
  begin(draft, {
    ...checkedNames(names),
    committee: above.committee,
    kind: unitKind,
    parent,
    aliases: [],
    validFrom: from,
    validTo: above.validTo,
    successor: null,
  })
}

/** Another name for what was misspelt, without a new unit. */
export function correctUnit(draft: Draft, { unit: code, name, nameEn }: ChangeOf<'correct-unit'>): void {
  const unit = unitIn(draft, code)
  const kept = checkedName(name)
  // An English name that only stood for the other follows it.
  const english = nameEn ?? (unit.nameEn === unit.name ? kept : unit.nameEn)
  const names = { name: kept, nameEn: checkedName(english) }
  if (names.name === unit.name && names.nameEn === unit.nameEn) throw new Refused('unchanged', code)
  put(draft, { ...unit, ...names })
}

/** Adds and drops names by which people call a unit. */
export function setUnitAliases(draft: Draft, { unit: code, add, drop }: ChangeOf<'unit-aliases'>): void {
  const unit = unitIn(draft, code)
  put(draft, { ...unit, aliases: changedAliases(unit.code, unit.aliases, { add, drop }) })
}

/** Names that people type that something has at most: each of them is looked for in every question. */
const mostAliases = 60
const longestAlias = 80

/** The names that people type after a change, without doubles. */
export function changedAliases(
  code: string,
  old: readonly string[],
  { add, drop }: AliasChange,
): readonly string[] {
  const kept = old.filter((alias) => !drop.some((other) => sameName(alias, other)))
  for (const alias of add.map(tidy)) {
    if (alias === '' || alias.length > longestAlias) throw new Refused('no-text')
    if (!kept.some((other) => sameName(alias, other))) kept.push(alias)
  }
  if (kept.length > mostAliases) throw new Refused('impossible')
  if (kept.length === old.length && kept.every((alias, at) => alias === old[at])) {
    throw new Refused('unchanged', code)
  }
  return kept
}
