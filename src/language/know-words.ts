import type { Known, KnownPiece, KnownWord } from './known-word.ts'
import type { Lexicon } from './lexicon.ts'
import { inPeriod, meantBy, setApart } from './mend.ts'
import { otherWordsFor, readingsOf } from './readings.ts'
import { telex } from './telex.ts'
import { inPieces, type Piece, pieceOf, type Token } from './text.ts'

/** What the lexicon makes of a token. */
export function knownWord(token: Token, lexicon: Lexicon): KnownWord {
  return lexicon.words.get(token.text) ?? lexicon.words.keep(token.text, find(token, lexicon))
}

function find(token: Token, lexicon: Lexicon): KnownWord {
  const known = lexicon.vocabulary.has(token.folded)
  const keyed = known ? null : telex(token.text)
  return {
    known,
    keyed,
    parts: known || token.kind !== 'word' ? null : setApart(token, lexicon),
    readings: readingsOf(token, keyed, lexicon),
    others: otherWordsFor(token, lexicon),
    meant: meantBy(token, lexicon),
    period: inPeriod(token, lexicon),
  }
}

/** What the lexicon makes of the first tokens of a text. */
export function knownWords(text: string, most: number, lexicon: Lexicon): Known {
  const { pieces, capitals } = inPieces(text, (piece) => knownPiece(piece, lexicon))
  const tokens: Token[] = []
  const words: KnownWord[] = []
  for (const piece of pieces) {
    const known = piece[capitals]
    for (let at = 0; at < known.tokens.length && tokens.length < most; at++) {
      tokens.push(known.tokens[at] as Token)
      words.push(known.words[at] as KnownWord)
    }
  }
  return { tokens, words }
}

function knownPiece(text: string, lexicon: Lexicon): KnownPiece {
  return lexicon.pieces.get(text) ?? lexicon.pieces.keep(text, findPiece(pieceOf(text), lexicon))
}

function findPiece(piece: Piece, lexicon: Lexicon): KnownPiece {
  const { withCapitals, onlyCapitals, beginsSmall } = piece
  const nothing = withParts(piece.nothing, lexicon)
  return {
    withCapitals,
    onlyCapitals,
    beginsSmall,
    nothing,
    abbreviation: withCapitals ? withParts(piece.abbreviation, lexicon) : nothing,
    name: withCapitals ? withParts(piece.name, lexicon) : nothing,
  }
}

/** Tokens as they are known, those set apart that were typed without spaces (`soyte`). */
function withParts(typed: readonly Token[], lexicon: Lexicon): Known {
  return asKnown(
    typed.flatMap((token) => knownWord(token, lexicon).parts ?? [token]),
    lexicon,
  )
}

/** Tokens as they are known, just as they stand. */
export function asKnown(tokens: readonly Token[], lexicon: Lexicon): Known {
  return { tokens, words: tokens.map((token) => knownWord(token, lexicon)) }
}
