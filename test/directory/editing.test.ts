import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { CatalogueChange } from '../../src/directory/editing.ts'
import { planOf } from '../../src/directory/editing-plan.ts'
import { peersOf } from '../../src/directory/unit.ts'
import { targetOn } from '../../src/indicators/target.ts'
import { carriedOut } from './carried-out.ts'
import { catalogue } from './catalogue.ts'

const named = (name: string, nameEn: string | null = null) => ({ name, nameEn })

/** The catalogue after a change that must be possible. */
function made(change: CatalogueChange, before: Catalogue = catalogue): Catalogue {
  const planned = planOf(change, before)
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault))
  return carriedOut(before, planned.plan)
}

/** What is wrong with a change: its code and what it is about. */
function fault(change: CatalogueChange, before: Catalogue = catalogue) {
  const planned = planOf(change, before)
  return planned.ok ? null : [planned.fault.code, ...planned.fault.about]
}

const unit = ({ units }: Catalogue, code: string) => units.get(code)

describe('a unit that is added', () => {
  const add = (more: object = {}) =>
    ({
      kind: 'add-unit',
      ...named('Sở Du lịch'),
      unitKind: 'department',
      parent: 'province',
      from: '2024-07-01',
      ...more,
    }) as const

  it('has a code made of its name, and begins on its day', () => {
    expect(unit(made(add()), 'so-du-lich')).toMatchObject({
      name: 'Sở Du lịch',
      nameEn: 'Sở Du lịch',
      committee: 'an-giang',
      parent: 'province',
      validFrom: '2024-07-01',
      validTo: null,
    })
  })

  it('ends with the unit above it, where that has an end', () => {
    const ended = made({ kind: 'retire-unit', unit: 'health', from: '2026-01-01' })
    expect(unit(made(add({ parent: 'health' }), ended), 'so-du-lich')?.validTo).toBe('2025-12-31')
    expect(fault(add({ parent: 'health', from: '2026-01-01' }), ended)).toEqual(['not-then', 'health'])
  })

  it('may not have the name of one that exists beside it at the same time, however it is written', () => {
    expect(fault(add(named('sở  y tế')))).toEqual(['name-taken', 'health', 'so-y-te'])
    expect(fault(add({ ...named('Sở Kế hoạch và Đầu tư'), from: '2025-02-28' }))?.[0]).toBe('name-taken')
    expect(fault(add({ ...named('Sở Kế hoạch và Đầu tư'), from: '2025-03-01' }))).toBeNull()
    expect(fault(add({ ...named('Sở Y tế'), parent: 'district' }))).toBeNull()
  })

  it('needs a name and a unit above it', () => {
    expect(fault(add(named('  ')))).toEqual(['no-text'])
    expect(fault(add(named('x'.repeat(201))))).toEqual(['no-text'])
    expect(fault(add({ parent: 'nowhere' }))).toEqual(['unknown', 'nowhere'])
  })
})

describe('a rename from a date', () => {
  const rename = {
    kind: 'rename-unit',
    unit: 'health',
    ...named('Sở Y tế và Dân số'),
    from: '2024-07-01',
  } as const

  it('leaves the unit as it was until then, and a new one goes on', () => {
    const next = made(rename)
    expect(unit(next, 'health')).toMatchObject({
      name: 'Sở Y tế',
      validTo: '2024-06-30',
      successor: 'so-y-te-va-dan-so',
      aliases: ['SYT', 'Y tế'],
    })
    expect(unit(next, 'so-y-te-va-dan-so')).toMatchObject({
      validFrom: '2024-07-01',
      validTo: null,
      successor: null,
    })
    const peers = (date: string) => {
      const one = unit(next, 'planning')
      return one === undefined ? [] : peersOf(one, next.units.values(), date).map(({ code }) => code)
    }
    expect(peers('2024-06-30')).toEqual(['health', 'finance', 'planning'])
    expect(peers('2024-07-01')).toEqual(['finance', 'planning', 'so-y-te-va-dan-so'])
  })

  it('keeps the targets in force, each with the unit that it was set for', () => {
    const next = made(rename)
    const value = (code: string, date: string) => {
      const one = unit(next, code)
      return one && targetOn(date, 'on-time', one, next)?.target.value
    }
    expect([value('health', '2023-12-31'), value('health', '2024-06-30')]).toEqual([80, 90])
    expect([value('so-y-te-va-dan-so', '2024-12-31'), value('so-y-te-va-dan-so', '2025-12-31')]).toEqual([
      90, 95,
    ])
  })

  it('takes the units under it along, as units of their own from that day', () => {
    const next = made({
      kind: 'rename-unit',
      unit: 'district',
      ...named('Thị xã Châu Phú'),
      from: '2025-01-01',
    })
    expect(unit(next, 'commune')).toMatchObject({
      parent: 'district',
      validTo: '2024-12-31',
      successor: 'xa-my-duc',
    })
    expect(unit(next, 'xa-my-duc')).toMatchObject({
      name: 'Xã Mỹ Đức',
      parent: 'thi-xa-chau-phu',
      validFrom: '2025-01-01',
    })
    // One that begins later was never under the old name; one that ended was never under the new.
    expect(unit(next, 'commune-2025')?.parent).toBe('thi-xa-chau-phu')
    expect(unit(next, 'commune-old')).toEqual(catalogue.units.get('commune-old'))
  })

  it('lets the new unit take over what the old one was to take over, and end when it was to end', () => {
    const next = made({
      ...rename,
      unit: 'finance-2025',
      ...named('Sở Tài chính - Kế hoạch'),
      from: '2025-07-01',
    })
    expect(unit(next, 'finance')?.successor).toBe('finance-2025')
    const earlier = made({ ...rename, unit: 'finance', ...named('Sở Tài chính - Giá'), from: '2024-07-01' })
    expect(unit(earlier, 'so-tai-chinh-gia')).toMatchObject({
      validTo: '2025-02-28',
      successor: 'finance-2025',
    })
  })

  it('is refused where it can’t be', () => {
    expect(fault({ ...rename, unit: 'province' })).toEqual(['home', 'province'])
    expect(fault({ ...rename, ...named('Sở Y tế') })).toEqual(['unchanged', 'health'])
    expect(fault({ ...rename, ...named('Sở Tài chính') })?.[0]).toBe('name-taken')
    expect(fault({ ...rename, from: '2000-01-01' })).toEqual(['not-then', 'health'])
    expect(fault({ ...rename, unit: 'finance', ...named('X'), from: '2025-03-01' })).toEqual([
      'not-then',
      'finance',
    ])
  })
})

describe('a correction of a name', () => {
  it('changes the name and nothing else', () => {
    const next = made({ kind: 'correct-unit', unit: 'health', ...named('Sở Y Tế') })
    expect(unit(next, 'health')).toEqual({ ...unit(catalogue, 'health'), name: 'Sở Y Tế', nameEn: 'Sở Y Tế' })
    expect(next.units.size).toBe(catalogue.units.size)
    expect(
      unit(made({ kind: 'correct-unit', unit: 'province', ...named('Tỉnh An Giang mới') }), 'province')?.name,
    ).toBe('Tỉnh An Giang mới')
  })

  it('to the same name, or to another unit’s, is refused', () => {
    expect(fault({ kind: 'correct-unit', unit: 'health', ...named('Sở Y tế') })).toEqual([
      'unchanged',
      'health',
    ])
    expect(fault({ kind: 'correct-unit', unit: 'health', ...named('Sở Tài chính') })?.[0]).toBe('name-taken')
  })
})

describe('a merger', () => {
  const merge = {
    kind: 'merge-units',
    units: ['finance', 'planning'],
    into: 'health',
    from: '2024-07-01',
  } as const

  it('ends the units the day before, and the other goes on', () => {
    const next = made(merge)
    for (const code of merge.units) {
      expect(unit(next, code)).toMatchObject({ validTo: '2024-06-30', successor: 'health' })
    }
    expect(unit(next, 'health')).toEqual(unit(catalogue, 'health'))
    expect(fault(merge, next)).toEqual(['unchanged', 'finance', 'planning'])
  })

  it('into a new unit may take the name of one of them', () => {
    const next = made({
      kind: 'unite-units',
      units: ['planning', 'health'],
      ...named('Sở Y tế'),
      from: '2024-07-01',
    })
    expect(unit(next, 'health')).toMatchObject({ validTo: '2024-06-30', successor: 'so-y-te' })
    expect(unit(next, 'planning')).toMatchObject({ validTo: '2024-06-30', successor: 'so-y-te' })
    expect(unit(next, 'so-y-te')).toMatchObject({ name: 'Sở Y tế', parent: 'province', validTo: null })
    const taken = { kind: 'unite-units', units: ['planning', 'health'], from: '2024-07-01' } as const
    expect(fault({ ...taken, ...named('Sở Tài chính') })?.[0]).toBe('name-taken')
  })

  it('moves the units under those that end', () => {
    const next = made({ kind: 'merge-units', units: ['district'], into: 'health', from: '2025-01-01' })
    expect(unit(next, 'commune')).toMatchObject({ validTo: '2024-12-31', successor: 'xa-my-duc' })
    expect(unit(next, 'xa-my-duc')?.parent).toBe('health')
  })

  it('of a unit and one under it merges both', () => {
    const both = { ...merge, units: ['district', 'commune'], from: '2025-01-01' }
    const next = made(both)
    expect(unit(next, 'commune')).toMatchObject({ validTo: '2024-12-31', successor: 'health' })
    expect([...next.units.keys()].filter((code) => code.startsWith('xa-'))).toEqual([])
  })

  it('is refused where it can’t be', () => {
    expect(fault({ ...merge, units: ['health'] })).toEqual(['into-itself', 'health'])
    expect(fault({ ...merge, units: ['district'], into: 'commune' })).toEqual(['into-itself', 'district'])
    expect(fault({ ...merge, into: 'elsewhere' })).toEqual(['other-committee', 'finance', 'elsewhere'])
    expect(fault({ ...merge, into: 'finance-2025' })).toEqual(['not-then', 'finance-2025'])
    expect(fault({ ...merge, units: ['province'] })?.[0]).toMatch(/home|into-itself/)
  })
})

describe('the end of a unit', () => {
  it('is the day before', () => {
    const next = made({ kind: 'retire-unit', unit: 'health', from: '2024-07-01' })
    expect(unit(next, 'health')).toMatchObject({ validTo: '2024-06-30', successor: null })
    expect(fault({ kind: 'retire-unit', unit: 'health', from: '2024-07-01' }, next)).toEqual([
      'unchanged',
      'health',
    ])
    expect(fault({ kind: 'retire-unit', unit: 'health', from: '2024-09-01' }, next)).toEqual([
      'not-then',
      'health',
    ])
  })

  it('names the units under it that stand in its way', () => {
    expect(fault({ kind: 'retire-unit', unit: 'district', from: '2024-07-01' })).toEqual([
      'has-children',
      'district',
      'commune',
      'commune-2025',
    ])
  })

  it('may not come before it takes over from another', () => {
    expect(fault({ kind: 'retire-unit', unit: 'finance-2025', from: '2025-03-01' })?.[0]).toBe('not-then')
    const sooner = made({ kind: 'merge-units', units: ['finance'], into: 'health', from: '2025-01-01' })
    expect(fault({ kind: 'retire-unit', unit: 'health', from: '2024-07-01' }, sooner)).toEqual([
      'takes-over',
      'health',
      'finance',
    ])
  })
})

describe('names that people type', () => {
  const change = { kind: 'unit-aliases', unit: 'health', add: [], drop: [] } as const
  it('are added once and taken away, the others kept', () => {
    const next = made({ ...change, add: ['YT', ' syt ', 'ngành y'], drop: ['y tế'] })
    expect(unit(next, 'health')?.aliases).toEqual(['SYT', 'YT', 'ngành y'])
    expect(fault({ ...change, add: ['SYT'] })).toEqual(['unchanged', 'health'])
    expect(fault({ ...change, add: ['x'.repeat(81)] })).toEqual(['no-text'])
    expect(fault({ ...change, add: Array.from({ length: 60 }, (_, at) => `tên ${at}`) })).toEqual([
      'impossible',
    ])
  })
})

describe('an indicator', () => {
  const { slug: _, aliases: __, ...like } = catalogue.indicators.get('on-time') ?? { slug: '', aliases: [] }
  const add = (nameVi: string, nameEn: string) =>
    ({ kind: 'add-indicator', indicator: { ...like, nameVi, nameEn } }) as CatalogueChange

  it('is added under the code of its English name', () => {
    const next = made(add('Tỷ lệ số hoá', 'Digitization rate'))
    expect(next.indicators.get('digitization-rate')).toMatchObject({ nameVi: 'Tỷ lệ số hoá', aliases: [] })
    expect(fault(add('tỷ lệ đúng hạn', 'Other'))).toEqual(['name-taken', 'on-time'])
  })

  it('is renamed and has other names, under its old code', () => {
    const renamed = made({ kind: 'rename-indicator', indicator: 'on-time', ...named('Đúng hẹn', 'In time') })
    expect(renamed.indicators.get('on-time')).toMatchObject({ nameVi: 'Đúng hẹn', nameEn: 'In time' })
    const kept = made({ kind: 'rename-indicator', indicator: 'dti-rank', ...named('Hạng số') })
    expect(kept.indicators.get('dti-rank')?.nameEn).toBe('dti-rank')
    const called = made({ kind: 'indicator-aliases', indicator: 'on-time', add: ['ĐH'], drop: [] })
    expect(called.indicators.get('on-time')?.aliases).toEqual(['đúng hạn', 'ĐH'])
  })
})

describe('a target', () => {
  const target = {
    indicator: 'on-time',
    unit: 'district',
    year: 2025,
    comparator: '>=',
    value: 60,
    document: 'KH 12',
  } as const
  const set = (more: object = {}) =>
    ({ kind: 'set-target', target: { ...target, ...more } }) as CatalogueChange

  it('is set, in place of the one of that year', () => {
    expect(made(set()).targets).toContainEqual(target)
    const changed = made(set({ unit: 'health', value: 97 }))
    expect(
      changed.targets.filter(({ unit: code, year }) => code === 'health' && year === 2025),
    ).toMatchObject([{ value: 97 }])
    expect(changed.targets).toHaveLength(3)
  })

  it('is removed', () => {
    const gone = made({ kind: 'remove-target', indicator: 'on-time', unit: 'health', year: 2023 })
    expect(gone.targets.map(({ year }) => year)).toEqual([2024, 2025])
    expect(fault({ kind: 'remove-target', indicator: 'on-time', unit: 'district', year: 2023 })?.[0]).toBe(
      'unknown',
    )
  })

  it.each([
    ['a rate above 100 %', { value: 101 }],
    ['a negative value', { value: -1 }],
    ['half a rank', { indicator: 'dti-rank', value: 2.5 }],
    ['no rank', { indicator: 'dti-rank', value: 0 }],
    ['no number', { value: Number.NaN }],
    ['a year before there were any', { year: 1024 }],
  ])('that is %s is refused', (_case, more) => {
    expect(fault(set(more))?.[0]).toBe('impossible')
  })

  it('may be more than 100 of what is counted, and needs its document and its unit', () => {
    expect(fault(set({ indicator: 'backlog', value: 1500 }))).toBeNull()
    expect(fault(set({ document: ' ' }))).toEqual(['no-text'])
    expect(fault(set({ unit: 'finance', year: 2026 }))).toEqual(['not-then', 'finance'])
    expect(fault(set({ unit: 'health', comparator: '>', value: 95, document: 'KH 3' }))).toEqual([
      'unchanged',
      'on-time',
    ])
  })
})
