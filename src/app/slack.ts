import type { Trouble } from '../channels/slack/dependencies.ts'
import { serveSlack } from '../channels/slack/slack.ts'
import type { Config, SlackConfig } from '../config.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { ChatServices } from './chat-services.ts'
import { servingOf } from './serving.ts'

/** Serves Slack from the store until it is stopped. */
export function serveSlackChat(
  store: Store,
  config: Config,
  slack: SlackConfig,
  services: ChatServices,
): Promise<void> {
  const { tell, firstCode } = services
  const { operator } = messagesIn(config.language)
  return serveSlack(slack, {
    ...servingOf('slack', store, config, services),
    async reachable(person, account, conversation) {
      // Written down only where it is news: what is remembered is forgotten with every change.
      const chats = (await store.addresses.destinations([person])).get(person) ?? []
      const known = chats.find((one) => one.channel === 'slack' && one.account === account)
      if (known === undefined) await services.reachable('slack', account)
      if (conversation !== null && conversation !== known?.conversation)
        await store.addresses.keepConversation('slack', account, conversation)
    },
    conversations: {
      of: (account) => store.addresses.conversationOf('slack', account),
      keep: (account, conversation) => store.addresses.keepConversation('slack', account, conversation),
    },
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
  })
}

const sentences = {
  network: 'slackNetwork',
  'socket-off': 'slackSocketOff',
  storing: 'slackStoring',
} as const satisfies Record<Trouble, string>
