import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { createNetwork } from '../slack/network.ts'
import { numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const { operator } = messagesIn('vi')
const half = 30_000

it('connects anew within half a minute of the network’s return, however it went away, and then sends what waited, once', async () => {
  const network = await createNetwork()
  onTestFinished(() => network.stop())
  const { slack, member, path, program } = await serveInSlack({}, { network, retryPause: 500 })
  const [an, binh] = [member('An'), member('Bình')]
  // Administrators are told other things meanwhile.
  const answers = (dm: string) =>
    slack.sentTo(dm).flatMap((one) => /Số \d/.exec(slack.textOf(one))?.[0] ?? [])
  const connected = () => slack.until(() => slack.socket.open === 1, { timeout: half })

  // It breaks, and is refused, while an answer is on its way; then Slack itself is not well yet.
  const held = slack.fault({ method: 'chat.postMessage', kind: 'hold before' })
  an.says('/thuhoi Số 1')
  await slack.until(() => held.met.length === 1)
  await network.refuse()
  held.release()
  binh.says('/thuhoi Số 2')
  await program().says(operator.slackNetwork)
  // The answer may not have gone, and waits to be tried again.
  const waiting = `SELECT COUNT(*) FROM "Delivery" WHERE "lane" = ? AND "state" = 'waiting' AND "attempts" > 0`
  while (numberIn(path, waiting, `slack:${an.id}`) === 0) await setTimeout(20)
  slack.fault({ method: 'apps.connections.open', kind: 503 })
  await network.restore()
  await connected()
  await program().says(operator.slackBack)
  await slack.until(() => answers(an.dm).length + answers(binh.dm).length === 2, { timeout: half })

  // It falls silent, and nobody says so.
  network.silence()
  await slack.until(() => slack.socket.open === 0)
  an.says('/thuhoi Số 3')
  await network.restore()
  await connected()
  await slack.until(() => answers(an.dm).length >= 2, { timeout: half })
  expect(answers(an.dm)).toEqual(['Số 1', 'Số 3'])
  expect(answers(binh.dm)).toEqual(['Số 2'])
  expect(slack.violations).toEqual([])
})
