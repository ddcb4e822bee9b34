import { randomFrom } from '../../src/store/sample/random.ts'

/** Random choices, the same for the same seed. */
export interface Pick {
  /** 0 to below the limit. */
  below(limit: number): number
  chance(probability: number): boolean
  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

export function pickFrom(seed: string): Pick {
  const { uniform } = randomFrom(seed)
  const below = (limit: number) => Math.floor(uniform() * limit)
  return {
    below,
    chance: (probability) => uniform() < probability,
    of: (list) => list[below(list.length)] as (typeof list)[number],
    shuffled(list) {
      const left = [...list]
      return list.map(() => left.splice(below(left.length), 1)[0] as (typeof list)[number])
    },
  }
}
