import { printable } from '../../charts/printable.ts'

/** How a stretch of text is set. Styles are never within each other. */
export type Style = 'plain' | 'bold' | 'italic' | 'pre'

interface Span {
  readonly text: string
  readonly style: Style
}

/** Text without markup, in stretches of one style each, none of them empty. */
export type Rich = readonly Span[]

/** Text as it was given, with nothing left in it that steers, on one line. */
export function rich(text: string, style: Style = 'plain'): Rich {
  return spans(printable(text), style)
}

/** Puts texts after each other. */
export function join(...parts: readonly Rich[]): Rich {
  const joined: Span[] = []
  for (const span of parts.flat()) {
    const last = joined.at(-1)
    if (last?.style === span.style) joined.splice(-1, 1, { ...last, text: last.text + span.text })
    else joined.push(span)
  }
  return joined
}

/** Puts texts after each other with white space between them; what is set in columns stays in one piece. */
export function joinWith(gap: '\n' | '\n\n', parts: readonly Rich[]): Rich {
  return parts.reduce((before, after, index) => {
    const isPre = before.at(-1)?.style === 'pre' && after[0]?.style === 'pre'
    return index === 0 ? after : join(before, spans(gap, isPre ? 'pre' : 'plain'), after)
  }, [])
}

/** The part of a text between two places, in UTF-16 code units. */
export function slice(text: Rich, start: number, end = Number.POSITIVE_INFINITY): Rich {
  let offset = 0
  return text.flatMap(({ text: own, style }) => {
    const cut = own.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    offset += own.length
    return spans(cut, style)
  })
}

/** The letters alone. */
export const plainOf = (text: Rich): string => text.map((span) => span.text).join('')

/** Whether there is anything to be seen in it; Telegram refuses a message without. */
export const isVisible = (text: Rich): boolean => seen.test(plainOf(text))

/** What takes ink; a Braille cell without dots takes none, though it counts as a sign. */
const seen = /[^\s\u2800\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

const spans = (text: string, style: Style): Rich => (text === '' ? [] : [{ text, style }])
