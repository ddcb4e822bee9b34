import { describe, expect, it, onTestFinished } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { type BotApi, startBotApi } from '../telegram/server.ts'
import { giveChats, numberIn } from './in-database.ts'
import { type Serving, serveInSlack } from './slack.ts'

/** On a clock that is not the machine's what is due is looked for at once, not every five seconds. */
const working = { CLOCK_START: '2024-06-17T09:00:00+07:00', CLOCK_SPEED: '2' }

const { operator } = messagesIn('vi')

/** The program in both chats. */
async function serveInBoth(
  env: Readonly<Record<string, string>> = {},
  { api: given, ...options }: Serving & { readonly api?: BotApi } = {},
) {
  const api = given ?? (await startBotApi())
  onTestFinished(() => api.stop())
  const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, ...env }
  return { api, ...(await serveInSlack(telegram, options)) }
}

describe('Slack and Telegram side by side', () => {
  it('tell somebody in the other chat what the first does not take any more', async () => {
    const api = await startBotApi()
    const there = api.person({ first_name: 'Minh', started: true })
    const { slack, path } = await serveInBoth(working, {
      api,
      prepare: async (path, slack) => {
        const here = slack.person('Minh')
        giveChats(path, 'slack', new Map([['leader', here.id]]))
        giveChats(path, 'telegram', new Map([['leader', String(there.id)]]))
        here.leaves()
      },
    })
    const told = await api.until(() => api.sentTo(there)[0])
    expect(told.text).toContain('Kính gửi')
    expect(slack.messages).toEqual([])
    const why = numberIn(
      path,
      `SELECT COUNT(*) FROM "Address" WHERE "channel" = 'slack' AND "unreachableSince" IS NOT NULL`,
    )
    expect(why).toBe(1)
    expect(slack.violations).toEqual([])
    expect(api.violations).toEqual([])
  })

  it('go on in one where the other’s token is wrong, and say which', async () => {
    const wrongTelegram = await serveInBoth({ TELEGRAM_BOT_TOKEN: '123456:wrong' })
    const an = wrongTelegram.member('An')
    an.says('/thuhoi Số 1')
    await wrongTelegram.slack.sent(an.dm, 1)
    expect(wrongTelegram.program().said()).toContain(operator.wrongToken)

    const wrongSlack = await serveInBoth({ SLACK_BOT_TOKEN: 'xoxb-wrong' }, { wait: false })
    await wrongSlack.program().says('Telegram: @')
    await wrongSlack.program().says(operator.slackWrongToken)
    const binh = wrongSlack.api.person('Bình')
    await binh.says('xin chào')
    await wrongSlack.api.answerTo(binh)
  })
})
