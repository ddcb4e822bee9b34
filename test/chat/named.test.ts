import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, holds, longestNamed } from '../../src/chat/named.ts'

const units = [
  { name: 'Sở Y tế', value: 'health' },
  { name: 'Y tế', value: 'health' },
  { name: 'so-y-te', value: 'health' },
  { name: 'Thuận An', value: 'thuan-an' },
  { name: 'STC', value: 'finance' },
  { name: 'STC', value: 'finance-2025' },
]

describe('a name in a text', () => {
  it.each([
    ['Sở Y tế Nguyễn Văn An', ['health'], 'Nguyễn Văn An'],
    ['nguyễn văn an so y te', ['health'], 'nguyễn văn an'],
    ['so-y-te: Nguyễn Văn An', ['health'], 'Nguyễn Văn An'],
    // The longer name is the unit's, the shorter a part of the person's.
    ['Nguyễn Thuận An Sở Y tế', ['health'], 'Nguyễn Thuận An'],
    ['STC Lê Văn Ba', ['finance', 'finance-2025'], 'Lê Văn Ba'],
  ])('%s', (text, values, rest) => {
    expect(longestNamed(text, units)).toEqual({ values, rest })
  })

  it('is not found where only its letters are', () => {
    for (const text of ['Nguyễn Văn An', 'Sở Ytế', 'STCA', '', '   ', '😀']) {
      expect([text, longestNamed(text, units)]).toEqual([text, null])
    }
  })

  it('leaves all other words as they were typed, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const others = typed.split(/\s+/).filter(Boolean)
        fc.pre(!others.some((word) => comparable(word) === '') && longestNamed(typed, units) === null)
        const found = longestNamed([...others, 'Sở', 'Y', 'tế'].join(' '), units)
        expect(found?.values).toEqual(['health'])
        expect(found?.rest).toBe(others.join(' '))
      }),
    )
  })
})

describe('a name that is searched for', () => {
  it.each([
    ['Nguyễn Văn An', 'nguyen van an', true],
    ['Nguyễn Văn An', 'AN', true],
    ['Nguyễn Văn An', 'Văn An', true],
    ['Trần Thị Hoà', 'trần thị hòa', true],
    ['Lan Anh', 'an', false],
    ['Nguyễn Văn An', 'Nguyễn An', false],
    ['Đỗ Đức', 'do duc', true],
  ])('%s, by %s: %s', (name, words, expected) => {
    expect(holds(name, words)).toBe(expected)
  })

  it('is found by itself, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => holds(name, name)))
  })
})
