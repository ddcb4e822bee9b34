import { array, assert, asyncProperty, constantFrom, integer, oneof, record, subarray } from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ClaimedDelivery, priorities } from '../../src/outbox/delivery.ts'
import { markFor } from '../../src/outbox/outcome.ts'
import { createModel } from './delivery-model.ts'
import { at, keysOf } from './delivery-world.ts'
import { type Fresh, freshStore } from './fresh.ts'

let opened: Fresh
beforeAll(async () => {
  opened = await freshStore()
})
afterAll(() => opened.remove())

const lanes = ['a', 'b', 'c']
const steps = oneof(
  {
    weight: 3,
    arbitrary: record({
      do: constantFrom('plan' as const),
      deliveries: array(
        record({
          key: integer({ min: 0, max: 30 }),
          lane: constantFrom(...lanes),
          priority: constantFrom(...Object.values(priorities)),
          notBefore: integer({ min: 0, max: 20 }),
        }),
        { maxLength: 5 },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: record({
      do: constantFrom('claim' as const),
      limit: integer({ min: 1, max: 4 }),
      leaveOut: subarray(lanes),
      passed: integer({ min: -2, max: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: record({
      do: constantFrom('end' as const),
      which: integer({ min: 0, max: 9 }),
      outcome: constantFrom(
        { kind: 'sent', message: '1' } as const,
        { kind: 'not-sent', detail: 'x' } as const,
        { kind: 'refused', seconds: 1, chat: null } as const,
        { kind: 'unknown', detail: 'x' } as const,
        { kind: 'final', problem: 'blocked', detail: 'x' } as const,
      ),
    }),
  },
  { weight: 1, arbitrary: record({ do: constantFrom('die' as const) }) },
)

let runs = 0

it('nothing is lost, out of order or made more than twice, whatever happens in which order', async () => {
  const ledger = opened.store.deliveries
  await assert(
    asyncProperty(array(steps, { maxLength: 40 }), async (script) => {
      const channel = `telegram ${runs++}`
      const named = (name: string | number) => `${channel} ${name}`
      const model = createModel()
      let hand: ClaimedDelivery[] = []
      let clock = 0
      const claim = async (limit: number, leaveOut: readonly string[]) => {
        const query = { now: at(clock), limit, leaveOut }
        const full = { ...query, channel, machineNow: at(0) }
        const due = (await ledger.due(full)).map(({ id }) => id)
        const claimed = await ledger.claim({
          ...full,
          ...(due.length > 0 && limit % 2 === 0 && { only: due }),
        })
        expect(claimed.map(({ id }) => id).toSorted()).toEqual(due.toSorted())
        expect(keysOf(claimed)).toEqual(model.claim(query))
        for (const { key, mayRepeat } of claimed)
          expect(mayRepeat).toBe(model.all.get(key)?.perhapsMade === 1)
        hand.push(...claimed)
        return claimed
      }
      const die = async () => {
        await ledger.recover(channel, at(1), at(1))
        model.die()
        hand = []
      }

      for (const step of script) {
        if (step.do === 'plan') {
          const deliveries = step.deliveries.map(({ key, lane, notBefore, priority }) => ({
            ...{ key: named(key), channel, lane: named(lane), body: {}, priority, notBefore: at(notBefore) },
          }))
          await ledger.plan(deliveries, at(clock))
          model.plan(deliveries)
        } else if (step.do === 'claim') {
          clock += step.passed
          await claim(step.limit, step.leaveOut.map(named))
        } else if (step.do === 'die') await die()
        else {
          const [delivery] = hand.splice(step.which % Math.max(hand.length, 1), 1)
          if (delivery === undefined) continue
          const mark = markFor(delivery, step.outcome)
          await ledger.mark([mark], at(clock))
          if (step.outcome.kind === 'unknown') model.mark(delivery.key, 'repeat')
          else model.mark(delivery.key, mark.kind)
        }
      }

      await die()
      clock = 100
      for (let claimed = await claim(10, []); claimed.length > 0; claimed = await claim(10, [])) {
        await ledger.mark(
          claimed.map(({ id }) => ({ kind: 'sent', id, message: null })),
          at(clock),
        )
        for (const { key } of claimed) model.mark(key, 'sent')
      }
      const left = [...model.all.values()].filter(({ state }) => state === 'waiting' || state === 'sending')
      expect(left).toEqual([])
      for (const { perhapsMade } of model.all.values()) expect(perhapsMade).toBeLessThanOrEqual(2)
    }),
    { numRuns: 150 },
  )
}, 60_000)
