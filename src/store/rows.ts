/** A statement takes some 32,000 values in SQLite, and a row less than ten. */
const rowsAtOnce = 1000

/** Rows in as few pieces as one statement each can take. */
export function* chunksOf<T>(rows: readonly T[]): Generator<[T, ...T[]]> {
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    yield rows.slice(first, first + rowsAtOnce) as [T, ...T[]]
  }
}

/** Rows to which the same is done, in pieces that one statement each can take. */
export function* alike<T>(rows: readonly T[], what: (row: T) => unknown): Generator<[T, ...T[]]> {
  for (const some of grouped(rows, what).values()) yield* chunksOf(some)
}

/** Rows by what they have in common, in their order. */
export function grouped<T, K>(rows: readonly T[], by: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = by(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/**
 * The same values, the last of them again until there are as many as a power of two: a list of any length is
 * one of a few texts then, whose statements are kept.
 */
export function padded<T>(values: readonly T[]): T[] {
  const size = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...new Array<T>(size - values.length).fill(values.at(-1) as T)]
}
