import { setImmediate } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import {
  type ClaimedDelivery,
  type Outcome,
  type PlannedDelivery,
  priorities,
  type Transport,
} from '../../src/outbox/delivery.ts'
import type { Ledger } from '../../src/outbox/ledger.ts'
import type { Limits } from '../../src/outbox/limits.ts'
import { createSender } from '../../src/outbox/sender.ts'
import type { Sender, SenderDependencies } from '../../src/outbox/sender-types.ts'
import type { Store } from '../../src/store/open.ts'
import { freshStore } from '../store/fresh.ts'
import { createSimulation, type Simulation } from './simulation.ts'

/** A call as the other side saw it. */
export interface Sent {
  readonly key: string
  readonly lane: string
  readonly mayRepeat: boolean
  readonly begun: number
  ended: number | null
}

/** A sender on a real database, in a time that passes by itself, before a chat that answers as it is told. */
export interface Post extends Simulation {
  readonly store: Store
  readonly sent: readonly Sent[]
  /** Keys, in the order in which they were called. */
  keys(): string[]
  /** What was told of outcomes and errors. */
  readonly told: readonly string[]
  /** Answers the calls from now on; those that it gives null for are taken and never answered. */
  answers(answer: (delivery: ClaimedDelivery, number: number) => Outcome | null): void
  /** The call is on its way for so many milliseconds. */
  takes(milliseconds: (delivery: ClaimedDelivery) => number): void
  /** The next so many calls of a function of the database fail. */
  breaks(what: keyof Ledger, times: number): void
  /** A question to the database takes so many milliseconds from now on. */
  slows(milliseconds: number): void
  /** What time it is by the program's clock. */
  now(): Date
  /** Moves the program's clock by so many milliseconds. */
  setsClock(by: number): void
  /** Moves the machine's clock by so many milliseconds. */
  setsMachine(by: number): void
  plans(deliveries: readonly Partial<PlannedDelivery>[]): Promise<void>
  /**
   * Starts a process; one that was running is killed first, with all that it had in hand. `means` is what its chat
   * can do besides sending.
   */
  starts(more?: Partial<SenderDependencies>, means?: Partial<Transport>): Promise<Sender>
}

export const noLimits: Limits = { all: { most: 1e6, window: 1 }, of: () => ({ most: 1e6, window: 1 }) }

/** When every test begins, in milliseconds since 1970. */
export const dayBegan = Date.UTC(2024, 5, 17)

/** @param given a store that somebody else closes; one of its own where none is given */
export async function openPost(given?: Store): Promise<Post> {
  const store = given ?? (await ownStore())
  const simulation = createSimulation()
  const sent: Sent[] = []
  const told: string[] = []
  let answer: Parameters<Post['answers']>[0] = () => ({ kind: 'sent', message: null })
  let taking: Parameters<Post['takes']>[0] = () => 10
  const broken = new Map<keyof Ledger, number>()
  let programOff = 0
  let machineOff = 0
  let slow = 0
  let planned = 0
  let process = { alive: false }

  const machineNow = () => new Date(dayBegan + simulation.elapsed() + machineOff)
  const now = () => new Date(dayBegan + simulation.elapsed() + programOff)

  /** The database, as a process sees it that may have been killed. */
  const ledgerOf = (owner: { alive: boolean }): Ledger =>
    new Proxy(store.deliveries, {
      get: (target, name: keyof Ledger) => {
        const call = target[name] as (...given: unknown[]) => Promise<unknown>
        return (...given: unknown[]) => {
          if (!owner.alive) return new Promise(() => undefined)
          const left = broken.get(name) ?? 0
          broken.set(name, left - 1)
          if (left > 0) return Promise.reject(new Error(`${name} is broken`))
          return simulation
            .during(() => call(...given))
            .finally(() => (slow > 0 ? simulation.wait(slow) : null))
        }
      },
    })

  const transportOf = (owner: { alive: boolean }): Transport => ({
    async send(delivery: ClaimedDelivery): Promise<Outcome> {
      const { key, lane, mayRepeat } = delivery
      const call: Sent = { key, lane, mayRepeat, begun: simulation.elapsed(), ended: null }
      sent.push(call)
      const outcome = answer(delivery, sent.length)
      await simulation.wait(taking(delivery))
      if (outcome === null || !owner.alive) return new Promise(() => undefined)
      call.ended = simulation.elapsed()
      return outcome
    },
  })

  return {
    ...simulation,
    store,
    sent,
    keys: () => sent.map(({ key }) => key),
    told,
    answers(next) {
      answer = next
    },
    takes(next) {
      taking = next
    },
    breaks: (what, times) => void broken.set(what, times),
    slows(milliseconds) {
      slow = milliseconds
    },
    now,
    setsClock(by) {
      programOff += by
    },
    setsMachine(by) {
      machineOff += by
    },
    plans: (deliveries) =>
      store.deliveries.plan(
        deliveries.map((one) => ({
          key: `d${planned++}`,
          channel: 'telegram',
          lane: 'telegram:1',
          body: {},
          priority: priorities.answer,
          notBefore: now(),
          ...one,
        })),
        now(),
      ),
    async starts(more = {}, means = {}) {
      process.alive = false
      const owner = { alive: true }
      process = owner
      const sender = createSender({
        channel: 'telegram',
        ledger: ledgerOf(owner),
        transport: { ...means, ...transportOf(owner) },
        limits: noLimits,
        atOnce: 10,
        now,
        speed: 1,
        machineNow,
        elapsed: simulation.elapsed,
        gather: () => simulation.during(() => setImmediate()),
        wait: async (milliseconds, until) => {
          if (owner.alive) await simulation.wait(milliseconds, until)
          if (!owner.alive) await new Promise(() => undefined)
        },
        lostBefore: () => new Date(Date.UTC(9999, 0)),
        onFinal: async ({ key }, problem) => void told.push(`final ${key} ${problem}`),
        onMoved: async ({ lane }, to) => {
          told.push(`moved ${lane} ${to}`)
          await simulation.during(() => store.moves.moveChat('telegram', lane, to))
        },
        report: (_error, what) => void told.push(what),
        ...more,
      })
      await sender.start()
      onTestFinished(() => {
        owner.alive = false
      })
      return sender
    },
  }
}

async function ownStore(): Promise<Store> {
  const { store, remove } = await freshStore()
  onTestFinished(remove)
  return store
}
