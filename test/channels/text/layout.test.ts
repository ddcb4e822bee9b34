import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, pad, shorten, wrap } from '../../../src/channels/text/layout.ts'

describe('cells of a terminal', () => {
  it.each([
    ['Sở Y tế', 7],
    ['Sở Y tế'.normalize('NFD'), 7],
    ['🟢 đạt', 6],
    ['日本', 4],
    ['', 0],
  ])('%s takes %d', (text, cells) => {
    expect(cellsOf(text)).toBe(cells)
  })

  it('are filled up before or after a text', () => {
    expect(pad('Sở', 4)).toBe('Sở  ')
    expect(pad('🟢', 4, 'right')).toBe('  🟢')
  })
})

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('Sở Nông nghiệp và Phát triển nông thôn', 20)).toEqual([
      'Sở Nông nghiệp và',
      'Phát triển nông thôn',
    ])
  })

  it('loses nothing, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, cells) => {
        const lines = wrap(text, cells)
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(cells)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('shorten', () => {
  it('cuts with an ellipsis within the cells', () => {
    expect(shorten('Sở Kế hoạch và Đầu tư', 12)).toBe('Sở Kế hoạch…')
    expect(shorten('Sở Y tế', 7)).toBe('Sở Y tế')
  })
})
