import { addDays, type CivilDate } from '../calendar/date.ts'
import type { KeptTerm, TermChange } from './people.ts'
import type { Membership } from './person.ts'

/** Whose roles go to whom, from which day; with a last day they come back on the day after. */
interface Handover {
  readonly from: CivilDate
  readonly until: CivilDate | null
  /** What the one who hands over holds, as far as it is to go. */
  readonly terms: readonly KeptTerm[]
  /** The one who hands over, and the one who takes over with what they hold already. */
  readonly giver: string
  readonly taker: { readonly id: string; readonly terms: readonly KeptTerm[] }
}

// Without a bound a term reaches beyond these.
const always = '0000-01-01'
const forever = '9999-12-31'

/** The terms that a handover ends and adds. What the taker holds already, for all of the time, is not added. */
export function handOver({ from, until, terms, giver, taker }: Handover): TermChange {
  const end: TermChange['end'][number][] = []
  const add: TermChange['add'][number][] = []
  for (const { id, ...term } of terms) {
    const first = later(term.from ?? always, from)
    const last = earlier(term.to ?? forever, until ?? forever)
    if (first > last) continue
    end.push({ id, to: addDays(first, -1) })
    const moved = { ...term, from: first, to: last === forever ? null : last }
    if (!taker.terms.some((held) => covers(held, moved))) add.push({ ...moved, person: taker.id })
    const back = until !== null && (term.to === null || term.to > until)
    if (back) add.push({ ...term, from: addDays(until, 1), person: giver })
  }
  return { end, add }
}

function covers(held: KeptTerm, wanted: Omit<KeptTerm, 'id'>): boolean {
  return (
    sameRole(held, wanted) &&
    (held.from ?? always) <= (wanted.from ?? always) &&
    (held.to ?? forever) >= (wanted.to ?? forever)
  )
}

/** Whether two roles are the same one for the same unit. */
export function sameRole(one: Membership, other: Membership): boolean {
  return one.committee === other.committee && one.role === other.role && one.unit === other.unit
}

/** The first day from a day on that none of these terms holds on, null where there is none for good. */
export function firstDayWithout(
  terms: readonly { readonly from: CivilDate | null; readonly to: CivilDate | null }[],
  today: CivilDate,
): CivilDate | null {
  let open = today
  for (const { from, to } of [...terms].sort((a, b) => compare(a.from ?? always, b.from ?? always))) {
    if ((from ?? always) > open) return open
    if (to === null) return null
    if (to >= open) open = addDays(to, 1)
  }
  return open
}

const later = (one: CivilDate, other: CivilDate) => (one > other ? one : other)
const earlier = (one: CivilDate, other: CivilDate) => (one < other ? one : other)
const compare = (one: CivilDate, other: CivilDate) => (one < other ? -1 : one > other ? 1 : 0)
