import { type Weight, widthOf } from './typeface.ts'

/** A text cut to `width` pixels with an ellipsis, or as it is where it fits. */
export function shorten(text: string, width: number, size: number, weight: Weight = 400): string {
  if (widthOf(text, size, weight) <= width) return text
  const characters = [...text]
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const some = (fits + tooMany) >> 1
    const cut = `${characters.slice(0, some).join('')}…`
    if (widthOf(cut, size, weight) > width) tooMany = some
    else fits = some
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`
}

/** A text broken between words into at most `most` lines of `width` pixels, the last one shortened. */
export function wrap(
  text: string,
  width: number,
  most: number,
  size: number,
  weight: Weight = 400,
): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < most - 1 && widthOf(rest, size, weight) > width) {
    let cut = 0
    for (let space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ', space + 1)) {
      if (widthOf(rest.slice(0, space), size, weight) > width) break
      cut = space
    }
    if (cut === 0) break
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return rest === '' ? lines : [...lines, shorten(rest, width, size, weight)]
}
