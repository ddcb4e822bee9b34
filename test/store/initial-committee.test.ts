import { afterAll, beforeAll, expect, it } from 'vitest'
import { configFrom } from '../../src/config.ts'
import { initialCommittee, standardData } from '../../src/store/initial-committee.ts'
import type { Store } from '../../src/store/open.ts'
import { type Fresh, freshStore } from './fresh.ts'

let opened: Fresh
let store: Store
beforeAll(async () => {
  opened = await freshStore()
  store = opened.store
})
afterAll(() => opened.remove())

it('a new installation begins with a committee, its unit and the standard indicators, and an administrator can come', async () => {
  const { committee } = configFrom({ COMMITTEE_UNIT: 'Tỉnh Cà Mau' })
  await store.load(initialCommittee(committee.name, committee.unit, standardData()))
  const catalogue = await store.catalogue.load()
  expect(catalogue.committees).toMatchObject([{ name: 'Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số' }])
  expect([...catalogue.units.values()]).toMatchObject([
    { name: 'Tỉnh Cà Mau', kind: 'province', parent: null },
  ])
  expect([...catalogue.indicators.keys()]).toContain('online-payment')
  expect(await store.people.list()).toEqual([])

  const author = { person: null, chat: 'test', at: new Date('2024-06-17T01:00:00Z'), today: '2024-06-17' }
  const first = await store.invitations.first(catalogue.committees, author)
  const bearer = { channel: 'test', id: '1', name: 'Nguyễn Văn An', chat: 'test:1', person: null }
  expect(await store.invitations.redeem(first?.code ?? '', bearer, author)).toMatchObject({
    kind: 'joined',
    memberships: [{ role: 'administrator', unit: catalogue.committees[0]?.home }],
  })
})

it.each([
  ['Tỉnh', 'province'],
  ['Thành phố Huế', 'province'],
  ['Huyện Thanh Bình', 'district'],
  ['quận 1', 'district'],
  ['Sở Y tế', 'department'],
])('the unit %s is a %s', (name, kind) => {
  expect(initialCommittee('Ban Chỉ đạo', name, { indicators: [], specialDays: [] }).units).toMatchObject([
    { name, kind },
  ])
})
