import { type SpecialDay, workingCalendar } from '../../src/calendar/working-days.ts'
import { instantAt } from '../../src/calendar/zoned.ts'
import { type Part, usualPlan } from '../../src/deadlines/assignment.ts'
import type { KeptPartEvent, PartFacts } from '../../src/deadlines/facts.ts'
import { type Office, usualHours } from '../../src/deadlines/office.ts'
import type { PartEvent } from '../../src/deadlines/part-event.ts'
import type { Member, Term } from '../../src/directory/people.ts'
import type { Role } from '../../src/directory/person.ts'
import { catalogue } from '../directory/catalogue.ts'

const off = (date: string, name: string): SpecialDay => ({ date, name, kind: 'off', certainty: 'official' })

/** New Year's day on Monday 1/1/2024, Tết from 8/2 to 14/2, and Saturday 4/5 worked for Monday 29/4. */
export const specialDays: readonly SpecialDay[] = [
  { date: '2023-01-02', name: 'Nghỉ bù Tết Dương lịch', kind: 'off', certainty: 'official' },
  off('2024-01-01', 'Tết Dương lịch'),
  ...['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'].map((date) =>
    off(date, 'Tết Nguyên đán'),
  ),
  off('2024-04-29', 'Hoán đổi ngày làm việc'),
  off('2024-04-30', 'Ngày Chiến thắng'),
  off('2024-05-01', 'Quốc tế Lao động'),
  { date: '2024-05-04', name: 'Làm bù ngày 29/4', kind: 'work', certainty: 'official' },
]

export const office: Office = {
  calendar: workingCalendar(specialDays),
  timeZone: 'Asia/Ho_Chi_Minh',
  hours: usualHours,
}

/** An instant by the clock of the offices: `2023-11-17 08:00`. */
export function at(text: string): Date {
  const [date = '', time = ''] = text.split(' ')
  return instantAt(date, time, office.timeZone)
}

/** Somebody with roles: `officer health`, from a day to a day. */
export function member(id: string, ...roles: readonly (string | readonly [string, Partial<Term>])[]) {
  const terms = roles.map((one, index) => {
    const [text, bounds] = typeof one === 'string' ? [one, {}] : one
    const [role, unit = ''] = text.split(' ')
    const base = { committee: 'an-giang', role: role as Role, unit, from: null, to: null }
    return { id: index, ...base, ...bounds }
  })
  return { id, terms } satisfies Pick<Member, 'id' | 'terms'>
}

/** A committee with an officer and a head of the health department, a secretary, a leader and an administrator. */
export const staff = [
  member('officer:health', 'officer health'),
  member('head:health', 'leader health'),
  member('secretary', 'secretary province'),
  member('leader', 'leader province'),
  member('administrator', 'administrator province'),
]

export { catalogue }

export const part: Part = {
  id: 12,
  assignment: 4,
  unit: 'health',
  state: 'given',
  due: '2023-11-19',
  evidence: null,
  files: [],
  extension: null,
}

/** A part that was given on Friday 3/11/2023 at 10:00, to be done by Sunday 19/11. */
export function facts(more: Partial<Part> = {}, rest: Partial<PartFacts> = {}): PartFacts {
  return {
    committee: 'an-giang',
    part: { ...part, ...more },
    follower: null,
    reminders: usualPlan,
    givenAt: at('2023-11-03 10:00'),
    events: [],
    ...rest,
  }
}

/** An event with what matters of it. */
export function event(
  id: number,
  step: PartEvent['step'],
  when: string,
  more: Partial<PartEvent> = {},
): KeptPartEvent {
  const none = { reason: null, evidence: null, files: [], until: null, dueBefore: null }
  return { id, step, by: 'somebody', at: at(when), ...none, ...more }
}
