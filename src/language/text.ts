/**
 * One piece of what was typed: a word, a run of digits or a sign. Vietnamese is written in syllables, so a
 * word here is a syllable, or an abbreviation such as `syt`.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** Lower case, composed, with its diacritics. */
  readonly text: string
  /** Without diacritics: what is compared. */
  readonly folded: string
  /**
   * The spelling with the tone taken out of its vowel and set at the end, so that `hoà` and `hòa` are one;
   * equal to `folded` where nothing was accented.
   */
  readonly spelling: string
  /** No space stands between it and the token before. */
  readonly glued: boolean
  /** Typed in capitals among other letters, as an abbreviation is. */
  readonly capitals: boolean
  /** Begins with a capital where not every word does, as a name is typed. */
  readonly initial: boolean
}

/** Longest text that is looked at; what follows is left out. */
export const longestText = 2000

const tones = new Map([
  ['\u0300', '2'],
  ['\u0301', '1'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
])

interface Letter {
  readonly base: string
  readonly quality: string
  readonly tone: string
}
const letters = new Map<string, Letter | null>()

/** The letter behind a lower-case character: its base, its vowel quality (ă â ê ô ơ ư đ) and its tone. */
function letterOf(character: string): Letter | null {
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

/** Characters that show nothing and change how text is read: control, zero-width and direction marks. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu

/** Text as it is compared and shown again: composed (NFC), without invisible characters. */
export function clean(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  return cut.normalize('NFC').replace(invisible, '')
}

type Kind = Token['kind'] | 'space'

/** By the code of the character, for those of Latin and Vietnamese letters; others are looked at each time. */
const kinds: (Kind | undefined)[] = new Array(0x1f00).fill(undefined)

function kindOf(character: string): Kind {
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

/** Splits text into tokens; a word and a number that touch (`t9`, `quý1`) become two. */
export function tokenize(text: string): Token[] {
  const original = clean(text)
  const source = original.toLowerCase()
  // In a whole sentence of capitals they say nothing.
  const capitals = original !== source && !(original.length > 12 && original === original.toUpperCase())
  const names = capitals && /(?<![\p{L}\p{M}])\p{Ll}/u.test(original)
  const tokens: Token[] = []
  let glued = false
  let position = 0
  while (position < source.length) {
    const kind = kindOf(source[position] as string)
    const end = kind === 'sign' ? position + 1 : endOfRun(source, position, kind)
    if (kind === 'space') {
      glued = false
    } else {
      const run = source.slice(position, end)
      const shown = capitals && end - position > 1 && isCapitals(original.slice(position, end), run)
      const initial = names && kind === 'word' && original[position] !== source[position]
      tokens.push(tokenOf(run, kind, { glued, capitals: shown, initial }))
      glued = true
    }
    position = end
  }
  return tokens
}

function endOfRun(source: string, start: number, kind: Kind): number {
  let end = start + 1
  while (end < source.length && kindOf(source[end] as string) === kind) end++
  return end
}

/** A few letters change length in lower case and shift what follows; then a word only looks like no capitals. */
function isCapitals(original: string, lower: string): boolean {
  return original !== lower && original === original.toUpperCase() && original.toLowerCase() === lower
}

/**
 * Tokens met before, by how they stood in their text: texts are made of the same few thousand words. Bounded,
 * since strangers type too.
 */
const met: readonly Map<string, Token>[] = Array.from({ length: 8 }, () => new Map())
const mostMet = 10_000

/** How a word stands in its text. */
type Standing = Pick<Token, 'glued' | 'capitals' | 'initial'>

function tokenOf(run: string, kind: Token['kind'], standing: Standing): Token {
  const { glued, capitals, initial } = standing
  const alike = met[(glued ? 1 : 0) + (capitals ? 2 : 0) + (initial ? 4 : 0)] as Map<string, Token>
  const known = alike.get(run)
  if (known !== undefined) return known
  const token =
    kind === 'word' ? wordOf(run, standing) : { kind, text: run, folded: run, spelling: run, ...standing }
  if (alike.size < mostMet) alike.set(run, token)
  return token
}

function wordOf(run: string, standing: Standing): Token {
  let folded = ''
  let quality = ''
  let tone = ''
  for (const character of run) {
    const letter = letterOf(character)
    folded += letter?.base ?? character
    quality += letter?.quality ?? character
    if (letter !== null && letter.tone !== '') tone = letter.tone
  }
  return { kind: 'word', text: run, folded: oneI(folded), spelling: oneI(quality) + tone, ...standing }
}

/** `tỷ` and `tỉ`, `quý` and `quí` are the same word: a final y that only stands for i is written i. */
function oneI(word: string): string {
  return /^(?:qu|[bcdđghklmnpqrstvx]+)y$/.test(word) ? `${word.slice(0, -1)}i` : word
}

/** Text without diacritics, in lower case, its tokens set apart by one space. */
export function fold(text: string): string {
  return tokenize(text)
    .map((token) => token.folded)
    .join(' ')
}
