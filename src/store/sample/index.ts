import { workingCalendar } from '../../calendar/working-days.ts'
import type { Catalogue } from '../../directory/catalogue.ts'
import { existsOn } from '../../directory/unit.ts'
import type { InitialData } from '../initial-data.ts'
import { sampleAssignments } from './assignments.ts'
import { generateFigures } from './generate.ts'
import { samplePeople } from './people.ts'
import { readSample } from './read.ts'
import { lastWeek, sampleWeeks } from './weeks.ts'

/** The committee whose units hand in figures week by week. */
const reportingCommittee = 'binh-duong'
/** Any text will do; with this one the units spread around the targets of 2024. */
const seed = '855'

/**
 * The sample: three committees with what their reports published, and made-up weekly figures (`sample` is
 * true) of every department and district of Bình Dương.
 *
 * @throws SampleFileError where a CSV file is wrong.
 */
export function sampleData(): InitialData {
  const { committees, units, indicators, targets, published, specialDays, assignments } = readSample()
  const reporting = units.filter(
    (unit) => unit.committee === reportingCommittee && unit.kind !== 'province' && existsOn(unit, lastWeek),
  )
  return {
    committees,
    units,
    indicators,
    targets,
    people: samplePeople(committees, reporting),
    figures: [...published, ...generateFigures(reporting, sampleWeeks(workingCalendar(specialDays)), seed)],
    specialDays,
    assignments: sampleAssignments(assignments, units),
  }
}

/** The sample's catalogue as it stands in the files, without a database. */
export function sampleCatalogue(): Catalogue {
  const { committees, units, indicators, targets } = readSample()
  return {
    version: 'sample',
    committees,
    units: new Map(units.map((unit) => [unit.code, unit])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    targets,
  }
}
