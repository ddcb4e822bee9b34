import type { PlannedNotice } from './notice.ts'
import type { Occasion } from './occasion.ts'
import type { Plan } from './plan.ts'

/**
 * What has become of a notice that is kept. `cancelled`: its cause went away before it was handed over, and may
 * come back; the others but `waiting` are final.
 */
export type NoticeState = 'waiting' | 'handed-over' | 'dropped' | 'cancelled'

/** A notice as it is kept; `dueAt` is when it was planned for, whatever it was postponed to since. */
export interface StoredNotice {
  readonly key: string
  readonly state: NoticeState
  readonly dueAt: Date
}

/** What is to be changed so that what is kept is what is planned. */
export interface Replanned {
  readonly insert: readonly PlannedNotice[]
  /** Cancelled ones that are to be told after all. */
  readonly revive: readonly PlannedNotice[]
  /** Waiting ones with another time. */
  readonly move: readonly { readonly key: string; readonly dueAt: Date }[]
  /** Keys of waiting ones that no longer hold. */
  readonly cancel: readonly string[]
}

/** What holds until it changes, and is told whenever somebody has not heard of it, such as who just took a role. */
const standing = new Set<Occasion['kind']>([
  'given',
  'returned',
  'reported',
  'attached',
  'extension-asked',
  'unmanned',
  'before-meeting',
])

/** That figures are due soon stands, too: a day off may bring the closing nearer than the time to say so. */
const isStanding = ({ occasion }: PlannedNotice): boolean =>
  standing.has(occasion.kind) || (occasion.kind === 'prompt' && occasion.moment === 'closing')

/**
 * Brings what is kept about a cause in line with its plan. What was handed over or dropped stays as it is, and so
 * does what lies beyond the plan, which a clock that was put back leaves there.
 *
 * @param since when the cause changed, or now for a daily replan. No notice of a moment before it is added: who is
 *   told today of a deadline of tomorrow need not hear that it was three days off on Monday
 */
export function replan(
  stored: readonly StoredNotice[],
  { notices, until }: Pick<Plan, 'notices' | 'until'>,
  since: Date,
): Replanned {
  const kept = new Map(stored.map((one) => [one.key, one]))
  const insert: PlannedNotice[] = []
  const revive: PlannedNotice[] = []
  const move: { key: string; dueAt: Date }[] = []
  const keys = new Set<string>()
  for (const notice of notices) {
    keys.add(notice.key)
    const was = kept.get(notice.key)
    const dueAt = notice.dueAt < since ? since : notice.dueAt
    if (was?.state === 'waiting') {
      const isDue = was.dueAt <= since && notice.dueAt <= since
      if (!isDue && was.dueAt.getTime() !== dueAt.getTime()) move.push({ key: notice.key, dueAt })
    } else if (notice.dueAt >= since || isStanding(notice)) {
      if (was === undefined) insert.push({ ...notice, dueAt })
      else if (was.state === 'cancelled') revive.push({ ...notice, dueAt })
    }
  }
  const gone = stored.filter(
    ({ key, state, dueAt }) => state === 'waiting' && dueAt < until && !keys.has(key),
  )
  return { insert, revive, move, cancel: gone.map(({ key }) => key) }
}

/** What is kept once a change of it was made. */
export function afterChange(
  stored: readonly (PlannedNotice & StoredNotice)[],
  { insert, revive, move, cancel }: Replanned,
): (PlannedNotice & StoredNotice)[] {
  const waiting = { state: 'waiting' } as const
  const changed = new Map<string, Partial<StoredNotice>>([
    ...revive.map(({ key, dueAt }) => [key, { ...waiting, dueAt }] as const),
    ...move.map(({ key, dueAt }) => [key, { dueAt }] as const),
    ...cancel.map((key) => [key, { state: 'cancelled' }] as const),
  ])
  const kept = stored.map((notice) => ({ ...notice, ...changed.get(notice.key) }))
  return [...kept, ...insert.map((notice) => ({ ...notice, ...waiting }))]
}
