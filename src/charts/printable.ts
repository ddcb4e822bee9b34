/** Controls, formatting marks such as bidi overrides and zero-width spaces, and halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu
/** What stands for a space or a new line; a label and a table cell have one line. */
const blanks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * A text as one line of visible characters: accents composed (NFC), line breaks and tabs as spaces, and
 * without anything that steers a terminal, turns the writing direction or may not stand in XML.
 */
export function printable(text: string): string {
  return text.replace(blanks, ' ').replace(unprintable, '').normalize('NFC')
}
