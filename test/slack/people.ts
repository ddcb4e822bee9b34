import type { Backend } from './backend.ts'
import { stateOf } from './filled.ts'
import { shown } from './methods-views.ts'
import { asTyped } from './mrkdwn.ts'
import type { Outbound } from './outbound.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { OpenView } from './view-kit.ts'
import { closeView } from './windows.ts'
import type { Conversation, Json, Message } from './wire.ts'
import { app } from './world.ts'

/** Where somebody writes; in the direct message with the bot unless said. */
export interface Where {
  readonly channel?: string
  readonly thread?: string
}

/** A file as somebody shares it. */
export interface SharedFile {
  readonly name: string
  readonly mimetype: string
  readonly size: number
}

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
  const conversation = (channel: string): Conversation => {
    const found = world.conversations.get(channel)
    if (found === undefined) throw new Error(`there is no conversation ${channel}`)
    return found
  }
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

  /** A file as events tell of it: its id alone where the app may not read files. */
  const fileOf = ({ name: title, mimetype, size }: SharedFile): Json => {
    const id = world.newId('F')
    const common = { id, created: Math.floor(backend.now() / 1000), user: user.id }
    if (!backend.manifest.scopes.includes('files:read'))
      return { ...common, mode: 'file_access', file_access: 'access_denied' }
    const permalink = `https://tinh.slack.com/files/${user.id}/${id}/${encodeURIComponent(title)}`
    return { ...common, mode: 'hosted', name: title, title, mimetype, size, is_external: false, permalink }
  }

  const write = (raw: string, { channel = dm.id, thread }: Where, shared: readonly SharedFile[] = []) => {
    const place = conversation(channel)
    const posted = world.post({
      channel,
      user: user.id,
      call: 0,
      text: raw,
      blocks: [],
      thread: thread ?? null,
      metadata: null,
      onlyFor: null,
    })
    backend.changes.happened()
    const { ts } = posted
    const said = {
      user: user.id,
      text: raw,
      ts,
      event_ts: ts,
      channel,
      team: app.team,
      ...(thread !== undefined && { thread_ts: thread }),
      ...(shared.length > 0 && { files: shared.map(fileOf), upload: true, display_as_bot: false }),
    }
    const { events } = backend.manifest
    if (place.kind === 'im') {
      const subtype = shared.length > 0 && { subtype: 'file_share' }
      const message = {
        type: 'message',
        ...subtype,
        channel_type: 'im',
        client_msg_id: world.newId('m'),
        ...said,
      }
      return events.includes('message.im') ? event(message) : null
    }
    const isMention = raw.includes(`<@${app.bot}>`) && events.includes('app_mention')
    return isMention ? event({ type: 'app_mention', ...said }) : null
  }

  return {
    id: user.id,
    name,
    dm: dm.id,
    says: (text, where = {}) => write(asTyped(text), where),
    shares: (shared, text = '', where = {}) => write(asTyped(text), where, shared),
    mentions: (text, where) => write(`<@${app.bot}> ${asTyped(text)}`, where),
    runs(command, text = '', { channel = dm.id } = {}) {
      if (!backend.manifest.commands.includes(command)) throw new Error(`${command} is not a valid command`)
      const { kind, name: channelName } = conversation(channel)
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
      const { block, element, chosen } = find(message, label)
      const { channel, ts, thread, onlyFor } = message
      const ephemeral = onlyFor !== null
      const at = { message_ts: ts, channel_id: channel, ...(thread !== null && { thread_ts: thread }) }
      return send('interactive', {
        ...common,
        type: 'block_actions',
        user: { id: user.id, username: user.name, name: user.name, team_id: app.team },
        container: { type: 'message', ...at, is_ephemeral: ephemeral },
        channel: { id: channel, name: conversation(channel).name },
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
      const { block, element, chosen } = find({ blocks: view.blocks as readonly Json[] }, label)
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

interface Element {
  readonly type: string
  readonly action_id?: string
  readonly value?: string
  readonly text?: { readonly text: string }
  readonly options?: readonly Option[]
}

interface Option {
  readonly text: { readonly text: string }
  readonly value: string
}

/** The buttons and choices that a message offers, by their labels. */
export function labelsOf(message: Pick<Message, 'blocks'>): string[] {
  return elementsOf(message).flatMap(({ element }) =>
    element.options === undefined ? [element.text?.text ?? ''] : element.options.map(({ text }) => text.text),
  )
}

function elementsOf({ blocks }: Pick<Message, 'blocks'>): { block: string; element: Element }[] {
  return blocks.flatMap((block, index) =>
    block.type === 'actions'
      ? (block.elements as Element[]).map((element) => ({ block: String(block.block_id ?? index), element }))
      : [],
  )
}

/** What an interaction says of the element that was used. */
function actionOf(
  block: string,
  element: Element,
  chosen: Option | null,
  given: { readonly id?: string; readonly value?: string },
  now: number,
): Json {
  const value = given.value ?? element.value
  const choice =
    chosen === null
      ? { value, text: element.text }
      : { selected_option: { ...chosen, value: given.value ?? chosen.value } }
  const action_ts = `${Math.floor(now / 1000)}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  return {
    type: element.type,
    block_id: block,
    action_id: given.id ?? element.action_id,
    ...choice,
    action_ts,
  }
}

function find(message: Pick<Message, 'blocks'>, label: string) {
  for (const { block, element } of elementsOf(message)) {
    const chosen = element.options?.find(({ text }) => text.text === label) ?? null
    if (chosen !== null || element.text?.text === label) return { block, element, chosen }
  }
  throw new Error(`there is no "${label}" among ${labelsOf(message).join(', ')}`)
}
