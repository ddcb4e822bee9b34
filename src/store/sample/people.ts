import type { Committee } from '../../directory/catalogue.ts'
import type { Membership, Person, Role } from '../../directory/person.ts'
import type { Unit } from '../../directory/unit.ts'

/** Names of the officers, in the order of their units; made up. */
const officerNames = [
  'Nguyễn Thị Thu Hà',
  'Trần Văn Phúc',
  'Lê Thị Mỹ Duyên',
  'Phạm Quốc Bảo',
  'Huỳnh Thị Kim Ngân',
  'Võ Thanh Tùng',
  'Đặng Thị Hồng Nhung',
  'Bùi Đức Trí',
  'Đỗ Thị Phương Thảo',
  'Hồ Minh Khôi',
  'Ngô Thị Bảo Trâm',
  'Dương Văn Hậu',
  'Lý Thị Cẩm Tú',
  'Phan Anh Tuấn',
  'Vũ Thị Khánh Linh',
  'Mai Văn Lộc',
  'Trương Thị Yến Nhi',
  'Nguyễn Hữu Đạt',
  'Lâm Thị Diễm My',
  'Trần Gia Huy',
  'Lê Hoàng Phương',
  'Phạm Thị Tuyết Mai',
  'Nguyễn Chí Thiện',
  'Huỳnh Ngọc Hân',
  'Võ Thị Lan Anh',
  'Đinh Công Vinh',
  'Tạ Thị Thanh Trúc',
  'Cao Xuân Trường',
] as const

/** Names of the heads of departments, in the order of their units; made up. */
const headNames = [
  'Nguyễn Hoàng Long',
  'Trần Thị Minh Châu',
  'Lê Quang Vinh',
  'Phạm Thị Thanh Hương',
  'Huỳnh Tấn Phát',
  'Võ Thị Ngọc Bích',
  'Đặng Quốc Thịnh',
  'Bùi Thị Xuân Mai',
  'Đỗ Văn Thành',
] as const

/** The id of the officer who enters a unit's figures. */
export const officerOf = (unit: string): string => `officer:${unit}`

/**
 * The sample's people: a leader, a secretary and an administrator who belong to every committee, a leader of
 * Bình Phước alone, an officer for each unit that reports, and a head for some of these.
 */
export function samplePeople(
  committees: readonly Committee[],
  reporting: readonly Unit[],
  headed: readonly Unit[],
): Person[] {
  const everywhere = (role: Role): Membership[] =>
    committees.map(({ code, home }) => ({ committee: code, role, unit: home }))
  const person = (id: string, name: string, memberships: readonly Membership[]): Person => ({
    id,
    name,
    language: null,
    memberships,
  })
  return [
    person('leader', 'Trần Quang Minh', everywhere('leader')),
    person('secretary', 'Lê Thị Ngọc Ánh', everywhere('secretary')),
    person('administrator', 'Phạm Hoàng Nam', everywhere('administrator')),
    person(
      'leader:binh-phuoc',
      'Hoàng Thị Bích Vân',
      everywhere('leader').filter(({ committee }) => committee === 'binh-phuoc'),
    ),
    ...reporting.map(({ code, committee }, index) =>
      person(officerOf(code), officerNames[index % officerNames.length] ?? code, [
        { committee, role: 'officer', unit: code },
      ]),
    ),
    ...headed.map(({ code, committee }, index) =>
      person(`head:${code}`, headNames[index % headNames.length] ?? code, [
        { committee, role: 'leader', unit: code },
      ]),
    ),
  ]
}
