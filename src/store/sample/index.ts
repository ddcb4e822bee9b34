import { workingCalendar } from '../../calendar/working-days.ts'
import type { Catalogue } from '../../directory/catalogue.ts'
import { existsOn, type Unit } from '../../directory/unit.ts'
import type { InitialData } from '../initial-data.ts'
import { sampleAssignments } from './assignments.ts'
import { generateFigures } from './generate.ts'
import { samplePeople } from './people.ts'
import { readSample, type SampleFiles } from './read.ts'
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
  const files = readSample()
  const reporting = reportingUnits(files)
  const weeks = sampleWeeks(workingCalendar(files.specialDays))
  return {
    ...withPeople(files, reporting),
    figures: [...files.published, ...generateFigures(reporting, weeks, seed)],
    assignments: sampleAssignments(files.assignments, files.units),
  }
}

/** The sample before anything has happened in it: its catalogue, people and calendar, with no figures and no work. */
export function sampleOffices(): InitialData {
  const files = readSample()
  return { ...withPeople(files, reportingUnits(files)), figures: [], assignments: [] }
}

function reportingUnits({ units }: SampleFiles): Unit[] {
  return units.filter(
    (unit) => unit.committee === reportingCommittee && unit.kind !== 'province' && existsOn(unit, lastWeek),
  )
}

/** Units that were given work by a day have somebody who leads them, too, to whom a delay goes. */
function withPeople(
  { committees, units, indicators, targets, specialDays, assignments }: SampleFiles,
  reporting: readonly Unit[],
): Omit<InitialData, 'figures' | 'assignments'> {
  const due = new Set(assignments.filter((row) => row.due !== null).flatMap((row) => row.units))
  const headed = reporting.filter(({ code }) => due.has(code))
  return {
    committees,
    units,
    indicators,
    targets,
    people: samplePeople(committees, reporting, headed),
    specialDays,
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
