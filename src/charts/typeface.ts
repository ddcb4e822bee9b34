import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The one family that charts are set in: a licence that allows it, and every Vietnamese letter. */
export const family = 'Be Vietnam Pro'
export type Weight = 400 | 600

const { resolve } = createRequire(import.meta.url)
const folder = '@expo-google-fonts/be-vietnam-pro'
const files: Readonly<Record<Weight, string>> = {
  400: resolve(`${folder}/400Regular/BeVietnamPro_400Regular.ttf`),
  600: resolve(`${folder}/600SemiBold/BeVietnamPro_600SemiBold.ttf`),
}

/** The font files, for the renderer. */
export const fontFiles: readonly string[] = Object.values(files)

/** Advance widths in em, by code point. */
type Widths = (codePoint: number) => number

const widths: Readonly<Record<Weight, Widths>> = { 400: readWidths(files[400]), 600: readWidths(files[600]) }

/**
 * Width of a text in pixels. The renderer has no canvas to measure with, and echarts' own estimate takes
 * "ế" for a square Chinese character, so it is read from the font itself.
 */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let ems = 0
  for (const character of text) ems += widths[weight](character.codePointAt(0) ?? 0)
  return ems * size
}

/** Reads the advance widths from a TrueType file: tables head, hhea, hmtx and a cmap of format 4. */
function readWidths(file: string): Widths {
  const bytes = readFileSync(file)
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(font)
  const at = (tag: string) => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`${file} has no table ${tag}`)
    return offset
  }
  const unitsPerEm = font.getUint16(at('head') + 18)
  const lastMetric = font.getUint16(at('hhea') + 34) - 1
  const metrics = at('hmtx')
  const glyphs = readCharacterMap(font, at('cmap'))
  return (codePoint) => {
    const glyph = glyphs.get(codePoint) ?? 0
    return font.getUint16(metrics + 4 * Math.min(glyph, lastMetric)) / unitsPerEm
  }
}

/** Where each table of a font begins. */
function readTables(font: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(font.getUint8(record + byte))).join('')
    tables.set(tag, font.getUint32(record + 8))
  }
  return tables
}

/** Glyph number of each character, from the cmap's subtable of format 4. */
function readCharacterMap(font: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const table = cmap + font.getUint32(cmap + 4 + 8 * index + 4)
    if (font.getUint16(table) !== 4) continue
    const doubled = font.getUint16(table + 6)
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = font.getUint16(table + 14 + segment)
      const start = font.getUint16(table + 16 + doubled + segment)
      const delta = font.getUint16(table + 16 + 2 * doubled + segment)
      const offsetAt = table + 16 + 3 * doubled + segment
      const offset = font.getUint16(offsetAt)
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph = offset === 0 ? code : font.getUint16(offsetAt + offset + 2 * (code - start))
        if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff)
      }
    }
  }
  return glyphs
}
