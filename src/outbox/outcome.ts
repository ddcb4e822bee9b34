import type { ClaimedDelivery, Outcome } from './delivery.ts'
import type { Mark } from './ledger.ts'

/**
 * What is written down of a delivery for what became of it. A send of unknown outcome is repeated once, marked;
 * after that it is given up, so that nobody ever gets more than two copies.
 *
 * @param repeatable whether it does no harm twice, and so just waits again
 */
export function markFor({ id, mayRepeat }: ClaimedDelivery, outcome: Outcome, repeatable = false): Mark {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent', id, message: outcome.message }
    case 'refused':
      return { kind: 'waiting', id, problem: `asked to wait ${outcome.seconds} s` }
    case 'not-sent':
      return { kind: 'waiting', id, problem: outcome.detail }
    case 'moved':
      return { kind: 'waiting', id, problem: `moved to ${outcome.to}` }
    case 'unknown':
      if (repeatable) return { kind: 'waiting', id, problem: `unknown: ${outcome.detail}` }
      return { kind: mayRepeat ? 'failed' : 'repeat', id, problem: `unknown: ${outcome.detail}` }
    case 'final':
      return { kind: 'failed', id, problem: `${outcome.problem}: ${outcome.detail}` }
    default:
      return outcome satisfies never
  }
}

/** Milliseconds to wait after so many sends in a row that could not leave: growing, up to half a minute. */
export const pauseAfterFailures = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 30_000)
