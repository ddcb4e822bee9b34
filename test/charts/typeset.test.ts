import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/charts/typeface.ts'
import { shorten, wrap } from '../../src/charts/typeset.ts'

describe('widthOf', () => {
  it('gives an accented letter about the width of its base', () => {
    expect(Math.abs(widthOf('ế', 22) - widthOf('e', 22))).toBeLessThan(1)
    expect(Math.abs(widthOf('ơ', 22) - widthOf('o', 22))).toBeLessThan(3)
  })

  it('is proportional to the size, and more for a heavier weight', () => {
    expect(widthOf('Sở Y tế', 44)).toBeCloseTo(2 * widthOf('Sở Y tế', 22))
    expect(widthOf('Sở Y tế', 22, 600)).toBeGreaterThan(widthOf('Sở Y tế', 22))
  })
})

describe('shorten', () => {
  const name = 'Sở Nông nghiệp và Phát triển nông thôn'

  it('keeps what fits', () => {
    expect(shorten(name, 900, 22)).toBe(name)
  })

  it('ends with an ellipsis within the width', () => {
    const short = shorten(name, 200, 22)
    expect(short).toMatch(/^Sở Nông nghiệp.*…$/)
    expect(widthOf(short, 22)).toBeLessThanOrEqual(200)
  })
})

describe('wrap', () => {
  it('breaks between words and shortens the last line', () => {
    const lines = wrap('Tỷ lệ hồ sơ dịch vụ công trực tuyến trên tổng số hồ sơ tiếp nhận', 300, 2, 28, 600)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^Tỷ lệ hồ sơ/)
    expect(lines[1]).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line, 28, 600)).toBeLessThanOrEqual(300)
  })

  it('gives nothing for nothing', () => {
    expect(wrap('  ', 300, 2, 28)).toEqual([])
  })
})
