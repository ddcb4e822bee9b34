import { join } from 'node:path'
import { addDays } from '../../calendar/date.ts'
import type { SpecialDay } from '../../calendar/working-days.ts'
import { instantAt } from '../../calendar/zoned.ts'
import type { Committee } from '../../directory/catalogue.ts'
import type { Unit } from '../../directory/unit.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { Target } from '../../indicators/target.ts'
import type { NewFigure } from '../initial-data.ts'
import { packageRoot } from '../root.ts'
import {
  type AssignmentRow,
  assignmentRow,
  committeeRow,
  documentRow,
  type FigureRow,
  figureRow,
  indicatorRow,
  type PublishedDocument,
  specialDayRow,
  targetRow,
  unitRow,
} from './schemas.ts'
import { checkNames, namesIn, readTable } from './table.ts'
import { sampleZone } from './weeks.ts'

/** Where the sample's CSV files are. */
export const sampleFolder: string = join(packageRoot, 'prisma', 'sample')

/** What stands in the sample's CSV files. */
export interface SampleFiles {
  readonly committees: readonly Committee[]
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly targets: readonly Target[]
  /** Figures as they were published, none made up. */
  readonly published: readonly NewFigure[]
  /** The days off and the make-up days that are known. */
  readonly specialDays: readonly SpecialDay[]
  readonly assignments: readonly AssignmentRow[]
}

/**
 * Reads and checks the sample's CSV files.
 *
 * @throws SampleFileError with file, line and column where something does not fit.
 */
export function readSample(folder = sampleFolder): SampleFiles {
  const committees = readTable(join(folder, 'committees.csv'), committeeRow)
  const units = readTable(join(folder, 'units.csv'), unitRow)
  const indicators = readTable(join(folder, 'indicators.csv'), indicatorRow)
  const targets = readTable(join(folder, 'targets.csv'), targetRow)
  const documents = readTable(join(folder, 'documents.csv'), documentRow)
  const figures = readTable(join(folder, 'figures.csv'), figureRow)
  const specialDays = readTable(join(folder, 'holidays.csv'), specialDayRow)
  const assignments = readTable(join(folder, 'assignments.csv'), assignmentRow)

  const unitCodes = namesIn(units, 'code')
  const slugs = namesIn(indicators, 'slug')
  checkNames(committees, 'home', unitCodes)
  checkNames(units, 'committee', namesIn(committees, 'code'))
  checkNames(units, 'parent', unitCodes)
  checkNames(units, 'successor', unitCodes)
  checkNames(targets, 'indicator', slugs)
  checkNames(targets, 'unit', unitCodes)
  checkNames(figures, 'indicator', slugs)
  checkNames(figures, 'unit', unitCodes)
  const files = namesIn(documents, 'file')
  checkNames(figures, 'source_file', files)
  checkNames(assignments, 'source_file', files)
  const assigned = assignments.flatMap(({ value, place }) =>
    value.units.map((unit) => ({ value: { units: unit }, place })),
  )
  checkNames(assigned, 'units', unitCodes)

  const documentOf = new Map(documents.map(({ value }) => [value.file, value]))
  return {
    committees: committees.map((row) => row.value),
    units: units.map((row) => row.value),
    indicators: indicators.map((row) => row.value),
    targets: targets.map((row) => row.value),
    published: figures.map(({ value }) => publishedFigure(value, documentOf.get(value.source_file))),
    specialDays: specialDays.map((row) => row.value),
    assignments: assignments.map((row) => row.value),
  }
}

/** A figure as its document published it. A document without a date counts from the day after its figures. */
function publishedFigure(row: FigureRow, document: PublishedDocument | undefined): NewFigure {
  return {
    indicator: row.indicator,
    unit: row.unit,
    from: row.period_from,
    to: row.period_to,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    note: row.note,
    source: document?.title ?? row.source_file,
    revision: 1,
    reason: null,
    enteredBy: null,
    enteredAt: instantAt(document?.dated ?? addDays(row.period_to, 1), '08:00', sampleZone),
    sample: false,
    approval: null,
  }
}
