import type { Unit } from '../../src/directory/unit.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { FigureEntry } from '../../src/store/figure-entry.ts'
import type { InitialData } from '../../src/store/initial-data.ts'

const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  committee: 'an-giang',
  name: `Sở ${code}`,
  nameEn: `Department ${code}`,
  kind: 'department',
  parent: 'province',
  aliases: [],
  validFrom: '2000-01-01',
  validTo: null,
  successor: null,
  ...more,
})

const indicator = (slug: string, more: Partial<Indicator> = {}): Indicator => ({
  slug,
  nameVi: `Tỷ lệ ${slug}`,
  nameEn: `Rate ${slug}`,
  kind: 'ratio',
  measureVi: '%',
  measureEn: '%',
  accumulation: 'flow',
  direction: 'higher',
  numeratorVi: 'hồ sơ đúng hạn',
  numeratorEn: 'files on time',
  denominatorVi: 'hồ sơ',
  denominatorEn: 'files',
  aliases: [],
  ...more,
})

/** A figure entered by Lan on 2 July 2024, unless it says otherwise. */
export const figure = (
  entry: Pick<FigureEntry, 'indicator' | 'unit' | 'from' | 'to'> & Partial<FigureEntry>,
) => ({
  numerator: null,
  denominator: null,
  value: null,
  note: null,
  source: null,
  reason: null,
  enteredBy: 'lan',
  enteredAt: new Date('2024-07-02T01:30:00.123Z'),
  sample: false,
  approval: null,
  ...entry,
})

/** The same as it stands in a database: its first revision. */
export const entered = (entry: Parameters<typeof figure>[0]) => ({ ...figure(entry), revision: 1 })

/** One committee, three departments and a province, nothing reported. Orders are not alphabetical. */
export const world: InitialData = {
  committees: [
    { code: 'vinh-long', name: 'Vĩnh Long', nameEn: 'Vinh Long', home: 'other' },
    { code: 'an-giang', name: 'An Giang', nameEn: 'An Giang', home: 'province' },
  ],
  units: [
    unit('province', { kind: 'province', parent: null, name: 'Tỉnh An Giang' }),
    unit('health', { aliases: ['SYT', 'so y te', 'Y tế'] }),
    unit('finance', { validTo: '2025-02-28', successor: 'finance-2025' }),
    unit('finance-2025', { validFrom: '2025-03-01' }),
    unit('other', { committee: 'vinh-long', kind: 'province', parent: null }),
  ],
  indicators: [
    indicator('on-time', { aliases: ['đúng hạn', 'dung han'] }),
    indicator('digitized', { accumulation: 'snapshot' }),
    indicator('corrected'),
    indicator('backlog', { kind: 'count', direction: 'lower', numeratorVi: null, numeratorEn: null }),
  ],
  targets: [
    {
      indicator: 'on-time',
      unit: 'province',
      year: 2025,
      comparator: '>=',
      value: 98.5,
      document: 'KH 12/KH-UBND',
    },
    {
      indicator: 'on-time',
      unit: 'province',
      year: 2024,
      comparator: '>',
      value: 95,
      document: 'KH 7/KH-UBND',
    },
  ],
  people: [
    {
      id: 'lan',
      name: 'Nguyễn Thị Lan',
      language: null,
      memberships: [
        { committee: 'vinh-long', role: 'leader', unit: 'other' },
        { committee: 'an-giang', role: 'officer', unit: 'health' },
      ],
    },
    { id: 'binh', name: 'Trần Bình', language: 'en', memberships: [] },
  ],
  figures: [],
  specialDays: [],
  assignments: [],
}
