/**
 * Reminders from the plan to the chat: 10,000 that are due in one minute, each for somebody else. They are planned,
 * looked through and told through the outbox to a server on loopback that takes everything, without a limit and at
 * Telegram's. Beside it stands the bare cost: the same statements sent once more to a copy of the database, and the
 * same number of requests of the same size without the program.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { createTelling } from '../../src/app/telling.ts'
import { withFolder } from './folder.ts'
import { recordStatements, replayOn } from './recorder.ts'
import { postBare, startReceiver, telegramLimits, tellAll, unlimited } from './reminders-sending.ts'
import { at, author, openWorld, reminders, type World } from './reminders-world.ts'
import { amount, atLeast, atMost, line, remark, title } from './report.ts'
import { median, p99, timed } from './timing.ts'

/** Reminders of another day that wait meanwhile. */
const pending = 100_000
/** At 30 a second all would take 334 s: the rate is measured over fewer. */
const limited = 900
const ticks = 200

title(`reminders: ${reminders.toLocaleString('en')} due in one minute, each for somebody else`)
await withFolder(async (folder) => {
  const recorder = recordStatements()
  const world = await openWorld(folder)
  const { path } = world
  const before = copied(path, folder, 'before')
  const planned = await recorder.during(() => timed(() => world.desk.give(world.work, author)))
  const barePlan = replayOn(before)(planned.sent)
  tell('planned with their work', planned.value, 1000, barePlan.all)
  const again = await recorder.during(() => timed(() => world.desk.beginDay(at)))
  tell(
    '  a new day, nothing changes',
    again.value,
    1000,
    replayOn(copied(path, folder, 'replan'))(again.sent).all,
  )
  await sending(world, path, folder, recorder)
  await idle(world, path, folder, recorder)
  await world.store.close()
})

type Recording = ReturnType<typeof recordStatements>

async function sending(world: World, path: string, folder: string, recorder: Recording): Promise<void> {
  const receiver = await startReceiver()
  const copy = copied(path, folder, 'sending')
  // Those beyond the first 900 wait until the rate has been measured.
  onFile(path, (database) => {
    database.exec(`UPDATE "Notice" SET "held" = 1 WHERE "id" > ${limited}`)
  })
  const arrivals = await tellAll(world, receiver, telegramLimits, limited)
  const span = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000
  const most = Math.max(
    ...arrivals.map((from) => arrivals.filter((time) => time >= from && time < from + 1000).length),
  )
  line(
    `at 30 a second, ${limited} of them`,
    `used ${atLeast((100 * (arrivals.length - 30)) / (30 * span), 95, '%')}`,
    `most in any second ${atMost(most, 30, '')}`,
  )
  onFile(path, (database) => database.exec(`UPDATE "Notice" SET "held" = 0`))
  const many = reminders - limited
  const told = await recorder.during(() => timed(() => tellAll(world, receiver, unlimited, many)))
  const [body] = onFile(path, (database) =>
    database.prepare('SELECT "body" FROM "Delivery" LIMIT 1').raw().all([]),
  ) as unknown as [[string]]
  const requests = await timed(() => postBare(receiver, many, body[0]))
  const sql = replayOn(copy)(told.sent)
  const perSecond = (milliseconds: number) => (1000 * many) / milliseconds
  line(
    'end to end on loopback, without a limit',
    atLeast(perSecond(told.value.wall), 1000, '/s'),
    `${amount(told.value.cpu / many, 'ms')} of the processor each`,
  )
  line('  its requests, bare', amount(perSecond(requests.wall), '/s'), amount(requests.cpu / many, 'ms'))
  line('  its SQL, bare', amount(perSecond(sql.all), '/s'), `${amount(told.sent.length, 'statements')}`)
  receiver.stop()
}

async function idle(world: World, path: string, folder: string, recorder: Recording): Promise<void> {
  for (const [name, sql] of [
    ['due another day', `'2024-07-15T01:00:00.000+00:00', NULL, NULL`],
    [
      'put off until tomorrow',
      `'2024-06-17T02:00:00.000+00:00', '2024-06-17T02:30:00.000+00:00', '2024-06-18T01:00:00.000+00:00'`,
    ],
  ] as const) {
    onFile(path, (database) => {
      database.exec(`DELETE FROM "Notice" WHERE "state" = 'waiting'`)
      database.exec(`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${pending})
        INSERT INTO "Notice" ("key", "partId", "personId", "about", "dueAt", "sleepFrom", "sleepUntil", "held", "state")
        SELECT 'pending:' || i, 1, 'officer-' || (i % ${reminders}),
          '{"cause":{"kind":"part","id":1},"occasion":{"kind":"given"},"due":null}', ${sql}, 0, 'waiting' FROM n`)
    })
    const { store, config, now, desk } = world
    const { tick } = createTelling({
      store,
      config,
      desk,
      now,
      compose: new Map(),
      kick: () => {},
      log: fail,
    })
    const waits: number[] = []
    const bare: number[] = []
    const replay = replayOn(copied(path, folder, 'idle'))
    for (let count = 0; count < ticks; count++) {
      const { value, sent } = await recorder.during(() => timed(tick))
      waits.push(value.wall)
      bare.push(replay(sent).all)
    }
    line(
      `a tick over ${pending.toLocaleString('en')}, ${name}`,
      `p50 ${amount(median(waits), 'ms')}`,
      `p99 ${atMost(p99(waits), 20, 'ms')}`,
      `its SQL, bare p50 ${amount(median(bare), 'ms')}`,
    )
  }
  remark('Goals: planned in a second; nothing due, 20 ms a tick; the rate that Telegram permits, never more.')
}

function tell(name: string, { wall, cpu }: { wall: number; cpu: number }, goal: number, bare: number): void {
  line(
    name,
    atMost(wall, goal, 'ms'),
    `${amount(cpu, 'ms')} of the processor`,
    `its SQL, bare ${amount(bare, 'ms')}`,
  )
}

/** A copy of the database as it is now. */
function copied(path: string, folder: string, name: string): string {
  const copy = join(folder, `${name}.db`)
  onFile(path, (database) => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
  copyFileSync(path, copy)
  return copy
}

function onFile<T>(path: string, look: (database: InstanceType<typeof Database>) => T): T {
  const database = new Database(path, { timeout: 5000 })
  try {
    return look(database)
  } finally {
    database.close()
  }
}

/** Nothing is to be logged while it is measured. */
function fail(error: unknown): never {
  throw error
}
