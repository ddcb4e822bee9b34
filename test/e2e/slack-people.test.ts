import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inputsOf } from '../slack/filled.ts'
import { labelsOf, type Person } from '../slack/server.ts'
import { startBotApi } from '../telegram/server.ts'
import { linked, numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

/** On a clock that is not the machine's what is due is looked for at once, not every five seconds. */
const working = { CLOCK_START: '2024-06-17T09:00:00+07:00', CLOCK_SPEED: '2' }

describe('people in Slack', () => {
  it('are told by themselves what is due, in their direct message, with buttons that do something', async () => {
    const minh: Person[] = []
    const { slack } = await serveInSlack(working, {
      prepare: async (path, slack) => {
        minh.push(slack.person('Minh'))
        for (const { id } of minh) linked(path, 'slack', id, 'leader')
      },
    })
    const leader = minh[0] as Person
    const [digest] = await slack.sent(leader.dm, 1)
    if (digest === undefined) throw new Error('nothing was told')
    expect(digest.onlyFor).toBeNull()
    const [label = ''] = labelsOf(digest)
    await slack.settled(leader.presses(digest, label))
    await slack.until(() => digest.edits > 0 || slack.sentTo(leader.dm).length > 1)
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('are the same on Telegram, and a form that was begun there goes on in Slack', async () => {
    const api = await startBotApi()
    onTestFinished(() => api.stop())
    const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root }
    const { slack, path, program } = await serveInSlack(telegram)
    await program().says('Telegram: @')
    const there = api.person('Lộc')
    const here: Person = slack.person('Lộc')
    linked(path, 'telegram', String(there.id), 'officer:so-y-te')
    await there.says('/lienket')
    const { text } = await api.answerTo(there)
    const [, code = ''] = /start ([\w-]+)/.exec(text) ?? []
    here.runs('/bcd', `start ${code}`)
    await slack.sent(here.dm, 1)
    await there.says('/nhap')
    await api.answerTo(there)
    await there.says('160/310')
    await api.answerTo(there)
    here.runs('/report')
    const page = await slack.viewOf(here, (view) => inputsOf(view).size > 0)
    const [first] = inputsOf(page).values()
    expect(first?.initial_value).toBe('160/310')
    here.says('nhập số liệu')
    const [, going] = await slack.sent(here.dm, 2)
    expect(going && slack.textOf(going)).toContain('Câu 2/')
    here.runs('/bcd', 'whoami')
    const who = (await slack.sent(here.dm, 3))[2]
    expect(who && slack.textOf(who)).toMatch(/Telegram.*Slack/)
    expect(slack.violations).toEqual([])
    expect(api.violations).toEqual([])
  })

  it('who can’t be written to are known as such, until they write again', async () => {
    const { slack, path, member } = await serveInSlack()
    const an = member('An')
    const unreachable = () =>
      numberIn(path, 'SELECT COUNT(*) FROM "Address" WHERE "unreachableSince" IS NOT NULL')
    slack.fault({ method: 'chat.postMessage', kind: 'error', error: 'user_disabled' })
    an.says('/thuhoi Số 1')
    while (unreachable() === 0) await setTimeout(20)
    an.says('/thuhoi Số 2')
    await slack.sent(an.dm, 1)
    expect(unreachable()).toBe(0)
  })

  it('leave no token and no secret in the log, whatever goes wrong', async () => {
    const { slack, member, program } = await serveInSlack({ LOG_LEVEL: 'trace' })
    const an = member('An')
    for (const error of ['invalid_auth', 'is_archived', 'msg_too_long']) {
      slack.fault({ method: 'chat.postMessage', kind: 'error', error })
    }
    slack.fault({ method: 'apps.connections.open', kind: 'drop before' })
    slack.socket.break()
    for (let index = 0; index < 4; index++) an.says(`/thuhoi 0912 345 67${index}`)
    await slack.sent(an.dm, 2)
    program().process.kill('SIGTERM')
    const { code, stdout, stderr } = await program().ended
    expect(code).toBe(0)
    expect(stderr).toContain('"level":50')
    for (const planted of [slack.botToken, slack.appToken, '0912 345'])
      expect(stdout + stderr).not.toContain(planted)
  })
})
