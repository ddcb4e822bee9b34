import type { Command } from '../../chat/command.ts'
import { commandNamed } from '../../chat/slash.ts'
import { general, named } from './commands.ts'
import { requestPath } from './dependencies.ts'
import { botEvents } from './event.ts'

/** What the assistant may do, and why it must. */
const scopes = {
  'app_mentions:read': 'app_mention',
  'channels:history': 'conversations.history: whether a message was posted before',
  'chat:write': 'chat.postMessage',
  commands: 'slash commands',
  'files:read': 'message.im: what the files that come with it are called, and where they lie',
  'files:write': 'files.getUploadURLExternal: charts',
  'groups:history': 'conversations.history, in private channels',
  'im:history': 'message.im, and conversations.history in direct messages',
  'im:write': 'conversations.open',
  'mpim:history': 'conversations.history, in direct messages of several people',
  'users:read': 'users.info: the name of who is let in',
} as const

const aboutGeneral = 'Hỏi Trợ lý, hoặc dùng lệnh bất kỳ của Trợ lý'
const hintOfGeneral = 'rate online-payment Sở Y tế | start MÃ | câu hỏi'

/**
 * The manifest of the app (https://docs.slack.dev/reference/app-manifest): exactly the commands, scopes and events in
 * use. Pure.
 *
 * @param publicUrl where Slack reaches the program by signed requests; null for Socket Mode
 */
export function manifestOf(commands: readonly Command[], publicUrl: string | null) {
  const url = publicUrl === null ? undefined : new URL(requestPath, publicUrl).href
  const slash = (command: string, description: string, usage_hint: string) => ({
    command: `/${command}`,
    ...(url !== undefined && { url }),
    description,
    usage_hint,
    should_escape: false,
  })
  const requests = url === undefined ? {} : { request_url: url }
  return {
    display_information: {
      name: 'Trợ lý',
      description: 'Chỉ tiêu, số liệu tuần và thời hạn của Ban Chỉ đạo',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      // Slack takes only a–z, 0–9, -, _ and . here.
      bot_user: { display_name: 'tro-ly', always_online: true },
      slash_commands: [
        ...named.flatMap((name) => {
          const one = commandNamed(name, commands)
          return one === undefined ? [] : [slash(name, one.about.vi, hintOf(one))]
        }),
        slash(general, aboutGeneral, hintOfGeneral),
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...requests, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

/** What can stand after a command's name, from its first example. */
const hintOf = ({ examples }: Command) => examples.vi[0].replace(/^\/\S+\s*/, '')
