import type { Facts } from '../../src/chat/command.ts'
import type { Button, Fact } from '../../src/chat/reply.ts'
import { mayFor } from '../../src/directory/rights.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { OpenCount } from '../../src/figures/approval.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import { weekName } from './approve-open.ts'
import { shortOf, someOf } from './brief-text.ts'

/** Lines of a brief about figures that are not approved, and the button that leads to them. None where all are. */
interface ApprovalLines {
  readonly lines: readonly Fact[]
  readonly buttons: readonly Button[]
}

/** What of a unit's own figures waits, and what was returned to it. */
export async function approvalOfUnit(unit: Unit, facts: Facts): Promise<ApprovalLines> {
  const { t, language } = facts
  const open = await facts.approvals.count([unit.code])
  const line = (label: string, counts: readonly OpenCount[]): Fact[] => {
    if (counts.length === 0) return []
    const written = counts.map(({ from, to, number }) =>
      t.approvals.brief.weeks({ week: weekName({ from, to }, facts), number: writeNumber(number, language) }),
    )
    return [{ label, value: written.join('; '), tone: 'near' }]
  }
  return {
    lines: [
      ...line(
        t.approvals.brief.waiting,
        open.filter(({ approval }) => approval === 'waiting'),
      ),
      ...line(
        t.approvals.brief.returned,
        open.filter(({ approval }) => approval === 'returned'),
      ),
    ],
    buttons: approveButton(open, facts),
  }
}

/** What waits of the units that the reader looks after. */
export async function approvalOfUnits(units: readonly Unit[], facts: Facts): Promise<ApprovalLines> {
  const { t, language } = facts
  const open = (await facts.approvals.count(units.map(({ code }) => code))).filter(
    ({ approval }) => approval === 'waiting',
  )
  if (open.length === 0) return { lines: [], buttons: [] }
  const names = [...new Set(open.map(({ unit }) => shortOf(unit, facts)))]
  const number = writeNumber(
    open.reduce((sum, one) => sum + one.number, 0),
    language,
  )
  const value = t.approvals.brief.units({ number, units: someOf(names, facts) })
  return {
    lines: [{ label: t.approvals.brief.waiting, value, tone: 'near' }],
    buttons: approveButton(open, facts),
  }
}

/** For whoever may approve any of them. */
function approveButton(open: readonly OpenCount[], { t, person, catalogue }: Facts): Button[] {
  const own = open.some(({ unit: code }) => {
    const unit = catalogue.units.get(code)
    return unit !== undefined && mayFor(person, 'approve', unit, catalogue.units)
  })
  return own ? [{ label: t.approvals.brief.button, press: { command: 'approve', slots: {} } }] : []
}
