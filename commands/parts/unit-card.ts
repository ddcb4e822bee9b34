import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Button, facts, heading, type Reply, text } from '../../src/chat/reply.ts'
import { existsOn, type Unit, unitKinds } from '../../src/directory/unit.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { button, unitButton } from './buttons.ts'
import { beginText, endText, predecessorsOf, successorOf } from './history.ts'
import { capitalised, unitName } from './names.ts'

/** What there is to know about the named units: their days, what became of them, and who is above and below. */
export function unitCards(units: readonly Unit[], context: CommandContext): Reply {
  const [only, ...others] = units
  return {
    blocks: units.flatMap((unit) => cardOf(unit, context)),
    buttons:
      only && others.length === 0
        ? buttonsOf(only, context)
        : units.map((unit) => unitButton('scorecard', unit, {}, context)),
  }
}

function cardOf(unit: Unit, context: CommandContext): Block[] {
  const { catalogue, language, t } = context
  const from = writeDate(unit.validFrom, language)
  const before = predecessorsOf(unit, context)
  const parent = unit.parent === null ? undefined : catalogue.units.get(unit.parent)
  const aliases = unit.aliases.join(', ')
  const below = belowText(unit, context)
  const days =
    unit.validTo === null
      ? t.units.fromOn({ from })
      : t.units.fromTo({ from, to: writeDate(unit.validTo, language) })
  const history = endText(unit, context)
  return [
    heading(unitName(unit, language)),
    ...(before.length > 0 ? [text(beginText(unit, context))] : []),
    ...(history === null ? [] : [text(history)]),
    facts(
      { label: t.units.code, value: unit.code },
      { label: t.units.kind, value: capitalised(t.units.one[unit.kind]) },
      { label: t.units.days, value: days },
      parent && { label: t.units.parent, value: unitName(parent, language) },
      aliases !== '' && { label: t.units.aliases, value: aliases },
      below !== '' && { label: t.units.below, value: below },
    ),
  ]
}

/** `19 sở, ban, ngành; 9 huyện, thành phố` that exist today, or on the unit's last day. */
function belowText(unit: Unit, { catalogue, language, t, today }: CommandContext): string {
  const date = unit.validTo !== null && unit.validTo < today ? unit.validTo : today
  const below = [...catalogue.units.values()].filter((one) => one.parent === unit.code && existsOn(one, date))
  return unitKinds
    .map((kind) => ({ kind, count: below.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) =>
      t.units.counted({ number: writeNumber(count, language), kind: t.units.many[kind] }),
    )
    .join('; ')
}

function buttonsOf(unit: Unit, context: CommandContext): Button[] {
  const { catalogue, t } = context
  const successor = successorOf(unit, context)
  const parent = unit.parent === null ? undefined : catalogue.units.get(unit.parent)
  const kinds = new Set(
    [...catalogue.units.values()].filter((one) => one.parent === unit.code).map(({ kind }) => kind),
  )
  return [
    ...(successor ? [unitButton('units', successor, {}, context)] : []),
    ...(parent ? [unitButton('units', parent, {}, context)] : []),
    ...unitKinds
      .filter((kind) => kinds.has(kind))
      .map((group) => button(t.units.heading[group], 'units', { units: [unit], group })),
    button(t.buttons.scorecard, 'scorecard', { units: [unit] }),
  ]
}
