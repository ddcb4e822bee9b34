import { expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { rights } from '../../src/directory/rights.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { settled } from '../chaos/check.ts'
import type { ChatMessage } from '../telegram/server.ts'
import { serve } from './telegram.ts'

const { failed, notUnderstood, notYours, stranger, unknownUnit } = messagesIn('vi').dialogue
const [notFound = ''] = unknownUnit({ words: '|' }).split('|')

/** Whose answers show a picture, at least in one of the examples. */
const withPictures = ['rate', 'rank']

const wordsOf = ({ text, caption }: ChatMessage) => `${text}${caption}`

it('answers every example of every command in Telegram, with a button of each, and Telegram takes all of it', async () => {
  const served = await serve()
  const { api, lets } = served
  // Somebody for each example, who may use it: a chat takes one message a second.
  const askers = commands.flatMap(({ name, needs, examples }) => {
    const roles = rights[needs]
    const role = roles.find((one) => one === 'secretary' || one === 'administrator') ?? roles[0]
    return [...examples.vi, ...examples.en.slice(0, 1)].map((words) => {
      const who = api.person(`Người hỏi ${name}`)
      lets([who], needs === 'read' ? 'leader' : role)
      return { name, words, who }
    })
  })
  await Promise.all(askers.map(({ who, words }) => who.says(words)))
  await settled(served)
  for (const { name, words, who } of askers) {
    const texts = api.sentTo(who).map(wordsOf)
    expect([words, texts.length > 0]).toEqual([words, true])
    for (const wrong of [failed, notUnderstood, notYours, stranger, notFound])
      expect([words, texts.filter((one) => one.includes(wrong))]).toEqual([words, []])
    if (withPictures.includes(name)) expect(api.sentTo(who).some(({ photo }) => photo !== null)).toBe(true)
  }
  const presses = askers.flatMap(({ who }) => {
    const sent = api.sentTo(who)
    const offering = sent.findLast(({ keyboard }) => keyboard.length > 0)
    const button = offering?.keyboard[0]?.[0]
    const before = sent.length
    return offering === undefined || button === undefined ? [] : [{ who, offering, button, before }]
  })
  expect(presses.length).toBeGreaterThan(commands.length)
  const pressed = await Promise.all(
    presses.map(({ who, offering, button }) => who.presses(offering, { data: button.callback_data ?? '' })),
  )
  await settled(served)
  for (const one of pressed) expect(await api.answered(one)).toMatchObject({ text: '' })
  // It is changed where it stands, gives way to what does not fit there, or is a list that stays for more.
  for (const { who, offering, button, before } of presses) {
    const { edits, deleted } = api.message(offering)
    const more = api.sentTo(who).length > before
    expect([button.text, edits.length > 0 || deleted || more]).toEqual([button.text, true])
  }
  const last = askers.flatMap(({ who }) => api.sentTo(who)).map(wordsOf)
  expect(last.filter((one) => one.includes(failed))).toEqual([])
  expect(api.violations).toEqual([])
  expect(api.floods).toEqual([])
})

it('follows a group that becomes a supergroup, with what it is bound to and what its buttons do', async () => {
  const { api, administrator } = await serve()
  const nam = await administrator()
  const group = api.group({ title: 'Tổ số liệu Sở Y tế', members: [nam], kind: 'group' })
  await nam.says('/ganket Sở Y tế', { chat: group })
  await nam.presses(await api.answerTo(nam), 'Xác nhận')
  await api.answerTo(nam)
  const next = await group.migrates()
  await nam.says('/tyle online-payment đơn vị mình', { chat: next })
  const answer = await api.answerTo(nam)
  expect(answer.chat).toBe(next.chat)
  expect(answer.caption).toContain('Sở Y tế')
  await nam.presses(answer, 'Quý II/2024')
  expect((await api.answerTo(nam)).caption).toContain('quý II/2024')
  expect(api.violations).toEqual([])
})
