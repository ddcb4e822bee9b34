import { expect, it } from 'vitest'
import type { Store } from '../../src/store/open.ts'
import { figure } from './world.ts'

/** What every database must keep alike of figures that wait for approval. */
export function approvalsContract(opened: () => Store): void {
  it('keeps which figures wait, what was decided and of which revision, until it is corrected', async () => {
    const store = opened()
    const author = { person: 'binh', chat: 'test', at: new Date('2025-06-20T02:00:00Z'), today: '2025-06-20' }
    const week = { from: '2025-06-09', to: '2025-06-15' }
    const of = (unit: string, numerator: number) =>
      figure({ indicator: 'on-time', unit, ...week, numerator, denominator: 10, approval: 'waiting' })
    expect([...(await store.approvals.wantedBy(['an-giang']))]).toEqual([])
    await store.approvals.want('an-giang', true, author)
    expect([...(await store.approvals.wantedBy(['an-giang', 'other']))]).toEqual(['an-giang'])

    const query = { indicator: 'on-time', units: ['health', 'finance'], ...week }
    const unapproved = async () =>
      [...(await store.figures.sumByUnit(query, 'flow'))].map(([unit, sum]) => [unit, sum.unapproved])
    await store.unitFigures.record([of('health', 7), of('finance', 8)], author)
    expect(await unapproved()).toEqual([
      ['finance', 1],
      ['health', 1],
    ])
    // By their values alone, as a form reads them, they are the same.
    const values = {
      indicator: 'on-time',
      ...week,
      numerator: 7,
      denominator: 10,
      value: null,
      approval: 'waiting',
    }
    expect(await store.unitFigures.values({ unit: 'health', indicators: ['on-time'], ...week })).toEqual([
      values,
    ])
    // And of several units at once, for exactly these days.
    const both = { units: ['health', 'finance'], indicators: ['on-time'] }
    const reported = await store.unitFigures.ofWeek({ ...both, ...week })
    expect(reported.find(({ unit }) => unit === 'health')).toEqual({ ...values, unit: 'health' })
    expect(reported).toHaveLength(2)
    expect(await store.unitFigures.ofWeek({ ...both, ...week, to: week.from })).toEqual([])
    const open = await store.approvals.open(['health', 'finance'])
    expect(open.map(({ unit, approval }) => [unit, approval])).toEqual([
      ['health', 'waiting'],
      ['finance', 'waiting'],
    ])
    expect(await store.approvals.count(['health'])).toEqual([
      { unit: 'health', ...week, approval: 'waiting', number: 1 },
    ])
    const [health = 0, finance = 0] = open.map(({ id }) => id)
    const approve = { figures: [finance], verdict: 'approved', reason: null } as const
    expect(await store.approvals.decide(approve, author)).toMatchObject([
      {
        unit: 'finance',
        ...week,
        verdict: 'approved',
        by: { id: 'binh' },
        figures: [{ numerator: 8, approval: null }],
      },
    ])
    // Once it is decided there is nothing to decide.
    expect(await store.approvals.decide(approve, author)).toEqual([])
    const sendBack = { figures: [health, finance], verdict: 'returned', reason: 'Rà soát lại' } as const
    const [returned] = await store.approvals.decide(sendBack, author)
    expect(returned).toMatchObject({
      unit: 'health',
      reason: 'Rà soát lại',
      figures: [{ approval: 'returned' }],
    })
    expect(await store.approvals.list([returned?.id ?? 0])).toEqual([returned])
    expect((await store.approvals.open(['health', 'finance'])).map(({ approval }) => approval)).toEqual([
      'returned',
    ])

    const later = { ...of('health', 9), reason: 'Nhập nhầm', enteredAt: new Date('2025-06-21T02:00:00Z') }
    await store.unitFigures.record([later], author)
    // A decision is about a revision: it says nothing about the next.
    expect(await store.approvals.decide(sendBack, author)).toEqual([])
    expect(await store.approvals.open(['health'])).toMatchObject([{ numerator: 9, approval: 'waiting' }])
    const [revisions] = await store.unitFigures.history({
      ...{ units: ['health'], indicators: ['on-time'], ...week, corrected: false, limit: 5 },
    })
    expect(
      revisions?.map(({ numerator, decisions }) => [numerator, decisions.map(({ verdict }) => verdict)]),
    ).toEqual([
      [7, ['returned']],
      [9, []],
    ])
    const actions = (await store.audit.list({ committees: ['an-giang'], limit: 5 })).map(
      ({ action }) => action,
    )
    expect(actions).toEqual([
      'figure.correct',
      'figure.return',
      'figure.approve',
      'figure.report',
      'figure.report',
    ])
    await store.approvals.want('an-giang', false, author)
    expect([...(await store.approvals.wantedBy(['an-giang']))]).toEqual([])
  })
}
