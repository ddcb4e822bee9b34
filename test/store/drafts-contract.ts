import { expect, it } from 'vitest'
import type { Given } from '../../src/figures/form.ts'
import type { Store } from '../../src/store/open.ts'

const at = (minute: number) => new Date(Date.UTC(2024, 5, 17, 2, minute))
const week = { from: '2024-06-10', to: '2024-06-16' }
const counts = (numerator: number): Given => ({
  answer: { kind: 'counts', numerator, denominator: 10 },
  reason: null,
})

/** What every database must keep alike of figures while they are being entered. */
export function draftsContract(opened: () => Store): void {
  it('keeps what is entered, each answer in the place of an earlier one, until it is sent, and then as it was sent', async () => {
    const { drafts } = opened()
    const of = { unit: 'health', ...week, person: 'lan' }
    const begun = await drafts.begin(of, at(0))
    expect(begun).toEqual({ id: begun.id, ...of, answers: {}, startedAt: at(0), changedAt: at(0) })
    expect(await drafts.begin(of, at(1))).toEqual(begun)
    const confirmed: Given = { answer: { kind: 'count', value: 0 }, reason: 'Đúng, "thực tế" như vậy' }
    await drafts.answer(begun.id, { 'on-time': counts(7), backlog: confirmed }, at(2))
    await drafts.answer(begun.id, { 'on-time': counts(8), backlog: null }, at(3))
    const kept = await drafts.answer(begun.id, { backlog: confirmed }, at(4))
    const answers = { 'on-time': counts(8), backlog: confirmed }
    expect(kept).toEqual({ ...begun, answers, changedAt: at(4) })
    expect(await drafts.find(begun.id)).toEqual(kept)
    expect(await drafts.sent(begun.id)).toBeNull()

    await drafts.end(begun.id, 'sent', at(5))
    const sent = { ...kept, changedAt: at(5) }
    expect(await drafts.sent(begun.id)).toEqual(sent)
    expect(await drafts.find(begun.id)).toBeNull()
    // What was sent stays as it was sent.
    expect(await drafts.answer(begun.id, { 'on-time': counts(9) }, at(6))).toBeNull()
    expect(await drafts.takeOver(begun.id, 'binh', at(6))).toBeNull()
    await drafts.end(begun.id, 'dropped', at(6))
    expect(await drafts.sent(begun.id)).toEqual(sent)
    expect(await drafts.sent(begun.id + 1_000)).toBeNull()
    const next = await drafts.begin(of, at(7))
    expect(next.id).not.toBe(begun.id)
    expect(next.answers).toEqual({})
    await drafts.end(next.id, 'dropped', at(8))
    expect([await drafts.find(next.id), await drafts.sent(next.id)]).toEqual([null, null])
  })

  it('finds those of somebody and of a unit’s week that are open, the last changed first, whoever they go to', async () => {
    const { drafts } = opened()
    const first = await drafts.begin({ unit: 'finance', ...week, person: 'lan' }, at(10))
    const second = await drafts.begin({ unit: 'finance', ...week, person: 'binh' }, at(11))
    const other = await drafts.begin({ unit: 'health', ...week, person: 'lan' }, at(12))
    const ids = (found: readonly { readonly id: number }[]) => found.map(({ id }) => id)
    expect(ids(await drafts.ofPerson('lan'))).toEqual([other.id, first.id])
    expect(ids(await drafts.ofUnit('finance', week.from))).toEqual([second.id, first.id])
    await drafts.answer(first.id, { 'on-time': counts(3) }, at(13))
    expect(ids(await drafts.ofPerson('lan'))).toEqual([first.id, other.id])
    expect(await drafts.takeOver(first.id, 'binh', at(14))).toMatchObject({
      id: first.id,
      person: 'binh',
      answers: { 'on-time': counts(3) },
      changedAt: at(14),
    })
    expect(ids(await drafts.ofPerson('binh'))).toEqual([first.id, second.id])
    for (const { id } of [first, second, other]) await drafts.end(id, 'closed', at(15))
    expect([await drafts.ofPerson('binh'), await drafts.ofUnit('finance', week.from)]).toEqual([[], []])
    expect(await drafts.sent(first.id)).toBeNull()
  })
}
