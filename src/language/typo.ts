/**
 * How many slips of the keyboard lie between two words, up to `most`: a letter left out, put in, changed,
 * or two neighbours exchanged. Returns `most + 1` where it is more.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      }
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, b.length), most + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] as number
}

/** How many slips a word of this length may have and still be taken for another. */
export function slipsAllowed(length: number): number {
  if (length < 4) return length < 3 ? 0 : 1
  return length < 7 ? 1 : 2
}

/** Finds the words of a vocabulary that lie one slip away, without comparing with each of them. */
export interface Neighbours {
  of(word: string): readonly string[]
}

/** Indexes words by what is left of them when one letter is taken out. */
export function neighboursIn(words: Iterable<string>): Neighbours {
  const index = new Map<string, string[]>()
  const add = (key: string, word: string) => {
    const found = index.get(key)
    if (found === undefined) index.set(key, [word])
    else found.push(word)
  }
  for (const word of words) {
    // A word of two letters is only found from three that hold it.
    if (word.length < 2) continue
    for (const key of new Set(word.length === 2 ? [word] : [word, ...shortened(word)])) add(key, word)
  }
  const found = new Map<string, readonly string[]>()
  return {
    of(word) {
      const known = found.get(word)
      if (known !== undefined) return known
      const near = new Set<string>()
      for (const key of [word, ...shortened(word)]) {
        for (const candidate of index.get(key) ?? []) {
          if (slipsBetween(word, candidate, 1) === 1) near.add(candidate)
        }
      }
      const list = [...near]
      // Bounded: what strangers type must not fill the memory.
      if (found.size < 20_000) found.set(word, list)
      return list
    },
  }
}

function shortened(word: string): string[] {
  const keys: string[] = []
  for (let index = 0; index < word.length; index++) keys.push(word.slice(0, index) + word.slice(index + 1))
  return keys
}

/** Whether two words are made of the same letters, in whatever order. */
export function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}
