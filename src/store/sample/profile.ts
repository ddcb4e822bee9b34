import type { Unit, UnitKind } from '../../directory/unit.ts'

/** What a unit's work looks like in the sample: made up, of a plausible size. */
interface Profile {
  /** Dossiers received in a usual week. */
  readonly received: number
  /** Administrative procedures that it handles. */
  readonly procedures: number
}

const usual: Readonly<Record<UnitKind, Profile>> = {
  province: { received: 0, procedures: 0 },
  department: { received: 120, procedures: 80 },
  district: { received: 300, procedures: 240 },
}

const profiles: Readonly<Record<string, Profile>> = {
  'vp-ubnd': { received: 6, procedures: 12 },
  'so-noi-vu': { received: 60, procedures: 78 },
  'so-tu-phap': { received: 520, procedures: 134 },
  'so-tai-chinh': { received: 14, procedures: 31 },
  'so-ke-hoach-dau-tu': { received: 640, procedures: 142 },
  'so-cong-thuong': { received: 410, procedures: 126 },
  'so-nong-nghiep': { received: 70, procedures: 118 },
  'so-giao-thong-van-tai': { received: 860, procedures: 109 },
  'so-xay-dung': { received: 150, procedures: 64 },
  'so-tai-nguyen-moi-truong': { received: 340, procedures: 115 },
  'so-thong-tin-truyen-thong': { received: 30, procedures: 38 },
  'so-lao-dong': { received: 210, procedures: 121 },
  'so-van-hoa': { received: 65, procedures: 129 },
  'so-khoa-hoc-cong-nghe': { received: 22, procedures: 54 },
  'so-giao-duc-dao-tao': { received: 95, procedures: 83 },
  'so-y-te': { received: 310, procedures: 147 },
  'so-ngoai-vu': { received: 25, procedures: 9 },
  'thanh-tra-tinh': { received: 0.7, procedures: 11 },
  'bql-kcn': { received: 260, procedures: 58 },
  'tp-thu-dau-mot': { received: 900, procedures: 262 },
  'tp-thuan-an': { received: 1050, procedures: 262 },
  'tp-di-an': { received: 980, procedures: 262 },
  'tp-tan-uyen': { received: 560, procedures: 258 },
  'tp-ben-cat': { received: 610, procedures: 258 },
  'huyen-bau-bang': { received: 240, procedures: 251 },
  'huyen-bac-tan-uyen': { received: 150, procedures: 251 },
  'huyen-dau-tieng': { received: 230, procedures: 251 },
  'huyen-phu-giao': { received: 190, procedures: 251 },
}

/** The profile of a unit; one of the usual size for a unit that has none of its own. */
export function profileOf(unit: Unit): Profile {
  return profiles[unit.code] ?? usual[unit.kind]
}
