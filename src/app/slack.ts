import { commands } from '../../commands/index.ts'
import type { Trouble } from '../channels/slack/dependencies.ts'
import { serveSlack } from '../channels/slack/slack.ts'
import type { Config, SlackConfig } from '../config.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { ChatServices } from './chat-services.ts'

/** Serves Slack from the store until it is stopped. */
export function serveSlackChat(
  store: Store,
  config: Config,
  slack: SlackConfig,
  services: ChatServices,
): Promise<void> {
  const { now, tell, unreachable, firstCode } = services
  const { operator } = messagesIn(config.language)
  return serveSlack(slack, {
    ...services,
    commands,
    inbox: store.arrivals,
    room: store.waitingRoom,
    ledger: store.deliveries,
    endTurns: store.turns.end,
    atomically: store.atomically,
    findKeyboard: store.keyboards.find,
    personAt: (account) => store.addresses.personAt('slack', account),
    async reachable(person, account, conversation) {
      // Written down only where it is news: what is remembered is forgotten with every change.
      const chats = (await store.addresses.destinations([person])).get(person) ?? []
      const known = chats.find((one) => one.channel === 'slack' && one.account === account)
      if (known === undefined) await store.addresses.reachable('slack', account)
      if (conversation !== null && conversation !== known?.conversation)
        await store.addresses.keepConversation('slack', account, conversation)
    },
    conversations: {
      of: (account) => store.addresses.conversationOf('slack', account),
      keep: (account, conversation) => store.addresses.keepConversation('slack', account, conversation),
    },
    unreachable: (chat, why, at, delivery) => unreachable('slack', chat, why, at, delivery),
    async onWorkspace(name) {
      tell(operator.slackServing({ name }))
      const first = await firstCode()
      if (first === null) return
      tell(operator.firstAdministratorInSlack({ code: `start ${first.code}`, until: first.until }))
    },
    trouble: (trouble, error) => {
      tell(trouble === null ? operator.slackBack : operator[sentences[trouble]])
      if (trouble !== null) services.warn(error, `slack: ${trouble}`)
    },
    now: () => now().at,
    speed: config.clockSpeed,
    language: config.language,
  })
}

const sentences = {
  network: 'slackNetwork',
  'socket-off': 'slackSocketOff',
  storing: 'slackStoring',
} as const satisfies Record<Trouble, string>
