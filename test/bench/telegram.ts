/**
 * The program in Telegram beside a bare grammY bot that answers one constant text, on the strict Bot API server on
 * loopback: how many questions a second each of them answers, how long one waits, and what 200 updates a second do.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { openStore } from '../../src/store/open.ts'
import { packageRoot } from '../../src/store/root.ts'
import { sampleData } from '../../src/store/sample/index.ts'
import { type BotApi, type Person, startBotApi } from '../telegram/server.ts'
import { withFolder } from './folder.ts'
import { amount, atLeast, atMost, line, title } from './report.ts'
import { type BotProcess, startBot } from './telegram-process.ts'
import { median, p99 } from './timing.ts'

/** Everybody asks once, so that the limit of a chat is in nobody's way. */
const people = 400
const alone = 200
const perSecond = 200
const seconds = 60

const question = '/rate online-payment Sở Y tế'
const questions = [
  'Sở Y tế',
  'Sở Tư pháp',
  'Dĩ An',
  'Thuận An',
  'Sở Công Thương',
  'Bến Cát',
  'Sở Xây dựng',
].flatMap((unit) =>
  ['online-payment', 'online-dossiers', 'digitization', 'on-time'].map((slug) => `/rate ${slug} ${unit}`),
)

title(`telegram: beside a bare grammY bot, on loopback`)
await withFolder(async (folder) => {
  const path = join(folder, 'sample.db')
  const store = await openStore(`file:${path}`)
  await store.load(sampleData())
  await store.close()
  const program = [...(await flagsOfStart()), join(packageRoot, 'dist', 'src', 'main.js')]
  const bare = [fileURLToPath(new URL('./bare-bot.js', import.meta.url))]
  const settings = { DATABASE_URL: `file:${path}`, SAMPLE: 'true', TELEGRAM_RATE: '1000' }

  const [ofBare, ofProgram] = [await measure(bare, {}, path), await measure(program, settings, path)]
  const share = (100 * ofProgram.same) / ofBare.same
  line('answers a second, bare bot', amount(ofBare.same, '/s'))
  line('  the program, one question', amount(ofProgram.same, '/s'), `share ${atLeast(share, 50, '%')}`)
  line(
    '  28 questions in turn',
    amount(ofProgram.various, '/s'),
    `share ${amount((100 * ofProgram.various) / ofBare.same, '%')}`,
  )
  line(
    'one at a time, bare bot',
    `p50 ${amount(median(ofBare.waits), 'ms')}`,
    `p99 ${amount(p99(ofBare.waits), 'ms')}`,
  )
  line(
    '  the program',
    `p50 ${amount(median(ofProgram.waits), 'ms')}`,
    `p99 ${amount(p99(ofProgram.waits), 'ms')}`,
  )
  line('  added at p99', atMost(p99(ofProgram.waits) - p99(ofBare.waits), 15, 'ms'))
  await flood(program, settings, path)
})

interface Measured {
  readonly same: number
  readonly various: number
  readonly waits: readonly number[]
}

async function measure(
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<Measured> {
  const api = await startBotApi({ burst: 1000 })
  const bot = await startBot(parameters, {
    ...env,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
  })
  const everybody = known(api, path)
  // The machine code is made before what counts.
  await throughput(api, everybody.slice(0, 50), [question])
  const waits: number[] = []
  for (const person of everybody.slice(50, 50 + alone))
    waits.push(await wait(api, person, questions[waits.length % 28] ?? ''))
  const same = await throughput(api, everybody.slice(250, 250 + people), [question])
  const various = await throughput(api, everybody.slice(250 + people), questions)
  await bot.stop()
  if (api.violations.length > 0) throw new Error(JSON.stringify(api.violations[0]))
  await api.stop()
  return { same, various, waits }
}

/** People whom the program knows as the sample's leader. */
function known(api: BotApi, path: string): Person[] {
  const everybody = Array.from({ length: 250 + 2 * people }, (_, index) => api.person(`Người ${index}`))
  const database = new Database(path)
  const add = database.prepare(
    `INSERT OR IGNORE INTO "Address" ("channel", "account", "personId", "chat", "since") VALUES ('telegram', ?, 'leader', ?, ?)`,
  )
  database.exec('BEGIN')
  for (const { id } of everybody) add.run([String(id), `telegram:${id}`, new Date(0).toISOString()])
  database.exec('COMMIT')
  database.close()
  return everybody
}

async function throughput(api: BotApi, some: readonly Person[], texts: readonly string[]): Promise<number> {
  const start = performance.now()
  await Promise.all(some.map((person, index) => person.says(texts[index % texts.length] ?? '')))
  await Promise.all(some.map((person) => api.answerTo(person, { timeout: 120_000 })))
  return (1000 * some.length) / (performance.now() - start)
}

async function wait(api: BotApi, person: Person, text: string): Promise<number> {
  const start = performance.now()
  await person.says(text)
  await api.answerTo(person)
  return performance.now() - start
}

/** Updates by webhook, steadily; how long each is waited for, and what the process holds. */
async function flood(
  program: readonly string[],
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<void> {
  const port = 18_443
  const api = await startBotApi({
    burst: 1000,
    route: (url) => new URL(`http://127.0.0.1:${port}${url.pathname}`),
  })
  const bot = await startBot(program, {
    ...env,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-some-length',
    TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${port}`,
  })
  const everybody = known(api, path)
  const resident: number[] = []
  const start = performance.now()
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - start) * perSecond) / 1000))
    for (; sent < due; sent++) {
      const person = everybody[sent % everybody.length]
      void person?.says(questions[sent % questions.length] ?? '')
    }
    if (resident.length < (performance.now() - start) / 5000) resident.push(bot.resident())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const counted = everybody.map((_, index) => Math.ceil((perSecond * seconds - index) / everybody.length))
  await Promise.all(everybody.map((person, index) => api.sent(person, counted[index], { timeout: 600_000 })))
  report(api, bot, resident, performance.now() - start)
  await bot.stop()
  await api.stop()
}

function report(api: BotApi, bot: BotProcess, resident: readonly number[], took: number): void {
  const times = api.deliveries.flatMap(({ ms }) => ms ?? [])
  line(
    `${perSecond} updates a second for ${seconds} s`,
    `webhook p50 ${amount(median(times), 'ms')}`,
    `p99 ${atMost(p99(times), 250, 'ms')}`,
  )
  const answered = new Set(
    api.calls
      .filter(({ method, answer }) => method.startsWith('send') && answer?.ok)
      .map(({ number }) => number),
  )
  line(
    '  answers',
    amount(answered.size, ''),
    `lost ${atMost(perSecond * seconds - answered.size, 0, '')}`,
    `the last after ${amount(took / 1000, 's')}`,
  )
  const [early = 0, late = 0] = [resident[Math.floor(resident.length / 3)], resident.at(-1)]
  line(
    '  resident',
    `${amount(early, 'MB')} after a third`,
    `${amount(late, 'MB')} at its end`,
    `${amount(bot.resident(), 'MB')} when all was answered`,
  )
}

/** What Node is told by the script that starts the program. */
async function flagsOfStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'))
}
