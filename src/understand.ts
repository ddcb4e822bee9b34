import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { commands } from '../commands/index.ts'
import { machineClock } from './calendar/clock.ts'
import { type CivilDate, dateIn } from './calendar/date.ts'
import { commandNamed, slashIn } from './chat/slash.ts'
import { ConfigError, configFrom, languageOfComplaints } from './config.ts'
import { type Catalogue, visibleTo } from './directory/catalogue.ts'
import { type Explanation, explain } from './language/explain.ts'
import { isIntent } from './language/intents.ts'
import { type Lexicon, lexiconOf } from './language/lexicon.ts'
import type { Now } from './language/period-phrase.ts'
import { understand } from './language/understand.ts'
import { readCatalogue } from './store/read-catalogue.ts'
import { runTool } from './tool.ts'

/** What a line means, as the chats would take it: a slash command's words belong to that command. */
function explanationOf(line: string, lexicon: Lexicon, now: Now): Explanation {
  const slash = slashIn(line)
  const name = slash === null ? undefined : commandNamed(slash.name, commands)?.name
  const intent = name !== undefined && isIntent(name) ? name : undefined
  const words = slash === null || intent === undefined ? line : slash.rest
  return { ...explain(understand(words, lexicon, now, intent), lexicon.catalogue, now), text: line }
}

/** The names in the database, or the sample's where there is none yet. */
async function catalogueFrom(databaseUrl: string): Promise<Catalogue> {
  const stored = await readCatalogue(databaseUrl)
  if (stored !== null && stored.committees.length > 0)
    return visibleTo(
      stored,
      stored.committees.map((one) => one.code),
    )
  const { sampleCatalogue } = await import('./store/sample/index.ts')
  return sampleCatalogue()
}

/** The day given with `--at`, else the program's own today. */
function dayFrom(argv: readonly string[], today: CivilDate): CivilDate {
  const wrong = new ConfigError('--at', argv.join(' '), '2024-06-17')
  const day = z.iso.date().optional().safeParse(askedDay(argv, wrong))
  if (!day.success) throw wrong
  return day.data ?? today
}

function askedDay(argv: readonly string[], wrong: ConfigError): string | undefined {
  try {
    return parseArgs({ args: [...argv], options: { at: { type: 'string' } } }).values.at
  } catch {
    throw wrong
  }
}

/** Reads utterances, one a line, and prints what each means as a line of JSON. */
async function main(): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env')
  const config = configFrom(process.env)
  const today = dateIn(config.clockStart ?? machineClock.now(), config.timeZone)
  const now = { today: dayFrom(process.argv.slice(2), today), cut: config.periodCut }
  const lexicon = lexiconOf(await catalogueFrom(config.databaseUrl))
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${JSON.stringify(explanationOf(line, lexicon, now))}\n`)
  }
}

await runTool(main, () => languageOfComplaints(process.env))
