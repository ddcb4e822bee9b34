import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/language/figure-answer.ts'

const counts = (numerator: number, denominator: number) => ({
  ok: true,
  answer: { kind: 'counts', numerator, denominator },
})
const count = (value: number) => ({ ok: true, answer: { kind: 'count', value } })

describe('two counts', () => {
  it.each([
    ['85/120', 85, 120],
    ['85 120', 85, 120],
    ['85 trên 120', 85, 120],
    ['8.578/17.464', 8578, 17464],
    ['8,578 / 17,464', 8578, 17464],
    ['0/0', 0, 0],
    ['không phát sinh', 0, 0],
    ['KHONG PHAT SINH.', 0, 0],
    ['0/12', 0, 12],
    ['160/310 hồ sơ', 160, 310],
    ['160 hồ sơ trên 310 hồ sơ', 160, 310],
    ['160/310 (51,6%)', 160, 310],
    ['160/310 hồ sơ, đạt 51,61 %', 160, 310],
    ['1.160/1.310 = 88,5%', 1160, 1310],
    ['0/0 (0%)', 0, 0],
    ['tám mươi lăm trên một trăm hai mươi', 85, 120],
    ['tam muoi lam tren tong so mot tram hai muoi', 85, 120],
    ['1 nghìn 250 trên 2 nghìn', 1250, 2000],
    ['85 trên một trăm hai mươi hồ sơ', 85, 120],
  ])('%s', (text, numerator, denominator) => {
    expect(readAnswer(text, 'counts')).toEqual(counts(numerator, denominator))
  })

  it.each([
    ['91,5%', 'percent'],
    ['70.8', 'percent'],
    ['160/310 (61,6%)', 'rate-differs'],
    ['85 120%', 'percent'],
    ['85', 'one-count'],
    ['1.250', 'one-count'],
    ['-5/12', 'negative'],
    ['8,5/12', 'fraction'],
    [`1.250,${'9'.repeat(40)}/2.000`, 'fraction'],
    ['9999999999/9999999999', 'out-of-range'],
    ['nhiều lắm', 'not-understood'],
    ['tám mươi lăm', 'not-understood'],
    ['hai nghìn năm trên ba nghìn', 'not-understood'],
    ['85 trên một trăm hai', 'not-understood'],
    ['', 'not-understood'],
  ])('are not given by: %s', (text, code) => {
    expect(readAnswer(text, 'counts')).toEqual({ ok: false, code })
  })

  const grouped = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator)
  it('are kept exactly in any notation', () => {
    const number = fc.integer({ min: 0, max: 2_000_000_000 })
    const separator = fc.constantFrom('', '.', ',')
    const between = fc.constantFrom('/', ' / ', ' trên ', ' of ', '⁄')
    fc.assert(
      fc.property(number, number, separator, between, (one, other, group, middle) => {
        const typed = grouped(one, group) + middle + grouped(other, group)
        expect(readAnswer(typed, 'counts')).toEqual(counts(one, other))
      }),
    )
  })
})

describe('one count', () => {
  it.each([
    ['3', 3],
    ['1.250', 1250],
    ['1,250', 1250],
    ['0', 0],
    ['không phát sinh', 0],
    ['1 nghìn 250', 1250],
    ['hai mươi mốt', 21],
    ['một trăm linh năm hồ sơ', 105],
  ])('%s', (text, value) => expect(readAnswer(text, 'count')).toEqual(count(value)))

  it.each([
    ['3/4', 'two-counts'],
    ['-1', 'negative'],
    ['2,5', 'fraction'],
    [`1.250,${'9'.repeat(40)}`, 'fraction'],
    ['5%', 'percent'],
    ['ba', 'not-understood'],
    ['một trăm hai', 'not-understood'],
  ])('is not given by: %s', (text, code) => expect(readAnswer(text, 'count')).toEqual({ ok: false, code }))
})

describe('a wish', () => {
  it.each([
    ['như tuần trước', 'same'],
    ['bỏ qua', 'skip'],
    ['quay lại', 'back'],
    ['để sau', 'later'],
    ['Huỷ!', 'cancel'],
  ])('%s', (text, wish) => expect(readAnswer(text, 'counts')).toEqual({ ok: false, wish }))
})
