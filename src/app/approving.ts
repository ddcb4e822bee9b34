import { approvalNotices } from '../deadlines/approval-notices.ts'
import type { Planning } from '../deadlines/plan.ts'
import type { ApprovalBook } from '../figures/approval.ts'
import type { Store } from '../store/open.ts'

/** The same decisions about figures, each of which also plans in its own transaction that the units hear of it. */
export function approving(
  { approvals, notices, atomically }: Pick<Store, 'approvals' | 'notices' | 'atomically'>,
  planning: (now: Date) => Promise<Planning>,
): ApprovalBook {
  return {
    ...approvals,
    decide: (decision, author) =>
      atomically(async () => {
        const decided = await approvals.decide(decision, author)
        const insert = approvalNotices(decided, await planning(author.at), author)
        await notices.change({ insert, revive: [], move: [], cancel: [] })
        return decided
      }),
  }
}
