import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import { type App, createApp } from './app.ts'
import { configFrom, languageOfComplaints } from './config.ts'
import { type Language, languages } from './directory/person.ts'
import { messagesIn } from './i18n/messages.ts'
import { createLog, secretsOf } from './log.ts'
import { operatorMessage } from './operator.ts'

const options = { as: { type: 'string' }, lang: { type: 'string' } } as const

/** The console's options: `--as leader`, `--lang en`. */
function argumentsFrom(argv: readonly string[]): { speaker: string; language: Language | null } | null {
  try {
    const { values } = parseArgs({ args: [...argv], options, allowPositionals: false })
    const language = languages.find((one) => one === values.lang) ?? null
    if (values.lang !== undefined && language === null) return null
    return { speaker: values.as ?? 'leader', language }
  } catch {
    return null
  }
}

/** Runs the program until its work is done; gives the exit code. */
async function main(): Promise<number> {
  if (existsSync('.env')) loadEnvFile('.env')
  let language = languageOfComplaints(process.env)
  let log = createLog('warn', [], writeLog)
  const asked = argumentsFrom(process.argv.slice(2))
  if (asked === null) {
    const allowed = `--as leader | secretary | administrator | officer:so-y-te, --lang ${languages.join(' | ')}`
    return complain(
      messagesIn(language).operator.badOption({ option: process.argv.slice(2).join(' '), allowed }),
    )
  }
  try {
    const config = configFrom(process.env)
    language = asked.language ?? config.language
    log = createLog(config.logLevel, secretsOf(config), writeLog)
    const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true
    const app = createApp(config, {
      input: process.stdin,
      output: process.stdout,
      interactive,
      log,
      ...asked,
    })
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(app, log))
    await app.start()
    return 0
  } catch (error) {
    const { operator } = messagesIn(language)
    const message = operatorMessage(error, operator)
    if (message !== null) return complain(message)
    log.fatal({ err: error }, 'stopped')
    return complain(operator.failed)
  }
}

/** Milliseconds in which what is in hand must end. */
const patience = 9000

/** Ends what is in hand; what takes longer is in the database, and goes on with the next start. */
function stop(app: App, log: Logger): void {
  app.stop()
  setTimeout(() => {
    log.warn('what was in hand took too long to end')
    process.exit(1)
  }, patience).unref()
}

function writeLog(line: string): void {
  process.stderr.write(line)
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

process.exitCode = await main()
