import { commands } from '../../commands/index.ts'
import type { Trouble } from '../channels/telegram/polling.ts'
import { serveTelegram } from '../channels/telegram/telegram.ts'
import type { Config, TelegramConfig } from '../config.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { ChatServices } from './chat-services.ts'

/** Serves Telegram from the store until it is stopped. */
export function serveTelegramChat(
  store: Store,
  config: Config,
  telegram: TelegramConfig,
  services: ChatServices,
): Promise<void> {
  const { now, tell, unreachable, joinLink, firstCode } = services
  const { operator } = messagesIn(config.language)
  return serveTelegram(telegram, {
    ...services,
    commands,
    inbox: store.arrivals,
    room: store.waitingRoom,
    ledger: store.deliveries,
    endTurns: store.turns.end,
    atomically: store.atomically,
    findKeyboard: store.keyboards.find,
    personAt: (account) => store.addresses.personAt('telegram', account),
    reachable: (chat, can, at) =>
      can
        ? store.addresses.reachable('telegram', `telegram:${chat}`)
        : store.addresses.unreachable('telegram', `telegram:${chat}`, 'blocked', at),
    unreachable: (chat, why, at, delivery) => unreachable('telegram', chat, why, at, delivery),
    moveChat: (from, to, at) =>
      store.atomically(async () => {
        await store.moves.moveChat('telegram', from, to)
        await store.bindings.move(from, to, { person: null, chat: to, at, today: now().date })
      }),
    async onName(name) {
      services.linksLeadTo(name)
      tell(operator.telegramServing({ name }))
      const first = await firstCode()
      if (first === null) return
      const { code, until } = first
      tell(operator.firstAdministrator({ link: joinLink(code) ?? '', code: `start ${code}`, until }))
    },
    trouble: (trouble, error) => {
      tell(trouble === null ? operator.telegramBack : operator[sentences[trouble]])
      if (trouble !== null) services.warn(error, `telegram: ${trouble}`)
    },
    now: () => now().at,
    speed: config.clockSpeed,
    language: config.language,
  })
}

const sentences = {
  network: 'telegramNetwork',
  'second-poller': 'telegramSecondPoller',
  storing: 'telegramStoring',
} as const satisfies Record<Trouble, string>
