import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../src/directory/audit.ts'
import type { Author } from '../../src/directory/author.ts'
import type { CatalogueChange } from '../../src/directory/editing.ts'
import { planOf } from '../../src/directory/editing-plan.ts'
import type { Store } from '../../src/store/open.ts'
import { carriedOut } from '../directory/carried-out.ts'
import type { Fresh } from './fresh.ts'
import { figure, world } from './world.ts'

const today = '2024-06-17'
const author: Author = {
  person: 'binh',
  chat: 'telegram:4711',
  at: new Date('2024-06-17T03:00:00Z'),
  today,
}

/** What every database must do alike with changes to what has a name, their trail, and groups. */
export function editingContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`edits on ${name}`, { timeout: 60_000 }, () => {
    let opened: Fresh
    let store: Store
    beforeAll(async () => {
      opened = await fresh()
      store = opened.store
      await store.load(world)
      await store.figures.record([
        figure({ indicator: 'on-time', unit: 'health', from: '2024-06-24', to: '2024-06-30', value: 1 }),
        figure({ indicator: 'on-time', unit: 'health', from: '2024-07-01', to: '2024-07-07', value: 1 }),
      ])
    }, 60_000)
    afterAll(() => opened.remove())

    const trail = async (about: { subject?: string; person?: string } = {}, limit = 100) =>
      store.audit.list({ committees: ['an-giang'], limit, ...about })
    const brief = ({ action, subject, before, after }: AuditEntry) => ({ action, subject, before, after })

    /** Makes a change; the catalogue must then be what the plan alone makes of it. */
    const apply = async (change: CatalogueChange) => {
      const before = await store.catalogue.load()
      const planned = planOf(change, before)
      if (!planned.ok) throw new Error(JSON.stringify(planned.fault))
      const expected = carriedOut(before, planned.plan)
      const done = await store.editor.apply(change, author)
      const found = await store.catalogue.load()
      expect([...found.units.values()]).toEqual([...expected.units.values()])
      expect([...found.indicators.values()]).toEqual([...expected.indicators.values()])
      const inOrder = ({ targets }: typeof found) => targets.map((one) => JSON.stringify(one)).sort()
      expect(inOrder(found)).toEqual(inOrder(expected))
      expect(Number(found.version)).toBe(Number(before.version) + 1)
      return done
    }

    const rename: CatalogueChange = {
      kind: 'rename-unit',
      unit: 'health',
      name: 'Sở Y tế và Dân số',
      nameEn: null,
      from: '2024-07-01',
    }

    it('tells what a change would come to, and does nothing', async () => {
      const version = await store.catalogue.version()
      const prepared = await store.editor.prepare(rename)
      expect(prepared).toMatchObject({
        ok: true,
        people: [
          { person: 'lan', name: 'Nguyễn Thị Lan', role: 'officer', move: { to: 'so-y-te-va-dan-so' } },
        ],
        figures: [{ unit: 'health', figures: 1, last: '2024-07-07' }],
      })
      expect(await store.catalogue.version()).toBe(version)
      expect(await trail()).toEqual([])
    })

    it('renames a unit from a day, with those who hold a role for it', async () => {
      await apply(rename)
      const roles = async (day: string) =>
        (await store.people.find('lan', day))?.memberships.map(({ role, unit }) => `${role} ${unit}`)
      expect(await roles('2024-06-30')).toEqual(['leader other', 'officer health'])
      expect(await roles('2024-07-01')).toEqual(['leader other', 'officer so-y-te-va-dan-so'])
      const health = await trail({ subject: 'health' })
      expect(health.map(brief)).toEqual([
        {
          action: 'unit.rename',
          subject: 'health',
          before: world.units[1],
          after: { ...world.units[1], validTo: '2024-06-30', successor: 'so-y-te-va-dan-so' },
        },
      ])
      expect(health[0]).toMatchObject({
        by: 'Trần Bình',
        chat: 'telegram:4711',
        at: author.at,
        committee: 'an-giang',
      })
      expect((await trail({ subject: 'so-y-te-va-dan-so' })).map(brief)).toMatchObject([{ before: null }])
      expect((await trail({ person: 'lan' })).map(({ action }) => action)).toEqual(['person.handover'])
    })

    it('refuses what can’t be any more, and then changes and records nothing', async () => {
      const [version, entries] = [await store.catalogue.version(), (await trail()).length]
      expect(await store.editor.apply(rename, author)).toMatchObject({
        ok: false,
        fault: { code: 'not-then' },
      })
      expect(await store.catalogue.version()).toBe(version)
      expect(await trail()).toHaveLength(entries)
    })

    it.each<CatalogueChange>([
      {
        kind: 'add-unit',
        name: 'Sở Mới',
        nameEn: 'New',
        unitKind: 'department',
        parent: 'province',
        from: today,
      },
      { kind: 'correct-unit', unit: 'province', name: 'Tỉnh An Giang.', nameEn: 'AG' },
      { kind: 'unit-aliases', unit: 'health', add: ['\'; DROP TABLE "Unit"; --', 'y té'], drop: ['SYT'] },
      { kind: 'unite-units', units: ['so-moi', 'finance'], name: 'Sở Gộp', nameEn: null, from: '2024-09-01' },
      { kind: 'retire-unit', unit: 'so-gop', from: '2025-01-01' },
      { kind: 'rename-indicator', indicator: 'backlog', name: 'Tồn đọng', nameEn: 'Backlog' },
      { kind: 'indicator-aliases', indicator: 'on-time', add: ['DH'], drop: ['dung han'] },
      {
        kind: 'add-indicator',
        indicator: {
          ...{
            nameVi: 'Chỉ số mới',
            nameEn: 'New indicator',
            kind: 'count',
            measureVi: 'hồ sơ',
            measureEn: 'files',
          },
          ...{ accumulation: 'flow', direction: 'lower', numeratorVi: null, numeratorEn: null },
          ...{ denominatorVi: null, denominatorEn: null },
        },
      },
      {
        kind: 'set-target',
        target: {
          ...{ indicator: 'on-time', unit: 'province', year: 2024 },
          ...{ comparator: '>=', value: 97.5, document: 'KH 8/KH-UBND' },
        },
      },
      { kind: 'remove-target', indicator: 'on-time', unit: 'province', year: 2024 },
    ])('does $kind as it was planned', async (change) => {
      const entries = (await trail()).length
      await apply(change)
      expect((await trail()).length).toBeGreaterThan(entries)
    })

    it('passes a target on to the unit that goes on', async () => {
      await apply({
        kind: 'set-target',
        target: {
          ...{ indicator: 'on-time', unit: 'so-y-te-va-dan-so', year: 2025 },
          ...{ comparator: '>', value: 60, document: 'KH 9' },
        },
      })
      await apply({ ...rename, unit: 'so-y-te-va-dan-so', name: 'Sở Sức khoẻ', from: '2025-01-01' })
      const { targets } = await store.catalogue.load()
      expect(targets).toContainEqual(expect.objectContaining({ unit: 'so-suc-khoe', year: 2025, value: 60 }))
      const passed = await trail({ subject: 'so-suc-khoe' })
      expect(passed.map(({ action }) => action).sort()).toEqual(['target.set', 'unit.rename'])
    })

    it('lets nobody hold a role twice whose units become one', async () => {
      const other = await fresh()
      try {
        const lan = {
          ...{ id: 'lan', name: 'Lan', language: null },
          memberships: ['health', 'finance'].map(
            (unit) => ({ committee: 'an-giang', role: 'officer', unit }) as const,
          ),
        }
        await other.store.load({ ...world, people: [lan] })
        const merge = { kind: 'merge-units', units: ['finance'], into: 'health', from: '2024-07-01' } as const
        await other.store.editor.apply(merge, { ...author, person: null })
        const later = await other.store.people.find('lan', '2024-07-01')
        expect(later?.memberships.map(({ unit }) => unit)).toEqual(['health'])
        const gone = { kind: 'retire-unit', unit: 'health', from: '2025-01-01' } as const
        await other.store.editor.apply(gone, { ...author, person: null })
        expect((await other.store.people.find('lan', '2024-12-31'))?.memberships).toHaveLength(1)
        expect((await other.store.people.find('lan', '2025-01-01'))?.memberships).toEqual([])
      } finally {
        await other.remove()
      }
    }, 60_000)

    it('makes one of two edits that come at once of the same thing', async () => {
      const retire = (from: string) =>
        store.editor.apply({ kind: 'retire-unit', unit: 'finance-2025', from }, author)
      const done = await Promise.all([retire('2026-01-01'), retire('2026-01-01')])
      expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(await trail({ subject: 'finance-2025' })).toHaveLength(1)
    })

    it('gives the trail page by page, the newest first, and each committee its own', async () => {
      const all = await trail()
      const [first, second] = [await trail({}, 3), all.slice(3, 6)]
      expect(first).toEqual(all.slice(0, 3))
      const before = first.at(-1)?.id ?? 0
      expect(await store.audit.list({ committees: ['an-giang'], before, limit: 3 })).toEqual(second)
      const others = await store.audit.list({ committees: ['vinh-long'], limit: 100 })
      // Indicators are everybody's.
      expect(new Set(others.map(({ committee }) => committee))).toEqual(new Set([null]))
      const ofUnit = await store.audit.list({ committees: [], units: ['health'], limit: 100 })
      expect(new Set(ofUnit.map(({ subject }) => subject))).toEqual(new Set(['health']))
      expect(await store.audit.list({ committees: [], limit: 100 })).toEqual([])
    })

    it('forgets an edit that was undone, also where another one follows it', async () => {
      const target = (value: number): CatalogueChange => ({
        kind: 'set-target',
        target: {
          indicator: 'on-time',
          unit: 'province',
          year: 2031,
          comparator: '>=',
          value,
          document: 'QĐ 1',
        },
      })
      const targets = async () => (await store.catalogue.load()).targets.map(({ value }) => value)
      const before = await targets()
      const undone = store.atomically(async () => {
        await store.editor.apply(target(11), author)
        expect(await targets()).toContain(11)
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('failed')
      expect(await targets()).toEqual(before)
      const edited = await store.atomically(() => store.editor.apply(target(12), author))
      expect(edited).toMatchObject({ ok: true })
      expect(await targets()).toContain(12)
      expect(await targets()).not.toContain(11)
    })
  })

  describe(`groups on ${name}`, { timeout: 60_000 }, () => {
    let opened: Fresh
    beforeAll(async () => {
      opened = await fresh()
      await opened.store.load(world)
    }, 60_000)
    afterAll(() => opened.remove())

    it('are bound, bound anew, moved and freed, all of it on record', async () => {
      const { bindings, audit } = opened.store
      const bind = (group: string, unit: string | null) =>
        bindings.change({ kind: 'bind-group', group, binding: { committee: 'an-giang', unit } }, author)
      expect(await bindings.get('telegram:-1')).toBeNull()
      expect(await bind('telegram:-1', null)).toBe(true)
      expect(await bind('telegram:-1', null)).toBe(false)
      expect(await bind('telegram:-1', 'health')).toBe(true)
      await bindings.move('telegram:-1', 'telegram:-1001', author)
      // Told twice, it is done once.
      await bindings.move('telegram:-1', 'telegram:-1001', author)
      expect(await bindings.get('telegram:-1')).toBeNull()
      expect(await bindings.get('telegram:-1001')).toEqual({ committee: 'an-giang', unit: 'health' })
      expect(await bindings.get('slack:-1001')).toBeNull()
      await bindings.change({ kind: 'bind-group', group: 'telegram:-1001', binding: null }, author)
      expect(await bindings.get('telegram:-1001')).toBeNull()
      const entries = await audit.list({ committees: ['an-giang'], limit: 10 })
      expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
        ['group.unbind', { committee: 'an-giang', unit: 'health' }, null],
        ['group.move', { group: 'telegram:-1' }, { group: 'telegram:-1001' }],
        ['group.bind', { committee: 'an-giang', unit: null }, { committee: 'an-giang', unit: 'health' }],
        ['group.bind', null, { committee: 'an-giang', unit: null }],
      ])
    })

    it('keep what they were bound to anew when they have moved already', async () => {
      const { bindings } = opened.store
      const bind = (group: string, unit: string) =>
        bindings.change({ kind: 'bind-group', group, binding: { committee: 'an-giang', unit } }, author)
      await bind('telegram:-2', 'health')
      await bind('telegram:-1002', 'finance')
      await bindings.move('telegram:-2', 'telegram:-1002', author)
      expect(await bindings.get('telegram:-1002')).toEqual({ committee: 'an-giang', unit: 'finance' })
      expect(await bindings.get('telegram:-2')).toBeNull()
    })
  })
}
