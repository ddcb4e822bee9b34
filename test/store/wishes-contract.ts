import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SpecialDay } from '../../src/calendar/working-days.ts'
import { usualEscalation } from '../../src/deadlines/escalation.ts'
import { noWishes, type Wishes } from '../../src/deadlines/preference-book.ts'
import type { Author } from '../../src/directory/author.ts'
import { usualTimes } from '../../src/figures/reporting-week.ts'
import type { Store } from '../../src/store/open.ts'
import type { Fresh } from './fresh.ts'
import { meetingsContract } from './meetings-contract.ts'
import { nudgesContract } from './nudges-contract.ts'
import { world } from './world.ts'

const author: Author = {
  person: 'binh',
  chat: 'telegram:4711',
  at: new Date('2024-06-17T03:00:00Z'),
  today: '2024-06-17',
}
const off = (date: string, name: string): SpecialDay => ({ date, name, kind: 'off', certainty: 'computed' })

/** What every database must do alike with what decides when and how people are told. */
export function wishesContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`what is told when, on ${name}`, { timeout: 60_000 }, () => {
    let opened: Fresh
    let store: Store
    beforeAll(async () => {
      opened = await fresh()
      store = opened.store
      await store.load({ ...world, specialDays: [off('2024-09-02', 'Quốc khánh')] })
    }, 60_000)
    afterAll(() => opened.remove())

    it('keeps what people set, each their own, and the latest of it', async () => {
      expect(await store.preferences.of(['lan', 'binh', 'nobody'])).toEqual(new Map())
      const all: Wishes = {
        digest: { weekday: 5, time: '16:00' },
        mutedUntil: '2024-06-30',
        quiet: { from: '22:00', to: '06:00' },
        leave: { from: '2024-07-01', to: '2024-07-15' },
      }
      await store.preferences.set('lan', { ...all, mutedUntil: null })
      await store.preferences.set('lan', all)
      await store.preferences.set('binh', noWishes)
      expect(await store.preferences.of(['lan', 'binh', 'nobody'])).toEqual(
        new Map([
          ['lan', all],
          ['binh', noWishes],
        ]),
      )
    })

    it('keeps the wordings of each committee in each language, with the trail of them', async () => {
      const key = { committee: 'an-giang', name: 'given', language: 'vi' } as const
      const others = [
        { ...key, language: 'en', text: 'Given: {title}' },
        { ...key, committee: 'vinh-long', text: 'Việc của Vĩnh Long: {title}' },
      ] as const
      for (const { text, ...one } of others) await store.wordings.set(one, text, author)
      await store.wordings.set(key, 'Việc: {title}', author)
      await store.wordings.set(key, 'Việc mới: {title}', author)
      expect(await store.wordings.of(['an-giang'])).toEqual([
        others[0],
        { ...key, text: 'Việc mới: {title}' },
      ])
      await store.wordings.set(key, null, author)
      await store.wordings.set(key, null, author)
      expect(await store.wordings.of(['an-giang', 'vinh-long'])).toEqual(others)
      const [reset, changed] = await store.audit.list({ committees: ['an-giang'], limit: 2 })
      expect(reset).toMatchObject({
        action: 'wording.reset',
        before: { text: 'Việc mới: {title}' },
        after: null,
      })
      expect(changed).toMatchObject({
        action: 'wording.set',
        before: { text: 'Việc: {title}' },
        after: { name: 'given', language: 'vi', text: 'Việc mới: {title}' },
      })
    })

    it('keeps for each committee who hears of late work, with the trail of it', async () => {
      const committees = ['an-giang', 'vinh-long']
      const usual = new Map(committees.map((committee) => [committee, usualEscalation]))
      expect(await store.escalations.of(committees)).toEqual(usual)
      const settings = { head: 2, secretary: 4, leader: null, releaseToLeader: false }
      await store.escalations.set('an-giang', { ...settings, head: 1 }, author)
      await store.escalations.set('an-giang', settings, author)
      expect(await store.escalations.of(committees)).toEqual(usual.set('an-giang', settings))
      const [entry] = await store.audit.list({ committees: ['an-giang'], limit: 1 })
      expect(entry).toMatchObject({
        action: 'escalation.set',
        committee: 'an-giang',
        before: { ...settings, head: 1 },
        after: settings,
      })
    })

    it('keeps for each committee when weekly figures are reported, with the trail of it', async () => {
      const committees = ['an-giang', 'vinh-long']
      const usual = new Map(committees.map((committee) => [committee, usualTimes]))
      expect(await store.reportingCalendars.of(committees)).toEqual(usual)
      const times = { opensOn: 2, opensAt: '09:00', closesOn: 4, closesAt: '15:30' }
      await store.reportingCalendars.set('an-giang', { ...times, closesOn: 5 }, author)
      await store.reportingCalendars.set('an-giang', times, author)
      expect(await store.reportingCalendars.of(committees)).toEqual(usual.set('an-giang', times))
      const [entry] = await store.audit.list({ committees: ['an-giang'], limit: 1 })
      expect(entry).toMatchObject({
        action: 'reporting-calendar.set',
        committee: 'an-giang',
        before: { ...times, closesOn: 5 },
        after: times,
      })
    })

    meetingsContract(() => store)
    nudgesContract(() => store)

    describe('the working calendar', () => {
      it('is what it would be after a change, without making it', async () => {
        const after = { set: [off('2024-09-03', 'Quốc khánh')], remove: ['2024-09-02'] }
        const would = await store.workingDays.calendar(after)
        expect([would.isWorking('2024-09-02'), would.isWorking('2024-09-03')]).toEqual([true, false])
        const is = await store.workingDays.calendar()
        expect([is.isWorking('2024-09-02'), is.isWorking('2024-09-03')]).toEqual([false, true])
      })

      it('is changed with an entry of the trail for each day, none for what was ordinary before', async () => {
        const makeUp = { ...off('2024-08-31', 'Làm bù'), kind: 'work' } as const
        await store.workingDays.change(
          {
            set: [makeUp, { ...off('2024-09-02', 'Quốc khánh'), certainty: 'official' }],
            remove: ['2024-09-04'],
          },
          author,
        )
        expect(await store.workingDays.list('2024-08-01', '2024-09-30')).toEqual([
          makeUp,
          { ...off('2024-09-02', 'Quốc khánh'), certainty: 'official' },
        ])
        await store.workingDays.change({ set: [], remove: ['2024-08-31'] }, author)
        expect(await store.workingDays.list('2024-08-01', '2024-08-31')).toEqual([])
        const trail = await store.audit.list({ committees: ['an-giang'], limit: 3 })
        expect(trail.map(({ action, subject, before, after }) => [action, subject, before, after])).toEqual([
          ['calendar.remove', '2024-08-31', makeUp, null],
          [
            'calendar.set',
            '2024-09-02',
            off('2024-09-02', 'Quốc khánh'),
            { ...off('2024-09-02', 'Quốc khánh'), certainty: 'official' },
          ],
          ['calendar.set', '2024-08-31', null, makeUp],
        ])
      })
    })
  })
}
