import { createHash } from 'node:crypto'
import type { ChartSpec } from './spec.ts'

/** Draws charts. */
export interface Charts {
  /** The chart as a PNG, 900 pixels wide; a line chart is 480 high or, with many names, higher, bars and timelines as high as they need. */
  render(spec: ChartSpec): Promise<Uint8Array>
  /** Whether `render` has the chart already, and nothing is left to be drawn. */
  isDrawn(spec: ChartSpec): boolean
}

/** Draws charts one after the other and keeps the `entries` last used, by what is in them. */
export function createCharts({ entries }: { entries: number }): Charts {
  // A Map keeps the order of insertion, so the first key is the one unused for longest.
  const pictures = new Map<string, Promise<Uint8Array>>()
  const drawn = new WeakSet<Promise<Uint8Array>>()
  let queue: Promise<unknown> = Promise.resolve()

  const draw = async (spec: ChartSpec) => {
    // The first chart loads what it takes to draw one, so that a start without charts stays short.
    const { drawPicture } = await import('./picture.ts')
    return drawPicture(spec)
  }

  return {
    render(spec) {
      const key = keyOf(spec)
      const known = pictures.get(key)
      pictures.delete(key)
      const picture = known ?? queue.then(() => draw(spec))
      pictures.set(key, picture)
      if (known === undefined) {
        queue = picture.then(
          () => drawn.add(picture),
          () => {
            if (pictures.get(key) === picture) pictures.delete(key)
          },
        )
        for (const oldest of pictures.keys()) {
          if (pictures.size <= entries) break
          pictures.delete(oldest)
        }
      }
      return picture
    },
    isDrawn(spec) {
      const picture = pictures.get(keyOf(spec))
      return picture !== undefined && drawn.has(picture)
    },
  }
}

/** What a chart shows, in 16 hexadecimal digits: the same for the same content, in whatever order it was written. */
export function keyOf(spec: ChartSpec): string {
  const text = JSON.stringify(spec, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
