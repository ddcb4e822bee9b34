import Database from 'libsql'
import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import { middleOf, weekOf } from '../../src/calendar/period.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import { openStore } from '../../src/store/open.ts'
import { committee, home } from './catalogue.ts'

/** The day of the questions, a Monday. */
export const today: CivilDate = '2024-06-17'
export const weeks = 260
/** Who asks. */
export const leader = 'leader'

/**
 * Makes a database with a figure for every indicator, every unit but the province, and each of the weeks up
 * to today: its structure and names through the store, the figures by one statement. They lie in the order
 * in which they are entered, week by week, so that those of one unit are far apart, as they really are.
 */
export async function buildDatabase(path: string, catalogue: Catalogue): Promise<void> {
  const store = await openStore(`file:${path}`)
  await store.load({
    committees: catalogue.committees,
    units: [...catalogue.units.values()],
    indicators: [...catalogue.indicators.values()],
    targets: catalogue.targets,
    people: [
      {
        id: leader,
        name: 'Trần Quang Minh',
        language: 'vi',
        memberships: [{ committee, role: 'leader', unit: home }],
      },
    ],
    figures: [],
    specialDays: [],
    assignments: [],
  })
  await store.close()
  const connection = new Database(path)
  // Nothing is lost if this is cut short, so it need not be safe; and the whole index fits in this memory.
  connection.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000')
  connection.exec('CREATE TEMP TABLE "Week" ("number" INTEGER, "from", "to", "middle", "entered")')
  const insert = connection.prepare('INSERT INTO "Week" VALUES (?, ?, ?, ?, ?)')
  const lastWeek = addDays(weekOf(today).from, -7)
  for (let number = 0; number < weeks; number++) {
    const from = addDays(lastWeek, 7 * (number + 1 - weeks))
    const to = addDays(from, 6)
    insert.run(number, from, to, middleOf({ from, to }), `${addDays(from, 10)}T03:00:00.000+00:00`)
  }
  connection.exec(fill)
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  connection.close()
}

/**
 * Counts of 20 to 400 cases, of which a share that differs from unit to unit and rises with the weeks. Those of the
 * latest week wait for approval, as with a committee that wants that.
 */
const fill = `
  INSERT INTO "Figure" ("indicatorSlug", "unitCode", "periodFrom", "periodTo", "periodMiddle", "days",
    "numerator", "denominator", "value", "revision", "enteredById", "enteredAt", "current", "sample", "approval")
  SELECT "slug", "code", "from", "to", "middle", 7,
    CASE "kind" WHEN 'ratio' THEN "cases" * "share" / 100 END,
    CASE "kind" WHEN 'ratio' THEN "cases" END,
    CASE "kind" WHEN 'ratio' THEN NULL WHEN 'count' THEN "cases" % 50 ELSE "share" + 0.5 END,
    1, '${leader}', "entered", 1, 0, CASE WHEN "number" = ${weeks - 1} THEN 'waiting' END
  FROM (
    SELECT w.*, i."slug", i."kind", u."code",
      20 + (u."position" * 7919 + i."position" * 104729 + w."number" * 1299709) % 380 AS "cases",
      30 + (u."position" * 31 + i."position" * 17) % 40 + w."number" / 10 AS "share"
    FROM "Week" w CROSS JOIN "Indicator" i CROSS JOIN "Unit" u
    WHERE u."kind" <> 'province' ORDER BY w."number", i."position", u."position"
  )`
