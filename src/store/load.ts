import type { Person } from '../directory/person.ts'
import { bumpVersion } from './catalogue.ts'
import { atomically, type Transaction } from './client.ts'
import { StoreError } from './errors.ts'
import { type Extent, extentOf, rowOf } from './figure-row.ts'
import { Prisma, type PrismaClient } from './generated/sqlite/client.ts'
import type { InitialAssignment, InitialData, NewFigure } from './initial-data.ts'

/** Rows that go into one INSERT, of 17 values each. More make the text that is parsed each time too long. */
const chunk = 200

/** Whether the database holds nothing yet that a load would fill. */
export async function isEmpty(client: Transaction): Promise<boolean> {
  const found = await Promise.all([
    client.committee.findFirst(),
    client.indicator.findFirst(),
    client.person.findFirst(),
  ])
  return found.every((row) => row === null)
}

/**
 * Fills an empty database in one transaction: cut short by whatever, it is empty still.
 *
 * @throws StoreError `not-empty`
 */
export async function load(client: PrismaClient, data: InitialData): Promise<void> {
  await atomically(client, async (tx) => {
    if (!(await isEmpty(tx))) throw new StoreError('not-empty')
    await loadCatalogue(tx, data)
    await loadPeople(tx, data.people)
    await loadFigures(tx, data.figures)
    await tx.specialDay.createMany({ data: [...data.specialDays] })
    await loadAssignments(tx, data.assignments)
    await bumpVersion(tx)
  })
}

async function loadCatalogue(tx: Transaction, data: InitialData): Promise<void> {
  await tx.committee.createMany({ data: data.committees.map((one, position) => ({ ...one, position })) })
  await tx.unit.createMany({
    data: data.units.map(({ committee, parent, successor, aliases: _, ...rest }, position) => ({
      ...rest,
      committeeCode: committee,
      parentCode: parent,
      successorCode: successor,
      position,
    })),
  })
  await tx.unitAlias.createMany({
    data: data.units.flatMap(({ code, aliases }) =>
      aliases.map((text, position) => ({ unitCode: code, text, position })),
    ),
  })
  await tx.indicator.createMany({
    data: data.indicators.map(({ aliases: _, ...rest }, position) => ({ ...rest, position })),
  })
  await tx.indicatorAlias.createMany({
    data: data.indicators.flatMap(({ slug, aliases }) =>
      aliases.map((text, position) => ({ indicatorSlug: slug, text, position })),
    ),
  })
  await tx.target.createMany({
    data: data.targets.map(({ indicator, unit, ...rest }) => ({
      ...rest,
      indicatorSlug: indicator,
      unitCode: unit,
    })),
  })
}

async function loadPeople(tx: Transaction, people: readonly Person[]): Promise<void> {
  await tx.person.createMany({ data: people.map(({ id, name, language }) => ({ id, name, language })) })
  await tx.membership.createMany({
    data: people.flatMap(({ id, memberships }) =>
      memberships.map(({ committee, role, unit }, position) => ({
        personId: id,
        committeeCode: committee,
        role,
        unitCode: unit,
        position,
      })),
    ),
  })
}

async function loadAssignments(tx: Transaction, assignments: readonly InitialAssignment[]): Promise<void> {
  for (const { committee, follower, reminders, parts, ...rest } of assignments) {
    await tx.assignment.create({
      data: {
        ...rest,
        committeeCode: committee,
        reminders: JSON.stringify(reminders),
        followerId: follower,
        parts: {
          create: parts.map(({ unit, state, evidence }) => ({
            unitCode: unit,
            state,
            evidence,
            due: rest.due,
            changedAt: rest.givenAt,
          })),
        },
      },
    })
  }
}

/** As plain INSERTs: Prisma's createMany takes ten times as long over as many rows. */
async function loadFigures(tx: Transaction, figures: readonly NewFigure[]): Promise<void> {
  const toRow = rowMaker(figures)
  for (let start = 0; start < figures.length; start += chunk) {
    const rows = figures.slice(start, start + chunk).map(toRow)
    const columns = Object.keys(rows[0] ?? {})
    await tx.$executeRaw(new Prisma.Sql(insertTexts(columns, rows.length), rows.flatMap(Object.values)))
  }
}

/** The texts between the values of an INSERT of so many rows. */
function insertTexts(columns: readonly string[], rows: number): string[] {
  const names = columns.map((name) => `"${name}"`).join(', ')
  const row = columns.map((_, at) => (at === 0 ? '), (' : ', '))
  const texts = Array.from({ length: rows }, () => row).flat()
  return [`INSERT INTO "Figure" (${names}) VALUES (`, ...texts.slice(1), ')']
}

/**
 * Makes the rows of these figures. The highest revision for each stretch of days is the current one. Many
 * figures are for the same few stretches, so what follows from the days is worked out once for each.
 */
function rowMaker(figures: readonly NewFigure[]) {
  const highest = new Map<string, number>()
  const extents = new Map<string, Extent>()
  const keyOf = ({ indicator, unit, from, to }: NewFigure) => `${indicator} ${unit} ${from} ${to}`
  for (const figure of figures) {
    const key = keyOf(figure)
    highest.set(key, Math.max(highest.get(key) ?? 0, figure.revision))
    const stretch = `${figure.from} ${figure.to}`
    if (!extents.has(stretch)) extents.set(stretch, extentOf(figure))
  }
  return (figure: NewFigure) => {
    const current = highest.get(keyOf(figure)) === figure.revision
    return rowOf(figure, current, extents.get(`${figure.from} ${figure.to}`))
  }
}
