import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { packageRoot } from '../../src/store/root.ts'
import { type BotApi, type BotApiOptions, type Person, startBotApi } from '../telegram/server.ts'
import { letIn } from './in-database.ts'
import { type Ended, type Running, sampleFolder, start } from './program.ts'

export { numberIn, onDatabase } from './in-database.ts'

/** The program as a process, serving the strict Bot API server on loopback. */
export interface Served {
  readonly api: BotApi
  readonly url: string
  /** The file of its database. */
  readonly path: string
  /** The process that runs now. */
  program(): Running
  /** Starts it anew on the same database, after it ended. */
  again(env?: Readonly<Record<string, string>>): Promise<Running>
  /** Starts it anew, without waiting until it serves. */
  launch(env?: Readonly<Record<string, string>>): Running
  /** Kills it as `kill -9` does. */
  kill(): Promise<Ended>
  /** Has it killed at a commit to come, or at none. */
  crashAt(commit: Commit | null): void
  /** Lets somebody in as the first administrator, by the link that the program printed. */
  administrator(name?: string): Promise<Person>
  /** Lets people in as if they had been invited: as administrators of the sample's province, unless said. */
  lets(people: readonly Person[], role?: string): void
}

/** A commit at which the program is killed: see crash.mjs. */
export interface Commit {
  readonly when: 'before' | 'after'
  /** Part of a statement of its transaction; any unless said. */
  readonly doing?: string
  /** Which of these, from now on; the first unless said. */
  readonly nth?: number
}

/** How the program is served, beside what may be said of the server. */
export interface Serving extends BotApiOptions {
  /** Whether `crashAt` is used. */
  readonly crashes?: boolean
  /** Whether to wait until it answers; it is unless said. */
  readonly wait?: boolean
  /** What is done to its database, in this file, before it starts. */
  readonly prepare?: (path: string, api: BotApi) => Promise<void>
}

/** Starts the program on a sample of its own and waits until it answers. */
export async function serve(
  env: Readonly<Record<string, string>> = {},
  { crashes = false, wait = true, prepare, ...options }: Serving = {},
): Promise<Served> {
  // That every press is answered is asserted, that it is in time is not: a slow machine kills and starts for seconds.
  const api = await startBotApi({ callbackLife: Number.POSITIVE_INFINITY, ...options })
  const { url, path, folder } = sampleFolder()
  await prepare?.(path, api)
  const order = join(folder, 'crash.json')
  const preload = `--import ${join(packageRoot, 'test', 'e2e', 'crash.mjs')}`
  const settings = {
    DATABASE_URL: url,
    SAMPLE: 'true',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    ...(crashes && { NODE_OPTIONS: preload, CRASH: order }),
    ...env,
  }
  let running = start({ env: settings })
  const kill = () => {
    running.process.kill('SIGKILL')
    return running.ended
  }
  onTestFinished(async () => {
    await kill()
    await api.stop()
  })
  if (wait) await running.says('Telegram: @')
  const launch = (more: Readonly<Record<string, string>> = {}) => {
    running = start({ env: { ...settings, ...more } })
    return running
  }
  return {
    api,
    url,
    path,
    program: () => running,
    launch,
    async again(more) {
      await launch(more).says('Telegram: @')
      return running
    },
    kill,
    crashAt(commit) {
      if (commit === null) rmSync(order, { force: true })
      else writeFileSync(order, JSON.stringify(commit))
    },
    async administrator(name = 'Phạm Hoàng Nam') {
      await running.says('?start=')
      const token = /\?start=(\S+)/.exec(running.said())?.[1] ?? ''
      const person = api.person(name)
      await person.starts(token)
      await api.answerTo(person)
      return person
    },
    lets: (people, role = 'administrator') =>
      letIn(
        path,
        'telegram',
        people.map(({ id, name }) => ({ id: String(id), name })),
        role,
      ),
  }
}
