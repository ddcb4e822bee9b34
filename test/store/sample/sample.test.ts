import { describe, expect, it } from 'vitest'
import { sampleCatalogue, sampleData } from '../../../src/store/sample/index.ts'
import { data, made, reporting } from './figures.ts'

const headed = data.people
  .flatMap(({ id }) => (id.startsWith('head:') ? [id.slice('head:'.length)] : []))
  .sort()

describe('what the sample holds', () => {
  it('is the same every time', () => {
    expect(sampleData()).toEqual(data)
  })

  it('has the three committees, Bình Dương first', () => {
    expect(data.committees.map(({ code, home }) => [code, home])).toEqual([
      ['binh-duong', 'tinh-binh-duong'],
      ['binh-phuoc', 'tinh-binh-phuoc'],
      ['thanh-binh', 'huyen-thanh-binh'],
    ])
  })

  it('has a catalogue with the same units, indicators and targets', () => {
    const catalogue = sampleCatalogue()
    expect([...catalogue.units.values()]).toEqual(data.units)
    expect([...catalogue.indicators.values()]).toEqual(data.indicators)
    expect(catalogue.targets).toEqual(data.targets)
    expect(catalogue.version).toBe('sample')
  })

  it('has each ratio’s counts named in both languages', () => {
    for (const indicator of data.indicators) {
      const named = [
        indicator.numeratorVi,
        indicator.numeratorEn,
        indicator.denominatorVi,
        indicator.denominatorEn,
      ]
      expect(named.every((name) => (name !== null) === (indicator.kind === 'ratio'))).toBe(true)
    }
  })

  it('has no name that means two indicators, nor two units that are not one after the other', () => {
    const fold = (name: string) =>
      name
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('đ', 'd')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    const owners = new Map<string, string[]>()
    const own = (names: readonly string[], owner: string) => {
      for (const name of new Set(names.map(fold))) owners.set(name, [...(owners.get(name) ?? []), owner])
    }
    for (const one of data.indicators) own([one.nameVi, one.nameEn, ...one.aliases], one.slug)
    for (const one of data.units) own([one.name, one.nameEn, ...one.aliases], one.code)
    for (const [name, [first, ...others]] of owners) {
      for (const other of others) expect(other, name).toBe(`${first}-2025`)
    }
  })
})

describe('the people of the sample', () => {
  const person = (id: string) => data.people.find((each) => each.id === id)

  it.each(['leader', 'secretary', 'administrator'])('the %s belongs to all committees', (role) => {
    expect(person(role)?.memberships).toEqual([
      { committee: 'binh-duong', role, unit: 'tinh-binh-duong' },
      { committee: 'binh-phuoc', role, unit: 'tinh-binh-phuoc' },
      { committee: 'thanh-binh', role, unit: 'huyen-thanh-binh' },
    ])
  })

  it('one leader belongs to Bình Phước alone', () => {
    expect(person('leader:binh-phuoc')?.memberships).toEqual([
      { committee: 'binh-phuoc', role: 'leader', unit: 'tinh-binh-phuoc' },
    ])
  })

  it('each unit that reports has an officer, who enters its figures', () => {
    for (const unit of reporting) {
      expect(person(`officer:${unit}`)?.memberships).toEqual([
        { committee: 'binh-duong', role: 'officer', unit },
      ])
    }
    expect(data.people).toHaveLength(4 + reporting.length + headed.length)
    expect(made.every((figure) => figure.enteredBy === `officer:${figure.unit}`)).toBe(true)
    expect(new Set(data.people.map((each) => each.name)).size).toBe(data.people.length)
  })
})

describe('the heads of departments', () => {
  it('lead each of the nine departments that were given work by a day, to whom a delay goes', () => {
    const [model] = data.assignments
    expect(headed).toEqual(model?.parts.map(({ unit }) => unit).sort())
    for (const unit of headed) {
      const head = data.people.find(({ id }) => id === `head:${unit}`)
      expect(head?.memberships).toEqual([{ committee: 'binh-duong', role: 'leader', unit }])
    }
  })
})

describe('published figures', () => {
  it('stand as in their documents', () => {
    const published = data.figures.filter((figure) => !figure.sample)
    expect(
      published.map((figure) => [
        figure.indicator,
        figure.unit,
        figure.from,
        figure.to,
        figure.numerator,
        figure.denominator,
        figure.value,
      ]),
    ).toEqual([
      ['citizen-id-card', 'tinh-binh-phuoc', '2024-04-04', '2024-06-14', 8578, 17_464, null],
      ['eid-activation', 'tinh-binh-phuoc', '2024-04-04', '2024-06-14', 85_486, 334_507, null],
      ['smartphone-adoption', 'tinh-binh-phuoc', '2024-04-04', '2024-06-14', 13_946, 22_095, null],
      ['sim-digital-signature', 'tinh-binh-phuoc', '2024-04-04', '2024-06-14', null, null, 200_000],
      ['adult-digital-signature', 'tinh-binh-phuoc', '2024-04-04', '2024-06-14', null, null, 23.45],
      ['par-index', 'huyen-thanh-binh', '2023-01-01', '2023-12-31', null, null, 80.37],
      ['sipas', 'huyen-thanh-binh', '2023-01-01', '2023-12-31', null, null, 95.12],
    ])
    for (const figure of published) {
      expect(figure.enteredBy).toBeNull()
      expect(figure.revision).toBe(1)
      expect(figure.enteredAt < new Date('2024-06-17T08:00+07:00')).toBe(true)
    }
  })

  it('name their document and its day', () => {
    const sipas = data.figures.find((figure) => figure.indicator === 'sipas')
    expect(sipas?.source).toBe(
      'Thanh Bình: họp Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số Quý I năm 2024',
    )
    expect(sipas?.enteredAt).toEqual(new Date('2024-03-01T08:00+07:00'))
  })
})
