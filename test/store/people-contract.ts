import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Author } from '../../src/directory/author.ts'
import { handOver } from '../../src/directory/handover.ts'
import type { Redeemed } from '../../src/directory/people.ts'
import type { Membership } from '../../src/directory/person.ts'
import type { Store } from '../../src/store/open.ts'
import type { Fresh } from './fresh.ts'
import { world } from './world.ts'

const today = '2024-06-17'
const at = (day: string, time = '01:00') => new Date(`${day}T${time}:00Z`)
const author = (person: string | null = 'lan', when = at(today)): Author => ({
  person,
  chat: 'test:1',
  at: when,
  today: when.toISOString().slice(0, 10),
})
const officer: Membership = { committee: 'an-giang', role: 'officer', unit: 'health' }

let accounts = 0
/** An account that nobody has used. */
const bearer = (name = 'Nguyễn Văn An') => {
  const id = String(++accounts)
  return { channel: 'test', id, name, chat: `test:${id}`, person: null }
}

/** What every database must do alike with people, codes and chats. */
export function peopleContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`people on ${name}`, { timeout: 60_000 }, () => {
    let opened: Fresh
    let store: Store
    beforeAll(async () => {
      opened = await fresh()
      store = opened.store
      await store.load(world)
    }, 60_000)
    afterAll(() => opened.remove())

    const invite = (named: string | null = null, memberships = [officer], when = at(today)) =>
      store.invitations.invite({ name: named, memberships }, author('lan', when))
    const redeem = (code: string, who = bearer(), when = at(today)) =>
      store.invitations.redeem(code, who, author(null, when))
    /** Somebody who just joined, with the account that they came through. */
    const joined = async (named: string, memberships = [officer]) => {
      const who = bearer()
      const { code } = await invite(named, memberships)
      const redeemed = await redeem(code, who)
      if (redeemed.kind !== 'joined') throw new Error(redeemed.kind)
      return { id: redeemed.person, who }
    }
    const member = async (id: string) => {
      const found = (await store.people.members(['an-giang', 'vinh-long'], today)).find(
        (one) => one.id === id,
      )
      if (found === undefined) throw new Error(`${id} is no member`)
      return found
    }

    it('lets the bearer of a code in, under the name of the invitation or else of the account', async () => {
      for (const [named, called] of [
        ['Trần Thị Bình', 'Trần Thị Bình'],
        [null, '<b>An</b> & @all'],
      ] as const) {
        const who = bearer('<b>An</b> & @all')
        const { code } = await invite(named)
        const redeemed = (await redeem(code, who)) as Extract<Redeemed, { kind: 'joined' }>
        expect(redeemed).toMatchObject({ kind: 'joined', memberships: [officer] })
        expect((await store.addresses.personAt('test', who.id))?.id).toBe(redeemed.person)
        expect(await store.people.find(redeemed.person, today)).toEqual({
          id: redeemed.person,
          name: called,
          language: null,
          memberships: [officer],
        })
        const [entry] = await store.audit.list({
          committees: ['an-giang'],
          subject: redeemed.person,
          limit: 5,
        })
        expect(entry).toMatchObject({ action: 'person.join', by: called, chat: 'test:1' })
      }
    })

    it('keeps no code anywhere', async () => {
      const { code } = await invite('Lê Văn Cường')
      const everything = JSON.stringify([
        await store.invitations.open(['an-giang'], at(today)),
        await store.audit.list({ committees: ['an-giang'], limit: 100 }),
      ])
      expect(everything).toContain('Lê Văn Cường')
      expect(everything).not.toContain(code)
    })

    it('refuses a code that is wrong, used, revoked or over', async () => {
      const used = await invite()
      await redeem(used.code)
      const revoked = await invite()
      expect(await store.invitations.revoke(revoked.id, author())).toBe(true)
      expect(await store.invitations.revoke(revoked.id, author())).toBe(false)
      const over = await invite()
      for (const [code, when] of [
        ['0'.repeat(32), at(today)],
        [used.code, at(today)],
        [revoked.code, at(today)],
        [over.code, new Date(over.expiresAt.getTime() + 1)],
      ] as const) {
        const who = bearer()
        expect(await redeem(code, who, when)).toEqual({ kind: 'refused' })
        expect(await store.addresses.personAt('test', who.id)).toBeNull()
      }
      expect((await redeem(over.code, bearer(), over.expiresAt)).kind).toBe('joined')
    })

    it('lets one of a hundred in who tap one link at the same moment', async () => {
      const { code } = await invite()
      const before = (await store.people.list()).length
      const crowd = Array.from({ length: 100 }, () => bearer())
      const results = await Promise.all(crowd.map((who) => redeem(code, who)))
      expect(results.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'refused')).toHaveLength(99)
      expect((await store.people.list()).length).toBe(before + 1)
      const found = await Promise.all(crowd.map(({ id }) => store.addresses.personAt('test', id)))
      const known = found.map((one) => one?.id ?? null)
      expect(known.filter((id) => id !== null)).toHaveLength(1)
    })

    it('does one person’s two codes at the same moment as one person', async () => {
      const who = bearer()
      const codes = await Promise.all([invite(), invite(null, [{ ...officer, unit: 'finance' }])])
      const results = await Promise.all(codes.map(({ code }) => redeem(code, who)))
      const people = new Set(results.map((one) => ('person' in one ? one.person : one.kind)))
      expect(people.size).toBe(1)
      const [id = ''] = people
      expect((await member(id)).terms.map(({ unit }) => unit).sort()).toEqual(['finance', 'health'])
    })

    it('adds a role to somebody who is in, once', async () => {
      const { id, who } = await joined('Đỗ Thị Em')
      await redeem((await invite(null, [officer, { ...officer, role: 'secretary' }])).code, who)
      expect((await store.people.find(id, today))?.memberships.map(({ role }) => role)).toEqual([
        'officer',
        'secretary',
      ])
    })

    it('lists who can be let in still, of one’s own committees', async () => {
      const { id } = await invite('Chờ', [{ committee: 'vinh-long', role: 'leader', unit: 'other' }])
      expect(await store.invitations.open(['vinh-long'], at(today))).toEqual([
        {
          id,
          name: 'Chờ',
          memberships: [{ committee: 'vinh-long', role: 'leader', unit: 'other' }],
          expiresAt: at('2024-06-24'),
        },
      ])
      expect(await store.invitations.open(['vinh-long'], at('2024-06-25'))).toEqual([])
      expect((await store.invitations.open(['an-giang'], at(today))).map((one) => one.id)).not.toContain(id)
    })

    describe('a further chat', () => {
      it('is the same person’s, by a code that holds for a quarter of an hour', async () => {
        const { id } = await joined('Hai Kênh')
        const { code, expiresAt } = await store.invitations.link({ ...author(id), person: id })
        expect(expiresAt).toEqual(at(today, '01:15'))
        const other = { ...bearer(), channel: 'slack' }
        expect(await redeem(code, other, at(today, '01:16'))).toEqual({ kind: 'refused' })
        expect(await redeem(code, other)).toEqual({ kind: 'linked', person: id })
        expect((await store.addresses.personAt('slack', other.id))?.id).toBe(id)
        expect((await store.people.chats(id)).map(({ channel }) => channel).sort()).toEqual(['slack', 'test'])
        expect(await redeem(code, bearer())).toEqual({ kind: 'refused' })
      })

      it('that is somebody’s already stays theirs, and the code good', async () => {
        const [{ id, who: own }, { who: others }] = [await joined('Một'), await joined('Hai')]
        const { code } = await store.invitations.link({ ...author(id), person: id })
        expect(await redeem(code, others)).toEqual({ kind: 'taken' })
        expect(await redeem(code, own)).toEqual({ kind: 'own' })
        // The console knows its person without an account being kept.
        expect(await redeem(code, { ...bearer(), person: 'binh' } as never)).toEqual({ kind: 'taken' })
        expect(await redeem(code, bearer())).toEqual({ kind: 'linked', person: id })
      })

      it('is linked by the newest code alone', async () => {
        const { id } = await joined('Ba')
        const older = await store.invitations.link({ ...author(id), person: id })
        const newer = await store.invitations.link({ ...author(id), person: id })
        expect(await redeem(older.code)).toEqual({ kind: 'refused' })
        expect((await redeem(newer.code)).kind).toBe('linked')
      })
    })

    describe('somebody who is revoked', () => {
      it('is nobody from then on, on every chat, and a code made before does not help', async () => {
        const { id, who } = await joined('Sẽ Rời')
        const { code } = await store.invitations.link({ ...author(id), person: id })
        const { terms } = await member(id)
        await store.people.revoke(await member(id), terms, author())
        expect((await store.people.find(id, today))?.memberships).toEqual([])
        expect(await redeem(code, bearer())).toEqual({ kind: 'refused' })
        // The address stays, for the trail.
        expect((await store.addresses.personAt('test', who.id))?.id).toBe(id)
        await expect(member(id)).rejects.toThrow('is no member')
      })

      it('speaks, once let in again, through the chat that brought the new code alone', async () => {
        const { id, who } = await joined('Mất Điện Thoại')
        const lost = { ...bearer(), channel: 'slack' }
        await redeem((await store.invitations.link({ ...author(id), person: id })).code, lost)
        await store.people.revoke(await member(id), (await member(id)).terms, author())
        expect(await redeem((await invite()).code, who)).toMatchObject({ kind: 'joined', person: id })
        expect(await store.addresses.personAt('slack', lost.id)).toBeNull()
        expect((await store.people.find(id, today))?.memberships).toEqual([officer])
        const [entry] = await store.audit.list({ committees: ['an-giang'], subject: id, limit: 1 })
        expect(entry?.before).toEqual({ chats: [{ channel: 'slack', account: lost.id }] })
      })

      it('of one role keeps the others', async () => {
        const { id } = await joined('Hai Vai', [officer, { ...officer, role: 'secretary' }])
        const found = await member(id)
        await store.people.revoke(found, found.terms.slice(0, 1), author())
        expect((await store.people.find(id, today))?.memberships.map(({ role }) => role)).toEqual([
          'secretary',
        ])
      })
    })

    it('hands roles over for some days, and they come back', async () => {
      const [{ id: an }, { id: binh }] = [
        await joined('An'),
        await joined('Bình', [{ ...officer, unit: 'finance' }]),
      ]
      const [giver, taker] = [await member(an), await member(binh)]
      const change = handOver({
        from: '2024-07-01',
        until: '2024-07-15',
        terms: giver.terms,
        giver: an,
        taker,
      })
      await store.people.handOver(giver, taker, change, author())
      const units = async (id: string, day: string) =>
        (await store.people.find(id, day))?.memberships.map(({ unit }) => unit)
      for (const [day, ofAn, ofBinh] of [
        ['2024-06-30', ['health'], ['finance']],
        ['2024-07-01', [], ['finance', 'health']],
        ['2024-07-15', [], ['finance', 'health']],
        ['2024-07-16', ['health'], ['finance']],
      ] as const) {
        expect([day, await units(an, day), await units(binh, day)]).toEqual([day, ofAn, ofBinh])
      }
      expect(await member(an)).toMatchObject({
        terms: [
          { from: null, to: '2024-06-30' },
          { from: '2024-07-16', to: null },
        ],
      })
      const [entry] = await store.audit.list({ committees: ['an-giang'], subject: an, limit: 1 })
      expect(entry).toMatchObject({ action: 'person.handover', after: { name: 'Bình', person: binh } })
    })

    it('notes since when a chat can’t be reached, until it can again', async () => {
      const { id, who } = await joined('Đã Chặn')
      await store.addresses.unreachable('test', who.chat, 'blocked', at('2024-06-18'))
      await store.addresses.unreachable('test', who.id, 'not-found', at('2024-06-19'))
      expect((await member(id)).chats).toEqual([
        { channel: 'test', since: at(today), unreachable: { since: at('2024-06-18'), why: 'blocked' } },
      ])
      await store.addresses.unreachable('slack', who.id, 'blocked', at('2024-06-18'))
      expect(await store.addresses.reachable('test', who.id)).toEqual({ person: id, since: at('2024-06-18') })
      expect(await store.people.chats(id)).toMatchObject([{ unreachable: null }])
      expect(await store.addresses.reachable('test', who.id)).toBeNull()
    })

    it('keeps the id of a conversation with an account, until it is gone', async () => {
      const { id, who } = await joined('Trong Slack')
      const told = async () => (await store.addresses.destinations([id])).get(id)
      expect(await store.addresses.conversationOf('test', who.id)).toBeNull()
      expect(await told()).toMatchObject([{ chat: who.chat, conversation: null }])
      await store.addresses.keepConversation('test', who.id, 'D1')
      expect(await store.addresses.conversationOf('test', who.id)).toBe('D1')
      expect(await told()).toMatchObject([{ chat: who.chat, conversation: 'D1' }])
      await store.addresses.keepConversation('test', who.id, null)
      expect(await store.addresses.conversationOf('test', who.id)).toBeNull()
      await store.addresses.keepConversation('test', 'a stranger', 'D2')
      expect(await store.addresses.conversationOf('test', 'a stranger')).toBeNull()
    })

    describe('the first administrator', () => {
      let other: Fresh
      beforeEach(async () => {
        other = await fresh()
        await other.store.load(world)
        return () => other.remove()
      }, 60_000)
      const first = (when = at(today)) => other.store.invitations.first(world.committees, author(null, when))

      it('is let in by the newest code, and then there are no more', async () => {
        const [lost, found] = [await first(), await first(at(today, '02:00'))]
        expect(lost?.code).not.toBe(found?.code)
        expect(await other.store.invitations.open(['an-giang'], at(today, '02:00'))).toHaveLength(1)
        const nobody = await other.store.invitations.redeem(lost?.code ?? '', bearer(), author(null))
        expect(nobody).toEqual({ kind: 'refused' })
        const redeemed = await other.store.invitations.redeem(found?.code ?? '', bearer(), author(null))
        expect(redeemed).toMatchObject({
          kind: 'joined',
          memberships: [
            { committee: 'vinh-long', role: 'administrator', unit: 'other' },
            { committee: 'an-giang', role: 'administrator', unit: 'province' },
          ],
        })
        expect(await first()).toBeNull()
      })

      it('gets a new code when an old one has run out, and when the only one was revoked', async () => {
        const old = await first()
        const late = new Date((old?.expiresAt.getTime() ?? 0) + 1)
        const { code = '' } = (await first(late)) ?? {}
        const redeemed = await other.store.invitations.redeem(code, bearer(), author(null, late))
        expect(redeemed.kind).toBe('joined')
        expect(await first(late)).toBeNull()
        const [only] = await other.store.people
          .members(['an-giang', 'vinh-long'], '2024-06-24')
          .then((all) => all.filter(({ terms }) => terms.some(({ role }) => role === 'administrator')))
        if (only === undefined) throw new Error('nobody')
        await other.store.people.revoke(only, only.terms, author('lan', late))
        expect(await first(late)).not.toBeNull()
      })
    })
  })
}
