import { setImmediate } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { manifestOf } from '../../src/channels/slack/manifest.ts'
import { type Person, type Slack, type SlackOptions, startSlack } from '../slack/server.ts'
import { letIn } from './in-database.ts'
import { type Ended, type Running, sampleFolder, start } from './program.ts'

const { features, oauth_config, settings } = manifestOf(commands, null)
/** The app is what its manifest says. */
const manifest = {
  scopes: oauth_config.scopes.bot,
  events: settings.event_subscriptions.bot_events,
  commands: features.slash_commands.map(({ command }) => command),
}

/** The program as a process, serving the strict Slack on loopback. */
export interface ServedInSlack {
  readonly slack: Slack
  /** The file of its database. */
  readonly path: string
  /** The process that runs now. */
  program(): Running
  /** Starts it anew on the same database, after it ended. */
  again(env?: Readonly<Record<string, string>>): Promise<Running>
  /** Kills it as `kill -9` does. */
  kill(): Promise<Ended>
  /** Somebody who was let in, as an administrator of the sample's province unless said. */
  member(name: string, role?: string): Person
}

/** How the program is served, beside what may be said of the server. */
export interface Serving extends SlackOptions {
  /** Whether to wait until it answers; it is unless said. */
  readonly wait?: boolean
  /** What is done to its database, in this file, before it starts. */
  readonly prepare?: (path: string, slack: Slack) => Promise<void>
}

/** Starts the program on a sample of its own and waits until it answers. */
export async function serveInSlack(
  env: Readonly<Record<string, string>> = {},
  options: Serving = {},
): Promise<ServedInSlack> {
  const slack = await startSlack({ manifest, ...options })
  const { url, path } = sampleFolder()
  await options.prepare?.(path, slack)
  const environment = {
    DATABASE_URL: url,
    SAMPLE: 'true',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.url,
    ...env,
  }
  let running = start({ env: environment })
  const kill = () => {
    running.process.kill('SIGKILL')
    return running.ended
  }
  onTestFinished(async () => {
    await kill()
    await slack.stop()
  })
  const serving = async () => {
    await running.says('Slack: ')
    const { http } = options
    if (http === undefined) await slack.until(() => slack.socket.open === 1)
    else while ((await fetch(http.url).catch(() => null)) === null) await setImmediate()
  }
  if (options.wait !== false) await serving()
  return {
    slack,
    path,
    program: () => running,
    async again(more = {}) {
      running = start({ env: { ...environment, ...more } })
      await serving()
      return running
    },
    kill,
    member(name, role = 'administrator') {
      const person = slack.person(name)
      letIn(path, 'slack', [person], role)
      return person
    },
  }
}
