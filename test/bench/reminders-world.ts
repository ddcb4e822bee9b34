import { Temporal } from 'temporal-polyfill'
import { deskOn, nowOf } from '../../src/app/dialogue.ts'
import { type Config, configFrom } from '../../src/config.ts'
import type { NewAssignment } from '../../src/deadlines/register.ts'
import type { Author } from '../../src/directory/author.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { openStore, type Store } from '../../src/store/open.ts'

/** Every reminder goes to somebody else: each department has so many people who answer for it. */
const [departments, officers] = [500, 20]
export const reminders = departments * officers

/** A Monday, in working hours. */
export const at = new Date('2024-06-17T03:00:00Z')
export const author: Author = { person: null, chat: 'bench', at, today: '2024-06-17' }

const committee = { code: 'committee', name: 'Ban Chỉ đạo', nameEn: 'Committee', home: 'home' }
const unit = (code: string, name: string, parent: string | null): Unit => ({
  code,
  committee: committee.code,
  name,
  nameEn: name,
  kind: parent === null ? 'province' : 'department',
  parent,
  aliases: [],
  validFrom: '2000-01-01',
  validTo: null,
  successor: null,
})
const codes = Array.from({ length: departments }, (_, index) => `department-${index}`)

/** Work that tells each officer of each department one thing, at once. */
export const work: NewAssignment = {
  committee: committee.code,
  title: 'Rà soát và tham mưu trình Chủ tịch UBND tỉnh công bố TTHC nội bộ',
  wording: 'trước ngày 1/7/2024',
  due: '2024-06-30',
  document: 'Kế hoạch số 200/KH-BCĐ',
  evidence: 'document',
  reminders: { before: [], onTheDay: false, dailyOverdue: 0, weeklyOverdue: false },
  follower: null,
  units: codes,
}

export interface World {
  readonly store: Store
  readonly config: Config
  readonly now: ReturnType<typeof nowOf>
  readonly desk: ReturnType<typeof deskOn>
}

/** A committee with 10,000 people who are reached in Telegram, and a clock that stands still. */
export async function openWorld(path: string): Promise<World> {
  const store = await openStore(`file:${path}`)
  const people = codes.flatMap((code, index) =>
    Array.from({ length: officers }, (_, number) => ({
      id: `officer-${index * officers + number}`,
      name: `Cán bộ ${index * officers + number}`,
      language: null,
      memberships: [{ committee: committee.code, role: 'officer' as const, unit: code }],
    })),
  )
  await store.load({
    committees: [committee],
    units: [unit('home', 'Tỉnh', null), ...codes.map((code, index) => unit(code, `Sở ${index}`, 'home'))],
    indicators: [],
    targets: [],
    people,
    figures: [],
    specialDays: [],
    assignments: [],
  })
  const config = configFrom({})
  const machine = { now: () => Temporal.Instant.fromEpochMilliseconds(at.getTime()) }
  const now = nowOf({ ...config, clockStart: null }, machine)
  return { store, config, now, desk: deskOn(store, config) }
}

/** Puts the people's chats into the database, as their codes would. */
export const chats = {
  sql: `INSERT INTO "Address" ("channel", "account", "personId", "chat", "since")
    SELECT 'telegram', CAST(1000 + "rowid" AS TEXT), "id", 'telegram:' || (1000 + "rowid"), '2024-06-01T00:00:00.000+00:00'
    FROM "Person"`,
}
