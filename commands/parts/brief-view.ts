import type { Reader } from '../../src/chat/command.ts'
import type { Unit } from '../../src/directory/unit.ts'

/** What kind of brief it is, and of which unit. */
export interface View {
  readonly kind: 'leader' | 'secretary' | 'unit'
  readonly unit: Unit
}

/**
 * The briefs of somebody, by the roles that they hold: what a committee's leader, a secretary and the people of a
 * unit each need. An administrator, who holds none of these, sees what a leader sees.
 */
export function viewsOf({ person, catalogue }: Pick<Reader, 'person' | 'catalogue'>): View[] {
  const homes = new Set(catalogue.committees.map(({ home }) => home))
  const views = person.memberships.flatMap(({ role, unit: code }): View[] => {
    const unit = catalogue.units.get(code)
    if (unit === undefined) return []
    const isHome = homes.has(code)
    if (role === 'secretary') return [{ kind: 'secretary', unit }]
    if (role === 'administrator') return []
    return [{ kind: isHome ? 'leader' : 'unit', unit }]
  })
  const distinct = views.filter(
    (one, index) => views.findIndex(({ kind, unit }) => kind === one.kind && unit === one.unit) === index,
  )
  if (distinct.length > 0) return distinct
  return [...homes].flatMap((code) => {
    const unit = catalogue.units.get(code)
    return unit === undefined ? [] : [{ kind: 'leader' as const, unit }]
  })
}

/** The brief of a named unit: the speaker's own where they have one of it. */
export function viewsOn(unit: Unit, reader: Pick<Reader, 'person' | 'catalogue'>): View[] {
  const own = viewsOf(reader).filter((one) => one.unit === unit)
  if (own.length > 0) return own
  const isHome = reader.catalogue.committees.some(({ home }) => home === unit.code)
  return [{ kind: isHome ? 'leader' : 'unit', unit }]
}
