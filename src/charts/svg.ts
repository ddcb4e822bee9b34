import type { Shape } from './shapes.ts'
import { colour, type Drawing, type Label, size } from './style.ts'
import { measuresOf, outlineOf, widthOf } from './typeface.ts'

/** Width of the white edge around letters, half of which lies within them. */
const edge = 8

/**
 * A drawing as SVG. Texts are the outlines of their letters: the renderer would load the fonts anew for
 * each picture and take as long to find and set the letters of twenty bars as for all the rest.
 */
export function svgOf({ width, height, shapes, labels }: Drawing): string {
  const elements = [...shapes.map(shapeElement), ...labels.map(labelElement)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements.join('')}</svg>`
}

function shapeElement({ path, fill = 'none', stroke }: Shape): string {
  const dash = stroke?.dash ? ` stroke-dasharray="${stroke.dash}"` : ''
  const line = stroke ? ` stroke="${stroke.colour}" stroke-width="${stroke.width}"${dash}` : ''
  return `<path d="${path}" fill="${fill}"${line}/>`
}

function labelElement(label: Label): string {
  const { text, y, weight = 400, over } = label
  const fontSize = label.size ?? size.text
  const width = widthOf(text, fontSize, weight)
  const x = label.x - { left: 0, center: width / 2, right: width }[label.align ?? 'left']
  const { unit, baseLine } = measuresOf(fontSize, weight)
  const behind =
    over === 'box'
      ? `<rect x="${x}" y="${y - fontSize / 2}" width="${width}" height="${fontSize}" fill="${colour.paper}"/>`
      : ''
  const around =
    over === 'edge'
      ? ` stroke="${colour.paper}" stroke-width="${edge / unit}" paint-order="stroke" stroke-linejoin="round"`
      : ''
  const place = `transform="matrix(${unit} 0 0 ${-unit} ${x} ${y + baseLine})"`
  return `${behind}<path ${place} fill="${label.colour ?? colour.ink}"${around} d="${outlineOf(text, weight)}"/>`
}
