import { describe, expect, it } from 'vitest'
import { chatOf, said } from './dialogue.ts'

/** What the last of these messages is answered with. */
async function lastAnswer(lines: readonly string[], who = 'leader'): Promise<string> {
  const chat = chatOf(who)
  let answer = ''
  for (const line of lines) answer = said(await chat.say(line))
  return answer
}

describe('a follow-up', () => {
  it.each<[string[], string]>([
    [['thanh toán SYT', 'còn Sở Công Thương?'], 'rate online-payment so-cong-thuong'],
    [['thanh toán SYT', 'Sở Công Thương'], 'rate online-payment so-cong-thuong'],
    [['thanh toán SYT', 'tháng trước thì sao'], 'rate online-payment so-y-te 2024-05-01..2024-05-31'],
    [['thanh toán SYT tháng 5', 'còn SCT?'], 'rate online-payment so-cong-thuong 2024-05-01..2024-05-31'],
    [['thanh toán SYT tháng 5', 'còn tháng 4?'], 'rate online-payment so-y-te 2024-04-01..2024-04-30'],
    [['thanh toán SYT', 'không phải, ý tôi là Sở Tư pháp'], 'rate online-payment so-tu-phap'],
    [
      ['thanh toán SYT tháng 5', 'thế còn hồ sơ trực tuyến?'],
      'rate online-dossier so-y-te 2024-05-01..2024-05-31',
    ],
    [['thanh toán SYT tháng 5', 'xếp hạng thì sao?'], 'rank online-payment so-y-te 2024-05-01..2024-05-31'],
    [
      ['hồ sơ trực tuyến Dĩ An tháng 5', 'so với Thuận An'],
      'rate online-dossier tp-di-an+tp-thuan-an 2024-05-01..2024-05-31',
    ],
    [['thanh toán SYT', 'and last month?'], 'rate online-payment so-y-te 2024-05-01..2024-05-31'],
    [['thanh toán SYT', 'what about Industry and Trade?'], 'rate online-payment so-cong-thuong'],
    [['xếp hạng các huyện về thanh toán', 'còn các sở?'], 'rank online-payment – department'],
    [['tình hình SYT', 'còn Sở Tư pháp?'], 'scorecard so-tu-phap'],
    [
      ['5 sở thấp nhất về thanh toán trực tuyến', 'còn các huyện?'],
      'rank online-payment – district lowest 5',
    ],
    [
      ['top 3 huyện về thanh toán trực tuyến', 'tháng trước thì sao'],
      'rank online-payment – district 2024-05-01..2024-05-31 best 3',
    ],
    [
      ['thanh toán trực tuyến tháng 5', 'sở nào giảm nhiều nhất?'],
      'rank online-payment – department 2024-05-01..2024-05-31 falling',
    ],
    [['thanh toán SYT', 'vì sao giảm?'], 'rate online-payment so-y-te why fall'],
    [['thanh toán SYT', 'sao lại tăng thế?'], 'rate online-payment so-y-te why rise'],
    [['thanh toán SYT', 'why did it drop?'], 'rate online-payment so-y-te why fall'],
    [['5 sở thấp nhất về thanh toán', 'vì sao giảm?'], 'rate online-payment tinh-binh-duong why fall'],
    [['5 sở thấp nhất về thanh toán', 'xếp hạng các huyện về thanh toán'], 'rank online-payment – district'],
  ])('%j', async (lines, expected) => {
    expect(await lastAnswer(lines)).toBe(expected)
  })

  it('goes on from the one before it', async () => {
    const lines = ['thanh toán SYT', 'còn SCT?', 'tháng trước thì sao', 'còn Sở Tư pháp?']
    expect(await lastAnswer(lines)).toBe('rate online-payment so-tu-phap 2024-05-01..2024-05-31')
  })

  it('a whole question begins anew', async () => {
    const lines = ['thanh toán SYT tháng 5', 'hồ sơ trực tuyến Dĩ An']
    expect(await lastAnswer(lines)).toBe('rate online-dossier tp-di-an')
  })

  it('a period among words of other business is none', async () => {
    expect(await lastAnswer(['thanh toán SYT', 'tuần này em bận lắm'])).toContain('chưa hiểu')
  })

  it.each(['cảm ơn nhé', 'ok, thanks'])(
    '%s is answered by a courtesy, after which it goes on',
    async (words) => {
      expect(await lastAnswer(['thanh toán SYT', words])).toMatch(/^Không có gì ạ/)
      expect(await lastAnswer(['thanh toán SYT', words, 'còn SCT?'])).toBe(
        'rate online-payment so-cong-thuong',
      )
    },
  )

  it('a question whose indicator is unclear takes over nothing', async () => {
    const chat = chatOf('leader')
    await chat.say('so sánh hồ sơ trực tuyến Dĩ An với Thuận An')
    const reply = await chat.say('TTTT tháng 5')
    expect(reply.buttons?.[0]?.press).toEqual({
      command: 'rate',
      slots: { indicator: 'online-payment', period: { kind: 'month', from: '2024-05-01', to: '2024-05-31' } },
    })
  })

  it('a slash command is taken by itself', async () => {
    expect(await lastAnswer(['thanh toán SYT tháng 5', '/rate online-dossier'])).toBe(
      'rate online-dossier tinh-binh-duong',
    )
  })

  it('help, the language, the speaker and what cannot be done yet leave the question as it was', async () => {
    const between = ['/help', '/help rate', '/whoami', '/language', '/dondoc', '', '/abcdef', '😀']
    const lines = ['thanh toán SYT tháng 5', ...between, 'còn SCT?']
    expect(await lastAnswer(lines)).toBe('rate online-payment so-cong-thuong 2024-05-01..2024-05-31')
  })

  it('half an hour later still refines, a minute more no longer', async () => {
    const chat = chatOf()
    await chat.say('thanh toán SYT')
    chat.wait(30)
    expect(said(await chat.say('còn SCT?'))).toBe('rate online-payment so-cong-thuong')
    chat.wait(31)
    expect(said(await chat.say('còn Sở Tư pháp?'))).not.toContain('online-payment')
  })

  it.each([
    ['null', null],
    ['a text', 'rate'],
    ['an older form', { command: 'rate', slots: {} }],
    ['a command that is gone', { command: 'gone', slots: {}, asked: null, at: '2024-06-17T00:59:00.000Z' }],
    [
      'values that are gone',
      {
        command: 'rate',
        slots: { indicator: 'x', units: ['y'] },
        asked: null,
        at: '2024-06-17T00:59:00.000Z',
      },
    ],
    ['the future', { command: 'rate', slots: {}, asked: null, at: '2099-01-01T00:00:00.000Z' }],
  ])('does not stumble over what was stored: %s', async (_, state) => {
    const chat = chatOf()
    chat.stored.set('test', state)
    const answer = said(await chat.say('còn SCT?'))
    expect(answer).not.toBe('')
    expect(said(await chat.say('thanh toán SYT'))).toBe('rate online-payment so-y-te')
  })
})
