import { type CommandContext, command } from '../src/chat/command.ts'
import { type Button, type Fact, facts, heading, type Reply, table, text } from '../src/chat/reply.ts'
import { many, optional } from '../src/chat/slots.ts'
import { mayFor } from '../src/directory/rights.ts'
import type { ReportState } from '../src/figures/unit-figures.ts'
import { writeInstant, writePeriod } from '../src/i18n/dates.ts'
import { writeNumber } from '../src/i18n/numbers.ts'
import { mayGive } from './parts/assign-units.ts'
import { type Reporting, reportingOfWeek } from './parts/missing-facts.ts'
import { shortName } from './parts/names.ts'

/** The states in the order in which they are told. */
const order: readonly ReportState[] = ['missing', 'partial', 'late', 'on-time']

/** Who has not reported a week, only in part, late or in time, with who is in charge. */
export const missing = command({
  name: 'missing',
  also: ['chuanop'],
  needs: 'read',
  about: { vi: 'Đơn vị chưa báo cáo số liệu tuần', en: 'Who has not reported the weekly figures' },
  slots: { units: many('unit'), week: optional('week') },
  examples: {
    vi: ['/chuanop', 'đơn vị nào chưa báo cáo tuần này?', 'STTTT đã nộp số liệu chưa'],
    en: ['/missing', 'who has not reported week 23?'],
  },
  async run({ units, week: said }, context): Promise<Reply> {
    const { t, language, timeZone } = context
    const found = await reportingOfWeek(said, context)
    if ('blocks' in found) return found
    const asked = units.length === 0 ? found.units : found.units.filter(({ unit }) => units.includes(unit))
    if (asked.length === 0) return { blocks: [text(t.missing.none)] }
    const week = writePeriod({ kind: 'week', from: found.week.from, to: found.week.to }, language)
    const sorted = [...asked].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    const closings = new Set(asked.map(({ closes }) => writeInstant(closes, language, timeZone)))
    const shown = units.length === 0 ? sorted.filter(({ state }) => state !== 'on-time') : sorted
    return {
      blocks: [
        heading(t.missing.title({ week })),
        facts(
          { label: t.missing.closes, value: [...closings].join('; ') },
          { label: t.missing.summary, value: countsText(asked, context) },
          waitingFact(asked, context),
        ),
        shown.length === 0 ? text(t.missing.everybody) : unitTable(shown, context),
      ],
      // Of an earlier week nobody is reminded any more.
      buttons: [...(found.isLatest ? nudgeButtons(shown, context) : []), ...approveButtons(asked, context)],
    }
  },
})

function countsText(units: readonly Reporting[], { t, language }: CommandContext): string {
  return order
    .map((state) => ({ state, number: units.filter((one) => one.state === state).length }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) =>
      t.missing.counts({ state: t.missing.states[state], number: writeNumber(number, language) }),
    )
    .join(' · ')
}

function unitTable(units: readonly Reporting[], context: CommandContext) {
  const { t, language } = context
  const columns = [
    { heading: t.missing.unit, align: 'left' },
    { heading: t.missing.state, align: 'left' },
    { heading: t.missing.person, align: 'left' },
  ] as const
  const rows = units.map(({ unit, state, report, officers, unapproved }) => {
    const counts = {
      given: writeNumber(report.given, language),
      expected: writeNumber(report.expected, language),
    }
    const partial = state === 'partial' ? [t.missing.partial(counts)] : []
    const waiting =
      unapproved === 0 ? [] : [t.missing.unapproved({ number: writeNumber(unapproved, language) })]
    return [
      shortName(unit, language),
      [t.missing.states[state], ...partial, ...waiting].join(' · '),
      officers.join(', ') || t.missing.nobody,
    ]
  })
  return table(columns, rows)
}

/** How many of the units have reported figures that are not approved; nothing where none has. */
function waitingFact(units: readonly Reporting[], { t, language }: CommandContext): Fact | undefined {
  const number = units.filter(({ unapproved }) => unapproved > 0).length
  if (number === 0) return undefined
  return {
    label: t.missing.waiting,
    value: t.missing.waitingUnits({ number: writeNumber(number, language) }),
  }
}

function approveButtons(units: readonly Reporting[], { t, person, catalogue }: CommandContext): Button[] {
  const own = units.some(
    ({ unit, unapproved }) => unapproved > 0 && mayFor(person, 'approve', unit, catalogue.units),
  )
  return own ? [{ label: t.approvals.see, press: { command: 'approve', slots: {} } }] : []
}

/** Whoever may remind units can do so for those that are missing, after a preview. */
function nudgeButtons(units: readonly Reporting[], context: CommandContext): Button[] {
  const { t } = context
  const late = units
    .filter(({ state }) => state === 'missing' || state === 'partial')
    .map(({ unit }) => unit.code)
    .filter((unit) => mayGive(unit, context))
  if (late.length === 0) return []
  return [{ label: t.missing.nudge, press: { command: 'nudge', slots: { about: 'figures', units: late } } }]
}
