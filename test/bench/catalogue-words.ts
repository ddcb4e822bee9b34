import type { Accumulation, IndicatorKind } from '../../src/indicators/indicator.ts'

/** What departments are for, Vietnamese and English. */
export const fields: readonly (readonly [string, string])[] = [
  ['Thủy lợi', 'Irrigation'],
  ['Đo lường', 'Metrology'],
  ['Lâm nghiệp', 'Forestry'],
  ['Thủy sản', 'Fisheries'],
  ['Du lịch', 'Tourism'],
  ['Thể thao', 'Sports'],
  ['Văn hóa', 'Culture'],
  ['Giáo dục', 'Education'],
  ['Y tế', 'Health'],
  ['Tư pháp', 'Justice'],
  ['Nội vụ', 'Home Affairs'],
  ['Tài chính', 'Finance'],
  ['Xây dựng', 'Construction'],
  ['Công nghiệp', 'Industry'],
  ['Thương mại', 'Trade'],
  ['Khoáng sản', 'Minerals'],
  ['Môi trường', 'Environment'],
  ['Viễn thông', 'Telecommunications'],
  ['Thống kê', 'Statistics'],
  ['Dân tộc', 'Ethnic Affairs'],
]

export const firstSyllables = [
  'Tân',
  'Phú',
  'An',
  'Bình',
  'Long',
  'Mỹ',
  'Vĩnh',
  'Phước',
  'Hưng',
  'Thạnh',
  'Xuân',
  'Châu',
  'Đức',
  'Hòa',
  'Trường',
] as const
export const secondSyllables = [
  'Lộc',
  'Giang',
  'Khánh',
  'Sơn',
  'Hải',
  'Thành',
  'Quới',
  'Hiệp',
  'Thới',
  'Trung',
  'Đông',
  'Tây',
  'Lợi',
  'Phong',
  'Điền',
  'Thủy',
  'Lâm',
  'Nghĩa',
  'Thuận',
] as const

/** What indicators are about. */
export const subjects: readonly (readonly [string, string])[] = [
  ['hồ sơ đất đai', 'land dossiers'],
  ['hồ sơ hộ tịch', 'civil status dossiers'],
  ['hồ sơ cư trú', 'residence dossiers'],
  ['hồ sơ hộ chiếu', 'passport dossiers'],
  ['giấy phép lái xe', 'driving licences'],
  ['lý lịch tư pháp', 'criminal records'],
  ['bảo hiểm xã hội', 'social insurance'],
  ['đăng ký kinh doanh', 'business registration'],
  ['giấy phép xây dựng', 'building permits'],
  ['hồ sơ chứng thực', 'certification dossiers'],
  ['đăng ký phương tiện', 'vehicle registration'],
  ['trợ cấp thất nghiệp', 'unemployment benefits'],
]

interface Measure {
  /** `{vi}` and `{en}` stand for the subject. */
  readonly name: string
  readonly alias: string
  readonly nameEn: string
  readonly kind: IndicatorKind
  readonly accumulation: Accumulation
  readonly direction: 'higher' | 'lower'
}

/** How a subject is measured. */
export const measures: readonly Measure[] = [
  {
    name: 'tỷ lệ {vi} nộp trực tuyến',
    alias: '{vi} trực tuyến',
    nameEn: '{en} filed online',
    kind: 'ratio',
    accumulation: 'flow',
    direction: 'higher',
  },
  {
    name: 'tỷ lệ {vi} giải quyết đúng hạn',
    alias: '{vi} đúng hạn',
    nameEn: '{en} resolved on time',
    kind: 'ratio',
    accumulation: 'flow',
    direction: 'higher',
  },
  {
    name: 'tỷ lệ số hóa {vi}',
    alias: 'số hóa {vi}',
    nameEn: '{en} digitized',
    kind: 'ratio',
    accumulation: 'snapshot',
    direction: 'higher',
  },
  {
    name: '{vi} quá hạn',
    alias: '{vi} trễ hạn',
    nameEn: 'overdue {en}',
    kind: 'count',
    accumulation: 'snapshot',
    direction: 'lower',
  },
  {
    name: 'mức độ hài lòng về {vi}',
    alias: 'hài lòng {vi}',
    nameEn: 'satisfaction with {en}',
    kind: 'score',
    accumulation: 'snapshot',
    direction: 'higher',
  },
]
