/**
 * The program in Telegram beside a bare grammY bot that answers one constant text, on the strict Bot API server on
 * loopback: how many questions a second each of them answers, and how long one waits. Both run for months, so both
 * answer some hundreds of questions before anything counts, until their machine code is made; none of them has a
 * chart that counts. Then both are left alone until they rest, in which time the program draws ahead what is likely
 * to be asked. Then 28 questions are asked in turn, a thousand times in all, each as soon as the one before is
 * answered. Whoever asks for a chart that nobody has asked for pays its upload; afterwards Telegram has the picture,
 * and it is named by its id. The goal is judged on all these waits as they come, the first time and again. What
 * nobody foresees, an earlier month, is drawn when it is asked for, and stands in a line of its own.
 */
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type BotApi, type Person, startBotApi } from '../telegram/server.ts'
import { withFolder } from './folder.ts'
import { amount, atLeast, atMost, line, remark, title } from './report.ts'
import {
  type BotProcess,
  knownPeople,
  otherQuestions,
  ourProgram,
  questions,
  startBot,
} from './telegram-process.ts'
import { median, p99 } from './timing.ts'

/** Everybody asks once, so that the limit of a chat is in nobody's way. */
const people = 400
const warmup = 400
const alone = 1000
/** Milliseconds after which the program has begun what it does while nobody asks. */
const longestCalm = 22_000
/** Milliseconds of its processor in a second, below which it does nothing. */
const atRestUses = 30

const texts = questions.map(({ text }) => text)
const otherTexts = otherQuestions.map(({ text }) => text)
const earlierTexts = texts.map((text) => `${text} tháng 4/2024`)

title('telegram: beside a bare grammY bot, on loopback')
await withFolder(async (folder) => {
  const { parameters, env, path } = await ourProgram(folder)
  const bare = [fileURLToPath(new URL('./bare-bot.js', import.meta.url))]
  const [ofBare, ofProgram] = [await measure(bare, {}, path), await measure(parameters, env, path)]
  tellThroughput('answers a second, bare bot', ofBare.same)
  tellThroughput('  the program, one question', ofProgram.same, ofBare.same)
  tellThroughput('  28 questions in turn', ofProgram.various, ofBare.same)
  tellWaits('one at a time, bare bot', ofBare.waits)
  tellWaits('  the program, 28 questions in turn', ofProgram.waits)
  tellWaits('    a chart asked for the first time', ofProgram.waits.slice(0, questions.length))
  tellWaits('    asked for again', ofProgram.waits.slice(questions.length))
  tellWaits('  of an earlier month, not drawn ahead', ofProgram.earlier)
  const added = (waits: readonly number[]) => p99(waits) - p99(ofBare.waits)
  line('  added at p99, over all of them', atMost(added(ofProgram.waits), 15, 'ms'))
  line('    over those asked for again', amount(added(ofProgram.waits.slice(questions.length)), 'ms'))
  remark('The first to ask for a chart waits for its upload, or its drawing; again, it is sent by its id.')
})

interface Throughput {
  readonly perSecond: number
  /** Milliseconds of the bot's processor for one answer. */
  readonly processor: number
}

interface Measured {
  readonly same: Throughput
  readonly various: Throughput
  readonly waits: readonly number[]
  /** For charts that nobody foresees. */
  readonly earlier: readonly number[]
}

async function measure(
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<Measured> {
  const api = await startBotApi({ burst: 1000 })
  const everybody = knownPeople(api, path, warmup + alone + 2 * people + earlierTexts.length)
  const bot = await startBot(parameters, {
    ...env,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
  })
  const next = (many: number) => everybody.splice(0, many)
  const same = ['/rate online-payment Sở Y tế']
  await waitsOf(api, next(warmup), otherTexts)
  await atRest(bot)
  const waits = await waitsOf(api, next(alone), texts)
  const measured = {
    same: await throughput(api, bot, next(people), same),
    various: await throughput(api, bot, next(people), texts),
    waits,
    earlier: await waitsOf(api, next(earlierTexts.length), earlierTexts),
  }
  await bot.stop()
  if (api.violations.length > 0) throw new Error(JSON.stringify(api.violations[0]))
  await api.stop()
  return measured
}

/** Until nothing has been asked for long enough for the program to draw ahead, and it has ended that. */
async function atRest(bot: BotProcess): Promise<void> {
  await setTimeout(longestCalm)
  for (let [before, used] = [bot.processor(), Number.POSITIVE_INFINITY]; used > atRestUses; ) {
    await setTimeout(1000)
    used = bot.processor() - before
    before += used
  }
}

async function throughput(
  api: BotApi,
  bot: BotProcess,
  some: readonly Person[],
  texts: readonly string[],
): Promise<Throughput> {
  const [start, processor] = [performance.now(), bot.processor()]
  await Promise.all(some.map((person, index) => person.says(inTurn(texts, index))))
  await Promise.all(some.map((person) => api.answerTo(person, { timeout: 120_000 })))
  return {
    perSecond: (1000 * some.length) / (performance.now() - start),
    processor: (bot.processor() - processor) / some.length,
  }
}

/** Milliseconds that each of these people waits, one after another. */
async function waitsOf(
  api: BotApi,
  some: readonly Person[],
  texts: readonly string[],
): Promise<readonly number[]> {
  const waits: number[] = []
  for (const person of some) waits.push(await wait(api, person, inTurn(texts, waits.length)))
  return waits
}

async function wait(api: BotApi, person: Person, text: string): Promise<number> {
  const start = performance.now()
  await person.says(text)
  await api.answerTo(person)
  return performance.now() - start
}

function inTurn(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? ''
}

function tellThroughput(name: string, { perSecond, processor }: Throughput, bare?: Throughput): void {
  const share = bare && `share ${atLeast((100 * perSecond) / bare.perSecond, 50, '%')}`
  const figures = [amount(perSecond, '/s'), ...(share ? [share] : [])]
  line(name, ...figures, `${amount(processor, 'ms')} of its processor each`)
}

function tellWaits(name: string, waits: readonly number[]): void {
  line(name, `p50 ${amount(median(waits), 'ms')}`, `p99 ${amount(p99(waits), 'ms')}`)
}
