import { setImmediate } from 'node:timers/promises'
import type { Api } from 'grammy'
import type { Transport } from '../../outbox/delivery.ts'
import { createSender } from '../../outbox/sender.ts'
import type { Sender } from '../../outbox/sender-types.ts'
import type { TelegramDependencies, TelegramSettings } from './dependencies.ts'
import { chatOf, laneOf } from './incoming.ts'
import { limitsFor } from './limits.ts'
import { createTransport } from './transport.ts'

/** Calls in flight at once: two seconds' worth of what Telegram permits, where an answer takes that long. */
export const atOnce = 64

/** The sender of the outbox for Telegram. */
export function senderOn(api: Api, { rate }: TelegramSettings, deps: TelegramDependencies): Sender {
  return createSender({
    channel: 'telegram',
    ledger: deps.ledger,
    transport: toLanes(createTransport({ api, charts: deps.charts, log: deps.log })),
    limits: limitsFor(rate),
    atOnce,
    now: deps.now,
    speed: deps.speed,
    machineNow: deps.machineNow,
    elapsed: deps.elapsed,
    gather: () => setImmediate(),
    wait: deps.wait,
    lostBefore: deps.lostBefore,
    onFinal: async ({ lane, key }, problem, detail) => {
      if (problem === 'refused') deps.log(new Error(detail), 'Telegram refused a message')
      else await deps.unreachable(lane, problem, deps.now(), key)
    },
    onMoved: ({ lane }, to) => deps.moveChat(lane, laneOf(Number(to)), deps.now()),
    report: deps.log,
  })
}

/** A lane's chat may have got another id since a call was planned. */
function toLanes({ send, ...transport }: Transport): Transport {
  return {
    ...transport,
    send: (delivery) => {
      const chat = chatOf(delivery.lane)
      return send(
        Number.isNaN(chat) ? delivery : { ...delivery, body: { ...(delivery.body as object), chat } },
      )
    },
  }
}
