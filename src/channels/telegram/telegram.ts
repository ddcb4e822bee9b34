import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Api } from 'grammy'
import type { Arrival } from '../../inbox/arrival.ts'
import { endingThrough } from '../../inbox/ending.ts'
import { createLanes } from '../../inbox/lanes.ts'
import type { Sender } from '../../outbox/sender-types.ts'
import { clientOptions } from './connection.ts'
import type { TelegramDependencies, TelegramSettings } from './dependencies.ts'
import { laneOf } from './incoming.ts'
import { insist } from './insist.ts'
import { registerMenu } from './menu.ts'
import { receiveOn, receiving } from './receiving.ts'
import { senderOn } from './sending.ts'
import { createWork } from './work.ts'
import { createWorking } from './working.ts'

/** Chats that are worked at once. */
const chatsAtOnce = 16

/** Telegram's own Bot API (https://core.telegram.org/bots/api#making-requests). */
const telegramRoot = 'https://api.telegram.org'

/** Serves Telegram until it is stopped. Rejects where it can't: a wrong token, a port that is taken. */
export async function serveTelegram(settings: TelegramSettings, deps: TelegramDependencies): Promise<void> {
  const { log, wait } = deps
  const api = new Api(settings.token, clientOptions(settings.apiRoot ?? telegramRoot))
  const self = await insist(() => api.getMe(), deps)
  if (self === null) return
  await deps.onName(self.username)
  const sender = senderOn(api, settings, deps)
  const lanes = createLanes({
    work: workOn(api, sender, deps),
    atOnce: chatsAtOnce,
    pause: wait,
    report: (error, { id }) => log(error, `arrival ${id} could not be worked`),
  })
  const receive = receiveOn(api, self, { ...deps, kick: sender.kick }, lanes.take)
  const untold = await deps.inbox.takeUp('telegram', deps.lostBefore())
  await sender.start()
  deps.onSending(sender.kick)
  lanes.take(untold)
  void registerMenu(api, deps)
  try {
    await receiving(api, settings, { ...deps, receive })
  } finally {
    await lanes.stop()
    await sender.stop()
  }
}

function workOn(api: Api, sender: Sender, deps: TelegramDependencies): (arrival: Arrival) => Promise<void> {
  return createWork({
    ...deps,
    begin: deps.inbox.begin,
    ...endingThrough(sender, deps, () => setImmediate()),
    moved: (from, to, at) => deps.moveChat(laneOf(from), laneOf(to), at),
    newId: () => randomBytes(12).toString('base64url'),
    working: createWorking({
      api,
      wait: deps.wait,
      isPaused: (chat) => sender.isPaused(laneOf(chat)),
      report: (error) => deps.log(error, 'the typing action could not be shown'),
    }),
    report: (error, { id }) => deps.log(error, `arrival ${id} could not be answered`),
  })
}
