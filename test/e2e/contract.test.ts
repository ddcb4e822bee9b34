import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { hasRight } from '../../src/directory/rights.ts'
import { atConsole, type Contracted, chats, dialogue, inSlack, inTelegram, noFiles } from './contracted.ts'

const membership = { committee: 'binh-duong', role: 'administrator', unit: 'tinh-binh-duong' } as const
const administrator = { id: 'an', name: 'An', language: null, memberships: [membership] }
const question = '/rate online-payment Sở Y tế'
const isCard = (words: string) => words.includes('Sở Y tế') && words.includes('Số liệu mẫu')

describe.each<[string, () => Promise<Contracted>]>([
  ['the console', atConsole],
  ['Telegram', inTelegram],
  ['Slack', inSlack],
])('%s', (_, open) => {
  it('keeps the contract of every chat', async () => {
    const chat = await open()
    // Words, a picture and buttons arrive, and a button leads to what it says.
    const card = await chat.ask(question, isCard)
    expect(card.words.join('\n')).toContain('47,87 %')
    expect(card.pictures).toBe(1)
    expect(card.labels).toContain('Xếp hạng')
    const ranking = await chat.press(
      'Xếp hạng',
      (words) => words.includes('Tư pháp') && words.includes('Số liệu mẫu'),
    )
    expect(ranking.words.join('\n')).toContain('Y tế')
    // What nobody offered does nothing, and is said so kindly.
    const unknown = await chat.pressNothing()
    expect(unknown).not.toBe('')
    expect(unknown).not.toContain(dialogue.failed)
    // A long answer comes whole.
    const last = commands.at(-1)?.name ?? ''
    const help = await chat.ask(
      '/help',
      (words) => words.includes(`${last}`) && words.includes('trogiup tyle'),
    )
    const text = help.words.join('\n').replace(/\s+/g, ' ')
    for (const { name, needs } of commands) if (hasRight(administrator, needs)) expect(text).toContain(name)
    // What can't be understood is answered courteously.
    const nonsense = await chat.ask('xyzzy plugh', (words) => words.length > 10)
    expect(nonsense.words.join('')).not.toContain(dialogue.failed)
    // Files arrive; what can't be done with one is said so.
    const file = await chat.send('QĐ 123 <b>.pdf')
    expect(file.words.join('').replace(/\s+/g, ' ')).toContain(
      chat.takesFiles ? dialogue.fileNotAsked : noFiles,
    )
    // Its own words are nothing to it.
    await chat.echo()
    const again = await chat.ask(question, isCard)
    expect(again.words.join('\n')).not.toContain('Danh sách đơn vị')
    // Buttons last a week.
    const late = chat.pressLate('Xếp hạng')
    if (late !== null) expect(await late).toBe(chats.pressExpired)
    expect(chat.violations()).toEqual([])
  })
})
