import { z } from 'zod'
import type { DayChange } from '../deadlines/day-change.ts'
import type { EscalationChange } from '../deadlines/escalation.ts'
import { longestTitle, type MeetingChange } from '../deadlines/meeting.ts'
import { longestWording, wordingNames } from '../deadlines/wording.ts'
import type { WordingChange } from '../deadlines/wording-book.ts'
import type { BindingChange } from '../directory/binding.ts'
import type { CatalogueChange } from '../directory/editing.ts'
import { languages } from '../directory/person.ts'
import { unitKinds } from '../directory/unit.ts'
import type { ApprovalChange } from '../figures/approval.ts'
import type { ReportingCalendarChange } from '../figures/reporting-calendar.ts'
import { indicatorKinds } from '../indicators/indicator.ts'
import { comparators } from '../indicators/target.ts'
import { recurrence } from './assignment-draft.ts'

/** What an administrator's button changes, once it is pressed. */
export type Change =
  | CatalogueChange
  | BindingChange
  | DayChange
  | EscalationChange
  | ApprovalChange
  | ReportingCalendarChange
  | MeetingChange
  | WordingChange

type OtherChange = Exclude<Change, CatalogueChange>
const others: Readonly<Record<OtherChange['kind'], true>> = {
  'bind-group': true,
  'cancel-meeting': true,
  'days-off': true,
  'end-meetings': true,
  'make-up-day': true,
  'move-meeting': true,
  'ordinary-days': true,
  'set-approval': true,
  'set-escalation': true,
  'set-meeting': true,
  'set-reporting-calendar': true,
  'set-wording': true,
}

/** Whether it changes units, indicators or targets. */
export function isCatalogueChange(change: Change): change is CatalogueChange {
  return !(change.kind in others)
}

const text = z.string().max(500)
const code = z.string().max(100)
const named = { name: text, nameEn: text.nullable() }
const from = z.iso.date()
const aliases = { add: z.array(text).max(100), drop: z.array(text).max(100) }
const units = z.array(code).min(1).max(50)
const indicator = z.object({
  nameVi: text,
  nameEn: text,
  kind: z.enum(indicatorKinds),
  measureVi: text,
  measureEn: text,
  accumulation: z.enum(['flow', 'snapshot']),
  direction: z.enum(['higher', 'lower']),
  numeratorVi: text.nullable(),
  numeratorEn: text.nullable(),
  denominatorVi: text.nullable(),
  denominatorEn: text.nullable(),
})
const target = z.object({
  indicator: code,
  unit: code,
  year: z.int(),
  comparator: z.enum(comparators),
  value: z.number(),
  document: text,
})
const dates = z.array(z.iso.date()).min(1).max(40)
const wait = z.int().nullable()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.int().min(1).max(7)
const meetingTime = { date: z.iso.date(), time }
const meeting = z.int().positive()
const kind = <Kind extends Change['kind']>(name: Kind) => z.literal(name)

/** Reads a change back from plain data; whether it can be made is checked where it is made. */
export const change: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: kind('add-unit'), ...named, unitKind: z.enum(unitKinds), parent: code, from }),
  z.object({ kind: kind('correct-unit'), unit: code, ...named }),
  z.object({ kind: kind('rename-unit'), unit: code, ...named, from }),
  z.object({ kind: kind('merge-units'), units, into: code, from }),
  z.object({ kind: kind('unite-units'), units, ...named, from }),
  z.object({ kind: kind('retire-unit'), unit: code, from }),
  z.object({ kind: kind('unit-aliases'), unit: code, ...aliases }),
  z.object({ kind: kind('add-indicator'), indicator }),
  z.object({ kind: kind('rename-indicator'), indicator: code, ...named }),
  z.object({ kind: kind('indicator-aliases'), indicator: code, ...aliases }),
  z.object({ kind: kind('set-target'), target }),
  z.object({ kind: kind('remove-target'), indicator: code, unit: code, year: z.int() }),
  z.object({
    kind: kind('bind-group'),
    group: text,
    binding: z.object({ committee: code, unit: code.nullable() }).nullable(),
  }),
  z.object({ kind: kind('days-off'), dates, name: text }),
  z.object({ kind: kind('make-up-day'), date: z.iso.date(), instead: z.iso.date().nullable() }),
  z.object({ kind: kind('ordinary-days'), dates }),
  z.object({
    kind: kind('set-wording'),
    committee: code,
    name: z.enum(wordingNames),
    language: z.enum(languages),
    text: z.string().max(longestWording).nullable(),
  }),
  z.object({ kind: kind('set-approval'), committee: code, wanted: z.boolean() }),
  z.object({
    kind: kind('set-escalation'),
    committee: code,
    settings: z.object({ head: wait, secretary: wait, leader: wait, releaseToLeader: z.boolean() }),
  }),
  z.object({
    kind: kind('set-reporting-calendar'),
    committee: code,
    times: z.object({ opensOn: weekday, opensAt: time, closesOn: weekday, closesAt: time }),
  }),
  z.object({
    kind: kind('set-meeting'),
    draft: z.object({
      committee: code.nullable(),
      title: z.string().max(longestTitle).nullable(),
      date: z.iso.date().nullable(),
      recurrence: recurrence.nullable(),
      time: time.nullable(),
    }),
  }),
  z.object({ kind: kind('move-meeting'), meeting, to: z.object(meetingTime) }),
  z.object({ kind: kind('cancel-meeting'), meeting }),
  z.object({ kind: kind('end-meetings'), meeting }),
])
