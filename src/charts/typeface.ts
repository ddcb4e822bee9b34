import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Font, type Glyph, parse } from 'opentype.js/dist/opentype.min.mjs'

/** Regular and semibold, as CSS counts. */
export type Weight = 400 | 600

const { resolve } = createRequire(import.meta.url)
/** The one family that charts are set in: a licence that allows it, and every Vietnamese letter. */
const folder = '@expo-google-fonts/be-vietnam-pro'

/** A character as it is set: its outline is written once and then only repeated. */
interface Letter {
  readonly glyph: Glyph
  /** SVG path data from the letter's own origin on, in relative steps, y upwards, in units of the font. */
  readonly outline: string
  /** What the distance to the letter that follows differs by, in units of the font. */
  readonly kerning: Map<Letter, number>
}

interface Face {
  readonly font: Font
  readonly letters: Map<Glyph, Letter>
}

const faces: Readonly<Record<Weight, Face>> = {
  400: readFace('400Regular/BeVietnamPro_400Regular.ttf'),
  600: readFace('600SemiBold/BeVietnamPro_600SemiBold.ttf'),
}

/** Width of a text in pixels, with its kerning. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const face = faces[weight]
  return (setLetters(text, face, () => {}) * size) / face.font.unitsPerEm
}

/** A text as SVG path data, in units of the font from its left end on the base line, y upwards. */
export function outlineOf(text: string, weight: Weight): string {
  let path = ''
  setLetters(text, faces[weight], ({ outline }, at) => {
    if (outline !== '') path += `M${at} 0${outline}`
  })
  return path
}

/** Pixels that a unit of the font is, and how far the base line lies below the middle of a text's height. */
export function measuresOf(size: number, weight: Weight): { unit: number; baseLine: number } {
  const { unitsPerEm, ascender, descender } = faces[weight].font
  const unit = size / unitsPerEm
  return { unit, baseLine: (unit * (ascender + descender)) / 2 }
}

/** Sets letters side by side, tells where each one stands and gives where the last one ends, in units of the font. */
function setLetters(text: string, face: Face, place: (letter: Letter, at: number) => void): number {
  let end = 0
  let before: Letter | undefined
  for (const character of text) {
    const letter = letterOf(character, face)
    if (before) end += kerningOf(before, letter, face.font)
    place(letter, end)
    end += letter.glyph.advanceWidth
    before = letter
  }
  return end
}

function letterOf(character: string, { font, letters }: Face): Letter {
  const glyph = font.charToGlyph(character)
  const known = letters.get(glyph)
  if (known) return known
  const letter = { glyph, outline: outlineFrom(glyph), kerning: new Map() }
  letters.set(glyph, letter)
  return letter
}

function kerningOf(left: Letter, right: Letter, font: Font): number {
  const known = left.kerning.get(right)
  if (known !== undefined) return known
  const kerning = font.getKerningValue(left.glyph, right.glyph)
  left.kerning.set(right, kerning)
  return kerning
}

/** A glyph's outline in relative steps, so that it can follow a move to wherever it stands. */
function outlineFrom({ path }: Glyph): string {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let data = ''
  for (const { type, ...to } of path.commands) {
    if (type === 'Z') {
      data += 'z'
      ;[x, y] = [startX, startY]
      continue
    }
    if (type === 'M') [startX, startY] = [to.x, to.y]
    if (type === 'C') data += `c${to.x1 - x} ${to.y1 - y} ${to.x2 - x} ${to.y2 - y} `
    else if (type === 'Q') data += `q${to.x1 - x} ${to.y1 - y} `
    else data += type.toLowerCase()
    data += `${to.x - x} ${to.y - y}`
    ;[x, y] = [to.x, to.y]
  }
  return data
}

function readFace(file: string): Face {
  const { buffer, byteOffset, byteLength } = readFileSync(resolve(`${folder}/${file}`))
  return { font: parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer), letters: new Map() }
}
