/**
 * A Slack on this machine, as strict as the real one, for tests that run the real Bolt or the whole program. The
 * program is given `slack.url`, `slack.botToken` and `slack.appToken`; the test plays the people, and reads what
 * they see:
 *
 *     const slack = await startSlack()
 *     onTestFinished(() => slack.stop())
 *     const an = slack.person('An')
 *     an.says('/rate online-payment Sở Y tế')
 *     const [answer] = await slack.sent(an.dm, 1)
 *     expect(slack.textOf(answer)).toContain('…')
 *     an.presses(answer, 'Xếp hạng')
 *     expect(slack.violations).toEqual([])
 *
 * - **Strict.** Arguments, Block Kit, views, mrkdwn and tokens are checked as documented. What is wrong is refused
 *   as Slack does, and is in `violations` as well, which a test asserts to be empty.
 * - **Authoritative.** `messages` are those that were accepted: what people see, once for each acceptance.
 * - **Waiting.** `sent`, `until` and `settled` resolve when something happens; nothing sleeps.
 * - **Faults.** `fault({ method: 'chat.postMessage', kind: 'drop after' })` makes the next such call go wrong.
 * - **Events** come by Socket Mode, or by signed requests where `http` says where to, and again until they are
 *   acknowledged, at most three times more.
 *
 * It does not know: Enterprise Grid, shared channels, OAuth, files other than by the three steps, search, and
 * methods that are not in `methods-*.ts`.
 */
import type { AddressInfo } from 'node:net'
import { createChanges, type Waiting } from '../telegram/changes.ts'
import type { Backend, Manifest } from './backend.ts'
import { createFaults, type Fault, type FaultOrder } from './faults.ts'
import { createFlow, type Flood } from './flow.ts'
import { createHttp } from './http.ts'
import type { Network } from './network.ts'
import type { Carrier, Outbound } from './outbound.ts'
import { createPerson, type Person } from './people.ts'
import { createResponseUrls } from './response-urls.ts'
import { createSigned } from './signed.ts'
import { createSocket, type Socket } from './socket.ts'
import { textOf } from './text.ts'
import type { OpenView } from './view-kit.ts'
import { answerSubmission, topView } from './windows.ts'
import type { Call, Json, Message, UploadedFile, Violation } from './wire.ts'
import { app, createWorld } from './world.ts'

export type { FaultOrder } from './faults.ts'
export { labelsOf } from './offered.ts'
export type { Outbound } from './outbound.ts'
export type { Person } from './people.ts'
export { signed } from './signed.ts'
export type { Message } from './wire.ts'

export interface SlackOptions {
  /** Where signed requests are posted, and what they are signed with; without it there is Socket Mode. */
  readonly http?: { readonly url: string; readonly secret: string }
  /** Milliseconds before an event that was not acknowledged comes again; soon unless said. */
  readonly retryPause?: number
  /** What the app may do and hears of. */
  readonly manifest?: Manifest
  /** The network by which it is reached; none unless said. */
  readonly network?: Network
}

/** The server: what it knows, whom it has, and what can be made to happen. */
export interface Slack {
  /** The Web API: `http://127.0.0.1:PORT/api/`. */
  readonly url: string
  readonly botToken: string
  readonly appToken: string
  readonly team: string
  person(name: string): Person
  /** A channel with the bot in it, unless said. */
  channel(
    name: string,
    members: readonly Person[],
    how?: { readonly kind?: 'channel' | 'private'; readonly bot?: boolean },
  ): string
  archive(channel: string): void
  /** All that was accepted, in order: by the bot and by people, deleted ones too. */
  readonly messages: readonly Message[]
  /** The bot's messages in a conversation that are to be seen, in order. */
  sentTo(channel: string): readonly Message[]
  /** Waits for at least so many of them, each of which the program knows that it is sent. */
  sent(channel: string, count: number, waiting?: Waiting): Promise<readonly Message[]>
  /** What a message says, block by block, without its buttons. */
  textOf(message: Pick<Message, 'blocks' | 'text'>): string
  readonly files: ReadonlyMap<string, UploadedFile>
  readonly views: ReadonlyMap<string, OpenView>
  /** The view that somebody sees, once there is one, and its content is this kind of thing where that is said. */
  viewOf(person: Person, what?: (view: OpenView) => boolean, waiting?: Waiting): Promise<OpenView>
  readonly homes: ReadonlyMap<string, OpenView>
  readonly calls: readonly Call[]
  readonly violations: readonly Violation[]
  readonly floods: readonly Flood[]
  readonly socket: Pick<Socket, 'open' | 'opened' | 'disconnect' | 'break'>
  /** All that was handed to the app. */
  readonly outbounds: readonly Outbound[]
  /** Hands something over as Slack does, or once more. */
  deliver(kind: Outbound['kind'], payload: Json): Outbound
  /** Resolves when it is acknowledged, or given up. */
  settled(outbound: Outbound | null, waiting?: Waiting): Promise<Outbound>
  fault(order: FaultOrder): Fault
  until<T>(look: () => T, waiting?: Waiting): Promise<Exclude<T, undefined | null | false>>
  stop(): Promise<void>
}

const everything: Manifest = {
  scopes: [
    'chat:write',
    'files:read',
    'files:write',
    'users:read',
    'im:write',
    'im:history',
    'channels:history',
    'groups:history',
  ],
  events: ['message.im', 'app_mention', 'app_home_opened'],
  commands: ['/rate'],
}

/** Triggers are good for three seconds. */
const triggersLast = 3000

/** Starts a server on a free port of 127.0.0.1. */
export async function startSlack({
  http: signedTo,
  retryPause = 20,
  manifest = everything,
  network,
}: SlackOptions = {}): Promise<Slack> {
  const [botToken, appToken] = ['xoxb-0001-0001-botofthistest', 'xapp-1-A0APP00001-0001-appofthistest']
  const now = Date.now
  const outbounds: Outbound[] = []
  const triggers = new Map<string, { user: string; until: number; isUsed: boolean }>()
  const failures: Error[] = []
  const changes = createChanges(() => report(backend))
  let port = 0
  let socket: Socket | null = null
  const root = () => network?.root ?? `http://127.0.0.1:${port}`
  const backend: Backend = {
    world: createWorld(now),
    calls: [],
    violations: [],
    faults: createFaults(),
    flow: createFlow(),
    changes,
    manifest,
    now,
    root,
    socketUrl: () => (socket as Socket).newUrl(root()),
    trigger: (id) => triggers.get(id) ?? null,
  }
  const { world, calls, violations } = backend
  const responseUrls = createResponseUrls(backend)
  const failed = (error: Error) => {
    failures.push(error)
    changes.end(error)
  }
  const server = createHttp({ backend, botToken, appToken, responseUrls, failed })
  const flag = (problem: string) => void violations.push({ call: 0, method: 'socket', problem })
  socket = createSocket(server, { now, changes, retryPause, flag })
  const carrier: Carrier =
    signedTo === undefined ? socket : createSigned({ ...signedTo, now, changes, retryPause })
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  network?.leadTo(port)

  const send = (kind: Outbound['kind'], payload: Json): Outbound => {
    const outbound: Outbound = {
      kind,
      payload,
      attempts: [],
      state: 'open',
      response: undefined,
      answered(response) {
        outbound.response = response
        if (payload.type !== 'view_submission') return
        const { id = '' } = (payload.view ?? {}) as { id?: string }
        for (const problem of answerSubmission(id, response, backend)) flag(problem)
      },
    }
    outbounds.push(outbound)
    carrier.send(outbound)
    return outbound
  }
  const newTrigger = (user: string) => {
    const id = `${world.newId('1')}.${world.newId('2')}.trigger`
    triggers.set(id, { user, until: now() + triggersLast, isUsed: false })
    return id
  }
  const sentTo = (channel: string) =>
    world.messages.filter((one) => one.channel === channel && one.user === app.bot && !one.deleted)
  const known = ({ call }: Message) => call === 0 || calls[call - 1]?.over === true
  return {
    url: `${root()}/api/`,
    botToken,
    appToken,
    team: app.team,
    person: (name) => createPerson(name, { backend, responseUrls, send, newTrigger }),
    channel: (name, members, { kind = 'channel', bot = true } = {}) =>
      world.conversation(kind, name, [...members.map(({ id }) => id), ...(bot ? [app.bot] : [])]).id,
    archive(channel) {
      const found = world.conversations.get(channel)
      if (found !== undefined) found.archived = true
    },
    messages: world.messages,
    sentTo,
    sent: (channel, count, waiting) =>
      changes.until(
        () => {
          const sent = sentTo(channel)
          return sent.length >= count && sent.every(known) && sent
        },
        { what: `${count} messages`, ...waiting },
      ),
    textOf,
    files: world.files,
    views: world.views,
    viewOf: (person, what = () => true, waiting) =>
      changes.until(
        () => {
          const top = topView(person.id, backend)
          return top !== undefined && what(top) && top
        },
        { what: 'a view', ...waiting },
      ),
    homes: world.homes,
    calls,
    violations,
    floods: backend.flow.floods,
    socket,
    outbounds,
    deliver: send,
    async settled(outbound, waiting) {
      if (outbound === null) throw new Error('nothing was handed over')
      await changes.until(() => outbound.state !== 'open', { what: 'an acknowledgement', ...waiting })
      return outbound
    },
    fault: backend.faults.order,
    until: changes.until,
    async stop() {
      carrier.stop()
      socket?.stop()
      changes.end(new Error('the server was stopped'))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (failures[0]) throw failures[0]
    },
  }
}

/** How things stand, for whoever waited in vain. */
function report({ calls, violations }: Backend): string {
  const told = calls.slice(-10).map(({ number, method, channel, answer, over }) => {
    const end = answer === null ? (over ? 'dropped' : 'open') : (answer.error ?? 'ok')
    return `${number}. ${method}${channel === null ? '' : ` to ${channel}`}: ${end}`
  })
  const wrong = violations.map(({ call, problem }) => `${call}. ${problem}`)
  return `last calls:\n  ${told.join('\n  ')}\nviolations:\n  ${wrong.join('\n  ')}`
}
