import { circle, line, type Point, polygon, type Shape } from './shapes.ts'
import { colour, lineColours } from './style.ts'

/** The mark on a line's points: each shape has its colours, so that lines differ without colour vision too. */
const marks = ['circle', 'rect', 'triangle', 'diamond'] as const

/** Pixels from one side of a mark to the other. */
export const markSize = 14

/** How a line looks: past the palette colours begin again, dashed. */
export function lookOf(series: number) {
  return {
    colour: lineColours[series % lineColours.length] ?? colour.ink,
    mark: marks[series % marks.length] ?? 'circle',
    dash: series < lineColours.length ? {} : { dash: [10, 6] },
  }
}

/** A piece of the line with its mark in the middle, for the legend. */
export function swatchShapes(series: number, { x, y }: Point, length: number): Shape[] {
  const { colour, dash } = lookOf(series)
  return [
    line({ x, y }, { x: x + length, y }, { colour, width: 5, ...dash }),
    markShape(series, { x: x + length / 2, y }, markSize / 2 + 1),
  ]
}

/** The mark of a line at a point, reaching so far to each side. */
export function markShape(series: number, { x, y }: Point, half = markSize / 2): Shape {
  const { colour: fill, mark } = lookOf(series)
  const edge = { colour: colour.paper, width: 2 }
  const top = { x, y: y - half }
  const [left, right, upper, lower] = [x - half, x + half, y - half, y + half]
  switch (mark) {
    case 'circle':
      return circle({ x, y }, half, fill, edge)
    case 'rect': {
      const corners = [
        { x: left, y: upper },
        { x: right, y: upper },
        { x: right, y: lower },
        { x: left, y: lower },
      ]
      return polygon(corners, fill, edge)
    }
    case 'triangle':
      return polygon([top, { x: right, y: lower }, { x: left, y: lower }], fill, edge)
    case 'diamond':
      return polygon([top, { x: right, y }, { x, y: lower }, { x: left, y }], fill, edge)
  }
}
