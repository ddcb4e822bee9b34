import { describe, expect, it } from 'vitest'
import type { Press } from '../../src/chat/message.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { chatOf, labels, said } from './dialogue.ts'

const press = (command: string, slots: Press['slots'] = {}): Press => ({ command, slots })
const { expired, notYours, stranger } = messagesIn('vi').dialogue

describe('a stranger', () => {
  it.each([null, 'nobody', 'retired'])('is told whom to ask, and nothing else: %s', async (who) => {
    for (const words of ['/help', 'thanh toán SYT', '', '/whoami']) {
      const reply = await chatOf(who).say(words)
      expect(said(reply)).toBe(stranger)
      expect(labels(reply)).toEqual([])
    }
    expect(said(await chatOf(who).press(press('whoami')))).toBe(stranger)
  })
})

describe('a role', () => {
  it('that may not use a command is told so, by whatever way it comes', async () => {
    const chat = chatOf('leader')
    for (const reply of [
      await chat.say('/approve'),
      await chat.say('/duyet Sở Y tế'),
      await chat.press(press('approve', { units: ['so-y-te'] })),
    ]) {
      expect(said(reply)).toBe(notYours)
    }
    expect(said(await chatOf('secretary').say('/approve SYT'))).toBe('approve so-y-te')
  })

  it('says whose "own" unit is', async () => {
    expect(said(await chatOf('officer').say('thanh toán đơn vị mình'))).toBe('rate online-payment so-y-te')
    expect(said(await chatOf('leader').say('thanh toán tỉnh mình'))).toBe(
      'rate online-payment tinh-binh-duong',
    )
    expect(said(await chatOf('elsewhere').say('căn cước tỉnh mình'))).toBe(
      'rate citizen-id-card tinh-binh-phuoc',
    )
  })
})

describe('who belongs to one committee', () => {
  it('finds no unit of another by any of its names', async () => {
    const chat = chatOf('elsewhere')
    for (const name of ['Sở Y tế', 'SYT', 'Department of Health', 'Thuận An', 'so-y-te', 'Sở Công Thương']) {
      for (const words of [`thanh toán ${name}`, `/rate online-payment ${name}`, `/scorecard ${name}`]) {
        expect([words, said(await chat.say(words))]).toEqual([
          words,
          expect.stringMatching(/^Chưa tìm thấy đơn vị "\S/),
        ])
      }
    }
  })

  it('gets nothing of another by a follow-up to what was stored', async () => {
    const chat = chatOf('elsewhere')
    const slots = { indicator: 'online-payment', units: ['so-y-te'] }
    chat.stored.set('test', { command: 'rate', slots, asked: null, at: '2024-06-17T00:59:00.000Z' })
    expect(said(await chat.say('tháng trước thì sao'))).toBe(expired)
  })
})

describe('a button', () => {
  it('does what it says', async () => {
    const chat = chatOf()
    const slots = {
      indicator: 'online-payment',
      units: ['so-y-te'],
      period: { kind: 'month', from: '2024-05-01', to: '2024-05-31' },
    }
    expect(said(await chat.press(press('rate', slots)))).toBe(
      'rate online-payment so-y-te 2024-05-01..2024-05-31',
    )
    expect(said(await chat.say('còn SCT?'))).toBe('rate online-payment so-cong-thuong 2024-05-01..2024-05-31')
  })

  it.each<[string, Press]>([
    ['a command that is not there', press('gone')],
    ['no command', press('')],
    ['the name of a property', press('constructor')],
    ['a missing slot', press('rate', {})],
    ['an unknown indicator', press('rate', { indicator: 'x' })],
    ['an indicator of the wrong type', press('rate', { indicator: { slug: 'online-payment' } })],
    ['several where one belongs', press('rate', { indicator: ['online-payment', 'online-dossier'] })],
    ['an unknown unit', press('rate', { indicator: 'online-payment', units: ['so-ma-thuat'] })],
    [
      'one unknown unit among others',
      press('rate', { indicator: 'online-payment', units: ['so-y-te', 'x'] }),
    ],
    ['units that are no codes', press('rate', { indicator: 'online-payment', units: [1, null, {}] })],
    [
      'a period that is no day',
      press('scorecard', { period: { kind: 'month', from: '2024-13-01', to: '2024-13-31' } }),
    ],
    [
      'a period turned around',
      press('scorecard', { period: { kind: 'range', from: '2024-06-02', to: '2024-06-01' } }),
    ],
    [
      'a period of no kind',
      press('scorecard', { period: { kind: 'decade', from: '2024-06-01', to: '2024-06-02' } }),
    ],
    ['a text for a period', press('scorecard', { period: 'tháng 5' })],
    ['a language that is not spoken', press('language', { language: 'fr' })],
    ['a kind of unit that is not there', press('rank', { indicator: 'online-payment', group: 'planet' })],
    ['attacks', press('units', { units: [`'; DROP TABLE "Unit"; --`] })],
  ])('that holds %s is refused politely', async (_, pressed) => {
    const chat = chatOf()
    expect(said(await chat.press(pressed))).toBe(expired)
    expect(said(await chat.say('thanh toán SYT'))).toBe('rate online-payment so-y-te')
  })

  it.each([
    press('rate', { indicator: 'online-payment', units: ['so-y-te'] }),
    press('scorecard', { units: ['tinh-binh-phuoc', 'so-y-te'] }),
    press('units', { units: ['huyen-thanh-binh'] }),
  ])(
    'that names a unit of another committee is refused like one that does not exist: %j',
    async (pressed) => {
      expect(said(await chatOf('elsewhere').press(pressed))).toBe(expired)
    },
  )
})

describe('the language', () => {
  it('is the chosen one from then on, else the program’s', async () => {
    const chat = chatOf('leader')
    expect(said(await chat.say('😀'))).toMatch(/^Trợ lý chưa hiểu/)
    expect(said(await chat.say('/language en'))).toBe('language en')
    expect(said(await chat.say('😀'))).not.toMatch(/[ăâđêôơư]/)
    expect(said(await chatOf('leader', { language: 'en' }).say(''))).not.toMatch(/[ăâđêôơư]\S* câu hỏi/)
  })

  it.each([
    'trả lời bằng tiếng Anh',
    'switch to English',
    '/ngonngu en',
    '/language tiếng Anh',
    '/language English',
  ])('%s', async (words) => {
    expect(said(await chatOf().say(words))).toBe('language en')
  })
})
