import { expect, it } from 'vitest'
import type { ClaimedDelivery, Outcome } from '../../src/outbox/delivery.ts'
import { markFor, pauseAfterFailures } from '../../src/outbox/outcome.ts'

const delivery = (mayRepeat: boolean): ClaimedDelivery => ({
  id: 7,
  key: 'answer:1:0',
  lane: 'telegram:1',
  body: {},
  mayRepeat,
  attempts: 3,
})

it.each<[Outcome, string, string]>([
  [{ kind: 'sent', message: '5' }, 'sent', 'sent'],
  [{ kind: 'refused', seconds: 3, chat: null }, 'waiting', 'waiting'],
  [{ kind: 'not-sent', detail: 'no network' }, 'waiting', 'waiting'],
  [{ kind: 'moved', to: 'telegram:-1005' }, 'waiting', 'waiting'],
  [{ kind: 'unknown', detail: 'reset' }, 'repeat', 'failed'],
  [{ kind: 'final', problem: 'blocked', detail: '403' }, 'failed', 'failed'],
])('%o is written down for a first copy, and for one that may be the second', (outcome, first, second) => {
  expect(markFor(delivery(false), outcome)).toMatchObject({ id: 7, kind: first })
  expect(markFor(delivery(true), outcome)).toMatchObject({ id: 7, kind: second })
})

it('what was sent keeps the id that the chat gave it', () => {
  expect(markFor(delivery(false), { kind: 'sent', message: '4711' })).toMatchObject({ message: '4711' })
})

it('pauses grow, and stay within half a minute', () => {
  expect([1, 2, 3, 7, 1000].map(pauseAfterFailures)).toEqual([500, 1000, 2000, 30_000, 30_000])
})
