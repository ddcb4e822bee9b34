import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Edited, Plan } from '../../src/directory/editing.ts'

/** A catalogue with a plan carried out. */
export function carriedOut(catalogue: Catalogue, { units, indicators, targets }: Plan): Catalogue {
  const removed = new Set(targets.map(({ before }) => before))
  return {
    ...catalogue,
    units: new Map([...catalogue.units, ...byCode(units, (unit) => unit.code)]),
    indicators: new Map([...catalogue.indicators, ...byCode(indicators, (one) => one.slug)]),
    targets: [
      ...catalogue.targets.filter((target) => !removed.has(target)),
      ...targets.flatMap(({ after }) => after ?? []),
    ],
  }
}

function byCode<T>(changes: readonly Edited<T>[], codeOf: (one: T) => string): [string, T][] {
  return changes.flatMap(({ after }) => (after === null ? [] : [[codeOf(after), after]]))
}
