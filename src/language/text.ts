import { type Kind, kindOf, letterOf } from './letters.ts'
import { Memo } from './memo.ts'

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
  /** The spelling without its tone. */
  readonly toneless: string
  /** Typed with diacritics. */
  readonly accented: boolean
  /** "và", "&", commas: left out of phrases, and passed over inside them. */
  readonly connector: boolean
  /** No space stands between it and the token before. */
  readonly glued: boolean
  /** Typed in capitals among other letters, as an abbreviation is. */
  readonly capitals: boolean
  /** Begins with a capital where not every word does, as a name is typed. */
  readonly initial: boolean
}

/** Longest text that is looked at; what follows is left out. */
export const longestText = 2000

/** Characters that show nothing and change how text is read: control, zero-width and direction marks. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu

/** Text of nothing but visible Latin characters, each composed already, and plain spaces: as nearly all is. */
const cleanAlready = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff]*$/

/** Text as it is compared and shown again: composed (NFC), without invisible characters. */
export function clean(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  return cleanAlready.test(cut) ? cut : cut.normalize('NFC').replace(invisible, '')
}

/** Splits text into tokens; a word and a number that touch (`t9`, `quý1`) become two. */
export function tokenize(text: string): Token[] {
  const { pieces, capitals } = inPieces(text, pieceOf)
  const tokens: Token[] = []
  for (const piece of pieces) for (const token of piece[capitals]) tokens.push(token)
  return tokens
}

/** What capitals say in a text: nothing, an abbreviation, or that and where a name begins. */
export type Capitals = 'nothing' | 'abbreviation' | 'name'

/** A text piece by piece, each as it is looked up, and what capitals say in it. */
export function inPieces<Looked extends PieceCapitals>(
  text: string,
  lookUp: (piece: string) => Looked,
): { readonly pieces: readonly Looked[]; readonly capitals: Capitals } {
  const original = clean(text)
  const pieces: Looked[] = []
  for (const piece of original.split(' ')) if (piece !== '') pieces.push(lookUp(piece))
  return { pieces, capitals: capitalsIn(pieces, original.length) }
}

function capitalsIn(pieces: readonly PieceCapitals[], length: number): Capitals {
  if (!pieces.some((piece) => piece.withCapitals)) return 'nothing'
  // In a whole sentence of capitals they say nothing.
  if (length > 12 && pieces.every((piece) => piece.onlyCapitals)) return 'nothing'
  return pieces.some((piece) => piece.beginsSmall) ? 'name' : 'abbreviation'
}

/** How what stands between two spaces is typed. */
export interface PieceCapitals {
  readonly withCapitals: boolean
  readonly onlyCapitals: boolean
  /** A word in it begins with a small letter. */
  readonly beginsSmall: boolean
}

/** What stands between two spaces, mostly one word: its tokens by what capitals say in the text. */
export interface Piece extends PieceCapitals, Readonly<Record<Capitals, readonly Token[]>> {}

const pieces = new Memo<Piece>(3_000)

/** A piece of text in all the forms in which it is compared; the last ones are remembered. */
export function pieceOf(text: string): Piece {
  return pieces.get(text) ?? pieces.keep(text, analysed(text))
}

function analysed(text: string): Piece {
  const withCapitals = text !== text.toLowerCase()
  const nothing = tokensIn(text, 'nothing')
  return {
    nothing,
    abbreviation: withCapitals ? tokensIn(text, 'abbreviation') : nothing,
    name: withCapitals ? tokensIn(text, 'name') : nothing,
    withCapitals,
    onlyCapitals: text === text.toUpperCase(),
    beginsSmall: /(?<![\p{L}\p{M}])\p{Ll}/u.test(text),
  }
}

function tokensIn(piece: string, capitals: Capitals): Token[] {
  const lower = piece.toLowerCase()
  const tokens: Token[] = []
  let glued = false
  let position = 0
  while (position < lower.length) {
    const kind = kindOf(lower[position] as string)
    const end = kind === 'sign' ? position + 1 : endOfRun(lower, position, kind)
    if (kind !== 'space') {
      const run = lower.slice(position, end)
      const shown = capitals !== 'nothing' && run.length > 1 && isCapitals(piece.slice(position, end), run)
      const initial = capitals === 'name' && kind === 'word' && piece[position] !== lower[position]
      tokens.push(tokenOf(run, kind, glued, shown, initial))
    }
    glued = kind !== 'space'
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

/** Made in one place and at once, so that all tokens are alike to the engine. */
function tokenOf(
  run: string,
  kind: Token['kind'],
  glued: boolean,
  capitals: boolean,
  initial: boolean,
): Token {
  const { folded, toneless, tone } =
    kind === 'word' ? spellingOf(run) : { folded: run, toneless: run, tone: '' }
  return {
    kind,
    text: run,
    folded,
    spelling: toneless + tone,
    toneless,
    accented: toneless + tone !== folded,
    connector: connectors.has(folded),
    glued,
    capitals,
    initial,
  }
}

const connectors = new Set(['va', '&', ',', '-', '.', '/', '–', '(', ')', '_', '+', 'and', 'of'])

/** How a word is written: without diacritics, with those of its vowels, and its tone. */
type Spelling = { readonly folded: string; readonly toneless: string; readonly tone: string }

const spellings = new Memo<Spelling>(3_000)

function spellingOf(run: string): Spelling {
  return spellings.get(run) ?? spellings.keep(run, spelled(run))
}

function spelled(run: string): Spelling {
  let folded = ''
  let quality = ''
  let tone = ''
  for (const character of run) {
    const letter = letterOf(character)
    folded += letter?.base ?? character
    quality += letter?.quality ?? character
    if (letter !== null && letter.tone !== '') tone = letter.tone
  }
  return { folded: oneI(folded), toneless: oneI(quality), tone }
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
