import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, folded, sameName } from '../../src/directory/code.ts'

describe('a code', () => {
  it('is made of the name, without accents', () => {
    expect(codeFrom('Sở Du lịch', '2024', new Set())).toBe('so-du-lich')
    expect(codeFrom('Ban Quản lý  các Khu công nghiệp (KCN)', '2024', new Set())).toBe(
      'ban-quan-ly-cac-khu-cong-nghiep-kcn',
    )
    expect(codeFrom('Đặc khu Phú Quốc', '2025', new Set())).toBe('dac-khu-phu-quoc')
  })

  it('is never one that there was', () => {
    const taken = new Set(['so-tai-chinh'])
    const make = () => {
      const code = codeFrom('Sở Tài chính', '2025', taken)
      taken.add(code)
      return code
    }
    expect([make(), make(), make()]).toEqual([
      'so-tai-chinh-2025',
      'so-tai-chinh-2025-2',
      'so-tai-chinh-2025-3',
    ])
  })

  it('has only letters, digits and hyphens, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(codeFrom(name, '2025', new Set())).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})

describe('text without accents', () => {
  it('has every letter where it was', () => {
    expect(folded('Sở GTVT thành SỞ ĐÊ ĐIỀU')).toBe('so gtvt thanh so de dieu')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(text).length).toBe(text.length)
      }),
    )
  })
})

describe('names', () => {
  it('are the same but for capitals and spaces, not for accents', () => {
    expect(sameName('Sở  Y tế ', 'sở y tế')).toBe(true)
    expect(sameName('Sở Y tế'.normalize('NFD'), 'Sở Y tế')).toBe(true)
    expect(sameName('Huyện Thanh Bình', 'Huyện Thành Bình')).toBe(false)
  })
})
