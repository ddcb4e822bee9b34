import { clean, type Token, tokenize } from './text.ts'

/** A text, its tokens, and where each of them stands in it. */
export interface Placed {
  /** As it was typed, but composed (NFC) and without invisible characters: what positions refer to. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** Where each token begins and ends in the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

/** A stretch of tokens, `end` not included. */
export interface TokenSpan {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text into tokens and keeps where they stand. `mend` may take a token apart, as where words were typed
 * without a space; its pieces all stand where it does.
 */
export function place(text: string, mend: (token: Token) => readonly Token[] = (token) => [token]): Placed {
  const shown = clean(text)
  const lower = shown.toLowerCase()
  const original = lower.length === shown.length ? (at: number) => at : positionsOf(shown)
  const tokens: Token[] = []
  const places: { start: number; end: number }[] = []
  let from = 0
  for (const token of tokenize(text)) {
    // Only spaces stand between two tokens, so that the first find is the token itself.
    const at = lower.indexOf(token.text, from)
    from = at + token.text.length
    const stands = { start: original(at), end: original(from) }
    for (const piece of mend(token)) {
      tokens.push(piece)
      places.push(stands)
    }
  }
  return { text: shown, tokens, places }
}

/** A few letters grow in lower case and shift what follows them. */
function positionsOf(shown: string): (at: number) => number {
  const positions: number[] = []
  let at = 0
  for (const character of shown) {
    for (let unit = 0; unit < character.toLowerCase().length; unit++) positions.push(at)
    at += character.length
  }
  return (position) => positions[position] ?? at
}

/** The words of a stretch as they stand in the text. */
export function typedIn({ text, places }: Placed, { start, end }: TokenSpan): string {
  return text.slice(places[start]?.start ?? text.length, places[end - 1]?.end ?? text.length)
}
