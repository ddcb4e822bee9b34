/** The whole of opentype.js in one file, loaded in a fifth of its main file's time, and what of it is used here. */
declare module 'opentype.js/dist/opentype.min.mjs' {
  /** Lengths are in units of the font; y goes upwards from the base line. */
  interface Command {
    readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    readonly x: number
    readonly y: number
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  }
  export interface Glyph {
    readonly advanceWidth: number
    readonly path: { readonly commands: readonly Command[] }
  }
  export interface Font {
    readonly unitsPerEm: number
    readonly ascender: number
    readonly descender: number
    /** The glyph of a character, or the one that stands for a missing one. */
    charToGlyph(character: string): Glyph
    getKerningValue(left: Glyph, right: Glyph): number
  }
  export function parse(file: ArrayBuffer): Font
}
