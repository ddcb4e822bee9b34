import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { colour, type Label } from '../../src/charts/style.ts'
import { svgOf } from '../../src/charts/svg.ts'
import type { Weight } from '../../src/charts/typeface.ts'

const { resolve } = createRequire(import.meta.url)
const folder = '@expo-google-fonts/be-vietnam-pro'
const fontFiles = [
  resolve(`${folder}/400Regular/BeVietnamPro_400Regular.ttf`),
  resolve(`${folder}/600SemiBold/BeVietnamPro_600SemiBold.ttf`),
]
const [width, height] = [900, 60]

/** What a label looks like where the renderer's own typesetting, which knows every rule of the font, does it. */
function typeset({ text, x, y, size = 22, weight = 400, align = 'left' }: Label): Uint8Array {
  const anchor = { left: 'start', center: 'middle', right: 'end' }[align]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central" font-family="Be Vietnam Pro"
      font-size="${size}" font-weight="${weight}" fill="${colour.ink}">${text}</text></svg>`
  const font = { loadSystemFonts: false, fontFiles }
  return new Resvg(svg, { background: colour.paper, font }).render().pixels
}

function drawn(label: Label): Uint8Array {
  const svg = svgOf({ width, height, palette: { solid: [], most: 2 }, shapes: [], labels: [label] })
  return new Resvg(svg, { background: colour.paper, font: { loadSystemFonts: false } }).render().pixels
}

/** The greatest difference of any pixel's channel, of 255. */
function difference(a: Uint8Array, b: Uint8Array): number {
  let most = 0
  for (const [at, value] of a.entries()) most = Math.max(most, Math.abs(value - (b[at] ?? 0)))
  return most
}

/** Every Vietnamese letter: the vowels with each of their tones, and đ. */
const letters = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  .map((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => `${vowel}${tone}`))
  .map((row) => row.join('').normalize('NFC'))
  .concat('đ')

describe('a label', () => {
  const texts = [
    ...letters,
    ...letters.map((row) => row.toUpperCase()),
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Tỷ lệ AV To Tờ Vă, P. L’ 54,3 % T10/24 (10/6–16/6) …',
  ]
  it.each([400, 600] as Weight[])(
    'has every letter as the font has it, and kerning, in weight %d',
    (weight) => {
      for (const text of texts) {
        const label = { text, x: 20, y: 30, size: 26, weight }
        expect(difference(drawn(label), typeset(label)), text).toBeLessThan(32)
      }
    },
  )

  it.each(['left', 'center', 'right'] as const)('stands %s of its place', (align) => {
    const label = { text: 'Sở Kế hoạch và Đầu tư', x: 450, y: 30, align }
    expect(difference(drawn(label), typeset(label))).toBeLessThan(32)
  })

  it('differs from another one with another accent', () => {
    const label = { x: 20, y: 30, size: 26 }
    expect(difference(drawn({ ...label, text: 'tê' }), typeset({ ...label, text: 'tế' }))).toBeGreaterThan(
      100,
    )
  })

  it('leaves out of the SVG what was typed, which could be more than text there', () => {
    const label: Label = { text: '<b>&"\u0000]]>', x: 20, y: 30 }
    const svg = svgOf({ width, height, palette: { solid: [], most: 2 }, shapes: [], labels: [label] })
    expect(svg).not.toContain('<b>')
    expect(svg).not.toContain('&')
  })
})
