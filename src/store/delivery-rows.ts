import type { ClaimedDelivery, DueDelivery } from '../outbox/delivery.ts'

/** A row of the outbox, as either database gives it. */
export interface DueRow {
  readonly id: number | bigint
  readonly lane: string
  readonly body: string
  readonly repeats: number | bigint
}

/** What a statement that claims gives back of a delivery. */
export interface ClaimedRow extends DueRow {
  readonly key: string
  readonly priority: number | bigint
  readonly attempts: number | bigint
}

/** A row as a delivery that is due. */
export function dueDeliveryOf({ id, lane, body, repeats }: DueRow): DueDelivery {
  return { id: Number(id), lane, body: JSON.parse(body), mayRepeat: Number(repeats) > 0 }
}

/** The most urgent first. */
export function inOrder(rows: readonly ClaimedRow[]): ClaimedDelivery[] {
  return rows
    .map((row) => ({ urgency: Number(row.priority), delivery: claimedOf(row) }))
    .sort((one, other) => one.urgency - other.urgency || one.delivery.id - other.delivery.id)
    .map(({ delivery }) => delivery)
}

/** A row that was claimed as the delivery that it is; the claim counts as one of its attempts. */
export function claimedOf(row: ClaimedRow): ClaimedDelivery {
  return {
    ...dueDeliveryOf(row),
    key: row.key,
    attempts: Number(row.attempts) - 1,
  }
}
