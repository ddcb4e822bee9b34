import { addDays } from '../../src/calendar/date.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { NumberedWeek } from '../../src/chat/name-reader.ts'
import { comparable } from '../../src/chat/named.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import { reportingOf } from '../../src/figures/reporting-week.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { noSuchWeek, notBegun } from './form-week.ts'
import { idFrom } from './id.ts'
import { unitName } from './names.ts'
import { reasonFault, reasonIn } from './reason.ts'
import { reportingPlace } from './reporting-place.ts'

/** What somebody wants to do: look at what waits, look at all of it before approving it, or decide. */
const approveSteps = ['review', 'approve', 'return'] as const
export type ApproveStep = (typeof approveSteps)[number]

/** Which figures somebody wants to approve or return. */
export interface AskedApproval {
  /** Empty for all that the speaker may approve. */
  readonly units: readonly Unit[]
  readonly indicator: Indicator | null
  readonly period: Period | null
  /** The number of one figure; null for all. */
  readonly figure: number | null
  /** What was shown when it was pressed: what came since is shown first. */
  readonly seen: string | null
  readonly step: ApproveStep | null
  /** Whether words want figures returned, and why. */
  readonly returning: boolean
  readonly reason: string | null
  /** Why the reason that was written is not taken; null where it is. */
  readonly untaken: string | null
}

/** The slots of /approve as they are given to it. */
interface ApproveSlots {
  readonly words: string | null
  readonly units: readonly Unit[]
  readonly indicator: Indicator | null
  readonly period: Period | null
  readonly figure: string | null
  readonly seen: string | null
  readonly step: string | null
}

const returning =
  /\b(tra lai|khong duyet|khong phe duyet|khong dong y|chua dong y|tu choi|return|reject|send back|refuse)\b/

/** What is asked for, by the slots of a button or by words; a sentence where it can't be. */
export async function askedFor(slots: ApproveSlots, context: CommandContext): Promise<AskedApproval | Reply> {
  const { t, language, person, catalogue, reader } = context
  const step = approveSteps.find((one) => one === slots.step) ?? null
  // What follows a button is the reason that it asked for.
  const isReason = step === 'return' && slots.seen !== null
  const words = isReason ? null : slots.words
  const said = words === null ? null : reader.correction(words)
  if (words !== null && said?.week == null && reader.isNoPeriod(words))
    return { blocks: [text(t.dialogue.impossiblePeriod)] }
  const named = words === null || slots.units.length > 0 ? null : reader.unitsAmong(words)
  if (named !== null && named.strange !== null) {
    return { blocks: [text(t.dialogue.unknownUnit({ words: named.strange }))] }
  }
  const units =
    slots.units.length > 0
      ? slots.units
      : (named?.codes ?? []).flatMap((code) => catalogue.units.get(code) ?? [])
  const other = units.find((unit) => !mayFor(person, 'approve', unit, catalogue.units))
  if (other !== undefined)
    return { blocks: [text(t.approvals.notYours({ unit: unitName(other, language) }))] }
  const week = await weekAsked(said?.week ?? null, units, context)
  if (week !== null && 'blocks' in week) return week
  const reason = isReason ? slots.words : (said?.reason ?? null)
  return {
    units,
    indicator: slots.indicator ?? catalogue.indicators.get(said?.indicator ?? '') ?? null,
    period: week ?? reported(slots.period ?? said?.period ?? null, context),
    figure: idFrom(slots.figure),
    seen: slots.seen,
    step,
    returning: words !== null && returning.test(comparable(words)),
    reason: reason === null ? null : reasonIn(reason),
    untaken: reasonFault(reason, t),
  }
}

/** The week that is named by its number, which may be one to come: of that, as of none, a sentence says so. */
async function weekAsked(
  week: NumberedWeek | null,
  [unit]: readonly Unit[],
  context: CommandContext,
): Promise<Period | Reply | null> {
  if (week === null) return null
  if (week.monday === null) return { blocks: [text(noSuchWeek(week, context))] }
  const committee = unit?.committee ?? context.person.memberships[0]?.committee ?? ''
  const reporting = reportingOf(week.monday, await reportingPlace(committee, context))
  return context.author.at < reporting.opens
    ? { blocks: [text(notBegun(reporting, context))] }
    : { kind: 'week', from: reporting.from, to: reporting.to }
}

/** "Tuần này" is the week that is reported in this one: the one in progress has no figures yet. */
function reported(period: Period | null, { today }: CommandContext): Period | null {
  if (period?.kind !== 'week' || period.to < today || period.from > today) return period
  return { kind: 'week', from: addDays(period.from, -7), to: addDays(period.to, -7) }
}
