import type { Edited } from '../directory/editing.ts'
import type { Unit } from '../directory/unit.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import type { Transaction } from './client.ts'

/** Adds and changes units; those that are added come last in the catalogue's order. */
export async function writeUnits(tx: Transaction, edits: readonly Edited<Unit>[]): Promise<void> {
  const last = await tx.unit.aggregate({ _max: { position: true } })
  let position = last._max.position ?? -1
  for (const { before, after } of edits) {
    if (after === null) continue
    const { code, committee, parent, successor, aliases, ...rest } = after
    const row = { ...rest, committeeCode: committee, parentCode: parent, successorCode: successor }
    if (before === null) await tx.unit.create({ data: { ...row, code, position: ++position } })
    else await tx.unit.update({ where: { code }, data: row })
    if (before?.aliases === aliases) continue
    await tx.unitAlias.deleteMany({ where: { unitCode: code } })
    await tx.unitAlias.createMany({
      data: aliases.map((text, at) => ({ unitCode: code, text, position: at })),
    })
  }
}

/** Adds and changes indicators; those that are added come last in the catalogue's order. */
export async function writeIndicators(tx: Transaction, edits: readonly Edited<Indicator>[]): Promise<void> {
  const last = await tx.indicator.aggregate({ _max: { position: true } })
  let position = last._max.position ?? -1
  for (const { before, after } of edits) {
    if (after === null) continue
    const { slug, aliases, ...row } = after
    if (before === null) await tx.indicator.create({ data: { ...row, slug, position: ++position } })
    else await tx.indicator.update({ where: { slug }, data: row })
    if (before?.aliases === aliases) continue
    const rows = aliases.map((text, at) => ({ indicatorSlug: slug, text, position: at }))
    await tx.indicatorAlias.deleteMany({ where: { indicatorSlug: slug } })
    await tx.indicatorAlias.createMany({ data: rows })
  }
}

/** Adds, changes and removes targets, of which a unit has one for an indicator and a year. */
export async function writeTargets(tx: Transaction, edits: readonly Edited<Target>[]): Promise<void> {
  for (const { before, after } of edits) {
    if (after !== null) {
      const { indicator: indicatorSlug, unit: unitCode, year, ...row } = after
      const key = { indicatorSlug, unitCode, year }
      await tx.target.upsert({
        where: { indicatorSlug_unitCode_year: key },
        create: { ...key, ...row },
        update: row,
      })
    } else if (before !== null) {
      const { indicator: indicatorSlug, unit: unitCode, year } = before
      await tx.target.delete({ where: { indicatorSlug_unitCode_year: { indicatorSlug, unitCode, year } } })
    }
  }
}
