import { commands } from '../../commands/index.ts'
import type { Serving, Working } from '../chat/serving.ts'
import type { Config } from '../config.ts'
import type { Store } from '../store/open.ts'
import type { ChatServices } from './chat-services.ts'

/** What a chat is served with, of this name in the store. */
export function servingOf(
  channel: string,
  store: Store,
  config: Config,
  { now, unreachable, ...services }: ChatServices,
): Serving & Omit<Working, 'begin' | 'end' | 'changeAndEnd' | 'newId' | 'report'> {
  return {
    ...services,
    commands,
    inbox: store.arrivals,
    room: store.waitingRoom,
    ledger: store.deliveries,
    endTurns: store.turns.end,
    atomically: store.atomically,
    findKeyboard: store.keyboards.find,
    personAt: (account) => store.addresses.personAt(channel, account),
    unreachable: (chat, why, at, delivery) => unreachable(channel, chat, why, at, delivery),
    now: () => now().at,
    speed: config.clockSpeed,
    language: config.language,
  }
}
