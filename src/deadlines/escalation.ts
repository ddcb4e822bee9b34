import { addDays, type CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Counting, Slot } from './facts.ts'
import { escalationSteps } from './occasion.ts'
import { nextOpen, type Office, opening } from './office.ts'

/** After how many working days overdue somebody else hears of it; null for never. */
export interface EscalationSettings {
  readonly head: number | null
  readonly secretary: number | null
  readonly leader: number | null
  /** Whether the step to a leader waits until the secretary lets it go. */
  readonly releaseToLeader: boolean
}

/** What holds where a committee has set nothing. */
export const usualEscalation: EscalationSettings = {
  head: 3,
  secretary: 5,
  leader: 10,
  releaseToLeader: true,
}

/** The most working days after which a step can come. */
const longestWait = 60

/** What is wrong with settings: a number of days that can't be, or a step before one that it should follow. */
export function escalationFault({ head, secretary, leader }: EscalationSettings): 'days' | 'order' | null {
  const days = [head, secretary, leader].filter((one) => one !== null)
  if (days.some((one) => !Number.isInteger(one) || one < 1 || one > longestWait)) return 'days'
  // By courtesy nobody above hears of it before those below them.
  return days.every((one, at) => at === 0 || one >= (days[at - 1] as number)) ? null : 'order'
}

/** Who hears of a committee's late work when, as its administrators keep it. */
export interface EscalationBook {
  /** The settings of these committees; the usual ones where none were set. */
  of(committees: readonly string[]): Promise<ReadonlyMap<string, EscalationSettings>>
  set(committee: string, settings: EscalationSettings, author: Author): Promise<void>
}

/** What an administrator changes about it. */
export interface EscalationChange {
  readonly kind: 'set-escalation'
  readonly committee: string
  readonly settings: EscalationSettings
}

/** A late unit hears of it first, and has two hours for itself on the day of a step. */
const courtesy = 2 * 3_600_000

/**
 * The steps by which a late part goes from the officer to the head of the department, the secretary and the leader
 * of the committee, up to a day. Before a step that waits for the secretary, the secretary is asked for it.
 */
export function escalationSlots(
  { due, lateFrom, round }: Counting,
  settings: EscalationSettings,
  office: Office,
  to: CivilDate,
): Slot[] {
  const { calendar } = office
  const slots: Slot[] = []
  const rest = { deadline: { due, round }, except: null }
  for (const step of escalationSteps) {
    const days = settings[step]
    if (days === null || addDays(lateFrom, days) > to) continue
    const date = calendar.add(lateFrom, days)
    if (date > to) continue
    const held = step === 'leader' && settings.releaseToLeader
    if (held) {
      const at = opening(office, date)
      slots.push({ ...rest, occasion: { kind: 'release' }, audience: 'secretary', at, held: false })
    }
    const at = nextOpen(office, new Date(opening(office, date).getTime() + courtesy))
    slots.push({ ...rest, occasion: { kind: 'escalation', to: step }, audience: step, at, held })
  }
  return slots
}
