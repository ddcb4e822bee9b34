import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/directory/unit.ts'
import { decimal, percentOf, toNumber } from '../../src/indicators/exact.ts'
import { type Target, targetOn } from '../../src/indicators/target.ts'
import { distance, meets, verdictOn } from '../../src/indicators/verdict.ts'

const unit = (code: string, parent: string | null): Unit => ({
  code,
  committee: 'binh-duong',
  name: code,
  nameEn: code,
  kind: 'department',
  parent,
  aliases: [],
  validFrom: '1997-01-01',
  validTo: null,
  successor: null,
})
const target = (given: Partial<Target>): Target => ({
  indicator: 'online-payment',
  unit: 'tinh',
  year: 2024,
  comparator: '>',
  value: 50,
  document: 'Kết luận',
  ...given,
})
const province = unit('tinh', null)
const department = unit('so', 'tinh')
const units = new Map([province, department].map((one) => [one.code, one]))
const held = (date: string, ...targets: Target[]) =>
  targetOn(date, 'online-payment', department, { targets, units })

describe('the target in force', () => {
  it("is the unit's own before its parent's", () => {
    const found = held('2024-06-16', target({}), target({ unit: 'so', value: 60 }))
    expect(found).toMatchObject({ target: { value: 60 }, owner: { code: 'so' }, later: false })
  })

  it("is the parent's where the unit has none for the year, even if it has a later milestone", () => {
    const found = held('2024-06-16', target({}), target({ unit: 'so', year: 2025, value: 60 }))
    expect(found).toMatchObject({
      target: { value: 50 },
      owner: { code: 'tinh' },
      later: false,
      due: '2024-12-31',
    })
  })

  it('is the next milestone where none is set for the year', () => {
    const roadmap = [
      target({ year: 2030, value: 80 }),
      target({ year: 2025, value: 55 }),
      target({ year: 2020 }),
    ]
    expect(held('2024-06-16', ...roadmap)).toMatchObject({
      target: { value: 55 },
      later: true,
      due: '2025-12-31',
    })
    expect(held('2025-01-01', ...roadmap)).toMatchObject({ target: { value: 55 }, later: false })
    expect(held('2031-01-01', ...roadmap)).toBeUndefined()
  })

  it('stops at the top even when units name each other as parents', () => {
    const loop = new Map([unit('a', 'b'), unit('b', 'a')].map((one) => [one.code, one]))
    const start = loop.get('a') as Unit
    expect(
      targetOn('2024-01-01', 'online-payment', start, { targets: [target({})], units: loop }),
    ).toBeUndefined()
  })
})

describe('the verdict', () => {
  it('holds a strict comparator to its word', () => {
    const half = percentOf(1, 2)
    expect(meets(half, target({ comparator: '>' }))).toBe(false)
    expect(meets(half, target({ comparator: '>=' }))).toBe(true)
    expect(meets(half, target({ comparator: '<' }))).toBe(false)
    expect(meets(half, target({ comparator: '<=' }))).toBe(true)
    expect(meets(percentOf(1_000_000_001, 2_000_000_000), target({ comparator: '>' }))).toBe(true)
  })

  it('is near within five points of a rate, five included', () => {
    expect(verdictOn(decimal(50.01), 'ratio', target({}))).toBe('good')
    expect(verdictOn(decimal(50), 'ratio', target({}))).toBe('near')
    expect(verdictOn(decimal(45), 'ratio', target({}))).toBe('near')
    expect(verdictOn(decimal(44.99), 'ratio', target({}))).toBe('bad')
    expect(verdictOn(decimal(12), 'rank', target({ comparator: '<=', value: 10 }))).toBe('bad')
    expect(verdictOn(decimal(12), 'rank', undefined)).toBe('none')
  })

  it('agrees with the sign of the distance, which is positive for better', () => {
    const comparator = fc.constantFrom('>', '>=', '<', '<=')
    fc.assert(
      fc.property(comparator, fc.nat(100), fc.nat(100), (sign, asked, value) => {
        const one = target({ comparator: sign as Target['comparator'], value: asked })
        const far = toNumber(distance(decimal(value), one))
        expect(far).toBe(sign.startsWith('>') ? value - asked : asked - value)
        expect(meets(decimal(value), one)).toBe(far > 0 || (far === 0 && sign.length === 2))
      }),
    )
  })
})
