import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Days, rehearse, type Scene } from './app/rehearsal.ts'
import { allLines, countLines, type Writing } from './app/rehearsal-lines.ts'
import { type Config, ConfigError, configFrom, languageOfComplaints } from './config.ts'
import { type Language, languages } from './directory/person.ts'
import { writeDate } from './i18n/dates.ts'
import { messagesIn } from './i18n/messages.ts'
import { openStore, type Store } from './store/open.ts'
import { runTool } from './tool.ts'

const options = { from: { type: 'string' }, to: { type: 'string' }, lang: { type: 'string' } } as const

const day = z.iso.date()
const asked = z
  .object({
    from: day.default('2023-11-03'),
    to: day.default('2023-12-15'),
    lang: z.enum(languages).optional(),
  })
  .refine(({ from, to }) => from <= to)

/** What is rehearsed, and in which language it is told. @throws ConfigError */
function argumentsFrom(argv: readonly string[], language: Language): Days & { language: Language } {
  const allowed = `2023-11-03 --to 2023-12-15 --lang ${languages.join(' | ')}`
  const wrong = new ConfigError('--from', argv.join(' '), allowed)
  try {
    const { from, to, lang } = asked.parse(parseArgs({ args: [...argv], options }).values)
    return { from, to, language: lang ?? language }
  } catch {
    throw wrong
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Plays the sample's story and prints who would be told what, and when. */
async function main(): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env')
  const given = configFrom(process.env)
  const { language, ...days } = argumentsFrom(process.argv.slice(2), given.language)
  const { sampleOffices } = await import('./store/sample/index.ts')
  const { readStory } = await import('./store/sample/story.ts')
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-'))
  // Never on the real database; and the story is told in Vietnamese, whatever is printed of it.
  const config: Config = { ...given, databaseUrl: `file:${join(folder, 'rehearsal.db')}`, language: 'vi' }
  try {
    const store = await openStore(config.databaseUrl)
    try {
      await store.load(sampleOffices())
      await print(store, config, days, language, readStory())
    } finally {
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(
  store: Store,
  config: Config,
  days: Days,
  language: Language,
  story: Parameters<typeof rehearse>[2],
): Promise<void> {
  const { rehearsal } = messagesIn(language)
  const catalogue = await store.catalogue.load()
  const committees = catalogue.committees.map(({ code }) => code)
  const works = () => store.assignments.list({ committees, over: true })
  const scenes: Scene[] = []
  const counts = await rehearse(store, config, story, days, (scene) => scenes.push(scene))
  const units = new Map((await works()).flatMap(({ parts }) => parts.map(({ id, unit }) => [id, unit])))
  const writing: Writing = {
    language,
    timeZone: config.timeZone,
    catalogue,
    unitOf: (part) => units.get(part),
  }
  say(rehearsal.title({ from: writeDate(days.from, language), to: writeDate(days.to, language) }))
  say('')
  for (const line of allLines(scenes, writing)) say(line)
  say('')
  for (const line of countLines(scenes, counts, await works(), language)) say(line)
}

await runTool(main, () => languageOfComplaints(process.env))
