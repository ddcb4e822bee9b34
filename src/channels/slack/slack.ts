import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { ReceiverEvent, webApi } from '@slack/bolt'
import { ChannelError } from '../../chat/errors.ts'
import type { Arrival } from '../../inbox/arrival.ts'
import { endingThrough } from '../../inbox/ending.ts'
import { createLanes } from '../../inbox/lanes.ts'
import { createSender } from '../../outbox/sender.ts'
import type { Sender } from '../../outbox/sender-types.ts'
import { createAnswers } from './answers.ts'
import { clientOptions } from './client.ts'
import type { SlackDependencies, SlackSettings } from './dependencies.ts'
import { isWrongToken } from './failure.ts'
import { receiveByHttp } from './http.ts'
import { slackLimits } from './limits.ts'
import { createNames } from './names.ts'
import { createOpening } from './opening.ts'
import { pauseBeforeTrial } from './pauses.ts'
import { createReceive } from './receive.ts'
import { receiveBySocket } from './socket.ts'
import { createThrottle, ThrottledClient } from './throttle.ts'
import { createTransport } from './transport.ts'
import { wordingFor } from './wording.ts'
import { createWork } from './work.ts'
import type { WorkDependencies } from './work-dependencies.ts'

/** Chats that are worked at once, and calls in flight at once. */
const atOnce = 16

/** Serves Slack until it is stopped. Rejects where it can't: a wrong token, a port that is taken. */
export async function serveSlack(settings: SlackSettings, deps: SlackDependencies): Promise<void> {
  const { log, wait } = deps
  const options = clientOptions(settings.apiUrl)
  const client = new ThrottledClient(settings.botToken, options, await createThrottle(deps))
  const workspace = await insist(client, deps)
  if (workspace === null) return
  await deps.onWorkspace(workspace.name)
  const sender = senderOn(client, deps)
  const opening = createOpening({ ...deps, client })
  const answers = createAnswers(deps)
  const lanes = createLanes({
    work: workOn(client, sender, { ...deps, answers, windowOpened: opening.ended }),
    atOnce,
    pause: wait,
    report: (error, { id }) => log(error, `arrival ${id} could not be worked`),
  })
  const receive = createReceive(workspace.self, { ...deps, opening, answers }, (arrivals) =>
    lanes.take(arrivals),
  )
  const untold = await deps.inbox.takeUp('slack', deps.lostBefore())
  await sender.start()
  deps.onSending(sender.kick)
  lanes.take(untold)
  const process = async ({ body, ack }: ReceiverEvent) => {
    await ack(await receive(body))
  }
  const { receiving } = settings
  try {
    await (receiving.by === 'http'
      ? receiveByHttp({ ...receiving, process }, deps)
      : receiveBySocket({ ...receiving, clientOptions: options, process }, deps))
  } finally {
    await lanes.stop()
    await sender.stop()
  }
}

/**
 * Asks who the assistant is until there is an answer: a server may be up before its network. Null where the program
 * is stopped meanwhile.
 */
async function insist(client: webApi.WebClient, deps: SlackDependencies) {
  for (let failures = 1; !deps.stop.aborted; failures++) {
    const began = deps.elapsed()
    try {
      const { user_id: user = '', team = '' } = await client.auth.test()
      if (failures > 1) deps.trouble(null)
      return { self: { user }, name: team }
    } catch (error) {
      if (isWrongToken(error)) throw new ChannelError('slack', 'wrong-token', error)
      if (failures === 1) deps.trouble('network', error)
      await deps.wait(pauseBeforeTrial(failures, deps.elapsed() - began), deps.stop)
    }
  }
  return null
}

function senderOn(client: webApi.WebClient, deps: SlackDependencies): Sender {
  return createSender({
    channel: 'slack',
    ledger: deps.ledger,
    transport: createTransport({ ...deps, client }),
    limits: slackLimits,
    atOnce,
    now: deps.now,
    speed: deps.speed,
    machineNow: deps.machineNow,
    elapsed: deps.elapsed,
    gather: () => setImmediate(),
    wait: deps.wait,
    lostBefore: deps.lostBefore,
    onFinal: async ({ lane, key }, problem, detail) => {
      if (problem === 'refused') deps.log(new Error(detail), 'Slack refused a message')
      else await deps.unreachable(lane, problem, deps.now(), key)
    },
    onMoved: async () => {},
    report: deps.log,
  })
}

function workOn(
  client: webApi.WebClient,
  sender: Sender,
  deps: SlackDependencies & Pick<WorkDependencies, 'answers' | 'windowOpened'>,
): (arrival: Arrival) => Promise<void> {
  return createWork({
    ...deps,
    begin: deps.inbox.begin,
    ...endingThrough(sender, deps, () => setImmediate()),
    nameOf: createNames(client, deps.log),
    wording: wordingFor(deps.commands),
    newId: () => randomBytes(12).toString('base64url'),
    report: (error, { id }) => deps.log(error, `arrival ${id} could not be answered`),
  })
}
