import type { Answer } from './answer.ts'

/** How the two counts of a ratio are called. Several indicators share a count that has one name. */
export interface CountNames {
  readonly numerator: string
  readonly denominator: string
}

/** A count that was given once in one way and once in another. */
export interface Disagreement {
  readonly name: string
  readonly indicators: readonly [string, string]
  readonly values: readonly [number, number]
}

/** The counts that answers already give, by their names. */
export function countsGiven(
  answers: Readonly<Record<string, Answer>>,
  names: ReadonlyMap<string, CountNames>,
): Map<string, { value: number; indicator: string }> {
  const given = new Map<string, { value: number; indicator: string }>()
  for (const [indicator, answer] of Object.entries(answers)) {
    const own = names.get(indicator)
    if (answer.kind !== 'counts' || own === undefined) continue
    for (const side of ['numerator', 'denominator'] as const) {
      if (!given.has(own[side])) given.set(own[side], { value: answer[side], indicator })
    }
  }
  return given
}

/** The first count on which an answer disagrees with the others; null where it does with none. */
export function disagreement(
  indicator: string,
  answer: Answer,
  others: Readonly<Record<string, Answer>>,
  names: ReadonlyMap<string, CountNames>,
): Disagreement | null {
  const own = names.get(indicator)
  if (answer.kind !== 'counts' || own === undefined) return null
  const rest = Object.fromEntries(Object.entries(others).filter(([other]) => other !== indicator))
  const given = countsGiven(rest, names)
  for (const side of ['denominator', 'numerator'] as const) {
    const known = given.get(own[side])
    if (known !== undefined && known.value !== answer[side]) {
      return {
        name: own[side],
        indicators: [known.indicator, indicator],
        values: [known.value, answer[side]],
      }
    }
  }
  return null
}
