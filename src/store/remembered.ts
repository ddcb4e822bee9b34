import { isInTransaction } from './client.ts'

/** Rows that are remembered at most over all questions, some 0.8 kB each in the resident memory. */
const mostRows = 3_000

interface Kept {
  readonly answer: Promise<unknown>
  /** Known, and more than none, when the answer is. */
  rows: number
}

type Question = (...given: never[]) => Promise<unknown>

/**
 * The same functions, of which those named remember their answers until something changes that answers are read
 * from: then all is forgotten. Those asked last stay. Answers are shared, so nobody may alter them: lists are frozen.
 *
 * @param version changes with every such change, whoever makes it and before it is committed, and with every one that
 *   is undone; null where that can't be told
 */
export function remembered<T extends { [Name in keyof T]: Question }>(
  functions: T,
  names: readonly (keyof T & string)[],
  version: (() => string) | null,
): T {
  if (version === null) return functions
  const kept = new Map<string, Kept>()
  let of = ''
  let rows = 0
  const drop = (key: string, one: Kept) => {
    // It may have been replaced meanwhile, or forgotten with all.
    if (kept.get(key) !== one) return
    kept.delete(key)
    rows -= one.rows
  }
  const weigh = (key: string, one: Kept, answer: unknown) => {
    if (kept.get(key) !== one) return
    one.rows = rowsOf(answer)
    rows += one.rows
    for (const [oldest, other] of kept) {
      if (rows <= mostRows) break
      drop(oldest, other)
    }
  }
  const ask = (key: string, question: () => Promise<unknown>): Promise<unknown> => {
    const answer = question()
    const one: Kept = { answer, rows: 0 }
    kept.set(key, one)
    answer.then(
      (given) => weigh(key, one, given),
      () => drop(key, one),
    )
    return answer
  }
  const remembering =
    (name: string, question: Question): Question =>
    (...given) => {
      const now = version()
      if (now !== of) {
        kept.clear()
        rows = 0
        of = now
      }
      const key = JSON.stringify([name, ...given])
      const known = kept.get(key)
      // An answer that is still on its way may itself wait for the end of the transaction that asks for it.
      if (known === undefined || (known.rows === 0 && isInTransaction()))
        return ask(key, () => question(...given))
      kept.delete(key)
      kept.set(key, known)
      return known.answer
    }
  const entries = names.map((name) => [name, remembering(name, functions[name])])
  return { ...functions, ...Object.fromEntries(entries) }
}

/** How much there is to remember; a list is frozen. */
function rowsOf(answer: unknown): number {
  if (answer instanceof Map) return 1 + answer.size
  if (!Array.isArray(answer)) return 1
  Object.freeze(answer)
  return 1 + answer.length
}
