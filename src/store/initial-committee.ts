import { join } from 'node:path'
import type { UnitKind } from '../directory/unit.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { InitialData } from './initial-data.ts'
import { sampleFolder } from './sample/read.ts'
import { indicatorRow } from './sample/schemas.ts'
import { readTable } from './sample/table.ts'

/** Before any figure of a committee. */
const validFrom = '1945-09-02'

/**
 * What an installation without the sample begins with: one committee, the unit that it steers and the standard
 * indicators. It has no people and no figures; its first administrator adds the units.
 */
export function initialCommittee(name: string, unit: string, indicators: readonly Indicator[]): InitialData {
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
  }
}

/** A unit whose name says that it lies below a province is a district; anything else counts as the top. */
function kindOf(name: string): UnitKind {
  if (/^(huyện|quận|thị xã|district)/iu.test(name)) return 'district'
  return /^(sở|ban|department)\s/iu.test(name) ? 'department' : 'province'
}

/** The indicators that every committee begins with. @throws SampleFileError where the file is wrong. */
export function standardIndicators(): Indicator[] {
  return readTable(join(sampleFolder, 'indicators.csv'), indicatorRow).map(({ value }) => value)
}
