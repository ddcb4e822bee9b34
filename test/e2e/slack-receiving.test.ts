import { type AddressInfo, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { faultsIn, inputsOf } from '../slack/filled.ts'
import { signed } from '../slack/server.ts'
import { inWaitingRoom, linked, numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const { home, operator } = messagesIn('vi')
const secret = 'secret0of0this0test'

/** A port that is free, and stays so for a while. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function serveByRequests() {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/slack/events`
  const env = { SLACK_SIGNING_SECRET: secret, SLACK_LISTEN: `127.0.0.1:${port}` }
  return { url, ...(await serveInSlack(env, { http: { url, secret }, retryPause: 500 })) }
}

/** How many have arrived, once the database has all of them. */
async function countOf(path: string): Promise<number> {
  while (inWaitingRoom(path) > 0) await setTimeout(20)
  return numberIn(path, `SELECT COUNT(*) FROM "Arrival" WHERE "channel" = 'slack'`)
}

describe('signed requests', () => {
  it('are answered, and those that are not good are refused without effect', async () => {
    const { url, slack, member, path } = await serveByRequests()
    const an = member('An')
    const asked = an.says('/thuhoi Số 1')
    await slack.settled(asked)
    await slack.sent(an.dm, 1)
    const at = Math.floor(Date.now() / 1000)
    const status = async (headers: Readonly<Record<string, string>>, body: string) =>
      (await fetch(url, { method: 'POST', headers, body })).status
    const other = (text: string) => ({
      ...asked?.payload,
      event: { ...(asked?.payload.event as object), text, ts: '1.000001' },
    })
    const make = (when: number, key = secret) => signed('events_api', other('/thuhoi Số 2'), key, when)
    for (const { headers, body } of [make(at, 'another0secret0'), make(at - 302), make(at + 310)]) {
      expect(await status(headers, body)).toBe(401)
    }
    // Slack tries the address before it sends anything there.
    const trial = signed('events_api', { type: 'url_verification', challenge: 'of this test' }, secret, at)
    const tried = await fetch(url, { method: 'POST', ...trial })
    expect([tried.status, await tried.text()]).toEqual([200, expect.stringContaining('of this test')])
    const good = make(at)
    expect(await status({ 'content-type': 'application/json' }, good.body)).toBe(401)
    expect(await status(good.headers, good.body.replace('Số 2', 'Số 3'))).toBe(401)
    expect(await countOf(path)).toBe(1)
    expect(await status(good.headers, good.body)).toBe(200)
    expect(await status(good.headers, good.body)).toBe(401)
    expect((await fetch(url)).status).toBe(404)
    expect(await countOf(path)).toBe(2)
    // The same event, signed anew, with the headers of a retry and without.
    for (const [index, retry] of [
      { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
      {},
    ].entries()) {
      const { headers, body } = signed('events_api', asked?.payload ?? {}, secret, at + 20 + index)
      expect(await status({ ...headers, ...retry }, body)).toBe(200)
    }
    expect(await countOf(path)).toBe(2)
    expect(slack.violations).toEqual([])
  })

  it('run commands and take presses', async () => {
    const { slack, member } = await serveByRequests()
    const an = member('An')
    await slack.settled(an.runs('/rate', 'online-payment Sở Y tế'))
    const [answer] = await slack.sent(an.dm, 1)
    if (answer === undefined) throw new Error('no answer')
    await slack.settled(an.presses(answer, 'Quý II/2024'))
    await slack.until(() => answer.edits === 1)
    expect(slack.violations).toEqual([])
  })

  it('open a form from the home, and take it', async () => {
    const { slack, path } = await serveByRequests()
    const officer = slack.person('Mai Văn Lộc')
    linked(path, 'slack', officer.id, 'officer:so-y-te')
    await slack.settled(officer.opensHome())
    await slack.until(() => slack.homes.has(officer.id))
    await slack.settled(officer.pressesAtHome(home.buttons.report))
    const page = await slack.viewOf(officer, (view) => inputsOf(view).size > 0)
    const [first = ''] = inputsOf(page).keys()
    await slack.settled(officer.submits(page, { [first]: '51 %' }))
    const wrong = await slack.viewOf(officer, (view) => first in faultsIn(view))
    await slack.settled(officer.submits(wrong, { [first]: '160/310' }))
    await slack.viewOf(officer, ({ beneath }) => beneath.includes(page.id))
    expect(slack.sentTo(officer.dm)).toEqual([])
    expect(slack.violations).toEqual([])
  })
})

describe('the socket', () => {
  it('is opened anew whenever it ends, and nothing that was said meanwhile is lost', async () => {
    const { slack, member, program } = await serveInSlack()
    const an = member('An')
    for (const reason of ['warning', 'refresh_requested'] as const) {
      const { opened } = slack.socket
      slack.socket.disconnect(reason)
      await slack.until(() => slack.socket.opened > opened && slack.socket.open === 1)
    }
    // The network is gone for a while.
    slack.fault({ method: 'apps.connections.open', kind: 'drop before', times: 2 })
    slack.socket.break()
    an.says('/thuhoi Số 1')
    await slack.sent(an.dm, 1)
    expect(program().said().split(operator.slackNetwork)).toHaveLength(2)
    expect(program().said()).toContain(operator.slackBack)
    expect(slack.violations).toEqual([])
  })

  it('acknowledges also while others hold the database, and loses nothing of it, a kill or not', async () => {
    const { slack, member, path, kill, again } = await serveInSlack()
    const an = member('An')
    const numbers = () =>
      slack.sentTo(an.dm).map((message) => Number(/Số (\d)/.exec(slack.textOf(message))?.[1]))
    /** Says and commands something while nothing can be written; what is kept then waits beside the database. */
    const asksMeanwhile = async (said: number, meanwhile: () => Promise<unknown>) => {
      const database = new Database(path, { timeout: 5000 })
      database.exec('BEGIN IMMEDIATE')
      const asked = [an.says(`/thuhoi Số ${said}`), an.runs('/bcd', `thuhoi Số ${said + 1}`)]
      for (const one of asked) await slack.settled(one)
      await meanwhile()
      database.exec('ROLLBACK')
      database.close()
    }
    await asksMeanwhile(1, async () => expect(numbers()).toEqual([]))
    await slack.until(() => numbers().length === 2)
    await asksMeanwhile(3, kill)
    await again()
    await slack.until(() => numbers().includes(4))
    an.says('/thuhoi Số 5')
    await slack.until(() => numbers().includes(5))
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
    expect(slack.outbounds.map(({ state, attempts }) => [state, attempts.length])).toEqual(
      Array.from({ length: 5 }, () => ['acknowledged', 1]),
    )
    expect(slack.violations).toEqual([])
  })
})

describe('a start', () => {
  it('with a wrong token ends with one sentence that says which', async () => {
    const { program } = await serveInSlack({ SLACK_BOT_TOKEN: 'xoxb-wrong' }, { wait: false })
    expect(await program().ended).toMatchObject({
      code: 1,
      stderr: `${operator.slackWrongToken}\n`,
      stdout: '',
    })
    const other = await serveInSlack({ SLACK_APP_TOKEN: 'xapp-wrong' }, { wait: false })
    expect(await other.program().ended).toMatchObject({ code: 1, stderr: `${operator.slackWrongAppToken}\n` })
  })

  it('serves Slack also where Telegram fails, and says that it does', async () => {
    const telegram = { TELEGRAM_BOT_TOKEN: '123456:wrong', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' }
    const { slack, member, program } = await serveInSlack({ ...telegram, LOG_LEVEL: 'silent' })
    await program().says(operator.telegramNetwork)
    const an = member('An')
    an.says('/thuhoi Số 1')
    await slack.sent(an.dm, 1)
    program().process.kill('SIGTERM')
    expect(await program().ended).toMatchObject({ code: 0 })
  })
})
