/**
 * A stable code made of a name: without accents, in lower case, its words joined by hyphens (`so-du-lich`). One
 * that is taken gets the year added, then a number; `taken` must know every code that there ever was.
 */
export function codeFrom(name: string, year: string, taken: { has(code: string): boolean }): string {
  const words =
    folded(name)
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  const plain = words.slice(0, longestCode).replace(/-+$/, '') || 'x'
  const dated = `${plain}-${year}`
  for (let number = 1; ; number++) {
    const code = number === 1 ? plain : number === 2 ? dated : `${dated}-${number - 1}`
    if (!taken.has(code)) return code
  }
}

/** Characters that a code has at most, before a year is added. */
const longestCode = 60

/**
 * Text in lower case and without accents, character by character, so that a place found in it is the same place
 * in the text. The text must be composed (NFC).
 */
export function folded(text: string): string {
  let plain = ''
  // By code unit: a few letters would change length otherwise.
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    const [base = character] = character.normalize('NFD').toLowerCase()
    plain += base === 'đ' ? 'd' : base
  }
  return plain
}

/** A name as it is kept: composed, with single spaces. */
export function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether two names are the same but for capitals and spaces. Accents count: they make other names. */
export function sameName(one: string, other: string): boolean {
  return tidy(one).toLowerCase() === tidy(other).toLowerCase()
}
