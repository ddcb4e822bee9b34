/** Characters that take two cells of a terminal: emoji and full-width East Asian letters. */
const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u
const combining = /\p{M}/u

/** How many cells of a terminal a text takes. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const character of text) {
    if (character < '\u0300') cells += 1
    else if (!combining.test(character)) cells += wide.test(character) ? 2 : 1
  }
  return cells
}

/** A text filled up with spaces to `cells`, before it for `right`. */
export function pad(text: string, cells: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, cells - cellsOf(text)))
  return align === 'left' ? text + spaces : spaces + text
}

/** A text broken into lines of at most `cells`, between words where it can be. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  // A number and its sign stay together.
  for (const word of text.split(/ +(?!%)/).flatMap((one) => pieces(one, cells))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (cellsOf(longer) <= cells) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** A word cut into pieces that fit on a line. */
function pieces(word: string, cells: number): string[] {
  if (cellsOf(word) <= cells) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of word) {
    const taken = cellsOf(character)
    if (used + taken > cells && part !== '') {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += taken
  }
  return [...parts, part]
}

/** A text cut to `cells` with an ellipsis, or as it is where it fits. */
export function shorten(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text
  return `${(pieces(text, Math.max(cells - 1, 1))[0] ?? '').trimEnd()}…`
}
