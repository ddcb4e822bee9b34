import type { Backend } from './backend.ts'
import { stateOf } from './filled.ts'
import { shown } from './methods-views.ts'
import { asTyped } from './mrkdwn.ts'
import { actionOf, offered } from './offered.ts'
import type { Outbound } from './outbound.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { OpenView } from './view-kit.ts'
import { closeView } from './windows.ts'
import type { Json, Message } from './wire.ts'
import { app, conversationIn } from './world.ts'
import { createWriting, type SharedFile, type Where } from './writing.ts'

/** Somebody of the workspace, played by the test. */
export interface Person {
  readonly id: string
  readonly name: string
  /** The direct message with the bot. */
  readonly dm: string
  says(text: string, where?: Where): Outbound | null
  /** Shares files with the bot, with words or without. */
  shares(files: readonly SharedFile[], text?: string, where?: Where): Outbound | null
  /** Writes to the bot in a channel, by its name. */
  mentions(text: string, where: Where): Outbound | null
  /** Runs a slash command. */
  runs(command: string, text?: string, where?: Where): Outbound
  /** Presses a button, or chooses from a menu, by its label; `action` says another id than the one that is shown. */
  presses(
    message: Message,
    label: string,
    action?: { readonly id?: string; readonly value?: string },
  ): Outbound
  /** Fills a view in, field by field, and hands it in; what is not said stays as it is shown. */
  submits(view: OpenView, filled?: Readonly<Record<string, string>>): Outbound
  /** Closes a view. */
  closes(view: OpenView): void
  /** Opens the bot's home; nothing is told where the app does not listen for it. */
  opensHome(tab?: 'home' | 'messages'): Outbound | null
  /** Presses a button of the home, or chooses from its menu, by its label. */
  pressesAtHome(label: string): Outbound
  leaves(): void
}

export interface PeopleDependencies {
  readonly backend: Backend
  readonly responseUrls: ResponseUrls
  readonly send: (kind: Outbound['kind'], payload: Json) => Outbound
  readonly newTrigger: (user: string) => string
}

export function createPerson(
  name: string,
  { backend, responseUrls, send, newTrigger }: PeopleDependencies,
): Person {
  const { world } = backend
  const user = world.user(name)
  const dm = world.conversation('im', 'directmessage', [user.id, app.bot])
  const event = (one: Json) =>
    send('events_api', {
      token: 'legacy',
      team_id: app.team,
      api_app_id: app.id,
      type: 'event_callback',
      event_id: world.newId('Ev'),
      event_time: Math.floor(backend.now() / 1000),
      authorizations: [{ team_id: app.team, user_id: app.bot, is_bot: true, enterprise_id: null }],
      event: one,
    })
  const common = {
    team: { id: app.team, domain: 'tinh' },
    api_app_id: app.id,
    token: 'legacy',
    enterprise: null,
    is_enterprise_install: false,
  }

  /** A user's home as events and interactions tell of it. */
  const homeOf = (id: string): Json | undefined => {
    const home = world.homes.get(id)
    return home === undefined ? undefined : (shown(home).view as Json)
  }
  const write = createWriting({ backend, user: user.id, dm: dm.id, event })
  return {
    id: user.id,
    name,
    dm: dm.id,
    says: (text, where = {}) => write(asTyped(text), where),
    shares: (shared, text = '', where = {}) => write(asTyped(text), where, shared),
    mentions: (text, where) => write(`<@${app.bot}> ${asTyped(text)}`, where),
    runs(command, text = '', { channel = dm.id } = {}) {
      if (!backend.manifest.commands.includes(command)) throw new Error(`${command} is not a valid command`)
      const { kind, name: channelName } = conversationIn(world, channel)
      return send('slash_commands', {
        token: 'legacy',
        team_id: app.team,
        team_domain: 'tinh',
        channel_id: channel,
        channel_name: kind === 'private' ? 'privategroup' : channelName,
        user_id: user.id,
        user_name: user.name,
        command,
        text: asTyped(text),
        api_app_id: app.id,
        is_enterprise_install: 'false',
        response_url: responseUrls.create({ user: user.id, channel, thread: null, original: null }),
        trigger_id: newTrigger(user.id),
      })
    },
    presses(message, label, given = {}) {
      const { block, element, chosen } = offered(message, label)
      const { channel, ts, thread, onlyFor } = message
      const ephemeral = onlyFor !== null
      const at = { message_ts: ts, channel_id: channel, ...(thread !== null && { thread_ts: thread }) }
      return send('interactive', {
        ...common,
        type: 'block_actions',
        user: { id: user.id, username: user.name, name: user.name, team_id: app.team },
        container: { type: 'message', ...at, is_ephemeral: ephemeral },
        channel: { id: channel, name: conversationIn(world, channel).name },
        ...(!ephemeral && {
          message: {
            type: 'message',
            user: app.bot,
            bot_id: app.botId,
            ts,
            text: message.text,
            blocks: message.blocks,
            ...(thread !== null && { thread_ts: thread }),
          },
        }),
        state: { values: {} },
        trigger_id: newTrigger(user.id),
        response_url: responseUrls.create({ user: user.id, channel, thread, original: message }),
        actions: [actionOf(block, element, chosen, given, backend.now())],
      })
    },
    submits: (view, filled = {}) =>
      send('interactive', {
        ...common,
        type: 'view_submission',
        user: { id: user.id, username: user.name, name: user.name, team_id: app.team },
        trigger_id: newTrigger(user.id),
        view: { ...(shown(view).view as Json), state: { values: stateOf(view, filled) } },
        response_urls: [],
      }),
    closes(view) {
      closeView(view, backend)
      backend.changes.happened()
    },
    opensHome(tab = 'home') {
      if (!backend.manifest.events.includes('app_home_opened')) return null
      const view = tab === 'home' ? homeOf(user.id) : undefined
      return event({
        type: 'app_home_opened',
        user: user.id,
        channel: dm.id,
        tab,
        ...(view !== undefined && { view }),
        event_ts: String(backend.now() / 1000),
      })
    },
    pressesAtHome(label) {
      const view = homeOf(user.id)
      if (view === undefined) throw new Error('nothing was published')
      const { block, element, chosen } = offered({ blocks: view.blocks as readonly Json[] }, label)
      return send('interactive', {
        ...common,
        type: 'block_actions',
        user: { id: user.id, username: user.name, name: user.name, team_id: app.team },
        container: { type: 'view', view_id: view.id },
        trigger_id: newTrigger(user.id),
        view,
        actions: [actionOf(block, element, chosen, {}, backend.now())],
      })
    },
    leaves() {
      user.deleted = true
    },
  }
}
