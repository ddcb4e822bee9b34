import type { Trouble } from '../channels/telegram/polling.ts'
import { serveTelegram } from '../channels/telegram/telegram.ts'
import type { Config, TelegramConfig } from '../config.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { ChatServices } from './chat-services.ts'
import { servingOf } from './serving.ts'

/** Serves Telegram from the store until it is stopped. */
export function serveTelegramChat(
  store: Store,
  config: Config,
  telegram: TelegramConfig,
  services: ChatServices,
): Promise<void> {
  const { now, tell, joinLink, firstCode } = services
  const { operator } = messagesIn(config.language)
  return serveTelegram(telegram, {
    ...servingOf('telegram', store, config, services),
    reachable: (chat, can, at) =>
      can
        ? services.reachable('telegram', `telegram:${chat}`)
        : store.addresses.unreachable('telegram', `telegram:${chat}`, 'blocked', at),
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
  })
}

const sentences = {
  network: 'telegramNetwork',
  'second-poller': 'telegramSecondPoller',
  storing: 'telegramStoring',
} as const satisfies Record<Trouble, string>
