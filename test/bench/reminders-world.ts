import { Temporal } from 'temporal-polyfill'
import { nowOf } from '../../src/app/dialogue.ts'
import type { Author } from '../../src/directory/author.ts'
import { type Crowd, openCrowd } from '../app/crowd.ts'

/** Every reminder goes to somebody else: each department has so many people who answer for it. */
const [departments, officers] = [500, 20]
export const reminders = departments * officers

/** A Monday, in working hours. */
export const at = new Date('2024-06-17T03:00:00Z')
export const author: Author = { person: null, chat: 'bench', at, today: '2024-06-17' }

export interface World extends Crowd {
  readonly now: ReturnType<typeof nowOf>
}

/** A committee with 10,000 people who are reached in Telegram, and a clock that stands still. */
export async function openWorld(folder: string): Promise<World> {
  const crowd = await openCrowd(folder, { departments, officers })
  const machine = { now: () => Temporal.Instant.fromEpochMilliseconds(at.getTime()) }
  return { ...crowd, now: nowOf({ ...crowd.config, clockStart: null }, machine) }
}
