import type { Indicator } from './indicator.ts'
import type { Place, Ranking } from './ranking.ts'

/** The ends of an order of units: by what is better, by the value, and by how it changed. */
export const standingEnds = ['best', 'worst', 'highest', 'lowest'] as const

/** The ends of a list of changes. */
export const movingEnds = ['rising', 'falling', 'improving', 'worsening'] as const

/** A part of a ranking that is asked for: "5 sở thấp nhất", "đơn vị nào giảm mạnh nhất". */
export type Selection =
  | { readonly end: (typeof standingEnds)[number]; readonly number: number }
  | {
      readonly end: (typeof movingEnds)[number]
      /** Null where it was not said how many. */
      readonly number: number | null
    }

/** More than this is no selection any more. */
export const mostSelected = 50

/** Those that stand first or last. */
export type StandingSelection = Extract<Selection, { readonly end: (typeof standingEnds)[number] }>

/** Those that changed most. */
export type MovingSelection = Exclude<Selection, StandingSelection>

/** Whether those are asked for that changed most, and not those that stand first or last. */
export function isMoving(selection: Selection): selection is MovingSelection {
  return movingEnds.some((end) => end === selection.end)
}

/** Whether the first of a ranking are asked for, the best, and not the last. Of ranks the highest is the first. */
function fromTheTop(end: StandingSelection['end'], { direction, kind }: Indicator): boolean {
  if (end === 'best' || end === 'worst') return end === 'best'
  const highIsBest = direction === 'higher' || kind === 'rank'
  return (end === 'highest') === highIsBest
}

/**
 * So many places from one end of a ranking, from that end on; more where others share the place of the last of them,
 * since nothing tells which of those is meant.
 */
export function selectedPlaces(
  { places }: Ranking,
  { end, number }: StandingSelection,
  indicator: Indicator,
): readonly Place[] {
  const ordered = fromTheTop(end, indicator) ? places : places.toReversed()
  const last = ordered[number - 1]
  return ordered.filter(({ place }, at) => at < number || place === last?.place)
}
