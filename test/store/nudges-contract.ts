import { expect, it } from 'vitest'
import type { PlannedNotice } from '../../src/deadlines/notice.ts'
import type { NewNudge } from '../../src/deadlines/nudge.ts'
import { priorities, rightAway } from '../../src/outbox/delivery.ts'
import type { Store } from '../../src/store/open.ts'

const at = (minute: number) => new Date(Date.UTC(2024, 5, 20, 2, minute))
const author = { person: 'binh', chat: 'telegram:4711', at: at(0), today: '2024-06-20' }
const toLan = { person: 'lan', units: ['health'], parts: [] }
const figures = { kind: 'figures', from: '2024-06-10', to: '2024-06-16' } as const
const nudge: NewNudge = { committee: 'an-giang', topic: figures, words: null, recipients: [toLan] }

/** What every database must keep alike of a secretary's own reminders. */
export function nudgesContract(opened: () => Store): void {
  it('keeps what was reminded of, by whom and to whom, each change once, until it is withdrawn', async () => {
    const { nudges, audit } = opened()
    const toBoth = [{ person: 'binh', units: ['finance', 'health'], parts: [7, 8] }, toLan]
    const first = await nudges.add(nudge, author)
    const second = await nudges.add(
      { ...nudge, committee: 'vinh-long', topic: { kind: 'work' }, recipients: toBoth },
      { ...author, at: at(5) },
    )
    const kept = { id: first, ...nudge, sentBy: { id: 'binh', name: 'Trần Bình' }, sentAt: at(0) }
    expect(await nudges.list([first])).toEqual([{ ...kept, revision: 0, withdrawn: false }])
    expect((await nudges.list([second, first])).map(({ id }) => id)).toEqual([first, second])
    expect(await nudges.list([second])).toMatchObject([{ recipients: toBoth, sentAt: at(5) }])
    expect((await nudges.recent(['vinh-long', 'an-giang'], 1)).map(({ id }) => id)).toEqual([second])
    expect((await nudges.since(at(0), ['lan'])).map(({ id }) => id)).toEqual([first, second])
    expect((await nudges.since(at(1), ['lan', 'nobody'])).map(({ id }) => id)).toEqual([second])
    expect(await nudges.since(at(0), ['nobody'])).toEqual([])

    expect(await nudges.change(first, { words: 'Xin gửi trước 15h' }, { ...author, at: at(6) })).toBe(true)
    expect(await nudges.list([first])).toMatchObject([{ words: 'Xin gửi trước 15h', revision: 1 }])
    expect(await nudges.change(second, 'withdraw', { ...author, at: at(7) })).toBe(true)
    expect(await nudges.change(second, { words: 'Muộn' }, { ...author, at: at(8) })).toBe(false)
    expect(await nudges.change(999, 'withdraw', author)).toBe(false)
    expect(await nudges.list([second])).toMatchObject([{ words: null, revision: 1, withdrawn: true }])
    expect((await nudges.since(at(0), ['lan'])).map(({ id }) => id)).toEqual([first])
    const trail = await audit.list({ committees: ['an-giang', 'vinh-long'], limit: 3 })
    expect(trail.map(({ action }) => action)).toEqual(['nudge.withdraw', 'nudge.correct', 'nudge.send'])
  })

  it('finds the messages that show an earlier revision, and gives up those of a withdrawn one that did not leave', async () => {
    const { nudges, notices, deliveries } = opened()
    const id = await nudges.add({ ...nudge, recipients: [toLan, { ...toLan, person: 'binh' }] }, author)
    const notice = (person: string): PlannedNotice => ({
      key: `nudge:${id}:${person}`,
      cause: { kind: 'nudge', id },
      person,
      occasion: { kind: 'nudge', urgent: false },
      due: null,
      dueAt: at(0),
      held: false,
    })
    await notices.change({ insert: [notice('lan'), notice('binh')], revive: [], move: [], cancel: [] })
    await deliveries.plan(
      ['lan', 'binh'].map((person) => ({
        key: `push:${id}:${person}:0`,
        channel: 'nudged',
        lane: `nudged:${person}`,
        body: {},
        priority: priorities.reminder,
        notBefore: rightAway,
      })),
      at(0),
    )
    const handedOver = (await notices.ofNudges([id])).map((one) => ({
      ids: [one.id],
      delivery: `push:${id}:${one.person}`,
      late: false,
    }))
    await notices.settle({ handedOver, dropped: [], postponed: [] }, at(0))
    for (const person of ['lan', 'binh']) await nudges.shown(id, person)
    expect(await nudges.outdated()).toEqual([])

    const times = { now: at(1), machineNow: at(1) }
    const claim = { channel: 'nudged', ...times, limit: 1, leaveOut: ['nudged:binh'] }
    const sent = await deliveries.claim(claim)
    expect(sent.map(({ lane }) => lane)).toEqual(['nudged:lan'])
    await deliveries.mark(
      sent.map((one) => ({ kind: 'sent', id: one.id, message: '17' })),
      at(1),
    )
    await nudges.change(id, 'withdraw', author)
    const outdated = await nudges.outdated()
    expect(outdated.filter(({ nudge: one }) => one.id === id)).toMatchObject([
      { person: 'lan', push: `push:${id}:lan`, chat: 'nudged:lan', channel: 'nudged', message: '17' },
    ])
    // What did not leave yet never does.
    expect(await deliveries.claim({ ...claim, limit: 10, leaveOut: [] })).toEqual([])
    await nudges.shown(id, 'lan')
    expect(await nudges.outdated()).toEqual([])
  })
}
