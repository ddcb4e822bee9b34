import { copyFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { randomFrom } from '../../src/store/sample/random.ts'
import { openCrowd } from '../app/crowd.ts'
import { emptyFolder } from '../e2e/program.ts'
import { numberIn, onDatabase, type Served, serve } from '../e2e/telegram.ts'
import type { BotApi } from '../telegram/server.ts'
import { isInsteadOfAnother, settled } from './check.ts'
import { slow, trouble } from './faults.ts'
import { liveAndDie } from './kills.ts'
import { doublesIn, type Told } from './reminder-check.ts'

const { CHAOS_KILLS = '100', CHAOS_REMINDERS, CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const kills = Number(CHAOS_KILLS)
const reminders = Number(CHAOS_REMINDERS ?? 8 * kills)

/** Programs that are killed side by side, each with a server and people of its own. */
const worlds = Math.min(2, kills)
/** Who answer for each department. */
const officers = 20

/** A Monday in working hours, seen from a clock by which the program looks at once for what is due. */
const clock = { CLOCK_START: '2024-06-17T10:00:00+07:00', CLOCK_SPEED: '1.01' }

it(
  `loses no reminder and doubles none unmarked in ${kills} kills while ${reminders} go out`,
  async () => {
    process.stdout.write(`seed ${CHAOS_SEED}, ${kills} kills, ${reminders} reminders in ${worlds} worlds\n`)
    const share = (of: number, world: number) => Math.floor((of + world) / worlds)
    const counts = await Promise.all(
      Array.from({ length: worlds }, (_, world) =>
        killed(share(reminders, world), share(kills, world), world),
      ),
    )
    // Counting keeps this process busy, in which the servers of all worlds are: only when all are done.
    const counted = counts.map((count) => count())
    process.stdout.write(`${JSON.stringify(counted, null, 1)}\n`)
    for (const one of counted) expect(one).toMatchObject({ lost: [], wrong: [], waiting: 0, violations: [] })
  },
  180_000 + kills * 6000 + reminders * 60,
)

/** Milliseconds between two lines about how far it has come. */
const aMinute = 60_000

/** Kills a program so many times at random while it tells everybody one thing; gives what counts what came of it. */
async function killed(many: number, times: number, world: number) {
  const random = randomFrom(`reminders ${CHAOS_SEED} ${world}`)
  let people: readonly Told[] = []
  const served = await serve(clock, {
    wait: false,
    prepare: async (path, api) => {
      await giveWork(path, Math.ceil(many / officers))
      people = enter(path, api)
    },
  })
  const { api, kill, launch } = served
  await kill()
  slow(api, random)
  const phases: Record<string, number> = {}
  const kills: number[] = []
  const telling = setInterval(() => {
    const sent = api.calls.filter(({ method }) => method === 'sendMessage').length
    process.stdout.write(`world ${world}: ${kills.length} of ${times} kills, ${sent} messages\n`)
  }, aMinute)
  onTestFinished(() => clearInterval(telling))
  for (let nth = 1; nth <= times; nth++) {
    if (nth % 5 === 0) trouble(api, random)
    const phase = await liveAndDie(served, random)
    phases[phase] = (phases[phase] ?? 0) + 1
    kills.push(api.calls.length)
  }
  launch()
  await everybodyTold(served, people)
  await settled(served, 120_000)
  return () => counted(served, people, kills, phases)
}

/** What became of what everybody was to be told. */
function counted(
  { api, path }: Served,
  people: readonly Told[],
  kills: readonly number[],
  phases: Readonly<Record<string, number>>,
) {
  const last = kills.at(-1) ?? 0
  const reached = people.map(({ name, chat }) => ({ name, messages: api.sentTo(chat) }))
  const without = reached.filter(({ messages }) => messages.every(isInsteadOfAnother))
  const lost = without.filter(({ messages }) => messages.length === 0)
  const { many: doubled, wrong } = doublesIn(api, people, kills)
  return {
    kills: kills.length,
    phases,
    reminders: people.length,
    toldWhileKilled: reached.filter(({ messages: [first] }) => (first?.call ?? last + 1) <= last).length,
    doubledMarked: doubled - wrong.length,
    wrong,
    givenUp: without.length - lost.length,
    lost: lost.map(({ name }) => name),
    waiting: numberIn(
      path,
      `SELECT COUNT(*) FROM "Notice" WHERE "state" = 'waiting' AND instr("key", ':given:')`,
    ),
    violations: [...api.violations, ...api.floods],
  }
}

/** Departments that were given one piece of work, of which each of their officers is to hear once. */
async function giveWork(path: string, departments: number): Promise<void> {
  const crowd = await openCrowd(emptyFolder(), { departments, officers })
  const at = new Date(clock.CLOCK_START)
  await crowd.desk.give(crowd.work, { person: null, chat: 'test', at, today: '2024-06-17' })
  await crowd.store.close()
  // Not moved: SQLite knows a file that this process has had open by what it is, not by its name.
  copyFileSync(crowd.path, path)
}

/** Everybody in the database, with their chat. */
function enter(path: string, api: BotApi): Told[] {
  const accounts = onDatabase(path, (database) =>
    (database.prepare('SELECT "account" FROM "Address"').raw().all() as unknown as [string][]).flat(),
  )
  return accounts.map((account) => {
    const { name, chat } = api.person({ id: Number(account), first_name: `Cán bộ ${account}`, started: true })
    return { name, chat }
  })
}

/** Waits until everybody heard something, as long as that takes at the pace that Telegram permits. */
async function everybodyTold({ api }: Served, people: readonly Told[]): Promise<void> {
  const missing = new Set(people.map(({ chat }) => chat))
  let seen = 0
  const isDone = () => {
    for (; seen < api.calls.length; seen++) {
      const { method, chat, answer, over } = api.calls[seen] ?? {}
      if (method === 'sendMessage' && !over) break
      if (answer?.ok) missing.delete(Number(chat))
    }
    return missing.size === 0
  }
  // Who is missing then is counted.
  await api.until(isDone, { timeout: 180_000 + people.length * 60 }).catch(() => {})
}
