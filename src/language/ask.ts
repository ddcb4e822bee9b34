import type { Decision } from './decide-intent.ts'
import type { FoundIndicator } from './find-indicator.ts'
import type { FoundUnits } from './find-units.ts'
import type { Intent } from './intents.ts'
import type { Mentions } from './mentions.ts'

/** What has to be asked before a question can be answered, and what it may be. */
export interface Ask {
  readonly about: 'unit' | 'indicator' | 'period' | 'command'
  /** Codes, slugs or command names; empty where nothing is near. */
  readonly candidates: readonly string[]
}

const needsIndicator: ReadonlySet<Intent> = new Set(['rate', 'rank', 'define'])
const takesUnits: ReadonlySet<Intent> = new Set([
  'rate',
  'rank',
  'scorecard',
  'target',
  'units',
  'report',
  'correct',
  'history',
  'missing',
  'deadlines',
])

/** What else may keep a question open. */
interface Open {
  /** A period was named that does not exist. */
  readonly impossible: boolean
  /** Nothing was named but perhaps a period. */
  readonly bare: boolean
  /** The indicator is narrowed to something that is not kept. */
  readonly narrowed: boolean
}

/** What has to be asked first, given what is wanted and what was found; null where nothing has. */
export function askFor(
  { intent, strange }: Decision,
  mentions: Mentions,
  indicator: FoundIndicator,
  unit: FoundUnits,
  { impossible, bare, narrowed }: Open,
): Ask | null {
  if (intent === null) return { about: 'command', candidates: nearestCommands(mentions) }
  if (
    intent === 'report' &&
    mentions.initials !== null &&
    (unit.codes.length === 0 || mentions.periods.length === 0)
  ) {
    return { about: 'command', candidates: ['report', 'scorecard'] }
  }
  if (mentions.either !== null && indicator.candidates === mentions.either.codes) {
    return { about: 'indicator', candidates: indicator.candidates }
  }
  if (takesUnits.has(intent) && (unit.candidates.length > 0 || unit.stranger !== null)) {
    return { about: 'unit', candidates: unit.candidates }
  }
  const concernsIndicator =
    needsIndicator.has(intent) || intent === 'target' || intent === 'correct' || intent === 'history'
  if (concernsIndicator && indicator.candidates.length > 0)
    return { about: 'indicator', candidates: indicator.candidates }
  if (strange) return { about: 'indicator', candidates: [] }
  if (narrowed && indicator.code !== null && concernsIndicator)
    return { about: 'indicator', candidates: [indicator.code] }
  if (needsIndicator.has(intent) && indicator.code === null && mentions.follow === null && !bare) {
    return { about: 'indicator', candidates: [] }
  }
  return impossible ? { about: 'period', candidates: [] } : null
}

/** The two commands that come nearest to what was said. */
function nearestCommands(mentions: Mentions): string[] {
  const said = [...mentions.intents].sort((a, b) => b[1] - a[1]).map(([intent]) => intent)
  return [...new Set([...said, 'rate', 'rank'])].slice(0, 2)
}
