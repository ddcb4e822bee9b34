import { addDays, type CivilDate, partsOf } from '../calendar/date.ts'
import { instantAt } from '../calendar/zoned.ts'
import { isOver } from './assignment.ts'
import { peopleFor } from './audience.ts'
import { type EscalationSettings, escalationSlots, usualEscalation } from './escalation.ts'
import { countingOf, type PartFacts, type Slot } from './facts.ts'
import { newsSlots, undecidedSlots } from './news.ts'
import { noticeKey, type PlannedNotice } from './notice.ts'
import type { MissingRole } from './occasion.ts'
import { dateAt, nextOpen, type Office } from './office.ts'
import { isWithUnit } from './progress.ts'
import type { Recipients } from './recipients.ts'
import { remindersAfter, remindersBefore } from './schedule.ts'

/** By what notices are planned. */
export interface PlanSettings {
  /** How many days ahead notices are planned; a daily replan goes on from there. */
  readonly horizonDays: number
  readonly escalation: EscalationSettings
  /** After how many working days each the secretary is reminded of a report or a wish that waits. */
  readonly undecidedEvery: number
}

/** What holds where a committee has set nothing. */
export const usualSettings: PlanSettings = { horizonDays: 60, escalation: usualEscalation, undecidedEvery: 3 }

/** What plans are made with. */
export interface Planning {
  readonly office: Office
  readonly recipients: Recipients
  /** By the code of the committee that gave the work. */
  readonly settingsOf: (committee: string) => PlanSettings
}

/** A notice that nobody is there to receive. */
interface Unmanned {
  readonly part: number
  readonly unit: string
  readonly role: MissingRole
  /** The first day on which it matters. */
  readonly date: CivilDate
}

/** What is planned, and until when it is. */
export interface Plan {
  /** Up to when notices were planned: later ones may be kept from an earlier plan. */
  readonly until: Date
  readonly notices: readonly PlannedNotice[]
  /** Who is missing. Whoever can mend it is told by a notice, if there is anybody. */
  readonly unmanned: readonly Unmanned[]
  /** Years of which the calendar lists no days off: the dates in them may be wrong. */
  readonly unknownYears: readonly number[]
}

/**
 * Who is to be told what about a part and when, up to the horizon: of all that is still true, also what was due
 * earlier, so that a notice that waits is told from one that no longer holds. `replan` adds nothing that is past.
 */
export function planNotices(facts: PartFacts, planning: Planning, now: Date): Plan {
  const { office, recipients } = planning
  const settings = planning.settingsOf(facts.committee)
  const today = dateAt(office, now)
  const notices: PlannedNotice[] = []
  const missing = new Map<MissingRole, Slot>()
  const years = new Set<number>()
  for (const slot of slotsOf(facts, planning, today)) {
    const date = later(dateAt(office, slot.at), today)
    const { people, vacant } = peopleFor(slot.audience, facts, recipients, date)
    // Whoever is asked for a release is asked for somebody to be told.
    const releases = slot.occasion.kind === 'release'
    if (releases && peopleFor('leader', facts, recipients, date).people.length === 0) continue
    for (const person of people) if (person !== slot.except) notices.push(noticeOf(facts, slot, person))
    const known = vacant === null ? undefined : missing.get(vacant)
    if (vacant !== null && (known === undefined || slot.at < known.at)) missing.set(vacant, slot)
    if (slot.deadline !== null) years.add(partsOf(date).year)
  }
  const unmanned = isOver(facts.part) ? [] : [...missing]
  return {
    until: instantAt(addDays(today, settings.horizonDays + 1), '00:00', office.timeZone),
    notices: [...notices, ...unmanned.flatMap(([role, slot]) => reports(role, slot, facts, planning, today))],
    unmanned: unmanned.map(([role, { at }]) => ({
      part: facts.part.id,
      unit: facts.part.unit,
      role,
      date: later(dateAt(office, at), today),
    })),
    unknownYears: [...years].filter((year) => !office.calendar.knows(year)),
  }
}

/** A reminder that still waits after so many days has been replaced by later ones, and is not told any more. */
const rememberedDays = 180

/** All occasions of a part up to the horizon. */
function slotsOf(facts: PartFacts, { office, settingsOf }: Planning, today: CivilDate): Slot[] {
  const settings = settingsOf(facts.committee)
  const to = addDays(today, settings.horizonDays)
  const remembered = addDays(today, -rememberedDays)
  const slots = newsSlots(facts, office)
  slots.push(...undecidedSlots(facts, settings.undecidedEvery, office, { after: remembered, to }))
  const counting = countingOf(facts, office)
  if (counting === null || !isWithUnit(facts.part)) return slots
  // What is given tells its deadline, too: reminders come from the day after.
  const after = later(dateAt(office, nextOpen(office, facts.givenAt)), remembered)
  const span = { after, to }
  slots.push(...remindersBefore(counting, facts.reminders, office, span))
  // A unit that asked for more time waits for an answer and is not told that it is late.
  if (facts.part.extension !== null) return slots
  slots.push(...remindersAfter(counting, facts.reminders, office, span))
  slots.push(...escalationSlots(counting, settings.escalation, office, to))
  return slots
}

/** The notices that nobody holds a role: to the secretary or, where there is none, to the administrators. */
function reports(
  role: MissingRole,
  slot: Slot,
  facts: PartFacts,
  { office, recipients }: Planning,
  today: CivilDate,
): PlannedNotice[] {
  const date = later(dateAt(office, slot.at), today)
  const { people } = peopleFor('secretary', facts, recipients, date)
  const menders = people.length > 0 ? people : recipients.of(facts.part.unit, date).administrators
  const about: Slot = { ...slot, occasion: { kind: 'unmanned', role }, deadline: null, held: false }
  return menders.map((person) => noticeOf(facts, about, person))
}

function noticeOf({ part }: PartFacts, slot: Slot, person: string): PlannedNotice {
  const { occasion, at, deadline, held } = slot
  const cause = { kind: 'part', id: part.id } as const
  return {
    key: noticeKey(cause, deadline?.round ?? null, occasion, person),
    cause,
    person,
    occasion,
    due: deadline?.due ?? null,
    dueAt: at,
    held,
  }
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
