import { join } from 'node:path'
import Database from 'libsql'
import { deskOn } from '../../src/app/dialogue.ts'
import { type Config, configFrom } from '../../src/config.ts'
import type { AssignmentDesk } from '../../src/deadlines/desk.ts'
import type { NewAssignment } from '../../src/deadlines/register.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { openStore, type Store } from '../../src/store/open.ts'

/** How many people there are to be told something. */
export interface Size {
  readonly departments: number
  /** Who answer for each department. */
  readonly officers: number
}

/** A committee with as many people as one likes, each of whom is reached in Telegram. */
export interface Crowd {
  readonly store: Store
  readonly config: Config
  readonly desk: AssignmentDesk
  /** The file of its database. */
  readonly path: string
  /** Work for all departments, of which each officer hears one thing, at once. */
  readonly work: NewAssignment
}

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

/** Puts the people's chats into the database, as their codes would. */
const chats = `INSERT INTO "Address" ("channel", "account", "personId", "chat", "since")
  SELECT 'telegram', CAST(1000 + "rowid" AS TEXT), "id", 'telegram:' || (1000 + "rowid"), '2024-06-01T00:00:00.000+00:00'
  FROM "Person"`

export async function openCrowd(folder: string, { departments, officers }: Size): Promise<Crowd> {
  const path = join(folder, 'crowd.db')
  const store = await openStore(`file:${path}`)
  const codes = Array.from({ length: departments }, (_, index) => `department-${index}`)
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
  const database = new Database(path, { timeout: 5000 })
  database.exec(chats)
  database.close()
  const config = configFrom({})
  const work: NewAssignment = {
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
  return { store, config, desk: deskOn(store, config), path, work }
}
