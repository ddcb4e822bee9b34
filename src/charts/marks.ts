import { colour, lineColours } from './style.ts'

/** The mark on a line's points: each shape has its colours, so that lines differ without colour vision too. */
const shapes = ['circle', 'rect', 'triangle', 'diamond'] as const
export const markSize = 14

/** How a line looks: past the palette colours begin again, dashed. */
export function lookOf(series: number) {
  return {
    colour: lineColours[series % lineColours.length] ?? colour.ink,
    mark: shapes[series % shapes.length] ?? 'circle',
    dash: series < lineColours.length ? ('solid' as const) : ([10, 6] as number[]),
  }
}

/** A piece of the line with its mark in the middle, for the legend. */
export function swatchElements(series: number, x: number, y: number, length: number): object[] {
  const { colour: fill, mark, dash } = lookOf(series)
  return [
    {
      type: 'line',
      shape: { x1: x, y1: y, x2: x + length, y2: y },
      style: { stroke: fill, lineWidth: 5, lineDash: dash },
    },
    {
      ...shapeElement(mark, x + length / 2, y, markSize / 2 + 1),
      style: { fill, stroke: colour.paper, lineWidth: 2 },
    },
  ]
}

function shapeElement(mark: (typeof shapes)[number], x: number, y: number, half: number): object {
  switch (mark) {
    case 'circle':
      return { type: 'circle', shape: { cx: x, cy: y, r: half } }
    case 'rect':
      return { type: 'rect', shape: { x: x - half, y: y - half, width: 2 * half, height: 2 * half } }
    case 'triangle':
      return polygon([x, y - half], [x + half, y + half], [x - half, y + half])
    case 'diamond':
      return polygon([x, y - half], [x + half, y], [x, y + half], [x - half, y])
  }
}

function polygon(...points: readonly (readonly [number, number])[]): object {
  return { type: 'polygon', shape: { points } }
}
