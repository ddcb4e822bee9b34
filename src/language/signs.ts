/** What the words around the names say, as far as it is known before the intent is. */
export interface Signs {
  /** The words of the text, without diacritics. */
  readonly words: readonly string[]
  /** The same with a space between each. */
  readonly folded: string
  readonly indicator: boolean
  readonly unit: boolean
  /** Two units or more. */
  readonly several: boolean
  /** Words that were mistyped, as they were meant. */
  readonly mended: readonly string[]
  /** Counts such as 85/120 that are no dates. */
  readonly counts: boolean
  /** Numbers that are part of no period. */
  readonly numbers: boolean
  readonly deadline: boolean
  /** Words are left over that look like a name. */
  readonly nameLeft: boolean
  /** The words that were not understood. */
  readonly unknown: readonly string[]
}
