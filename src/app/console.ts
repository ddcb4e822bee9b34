import { dirname, join, relative } from 'node:path'
import { commands } from '../../commands/index.ts'
import { machineClock } from '../calendar/clock.ts'
import { startConsole } from '../channels/console/console.ts'
import { createCharts } from '../charts/charts.ts'
import { inTurn } from '../chat/in-turn.ts'
import type { Message } from '../chat/message.ts'
import { type Reply, text } from '../chat/reply.ts'
import type { Config } from '../config.ts'
import { consoleTexts } from '../i18n/console.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Store } from '../store/open.ts'
import type { tellAtConsole } from './console-telling.ts'
import type { AppDependencies } from './dependencies.ts'
import { dispatchOn, nowOf } from './dialogue.ts'

/** Nobody of this id is in the database; `known` are those who are. */
export class UnknownSpeaker extends Error {
  override readonly name = 'UnknownSpeaker'
  readonly who: string
  readonly known: readonly string[]

  constructor(who: string, known: readonly string[]) {
    super(`nobody has the id ${who}`)
    this.who = who
    this.known = known
  }
}

/** Charts kept in memory, some 40 kB each. */
const chartsKept = 200

/** Talks with one person at the console until they leave. */
export async function serveConsole(
  store: Store,
  config: Config,
  deps: AppDependencies,
  stop: AbortSignal,
): Promise<void> {
  const now = nowOf(config, deps.machine ?? machineClock)
  const person = await store.people.find(deps.speaker, now().date)
  if (person === null)
    throw new UnknownSpeaker(
      deps.speaker,
      (await store.people.list()).map((one) => one.id),
    )
  const folder = dataFolder(config)
  const { answer, settled } = inTurn(dispatchOn(store, config, now), store.conversations, store.atomically)
  const chat = `console:${person.id}`
  let telling: Promise<{ stop(): Promise<void> } | null> | undefined
  await startConsole({
    input: deps.input,
    output: deps.output,
    interactive: deps.interactive,
    chat,
    person,
    language: deps.language ?? person.language ?? config.language,
    commands,
    answer: answerer(answer, config, deps),
    charts: createCharts({ entries: chartsKept }),
    chartFolder: join(folder, 'charts'),
    historyFile: join(folder, 'history'),
    texts: consoleTexts,
    stop,
    log: (error, message) => deps.log.warn({ err: error }, message),
    onPrompt(show) {
      telling = tellLater(store, config, deps, now, { person, chat, show }).catch((error: unknown) => {
        deps.log.error({ err: error }, 'what is due can not be told here')
        return null
      })
    },
  })
  await (await telling)?.stop()
  await settled()
}

/** Whoever asks first doesn't wait for what it takes to tell them of deadlines. */
async function tellLater(...given: Parameters<typeof tellAtConsole>): Promise<{ stop(): Promise<void> }> {
  const { tellAtConsole } = await import('./console-telling.ts')
  return tellAtConsole(...given)
}

/** The one place where a failed answer is caught: loudly to the log, kindly to the person. */
function answerer(
  answer: (message: Message) => Promise<Reply>,
  config: Config,
  deps: AppDependencies,
): (message: Message) => Promise<Reply> {
  return async (message) => {
    const told = deps.language === null ? message : { ...message, language: deps.language }
    try {
      return await answer(told)
    } catch (error) {
      deps.log.error({ err: error, chat: message.chat }, 'a message could not be answered')
      return { blocks: [text(messagesIn(deps.language ?? config.language).dialogue.failed)] }
    }
  }
}

/** Where pictures and the history of typed lines go: beside the database's file. */
function dataFolder({ databaseUrl }: Config): string {
  if (!databaseUrl.startsWith('file:')) return 'data'
  return relative('', dirname(databaseUrl.slice('file:'.length))) || '.'
}
