import type { Phrase } from './phrases.ts'
import { shortForms } from './short-forms.ts'
import { type Token, tokenize } from './text.ts'

type Replacement = readonly [string, readonly string[]]

/** The short forms with spaces around them, so that only whole words are replaced. */
const shortening: readonly Replacement[] = shortForms.map(([word, forms]) => [
  ` ${word} `,
  forms.map((form) => ` ${form} `),
])
const lengthening: readonly Replacement[] = shortening.flatMap(([word, forms]) =>
  forms.map((form): Replacement => [form, [word]]),
)
const mostForms = 60

/** A name with each of its words in each short form; at most 60 of them. */
export function shortened(name: string): string[] {
  // A lone abbreviation of two letters says too little to be taken for an indicator.
  return replaced(name, shortening).filter((form) => form.length > 3)
}

/** Words with each short form among them spelled out in each way in which it may be; at most 60 of them. */
export const spelledOut = (words: string): string[] => replaced(words, lengthening)

/** A text with each of these words replaced by each of the others, alone and together; at most 60 of them. */
function replaced(text: string, replacements: readonly Replacement[]): string[] {
  const forms = [` ${text.toLowerCase()} `]
  for (const [word, others] of replacements) {
    const known = forms.length
    for (let index = 0; index < known; index++) {
      const form = forms[index] as string
      if (!form.includes(word)) continue
      for (const other of others) if (forms.length < mostForms) forms.push(form.replace(word, other))
    }
  }
  return forms.slice(1).map((form) => form.trim())
}

/**
 * Of phrases with the same words only one: the one with its accents, which a bare word agrees with too
 * ("Tân Uyên", not "Tan Uyen"; "Sở Nông nghiệp", not the code), else the cheapest.
 */
export function distinct(phrases: readonly Phrase[]): Phrase[] {
  const best = new Map<string, Phrase>()
  for (const one of phrases) {
    const key = one.tokens.map((token) => token.folded).join(' ')
    const known = best.get(key)
    if (known === undefined || better(one, known)) best.set(key, one)
  }
  return [...best.values()]
}

function better(one: Phrase, known: Phrase): boolean {
  const accents = accentsIn(one) - accentsIn(known)
  return accents === 0 ? one.cost < known.cost : accents > 0 && one.cost < known.cost + 0.05
}

function accentsIn({ tokens }: Phrase): number {
  return tokens.filter((token) => token.spelling !== token.folded).length
}

/** The words of a name. */
export function wordsOf(name: string): Token[] {
  return tokenize(name).filter((token) => token.kind === 'word')
}
