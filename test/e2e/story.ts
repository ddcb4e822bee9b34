import { rmSync } from 'node:fs'
import { dayOfWeek } from '../../src/calendar/date.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import { occasionText } from '../../src/deadlines/occasion.ts'
import { openStore } from '../../src/store/open.ts'
import { sampleOffices } from '../../src/store/sample/index.ts'
import { onDatabase } from './in-database.ts'

/** The sentence with which the story of 20/11/2023 begins. */
export const sentence =
  'giao Sở Ngoại vụ, Y tế, GD&ĐT, Công Thương, GTVT, TT&TT, TN&MT, Thanh tra tỉnh, BQL KCN rà soát và tham mưu trình Chủ tịch UBND tỉnh công bố TTHC nội bộ trước ngày 20/11/2023 theo Kế hoạch 200/KH-BCĐ, kèm số quyết định'

/** The units that do it in time, each with the decision that it shows. */
export const evidenceInTime: ReadonlyMap<string, string> = new Map([
  ['so-ngoai-vu', 'QĐ 45/QĐ-SNgV ngày 10/11/2023'],
  ['so-y-te', 'QĐ 123/QĐ-SYT ngày 07/11/2023'],
  ['so-cong-thuong', 'QĐ 91/QĐ-SCT ngày 09/11/2023'],
  ['so-giao-thong-van-tai', 'QĐ 256/QĐ-SGTVT ngày 10/11/2023'],
  ['so-thong-tin-truyen-thong', 'QĐ 67/QĐ-STTTT ngày 08/11/2023'],
  ['so-tai-nguyen-moi-truong', 'QĐ 102/QĐ-STNMT ngày 09/11/2023'],
  ['thanh-tra-tinh', 'QĐ 31/QĐ-TTr ngày 10/11/2023'],
])

/** The unit that asks for more time, and the ninth, which is late. */
export const [extended, ninth] = ['so-giao-duc-dao-tao', 'bql-kcn'] as const

export const officerOf = (unit: string): string => `officer:${unit}`

/** Puts the sample's offices and people into a database of their own, to whom no work was given yet. */
export async function officesWithoutWork(path: string): Promise<void> {
  rmSync(path, { force: true })
  const store = await openStore(`file:${path}`)
  await store.load(sampleOffices())
  await store.close()
}

/** What people were told of work, in the order in which it was handed over: when, whom, what of which unit. */
export function toldOf(path: string): { at: string; who: string; unit: string; what: string }[] {
  return onDatabase(path, (database) => {
    const rows = database.prepare(`
      SELECT n."handedAt" AS at, n."personId" AS who, p."unitCode" AS unit, n."about" AS about FROM "Notice" n
      LEFT JOIN "Part" p ON p."id" = n."partId" WHERE n."state" = 'handed-over' ORDER BY n."handedAt", n."id"`)
    return (rows.all() as { at: string; who: string; unit: string; about: string }[]).map(
      ({ about, ...row }) => ({ ...row, what: occasionText(JSON.parse(about).occasion) }),
    )
  })
}

/** Whether a time is within office hours in Vietnam; no day of the story is a holiday. */
export function isAtWork(at: string): boolean {
  const { date, time } = localTime(new Date(at), 'Asia/Ho_Chi_Minh')
  return dayOfWeek(date) <= 5 && time >= '08:00' && time < '17:00'
}
