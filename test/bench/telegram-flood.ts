/**
 * The program in Telegram by webhook, with more updates than it can answer at once: how long each is waited for
 * before it is stored and confirmed, whether anything is lost, and whether memory stays level while they wait.
 */
import { type BotApi, type Person, startBotApi } from '../telegram/server.ts'
import { withFolder } from './folder.ts'
import { amount, atMost, line, title } from './report.ts'
import { type BotProcess, knownPeople, ourProgram, questions, startBot } from './telegram-process.ts'
import { type Asked, tally } from './telegram-tally.ts'
import { median, p99 } from './timing.ts'

const perSecond = 200
const seconds = 60
const total = perSecond * seconds
/** Each of them asks a dozen times, at long intervals, and never the same again: each answer has one question. */
const people = 1050
const port = 18_443
/** Milliseconds after which what was not answered counts as lost. */
const mostWaited = 300_000

title(`telegram: ${perSecond} updates a second for ${seconds} s, by webhook, on loopback`)
await withFolder(async (folder) => {
  const { parameters, env, path } = await ourProgram(folder)
  const api = await startBotApi({
    burst: 1000,
    route: (url) => new URL(`http://127.0.0.1:${port}${url.pathname}`),
  })
  const everybody = knownPeople(api, path, people)
  const bot = await startBot(parameters, {
    ...env,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-some-length',
    TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${port}`,
  })
  await api.until(() => api.webhook, { what: 'the webhook to be set' })
  const toAsk = Array.from({ length: total }, (_, nth) => asked(everybody, nth))
  const resident: number[] = []
  const start = performance.now()
  const passed = () => performance.now() - start
  for (let said = 0; said < total; ) {
    const due = Math.min(total, Math.floor((passed() * perSecond) / 1000))
    for (; said < due; said++) await toAsk[said]?.who.says(toAsk[said]?.question.text ?? '')
    if (resident.length < passed() / 5000) resident.push(bot.resident())
    await pause(5)
  }
  while (passed() < mostWaited && (sent(api) < total || tally(toAsk, api).lost > 0)) await pause(200)
  report(api, toAsk, bot, resident, passed())
  await bot.stop()
  await api.stop()
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The nth to be asked: everybody asks once, and then everybody something else. */
function asked(everybody: readonly Person[], nth: number): Asked {
  const [index, before] = [nth % people, Math.floor(nth / people)]
  const [who, question] = [everybody[index], questions[(index + before) % questions.length]]
  if (who === undefined || question === undefined) throw new Error(`nobody asks the ${nth}th`)
  return { who, question }
}

/** Messages that the server accepted. */
function sent({ calls }: BotApi): number {
  return calls.filter(({ method, answer }) => /^send(Message|Photo)$/.test(method) && answer?.ok === true)
    .length
}

function report(
  api: BotApi,
  asked: readonly Asked[],
  bot: BotProcess,
  resident: readonly number[],
  took: number,
): void {
  const times = api.deliveries.flatMap(({ ms }) => ms ?? [])
  const refused = api.deliveries.filter(({ status }) => status !== 200).length
  line('webhook', `p50 ${amount(median(times), 'ms')}`, `p99 ${atMost(p99(times), 250, 'ms')}`)
  line('  updates that had to be posted again', amount(refused, ''))
  const { lost, doubled, others } = tally(asked, api)
  line('questions', `lost ${atMost(lost, 0, '')}`, `answered twice ${atMost(doubled, 0, '')}`)
  line('  the last answer', `after ${amount(took / 1000, 's')}`)
  line('  messages that were not asked for', amount(others, ''))
  const [early = 0, late = 0] = [resident[Math.floor(resident.length / 3)], resident.at(-1)]
  line(
    'resident',
    `${amount(early, 'MB')} after a third`,
    `${amount(late, 'MB')} at its end`,
    `${amount(bot.resident(), 'MB')} when all was answered`,
  )
  if (api.violations.length > 0) throw new Error(JSON.stringify(api.violations[0]))
}
