import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { rights } from '../../src/directory/rights.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Message } from '../slack/server.ts'
import { inWaitingRoom, numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const { failed, notUnderstood, notYours, stranger, unknownUnit } = messagesIn('vi').dialogue
const [notFound = ''] = unknownUnit({ words: '|' }).split('|')

it('answers every example of every command in Slack, with a button of each, and Slack takes all of it', async () => {
  const { slack, member, path } = await serveInSlack()
  // Somebody for each command, who may use it: Slack takes a message a second from each.
  const askers = commands.map(({ name, needs, examples }) => {
    const roles = rights[needs]
    const role = roles.find((one) => one === 'secretary' || one === 'administrator') ?? roles[0]
    const person = member(`Người hỏi ${name}`, needs === 'read' ? 'leader' : role)
    return { name, person, asked: [...examples.vi, ...examples.en.slice(0, 1)] }
  })
  const idle = async () => {
    const waiting = `SELECT (SELECT COUNT(*) FROM "Arrival" WHERE "doneAt" IS NULL)
      + (SELECT COUNT(*) FROM "Delivery" WHERE "state" IN ('waiting', 'sending'))`
    while (inWaitingRoom(path) > 0 || numberIn(path, waiting) > 0) await setTimeout(50)
  }
  for (const { person, asked } of askers) {
    for (const words of asked) {
      if (words.startsWith('/')) person.runs('/bcd', words)
      else person.says(words)
    }
  }
  await slack.until(() => slack.outbounds.every(({ state }) => state === 'acknowledged'))
  await idle()
  for (const { name, person, asked } of askers) {
    const answers = slack.sentTo(person.dm)
    // A form is answered in a window.
    const windows = [...slack.views.values()].filter(({ user }) => user === person.id)
    const shown = windows.map(({ content }) => ({ blocks: content.blocks as Message['blocks'], text: '' }))
    const texts = [...answers, ...shown].map((one) => slack.textOf(one))
    expect([name, texts.length >= asked.length]).toEqual([name, true])
    for (const words of [failed, notUnderstood, notYours, stranger, notFound])
      expect([name, texts.filter((one) => one.includes(words))]).toEqual([name, []])
    const offering = answers.findLast((one) => labelsOf(one).length > 0)
    if (offering !== undefined) person.presses(offering, labelsOf(offering)[0] as string)
  }
  await slack.until(() => slack.outbounds.every(({ state }) => state === 'acknowledged'))
  await idle()
  const last = askers.flatMap(({ person }) => slack.sentTo(person.dm)).map((one) => slack.textOf(one))
  expect(last.filter((one) => one.includes(failed))).toEqual([])
  const refused = slack.calls.filter(({ answer }) => answer !== null && !answer.ok)
  expect(refused.map(({ method, answer }) => [method, answer])).toEqual([])
  expect(slack.violations).toEqual([])
  expect(slack.floods).toEqual([])
})
