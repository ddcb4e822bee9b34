import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/date.ts'
import type { Part } from '../../src/deadlines/assignment.ts'
import type { PartFacts } from '../../src/deadlines/facts.ts'
import { occasionText } from '../../src/deadlines/occasion.ts'
import { isOpen } from '../../src/deadlines/office.ts'
import { type Planning, type PlanSettings, planNotices, usualSettings } from '../../src/deadlines/plan.ts'
import { recipientsFrom } from '../../src/deadlines/recipients.ts'
import { occasionFrom } from './occasion-from.ts'
import { at, catalogue, event, facts, member, office, staff } from './world.ts'

const planning = (members = staff, settings: Partial<PlanSettings> = {}): Planning => ({
  office,
  recipients: recipientsFrom(members, catalogue),
  settingsOf: () => ({ ...usualSettings, ...settings }),
})

const wallTime = new Intl.DateTimeFormat('sv', {
  timeZone: office.timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The plan a line a notice: when, who, on which occasion. */
function lines(from: PartFacts, { now = '2023-11-03 10:00', by = planning() } = {}): string[] {
  const { notices } = planNotices(from, by, at(now))
  return notices
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .map(({ dueAt, person, occasion, held }) => {
      const text = `${wallTime.format(dueAt)} ${person} ${occasionText(occasion)}`
      return held ? `${text} held` : text
    })
}
const of = (person: string, all: readonly string[]) => all.filter((one) => one.includes(` ${person} `))
const about = (occasion: string, all: readonly string[]) => all.filter((one) => one.includes(` ${occasion}`))

describe('the usual plan of "trước ngày 20/11/2023"', () => {
  const all = lines(facts())

  it('reminds the unit before, on the last working day and after', () => {
    expect(of('officer:health', all)).toEqual([
      '2023-11-03 10:00 officer:health given',
      '2023-11-08 08:00 officer:health before-7',
      '2023-11-14 08:00 officer:health before-3',
      '2023-11-16 08:00 officer:health before-1',
      '2023-11-17 08:00 officer:health on-day',
      '2023-11-20 08:00 officer:health overdue-1',
      '2023-11-21 08:00 officer:health overdue-2',
      '2023-11-22 08:00 officer:health overdue-3',
      '2023-11-23 08:00 officer:health overdue-4',
      '2023-11-24 08:00 officer:health overdue-5',
      '2023-12-01 08:00 officer:health overdue-week-1',
      '2023-12-08 08:00 officer:health overdue-week-2',
      '2023-12-15 08:00 officer:health overdue-week-3',
      '2023-12-22 08:00 officer:health overdue-week-4',
      '2023-12-29 08:00 officer:health overdue-week-5',
    ])
  })

  it('goes to others step by step, later on the day than to the unit', () => {
    expect(all.filter((one) => !one.includes('officer:health'))).toEqual([
      '2023-11-22 10:00 head:health escalation-head',
      '2023-11-24 10:00 secretary escalation-secretary',
      '2023-12-01 08:00 secretary release',
      '2023-12-01 10:00 leader escalation-leader held',
    ])
  })

  it('has keys that name the cause, the deadline, the occasion and the person', () => {
    const { notices } = planNotices(facts(), planning(), at('2023-11-03 10:00'))
    const keys = notices.map(({ key }) => key)
    expect(keys).toContain('part:12:2023-11-19:before-7:officer:health')
    expect(keys).toContain('part:12:given:officer:health')
    expect(new Set(keys).size).toBe(keys.length)
    const moved = planNotices(facts({ due: '2023-11-21' }), planning(), at('2023-11-03 10:00'))
    const common = moved.notices.filter(({ key }) => keys.includes(key))
    expect(common.map(({ occasion }) => occasion.kind)).toEqual(['given'])
  })
})

describe('a plan', () => {
  it('counts working days over days off and make-up days', () => {
    const after = lines(facts({ due: '2024-05-06' }, { givenAt: at('2024-04-01 09:00') }), {
      now: '2024-04-01 09:00',
    })
    expect(about('before-', after)).toEqual([
      '2024-04-12 08:00 officer:health before-14',
      '2024-04-23 08:00 officer:health before-7',
      '2024-05-02 08:00 officer:health before-3',
      '2024-05-04 08:00 officer:health before-1',
    ])
  })

  it('tells one week where two meet after long holidays', () => {
    const late = facts({ due: '2024-01-25' }, { givenAt: at('2024-01-02 09:00') })
    expect(about('overdue-week', lines(late, { now: '2024-01-02 09:00' }))).toEqual([
      '2024-02-15 08:00 officer:health overdue-week-2',
      '2024-02-22 08:00 officer:health overdue-week-3',
      '2024-02-29 08:00 officer:health overdue-week-4',
    ])
  })

  it('keeps to the plan of the assignment', () => {
    const reminders = { before: [2, 2, 0], onTheDay: false, dailyOverdue: 0, weeklyOverdue: false }
    expect(of('officer:health', lines(facts({}, { reminders })))).toEqual([
      '2023-11-03 10:00 officer:health given',
      '2023-11-15 08:00 officer:health before-2',
      '2023-11-17 08:00 officer:health before-0',
    ])
  })

  it('reminds of nothing on the day on which the work is given, or before', () => {
    const given = facts({}, { givenAt: at('2023-11-15 18:30') })
    expect(of('officer:health', lines(given, { now: '2023-11-15 18:30' })).slice(0, 3)).toEqual([
      '2023-11-16 08:00 officer:health given',
      '2023-11-17 08:00 officer:health on-day',
      '2023-11-20 08:00 officer:health overdue-1',
    ])
  })

  it('counts lateness from the day on which work with a past deadline is given', () => {
    const given = facts({}, { givenAt: at('2023-12-04 09:00') })
    expect(about('overdue', lines(given, { now: '2023-12-04 09:00' }))[0]).toBe(
      '2023-12-05 08:00 officer:health overdue-1',
    )
    expect(about('escalation-head', lines(given, { now: '2023-12-04 09:00' }))).toEqual([
      '2023-12-07 10:00 head:health escalation-head',
    ])
  })

  it('is the news alone where there is no deadline', () => {
    expect(lines(facts({ due: null }))).toEqual(['2023-11-03 10:00 officer:health given'])
  })

  it('waits for the secretary once the unit has reported', () => {
    const events = [event(5, 'report', '2023-11-15 16:00')]
    expect(lines(facts({ state: 'reported' }, { events }), { now: '2023-11-15 16:00' }).slice(0, 4)).toEqual([
      '2023-11-15 16:00 secretary reported-5',
      '2023-11-20 08:00 secretary undecided-5-3',
      '2023-11-23 08:00 secretary undecided-5-6',
      '2023-11-28 08:00 secretary undecided-5-9',
    ])
  })

  it('is only the last word once the part is over', () => {
    const events = [event(5, 'report', '2023-11-15 16:00'), event(6, 'verify', '2023-11-15 20:00')]
    expect(lines(facts({ state: 'verified' }, { events }))).toEqual([
      '2023-11-16 08:00 officer:health verified-6',
    ])
    const withdrawn = facts({ state: 'withdrawn' }, { events: [event(7, 'withdraw', '2023-11-15 09:00')] })
    expect(lines(withdrawn)).toEqual(['2023-11-15 09:00 officer:health withdrawn-7'])
  })

  it('goes on where a report is returned, and counts lateness anew', () => {
    const events = [event(5, 'report', '2023-11-17 16:00'), event(6, 'return', '2023-11-29 09:00')]
    const returned = lines(facts({ state: 'returned' }, { events }), { now: '2023-11-29 09:00' })
    const ahead = returned.filter((one) => one >= '2023-11-29')
    expect(ahead.slice(0, 2)).toEqual([
      '2023-11-29 09:00 officer:health returned-6',
      '2023-11-30 08:00 officer:health overdue-1',
    ])
    expect(about('escalation-head', ahead)).toEqual(['2023-12-04 10:00 head:health escalation-head'])
  })

  it('asks the secretary to decide instead of going on while more time is asked for', () => {
    const events = [event(5, 'ask-extension', '2023-11-17 09:00')]
    const extension = { until: '2023-12-01', reason: 'Chờ ý kiến' }
    const all = lines(facts({ extension }, { events }), { now: '2023-11-17 09:00' })
    expect(about('extension', all)).toEqual(['2023-11-17 09:00 secretary extension-asked-5'])
    expect(about('undecided', all)[0]).toBe('2023-11-22 08:00 secretary undecided-5-3')
    expect([...about('escalation', all), ...about('overdue', all), ...about('release', all)]).toEqual([])
    expect(about('on-day', all)).toHaveLength(1)
  })

  it('tells the unit what became of its wish, and not whoever decided it', () => {
    const events = [event(5, 'ask-extension', '2023-11-17 09:00'), event(6, 'grant', '2023-11-17 14:00')]
    const all = lines(facts({ due: '2023-12-01' }, { events }), { now: '2023-11-17 14:00' })
    expect(about('extension', all)).toEqual(['2023-11-17 14:00 officer:health extension-granted-6'])
    const own = [event(7, 'reschedule', '2023-11-17 14:00', { by: 'officer:health' })]
    expect(about('rescheduled', lines(facts({}, { events: own })))).toEqual([])
  })

  it('goes no further than its horizon', () => {
    const far = lines(facts({ due: '2024-06-20' }), { by: planning(staff, { horizonDays: 7 }) })
    expect(far).toEqual(['2023-11-03 10:00 officer:health given'])
  })

  it('stays small where something has waited for many years, as by a clock that was wrong', () => {
    const events = [event(5, 'report', '1970-01-05 09:00')]
    const waiting = about('undecided', lines(facts({ state: 'reported' }, { events })))
    expect(waiting.length).toBeLessThan(80)
    expect(waiting.filter((one) => one > '2023-11-03').length).toBeGreaterThan(10)
    const late = facts({ due: '1990-01-05' }, { givenAt: at('1990-01-01 09:00') })
    const weekly = about('overdue-week', lines(late))
    expect(weekly.length).toBeLessThan(40)
    expect(weekly.filter((one) => one > '2023-11-03')).toHaveLength(9)
  })

  it('names the years whose days off nobody entered', () => {
    const due = facts({ due: '2026-01-10' }, { givenAt: at('2025-12-20 09:00') })
    expect(planNotices(due, planning(), at('2025-12-20 09:00')).unknownYears).toEqual([2025, 2026])
    expect(planNotices(facts(), planning(), at('2023-11-03 10:00')).unknownYears).toEqual([])
  })
})

describe('the people of a plan', () => {
  it('are those who hold the role on each day', () => {
    const change = [
      ...staff.slice(1),
      member('leaving', ['officer health', { to: '2023-11-15' }]),
      member('coming', ['officer health', { from: '2023-11-16' }]),
    ]
    const all = lines(facts(), { by: planning(change) })
    expect(of('leaving', all).map((one) => one.split(' ').at(-1))).toEqual(['given', 'before-7', 'before-3'])
    expect(of('coming', all)[0]).toBe('2023-11-16 08:00 coming before-1')
    // Whoever comes later hears of work that goes on.
    expect(about('given', lines(facts(), { now: '2023-11-16 09:00', by: planning(change) }))).toEqual([
      '2023-11-03 10:00 coming given',
    ])
  })

  it('are the head in place of an officer who is missing, and the secretary hears of it', () => {
    const by = planning(staff.slice(1))
    const all = lines(facts(), { by })
    expect(of('head:health', all).slice(0, 2)).toEqual([
      '2023-11-03 10:00 head:health given',
      '2023-11-08 08:00 head:health before-7',
    ])
    expect(about('unmanned', all)).toEqual(['2023-11-03 10:00 secretary unmanned-officer'])
    expect(about('escalation-head', all)).toEqual([])
    expect(planNotices(facts(), by, at('2023-11-03 10:00')).unmanned).toEqual([
      { part: 12, unit: 'health', role: 'officer', date: '2023-11-03' },
    ])
  })

  it('are missed on the day on which they are needed', () => {
    const [officer, , ...others] = staff
    const all = lines(facts(), { by: planning([...(officer ? [officer] : []), ...others]) })
    expect(about('unmanned', all)).toEqual(['2023-11-22 10:00 secretary unmanned-head'])
  })

  it('are missed with the administrator where there is no secretary, and in the plan where there is nobody', () => {
    const by = planning([member('administrator', 'administrator province')])
    const all = lines(facts(), { by })
    expect(about('unmanned-officer', all)).toEqual(['2023-11-03 10:00 administrator unmanned-officer'])
    const none = planNotices(facts(), planning([]), at('2023-11-03 10:00'))
    expect(none.notices).toEqual([])
    expect(none.unmanned.map(({ role, date }) => `${date} ${role}`)).toEqual([
      '2023-11-03 officer',
      '2023-11-22 head',
      '2023-11-24 secretary',
      '2023-12-01 leader',
    ])
  })

  it('are whoever follows the work, as long as they serve, instead of all secretaries', () => {
    const follower = member('follower', ['secretary finance', { to: '2023-11-30' }])
    const all = lines(facts({}, { follower: 'follower' }), { by: planning([...staff, follower]) })
    expect(about('escalation-secretary', all)).toEqual(['2023-11-24 10:00 follower escalation-secretary'])
    expect(about('release', all)).toEqual(['2023-12-01 08:00 secretary release'])
  })

  it('hear once of a late part that several of their roles would tell them of', () => {
    const one = member('one', 'officer health', 'leader health', 'leader province')
    const all = lines(facts(), { by: planning([one, member('secretary', 'secretary province')]) })
    expect(about('escalation', all)).toEqual(['2023-11-24 10:00 secretary escalation-secretary'])
    expect(about('unmanned', all)).toEqual([])
  })

  it('are asked for no release where nobody is to hear what is released', () => {
    const noLeader = staff.filter(({ id }) => id !== 'leader')
    const all = lines(facts(), { by: planning(noLeader) })
    expect(about('release', all)).toEqual([])
    expect(about('unmanned', all)).toEqual(['2023-12-01 10:00 secretary unmanned-leader'])
    const leads = member('secretary', 'secretary province', 'leader province')
    expect(about('release', lines(facts(), { by: planning([...noLeader.slice(0, 2), leads]) }))).toEqual([])
  })

  it('hear by settings', () => {
    const escalation = { head: null, secretary: 1, leader: 2, releaseToLeader: false }
    expect(about('escalation', lines(facts(), { by: planning(staff, { escalation }) }))).toEqual([
      '2023-11-20 10:00 secretary escalation-secretary',
      '2023-11-21 10:00 leader escalation-leader',
    ])
  })
})

const anyDay = fc.integer({ min: 0, max: 250 }).map((days) => addDays('2023-10-01', days))
const anyTime = fc.tuple(anyDay, fc.integer({ min: 0, max: 23 })).map(([date, hour]) => {
  return `${date} ${String(hour).padStart(2, '0')}:30`
})
const anyState = fc.constantFrom<Part['state']>('given', 'received', 'reported', 'returned', 'verified')

describe('whatever is planned', () => {
  it('lies in working hours, has keys of its own, and tells nobody above a unit before the unit', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyTime,
        fc.option(anyDay),
        anyState,
        fc.array(fc.nat(30)),
        (given, now, due, state, before) => {
          const reminders = { before, onTheDay: true, dailyOverdue: 5, weeklyOverdue: true }
          const { notices } = planNotices(
            facts({ due, state }, { givenAt: at(given), reminders }),
            planning(),
            at(now),
          )
          expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length)
          const unitByDay = new Map<string, number>()
          const day = (instant: Date) => wallTime.format(instant).slice(0, 10)
          for (const { person, dueAt, occasion } of notices) {
            expect(isOpen(office, dueAt)).toBe(true)
            expect(occasionFrom(occasionText(occasion))).toEqual(occasion)
            if (person !== 'officer:health') continue
            // One reminder a day at most; the news comes when it comes.
            expect(unitByDay.has(day(dueAt))).toBe(false)
            unitByDay.set(day(dueAt), dueAt.getTime())
          }
          for (const { dueAt, occasion } of notices) {
            if (occasion.kind !== 'escalation') continue
            expect(dueAt.getTime() - (unitByDay.get(day(dueAt)) ?? 0)).toBeGreaterThanOrEqual(3_600_000)
          }
          if (state === 'verified') expect(notices).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

it('an occasion is read back from its text alone', () => {
  for (const text of [
    'before-7',
    'overdue-week-2',
    'returned-5',
    'undecided-5-3',
    'escalation-head',
    'nudge',
  ]) {
    const occasion = occasionFrom(text)
    expect(occasion && occasionText(occasion)).toBe(text)
  }
  for (const text of ['', 'before', 'before-x', 'returned', 'escalation-nobody', 'overdue-1-2']) {
    expect(occasionFrom(text)).toBeUndefined()
  }
})
