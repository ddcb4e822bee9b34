import { AsyncResource } from 'node:async_hooks'
import Database from 'libsql'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { changedBy } from '../../src/store/facts-version.ts'
import { freshStore } from './fresh.ts'
import { sample } from './sampled.ts'

/** Runs work outside of whatever transaction is running. */
const outside = AsyncResource.bind(<T>(work: () => T): T => work())

const indicator = 'online-payment'
const unit = 'so-y-te'
const year = { indicator, units: [unit], from: '2024-01-01', to: '2024-12-31' }

// To load it takes seconds, which no test is to be charged with.
beforeAll(async () => (await freshStore(sample)).remove(), 120_000)

async function sampled() {
  const { store, url, remove } = await freshStore(sample)
  onTestFinished(remove)
  const figures = await store.figures.list(year)
  const last = figures.at(-1)
  if (last === undefined) throw new Error('the sample has no figures')
  const corrected = {
    indicator,
    unit,
    from: last.from,
    to: last.to,
    numerator: 1,
    denominator: 4,
    value: null,
    note: null,
    source: null,
    reason: 'a test',
    enteredBy: 'secretary',
    enteredAt: new Date(0),
    sample: false,
    approval: null,
  }
  return { store, path: url.slice('file:'.length), before: last, corrected }
}

describe('what is remembered between two questions', () => {
  it('is what was read, as long as nothing has changed', async () => {
    const { store } = await sampled()
    const first = await store.figures.list(year)
    await store.conversations.put('telegram:1', {}, new Date(0))
    expect(await store.figures.list(year)).toBe(first)
    expect(await store.figures.total(year, 'flow')).toBe(await store.figures.total(year, 'flow'))
  })

  it('is forgotten with a correction, and with one that was undone', async () => {
    const { store, before, corrected } = await sampled()
    const undone = store.atomically(async () => {
      await store.figures.record([corrected])
      expect((await store.figures.list(year)).at(-1)).toMatchObject({ numerator: 1, denominator: 4 })
      throw new Error('not now')
    })
    await expect(undone).rejects.toMatchObject({ cause: new Error('not now') })
    expect((await store.figures.list(year)).at(-1)).toMatchObject({ numerator: before.numerator })
    await store.figures.record([corrected])
    expect((await store.figures.list(year)).at(-1)).toMatchObject({ numerator: 1, revision: 2 })
  })

  it('is forgotten when it was asked for while something was being changed', async () => {
    const { store, corrected } = await sampled()
    const changing = store.figures.record([{ ...corrected, numerator: 2 }])
    const meanwhile = store.figures.list(year)
    await Promise.all([changing, meanwhile])
    expect((await store.figures.list(year)).at(-1)).toMatchObject({ numerator: 2 })
  })

  it('is the same inside a transaction until it changes something, and holds no change that was undone', async () => {
    const { store } = await sampled()
    const day = { date: '2024-09-02', name: 'Quốc khánh', kind: 'off', certainty: 'official' } as const
    const author = { person: null, chat: 'test', at: new Date(0), today: '2024-06-17' }
    const days = () => store.workingDays.list('2024-09-02', '2024-09-02')
    const before = await days()
    const undone = store.atomically(async () => {
      expect(await days()).toBe(before)
      await store.workingDays.change({ set: [{ ...day, name: 'Lễ' }], remove: [] }, author)
      expect(await days()).toMatchObject([{ name: 'Lễ' }])
      throw new Error('not now')
    })
    await expect(undone).rejects.toMatchObject({ cause: new Error('not now') })
    expect(await days()).toEqual(before)
  })

  it('waits for nothing that waits for the end of its own transaction', async () => {
    const { store } = await sampled()
    let asked: Promise<unknown> = Promise.resolve()
    await store.atomically(async () => {
      await store.settings.set('some', 'thing')
      // Somebody else asks meanwhile, and is answered when the transaction has ended.
      asked = outside(() => store.workingDays.list('2024-09-02', '2024-09-02'))
      expect(await store.workingDays.list('2024-09-02', '2024-09-02')).toHaveLength(1)
    })
    expect(await asked).toHaveLength(1)
  })

  it('is kept over figures that are sent, but for figures', async () => {
    const { store, corrected } = await sampled()
    const [day, first] = [
      await store.workingDays.list('2024-09-02', '2024-09-02'),
      await store.figures.list(year),
    ]
    await store.figures.record([corrected])
    expect(await store.workingDays.list('2024-09-02', '2024-09-02')).toBe(day)
    expect(await store.figures.list(year)).not.toBe(first)
  })

  it('is forgotten when somebody else has written to the file', async () => {
    const { store, path } = await sampled()
    expect(await store.addresses.personAt('telegram', '7')).toBeNull()
    expect(await store.people.find('leader', '2024-06-17')).toMatchObject({ language: null })
    const other = new Database(path)
    other.exec(`UPDATE "Person" SET "language" = 'en' WHERE "id" = 'leader'`)
    other.exec(
      `INSERT INTO "Address" ("channel", "account", "personId", "chat", "since") VALUES ('telegram', '7', 'leader', 'telegram:7', 0)`,
    )
    other.close()
    expect(await store.people.find('leader', '2024-06-17')).toMatchObject({ language: 'en' })
    expect(await store.addresses.personAt('telegram', '7')).toEqual({ id: 'leader', language: 'en' })
  })

  it('can be altered by nobody', async () => {
    const { store } = await sampled()
    await store.figures.list(year)
    const shared = await store.figures.list(year)
    expect(() => shared.pop()).toThrow(TypeError)
  })
})

it('a statement that may change what answers are made of is told from figures and from the passing of messages', () => {
  const anything = [
    'UPDATE `main`.`Person` SET `language` = ?',
    ' delete from "Address" where true',
    'INSERT OR IGNORE INTO "Binding" DEFAULT VALUES',
    'WITH a AS (SELECT 1) INSERT INTO "Figure" SELECT * FROM a',
    'DROP TABLE "Unit"',
  ]
  const figures = ['INSERT INTO "Figure" ("id") VALUES (1)', 'UPDATE `main`.`Approval` SET `reason` = ?']
  const nothing = [
    'SELECT 1',
    'PRAGMA data_version',
    '\n  UPDATE "Delivery" SET "state" = 1',
    'INSERT INTO "Arrival" ("key") VALUES (1) RETURNING "id"',
    'DELETE FROM `main`.`Keyboard` WHERE 1',
  ]
  expect(anything.map(changedBy)).toEqual(anything.map(() => 'anything'))
  expect(figures.map(changedBy)).toEqual(figures.map(() => 'figures'))
  expect(nothing.map(changedBy)).toEqual(nothing.map(() => 'nothing'))
})
