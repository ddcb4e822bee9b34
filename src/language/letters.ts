/** The letter behind a lower-case character: its base, its vowel quality (ă â ê ô ơ ư đ) and its tone. */
interface Letter {
  readonly base: string
  readonly quality: string
  readonly tone: string
}

const tones = new Map([
  ['\u0300', '2'],
  ['\u0301', '1'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
])

const letters = new Map<string, Letter | null>()

/** The letter that a lower-case character is, or null where it is none. */
export function letterOf(character: string): Letter | null {
  const known = letters.get(character)
  if (known !== undefined) return known
  const letter = analyse(character)
  letters.set(character, letter)
  return letter
}

function analyse(character: string): Letter | null {
  if (character === 'đ') return { base: 'd', quality: 'đ', tone: '' }
  if (!/\p{L}/u.test(character)) return null
  let quality = ''
  let tone = ''
  for (const part of character.normalize('NFD')) {
    const found = tones.get(part)
    if (found !== undefined) tone = found
    else quality += part
  }
  return { base: quality.replace(/\p{M}/gu, ''), quality: quality.normalize('NFC'), tone }
}

/** What a character is part of. */
export type Kind = 'word' | 'number' | 'sign' | 'space'

/** By the code of the character, for those of Latin and Vietnamese letters; others are looked at each time. */
const kinds: (Kind | undefined)[] = new Array(0x1f00).fill(undefined)

/** What a lower-case character is a part of. */
export function kindOf(character: string): Kind {
  const code = character.charCodeAt(0)
  const known = kinds[code]
  if (known !== undefined) return known
  const kind = analyseKind(character)
  if (code < kinds.length) kinds[code] = kind
  return kind
}

function analyseKind(character: string): Kind {
  if (character >= '0' && character <= '9') return 'number'
  if (/\s/.test(character)) return 'space'
  return letterOf(character) === null ? 'sign' : 'word'
}
