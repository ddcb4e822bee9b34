import { isoWeek, type Period } from '../../src/calendar/period.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Figure } from '../../src/figures/figure.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Target } from '../../src/indicators/target.ts'
import { figure, indicator } from '../indicators/figures.ts'

/** Monday of week 25/2024, as the sample has it. */
export const today = '2024-06-17'

const unit = (code: string, name: string, given: Partial<Unit> = {}): Unit => ({
  code,
  committee: 'binh-duong',
  name,
  nameEn: name,
  kind: 'department',
  parent: 'tinh-binh-duong',
  aliases: [],
  validFrom: '1997-01-01',
  validTo: '2025-06-30',
  successor: null,
  ...given,
})
const district = { kind: 'district', parent: 'tinh-binh-duong' } as const

const units: readonly Unit[] = [
  unit('tinh-binh-duong', 'Tỉnh Bình Dương', {
    kind: 'province',
    parent: null,
    aliases: ['Bình Dương', 'BD'],
  }),
  unit('so-y-te', 'Sở Y tế', {
    aliases: ['SYT', 'Y tế', 'Department of Health'],
    nameEn: 'Department of Health',
  }),
  unit('so-tu-phap', 'Sở Tư pháp', { aliases: ['STP', 'Tư pháp'] }),
  unit('so-cong-thuong', 'Sở Công Thương', { aliases: ['SCT', 'Công Thương'] }),
  unit('so-ngoai-vu', 'Sở Ngoại vụ', { aliases: ['SNgV', 'Ngoại vụ'] }),
  unit('so-ke-hoach-dau-tu', 'Sở Kế hoạch và Đầu tư', {
    aliases: ['SKHĐT', 'Kế hoạch Đầu tư'],
    validTo: '2025-02-28',
    successor: 'so-tai-chinh-2025',
  }),
  unit('so-tai-chinh-2025', 'Sở Tài chính', { aliases: ['STC', 'Tài chính'], validFrom: '2025-03-01' }),
  unit('tp-thuan-an', 'Thành phố Thuận An', { ...district, aliases: ['Thuận An'] }),
  unit('tp-di-an', 'Thành phố Dĩ An', { ...district, aliases: ['Dĩ An'] }),
  unit('tinh-binh-phuoc', 'Tỉnh Bình Phước', { committee: 'binh-phuoc', kind: 'province', parent: null }),
  unit('huyen-thanh-binh', 'Huyện Thanh Bình', { committee: 'thanh-binh', kind: 'district', parent: null }),
]

const snapshot = { accumulation: 'snapshot', numeratorVi: null, denominatorVi: null } as const
const indicators: readonly Indicator[] = [
  indicator(),
  indicator({ slug: 'citizen-id-card', nameVi: 'Cấp căn cước công dân', accumulation: 'snapshot' }),
  indicator({ slug: 'adult-digital-signature', nameVi: 'Tỷ lệ có chữ ký số', accumulation: 'snapshot' }),
  indicator({
    ...snapshot,
    slug: 'par-index',
    nameVi: 'PAR Index',
    kind: 'score',
    measureVi: 'điểm',
    measureEn: 'points',
  }),
  indicator({ ...snapshot, slug: 'sipas', nameVi: 'SIPAS', kind: 'score' }),
  indicator({
    ...snapshot,
    slug: 'overdue-dossier',
    nameVi: 'Hồ sơ quá hạn',
    kind: 'count',
    measureVi: 'hồ sơ',
    measureEn: 'dossiers',
    direction: 'lower',
  }),
  indicator({
    ...snapshot,
    slug: 'dti-rank',
    nameVi: 'Thứ hạng chuyển đổi số',
    kind: 'rank',
    measureVi: 'hạng',
    measureEn: 'rank',
    direction: 'lower',
  }),
]

const targets: readonly Target[] = [
  {
    indicator: 'online-payment',
    unit: 'tinh-binh-duong',
    year: 2024,
    comparator: '>',
    value: 50,
    document: 'Kết luận ngày 19/02/2024',
  },
  {
    indicator: 'dti-rank',
    unit: 'huyen-thanh-binh',
    year: 2024,
    comparator: '<=',
    value: 6,
    document: 'Hội nghị Quý I/2024',
  },
]

/** What is known to everybody in these tests. */
export const catalogue: Catalogue = {
  version: '1',
  committees: [{ code: 'binh-duong', name: 'Bình Dương', nameEn: 'Binh Duong', home: 'tinh-binh-duong' }],
  units: new Map(units.map((one) => [one.code, one])),
  indicators: new Map(indicators.map((one) => [one.slug, one])),
  targets,
}

/** A unit by its code; a mistake in a test fails at once. */
export function unitOf(code: string): Unit {
  const found = catalogue.units.get(code)
  if (found === undefined) throw new Error(`no unit ${code}`)
  return found
}

export function indicatorOf(slug: string): Indicator {
  const found = catalogue.indicators.get(slug)
  if (found === undefined) throw new Error(`no indicator ${slug}`)
  return found
}

/** A week of 2024. */
export function week(number: number): Period {
  const found = isoWeek(2024, number)
  if (found === undefined) throw new Error(`no week ${number}`)
  return found
}

/** A weekly figure of 2024 with counts. */
export function counted(
  unit: string,
  number: number,
  numerator: number,
  denominator: number,
  given: Partial<Figure> = {},
) {
  const { from, to } = week(number)
  return figure({
    unit,
    from,
    to,
    numerator,
    denominator,
    sample: true,
    enteredBy: 'Nguyễn Thị Lan',
    ...given,
  })
}

/** `weeks` weekly figures up to week `last`, the numerator growing by `step` each week out of 200. */
export function rising(unit: string, last: number, weeks: number, numerator: number, step: number): Figure[] {
  return Array.from({ length: weeks }, (_, index) =>
    counted(unit, last - index, numerator - step * index, 200),
  )
}

export const campaign = { from: '2024-04-04', to: '2024-06-14' }
export const year2023 = { from: '2023-01-01', to: '2023-12-31' }
