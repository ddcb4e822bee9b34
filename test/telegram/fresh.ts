import { Api, Bot } from 'grammy'
import { onTestFinished } from 'vitest'
import { type BotApi, type BotApiOptions, startBotApi } from './server.ts'

/** A server for one test, and the real client. */
export async function fresh(options: BotApiOptions = {}): Promise<{ api: BotApi; client: Api }> {
  const api = await startBotApi(options)
  onTestFinished(() => api.stop())
  return { api, client: new Api(api.token, { apiRoot: api.root }) }
}

/** A bot that polls, and is stopped after the test. What it throws fails the test. */
export function polling(api: BotApi, prepare: (bot: Bot) => void): Bot {
  const bot = new Bot(api.token, { client: { apiRoot: api.root } })
  prepare(bot)
  const failures: unknown[] = []
  bot.catch((error) => void failures.push(error.error))
  const running = bot.start({ timeout: 10 })
  running.catch((error) => void failures.push(error))
  onTestFinished(async () => {
    await bot.stop()
    if (failures[0]) throw failures[0]
  })
  return bot
}

/** How a call is refused. */
export const refused = (error_code: number, description: string) => ({ error_code, description })

/** The header of a PNG of this size; nothing looks at the rest. */
export function png(width: number, height: number, bytes = 100): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([header, size, Buffer.alloc(bytes)])
}
