import { describe, expect, it } from 'vitest'
import { handOver } from '../../src/deadlines/hand-over.ts'
import { noticeKey } from '../../src/deadlines/notice.ts'
import { noPreferences, type Preferences } from '../../src/deadlines/preferences.ts'
import type { HandOverDesk, WaitingNotice } from '../../src/deadlines/waiting.ts'
import { occasionFrom } from './occasion-from.ts'
import { at, office, part } from './world.ts'

/** A notice of part 12, or another, that was planned for a time. */
function waiting(text: string, when: string, more: Partial<WaitingNotice> = {}, id = 12): WaitingNotice {
  const occasion = occasionFrom(text)
  if (occasion === undefined) throw new Error(text)
  const cause = { kind: 'part', id } as const
  const person = more.person ?? 'officer:health'
  const due = ['given', 'returned'].includes(occasion.kind) ? null : part.due
  const key = noticeKey(cause, due, occasion, person)
  const rest = { held: false, part, figures: null, sleep: null, ...more }
  return { key, cause, person, occasion, due, dueAt: at(when), ...rest }
}

const wallTime = new Intl.DateTimeFormat('sv', {
  timeZone: office.timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What becomes of each notice, a line each. */
function outcome(
  notices: readonly WaitingNotice[],
  now: string,
  preferences: Record<string, Partial<Preferences>> = {},
  more: Partial<HandOverDesk> = {},
): string[] {
  const own = Object.entries(preferences).map(([id, one]) => [id, { ...noPreferences, ...one }] as const)
  const { send, drop, postpone } = handOver(notices, { office, preferences: new Map(own), ...more }, at(now))
  const name = ({ key }: WaitingNotice) => key.replace('part:12:2023-11-19:', '').replace('part:12:', '')
  return [
    ...send.map(({ person, notices: all, late }) => {
      const occasions = all.map((one) => name(one).replace(`:${person}`, ''))
      return `to ${person}: ${occasions.join(', ')}${late ? ', late' : ''}`
    }),
    ...drop.map(({ notice, why }) => `drop ${name(notice)}: ${why}`),
    ...postpone.map(({ notice, until }) => `${name(notice)} until ${wallTime.format(until)}`),
  ]
}

describe('what is due', () => {
  it('goes to each person as one message', () => {
    const all = [
      waiting('before-3', '2023-11-14 08:00'),
      waiting('before-3', '2023-11-14 08:00', {}, 13),
      waiting(
        'reported-3',
        '2023-11-14 08:00',
        { person: 'secretary', part: { ...part, state: 'reported' } },
        14,
      ),
      waiting('before-1', '2023-11-16 08:00'),
    ]
    expect(outcome(all, '2023-11-14 08:00')).toEqual([
      'to officer:health: before-3, part:13:2023-11-19:before-3',
      'to secretary: part:14:2023-11-19:reported-3',
    ])
  })

  it('waits for working hours on a working day', () => {
    const one = [waiting('before-3', '2023-11-14 08:00')]
    expect(outcome(one, '2023-11-14 17:00')).toEqual(['before-3:officer:health until 2023-11-15 08:00'])
    expect(outcome(one, '2023-11-18 10:00')).toEqual(['before-3:officer:health until 2023-11-20 08:00'])
    expect(outcome([waiting('before-3', '2024-02-07 16:00')], '2024-02-08 09:00')).toEqual([
      'before-3:officer:health until 2024-02-15 08:00',
    ])
    // A Saturday that is worked.
    expect(outcome([waiting('before-3', '2024-05-04 08:00')], '2024-05-04 08:00')).toEqual([
      'to officer:health: before-3',
    ])
  })

  it('waits for the secretary where it is held, and is not needed once the part is over', () => {
    const held = waiting('escalation-leader', '2023-12-01 10:00', { person: 'leader', held: true })
    expect(outcome([held], '2023-12-01 10:00')).toEqual([])
    expect(outcome([held], '2023-12-01 18:00')).toEqual([])
    const over = { ...held, part: { ...part, state: 'verified' as const } }
    expect(outcome([over], '2023-12-01 10:00')).toEqual(['drop escalation-leader:leader: over'])
  })
})

describe('after a downtime', () => {
  const missed = [
    waiting('given', '2023-11-03 10:00'),
    waiting('before-7', '2023-11-08 08:00'),
    waiting('before-3', '2023-11-14 08:00'),
    waiting('on-day', '2023-11-17 08:00'),
  ]

  it('what was missed goes once, marked late, and the latest reminder stands for the earlier ones', () => {
    const meant = handOver(missed, { office, preferences: new Map() }, at('2023-11-15 09:00')).send[0]?.late
    expect(meant).toEqual(at('2023-11-03 10:00'))
    expect(outcome(missed, '2023-11-15 09:00')).toEqual([
      'to officer:health: given, before-3, late',
      'drop before-7:officer:health: superseded',
    ])
    expect(outcome(missed, '2023-11-17 09:00')).toEqual([
      'to officer:health: given, on-day, late',
      'drop before-7:officer:health: superseded',
      'drop before-3:officer:health: superseded',
    ])
  })

  it('minutes and a few hours are not late, nor is what was put off on purpose', () => {
    const today = [waiting('on-day', '2023-11-17 08:00')]
    expect(outcome(today, '2023-11-17 11:00')).toEqual(['to officer:health: on-day'])
    expect(outcome(today, '2023-11-17 11:01')).toEqual(['to officer:health: on-day, late'])
    const dusk = [waiting('on-day', '2023-11-16 16:58')]
    expect(outcome(dusk, '2023-11-17 08:00')).toEqual(['to officer:health: on-day, late'])
    const sleep = { from: at('2023-11-17 08:00'), until: at('2023-11-17 13:00') }
    expect(outcome([waiting('on-day', '2023-11-17 08:00', { sleep })], '2023-11-17 16:00')).toEqual([
      'to officer:health: on-day',
    ])
    expect(outcome([waiting('on-day', '2023-11-17 08:00', { sleep })], '2023-11-17 16:01')).toEqual([
      'to officer:health: on-day, late',
    ])
  })

  it.each([
    ['before-3', { state: 'verified' }, 'over'],
    ['before-3', { state: 'reported' }, 'reported'],
    ['before-3', { due: '2023-12-01' }, 'due-changed'],
    ['overdue-2', { extension: { until: '2023-12-01', reason: '' } }, 'extension-asked'],
    ['escalation-head', { extension: { until: '2023-12-01', reason: '' } }, 'extension-asked'],
    ['escalation-head', { state: 'reported' }, 'reported'],
    ['undecided-3-3', { state: 'returned' }, 'decided'],
    ['reported-3', { state: 'returned' }, 'decided'],
    ['extension-asked-3', {}, 'decided'],
    ['extension-granted-3', { state: 'withdrawn' }, 'over'],
  ] as const)('%s is pointless where the part is now %j', (text, change, why) => {
    const one = waiting(text, '2023-11-14 08:00', { part: { ...part, ...change } })
    expect(outcome([one], '2023-11-24 09:00')).toEqual([`drop ${text}:officer:health: ${why}`])
  })
})

describe('what a person wishes', () => {
  const one = [waiting('before-3', '2023-11-14 08:00')]
  const officer = (own: Partial<Preferences>) => ({ 'officer:health': own })

  it('puts it off over quiet hours', () => {
    expect(outcome(one, '2023-11-14 08:00', officer({ quiet: { from: '20:00', to: '09:30' } }))).toEqual([
      'before-3:officer:health until 2023-11-14 09:30',
    ])
    expect(outcome(one, '2023-11-14 13:10', officer({ quiet: { from: '13:00', to: '07:00' } }))).toEqual([
      'before-3:officer:health until 2023-11-15 08:00',
    ])
    expect(outcome(one, '2023-11-14 09:30', officer({ quiet: { from: '20:00', to: '09:30' } }))).toEqual([
      'to officer:health: before-3',
    ])
  })

  it('does not put it off for good where quiet hours leave no time', () => {
    expect(outcome(one, '2023-11-14 08:00', officer({ quiet: { from: '06:00', to: '17:00' } }))).toEqual([
      'to officer:health: before-3',
    ])
  })

  it('holds it over a leave, unless somebody else is told of the same', () => {
    const away = officer({ leaves: [{ from: '2023-11-13', to: '2023-11-17' }] })
    expect(outcome(one, '2023-11-14 08:00', away)).toEqual(['before-3:officer:health until 2023-11-20 08:00'])
    const both = [...one, waiting('before-3', '2023-11-14 08:00', { person: 'second' })]
    expect(outcome(both, '2023-11-14 08:00', away)).toEqual([
      'to second: before-3',
      'drop before-3:officer:health: on-leave',
    ])
    const bothAway = { ...away, second: { leaves: [{ from: '2023-11-14', to: '2023-11-14' }] } }
    expect(outcome(both, '2023-11-14 08:00', bothAway)).toEqual([
      'before-3:officer:health until 2023-11-20 08:00',
      'before-3:second until 2023-11-15 08:00',
    ])
    const mute = { ...away, second: { mutedUntil: '2023-12-01' } }
    expect(outcome(both, '2023-11-14 08:00', mute)).toEqual([
      'drop before-3:second: muted',
      'before-3:officer:health until 2023-11-20 08:00',
    ])
  })

  it('leaves out reminders while they are muted, but neither new work nor an escalation', () => {
    const muted = { mutedUntil: '2023-11-22' }
    const all = [
      waiting('given', '2023-11-22 08:00'),
      waiting('overdue-3', '2023-11-22 08:00'),
      waiting('escalation-head', '2023-11-22 10:00', { person: 'head:health' }, 13),
    ]
    expect(outcome(all, '2023-11-22 10:00', { 'officer:health': muted, 'head:health': muted })).toEqual([
      'to officer:health: given',
      'to head:health: part:13:2023-11-19:escalation-head',
      'drop overdue-3:officer:health: muted',
    ])
    expect(
      outcome([waiting('overdue-4', '2023-11-23 08:00')], '2023-11-23 08:00', officer(muted)),
    ).toHaveLength(1)
  })
})

describe('a unit', () => {
  const own = waiting('overdue-3', '2023-11-22 08:00')
  const head = waiting('escalation-head', '2023-11-22 10:00', { person: 'head:health' })

  it('hears before its head, an hour at least', () => {
    expect(outcome([own, head], '2023-11-22 10:20')).toEqual([
      'to officer:health: overdue-3',
      'escalation-head:head:health until 2023-11-22 11:00',
    ])
    const told = { unitTold: [{ part: 12, at: at('2023-11-22 10:20') }] }
    expect(outcome([head], '2023-11-22 10:40', {}, told)).toEqual([
      'escalation-head:head:health until 2023-11-22 11:00',
    ])
    expect(outcome([head], '2023-11-22 11:00', {}, told)).toEqual(['to head:health: escalation-head'])
  })

  it('hears first where its officer has quiet hours in the morning', () => {
    const quiet = { 'officer:health': { quiet: { from: '20:00', to: '14:00' } } }
    expect(outcome([own, head], '2023-11-22 10:00', quiet)).toEqual([
      'overdue-3:officer:health until 2023-11-22 14:00',
      'escalation-head:head:health until 2023-11-22 15:00',
    ])
  })

  it('does not keep its head waiting for an officer on leave', () => {
    const away = { 'officer:health': { leaves: [{ from: '2023-11-20', to: '2023-11-30' }] } }
    expect(outcome([own, head], '2023-11-22 10:00', away)).toEqual([
      'to head:health: escalation-head',
      'overdue-3:officer:health until 2023-12-01 08:00',
    ])
  })

  it('lets its head wait until the next day where it hears in the last hour', () => {
    expect(outcome([own, head], '2023-11-22 16:30')).toEqual([
      'to officer:health: overdue-3, late',
      'escalation-head:head:health until 2023-11-23 08:00',
    ])
  })
})
