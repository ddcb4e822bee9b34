import type { NoticeState } from '../deadlines/diff.ts'
import type { KeptNotice } from '../deadlines/notice-book.ts'
import type { Prisma } from './generated/sqlite/client.ts'

export type NoticeRow = Prisma.NoticeGetPayload<object>

/** What the text columns hold was checked when it was written. */
export function noticeOf(row: NoticeRow): KeptNotice {
  const { id, key, personId, about, dueAt, held, state, sleepFrom, sleepUntil, handedAt, delivery } = row
  return {
    ...(JSON.parse(about) as Pick<KeptNotice, 'cause' | 'occasion' | 'due'>),
    id,
    key,
    person: personId,
    dueAt,
    held,
    handedAt,
    delivery,
    state: state as NoticeState,
    sleep: sleepFrom === null || sleepUntil === null ? null : { from: sleepFrom, until: sleepUntil },
  }
}
