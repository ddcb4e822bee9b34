import { type Callbacks, createCallbacks } from './callbacks.ts'
import type { OpenCall, Violation } from './calls.ts'
import type { Changes } from './changes.ts'
import { createFaults } from './faults.ts'
import { createFiles, type Files } from './files.ts'
import { createFlow, type FlowOptions } from './flow.ts'
import type { BotCommand } from './limits.ts'
import { createMessages, type Messages } from './messages.ts'
import { createProfile, type Profile } from './profile.ts'
import { createUpdates, type Updates } from './updates.ts'
import { createWebhook, type Webhook, type WebhookOptions } from './webhook.ts'
import type { Entity, Json, Upload, User } from './wire.ts'
import { createWorld, type World } from './world.ts'

/** An action that people see above the messages: "is typing". */
export interface ChatAction {
  readonly chat: number
  readonly thread: number | null
  readonly action: string
  readonly at: number
}

/** What a server is made with. */
export interface BackendOptions {
  readonly bot: User
  readonly now: () => number
  readonly changes: Changes
  readonly flow: FlowOptions
  readonly webhook: Pick<WebhookOptions, 'route' | 'pause' | 'called'>
  /** Whether a webhook may be plain http on this machine. */
  readonly loopbackWebhooks: boolean
  /** Milliseconds for which a pressed button waits for its answer. */
  readonly callbackLife: number
}

/** All that the server knows. */
export interface Backend extends Pick<BackendOptions, 'bot' | 'now' | 'changes' | 'loopbackWebhooks'> {
  readonly world: World
  readonly messages: Messages
  readonly files: Files
  readonly updates: Updates
  readonly webhook: Webhook
  readonly callbacks: Callbacks
  readonly profile: Profile
  readonly chatActions: ChatAction[]
  readonly calls: OpenCall[]
  readonly violations: Violation[]
  readonly flow: ReturnType<typeof createFlow>
  readonly faults: ReturnType<typeof createFaults>
}

/** A server that knows nothing yet but its bot. */
export function createBackend(options: BackendOptions): Backend {
  const { bot, now, changes, loopbackWebhooks } = options
  const world = createWorld(bot)
  const updates: Updates = createUpdates(changes, now, () => webhook.pump())
  const webhook: Webhook = createWebhook({ ...options.webhook, updates: () => updates, changes, now })
  return {
    bot,
    now,
    changes,
    loopbackWebhooks,
    world,
    updates,
    webhook,
    messages: createMessages((chat) => world.groups.get(chat)?.kind === 'supergroup'),
    files: createFiles(),
    callbacks: createCallbacks(options.callbackLife),
    profile: createProfile(),
    chatActions: [],
    calls: [],
    violations: [],
    flow: createFlow(options.flow),
    faults: createFaults(),
  }
}

/** The parameters of every method, checked by the table; a method's required ones are there. */
export interface Parameters {
  readonly chat_id: number | string
  readonly user_id: number
  readonly message_id?: number
  readonly message_ids: readonly number[]
  readonly message_thread_id?: number
  readonly text?: string
  readonly caption?: string
  readonly parse_mode?: string
  readonly entities?: readonly Entity[]
  readonly caption_entities?: readonly Entity[]
  readonly photo: string | Upload
  readonly document: string | Upload
  readonly media: Json
  readonly reply_markup?: Json
  readonly reply_parameters?: {
    readonly message_id: number
    readonly chat_id?: number | string
    readonly allow_sending_without_reply?: boolean
  }
  readonly link_preview_options?: Json
  readonly disable_notification?: boolean
  readonly action: string
  readonly callback_query_id: string
  readonly show_alert?: boolean
  readonly url?: string
  readonly commands: readonly BotCommand[]
  readonly scope?: Json & { readonly type: string }
  readonly language_code?: string
  readonly name?: string
  readonly description?: string
  readonly short_description?: string
  readonly file_id: string
  readonly offset?: number
  readonly limit?: number
  readonly timeout?: number
  readonly allowed_updates?: readonly string[]
  readonly max_connections?: number
  readonly secret_token?: string
  readonly drop_pending_updates?: boolean
}

/** A call on its way through a method. */
export interface Handling {
  readonly given: Parameters
  readonly backend: Backend
  readonly call: number
  /** A file that came with the call, by the name of its part. */
  part(name: string): Upload | undefined
  /** Notes what is accepted although no correct program does it. */
  flag(problem: string): void
  /** The client has hung up. */
  readonly gone: AbortSignal
}

/** Methods by name. They return the result, or throw Refusal. */
export type Handlers = Readonly<Record<string, (handling: Handling) => unknown>>
