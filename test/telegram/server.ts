/**
 * A Bot API server on this machine, as strict as Telegram's, for tests that run the real client or the whole
 * program. The program is given `api.root` and `api.token`; the test plays the people, and reads what they see:
 *
 *     const api = await startBotApi()
 *     onTestFinished(() => api.stop())
 *     const an = api.person('An')
 *     await an.says('/rate online-payment Sở Y tế')
 *     const answer = await api.answerTo(an)
 *     expect(answer.text).toContain('…')
 *     await an.presses(answer, 'Xếp hạng')
 *     expect(api.violations).toEqual([])
 *
 * - **Strict.** Parameters are checked by the Bot API's own table, texts, captions, keyboards and files by its
 *   limits, HTML by its parser. What is wrong is answered as Telegram does, and is in `violations` as well, which
 *   a test asserts to be empty. What the state of the chats does not allow (a blocked bot, a message that is not
 *   modified) is an error without being a violation.
 * - **Waiting.** `answerTo`, `sent`, `until` and `quiet` resolve when something happens; nothing sleeps.
 * - **Faults.** `fault({ method: 'sendMessage', kind: 'drop after' })` makes the next such call go wrong;
 *   `kind: 'hold before'` and `'hold after'` keep it until `release()`.
 * - **Updates** are delivered by long polling or to a webhook, and again until they are confirmed.
 *
 * It does not know: channels, business accounts, inline mode, payments, topics in private chats, Markdown,
 * photos other than PNG, and methods that are not in `methods.json`.
 */
import type { AddressInfo } from 'node:net'
import { type Acts, createActs } from './acts.ts'
import { type Backend, type ChatAction, createBackend } from './backend.ts'
import { type CallbackAnswer, callbackLife } from './callbacks.ts'
import { type Call, inShort, type Violation } from './calls.ts'
import { createChanges, type Waiting } from './changes.ts'
import { end, handle } from './dispatch.ts'
import type { Fault, FaultOrder } from './faults.ts'
import type { Flood } from './flow.ts'
import { createGroup, type Group, type GroupOptions } from './groups.ts'
import { createHttp } from './http.ts'
import type { BotCommand } from './limits.ts'
import { createPerson, type LastAct, type Person, type PersonOptions, type Pressed } from './people.ts'
import type { CommandScope } from './profile.ts'
import type { Delivery } from './updates.ts'
import { createWatch, type Watch } from './watch.ts'
import type { Json, Update, User } from './wire.ts'

export type { Call } from './calls.ts'
export type { Fault, FaultKind } from './faults.ts'
export type { Group } from './groups.ts'
export type { ChatMessage } from './messages.ts'
export type { Person, Pressed } from './people.ts'
export type { Update } from './wire.ts'

/** What may be said of the server; each has its usual value. */
export interface BotApiOptions {
  readonly token?: string
  readonly username?: string
  /** Milliseconds since 1970; the machine's clock unless said. Nothing waits by it. */
  readonly now?: () => number
  /** Whether the bot hears in groups only what is meant for it; it does unless said. */
  readonly privacy?: boolean
  /** Whether a webhook may be plain http on this machine; it may unless said. */
  readonly loopbackWebhooks?: boolean
  /** Where a webhook's URL really is: `https://bot.example.vn/…` on a port of this machine. */
  readonly route?: (url: URL) => URL
  /** Milliseconds before an update is posted again, after so many attempts; soon unless said. */
  readonly webhookPause?: (attempts: number) => number
  /** What becomes of messages that come too fast: they are listed in `floods`, and refused with 429 if so said. */
  readonly refuseFloods?: boolean
  /** Messages that a private chat takes at once before it is one a second; 5 unless said. */
  readonly burst?: number
  /** Milliseconds for which a pressed button waits for its answer; Telegram's usual ones unless said. */
  readonly callbackLife?: number
}

/** The server: what it knows, whom it has, and what can be made to happen. */
export interface BotApi extends Watch {
  /** `http://127.0.0.1:PORT`: the client's API root. */
  readonly root: string
  readonly token: string
  readonly bot: User
  /** A person by a first name, or by more. */
  person(who: string | PersonOptions): Person
  /** A group, supergroup or, with topics, forum. */
  group(options: GroupOptions): Group

  readonly calls: readonly Call[]
  /** What a correct program never does; a test asserts that there is none. */
  readonly violations: readonly Violation[]
  /** Messages that came too fast. */
  readonly floods: readonly Flood[]
  readonly callbackAnswers: readonly CallbackAnswer[]
  readonly chatActions: readonly ChatAction[]
  /** The bot's commands of a scope (the default one) and a language (any). */
  commands(scope?: CommandScope, language?: string): readonly BotCommand[]
  /** The bot's `name`, `description` or `short_description`. */
  profile(what: 'name' | 'description' | 'short_description', language?: string): string
  /** Where updates are posted to; null if there is no webhook. */
  readonly webhook: string | null
  /** Every update there was, and those that are not confirmed. */
  readonly updates: readonly Update[]
  readonly unconfirmed: readonly Update[]
  /** Every attempt to hand over an update. */
  readonly deliveries: readonly Delivery[]

  /** Hands over an update once more, confirmed or not. */
  redeliver(update: Update): void
  /** A pressed button waits no longer for its answer. */
  expire(pressed: Pressed): void
  fault(order: FaultOrder): Fault
  /** Waits until `look` returns something, which is looked at whenever anything changes. */
  until<T>(look: () => T, waiting?: Waiting): Promise<Exclude<T, undefined | null | false>>
  /** Closes every connection. Throws if the server itself has failed. */
  stop(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { token = '710000001:AAtest-token-of-35-characters-000000', now = Date.now, burst = 5 } = options
  const username = options.username ?? 'tro_ly_test_bot'
  const bot: User = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Trợ lý', username }
  const changes = createChanges(() => report(backend))
  const failures: Error[] = []
  const fail = (error: Error) => {
    failures.push(error)
    changes.end(error)
  }
  const called = (method: string, parameters: Json) => {
    const arrival = {
      method,
      parameters,
      files: new Map(),
      problem: null,
      gone: new AbortController().signal,
    }
    handle(backend, arrival).then((handled) => end(backend, handled), fail)
  }
  const backend: Backend = createBackend({
    bot,
    now,
    changes,
    flow: { refuse: options.refuseFloods ?? false, burst },
    webhook: {
      called,
      route: options.route ?? ((url) => url),
      pause: options.webhookPause ?? ((attempts) => Math.min(10 * 2 ** attempts, 1000)),
    },
    loopbackWebhooks: options.loopbackWebhooks ?? true,
    callbackLife: options.callbackLife ?? callbackLife,
  })
  const http = createHttp({
    token,
    handle: (arrival) => handle(backend, arrival),
    answered: (handled) => end(backend, handled),
    file: (id) => backend.files.find(id)?.bytes,
    stray: (path, answer) => {
      const problem = answer.ok ? '' : answer.description
      backend.violations.push({ call: 0, method: path.replace(/.*\//, ''), problem })
      changes.happened()
    },
    failed: fail,
  })
  await new Promise<void>((resolve, reject) => http.on('error', reject).listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    backend.webhook.stop()
    changes.end(new Error('the server was stopped'))
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
    if (failures[0]) throw failures[0]
  }
  const root = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const acts = createActs(backend, options.privacy ?? true)
  // Not spread: what it says of the present would stay as it is now.
  return Object.assign(control(backend, acts), { root, token, stop })
}

/** All of the server but its connections. */
function control(backend: Backend, acts: Acts): Omit<BotApi, 'root' | 'token' | 'stop'> {
  const { bot, changes, calls, violations, flow, callbacks, chatActions, profile, updates, webhook } = backend
  const lastActs = new Map<number, LastAct>()
  const acted = (person: number, where: Omit<LastAct, 'seen'>) =>
    void lastActs.set(person, { ...where, seen: backend.messages.shown.length })
  return {
    bot,
    ...createWatch(backend, lastActs),
    person: (who) => createPerson(typeof who === 'string' ? { first_name: who } : who, backend, acts, acted),
    group: (options) => createGroup(options, backend, acts),
    calls,
    violations,
    floods: flow.floods,
    callbackAnswers: callbacks.answers,
    chatActions,
    commands: profile.commands,
    profile: profile.text,
    updates: updates.all,
    deliveries: updates.deliveries,
    get webhook() {
      return webhook.target?.url ?? null
    },
    get unconfirmed() {
      return updates.pending.map(({ update }) => update)
    },
    redeliver: updates.again,
    expire: ({ query }) => callbacks.expire(query),
    fault: backend.faults.order,
    until: changes.until,
  }
}

/** How things stand, for whoever waited in vain. */
function report({ calls, violations, updates }: Backend): string {
  const last = calls.slice(-10).map(inShort).join('\n  ')
  const wrong = violations.map(({ call, problem }) => `${call}. ${problem}`).join('\n  ')
  return `last calls:\n  ${last}\nviolations:\n  ${wrong}\nunconfirmed updates: ${updates.pending.length}`
}
