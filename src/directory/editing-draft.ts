import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import type { Catalogue } from './catalogue.ts'
import { codeFrom, tidy } from './code.ts'
import type { Edited, EditFault, Named, RoleMove } from './editing.ts'
import { faultsOf } from './editing-soundness.ts'
import type { Unit } from './unit.ts'

/** What has a name as a change leaves it, while it is being worked out. */
export interface Draft {
  readonly catalogue: Catalogue
  readonly units: Map<string, Unit>
  readonly indicators: Map<string, Indicator>
  readonly targets: Edited<Target>[]
  readonly roles: RoleMove[]
}

/** Ends the working out of a change; caught where it began. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly fault: EditFault

  constructor(code: EditFault['code'], ...about: readonly string[]) {
    super(code)
    this.fault = { code, about }
  }
}

/** A catalogue in which nothing has been changed yet. */
export function draftOf(catalogue: Catalogue): Draft {
  const { units, indicators } = catalogue
  return { catalogue, units: new Map(units), indicators: new Map(indicators), targets: [], roles: [] }
}

/** The unit of a code. */
export function unitIn({ units }: Draft, code: string): Unit {
  const unit = units.get(code)
  if (unit === undefined) throw new Refused('unknown', code)
  return unit
}

/** Puts a unit in place of the one with its code. */
export function put({ units }: Draft, unit: Unit): void {
  units.set(unit.code, unit)
}

/** Characters that a name, or the title of a document, has at most. */
const longestName = 200

/** A name as it is kept. */
export function checkedName(name: string): string {
  const kept = tidy(name)
  if (kept === '' || kept.length > longestName) throw new Refused('no-text')
  return kept
}

/** Both names of something; the Vietnamese one stands for a missing English one. */
export function checkedNames({ name, nameEn }: Named): { name: string; nameEn: string } {
  return { name: checkedName(name), nameEn: checkedName(nameEn ?? name) }
}

/** Adds a unit that begins on a day under a code of its own, made of its name. */
export function begin(draft: Draft, unit: Omit<Unit, 'code'>): Unit {
  const code = codeFrom(unit.name, unit.validFrom.slice(0, 4), draft.units)
  const begun = { ...unit, code }
  put(draft, begun)
  return begun
}

/** Those that were added or changed, in the order in which they stand. */
export function edited<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Edited<T>[] {
  return [...after].flatMap(([code, now]) => {
    const was = before.get(code) ?? null
    return was === now ? [] : [{ before: was, after: now }]
  })
}

/** Refuses what would leave the tree, the names or the history untrue, where it was true before. */
export function checkUnits({ catalogue, units }: Draft): void {
  const before = new Set(faultsOf(catalogue.units).map(keyOf))
  const fresh = faultsOf(units).find((fault) => !before.has(keyOf(fault)))
  if (fresh !== undefined) throw new Refused(fresh.code, ...fresh.about)
}

const keyOf = ({ code, about }: EditFault) => [code, ...about].join(' ')
