import type { NewArrival } from '../../src/inbox/arrival.ts'
import type { Keyboard, Turn } from '../../src/inbox/turn.ts'
import { type PlannedDelivery, priorities } from '../../src/outbox/delivery.ts'
import type { ClaimQuery } from '../../src/outbox/ledger.ts'

/** So many milliseconds after a day of the tests began. */
export const at = (milliseconds: number): Date => new Date(Date.UTC(2024, 5, 17) + milliseconds)

/** An answer of this key for a chat, due at once. */
export const planned = (key: string, lane: string, more: Partial<PlannedDelivery> = {}): PlannedDelivery => ({
  key,
  channel: 'telegram',
  lane,
  body: { html: key },
  priority: priorities.answer,
  notBefore: at(0),
  ...more,
})

/** Everything that is due a minute after the day began, in a channel. */
export const dueAt = (milliseconds: number, more: Partial<ClaimQuery> = {}): ClaimQuery => ({
  channel: 'telegram',
  now: at(milliseconds),
  machineNow: at(milliseconds),
  limit: 100,
  leaveOut: [],
  ...more,
})

export const arrived = (key: string, lane: string, more: Partial<NewArrival> = {}): NewArrival => ({
  channel: 'telegram',
  key,
  lane,
  body: { text: key },
  receivedAt: at(0),
  ...more,
})

export const turn = (arrival: number, more: Partial<Turn> = {}): Turn => ({
  arrival,
  at: at(1000),
  conversation: null,
  deliveries: [],
  keyboards: [],
  ...more,
})

export const keyboard = (id: string, delivery: string, more: Partial<Keyboard> = {}): Keyboard => ({
  id,
  channel: 'telegram',
  chat: 'telegram:1',
  account: '1',
  delivery,
  presses: [{ command: 'rank', slots: { indicator: 'on-time' } }],
  createdAt: at(1000),
  ...more,
})

/** The keys of what was claimed or arrived. */
export const keysOf = (found: readonly { readonly key: string }[]): string[] => found.map(({ key }) => key)
