import type { Period } from '../../src/calendar/period.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, heading, type Reply, text } from '../../src/chat/reply.ts'
import type { Unit, UnitKind } from '../../src/directory/unit.ts'
import { writePeriod, writePeriodName } from '../../src/i18n/dates.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import { button, unitButton } from './buttons.ts'
import { beginText, endText, predecessorsOf, successorOf } from './history.ts'
import { capitalised, indicatorName, unitName } from './names.ts'
import { asPeriod, lastDayOf } from './periods.ts'
import { combines, existedIn, sourcesOf, unitsUnder } from './standings.ts'

/** What was asked that has no answer. */
interface Unanswered {
  /** What the button for the nearest period runs. */
  readonly command: 'rate' | 'rank'
  readonly indicator: Indicator
  /** At least one. */
  readonly units: readonly Unit[]
  readonly group?: UnitKind
  /** The period asked for, or null where no period has figures. */
  readonly period: Period | null
}

/**
 * The answer where there are no figures: why (the period is to come, the unit did not exist then, nothing
 * was reported), and the nearest thing that works.
 */
export async function absentReply(question: Unanswered, context: CommandContext): Promise<Reply> {
  const { command, period, ...asked } = question
  const { language, t } = context
  const nearest = period && (await nearestPeriod(question, period, context))
  const title = t.rate.title({
    indicator: indicatorName(asked.indicator, language),
    unit: namesOf(asked.units, context),
  })
  if (nearest === null) {
    const why = text(reasonText(question, context))
    return { blocks: [heading(title), why], buttons: relatedButtons(question, context) }
  }
  const why = text(reasonText(question, context, nearest))
  const found = text(t.periods.nearest({ period: writePeriod(nearest, language) }))
  const label = capitalised(writePeriodName(nearest, language))
  return {
    blocks: [heading(title), why, found],
    buttons: [button(label, command, { ...asked, period: nearest }), ...relatedButtons(question, context)],
  }
}

/** The newest stretch with figures before the period's end, else the first one after. */
async function nearestPeriod(
  { indicator, units }: Unanswered,
  period: Period,
  context: CommandContext,
): Promise<Period | null> {
  const { figures, today, cut } = context
  const sources = sourcesOf(units, null, indicator, context)
  const before = await figures.latest(indicator.slug, sources, lastDayOf(period, today))
  if (before !== null) return asPeriod(before, cut)
  const query = { indicator: indicator.slug, units: sources, from: period.from, to: today }
  const [after] = await figures.sumByPeriod(query)
  return after === undefined ? null : asPeriod(after, cut)
}

function reasonText(
  { indicator, units, period }: Unanswered,
  context: CommandContext,
  nearest: Period | null = null,
): string {
  const { language, t, today } = context
  const given = { unit: namesOf(units, context), indicator: indicatorName(indicator, language) }
  const [unit, ...others] = units
  const only = others.length === 0 ? unit : undefined
  if (period !== null) {
    const named = writePeriod(period, language)
    if (only && only.validFrom > period.to) {
      return `${t.units.notYet({ period: named })} ${beginText(only, context)}`
    }
    if (only && !existedIn(only, period)) {
      return `${t.units.noLonger({ period: named })} ${endText(only, context) ?? ''}`
    }
    if (period.from > today) return t.periods.future({ period: named })
    if (nearest !== null) return t.periods.empty({ ...given, period: named })
  }
  const never = t.periods.never(given)
  if (only && only.validFrom > today) return `${never} ${beginText(only, context)}`
  const below = units.some((one) => unitsUnder(one, { from: today, to: today }, context.catalogue).length > 0)
  return below && !combines(indicator) ? `${never} ${t.periods.neverComposed}` : never
}

function namesOf(units: readonly Unit[], { language }: CommandContext): string {
  return units.map((unit) => unitName(unit, language)).join(', ')
}

/** The units that did the work then, the unit above, and what the unit does have figures for. */
function relatedButtons({ indicator, units, period }: Unanswered, context: CommandContext): Button[] {
  const { catalogue, t, today } = context
  const [unit] = units
  if (unit === undefined) return []
  const when = period ?? { from: today, to: today }
  const successor = successorOf(unit, context)
  const others = [
    ...(successor && unit.validTo !== null && unit.validTo < when.from ? [successor] : []),
    ...(unit.validFrom > when.to ? predecessorsOf(unit, context) : []),
  ]
  const parent = unit.parent === null ? undefined : catalogue.units.get(unit.parent)
  return [
    ...[...others, ...(parent ? [parent] : [])].map((one) =>
      unitButton('rate', one, { indicator, period }, context),
    ),
    button(t.buttons.scorecard, 'scorecard', { units: [unit] }),
  ]
}
