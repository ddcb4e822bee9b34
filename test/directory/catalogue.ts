import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'

const unit = (code: string, name: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  committee: 'an-giang',
  name,
  nameEn: name,
  kind: parent === null ? 'province' : 'department',
  parent,
  aliases: [],
  validFrom: '2000-01-01',
  validTo: null,
  successor: null,
  ...more,
})

const indicator = (slug: string, nameVi: string, more: Partial<Indicator> = {}): Indicator => ({
  slug,
  nameVi,
  nameEn: slug,
  kind: 'ratio',
  measureVi: '%',
  measureEn: '%',
  accumulation: 'flow',
  direction: 'higher',
  numeratorVi: null,
  numeratorEn: null,
  denominatorVi: null,
  denominatorEn: null,
  aliases: [],
  ...more,
})

const units = [
  unit('province', 'Tỉnh An Giang', null),
  unit('health', 'Sở Y tế', 'province', { aliases: ['SYT', 'Y tế'] }),
  unit('finance', 'Sở Tài chính', 'province', { validTo: '2025-02-28', successor: 'finance-2025' }),
  unit('planning', 'Sở Kế hoạch và Đầu tư', 'province', { validTo: '2025-02-28', successor: 'finance-2025' }),
  unit('finance-2025', 'Sở Tài chính', 'province', { validFrom: '2025-03-01' }),
  unit('district', 'Huyện Châu Phú', 'province', { kind: 'district' }),
  unit('commune', 'Xã Mỹ Đức', 'district', { kind: 'district' }),
  unit('commune-2025', 'Xã Bình Long', 'district', { kind: 'district', validFrom: '2025-06-01' }),
  unit('commune-old', 'Xã Ô Long Vĩ', 'district', { kind: 'district', validTo: '2020-12-31' }),
  unit('elsewhere', 'Tỉnh Vĩnh Long', null, { committee: 'vinh-long' }),
]

/** Two committees: departments, two of which become one on 1 March 2025, and a district with communes. */
export const catalogue: Catalogue = {
  version: '1',
  committees: [
    { code: 'an-giang', name: 'An Giang', nameEn: 'An Giang', home: 'province' },
    { code: 'vinh-long', name: 'Vĩnh Long', nameEn: 'Vinh Long', home: 'elsewhere' },
  ],
  units: new Map(units.map((one) => [one.code, one])),
  indicators: new Map(
    [
      indicator('on-time', 'Tỷ lệ đúng hạn', { aliases: ['đúng hạn'] }),
      indicator('dti-rank', 'Thứ hạng chuyển đổi số', { kind: 'rank' }),
      indicator('backlog', 'Hồ sơ quá hạn', { kind: 'count' }),
    ].map((one) => [one.slug, one]),
  ),
  targets: [
    { indicator: 'on-time', unit: 'health', year: 2023, comparator: '>=', value: 80, document: 'KH 1' },
    { indicator: 'on-time', unit: 'health', year: 2024, comparator: '>=', value: 90, document: 'KH 2' },
    { indicator: 'on-time', unit: 'health', year: 2025, comparator: '>', value: 95, document: 'KH 3' },
  ],
}
