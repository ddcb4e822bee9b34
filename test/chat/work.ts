import { deskOn, type Now } from '../../src/app/dialogue.ts'
import { configFrom } from '../../src/config.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import type { NewAssignment, Work } from '../../src/deadlines/register.ts'
import type { Author } from '../../src/directory/author.ts'
import type { Office } from './office.ts'

/** A time by the clocks of the offices, such as `2024-06-17T08:00`, as the program is told it. */
export const moment = (at: string): ReturnType<Now> => ({
  date: at.slice(0, 10),
  at: new Date(`${at}:00+07:00`),
})

/** Whoever does something then, nobody in particular. */
export const authorAt = ({ date, at }: ReturnType<Now>): Author => ({
  person: null,
  chat: 'test',
  at,
  today: date,
})

/** Work for Sở Y tế until 28/6/2024, unless a test says otherwise. */
export const workOf = (more: Partial<NewAssignment> = {}): NewAssignment => ({
  committee: 'an-giang',
  title: 'Công bố TTHC nội bộ',
  wording: '',
  due: '2024-06-28',
  document: null,
  evidence: 'none',
  reminders: usualPlan,
  follower: null,
  units: ['health'],
  ...more,
})

/** Gives work, on Monday 17/6/2024 at eight unless said, and plans what people are to be told of it. */
export async function give(
  { store }: Office,
  more: Partial<NewAssignment> = {},
  at = '2024-06-17T08:00',
): Promise<Work> {
  const given = await deskOn(store, configFrom({})).give(workOf(more), authorAt(moment(at)))
  if (given === null) throw new Error('it was given before')
  return given
}

/** What a unit was given first, as it stands now. */
export async function partOf({ store }: Office, unit: string) {
  const works = await store.assignments.list({ committees: ['an-giang'], units: [unit], over: true })
  return works[0]?.parts[0]
}
