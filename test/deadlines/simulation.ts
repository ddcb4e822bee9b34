import { replan } from '../../src/deadlines/diff.ts'
import type { KeptPartEvent, PartFacts } from '../../src/deadlines/facts.ts'
import { handOver } from '../../src/deadlines/hand-over.ts'
import { isForUnit, type PlannedNotice } from '../../src/deadlines/notice.ts'
import { dateAt } from '../../src/deadlines/office.ts'
import { applyStep } from '../../src/deadlines/part.ts'
import type { PartStep } from '../../src/deadlines/part-event.ts'
import { type Planning, planNotices } from '../../src/deadlines/plan.ts'
import type { Preferences } from '../../src/deadlines/preferences.ts'
import { type HandOver, isAsleep, type WaitingNotice } from '../../src/deadlines/waiting.ts'
import { office } from './world.ts'

/** A notice as it is kept, and when it was handed over. */
export interface Row {
  readonly notice: PlannedNotice
  state: 'waiting' | 'handed-over' | 'dropped' | 'cancelled'
  dueAt: Date
  sleep: WaitingNotice['sleep']
  handedAt: Date | null
}

/**
 * Keeps parts and their notices as the store does, in memory: replans with each step and on each new day, and hands
 * over what is due whenever it is woken, at whatever time the clock shows then.
 */
export class Simulation {
  readonly rows = new Map<string, Row>()
  readonly parts: Map<number, PartFacts>
  /** Numbers of the parts about which something was done since they were given. */
  readonly changed = new Set<number>()
  readonly #planning: Planning
  readonly #preferences: ReadonlyMap<string, Preferences>
  #plannedOn = ''

  constructor(
    parts: readonly PartFacts[],
    planning: Planning,
    preferences: ReadonlyMap<string, Preferences>,
  ) {
    this.parts = new Map(parts.map((one) => [one.part.id, one]))
    this.#planning = planning
    this.#preferences = preferences
  }

  /** Takes a step about a part and replans it. */
  step(id: number, step: PartStep, now: Date): void {
    const facts = this.parts.get(id)
    if (facts === undefined) return
    const outcome = applyStep(facts.part, step, { person: 'somebody', at: now, today: dateAt(office, now) })
    if (!outcome.ok) return
    const event: KeptPartEvent = { ...outcome.event, id: facts.events.length + 1 }
    this.parts.set(id, { ...facts, part: outcome.part, events: [...facts.events, event] })
    this.changed.add(id)
    this.#replan(id, now)
  }

  /** What the scheduler does each time that it is woken. */
  tick(now: Date): HandOver {
    const today = dateAt(office, now)
    if (today !== this.#plannedOn) for (const id of this.parts.keys()) this.#replan(id, now)
    this.#plannedOn = today
    const waiting = [...this.rows.values()]
      .filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
      .map((row) => this.#waiting(row))
    const unitTold = [...this.rows.values()].flatMap(({ notice, state, handedAt, sleep }) => {
      if (notice.cause.kind !== 'part' || !isForUnit(notice.occasion)) return []
      const asleep = state === 'waiting' && isAsleep({ sleep }, now) ? sleep?.until : null
      const at = state === 'handed-over' ? handedAt : asleep
      return at ? [{ part: notice.cause.id, at }] : []
    })
    const result = handOver(waiting, { office, preferences: this.#preferences, unitTold }, now)
    for (const { notices } of result.send) {
      for (const { key } of notices) Object.assign(this.#row(key), { state: 'handed-over', handedAt: now })
    }
    for (const { notice } of result.drop) this.#row(notice.key).state = 'dropped'
    for (const { notice, until } of result.postpone) this.#row(notice.key).sleep = { from: now, until }
    return result
  }

  #replan(id: number, now: Date): void {
    const facts = this.parts.get(id)
    if (facts === undefined) return
    const kept = [...this.rows.values()].filter(
      ({ notice }) => notice.cause.kind === 'part' && notice.cause.id === id,
    )
    const stored = kept.map(({ notice, state, dueAt }) => ({ key: notice.key, state, dueAt }))
    const { insert, revive, move, cancel } = replan(stored, planNotices(facts, this.#planning, now), now)
    for (const notice of insert) {
      if (this.rows.has(notice.key)) throw new Error(`${notice.key} is there already`)
    }
    for (const notice of [...insert, ...revive]) {
      this.rows.set(notice.key, {
        notice,
        state: 'waiting',
        dueAt: notice.dueAt,
        sleep: null,
        handedAt: null,
      })
    }
    for (const { key, dueAt } of move) this.#row(key).dueAt = dueAt
    for (const key of cancel) this.#row(key).state = 'cancelled'
  }

  #waiting({ notice, dueAt, sleep }: Row): WaitingNotice {
    const part = notice.cause.kind === 'part' ? (this.parts.get(notice.cause.id)?.part ?? null) : null
    return { ...notice, dueAt, sleep, part, figures: null }
  }

  #row(key: string): Row {
    const row = this.rows.get(key)
    if (row === undefined) throw new Error(`${key} is not kept`)
    return row
  }
}
