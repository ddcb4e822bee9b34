import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import { type Part, type PartState, partStates } from '../../src/deadlines/assignment.ts'
import type { EvidenceFile } from '../../src/deadlines/evidence-file.ts'
import { applyStep, type StepFault, stepRights } from '../../src/deadlines/part.ts'
import { afterEvent, type PartEvent, type PartStep } from '../../src/deadlines/part-event.ts'
import type { Membership } from '../../src/directory/person.ts'
import { mayFor } from '../../src/directory/rights.ts'
import { at, catalogue, part } from './world.ts'

const by = { person: 'somebody', at: at('2023-11-16 09:00'), today: '2023-11-16' }
const asked = { until: '2023-12-01', reason: 'Chờ ý kiến' }
const take = (step: PartStep, from: Partial<Part> = {}) => applyStep({ ...part, ...from }, step, by)
const faultOf = (step: PartStep, from: Partial<Part> = {}): StepFault | null => {
  const outcome = take(step, from)
  return outcome.ok ? null : outcome.fault
}

const scan: EvidenceFile = {
  channel: 'telegram',
  id: 'BQAC1',
  kind: 'document',
  name: 'QĐ 123.pdf',
  size: 1_200_000,
  link: null,
  album: null,
}
const photo: EvidenceFile = { ...scan, id: 'AgAC1', kind: 'picture', name: null }

const steps: Readonly<Record<string, PartStep>> = {
  receive: { kind: 'receive' },
  report: { kind: 'report', evidence: '123/QĐ-SYT', files: [] },
  attach: { kind: 'attach', files: [scan] },
  verify: { kind: 'verify' },
  return: { kind: 'return', reason: 'Thiếu phụ lục' },
  'ask-extension': { kind: 'ask-extension', ...asked },
  grant: { kind: 'grant', until: null },
  refuse: { kind: 'refuse', reason: null },
  reschedule: { kind: 'reschedule', due: '2023-12-15' },
  withdraw: { kind: 'withdraw', reason: null },
}

describe('the life of a part', () => {
  it('goes from given over received and reported to verified', () => {
    let now: Part = part
    const seen: PartState[] = []
    for (const step of ['receive', 'report', 'return', 'report', 'verify']) {
      const outcome = applyStep(now, steps[step] as PartStep, by)
      if (!outcome.ok) throw new Error(outcome.fault)
      now = outcome.part
      seen.push(now.state)
    }
    expect(seen).toEqual(['received', 'reported', 'returned', 'reported', 'verified'])
    expect(now.evidence).toBe('123/QĐ-SYT')
  })

  it('keeps the old date when more time is granted', () => {
    const wish = take(steps['ask-extension'] as PartStep)
    expect(wish).toMatchObject({ ok: true, part: { state: 'given', due: '2023-11-19', extension: asked } })
    const granted = take({ kind: 'grant', until: null }, { extension: asked })
    expect(granted).toMatchObject({
      part: { due: '2023-12-01', extension: null },
      event: { until: '2023-12-01', dueBefore: '2023-11-19' },
    })
    const shorter = take({ kind: 'grant', until: '2023-11-24' }, { extension: asked })
    expect(shorter).toMatchObject({ part: { due: '2023-11-24', extension: null } })
    const refused = take({ kind: 'refuse', reason: 'Đã gia hạn một lần' }, { extension: asked })
    expect(refused).toMatchObject({ part: { due: '2023-11-19', extension: null } })
  })

  it('keeps the files of a report, each once, until another report takes their place', () => {
    const files = [scan, scan]
    expect(take({ kind: 'report', evidence: null, files })).toMatchObject({ part: { files: [scan] } })
    const more = take({ kind: 'attach', files: [scan, photo] }, { state: 'reported', files: [scan] })
    expect(more).toMatchObject({ part: { state: 'reported', files: [scan, photo] } })
    const again = take(
      { kind: 'report', evidence: 'QĐ 1', files: [photo] },
      { state: 'returned', files: [scan] },
    )
    expect(again).toMatchObject({ part: { files: [photo], evidence: 'QĐ 1' } })
  })

  it('needs no more time once the work is reported', () => {
    expect(take(steps.report as PartStep, { extension: asked })).toMatchObject({
      part: { state: 'reported', extension: null },
    })
  })

  it.each<[string, Partial<Part>, StepFault]>([
    ['receive', { state: 'received' }, 'already'],
    ['receive', { state: 'reported' }, 'already'],
    ['receive', { state: 'verified' }, 'over'],
    ['report', { state: 'reported' }, 'already'],
    ['report', { state: 'withdrawn' }, 'over'],
    ['attach', { state: 'received' }, 'not-reported'],
    ['attach', { state: 'verified' }, 'over'],
    ['attach', { state: 'reported', files: [scan] }, 'already'],
    ['verify', { state: 'verified' }, 'already'],
    ['verify', { state: 'withdrawn' }, 'over'],
    ['verify', { state: 'received' }, 'not-reported'],
    ['return', { state: 'given' }, 'not-reported'],
    ['return', { state: 'returned' }, 'already'],
    ['ask-extension', { state: 'reported' }, 'reported'],
    ['ask-extension', { extension: asked }, 'extension-pending'],
    ['ask-extension', { due: null }, 'no-deadline'],
    ['ask-extension', { due: '2023-12-01' }, 'not-later'],
    ['grant', {}, 'nothing-asked'],
    ['refuse', {}, 'nothing-asked'],
    ['grant', { state: 'verified' }, 'over'],
    ['reschedule', { due: '2023-12-15' }, 'already'],
    ['withdraw', { state: 'withdrawn' }, 'already'],
    ['withdraw', { state: 'verified' }, 'over'],
  ])('%s from %j is %s', (step, from, fault) => {
    expect(faultOf(steps[step] as PartStep, from)).toBe(fault)
  })

  it('wants a reason where the other side needs one', () => {
    expect(faultOf({ kind: 'return', reason: ' ' }, { state: 'reported' })).toBe('reason-missing')
    expect(faultOf({ kind: 'ask-extension', until: '2023-12-01', reason: '' })).toBe('reason-missing')
    expect(faultOf({ kind: 'ask-extension', ...asked, until: '2023-11-10' }, { due: '2023-11-01' })).toBe(
      'in-past',
    )
  })

  it('is moved by the unit up to the report, and by the secretary alone from there', () => {
    const health = catalogue.units.get('health')
    if (health === undefined) throw new Error('no such unit')
    const who = (role: Membership['role'], unit: string) => {
      const memberships = [{ committee: 'an-giang', role, unit }]
      const person = { id: role, name: role, language: null, memberships }
      return Object.values(steps)
        .map(({ kind }) => kind)
        .filter((kind) => mayFor(person, stepRights[kind], health, catalogue.units))
    }
    expect(who('officer', 'health')).toEqual(['receive', 'report', 'attach', 'ask-extension'])
    expect(who('officer', 'planning')).toEqual([])
    expect(who('leader', 'province')).toEqual([])
    expect(who('secretary', 'province')).toHaveLength(10)
  })
})

const day = fc.integer({ min: -20, max: 60 }).map((days) => addDays('2023-11-19', days))
const reason = fc.constantFrom('', ' ', 'Lý do')
const anyStep: fc.Arbitrary<PartStep> = fc.oneof(
  fc.constantFrom<PartStep>(
    { kind: 'receive' },
    { kind: 'verify' },
    { kind: 'report', evidence: null, files: [] },
  ),
  fc.record({
    kind: fc.constant('report' as const),
    evidence: fc.constantFrom('45/QĐ', '46/QĐ'),
    files: fc.subarray([scan, photo]),
  }),
  fc.record({ kind: fc.constant('attach' as const), files: fc.subarray([scan, photo]) }),
  fc.record({ kind: fc.constant('return' as const), reason }),
  fc.record({ kind: fc.constant('ask-extension' as const), until: day, reason }),
  fc.record({ kind: fc.constant('grant' as const), until: fc.option(day) }),
  fc.record({ kind: fc.constant('refuse' as const), reason: fc.option(reason) }),
  fc.record({ kind: fc.constant('reschedule' as const), due: fc.option(day) }),
  fc.record({ kind: fc.constantFrom('withdraw' as const), reason: fc.option(reason) }),
)

/** Said without the table: which states may follow one another. */
const mayFollow: Readonly<Record<PartState, readonly PartState[]>> = {
  given: ['given', 'received', 'reported', 'withdrawn'],
  received: ['received', 'reported', 'withdrawn'],
  reported: ['reported', 'verified', 'returned', 'withdrawn'],
  returned: ['returned', 'reported', 'withdrawn'],
  verified: [],
  withdrawn: [],
}

describe('any sequence of steps', () => {
  it('leaves a legal state that its events rebuild, and no step done twice', () => {
    const seen = new Set<PartState>()
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, fc.nat(3)), { maxLength: 25 }), (taken) => {
        let now: Part = part
        let today = '2023-11-03'
        const events: PartEvent[] = []
        for (const [step, days] of taken) {
          today = addDays(today, days)
          const outcome = applyStep(now, step, { ...by, today })
          if (!outcome.ok) continue
          expect(mayFollow[now.state]).toContain(outcome.part.state)
          expect(outcome.part).not.toEqual({ ...now, evidence: outcome.part.evidence })
          expect(outcome.part).toEqual(afterEvent(now, outcome.event))
          // More time is only asked for where it is the unit's turn and there is a deadline.
          const { extension, due, state } = outcome.part
          if (extension !== null) {
            expect(['given', 'received', 'returned']).toContain(state)
            expect(due !== null && extension.until > due).toBe(true)
          }
          expect(outcome.event.dueBefore).toBe(now.due)
          events.push(outcome.event)
          now = outcome.part
          seen.add(now.state)
          const again = applyStep(now, step, { ...by, today })
          expect(again.ok).toBe(false)
        }
        expect(events.reduce(afterEvent, part)).toEqual(now)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual([...partStates].sort())
  })
})
