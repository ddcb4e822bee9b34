import { partsOf } from '../calendar/date.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import { codeFrom, sameName, tidy } from './code.ts'
import type { IndicatorChange, TargetChange } from './editing.ts'
import { checkedName, checkedNames, type Draft, Refused, unitIn } from './editing-draft.ts'
import { changedAliases } from './editing-units.ts'

type ChangeOf<Kind extends (IndicatorChange | TargetChange)['kind']> = Extract<
  IndicatorChange | TargetChange,
  { kind: Kind }
>

/** A new indicator; its code is made of the English name, as those of the others are. */
export function addIndicator(draft: Draft, { indicator }: ChangeOf<'add-indicator'>): void {
  const names = checkedIndicatorNames(draft, null, { name: indicator.nameVi, nameEn: indicator.nameEn })
  const slug = codeFrom(names.nameEn, '2', draft.indicators)
  const [measureVi, measureEn] = [checkedName(indicator.measureVi), checkedName(indicator.measureEn)]
  if (indicator.kind !== 'ratio' && indicator.numeratorVi !== null) throw new Refused('impossible')
  draft.indicators.set(slug, { ...indicator, ...names, measureVi, measureEn, slug, aliases: [] })
}

/** Gives an indicator other names; throws Refused for its own or another's. */
export function renameIndicator(draft: Draft, change: ChangeOf<'rename-indicator'>): void {
  const old = indicatorIn(draft, change.indicator)
  const english = change.nameEn ?? (old.nameEn === old.nameVi ? null : old.nameEn)
  const names = checkedIndicatorNames(draft, old, { name: change.name, nameEn: english ?? change.name })
  if (names.nameVi === old.nameVi && names.nameEn === old.nameEn) throw new Refused('unchanged', old.slug)
  draft.indicators.set(old.slug, { ...old, ...names })
}

/** Adds and drops names by which people call an indicator. */
export function setIndicatorAliases(draft: Draft, change: ChangeOf<'indicator-aliases'>): void {
  const old = indicatorIn(draft, change.indicator)
  draft.indicators.set(old.slug, { ...old, aliases: changedAliases(old.slug, old.aliases, change) })
}

/** A unit's target for a year, in place of the one it had. */
export function setTarget(draft: Draft, { target }: ChangeOf<'set-target'>): void {
  const indicator = indicatorIn(draft, target.indicator)
  const unit = unitIn(draft, target.unit)
  const after: Target = { ...target, document: checkedName(target.document) }
  if (!isPossible(after, indicator)) throw new Refused('impossible', indicator.slug)
  const [first, last] = [unit.validFrom, unit.validTo ?? '9999-12-31']
  if (target.year < partsOf(first).year || target.year > partsOf(last).year) {
    throw new Refused('not-then', unit.code)
  }
  const before = targetIn(draft, target)
  const same = before !== null && keyOf(before) === keyOf(after)
  if (same) throw new Refused('unchanged', indicator.slug)
  draft.targets.push({ before, after })
}

const keyOf = ({ comparator, value, document }: Target) => `${comparator} ${value} ${document}`

/** Takes a unit's target for a year away; throws Refused where it has none. */
export function removeTarget(draft: Draft, change: ChangeOf<'remove-target'>): void {
  const before = targetIn(draft, change)
  if (before === null) throw new Refused('unknown', change.indicator, change.unit)
  draft.targets.push({ before, after: null })
}

/** Whether an indicator can have such a value in such a year: a rank is a whole number, a rate at most 100 %. */
function isPossible({ value, year }: Target, { kind }: Indicator): boolean {
  if (!Number.isFinite(value) || value < 0 || !Number.isInteger(year) || year < 2000 || year > 2100)
    return false
  if (kind === 'rank') return Number.isInteger(value) && value > 0
  return kind !== 'ratio' || value <= 100
}

function targetIn({ catalogue }: Draft, { indicator, unit, year }: Omit<ChangeOf<'remove-target'>, 'kind'>) {
  const same = (one: Target) => one.indicator === indicator && one.unit === unit && one.year === year
  return catalogue.targets.find(same) ?? null
}

function indicatorIn({ indicators }: Draft, slug: string): Indicator {
  const found = indicators.get(slug)
  if (found === undefined) throw new Refused('unknown', slug)
  return found
}

/** Both names; no other indicator may have one of them. */
function checkedIndicatorNames(
  { indicators }: Draft,
  own: Indicator | null,
  given: { readonly name: string; readonly nameEn: string },
): { nameVi: string; nameEn: string } {
  const { name: nameVi, nameEn } = checkedNames({ name: tidy(given.name), nameEn: given.nameEn })
  for (const other of indicators.values()) {
    if (other === own) continue
    if (sameName(other.nameVi, nameVi) || sameName(other.nameEn, nameEn)) {
      throw new Refused('name-taken', other.slug)
    }
  }
  return { nameVi, nameEn }
}
