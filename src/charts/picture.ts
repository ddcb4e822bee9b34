// Loading this file loads echarts, resvg and the fonts, some 100 ms and 60 MB: import it at the first chart.
import { Resvg } from '@resvg/resvg-js'
import { init } from 'echarts/dist/echarts.esm.min'
import { drawBar } from './bar.ts'
import { drawLine } from './line.ts'
import { encodePng } from './png.ts'
import type { ChartSpec } from './spec.ts'
import { colour, type Drawing } from './style.ts'
import { family, fontFiles } from './typeface.ts'

/** The PNG of a chart. */
export function drawPicture(spec: ChartSpec): Uint8Array {
  const drawing = drawingOf(spec)
  const picture = new Resvg(svgOf(drawing), {
    background: colour.paper,
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family },
  })
  const { pixels, width, height } = picture.render()
  return encodePng(pixels, { width, height, palette: drawing.palette })
}

/** The chart as echarts is to draw it. */
export function drawingOf(spec: ChartSpec): Drawing {
  return spec.kind === 'line' ? drawLine(spec) : drawBar(spec)
}

/** The drawing as SVG. */
export function svgOf({ width, height, option }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: family }, ...option })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
