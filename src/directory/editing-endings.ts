import { addDays, type CivilDate, partsOf } from '../calendar/date.ts'
import { lineage } from '../indicators/target.ts'
import type { UnitChange } from './editing.ts'
import { begin, checkedNames, type Draft, put, Refused, unitIn } from './editing-draft.ts'
import { endOf } from './editing-soundness.ts'
import { existsOn, type Unit } from './unit.ts'

type ChangeOf<Kind extends UnitChange['kind']> = Extract<UnitChange, { kind: Kind }>

/**
 * The unit under another name from a day on: a new unit in its place, which those under it, those who hold a role
 * for it and its targets follow. Before that day all stays as it was.
 */
export function renameUnit(draft: Draft, { unit: code, from, ...names }: ChangeOf<'rename-unit'>): void {
  const unit = unitIn(draft, code)
  if (unit.name === checkedNames(names).name) throw new Refused('unchanged', code)
  checkEnds(draft, unit, from)
  if (endOf(unit) < from) throw new Refused('not-then', code)
  goOn(draft, unit, { ...unit, ...checkedNames(names), aliases: [] }, from)
}

/** Units whose work another one takes over. */
export function mergeUnits(
  draft: Draft,
  { units: codes, into: target, from }: ChangeOf<'merge-units'>,
): void {
  const into = unitIn(draft, target)
  const units = [...new Set(codes)].map((code) => unitIn(draft, code))
  if (units.length === 0) throw new Refused('unknown')
  if (!existsOn(into, from)) throw new Refused('not-then', target)
  const above = lineage(into, draft.units)
  for (const unit of units) {
    if (above.includes(unit)) throw new Refused('into-itself', unit.code)
    if (unit.committee !== into.committee) throw new Refused('other-committee', unit.code, target)
    checkEnds(draft, unit, from)
  }
  const done = units.every(({ validTo, successor }) => successor === target && validTo === addDays(from, -1))
  if (done) throw new Refused('unchanged', ...codes)
  // From the bottom up, so that one that is merged does not follow the one above it.
  const depth = ({ code }: Unit) => lineage(unitIn(draft, code), draft.units).length
  for (const { code } of units.sort((one, other) => depth(other) - depth(one))) {
    handOn(draft, unitIn(draft, code), into, from)
  }
}

/** Units of which a new one is made, in the place of the first. */
export function uniteUnits(draft: Draft, { units: codes, from, ...names }: ChangeOf<'unite-units'>): void {
  const first = unitIn(draft, codes[0] ?? '')
  const { name, nameEn } = checkedNames(names)
  const { committee, kind, parent } = first
  const above = parent === null ? null : unitIn(draft, parent)
  const end = above?.validTo ?? null
  const [aliases, successor] = [[], null]
  const into = begin(draft, {
    ...{ committee, kind, parent, name, nameEn, aliases, successor },
    ...{ validFrom: from, validTo: end },
  })
  mergeUnits(draft, { kind: 'merge-units', units: codes, into: into.code, from })
}

/** The end of a unit that nothing takes over. */
export function retireUnit(draft: Draft, { unit: code, from }: ChangeOf<'retire-unit'>): void {
  const unit = unitIn(draft, code)
  checkEnds(draft, unit, from)
  const validTo = addDays(from, -1)
  if (unit.validTo === validTo) throw new Refused('unchanged', code)
  const under = [...draft.units.values()].filter((one) => one.parent === code && endOf(one) >= from)
  if (under.length > 0) throw new Refused('has-children', code, ...under.map((one) => one.code))
  put(draft, { ...unit, validTo, successor: null })
  draft.roles.push({ unit: code, to: null, from })
}

/** Whether a unit can end on the day before another: it has begun by then, and not ended earlier. */
function checkEnds({ catalogue }: Draft, { code, validFrom, validTo }: Unit, from: CivilDate): void {
  if (catalogue.committees.some(({ home }) => home === code)) throw new Refused('home', code)
  const last = addDays(from, -1)
  if (last < validFrom || (validTo !== null && validTo < last)) throw new Refused('not-then', code)
}

/** Puts a new unit in the place of one, held to the same targets. */
function goOn(draft: Draft, unit: Unit, { code: _, ...rest }: Unit, from: CivilDate): void {
  const successor = begin(draft, { ...rest, validFrom: from })
  for (const target of draft.catalogue.targets) {
    if (target.unit !== unit.code || target.year < partsOf(from).year) continue
    draft.targets.push({ before: null, after: { ...target, unit: successor.code } })
  }
  handOn(draft, unit, successor, from)
}

/** Ends a unit and hands on what is its: its place over others, its roles, and what it was to take over. */
function handOn(draft: Draft, unit: Unit, successor: Unit, from: CivilDate): void {
  put(draft, { ...unit, validTo: addDays(from, -1), successor: successor.code })
  draft.roles.push({ unit: unit.code, to: successor.code, from })
  for (const other of [...draft.units.values()]) {
    const takesOver = other.validTo !== null && other.validTo >= addDays(from, -1) && other.code !== unit.code
    if (other.successor === unit.code && takesOver) put(draft, { ...other, successor: successor.code })
  }
  for (const child of [...draft.units.values()]) {
    if (child.parent !== unit.code || endOf(child) < from) continue
    // A unit's parent is one for all its days: where it had another before, it is another unit from then on.
    if (child.validFrom >= from) put(draft, { ...child, parent: successor.code })
    else goOn(draft, child, { ...child, parent: successor.code }, from)
  }
}
