import type { InitialData } from '../../src/store/initial-data.ts'
import { sampleData } from '../../src/store/sample/index.ts'

/** The sample, made once for all tests that a process runs. */
export const sample: InitialData = sampleData()

/** The sample with nobody in it, no work, and the figures of these units alone: of weeks from a day on, until another. */
export function sampleOf(units: readonly string[], from: string, until = '9999-12-31'): InitialData {
  const figures = sample.figures.filter(
    (figure) => units.includes(figure.unit) && figure.from >= from && figure.from < until,
  )
  return {
    ...sample,
    people: [],
    assignments: [],
    figures: figures.map((figure) => ({ ...figure, enteredBy: null })),
  }
}
