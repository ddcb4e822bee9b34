/** A stream of pseudo-random numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  uniform(): number
  /** Around 0 with a standard deviation of 1. */
  normal(): number
  /** How many of `trials` succeed, each with `chance`. */
  binomial(trials: number, chance: number): number
  /** How many cases come in, `mean` on average. */
  poisson(mean: number): number
}

/** A stream of its own for each text. */
export function randomFrom(seed: string): Random {
  const uniform = sfc32(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    normal,
    binomial(trials, chance) {
      if (trials < 60) return countTrue(trials, () => uniform() < chance)
      const near = trials * chance + normal() * Math.sqrt(trials * chance * (1 - chance))
      return Math.min(trials, Math.max(0, Math.round(near)))
    },
    poisson(mean) {
      if (mean >= 30) return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)))
      // Knuth: how many uniform numbers can be multiplied before the product falls below e^-mean.
      const limit = Math.exp(-mean)
      let cases = 0
      for (let product = uniform(); product > limit; product *= uniform()) cases += 1
      return cases
    },
  }
}

function countTrue(times: number, happens: () => boolean): number {
  let count = 0
  for (let time = 0; time < times; time += 1) if (happens()) count += 1
  return count
}

/** Chris Doty-Humphrey's sfc32, its state filled from an FNV-1a hash of the seed. */
function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, hash ^ 0x243f6a88, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}
