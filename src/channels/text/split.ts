import { isVisible, joinWith, plainOf, type Rich, slice } from './rich.ts'

/** Lines that are kept in one message where they fit into one. */
export type Paragraph = readonly Rich[]

/** What a message can hold: UTF-16 code units, and stretches that are not plain. */
export interface Room {
  readonly units: number
  readonly styled: number
}

/**
 * Texts of messages, none of them too long, broken at the end of a paragraph. Only a paragraph that is longer
 * than a message is broken within: at the end of a line, and a line longer than a message between words.
 */
export function split(paragraphs: readonly Paragraph[], room: Room): Rich[] {
  const parts: Rich[] = []
  const put = (text: Rich, gap: '\n' | '\n\n') => {
    const last = parts.at(-1)
    const longer = last === undefined ? text : joinWith(gap, [last, text])
    if (!fits(longer, room)) return false
    parts.splice(-1, 1, longer)
    return true
  }
  for (const lines of paragraphs) {
    const whole = joinWith('\n', lines)
    if (put(whole, '\n\n')) continue
    if (fits(whole, room)) parts.push(whole)
    else putLines(lines, room, parts, put)
  }
  return parts.filter(isVisible)
}

function putLines(
  lines: Paragraph,
  room: Room,
  parts: Rich[],
  put: (text: Rich, gap: '\n' | '\n\n') => boolean,
): void {
  for (const [index, line] of lines.entries())
    for (const piece of pieces(line, room.units))
      if (!put(piece, index === 0 ? '\n\n' : '\n')) parts.push(piece)
}

function fits(text: Rich, { units, styled }: Room): boolean {
  return plainOf(text).length <= units && text.filter(({ style }) => style !== 'plain').length <= styled
}

/** A line cut into pieces of at most so many units, never within a character. */
function pieces(line: Rich, units: number): Rich[] {
  const text = plainOf(line)
  if (text.length <= units) return [line]
  const [end, next] = cutIn(text, units)
  return [slice(line, 0, end), ...pieces(slice(line, next), units)]
}

/** Where a piece ends and where the next begins: around a space, unless a word is half as long as a message. */
function cutIn(text: string, units: number): readonly [number, number] {
  const space = text.lastIndexOf(' ', units)
  if (space > units / 2) return [space, space + 1]
  let end = units
  // A letter keeps the accents that follow it, unless there is no end of them.
  while (end > units / 2 && /^\p{M}/u.test(text.slice(end))) end--
  const within = /[\ud800-\udbff]$/.test(text.slice(0, end)) ? 1 : 0
  return [end - within, end - within]
}
