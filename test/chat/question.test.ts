import { describe, expect, it } from 'vitest'
import { chatOf, labels, said } from './dialogue.ts'

describe('two close readings', () => {
  it('of a unit are asked about, and a button settles it with the rest of the question kept', async () => {
    const chat = chatOf()
    const question = await chat.say('sở tài tháng 5 thanh toán')
    expect(labels(question)).toEqual(['Sở Tài chính', 'Sở Tài nguyên và Môi trường'])
    expect(said(await chat.choose(question, 2))).toBe(
      'rate online-payment so-tai-nguyen-moi-truong 2024-05-01..2024-05-31',
    )
  })

  it('are settled by a name as well', async () => {
    const chat = chatOf()
    await chat.say('sở tài tháng 5 thanh toán')
    expect(said(await chat.say('Sở Tài chính'))).toBe(
      'rate online-payment so-tai-chinh 2024-05-01..2024-05-31',
    )
  })

  it('can be left aside for another question', async () => {
    const chat = chatOf()
    await chat.say('sở tài tháng 5 thanh toán')
    expect(said(await chat.say('hồ sơ trực tuyến Dĩ An'))).toBe('rate online-dossier tp-di-an')
  })

  it('of "TTTT" are asked about in every language', async () => {
    for (const language of ['vi', 'en'] as const) {
      const chat = chatOf('leader', { language })
      const question = await chat.say('TTTT tháng 5')
      expect(labels(question)).toHaveLength(2)
      expect(said(await chat.choose(question, 1))).toBe(
        'rate online-payment tinh-binh-duong 2024-05-01..2024-05-31',
      )
      expect(said(await chat.choose(question, 2))).toMatch(
        /so-thong-tin-truyen-thong 2024-05-01..2024-05-31$/,
      )
    }
  })
})

describe('a missing indicator', () => {
  it('is asked for with the likely ones, and the unit and the period are kept', async () => {
    const chat = chatOf()
    const question = await chat.say('/rate Sở Y tế tháng 5')
    expect(labels(question)).toContain('Tỷ lệ thanh toán trực tuyến')
    expect(said(await chat.choose(question, 1))).toBe('rate online-payment so-y-te 2024-05-01..2024-05-31')
  })

  it('may be typed, by name or by code', async () => {
    for (const name of ['số hóa hồ sơ', 'dossier-digitization', 'so hoa ho so']) {
      const chat = chatOf()
      await chat.say('/rank quý 1')
      expect(said(await chat.say(name))).toMatch(
        /^rank dossier-digitization – (department )?2024-01-01..2024-03-31$/,
      )
    }
  })
})

describe('what is not understood', () => {
  it.each(['😀', 'asdf ghjk', 'hôm nay trời đẹp quá', '<b>', `'; DROP TABLE "Figure"; --`])(
    '%s: the nearest commands with examples, and never an answer',
    async (words) => {
      const reply = await chatOf().say(words)
      expect(said(reply)).toMatch(/^Trợ lý chưa hiểu/)
      expect(said(reply).split('\n')).toHaveLength(3)
      expect(said(reply)).toContain('/')
      expect(labels(reply)).toEqual(['Trợ giúp'])
    },
  )

  it('an unknown unit is asked for, never replaced by another', async () => {
    const reply = await chatOf().say('thanh toán Sở Ma thuật')
    expect(said(reply)).toMatch(/^Chưa tìm thấy đơn vị "(sở )?ma thuật"/i)
  })

  it('a mistyped command names the nearest', async () => {
    expect(said(await chatOf().say('/rankk online-payment'))).toContain('/xephang')
  })

  it('a day that does not exist is not moved', async () => {
    expect(said(await chatOf().say('thanh toán SYT 30/2/2024'))).toMatch(/^Không có kỳ hoặc ngày như vậy/)
  })
})
