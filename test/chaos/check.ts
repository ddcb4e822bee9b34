import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { messagesIn } from '../../src/i18n/messages.ts'
import { inWaitingRoom } from '../e2e/in-database.ts'
import type { Served } from '../e2e/telegram.ts'
import type { BotApi, ChatMessage, Person } from '../telegram/server.ts'
import { type Ready, wordsOf } from './acts.ts'

const inHand = `
  SELECT (SELECT COUNT(*) FROM "Arrival" WHERE "doneAt" IS NULL),
    (SELECT COUNT(*) FROM "Delivery" WHERE "state" IN ('waiting', 'sending'))`

/** Waits until everything that arrived is worked, and everything that was planned is sent or given up. */
export async function settled({ api, path, program }: Served, timeout = 60_000): Promise<void> {
  const last = Date.now() + timeout
  const database = new Database(path, { timeout: 5000 })
  try {
    const statement = database.prepare(inHand).raw()
    for (;;) {
      await api.quiet({ timeout })
      const kept = inWaitingRoom(path)
      const [[arrivals, deliveries] = []] = statement.all() as unknown as [number, number][]
      if (kept === 0 && arrivals === 0 && deliveries === 0) return
      if (Date.now() > last) {
        const { stderr } = await stopped(program)
        throw new Error(
          `not settled: ${kept} kept, ${arrivals} arrivals, ${deliveries} deliveries\n${stderr.slice(-4000)}`,
        )
      }
      // The database tells nobody that it has changed.
      await setTimeout(30)
    }
  } finally {
    database.close()
  }
}

const stopped = (program: Served['program']) => {
  program().process.kill('SIGKILL')
  return program().ended
}

const marks = (['vi', 'en'] as const).map((language) => messagesIn(language).chats.mayRepeat)
const givenUps = (['vi', 'en'] as const).map((language) => messagesIn(language).chats.givenUp)
const excuses = (['vi', 'en'] as const).map((language) => messagesIn(language).dialogue.failed)

/** Whether a message says that it may be a repeat. */
export const isMarked = (message: ChatMessage): boolean =>
  marks.some((mark) => wordsOf(message).startsWith(mark))

/** Whether it tells, in place of another, that that may be missing. */
export const isInsteadOfAnother = (message: Pick<ChatMessage, 'text' | 'caption'>): boolean =>
  givenUps.some((told) => wordsOf(message).includes(told))

/** Whether it says that something went wrong. */
export const isExcuse = (message: ChatMessage): boolean =>
  excuses.some((excuse) => wordsOf(message).includes(excuse))

/**
 * Whether of two messages the second was the next thing that was sent or changed in their chat after the first:
 * only what is in flight when the program is killed may come twice, and a chat has one at a time.
 */
function areNext(api: BotApi, first: ChatMessage, second: ChatMessage): boolean {
  const between = api.calls.slice(first.call ?? 0, (second.call ?? 0) - 1)
  return !between.some(({ method, chat }) => chat === first.chat && /^(send(M|P)|edit|delete)/.test(method))
}

/** All that is wrong with what came of what somebody did; nothing where all is as it should be. */
export function wrongs(served: Served, { act, who, chat }: Ready): string[] {
  const { api, path } = served
  const shown = api.sentTo(chat).filter(({ deleted }) => !deleted)
  const found = act.answers.map((answer) => shown.filter((message) => answer.test(wordsOf(message))))
  const wrong: string[] = []
  for (const [index, copies] of found.entries()) {
    const what = `${act.name}, answer ${index + 1}`
    if (copies.length === 0) wrong.push(`${what}: lost; there is ${JSON.stringify(shown.map(wordsOf))}`)
    if (copies.length > 2) wrong.push(`${what}: ${copies.length} copies`)
    const [first, second] = copies
    if (first === undefined || second === undefined) continue
    if (!isMarked(second)) wrong.push(`${what}: doubled, unmarked`)
    if (!areNext(api, first, second)) wrong.push(`${what}: doubled, though it was not in flight`)
  }
  if (found.flat().length > act.answers.length + 1) wrong.push(`${act.name}: more than one is doubled`)
  const firsts = found.map(([first]) => (first === undefined ? -1 : shown.indexOf(first)))
  if (firsts.some((first, index) => first < (firsts[index - 1] ?? -1)))
    wrong.push(`${act.name}: out of order`)
  if (shown.some(isExcuse)) wrong.push(`${act.name}: excused`)
  const effects = act.effects?.(who, path) ?? []
  if (effects.some((count) => count !== 1)) wrong.push(`${act.name}: took effect ${effects.join(', ')} times`)
  return [...wrong, ...unanswered(api, who)]
}

/** Presses whose button turns for ever. */
function unanswered(api: BotApi, who: Person): string[] {
  const pressed = api.updates.flatMap(({ callback_query: query }) => {
    const { id, from } = (query ?? {}) as { id?: string; from?: { id: number } }
    return id !== undefined && from?.id === who.id ? [id] : []
  })
  const answered = new Set(api.callbackAnswers.map(({ query }) => query))
  return pressed.filter((query) => !answered.has(query)).map((query) => `press ${query} was never answered`)
}
