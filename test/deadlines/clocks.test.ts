import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import { localTime } from '../../src/calendar/zoned.ts'
import { isForUnit, isReminder } from '../../src/deadlines/notice.ts'
import { isOpen, nextOpen } from '../../src/deadlines/office.ts'
import type { PartStep } from '../../src/deadlines/part-event.ts'
import { usualSettings } from '../../src/deadlines/plan.ts'
import { leavesNoTime, type Preferences } from '../../src/deadlines/preferences.ts'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { type Row, Simulation } from './simulation.ts'
import { at, catalogue, facts, member, office, staff } from './world.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const start = at('2023-11-03 10:00').getTime()

/** What happens next: true time passes, the clock is set wrong by so much or right again, or somebody takes a step. */
type Act =
  | { readonly pass: number }
  | { readonly wrong: number }
  | { readonly part: number; readonly step: PartStep }

const pass = fc
  .oneof(
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 60, max: 2 * 24 * 60 }),
    fc.constant(24 * 60),
    fc.integer({ min: 1, max: 14 }).map((days) => days * 24 * 60),
  )
  .map((minutes): Act => ({ pass: minutes * minute }))
const wrong = fc
  .constantFrom(hour, -hour, 30 * day, -30 * day, -start, -start + day, 0, 0, 0)
  .map((by): Act => ({ wrong: by }))
const someDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2023-11-10', days))
const step = fc
  .record({
    part: fc.constantFrom(12, 13),
    step: fc.oneof(
      fc.constantFrom<PartStep>(
        { kind: 'receive' },
        { kind: 'refuse', reason: null },
        { kind: 'grant', until: null },
      ),
      fc.constantFrom<PartStep>(
        { kind: 'report', evidence: null, files: [] },
        { kind: 'return', reason: 'Thiếu' },
        { kind: 'verify' },
      ),
      someDay.map((until): PartStep => ({ kind: 'ask-extension', until, reason: 'Chờ' })),
      someDay.map((due): PartStep => ({ kind: 'reschedule', due })),
    ),
  })
  .map((one): Act => one)

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
const preferences: fc.Arbitrary<Preferences> = fc.record({
  quiet: fc.option(fc.record({ from: time, to: time })),
  leaves: fc.array(
    fc.tuple(someDay, fc.nat(20)).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 2 },
  ),
  mutedUntil: fc.option(someDay, { freq: 4 }),
})

const members = [...staff, member('second:health', 'officer health')]
const planning = { office, recipients: recipientsFrom(members, catalogue), settingsOf: () => usualSettings }
const wishes = fc
  .tuple(...members.map(({ id }) => fc.option(preferences).map((own) => [id, own] as const)))
  .map((all) => new Map(all.flatMap(([id, own]) => (own === null ? [] : [[id, own] as const]))))

const clock = (now: Date) => localTime(now, office.timeZone)
const hourOf = (now: Date) => `${clock(now).date} ${clock(now).time.slice(0, 2)}`

/** Why somebody is not to be told anything at this moment, said a moment at a time. */
function spared(own: Preferences | undefined, now: Date): boolean {
  const { date, time: shown } = clock(now)
  if (!isOpen(office, now)) return true
  if (own === undefined) return false
  const { quiet, leaves } = own
  if (leaves.some(({ from, to }) => from <= date && date <= to)) return true
  if (quiet === null || leavesNoTime(quiet, office.hours)) return false
  const { from, to } = quiet
  if (from === to) return false
  return from < to ? from <= shown && shown < to : shown >= from || shown < to
}

/** What was handed over in one world, and what became of other notices in any. */
interface Seen {
  readonly handed: Set<string>
  readonly reasons: Set<string>
}

/** Wakes the scheduler and checks all that must be true of what it did. */
function wake(world: Simulation, wished: ReadonlyMap<string, Preferences>, now: Date, seen: Seen): void {
  const before = new Map([...world.rows].map(([key, row]) => [key, { ...row }]))
  const result = world.tick(now)
  const people = result.send.map(({ person }) => person)
  expect(new Set(people).size).toBe(people.length)
  for (const { person, notices } of result.send) {
    expect(spared(wished.get(person), now), `${person} is spared`).toBe(false)
    for (const notice of notices) {
      expect(seen.handed.has(notice.key), `${notice.key} again`).toBe(false)
      seen.handed.add(notice.key)
      expect(notice.person).toBe(person)
      expect(notice.dueAt <= now && !notice.held).toBe(true)
      const muted = wished.get(person)?.mutedUntil ?? null
      if (muted !== null && isReminder(notice.occasion)) expect(clock(now).date > muted).toBe(true)
      if (notice.occasion.kind === 'escalation')
        expect(unitIsAhead(world, notice, now), notice.key).toBe(true)
    }
  }
  if (result.postpone.length > 0) seen.reasons.add('postponed')
  for (const { notice, why } of result.drop) {
    seen.reasons.add(why)
    if (why === 'superseded') expect(hasLater(world, before, notice, now), notice.key).toBe(true)
    if (why === 'muted') expect(clock(now).date <= (wished.get(notice.person)?.mutedUntil ?? '')).toBe(true)
    if (why === 'on-leave') expect(isTold(world, notice), notice.key).toBe(true)
  }
  for (const row of world.rows.values()) {
    if (row.state !== 'waiting' || row.dueAt > now || row.notice.held) continue
    const reason = spared(wished.get(row.notice.person), now) || !unitIsAhead(world, row.notice, now)
    expect(reason, `${row.notice.key} waits at ${now.toISOString()}`).toBe(true)
  }
}

const ofPart = (world: Simulation, notice: Row['notice']) =>
  [...world.rows.values()].filter(
    (row) =>
      row.notice.cause.kind === 'part' &&
      notice.cause.kind === 'part' &&
      row.notice.cause.id === notice.cause.id,
  )

/** Whether the unit heard before the hour in which somebody above it is told, as far as it hears today. */
function unitIsAhead(world: Simulation, notice: Row['notice'], now: Date): boolean {
  if (notice.occasion.kind !== 'escalation') return true
  return ofPart(world, notice)
    .filter((row) => isForUnit(row.notice.occasion))
    .every(({ state, handedAt, sleep }) => {
      const told = state === 'handed-over' ? handedAt : state === 'waiting' ? (sleep?.until ?? null) : null
      return told === null || clock(told).date !== clock(now).date || hourOf(told) < hourOf(now)
    })
}

/** Whether a later notice of the same kind was due too, by which the person hears or is yet to hear. */
function hasLater(
  world: Simulation,
  before: ReadonlyMap<string, Row>,
  notice: Row['notice'],
  now: Date,
): boolean {
  return ofPart(world, notice).some(({ notice: other, state, dueAt }) => {
    const was = before.get(other.key)
    const due = was === undefined || (was.state === 'waiting' && was.dueAt <= now)
    const alike = isReminder(other.occasion) === isReminder(notice.occasion)
    return (
      due &&
      dueAt <= now &&
      alike &&
      other.person === notice.person &&
      other.dueAt > notice.dueAt &&
      state !== 'cancelled'
    )
  })
}

/** Whether somebody else is told of the same, or is yet to be. */
function isTold(world: Simulation, notice: Row['notice']): boolean {
  return ofPart(world, notice).some(
    ({ notice: other, state }) =>
      other.person !== notice.person &&
      other.key.replace(other.person, '') === notice.key.replace(notice.person, '') &&
      (state === 'handed-over' || state === 'waiting'),
  )
}

/** Wakes the scheduler with a clock that is right whenever something is due, until everybody is back and has heard. */
function settle(world: Simulation, wished: ReadonlyMap<string, Preferences>, from: Date, seen: Seen): Date {
  const isDue = (row: Row, now: Date) => row.state === 'waiting' && !row.notice.held && row.dueAt <= now
  const end = from.getTime() + 100 * day
  for (let now = from; ; ) {
    wake(world, wished, now, seen)
    const rows = [...world.rows.values()].filter(({ state, notice }) => state === 'waiting' && !notice.held)
    if (now.getTime() > end && !rows.some((row) => isDue(row, now))) return now
    if (now.getTime() > end + 40 * day) throw new Error('something waits for good')
    const times = rows.flatMap(({ dueAt, sleep }) => (sleep === null ? [dueAt] : [dueAt, sleep.until]))
    const coming = [
      nextOpen(office, new Date(now.getTime() + 12 * hour)),
      ...times.filter((one) => one > now),
    ]
    now = coming.reduce((one, other) => (one < other ? one : other))
  }
}

const givenParts = () => [facts(), facts({ id: 13, due: '2023-11-30' as CivilDate })]

describe('whatever the clock does', () => {
  it('each notice is handed over at most once, in its time, unless something makes it pointless', () => {
    const reasons = new Set<string>()
    let handed = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: pass }, { weight: 2, arbitrary: wrong }, step), {
          minLength: 12,
          maxLength: 40,
        }),
        wishes,
        (acts, wished) => {
          const world = new Simulation(givenParts(), planning, wished)
          const seen: Seen = { handed: new Set(), reasons }
          let [truth, off] = [start, 0]
          const now = () => new Date(truth + off)
          wake(world, wished, now(), seen)
          for (const act of acts) {
            if ('pass' in act) truth += act.pass
            else if ('wrong' in act) off = act.wrong
            else world.step(act.part, act.step, now())
            wake(world, wished, now(), seen)
          }
          expectAllTold(world, settle(world, wished, new Date(truth), seen))
          handed += seen.handed.size
        },
      ),
      { numRuns: 18 },
    )
    // What it speaks of did happen.
    expect(handed).toBeGreaterThan(500)
    expect([...reasons]).toEqual(expect.arrayContaining(['postponed', 'muted', 'on-leave', 'superseded']))
  })
})

/** Nothing that is due is left, and of what nobody changed nothing was ever cancelled. */
function expectAllTold(world: Simulation, now: Date): void {
  for (const { notice, state, dueAt } of world.rows.values()) {
    const id = notice.cause.kind === 'part' ? notice.cause.id : 0
    if (dueAt <= now && !notice.held) expect(state, notice.key).not.toBe('waiting')
    if (!world.changed.has(id)) expect(state, notice.key).not.toBe('cancelled')
  }
}
