import type { Point } from './points.ts'

/** A named point on the way of a reminder, and whether a message is in flight there, of which a copy may come. */
export type ReminderPoint = Point & { readonly inFlight: boolean }

const commit = (
  doing: string,
  names: readonly [string, string],
  inFlight: readonly [boolean, boolean],
): ReminderPoint[] => [
  { name: names[0], commit: { when: 'before', doing }, inFlight: inFlight[0] },
  { name: names[1], commit: { when: 'after', doing }, inFlight: inFlight[1] },
]

/** Where work is given, or changed, and what follows is planned in the same transaction. */
export const planPoints: readonly ReminderPoint[] = commit(
  'INSERT INTO "Notice"',
  ['before a plan is stored', 'a plan is stored and not answered'],
  [false, false],
)

/** Where a step is taken and what is to be told of the work planned anew in the same transaction. */
export const replanPoints: readonly ReminderPoint[] = commit(
  'INSERT INTO "Notice"',
  ['before a changed plan is stored', 'a changed plan is stored and not answered'],
  [false, false],
)

/** Where a day begins: all is planned anew, what is due is handed over, claimed, sent and marked. */
export const dayPoints: readonly ReminderPoint[] = [
  ...commit(
    'FROM "Notice" WHERE "partId" IN',
    ['before all is planned anew', 'all is planned anew and nothing handed over'],
    [false, false],
  ),
  ...commit(
    `"state" = 'handed-over'`,
    ['before a reminder is handed over', 'handed over and not claimed'],
    [false, false],
  ),
  ...commit(`"state" = 'sending'`, ['before a claim', 'claimed and not sent'], [false, true]),
  {
    name: 'a reminder has left and was not accepted',
    held: { method: 'sendMessage', kind: 'hold before' },
    inFlight: true,
  },
  {
    name: 'a reminder is accepted, unknown here',
    held: { method: 'sendMessage', kind: 'hold after' },
    inFlight: true,
  },
  ...commit(`"state" = 'sent'`, ['before the mark', 'marked as sent'], [true, true]),
]
