/** A place in the picture, in pixels from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A line or an area of one colour. */
export interface Shape {
  /** Its outline as SVG path data. */
  readonly path: string
  readonly fill?: string
  readonly stroke?: Stroke
}

interface Stroke {
  readonly colour: string
  readonly width: number
  /** Lengths of the dashes and of the spaces between them. */
  readonly dash?: readonly number[]
}

/** A straight line. */
export function line(from: Point, to: Point, stroke: Stroke): Shape {
  return { path: pathThrough([from, to]), stroke }
}

/** A line from point to point, with a gap where there is none. */
export function polyline(points: readonly (Point | null)[], stroke: Stroke): Shape {
  return { path: pathThrough(points), stroke }
}

/** An area within corners, with an edge where a stroke is given. */
export function polygon(corners: readonly Point[], fill: string, stroke?: Stroke): Shape {
  return { path: `${pathThrough(corners)}Z`, fill, ...(stroke && { stroke }) }
}

/** A circle around a point. */
export function circle({ x, y }: Point, radius: number, fill: string, stroke: Stroke): Shape {
  const half = `a${radius} ${radius} 0 1 1`
  return {
    path: `M${pair({ x: x - radius, y })}${half} ${2 * radius} 0${half} ${-2 * radius} 0Z`,
    fill,
    stroke,
  }
}

/** A bar that lies between two heights, from its root to its tip, whose corners are round. */
export function bar(
  { root, tip, top, bottom }: { root: number; tip: number; top: number; bottom: number },
  fill: string,
): Shape {
  const round = Math.min(5, Math.abs(tip - root), (bottom - top) / 2)
  const inner = tip > root ? tip - round : tip + round
  const turn = `A${pair({ x: round, y: round })} 0 0 ${tip > root ? 1 : 0} `
  const upper = `${pair({ x: inner, y: top })}${turn}${pair({ x: tip, y: top + round })}`
  const lower = `${pair({ x: tip, y: bottom - round })}${turn}${pair({ x: inner, y: bottom })}`
  return { path: `M${pair({ x: root, y: top })}L${upper}L${lower}L${pair({ x: root, y: bottom })}Z`, fill }
}

function pathThrough(points: readonly (Point | null)[]): string {
  return points
    .map((point, at) => (point === null ? '' : `${points[at - 1] ? 'L' : 'M'}${pair(point)}`))
    .join('')
}

/** Two lengths to a hundredth of a pixel. */
function pair({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
