import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestNumber, parseCounts, parseNumber } from '../../src/language/numbers.ts'

const read = (text: string) => {
  const parsed = parseNumber(text)
  return parsed.ok ? parsed.value : parsed.code === 'ambiguous' ? parsed.readings : parsed.code
}

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['85', 85],
    ['1.250', 1250],
    ['12.345.678', 12_345_678],
    ['91,5', 91.5],
    ['91.5', 91.5],
    ['1.25', 1.25],
    ['1.2500', 1.25],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['1.250,500', 1250.5],
    ['1,250.500', 1250.5],
    ['1,250,000', 1_250_000],
    ['1.250.000,25', 1_250_000.25],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['1234.567', 1234.567],
    ['1 250 000', 1_250_000],
    ['1\u00a0250', 1250],
    ['1\u202f250,5', 1250.5],
    ['  85 ', 85],
    ['１２．３４５', 12_345],
    ['９１，５％', 91.5],
    ['-5', -5],
    ['−1.250', -1250],
    ['-0', 0],
    ['1,2 triệu', 1_200_000],
    ['1,2triệu', 1_200_000],
    ['200 nghìn', 200_000],
    ['200 ngàn', 200_000],
    ['200 nghin', 200_000],
    ['1.5 million', 1_500_000],
    ['2 thousand', 2000],
    ['0,1 triệu', 100_000],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    ['91,5%', 91.5],
    ['91.5 %', 91.5],
    ['50 phần trăm', 50],
    ['50 phan tram', 50],
    ['50 phần trăm'.normalize('NFD'), 50],
    ['50 percent', 50],
    ['91,125%', 91.125],
    ['1.250,5%', 1250.5],
  ])('%s is %d percent', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value, percent: true, integer: Number.isInteger(value) })
  })

  it('asks where a comma or a percentage’s dot could be either', () => {
    expect(parseNumber('1,250')).toEqual({
      ok: false,
      code: 'ambiguous',
      readings: [1.25, 1250],
      percent: false,
    })
    expect(read('-1,250')).toEqual([-1.25, -1250])
    expect(read('1,250 nghìn')).toEqual([1250, 1_250_000])
    expect(parseNumber('91.125%')).toMatchObject({
      code: 'ambiguous',
      readings: [91_125, 91.125],
      percent: true,
    })
  })

  it('takes the one reading that is in range', () => {
    expect(read('2,500 triệu')).toBe(2_500_000)
  })

  it('says whether the value is whole', () => {
    expect(parseNumber('2,0')).toMatchObject({ value: 2, integer: true })
    expect(parseNumber('2,5')).toMatchObject({ value: 2.5, integer: false })
    expect(parseNumber('1,2 triệu')).toMatchObject({ integer: true })
  })

  it('takes integers up to the largest that a database keeps', () => {
    expect(read('2.147.483.647')).toBe(largestNumber)
    expect(read('-2147483647')).toBe(-largestNumber)
    expect(read('2.147.483.648')).toBe('out-of-range')
    expect(read('3000 triệu')).toBe('out-of-range')
    expect(read('9'.repeat(50))).toBe('out-of-range')
  })

  it.each([
    '',
    ' ',
    '-',
    '%',
    '.',
    ',',
    '5.',
    ',5',
    '1..2',
    '1.2.3',
    '12.34.567',
    '1.250.00',
    '1,25,000',
    '1.5,250.1',
    '1 25',
    '1 250 00',
    '0.125.000',
    '--5',
    '1e5',
    '0x1F',
    'NaN',
    'Infinity',
    '5²',
    '½',
    'năm',
    '12 hồ sơ',
    '5%%',
    '5 nghìn %',
    '85/120',
    '１/２',
    'triệu',
    '\u0000',
    '😀',
    '٣',
  ])('%j is not a number', (text) => {
    expect(read(text)).toBe('not-a-number')
  })

  it('reads back every integer that was written in Vietnamese or with spaces', () => {
    const vietnamese = new Intl.NumberFormat('vi-VN')
    fc.assert(
      fc.property(fc.integer({ min: -largestNumber, max: largestNumber }), (value) => {
        const written = vietnamese.format(value)
        expect(read(written)).toBe(value + 0)
        expect(read(written.replaceAll('.', ' '))).toBe(value + 0)
        expect(read(String(value))).toBe(value + 0)
      }),
    )
  })

  it('reads back every integer that was written in English, or asks with it among the readings', () => {
    const english = new Intl.NumberFormat('en-US')
    fc.assert(
      fc.property(fc.integer({ min: -largestNumber, max: largestNumber }), (value) => {
        const isEither = Math.abs(value) >= 1000 && Math.abs(value) < 1_000_000
        const found = read(english.format(value))
        if (isEither) expect(found).toContain(value)
        else expect(found).toBe(value + 0)
      }),
    )
  })

  it('reads back every decimal in either notation, or asks with it among the readings', () => {
    const decimal = fc.tuple(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 1, max: 5 }),
    )
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom('vi-VN', 'en-US'),
        fc.boolean(),
        ([digits, places], form, percent) => {
          const value = digits / 10 ** places
          const options = { minimumFractionDigits: places, maximumFractionDigits: places }
          const written = new Intl.NumberFormat(form, options).format(value)
          // The one form that the rule gives away: three digits after one dot are thousands.
          fc.pre(percent || !/^-?[1-9]\d{0,2}\.\d{3}$/.test(written))
          const found = read(percent ? `${written}%` : written)
          if (Array.isArray(found)) expect(found).toContain(value)
          else expect(found).toBe(value + 0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws, and an accepted number is finite and in range', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,- %/\u00a0triệunghìn'), maxLength: 24 }),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseNumber(text)
        const values = parsed.ok ? [parsed.value] : parsed.code === 'ambiguous' ? parsed.readings : []
        for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(largestNumber)
        if (!parsed.ok && parsed.code === 'ambiguous') expect(new Set(parsed.readings).size).toBe(2)
        parseCounts(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives up on a long text', () => {
    for (const text of [
      '1 '.repeat(50_000),
      '1.'.repeat(50_000),
      '%'.repeat(100_000),
      '9'.repeat(5000),
      `1${' '.repeat(5000)}x`,
    ]) {
      expect(read(text)).toBe('not-a-number')
    }
  })
})

describe('parseCounts', () => {
  it.each([
    ['85/120', 85, 120],
    ['85 / 120', 85, 120],
    ['85∕120', 85, 120],
    ['８５／１２０', 85, 120],
    ['8.578/17.464', 8578, 17_464],
    ['1,250/2,000', 1250, 2000],
    ['1 250/12 000', 1250, 12_000],
    ['85 trên 120', 85, 120],
    ['85 tren 120', 85, 120],
    ['85 trên tổng số 120', 85, 120],
    ['85 of 120', 85, 120],
    ['85 out of 120', 85, 120],
    ['85 120', 85, 120],
    ['8.578  17.464', 8578, 17_464],
    ['0/0', 0, 0],
    ['120/85', 120, 85],
    ['1,2 triệu/2 triệu', 1_200_000, 2_000_000],
  ])('%s is %d of %d', (text, numerator, denominator) => {
    expect(parseCounts(text)).toEqual({ ok: true, numerator, denominator })
  })

  it.each([
    ['85', 'not-counts'],
    ['', 'not-counts'],
    ['85/', 'not-counts'],
    ['/120', 'not-counts'],
    ['1/2/2024', 'not-counts'],
    ['8 578 17 464', 'not-counts'],
    ['70,8%', 'not-counts'],
    ['85%/120', 'not-counts'],
    ['tám/mười', 'not-counts'],
    ['8,5/120', 'fraction'],
    ['85/0,125', 'fraction'],
    ['-5/120', 'negative'],
    ['85/-120', 'negative'],
    ['85/−120', 'negative'],
    ['-1,250/2,000', 'negative'],
    ['85/9999999999', 'out-of-range'],
  ])('%s: %s', (text, code) => {
    expect(parseCounts(text)).toEqual({ ok: false, code })
  })

  it('reads back every pair in every way of writing it', () => {
    const count = fc.integer({ min: 0, max: largestNumber })
    const way = fc.constantFrom('/', ' / ', ' trên ', ' of ', ' ')
    fc.assert(
      fc.property(
        count,
        count,
        way,
        fc.constantFrom('vi-VN', 'en-US'),
        (numerator, denominator, between, form) => {
          const format = new Intl.NumberFormat(form)
          expect(parseCounts(format.format(numerator) + between + format.format(denominator))).toEqual({
            ok: true,
            numerator,
            denominator,
          })
        },
      ),
    )
  })
})
