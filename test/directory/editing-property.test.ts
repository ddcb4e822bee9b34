import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../src/calendar/date.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import type { UnitChange } from '../../src/directory/editing.ts'
import { planOf } from '../../src/directory/editing-plan.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'
import { carriedOut } from './carried-out.ts'
import { catalogue } from './catalogue.ts'

const day = fc.integer({ min: -400, max: 1200 }).map((days) => addDays('2024-06-17', days))
const name = fc.constantFrom('Sở Y tế', 'Sở Du lịch', 'Sở Tài chính', 'Phòng Một', 'Xã Mỹ Đức', 'Sở Mới')
/** A unit by its place among those that there are by then. */
const place = fc.nat(40)

/** A change whose units are only chosen when it is its turn. */
type Made = (codes: readonly string[]) => UnitChange
const at = (codes: readonly string[], number: number) => codes[number % codes.length] as string

const change: fc.Arbitrary<Made> = fc.oneof(
  fc.record({ name, parent: place, from: day }).map(
    ({ parent, ...rest }): Made =>
      (codes) => ({
        kind: 'add-unit',
        nameEn: null,
        unitKind: 'department',
        ...rest,
        parent: at(codes, parent),
      }),
  ),
  fc.record({ unit: place, name, from: day }).map(
    ({ unit, ...rest }): Made =>
      (codes) => ({ kind: 'rename-unit', nameEn: null, ...rest, unit: at(codes, unit) }),
  ),
  fc.record({ unit: place, name }).map(
    ({ unit, ...rest }): Made =>
      (codes) => ({ kind: 'correct-unit', nameEn: null, ...rest, unit: at(codes, unit) }),
  ),
  fc.record({ units: fc.array(place, { minLength: 1, maxLength: 3 }), into: place, from: day }).map(
    ({ units, into, from }): Made =>
      (codes) => ({
        kind: 'merge-units',
        units: units.map((one) => at(codes, one)),
        into: at(codes, into),
        from,
      }),
  ),
  fc.record({ units: fc.array(place, { minLength: 1, maxLength: 3 }), name, from: day }).map(
    ({ units, ...rest }): Made =>
      (codes) => ({ kind: 'unite-units', nameEn: null, ...rest, units: units.map((one) => at(codes, one)) }),
  ),
  fc.record({ unit: place, from: day }).map(
    ({ unit, from }): Made =>
      (codes) => ({ kind: 'retire-unit', unit: at(codes, unit), from }),
  ),
)

const end = ({ validTo }: Unit): CivilDate => validTo ?? '9999-12-31'

/** What must be true of units, said as plainly as it can be. */
function expectSound({ units }: Catalogue): void {
  const all = [...units.values()]
  for (const unit of all) {
    expect(unit.validFrom <= end(unit), `${unit.code} has a day`).toBe(true)
    const above = new Set<string>()
    for (let code = unit.parent; code !== null; code = units.get(code)?.parent ?? null) {
      expect(above.has(code) || code === unit.code, `${unit.code} is in a circle`).toBe(false)
      above.add(code)
      const parent = units.get(code)
      expect(
        parent && unit.validFrom >= parent.validFrom && end(unit) <= end(parent),
        `${unit.code} in ${code}`,
      ).toBe(true)
    }
    const successor = unit.successor === null ? undefined : units.get(unit.successor)
    if (successor !== undefined) expect(existsOn(successor, addDays(end(unit), 1)), unit.code).toBe(true)
    for (const other of all) {
      if (other.code === unit.code || other.parent !== unit.parent || other.committee !== unit.committee)
        continue
      const together = unit.validFrom <= end(other) && other.validFrom <= end(unit)
      expect(together && unit.name === other.name, `${unit.code} and ${other.code}`).toBe(false)
    }
  }
}

/** What was true of the days before a change still is. */
function expectHistory(before: Catalogue, after: Catalogue, change: UnitChange): void {
  for (const [code, unit] of before.units) {
    const now = after.units.get(code)
    expect(now, `${code} is lost`).toBeDefined()
    expect(now).toMatchObject({
      code,
      committee: unit.committee,
      validFrom: unit.validFrom,
      aliases: unit.aliases,
    })
    if (change.kind !== 'correct-unit') expect(now).toMatchObject({ name: unit.name, nameEn: unit.nameEn })
    if (!('from' in change)) continue
    const eve = addDays(change.from, -1)
    expect(now && existsOn(now, eve), `${code} on ${eve}`).toBe(existsOn(unit, eve))
    if (existsOn(unit, eve)) expect(now?.parent).toBe(unit.parent)
  }
}

it('any sequence of edits leaves a tree with one name once, loses nothing and rewrites no past', () => {
  let done = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let now = catalogue
      for (const make of changes) {
        const wanted = make([...now.units.keys()])
        const planned = planOf(wanted, now)
        if (!planned.ok) continue
        done++
        const next = carriedOut(now, planned.plan)
        expectSound(next)
        expectHistory(now, next, wanted)
        // Whoever held a role for a unit that ends is thought of.
        const ended = planned.plan.units.filter(
          ({ before, after }) => before && after && end(before) !== end(after),
        )
        const moved = new Set(planned.plan.roles.map(({ unit }) => unit))
        for (const { before } of ended) expect(moved.has(before?.code ?? '')).toBe(true)
        now = next
      }
    }),
    { numRuns: 400 },
  )
  expect(done).toBeGreaterThan(300)
})
