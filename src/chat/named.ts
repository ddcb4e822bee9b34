import { fold } from '../language/text.ts'
import { spelledOut } from '../language/variants.ts'

/** Something that goes by a name. */
export interface Named<T> {
  readonly name: string
  readonly value: T
}

/** A text as names are compared: its words in lower case, without accents and signs. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a short name may say as names are compared, as it stands first: "cổng DVCQG", "cổng dịch vụ công quốc gia". */
export function comparableForms(text: string): string[] {
  return [text, ...spelledOut(text)].map(comparable)
}

/** Whether a name holds these words side by side: "văn an" is in "Nguyễn Văn An", "an" is not in "Lan Anh". */
export function holds(name: string, words: string): boolean {
  return ` ${comparable(name)} `.includes(` ${comparable(words)} `)
}

/** Names have fewer words than this. */
const mostWords = 16

/**
 * Finds the longest stretch of a text that is one of these names, of equally long ones the first, and gives all
 * that go by it with the rest of the text as it was typed. Null where none is in it.
 */
export function longestNamed<T>(
  text: string,
  named: readonly Named<T>[],
): { readonly values: readonly T[]; readonly rest: string } | null {
  const byName = new Map<string, T[]>()
  for (const { name, value } of named) {
    const key = comparable(name)
    byName.set(key, [...(byName.get(key) ?? []), value])
  }
  const words = text.trim().split(/\s+/)
  for (let length = Math.min(words.length, mostWords); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const found = byName.get(comparable(words.slice(start, start + length).join(' ')))
      if (found === undefined) continue
      const rest = [...words.slice(0, start), ...words.slice(start + length)].join(' ')
      return { values: [...new Set(found)], rest }
    }
  }
  return null
}
