import { weekOf } from '../calendar/period.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import type { Ask } from './ask.ts'
import type { Intent } from './intents.ts'
import type { Now } from './period-phrase.ts'
import type { Understanding } from './understand.ts'

/** What `npm run understand` prints of a text: what it means once the usual defaults are filled in. */
export interface Explanation {
  readonly text: string
  readonly command: Intent | null
  readonly indicator: string | null
  readonly units: readonly string[]
  readonly period: { readonly from: string; readonly to: string } | null
  readonly ask: Ask | null
  readonly confidence: number
}

/** Commands that answer for the unit which the committee steers when none is named. */
const aboutHome: ReadonlySet<Intent> = new Set(['rate', 'scorecard', 'target'])

/** Fills in what a question leaves out: the home unit; this week, for who has not reported. */
export function explain(understanding: Understanding, catalogue: Catalogue, now: Now): Explanation {
  const { text, command, indicator, ask, confidence, follow, own } = understanding
  const home = catalogue.committees[0]?.home
  // TTTT may be the unit itself.
  const undecided =
    ask?.about === 'unit' || ask?.candidates.some((code) => catalogue.units.has(code)) === true
  const fallsBack =
    command !== null && aboutHome.has(command) && follow === null && !own && !undecided && home !== undefined
  const units = understanding.units.length === 0 && fallsBack ? [home] : understanding.units
  const period = understanding.period ?? (command === 'missing' ? weekOf(now.today) : null)
  return {
    text,
    command,
    indicator,
    units,
    period: period === null ? null : { from: period.from, to: period.to },
    ask,
    confidence,
  }
}
