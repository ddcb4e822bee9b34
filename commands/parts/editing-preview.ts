import { addDays } from '../../src/calendar/date.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, heading, note, type Reply, text } from '../../src/chat/reply.ts'
import type { CatalogueChange, FiguresAfter, Plan, Prepared, RoleHeld } from '../../src/directory/editing.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { confirmButtons } from './confirm.ts'
import { nameOf } from './editing-found.ts'
import { indicatorLine, targetLine } from './editing-lines.ts'
import { unitLine } from './editing-unit-lines.ts'

type Ready = Extract<Prepared, { ok: true }>

/** Says exactly what a change will do, with the buttons that do it or leave it. */
export function previewReply(
  command: string,
  change: CatalogueChange,
  prepared: Ready,
  context: CommandContext,
): Reply {
  const { editing } = context.t
  const blocks = [heading(editing.confirmTitle), text(`${editing.titles[change.kind]}:`)]
  return {
    blocks: [...blocks, ...consequences(change, prepared, context)],
    buttons: confirmButtons(command, { change }, context),
  }
}

/** Says what a change did. */
export function doneReply(change: CatalogueChange, prepared: Ready, context: CommandContext): Reply {
  const { editing } = context.t
  const blocks = [heading(editing.doneTitle), text(`${editing.titles[change.kind]}:`)]
  return { blocks: [...blocks, ...consequences(change, prepared, context)] }
}

/** More lines of a kind than these are counted. */
const mostLines = 12

/** Changes that make a new unit themselves; what else is new follows from them. */
const makesOne: ReadonlySet<CatalogueChange['kind']> = new Set(['add-unit', 'rename-unit', 'unite-units'])

function consequences(
  change: CatalogueChange,
  { plan, people, figures }: Ready,
  context: CommandContext,
): Block[] {
  const writer = { ...context, catalogue: withAdded(plan, context) }
  const { t, language } = context
  const lines = (all: readonly string[]): Block[] => [
    ...all.slice(0, mostLines).map(text),
    ...(all.length > mostLines
      ? [text(t.editing.more({ number: writeNumber(all.length - mostLines, language) }))]
      : []),
  ]
  const added = plan.units.filter(({ before }) => before === null).length
  const renewed = added - (makesOne.has(change.kind) ? 1 : 0)
  const ends = plan.roles.length > 0
  return [
    ...lines(plan.units.map((edit) => unitLine(edit, writer))),
    ...lines(plan.indicators.map((edit) => indicatorLine(edit, writer))),
    ...(renewed > 0 ? [text(t.editing.childrenFollow({ number: writeNumber(renewed, language) }))] : []),
    ...lines(people.map((held) => roleLine(held, writer))),
    ...(ends && people.length === 0 ? [text(t.editing.nobodyHolds)] : []),
    ...(ends && plan.targets.length > 0 ? [text(t.editing.targetsFollow)] : []),
    ...lines(plan.targets.map((edit) => targetLine(edit, writer))),
    ...(ends ? [note(t.editing.figuresStay)] : []),
    ...figures.map((one) => note(figuresLine(one, plan, writer))),
  ]
}

/** The catalogue with the units that the change adds, so that they have names. */
function withAdded({ units }: Plan, { catalogue }: CommandContext): CommandContext['catalogue'] {
  const added = units.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []))
  return {
    ...catalogue,
    units: new Map([...catalogue.units, ...added.map((unit) => [unit.code, unit] as const)]),
  }
}

function roleLine({ name, role, move }: RoleHeld, context: CommandContext): string {
  const { language, t } = context
  const given = {
    person: name,
    role: t.session.roles[role],
    unit: nameOf(move.unit, context),
    from: writeDate(move.from, language),
  }
  return move.to === null
    ? t.editing.roleEnds(given)
    : t.editing.roleMoves({ ...given, to: nameOf(move.to, context) })
}

function figuresLine({ unit, figures, last }: FiguresAfter, plan: Plan, context: CommandContext): string {
  const { language, t } = context
  const from = plan.roles.find((move) => move.unit === unit)?.from ?? context.today
  return t.editing.figuresAfter({
    unit: nameOf(unit, context),
    figures: writeNumber(figures, language),
    last: writeDate(last, language),
    date: writeDate(addDays(from, -1), language),
  })
}
