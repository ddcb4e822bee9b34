// Loading this file loads resvg, opentype.js and the fonts, some 60 ms and 20 MB: import it at the first chart.
import { renderAsync } from '@resvg/resvg-js'
import { drawBar } from './bar.ts'
import { drawLine } from './line.ts'
import { encodePng } from './png.ts'
import type { ChartSpec } from './spec.ts'
import { colour, type Drawing } from './style.ts'
import { svgOf } from './svg.ts'
import { drawTimeline } from './timeline.ts'

/** The PNG of a chart. Its pixels are made beside the main thread, so that others are answered meanwhile. */
export async function drawPicture(spec: ChartSpec): Promise<Uint8Array> {
  const drawing = drawingOf(spec)
  const { pixels, width, height } = await renderAsync(svgOf(drawing), {
    background: colour.paper,
    font: { loadSystemFonts: false },
  })
  return encodePng(pixels, { width, height, palette: drawing.palette })
}

/** What the chart consists of. */
export function drawingOf(spec: ChartSpec): Drawing {
  switch (spec.kind) {
    case 'line':
      return drawLine(spec)
    case 'bar':
      return drawBar(spec)
    case 'timeline':
      return drawTimeline(spec)
    default:
      return spec satisfies never
  }
}
