import { isOver, type Part } from './assignment.ts'
import type { Audience, KeptPartEvent, PartFacts, Slot } from './facts.ts'
import type { NewsKind } from './occasion.ts'
import { dateAt, nextOpen, type Office, opening } from './office.ts'
import type { StepKind } from './part-event.ts'
import { isWithUnit } from './progress.ts'
import type { Span } from './schedule.ts'

/** What is told of a step, and to whom. An officer who receives the work is told nothing, and nobody else is. */
const told: Readonly<Partial<Record<StepKind, { readonly kind: NewsKind; readonly audience: Audience }>>> = {
  report: { kind: 'reported', audience: 'secretary' },
  attach: { kind: 'attached', audience: 'secretary' },
  verify: { kind: 'verified', audience: 'officer' },
  return: { kind: 'returned', audience: 'officer' },
  'ask-extension': { kind: 'extension-asked', audience: 'secretary' },
  grant: { kind: 'extension-granted', audience: 'officer' },
  refuse: { kind: 'extension-refused', audience: 'officer' },
  reschedule: { kind: 'rescheduled', audience: 'officer' },
  withdraw: { kind: 'withdrawn', audience: 'officer' },
}

/** That the work was given, and what happened to it since, as far as it still matters. */
export function newsSlots({ part, givenAt, events }: PartFacts, office: Office): Slot[] {
  const slots: Slot[] = []
  const add = (occasion: Slot['occasion'], audience: Audience, at: Date, except: string | null) =>
    slots.push({ occasion, audience, at: nextOpen(office, at), deadline: null, held: false, except })

  if (isWithUnit(part)) add({ kind: 'given' }, 'officer', givenAt, null)
  const last = new Map(events.map(({ step, id }) => [step, id]))
  for (const event of events) {
    const news = told[event.step]
    if (news === undefined || !matters(part, event, last.get(event.step) === event.id)) continue
    add({ kind: news.kind, event: event.id }, news.audience, event.at, event.by)
  }
  return slots
}

/** Whether what happened is still to be told: a report that was verified since, for one, is not. */
function matters(part: Part, { step }: KeptPartEvent, isLatest: boolean): boolean {
  switch (step) {
    case 'verify':
    case 'withdraw':
      return true
    case 'report':
      return isLatest && part.state === 'reported'
    case 'attach':
      return part.state === 'reported'
    case 'return':
      return isLatest && part.state === 'returned'
    case 'ask-extension':
      return isLatest && part.extension !== null
    default:
      return !isOver(part)
  }
}

/**
 * The reminders of whoever follows the work, while a report or a wish for an extension waits for an answer.
 *
 * @param every after how many working days each
 */
export function undecidedSlots(
  { part, events }: PartFacts,
  every: number,
  office: Office,
  { after, to }: Span,
): Slot[] {
  const waiting = part.extension !== null ? 'ask-extension' : part.state === 'reported' ? 'report' : null
  const asked = events.findLast(({ step }) => step === waiting)
  if (asked === undefined) return []
  const from = dateAt(office, nextOpen(office, asked.at))
  const slots: Slot[] = []
  const passed = Math.max(0, Math.floor(office.calendar.between(from, after) / every))
  for (let days = every * (passed + 1); ; days += every) {
    const date = office.calendar.add(from, days)
    if (date > to) return slots
    slots.push({
      occasion: { kind: 'undecided', event: asked.id, days },
      audience: 'secretary',
      at: opening(office, date),
      deadline: null,
      held: false,
      except: null,
    })
  }
}
