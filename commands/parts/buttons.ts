import type { Period, PeriodKind } from '../../src/calendar/period.ts'
import { periodHolding } from '../../src/calendar/period.ts'
import type { CommandContext, Reader } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Unit, UnitKind } from '../../src/directory/unit.ts'
import type { Sum } from '../../src/figures/figure.ts'
import { writePeriodName } from '../../src/i18n/dates.ts'
import type { ChangeAsked } from '../../src/indicators/change.ts'
import type { Indicator } from '../../src/indicators/indicator.ts'
import type { Selection } from '../../src/indicators/selection.ts'
import { capitalised, shortName, unitName } from './names.ts'
import { lastDayOf, longestFor } from './periods.ts'

/** What a button asks for, as objects. */
interface Asked {
  readonly indicator?: Indicator
  readonly units?: readonly Unit[]
  readonly group?: UnitKind
  readonly period?: Period | null
  readonly selection?: Selection | null
  readonly why?: ChangeAsked
}

/** A button that runs a command with its slots filled. */
export function button(
  label: string,
  command: string,
  { indicator, units, group, period, selection, why }: Asked,
): Button {
  const slots = {
    ...(indicator && { indicator: indicator.slug }),
    ...(units && { units: units.map(({ code }) => code) }),
    ...(group && { group }),
    ...(period && { period: { kind: period.kind, from: period.from, to: period.to } }),
    ...(selection && { selection }),
    ...(why && { why }),
  }
  return { label, press: { command, slots } }
}

const periodKinds = ['week', 'month', 'quarter', 'year'] as const satisfies readonly PeriodKind[]

/**
 * The same question for the week, month, quarter and year that hold the last day of the figures, without
 * those too short to hold a figure as long as the shortest.
 */
export function periodButtons(
  command: string,
  asked: Asked & { readonly period: Period },
  covered: Sum | undefined,
  { cut, language, today }: CommandContext,
): Button[] {
  // Weeks may reach beyond the period that they count in, and figures end before one in progress.
  const end = lastDayOf(asked.period, today)
  const last = covered !== undefined && covered.to < end ? covered.to : end
  return periodKinds
    .filter((kind) => kind !== asked.period.kind)
    .map((kind) => periodHolding(last, kind, cut))
    .filter((period) => longestFor(period) >= (covered?.shortest ?? 1))
    .map((period) => button(capitalised(writePeriodName(period, language)), command, { ...asked, period }))
}

/** The same question for another unit, under its name. */
export function unitButton(
  command: string,
  unit: Unit,
  asked: Asked,
  { language }: Pick<CommandContext, 'language'>,
): Button {
  return button(unitName(unit, language), command, { ...asked, units: [unit] })
}

/** More characters than this of a label are cut on a phone. */
const longestLabel = 40

/**
 * A button under the name of a unit as well, where a message tells of several: the short one or, where that leaves no
 * room for what the button does, the shortest that people type.
 */
export function ofUnit(one: Button, unit: Unit, { language }: Pick<Reader, 'language'>): Button {
  const named = (name: string) => `${name} · ${one.label}`
  const label = named(shortName(unit, language))
  const [shortest] = [...unit.aliases].sort((a, b) => a.length - b.length)
  const isLong = label.length > longestLabel && shortest !== undefined
  return { ...one, label: isLong ? named(shortest) : label }
}

/** A button whose answer comes below: the message stays, for the others that it tells of. */
export function apart({ label, press }: Button): Button {
  return { label, press: { ...press, apart: true } }
}
