import type { Palette } from './png.ts'
import type { Shape } from './shapes.ts'
import type { Weight } from './typeface.ts'

/** What a picture consists of, from the back to the front, the texts over everything else; lengths in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly shapes: readonly Shape[]
  readonly labels: readonly Label[]
}

/** A picture is 900 pixels wide and some 360 points on a phone: text of 22 pixels reads like one of 9 points. */
export const width = 900

/** Pixels; bars take what they need. */
export const height = 480

/** Pixels around all that is drawn. */
export const margin = 28

/** Letters, in pixels. */
export const size = { title: 28, text: 22, value: 24 } as const

export const colour = {
  paper: '#ffffff',
  ink: '#1f2933',
  muted: '#56636f',
  grid: '#e3e7eb',
  threshold: '#3d4852',
} as const

/** Told apart with any colour vision, by lightness as well as by hue, and dark enough for text on white. */
export const lineColours = ['#0b5cad', '#c4500b', '#00806a', '#8a3b94', '#8c6d00', '#3f4b57'] as const

/** Bluish green, yellow, red and grey differ in lightness too; the words beside a chart say the verdict. */
export const toneColours = { good: '#1a8a72', near: '#f2b632', bad: '#c0392b', none: '#a3adb8' } as const

/** A text at a place: `x` is its left end, middle or right end, `y` the middle of its height. */
export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly weight?: Weight
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  /** What keeps it readable across lines: a white edge around the letters, or a white box behind them. */
  readonly over?: 'edge' | 'box'
}
