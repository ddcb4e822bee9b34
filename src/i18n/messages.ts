import type { Language } from '../directory/person.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'
import type { Widened } from './widened.ts'

/** Every text that a user reads. The Vietnamese set is the source; the others must have the same keys. */
export type Messages = Widened<typeof vi>

const sets: Readonly<Record<Language, Messages>> = { vi, en }

/** The texts in a language. */
export function messagesIn(language: Language): Messages {
  return sets[language]
}
