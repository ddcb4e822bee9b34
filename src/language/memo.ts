/** Letters in the longest word that is worth keeping. */
const longestKept = 40

/**
 * What was found out of words, kept for the next time: texts are made of the same few thousand. Strangers type
 * too, so that no more than `most` words are kept, and none of great length; when they are that many, all are
 * let go, and those in use come back by themselves.
 */
export class Memo<Value> {
  readonly #most: number
  readonly #kept = new Map<string, Value>()

  constructor(most: number) {
    this.#most = most
  }

  get(word: string): Value | undefined {
    return this.#kept.get(word)
  }

  /** Keeps a value and gives it back. */
  keep(word: string, value: Value): Value {
    if (word.length > longestKept) return value
    if (this.#kept.size >= this.#most) this.#kept.clear()
    this.#kept.set(word, value)
    return value
  }
}
