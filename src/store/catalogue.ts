import type { Catalogue } from '../directory/catalogue.ts'
import type { Unit } from '../directory/unit.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Target } from '../indicators/target.ts'
import { isInTransaction, type Transaction } from './client.ts'
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'

/** Reads the catalogue of a database. */
export interface CatalogueStore {
  /** Everything that has a name, in the order it was given. */
  load(): Promise<Catalogue>
  /** The version of what `load` would give now: one read, cheap enough to ask before every answer. */
  version(): Promise<string>
}

/** Where the version is kept. Whoever changes the catalogue counts it up in the same transaction. */
const versionKey = 'catalogue-version'

const byPosition = { orderBy: { position: 'asc' } } as const
const withAliases = { include: { aliases: byPosition }, ...byPosition } as const

/** What was loaded is kept as long as its version is the current one. */
export function catalogueIn(client: PrismaClient): CatalogueStore {
  let kept: Catalogue | null = null
  return {
    async load() {
      if (kept !== null && kept.version === (await versionOf(client))) return kept
      const loaded = await loadFrom(client)
      // What a transaction sees may be undone, and another edit may get the same version.
      if (!isInTransaction()) kept = loaded
      return loaded
    },
    version: () => versionOf(client),
  }
}

function loadFrom(client: PrismaClient): Promise<Catalogue> {
  return client.$transaction(async (tx) => {
    const committees = await tx.committee.findMany({ omit: { position: true }, ...byPosition })
    const units = await tx.unit.findMany(withAliases)
    const indicators = await tx.indicator.findMany(withAliases)
    const targets = await tx.target.findMany({ orderBy: { id: 'asc' } })
    return {
      version: await versionOf(tx),
      committees,
      units: new Map(units.map((row) => [row.code, unitOf(row)])),
      indicators: new Map(indicators.map((row) => [row.slug, indicatorOf(row)])),
      targets: targets.map(targetOf),
    }
  }, repeatable)
}

/** Counts the version up, inside the transaction that changes the catalogue. */
export async function bumpVersion(tx: Transaction): Promise<void> {
  const value = String(Number(await versionOf(tx)) + 1)
  await tx.setting.upsert({
    where: { key: versionKey },
    create: { key: versionKey, value },
    update: { value },
  })
}

/** All reads of one load see the same moment. SQLite knows no other level. */
const repeatable = { isolationLevel: 'Serializable' } as const

async function versionOf(client: Transaction): Promise<string> {
  const [row] = await client.$queryRaw<{ value: string }[]>`
    SELECT "value" FROM "Setting" WHERE "key" = ${versionKey}`
  return row?.value ?? '0'
}

type UnitRow = Prisma.UnitGetPayload<typeof withAliases>
type IndicatorRow = Prisma.IndicatorGetPayload<typeof withAliases>
type TargetRow = Prisma.TargetGetPayload<object>

// What the text columns of the next three hold was checked when it was written.

function unitOf({ committeeCode, parentCode, successorCode, position: _, kind, ...rest }: UnitRow): Unit {
  return {
    ...rest,
    kind: kind as Unit['kind'],
    committee: committeeCode,
    parent: parentCode,
    successor: successorCode,
    aliases: rest.aliases.map((alias) => alias.text),
  }
}

function indicatorOf({ position: _, kind, accumulation, direction, ...rest }: IndicatorRow): Indicator {
  return {
    ...rest,
    kind: kind as Indicator['kind'],
    accumulation: accumulation as Indicator['accumulation'],
    direction: direction as Indicator['direction'],
    aliases: rest.aliases.map((alias) => alias.text),
  }
}

function targetOf({ indicatorSlug, unitCode, comparator, year, value, document }: TargetRow): Target {
  return {
    indicator: indicatorSlug,
    unit: unitCode,
    year,
    comparator: comparator as Target['comparator'],
    value,
    document,
  }
}
