import { deskOn } from '../../src/app/dialogue.ts'
import { createTelling } from '../../src/app/telling.ts'
import type { ComposePush, Push } from '../../src/chat/push.ts'
import { configFrom } from '../../src/config.ts'
import { type PlannedDelivery, priorities, rightAway } from '../../src/outbox/delivery.ts'
import type { Office } from '../chat/office.ts'
import { moment } from '../chat/work.ts'

/** A chat that keeps what it is handed. */
export const keeping =
  (handed: (push: Push) => void, channel = 'telegram'): ComposePush =>
  (push) => {
    handed(push)
    const delivery: PlannedDelivery = {
      key: `${push.key}:0`,
      channel,
      lane: push.to.chat,
      body: {},
      priority: priorities.reminder,
      notBefore: rightAway,
    }
    return { deliveries: [delivery], keyboards: [] }
  }

/** Tells in Telegram what is due at a time of the offices, such as `2024-06-17T08:00`. Nothing may fail. */
export async function tell({ store }: Office, at: string, compose: ComposePush): Promise<void> {
  const config = configFrom({})
  const { tick } = createTelling({
    store,
    config,
    desk: deskOn(store, config),
    now: () => moment(at),
    compose: new Map([['telegram', compose]]),
    kick: () => {},
    log: (error) => {
      throw error
    },
  })
  await tick()
}

/** What is told then. */
export async function toldAt(office: Office, at: string): Promise<Push[]> {
  const told: Push[] = []
  await tell(
    office,
    at,
    keeping((push) => void told.push(push)),
  )
  return told
}
