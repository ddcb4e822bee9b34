import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { totalOf } from '../../src/indicators/sum.ts'
import { StoreError } from '../../src/store/errors.ts'
import type { Store } from '../../src/store/open.ts'
import { approvalsContract } from './approvals-contract.ts'
import { draftsContract } from './drafts-contract.ts'
import type { Fresh } from './fresh.ts'
import { figure, world } from './world.ts'

/** What every database must do alike, so that nothing above the store knows which it is. */
export function storeContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`a store on ${name}`, { timeout: 30_000 }, () => {
    let opened: Fresh
    let store: Store

    beforeAll(async () => {
      opened = await fresh()
      store = opened.store
    }, 60_000)
    afterAll(() => opened.remove())

    it('is empty until it is loaded, and is loaded once', async () => {
      expect(await store.isEmpty()).toBe(true)
      expect(await store.catalogue.version()).toBe('0')
      await store.load(world)
      expect(await store.isEmpty()).toBe(false)
      await expect(store.load(world)).rejects.toMatchObject({ code: 'not-empty' })
      expect((await store.people.list()).map((one) => one.id)).toEqual(['binh', 'lan'])
    })

    it('leaves nothing behind of a load that fails', async () => {
      const other = await fresh()
      try {
        const stray = figure({ indicator: 'on-time', unit: 'nowhere', from: '2024-06-10', to: '2024-06-16' })
        const broken = { ...world, figures: [{ ...stray, revision: 1 }] }
        await expect(other.store.load(broken)).rejects.toBeInstanceOf(StoreError)
        expect(await other.store.isEmpty()).toBe(true)
        await other.store.load(world)
        expect(await other.store.isEmpty()).toBe(false)
      } finally {
        await other.remove()
      }
    }, 60_000)

    it('gives the catalogue back as it was loaded, in its order', async () => {
      const catalogue = await store.catalogue.load()
      expect(catalogue.version).toBe(await store.catalogue.version())
      expect(catalogue.version).not.toBe('0')
      expect(catalogue.committees).toEqual(world.committees)
      expect([...catalogue.units.values()]).toEqual(world.units)
      expect([...catalogue.units.keys()]).toEqual(world.units.map((one) => one.code))
      expect([...catalogue.indicators.values()]).toEqual(world.indicators)
      expect(catalogue.targets).toEqual(world.targets)
    })

    approvalsContract(() => store)
    draftsContract(() => store)

    it('knows people, their memberships in order, and the language they choose', async () => {
      expect(await store.people.find('lan', '2024-06-17')).toEqual(world.people[0])
      expect(await store.people.find('nobody', '2024-06-17')).toBeNull()
      await store.people.setLanguage('lan', 'en')
      expect((await store.people.find('lan', '2024-06-17'))?.language).toBe('en')
      expect((await store.people.find('binh', '2024-06-17'))?.language).toBe('en')
    })

    it('keeps what a conversation left, whatever was typed in it', async () => {
      expect(await store.conversations.get('console:lan')).toBeNull()
      const state = { slots: { units: ['health'] }, typed: "'; DROP TABLE \u0000 \ud800 🇻🇳 <b>", ask: null }
      await store.conversations.put('console:lan', { first: true }, new Date(0))
      await store.conversations.put('console:lan', state, new Date('2024-06-17T01:00:00Z'))
      expect(await store.conversations.get('console:lan')).toEqual(state)
      expect(await store.conversations.get('console:binh')).toBeNull()
    })

    it('keeps settings', async () => {
      expect(await store.settings.get('period-cut')).toBeNull()
      await store.settings.set('period-cut', 'calendar')
      await store.settings.set('period-cut', 'nd-09-2019')
      expect(await store.settings.get('period-cut')).toBe('nd-09-2019')
    })

    describe('figures', () => {
      const week = (unit: string, from: string, to: string, numerator: number, denominator: number) =>
        figure({ indicator: 'on-time', unit, from, to, numerator, denominator })

      beforeAll(async () => {
        await store.figures.record([
          week('health', '2024-06-17', '2024-06-23', 45, 60),
          week('health', '2024-06-24', '2024-06-30', 50, 60),
          // Its Thursday is 4 July: it counts in July.
          week('health', '2024-07-01', '2024-07-07', 1, 1),
          week('finance', '2024-06-17', '2024-06-23', 0, 0),
          { ...week('finance', '2024-06-24', '2024-06-30', 7, 10), sample: true },
          figure({
            indicator: 'on-time',
            unit: 'health',
            from: '2024-01-01',
            to: '2024-12-31',
            value: 91.25,
          }),
        ])
      })

      const june = {
        indicator: 'on-time',
        units: ['health', 'finance', 'province'],
        from: '2024-06-01',
        to: '2024-06-30',
        longest: 31,
      }

      it('come back as they were entered, oldest first', async () => {
        const found = await store.figures.list({ ...june, units: ['health'], longest: 400, to: '2024-07-31' })
        expect(found.map((one) => [one.from, one.numerator, one.denominator, one.value])).toEqual([
          ['2024-06-17', 45, 60, null],
          ['2024-06-24', 50, 60, null],
          ['2024-07-01', 1, 1, null],
          ['2024-01-01', null, null, 91.25],
        ])
        expect(found[0]).toEqual({
          ...week('health', '2024-06-17', '2024-06-23', 45, 60),
          revision: 1,
          enteredBy: 'Nguyễn Thị Lan',
        } satisfies Figure)
      })

      it('are summed for each unit, counts and values apart', async () => {
        const sums = await store.figures.sumByUnit(june, 'flow')
        expect([...sums.keys()].sort()).toEqual(['finance', 'health'])
        expect(sums.get('health')).toEqual({
          figures: 2,
          counts: 2,
          units: 1,
          unapproved: 0,
          numerator: 95,
          denominator: 120,
          value: 0,
          from: '2024-06-17',
          to: '2024-06-30',
          shortest: 7,
          longest: 7,
          corrected: false,
          sample: false,
          enteredAt: new Date('2024-07-02T01:30:00.123Z'),
        })
        expect(sums.get('finance')).toMatchObject({ numerator: 7, denominator: 10, sample: true })
        const wholeYear = await store.figures.sumByUnit({ ...june, longest: 400, to: '2024-12-31' }, 'flow')
        expect(wholeYear.get('health')).toMatchObject({
          figures: 4,
          counts: 3,
          value: 91.25,
          shortest: 7,
          longest: 366,
        })
      })

      it('are tallied to the same, and summed over all the units', async () => {
        const wide = { ...june, longest: 400, to: '2024-12-31' }
        for (const accumulation of ['flow', 'snapshot'] as const) {
          const sums = await store.figures.sumByUnit(wide, accumulation)
          const tallies = await store.figures.tallyByUnit(wide, accumulation)
          expect([...tallies.keys()].sort()).toEqual([...sums.keys()].sort())
          for (const [unit, sum] of sums) expect(sum).toMatchObject(tallies.get(unit) ?? {})
          expect(await store.figures.total(wide, accumulation)).toEqual(totalOf([...sums.values()]))
        }
        expect(await store.figures.total({ ...june, units: ['province'] }, 'flow')).toBeUndefined()
      })

      it('are summed over the units for each stretch of days, oldest first', async () => {
        const sums = await store.figures.sumByPeriod(june)
        expect(sums.map((sum) => [sum.from, sum.to, sum.units, sum.numerator, sum.denominator])).toEqual([
          ['2024-06-17', '2024-06-23', 2, 45, 60],
          ['2024-06-24', '2024-06-30', 2, 57, 70],
        ])
        expect(sums.map((sum) => sum.sample)).toEqual([false, true])
      })

      it('of a snapshot are each unit’s latest, of two that end on one day the shorter', async () => {
        const snapshot = (from: string, to: string, numerator: number) =>
          figure({ indicator: 'digitized', unit: 'health', from, to, numerator, denominator: 100 })
        await store.figures.record([
          snapshot('2024-06-10', '2024-06-16', 10),
          snapshot('2024-06-03', '2024-06-30', 20),
          snapshot('2024-06-24', '2024-06-30', 30),
        ])
        const sums = await store.figures.sumByUnit({ ...june, indicator: 'digitized' }, 'snapshot')
        expect(sums.get('health')).toMatchObject({ figures: 1, numerator: 30, from: '2024-06-24' })
        expect(sums.size).toBe(1)
      })

      it('tell the newest stretch that had ended by a day', async () => {
        const { latest } = store.figures
        const newest = (upTo: string) => latest('on-time', ['health', 'finance'], upTo)
        expect(await newest('2024-07-06')).toEqual({ from: '2024-06-24', to: '2024-06-30' })
        expect(await newest('2024-07-07')).toEqual({ from: '2024-07-01', to: '2024-07-07' })
        expect(await newest('2024-06-22')).toBeNull()
        expect(await latest('digitized', ['health'], '2024-06-30')).toEqual({
          from: '2024-06-24',
          to: '2024-06-30',
        })
        expect(await latest('on-time', ['province'], '2024-12-31')).toBeNull()
      })

      it('of no units are none', async () => {
        const none = { ...june, units: [] }
        expect(await store.figures.list(none)).toEqual([])
        expect(await store.figures.sumByUnit(none, 'flow')).toEqual(new Map())
        expect(await store.figures.tallyByUnit(none, 'flow')).toEqual(new Map())
        expect(await store.figures.total(none, 'flow')).toBeUndefined()
        expect(await store.figures.sumByPeriod(none)).toEqual([])
        expect(await store.figures.latest('on-time', [], '2024-06-30')).toBeNull()
      })

      it('are corrected by a further revision, which alone is read', async () => {
        const entry = figure({ indicator: 'corrected', unit: 'health', from: '2024-06-10', to: '2024-06-16' })
        await store.figures.record([{ ...entry, numerator: 5, denominator: 10 }])
        await store.figures.record([
          { ...entry, numerator: 6, denominator: 10, reason: 'đếm sót', enteredBy: null },
        ])
        const query = { ...june, indicator: 'corrected' }
        expect(await store.figures.list(query)).toMatchObject([
          { revision: 2, numerator: 6, reason: 'đếm sót', enteredBy: null },
        ])
        const sums = await store.figures.sumByUnit(query, 'flow')
        expect(sums.get('health')).toMatchObject({ figures: 1, numerator: 6, corrected: true })
      })

      it('may not cut through others of about their length', async () => {
        const entry = (from: string, to: string) =>
          figure({ indicator: 'backlog', unit: 'health', from, to, value: 1 })
        await store.figures.record([entry('2024-06-10', '2024-06-16')])
        const cut = store.figures.record([
          entry('2024-05-01', '2024-05-07'),
          entry('2024-06-13', '2024-06-19'),
        ])
        await expect(cut).rejects.toMatchObject({
          code: 'overlap',
          facts: { from: '2024-06-13', otherFrom: '2024-06-10', otherTo: '2024-06-16' },
        })
        // One more day than half of it, and twice it: 4 days cut through a week's figure, 14 hold it.
        await expect(store.figures.record([entry('2024-06-13', '2024-06-16')])).rejects.toThrow('overlap')
        await store.figures.record([entry('2024-06-03', '2024-06-16'), entry('2024-06-14', '2024-06-16')])
        const kept = await store.figures.list({ ...june, indicator: 'backlog', from: '2024-01-01' })
        expect(kept.map((one) => one.from)).toEqual(['2024-06-03', '2024-06-10', '2024-06-14'])
      })

      it('entered twice at the same moment become two revisions', async () => {
        const entry = figure({
          indicator: 'corrected',
          unit: 'finance',
          from: '2024-06-10',
          to: '2024-06-16',
        })
        const values = [1, 2, 3, 4]
        await Promise.all(values.map((value) => store.figures.record([{ ...entry, value }])))
        const [kept, ...others] = await store.figures.list({
          ...june,
          indicator: 'corrected',
          units: ['finance'],
        })
        expect(others).toEqual([])
        expect(kept?.revision).toBe(4)
      })
    })

    it('takes large numbers and the figures of many units in one question', async () => {
      const large = figure({ indicator: 'on-time', unit: 'province', from: '2023-01-02', to: '2023-01-08' })
      await store.figures.record([{ ...large, numerator: 2_000_000_000, denominator: 2_147_483_647 }])
      await store.figures.record([
        {
          ...large,
          from: '2023-01-09',
          to: '2023-01-15',
          numerator: 2_000_000_000,
          denominator: 2_147_483_647,
        },
      ])
      const units = [...Array.from({ length: 400 }, (_, at) => `unit-${at}`), 'province']
      const query = { indicator: 'on-time', units, from: '2023-01-01', to: '2023-01-31' }
      const sum = (await store.figures.sumByUnit(query, 'flow')).get('province')
      expect(sum).toMatchObject({ numerator: 4_000_000_000, denominator: 4_294_967_294 })
    })
  })
}
