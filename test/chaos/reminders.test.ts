import { copyFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { randomFrom } from '../../src/store/sample/random.ts'
import { openCrowd } from '../app/crowd.ts'
import { emptyFolder } from '../e2e/program.ts'
import { numberIn, onDatabase, type Served, serve } from '../e2e/telegram.ts'
import type { BotApi } from '../telegram/server.ts'
import { isInsteadOfAnother, settled } from './check.ts'
import { slow, trouble } from './faults.ts'
import { liveAndDie } from './kills.ts'
import { doublesIn, type Told } from './reminder-check.ts'

const { CHAOS_KILLS = '20', CHAOS_REMINDERS, CHAOS_SEED = String(Date.now() % 1_000_000) } = process.env
const kills = Number(CHAOS_KILLS)
const reminders = Number(CHAOS_REMINDERS ?? 20 * kills)

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
    const counted = await Promise.all(
      Array.from({ length: worlds }, (_, world) =>
        killed(share(reminders, world), share(kills, world), world),
      ),
    )
    process.stdout.write(`${JSON.stringify(counted, null, 1)}\n`)
    for (const one of counted) expect(one).toMatchObject({ lost: [], wrong: [], waiting: 0, violations: [] })
  },
  180_000 + kills * 6000,
)

/** Kills a program so many times at random while it tells everybody one thing, and counts what came of it. */
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
  const { api, path, kill, launch } = served
  await kill()
  slow(api, random)
  const phases: Record<string, number> = {}
  const kills: number[] = []
  for (let nth = 1; nth <= times; nth++) {
    if (nth % 5 === 0) trouble(api, random)
    const phase = await liveAndDie(served, random)
    phases[phase] = (phases[phase] ?? 0) + 1
    kills.push(api.calls.length)
  }
  const before = api.calls.filter(({ method, answer }) => method === 'sendMessage' && answer?.ok).length
  launch()
  await everybodyTold(served, people)
  await settled(served, 600_000)
  const { many: doubled, wrong } = doublesIn(api, people, kills)
  const without = people.filter(({ chat }) => !api.sentTo(chat).some((one) => !isInsteadOfAnother(one)))
  const givenUp = without.filter(({ chat }) => api.sentTo(chat).some(isInsteadOfAnother))
  return {
    reminders: people.length,
    toldWhileKilled: before,
    phases,
    doubledMarked: doubled - wrong.length,
    wrong,
    givenUp: givenUp.length,
    lost: without.filter((one) => !givenUp.includes(one)).map(({ name }) => name),
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

/** Waits until everybody heard something, which goes as fast as a chat allows. */
async function everybodyTold({ api }: Served, people: readonly Told[]): Promise<void> {
  const heard = () => new Set(api.calls.filter(({ answer }) => answer?.ok).map(({ chat }) => chat))
  await api.until(() => heard().size >= people.length, { timeout: 600_000, what: 'everybody to be told' })
}
