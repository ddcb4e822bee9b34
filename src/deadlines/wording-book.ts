import type { Author } from '../directory/author.ts'
import type { Language } from '../directory/person.ts'
import { faultIn, type WordingName } from './wording.ts'

/** Which wording: a committee has each in each language. */
export interface WordingKey {
  readonly committee: string
  readonly name: WordingName
  readonly language: Language
}

/** A wording of a committee's own. */
export interface OwnWording extends WordingKey {
  readonly text: string
}

/** What an administrator changes about one; null goes back to the program's. */
export interface WordingChange extends WordingKey {
  readonly kind: 'set-wording'
  readonly text: string | null
}

/** The wordings that committees have of their own. Whether they are sound is checked by who calls. */
export interface WordingBook {
  of(committees: readonly string[]): Promise<OwnWording[]>
  /** Puts a committee's own in the place of the program's, or with null the program's back. */
  set(key: WordingKey, text: string | null, author: Author): Promise<void>
}

/** Finds the wording of a committee's own; null where the program's holds. */
export type FindWording = (key: WordingKey) => string | null

/** Those that can be used, and those that have become faulty, in the place of which the program's hold. */
export function soundWordings(all: readonly OwnWording[]): {
  readonly find: FindWording
  readonly faulty: readonly OwnWording[]
} {
  const faulty = all.filter(({ name, text }) => faultIn(name, text) !== null)
  const sound = new Map(
    all.filter((one) => !faulty.includes(one)).map((one) => [textOf(one), one.text] as const),
  )
  return { find: (key) => sound.get(textOf(key)) ?? null, faulty }
}

const textOf = ({ committee, language, name }: WordingKey) => `${committee} ${language} ${name}`
