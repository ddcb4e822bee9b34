import type { ComposePush } from '../chat/push.ts'
import { replyData } from '../chat/reply-data.ts'
import { priorities, rightAway } from '../outbox/delivery.ts'
import { createSender } from '../outbox/sender.ts'
import type { Store } from '../store/open.ts'
import type { Now } from './dialogue.ts'
import { rehearsalChannel, type Shown, show } from './rehearsal-cast.ts'
import { wait } from './wait.ts'

/** The chat at the end of a rehearsal's outbox, which keeps what it is handed. */
interface Stage {
  readonly compose: ReadonlyMap<string, ComposePush>
  readonly shown: Shown
  kick(): void
  /** Resolves when all that was planned has arrived; rejects where something can't. */
  delivered(): Promise<void>
  /** How many messages were planned, and how many arrived. */
  counts(): { planned: number; sent: number }
  close(): Promise<void>
}

/** Sets the stage for a rehearsal: an outbox that sends nothing, but tells what it would send. */
export async function createStage(store: Store, now: Now): Promise<Stage> {
  const shown: Shown = new Map()
  const planned = new Set<string>()
  let sent = 0
  const failures: unknown[] = []
  let arrived = () => {}
  const compose: ComposePush = ({ key, to, reply }) => {
    planned.add(key)
    const [channel, lane] = [to.channel, to.chat]
    const rest = { priority: priorities.reminder, notBefore: rightAway }
    return { deliveries: [{ key: `${key}:0`, channel, lane, body: reply, ...rest }], keyboards: [] }
  }
  const sender = createSender({
    channel: rehearsalChannel,
    ledger: store.deliveries,
    transport: {
      async send({ lane, body }) {
        const reply = replyData.parse(body)
        show(shown, lane, reply)
        sent++
        arrived()
        return { kind: 'sent', message: String(sent) }
      },
    },
    limits: { all: free, of: () => free },
    atOnce: 16,
    now: () => now().at,
    speed: 1,
    machineNow: () => now().at,
    elapsed: () => performance.now(),
    gather: async () => {},
    wait,
    lostBefore: () => now().at,
    onFinal: async () => {},
    onMoved: async () => {},
    report(error) {
      failures.push(error)
      arrived()
    },
  })
  await sender.start()
  return {
    compose: new Map([[rehearsalChannel, compose]]),
    shown,
    kick: sender.kick,
    async delivered() {
      while (sent < planned.size) {
        if (failures.length > 0) throw failures[0]
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
    },
    counts: () => ({ planned: planned.size, sent }),
    close: () => sender.stop(),
  }
}

const free = { most: Number.POSITIVE_INFINITY, window: 1 }
