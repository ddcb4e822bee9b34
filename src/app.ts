import { dirname, join, relative } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Logger } from 'pino'
import { commands } from '../commands/index.ts'
import { type Clock, clockFrom, machineClock } from './calendar/clock.ts'
import { dateIn } from './calendar/date.ts'
import { startConsole } from './channels/console/console.ts'
import { createCharts } from './charts/charts.ts'
import { createDispatch, type Dispatch } from './chat/dispatch.ts'
import { inTurn } from './chat/in-turn.ts'
import type { Message } from './chat/message.ts'
import { namesFrom } from './chat/names.ts'
import { type Reply, text } from './chat/reply.ts'
import type { Config } from './config.ts'
import type { Language } from './directory/person.ts'
import { consoleTexts } from './i18n/console.ts'
import { messagesIn } from './i18n/messages.ts'
import { openStore, type Store } from './store/open.ts'

/** What the program is given from outside. */
export interface AppDependencies {
  readonly input: Readable
  readonly output: Writable
  /** Whether somebody sits at a terminal. */
  readonly interactive: boolean
  /** Id of the person who speaks at the console. */
  readonly speaker: string
  /** Language of the console's answers, where one was asked for. */
  readonly language: Language | null
  readonly log: Logger
  /** The clock behind the program's own; the machine's, save in tests. */
  readonly machine?: Clock
}

/** The program: `start` resolves when its work is done, which `stop` brings about early. */
export interface App {
  start(): Promise<void>
  stop(): void
}

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

/** Puts the program together. Nothing else knows both a channel and the store. */
export function createApp(config: Config, deps: AppDependencies): App {
  const stopping = new AbortController()
  return {
    async start() {
      const store = await openStore(config.databaseUrl)
      try {
        await fill(store, config)
        if (!stopping.signal.aborted) await converse(store, config, deps, stopping.signal)
      } finally {
        await store.close()
      }
    },
    stop: () => stopping.abort(),
  }
}

/** Loads the sample into a new database. */
async function fill(store: Store, config: Config): Promise<void> {
  if (!config.sample || !(await store.isEmpty())) return
  const { sampleData } = await import('./store/sample/index.ts')
  await store.load(sampleData())
}

async function converse(
  store: Store,
  config: Config,
  deps: AppDependencies,
  stop: AbortSignal,
): Promise<void> {
  const person = await store.people.find(deps.speaker)
  if (person === null)
    throw new UnknownSpeaker(
      deps.speaker,
      (await store.people.list()).map((one) => one.id),
    )
  const folder = dataFolder(config)
  const { answer, settled } = inTurn(dispatchOn(store, config, deps), store.conversations)
  await startConsole({
    input: deps.input,
    output: deps.output,
    interactive: deps.interactive,
    chat: `console:${person.id}`,
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
  })
  await settled()
}

function dispatchOn(store: Store, config: Config, deps: AppDependencies): Dispatch {
  const clock = clockOf(config, deps.machine ?? machineClock)
  return createDispatch({
    commands,
    figures: store.figures,
    people: store.people,
    conversations: store.conversations,
    names: namesFrom(store.catalogue),
    now: () => {
      const instant = clock.now()
      return { date: dateIn(instant, config.timeZone), at: new Date(instant.epochMilliseconds) }
    },
    cut: config.periodCut,
    timeZone: config.timeZone,
    language: config.language,
  })
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

function clockOf(config: Config, machine: Clock): Clock {
  if (config.clockStart === null && config.clockSpeed === 1) return machine
  return clockFrom(config.clockStart ?? machine.now(), config.clockSpeed, machine)
}

/** Where pictures and the history of typed lines go: beside the database's file. */
function dataFolder({ databaseUrl }: Config): string {
  if (!databaseUrl.startsWith('file:')) return 'data'
  return relative('', dirname(databaseUrl.slice('file:'.length))) || '.'
}
