/**
 * How soon Slack hears that what it sent has arrived, from the program beside a bare Bolt that stores nothing: 200
 * messages, commands and presses in twenty seconds, on the strict server on loopback. Once with the database to
 * itself, and once while somebody else holds it again and again, for anything up to two seconds.
 *
 * What arrives is kept before it is acknowledged: in the database, or in the waiting room beside it while that is held.
 * Slack shows an error after three seconds.
 */
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import {
  labelsOf,
  type Message,
  type Outbound,
  type Person,
  type Slack,
  startSlack,
} from '../slack/server.ts'
import { withFolder } from './folder.ts'
import { amount, atMost, line, remark, title } from './report.ts'
import { knownAccounts, ourProgram, startBot } from './telegram-process.ts'
import { median, p99 } from './timing.ts'

const people = 40
const requests = 200
/** Milliseconds between two requests. */
const pause = 100
const longestHold = 2000
/** Milliseconds for which the database is free between two holds. */
const free = 250

title('slack-acks: beside a bare Bolt, on loopback')
const bare = fileURLToPath(new URL('./bare-slack.js', import.meta.url))
tell('acknowledged after, bare Bolt', await measure([bare], false))
tell('  the program', await measure(null, false), 1000)
tell('  the program, its database held by others', await measure(null, true), 1000)
remark(`Held for 0 to ${longestHold} ms, then free for ${free} ms, and so on.`)

/**
 * Milliseconds after which each request was acknowledged; infinite where it was not.
 *
 * @param parameters what Node runs; null for the program, on a sample of its own
 */
async function measure(parameters: readonly string[] | null, held: boolean): Promise<number[]> {
  let waits: number[] = []
  await withFolder(async (folder) => {
    const program = await ourProgram(folder)
    waits = await waitsOf(parameters ?? program.parameters, program, held)
  })
  return waits
}

async function waitsOf(
  parameters: readonly string[],
  { env, path }: Awaited<ReturnType<typeof ourProgram>>,
  held: boolean,
): Promise<number[]> {
  const slack = await startSlack()
  const everybody = Array.from({ length: people }, (_, index) => slack.person(`Người ${index}`))
  knownAccounts('slack', everybody, path)
  const bot = await startBot(
    parameters,
    {
      ...env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.url,
    },
    'Slack: ',
  )
  await slack.until(() => slack.socket.open > 0)
  for (const one of everybody) one.says('/rate online-payment Sở Y tế')
  const offers = await Promise.all(
    everybody.map(async ({ dm }) => (await slack.sent(dm, 1, { timeout: 60_000 }))[0]),
  )
  const stop = new AbortController()
  const holding = held ? hold(path, stop.signal) : Promise.resolve()
  const sent: Outbound[] = []
  for (let index = 0; index < requests; index++) {
    const at = index % people
    sent.push(request(index, everybody[at] as Person, offers[at] as Message))
    await setTimeout(pause)
  }
  await Promise.all(sent.map((one) => slack.settled(one, { timeout: 30_000 })))
  stop.abort()
  await holding
  await bot.stop()
  await end(slack)
  return sent.map(
    ({ attempts: [first] }) => (first?.acknowledgedAt ?? Number.POSITIVE_INFINITY) - (first?.at ?? 0),
  )
}

/** A message, a command, a press, and so on. */
function request(index: number, person: Person, offer: Message): Outbound {
  if (index % 3 === 0) return person.runs('/rate', 'online-payment Sở Y tế')
  if (index % 3 === 1) return person.presses(offer, labelsOf(offer)[0] ?? '')
  return person.says(`/rate online-payment Sở Y tế`) as Outbound
}

/** Holds the database again and again, for anything up to the longest, as a backup does, until it is stopped. */
async function hold(path: string, stop: AbortSignal): Promise<void> {
  const database = new Database(path, { timeout: 1000 })
  for (let index = 1; !stop.aborted; index++) {
    database.exec('BEGIN IMMEDIATE')
    // Evenly over all lengths, and the same in each run.
    await setTimeout(((index * 0.618) % 1) * longestHold)
    database.exec('ROLLBACK')
    await setTimeout(free)
  }
  database.close()
}

async function end(slack: Slack): Promise<void> {
  if (slack.violations.length > 0) throw new Error(JSON.stringify(slack.violations[0]))
  await slack.stop()
}

function tell(name: string, waits: readonly number[], goal?: number): void {
  const most = Math.max(...waits)
  line(
    name,
    `p50 ${amount(median(waits), 'ms')}`,
    `p99 ${goal === undefined ? amount(p99(waits), 'ms') : atMost(p99(waits), goal, 'ms')}`,
    `longest ${goal === undefined ? amount(most, 'ms') : atMost(most, 3000, 'ms')}`,
  )
}
