import { join } from 'node:path'
import type { z } from 'zod'
import type { UnitKind } from '../directory/unit.ts'
import type { InitialData } from './initial-data.ts'
import { sampleFolder } from './sample/read.ts'
import { indicatorRow, specialDayRow } from './sample/schemas.ts'
import { readTable } from './sample/table.ts'

/** Before any figure of a committee. */
const validFrom = '1945-09-02'

/**
 * What an installation without the sample begins with: one committee, the unit that it steers and the standard
 * indicators. It has no people and no figures; its first administrator adds the units.
 */
export function initialCommittee(
  name: string,
  unit: string,
  { indicators, specialDays }: Pick<InitialData, 'indicators' | 'specialDays'>,
): InitialData {
  return {
    committees: [{ code: 'committee', name, nameEn: name, home: 'home' }],
    units: [
      {
        code: 'home',
        committee: 'committee',
        name: unit,
        nameEn: unit,
        kind: kindOf(unit),
        parent: null,
        aliases: [],
        validFrom,
        validTo: null,
        successor: null,
      },
    ],
    indicators,
    targets: [],
    people: [],
    figures: [],
    specialDays,
    assignments: [],
  }
}

/** A unit whose name says that it lies below a province is a district; anything else counts as the top. */
function kindOf(name: string): UnitKind {
  if (/^(huyện|quận|thị xã|district)/iu.test(name)) return 'district'
  return /^(sở|ban|department)\s/iu.test(name) ? 'department' : 'province'
}

/**
 * The indicators and the days off that every committee begins with.
 *
 * @throws SampleFileError where a file is wrong.
 */
export function standardData(): Pick<InitialData, 'indicators' | 'specialDays'> {
  const read = <T>(file: string, schema: z.ZodType<T>) =>
    readTable(join(sampleFolder, file), schema).map(({ value }) => value)
  return {
    indicators: read('indicators.csv', indicatorRow),
    specialDays: read('holidays.csv', specialDayRow),
  }
}
