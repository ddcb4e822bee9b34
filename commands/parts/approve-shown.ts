import type { CommandContext } from '../../src/chat/command.ts'
import { type Block, type Reply, text } from '../../src/chat/reply.ts'
import type { AskedApproval } from './approve-asked.ts'
import { approved, askReason, returned } from './approve-decide.ts'
import { listOfWeeks, reviewOfAll } from './approve-list.ts'
import { decidable, fingerprint, openWeeks } from './approve-open.ts'
import { weekSummary } from './approve-week.ts'

/** Shows what waits of what was asked for, or decides about it where that was shown before. */
export async function shown(asked: AskedApproval, context: CommandContext): Promise<Reply> {
  const { t } = context
  const weeks = await openWeeks(asked, context)
  const figures = decidable(weeks, asked)
  const isSeen = asked.seen === fingerprint(figures) && figures.length > 0
  if (asked.step === 'approve' && isSeen) return approved(figures, context)
  if (asked.step === 'return' && isSeen) {
    return asked.reason === null
      ? askReason(asked, figures, context)
      : returned(figures, asked.reason, context)
  }
  const before: Block[] = asked.seen === null ? [] : [text(t.approvals.changed)]
  const [only, ...others] = weeks
  if (only === undefined) return nothingOpen(asked, context)
  if (others.length === 0) return weekSummary(only, asked, context, before)
  return asked.step === 'review' || asked.step === 'approve'
    ? reviewOfAll(weeks, asked, context, before)
    : listOfWeeks(weeks, asked, context, before)
}

/** That nothing waits, or nothing any more of what was shown; and where nothing can, why. */
async function nothingOpen({ seen }: AskedApproval, context: CommandContext): Promise<Reply> {
  const { t, approvals, person } = context
  if (seen !== null) return { blocks: [text(t.approvals.decidedBefore)] }
  const committees = [...new Set(person.memberships.map(({ committee }) => committee))]
  const wanted = await approvals.wantedBy(committees)
  return { blocks: [text(wanted.size === 0 ? t.approvals.notWanted : t.approvals.none)] }
}
