import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { openStore } from '../../src/store/open.ts'
import { packageRoot } from '../../src/store/root.ts'
import { sampleData } from '../../src/store/sample/index.ts'
import type { BotApi, Person } from '../telegram/server.ts'

/** A question, and the heading by which its answer is known. */
export interface Question {
  readonly text: string
  readonly heading: string
}

const units = [
  'Sở Y tế',
  'Sở Tư pháp',
  'Thành phố Dĩ An',
  'Thành phố Thuận An',
  'Sở Công Thương',
  'Thành phố Bến Cát',
  'Sở Xây dựng',
]

const indicators = {
  'online-payment': 'Tỷ lệ thanh toán trực tuyến',
  'online-dossiers': 'Tỷ lệ hồ sơ dịch vụ công trực tuyến',
  digitization: 'Tỷ lệ số hóa hồ sơ',
  'on-time': 'Tỷ lệ giải quyết hồ sơ đúng hạn',
}

/** What is asked in turn: each has a picture of its own. */
export const questions: readonly Question[] = units.flatMap(questionsOf)

/** What is asked before anything counts: charts of their own, too, none of which is among those that count. */
export const otherQuestions: readonly Question[] = questionsOf('Sở Nội vụ')

function questionsOf(unit: string): Question[] {
  return Object.entries(indicators).map(([slug, name]) => ({
    text: `/rate ${slug} ${unit}`,
    heading: `${name} · ${unit}`,
  }))
}

/** The program, on a sample of its own in this folder, as `npm start` starts it. */
export async function ourProgram(folder: string): Promise<{
  readonly parameters: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly path: string
}> {
  const path = join(folder, 'sample.db')
  const store = await openStore(`file:${path}`)
  await store.load(sampleData())
  await store.close()
  return {
    parameters: [...(await flagsOfStart()), join(packageRoot, 'dist', 'main.js')],
    env: { DATABASE_URL: `file:${path}`, SAMPLE: 'true', TELEGRAM_RATE: '1000' },
    path,
  }
}

/** What Node is told by the script that starts the program. */
async function flagsOfStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'))
}

/** People whom the program knows as the sample's leader; written down while it does not run, since it owns the file. */
export function knownPeople(api: BotApi, path: string, many: number): Person[] {
  const everybody = Array.from({ length: many }, (_, index) => api.person(`Người ${index}`))
  knownAccounts('telegram', everybody, path)
  return everybody
}

/** Has accounts of a chat lead to the sample's leader. */
export function knownAccounts(
  channel: 'telegram' | 'slack',
  accounts: readonly { readonly id: number | string }[],
  path: string,
): void {
  const database = new Database(path)
  const add = database.prepare(
    `INSERT OR IGNORE INTO "Address" ("channel", "account", "personId", "chat", "since") VALUES (?, ?, 'leader', ?, ?)`,
  )
  database.exec('BEGIN')
  for (const { id } of accounts) add.run([channel, String(id), `${channel}:${id}`, new Date(0).toISOString()])
  database.exec('COMMIT')
  database.close()
}

/** A bot as a process of its own. */
export interface BotProcess {
  /** Megabytes that it holds. */
  resident(): number
  /** Milliseconds of the processor that it has used so far, all threads together. */
  processor(): number
  stop(): Promise<void>
}

/** Starts a bot and waits until it says that it serves. */
export async function startBot(
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
  says = 'Telegram: @',
): Promise<BotProcess> {
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await serving(child, says)
  return {
    resident: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000
    },
    processor: () => {
      const [, fields = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')
      const [user, system] = fields.split(' ').slice(11, 13)
      // In hundredths of a second, on every Linux that Node runs on.
      return 10 * (Number(user) + Number(system))
    },
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function serving(child: ChildProcess, says: string): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes(says)) resolve()
    })
    child.once('close', (code) => reject(new Error(`the bot ended with ${code}`)))
  })
}
