import type { AuditAction } from './audit.ts'
import type { Catalogue } from './catalogue.ts'
import type { CatalogueChange, Edited, Planned } from './editing.ts'
import { checkUnits, type Draft, draftOf, edited, Refused } from './editing-draft.ts'
import { mergeUnits, renameUnit, retireUnit, uniteUnits } from './editing-endings.ts'
import {
  addIndicator,
  removeTarget,
  renameIndicator,
  setIndicatorAliases,
  setTarget,
} from './editing-indicators.ts'
import { addUnit, correctUnit, setUnitAliases } from './editing-units.ts'

type Kind = CatalogueChange['kind']

/** How each kind of change is worked out, and what the audit trail calls it. */
const kinds: {
  readonly [K in Kind]: {
    readonly action: AuditAction
    work(draft: Draft, change: Extract<CatalogueChange, { kind: K }>): void
  }
} = {
  'add-unit': { action: 'unit.add', work: addUnit },
  'correct-unit': { action: 'unit.rename', work: correctUnit },
  'rename-unit': { action: 'unit.rename', work: renameUnit },
  'merge-units': { action: 'unit.merge', work: mergeUnits },
  'unite-units': { action: 'unit.merge', work: uniteUnits },
  'retire-unit': { action: 'unit.retire', work: retireUnit },
  'unit-aliases': { action: 'unit.aliases', work: setUnitAliases },
  'add-indicator': { action: 'indicator.add', work: addIndicator },
  'rename-indicator': { action: 'indicator.rename', work: renameIndicator },
  'indicator-aliases': { action: 'indicator.aliases', work: setIndicatorAliases },
  'set-target': { action: 'target.set', work: setTarget },
  'remove-target': { action: 'target.remove', work: removeTarget },
}

/** Works out what a change to a whole catalogue comes to, or why it can't be made. Pure. */
export function planOf(change: CatalogueChange, catalogue: Catalogue): Planned {
  const draft = draftOf(catalogue)
  const { action, work } = kinds[change.kind] as {
    action: AuditAction
    work(draft: Draft, of: unknown): void
  }
  try {
    work(draft, change)
    checkUnits(draft)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault }
    throw error
  }
  const units = edited(catalogue.units, draft.units)
  const indicators = edited(catalogue.indicators, draft.indicators)
  const { targets, roles } = draft
  const concerned = units[0]?.after ?? draft.units.get(anyOf(targets[0])?.unit ?? '')
  return {
    ok: true,
    plan: { action, committee: concerned?.committee ?? null, units, indicators, targets, roles },
  }
}

/** A thing as it is after a change, or was before it was removed. */
function anyOf<T>(change: Edited<T> | undefined): T | undefined {
  return change?.after ?? change?.before ?? undefined
}
