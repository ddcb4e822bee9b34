import { approversOf, awaitingNotices, awaitingRest } from '../deadlines/awaiting-notices.ts'
import type { Planning } from '../deadlines/plan.ts'
import type { Author } from '../directory/author.ts'
import type { FigureEntry } from '../figures/unit-figures.ts'
import type { Store } from '../store/open.ts'

/** Plans that those hear of figures who approve them, where any of what was sent waits for that. */
export async function planAwaiting(
  entries: readonly FigureEntry[],
  { notices }: Pick<Store, 'notices'>,
  planning: (now: Date) => Promise<Planning>,
  author: Author,
): Promise<void> {
  const units = new Set(entries.flatMap(({ unit, approval }) => (approval === 'waiting' ? [unit] : [])))
  if (units.size === 0) return
  const given = await planning(author.at)
  const approvers = approversOf([...units], given, author)
  const since = new Date(author.at.getTime() - awaitingRest)
  const insert = awaitingNotices(approvers, await notices.awaiting(approvers, since), given, author)
  await notices.change({ insert, revive: [], move: [], cancel: [] })
}
