import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Unit, UnitKind } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Target } from '../../src/indicators/target.ts'
import { fold } from '../../src/language/text.ts'
import { type Pick, pickFrom } from '../language/pick.ts'
import * as words from './catalogue-words.ts'

/** The one committee of a made-up catalogue and the province that it steers. */
export const home = 'tinh-tan-phuoc'
export const committee = 'tan-phuoc'
/** Targets are set for this year. */
const targetYear = 2024

/**
 * A made-up province with departments (a fifth) and districts under it, and indicators, with names such as
 * real ones have. The same for the same numbers.
 */
export function madeUpCatalogue(size: { readonly units: number; readonly indicators: number }): Catalogue {
  const pick = pickFrom('catalogue')
  const departments = Math.round(size.units / 5)
  const units = [
    unit('province', 'Tỉnh Tân Phước', 'Tan Phuoc Province', home, ['Tân Phước']),
    ...departmentsNamed(departments, pick),
    ...districtsNamed(size.units - departments, pick),
  ]
  const indicators = pick.shuffled(allIndicators()).slice(0, size.indicators)
  if (units.length !== size.units + 1 || indicators.length !== size.indicators) {
    throw new Error('there are not enough words for a catalogue of this size')
  }
  return {
    version: 'made up',
    committees: [
      { code: committee, name: 'Ban Chỉ đạo tỉnh Tân Phước', nameEn: 'Tan Phuoc Committee', home },
    ],
    units: new Map(units.map((one) => [one.code, one])),
    indicators: new Map(indicators.map((one) => [one.slug, one])),
    targets: indicators.map(targetOf),
  }
}

function unit(kind: UnitKind, name: string, nameEn: string, code: string, aliases: readonly string[]): Unit {
  const parent = kind === 'province' ? null : home
  const validity = { validFrom: '1997-01-01', validTo: null, successor: null }
  return { code, committee, name, nameEn, kind, parent, aliases, ...validity }
}

/** "Sở Thủy lợi", and once each field has its department, "Sở Thủy lợi và Đo lường". */
function departmentsNamed(count: number, pick: Pick): Unit[] {
  const { fields } = words
  const pairs = fields.flatMap((one) => fields.filter((other) => other !== one).map((other) => [one, other]))
  const all = [...fields.map((one) => [one]), ...pick.shuffled(pairs)]
  return all.slice(0, count).map((parts) => {
    const name = `Sở ${parts.map(([vi]) => vi).join(' và ')}`
    const nameEn = `Department of ${parts.map(([, en]) => en).join(' and ')}`
    const initials = name.split(' ').filter((word) => word !== 'và')
    const short = initials.map((word) => word.slice(0, 1).toUpperCase()).join('')
    return unit('department', name, nameEn, codeOf(name), short.length > 3 ? [short] : [])
  })
}

const kinds = [
  ['Huyện', 'District'],
  ['Thành phố', 'City'],
  ['Thị xã', 'Town'],
] as const

function districtsNamed(count: number, pick: Pick): Unit[] {
  const { firstSyllables, secondSyllables } = words
  const pairs = firstSyllables.flatMap((one) => secondSyllables.map((other) => `${one} ${other}`))
  return pick
    .shuffled(pairs)
    .slice(0, count)
    .map((place) => {
      const [kind, kindEn] = pick.of(kinds)
      const name = `${kind} ${place}`
      return unit('district', name, `${plain(place)} ${kindEn}`, codeOf(name), [place])
    })
}

/** Every subject measured in every way. */
function allIndicators(): Indicator[] {
  return words.subjects.flatMap(([vi, en]) =>
    words.measures.map(({ name, alias, nameEn, kind, accumulation, direction }) => {
      const put = (template: string) => template.replace('{vi}', vi).replace('{en}', en)
      const ratio = kind === 'ratio'
      return {
        slug: codeOf(put(nameEn)),
        nameVi: capitalized(put(name)),
        nameEn: capitalized(put(nameEn)),
        kind,
        measureVi: ratio ? '%' : kind === 'count' ? 'hồ sơ' : 'điểm',
        measureEn: ratio ? '%' : kind === 'count' ? 'dossiers' : 'points',
        accumulation,
        direction,
        numeratorVi: ratio ? 'Hồ sơ đạt' : null,
        numeratorEn: ratio ? 'Dossiers that do' : null,
        denominatorVi: ratio ? 'Tổng hồ sơ' : null,
        denominatorEn: ratio ? 'All dossiers' : null,
        aliases: [put(alias)],
      }
    }),
  )
}

function targetOf({ slug, kind, direction }: Indicator): Target {
  return {
    indicator: slug,
    unit: home,
    year: targetYear,
    comparator: direction === 'higher' ? '>=' : '<=',
    value: kind === 'count' ? 20 : 60,
    document: 'Kế hoạch năm 2024',
  }
}

function codeOf(name: string): string {
  return fold(name).replaceAll(' ', '-')
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
