import type { CommandContext } from '../../src/chat/command.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Decision, OpenFigure } from '../../src/figures/approval.ts'
import { writeNumber } from '../../src/i18n/numbers.ts'
import type { AskedApproval } from './approve-asked.ts'
import { decideButton, decisionSlots } from './approve-button.ts'
import { weekName } from './approve-open.ts'
import { nameOf } from './editing-found.ts'

/** Approves figures that were shown. */
export async function approved(figures: readonly OpenFigure[], context: CommandContext): Promise<Reply> {
  const { t, approvals, author, person } = context
  const decision = { figures: figures.map(({ id }) => id), verdict: 'approved', reason: null } as const
  const decided = await approvals.decide(decision, { ...author, person: person.id })
  return said(
    decided.map((one) => t.approvals.approved(namesIn(one, context))),
    context,
  )
}

/** Returns figures that were shown to their units. */
export async function returned(
  figures: readonly OpenFigure[],
  reason: string,
  context: CommandContext,
): Promise<Reply> {
  const { t, approvals, author, person } = context
  const decision = { figures: figures.map(({ id }) => id), verdict: 'returned', reason } as const
  const decided = await approvals.decide(decision, { ...author, person: person.id })
  return said(
    decided.map((one) => t.approvals.sentBack({ ...namesIn(one, context), reason })),
    context,
  )
}

function said(lines: readonly string[], { t }: CommandContext): Reply {
  return {
    blocks: [...lines.map((line) => text(line)), text(t.approvals.officerHears)],
    buttons: [{ label: t.approvals.list, press: { command: 'approve', slots: {} } }],
  }
}

function namesIn({ figures, unit, from, to }: Decision, context: CommandContext) {
  return {
    number: writeNumber(figures.length, context.language),
    unit: nameOf(unit, context),
    week: weekName({ from, to }, context),
  }
}

/** Asks why figures are returned; the usual reasons are a tap away. */
export function askReason(
  asked: AskedApproval,
  figures: readonly OpenFigure[],
  { t, language }: CommandContext,
): Reply {
  return {
    blocks: [
      ...(asked.untaken === null ? [] : [text(asked.untaken)]),
      text(t.approvals.askReason({ number: writeNumber(figures.length, language) })),
    ],
    buttons: Object.values(t.approvals.reasons).map((reason) =>
      decideButton(reason, asked, figures, 'return', reason),
    ),
    expects: {
      command: 'approve',
      slots: decisionSlots(asked, figures, 'return', null),
      slot: 'words',
    },
  }
}
