import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenNumber } from '../../src/language/spoken-number.ts'
import { withoutAccents } from './generate-noise.ts'

const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')

/** A number below a thousand as it is said; behind thousands its hundreds are, too. */
function said(number: number, isWhole: boolean): string[] {
  const [hundreds, ten, unit] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const above = hundreds > 0 || isWhole ? [digits[hundreds] as string, 'trăm'] : []
  if (ten === 0) {
    if (unit === 0 && above.length > 0) return above
    return above.length > 0 ? [...above, 'linh', digits[unit] as string] : [digits[unit] as string]
  }
  const tens = ten === 1 ? ['mười'] : [digits[ten] as string, 'mươi']
  const behind = unit === 5 ? 'lăm' : unit === 1 && ten > 1 ? 'mốt' : digits[unit]
  return [...above, ...tens, ...(unit === 0 ? [] : [behind as string])]
}

function inWords(number: number): string {
  const [millions, thousands, rest] = [
    Math.floor(number / 1e6),
    Math.floor(number / 1000) % 1000,
    number % 1000,
  ]
  return [
    ...(millions > 0 ? [...said(millions, false), 'triệu'] : []),
    ...(thousands > 0 ? [...said(thousands, false), 'nghìn'] : []),
    ...(number < 1000 || rest > 0 ? said(rest, number >= 1000) : []),
  ].join(' ')
}

describe('a number in words', () => {
  it.each<[string, number]>([
    ['tám mươi lăm', 85],
    ['một trăm hai mươi', 120],
    ['một trăm lẻ năm', 105],
    ['một trăm linh tư', 104],
    ['hai mươi tư', 24],
    ['ba ngàn', 3000],
    ['1 nghìn 250', 1250],
    ['1 nghìn 050', 1050],
    ['một nghìn không trăm linh năm', 1005],
    ['một nghìn linh năm', 1005],
    ['hai triệu ba trăm nghìn', 2_300_000],
    ['MƯỜI LĂM', 15],
  ])('%s', (text, number) => expect(spokenNumber(text)).toBe(number))

  it.each([
    'hai nghìn năm',
    'một trăm hai',
    'trăm hai',
    'hai mươi năm',
    'mười năm',
    'một nghìn hai mươi',
    '1 nghìn 50',
    '1 nghìn 2500',
    'một triệu hai',
    'một mươi',
    'mươi',
    'nghìn',
    'không nghìn',
    'không trăm',
    'không trăm linh năm nghìn',
    '250',
    'tám mươi lăm phần trăm',
    'nhiều lắm',
    '',
  ])('whose size is not certain, or that is none, is not read: %s', (text) =>
    expect(spokenNumber(text)).toBeNull(),
  )

  it('is read exactly as it is said, with accents and without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        expect(spokenNumber(inWords(number))).toBe(number)
        expect(spokenNumber(withoutAccents(inWords(number)))).toBe(number)
      }),
    )
  })

  it('is read from no words that say another, or none', () => {
    const word = fc.constantFrom(...digits.slice(0, 6), 'lăm', 'mốt', 'mười', 'mươi', 'trăm', 'linh', 'nghìn')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const number = spokenNumber(words.join(' '))
        if (number === null) return
        // Who says so: one spelling of each, save that hundreds need not be named where there are none.
        const plain = (text: string) =>
          withoutAccents(text)
            .replaceAll('mot', '1')
            .replace(/\bnghin khong tram linh\b/, 'nghin linh')
            .replace(/ ?khong tram$/, '')
        expect(plain(words.join(' '))).toBe(plain(inWords(number)))
      }),
    )
  })
})
