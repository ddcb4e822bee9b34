import { describe, expect, it } from 'vitest'
import { serve } from './telegram.ts'

describe('the program in Telegram', () => {
  it('lets the first administrator in by its link, and answers with a picture and buttons', async () => {
    const { api, administrator } = await serve()
    const nam = await administrator()
    await nam.says('/rate online-payment Sở Y tế')
    const answer = await api.answerTo(nam)
    expect(answer.caption).toContain('Sở Y tế')
    expect(answer.photo?.width).toBe(900)
    expect(answer.keyboard.flat().map(({ text }) => text)).toContain('Xếp hạng')
    const pressed = await nam.presses(answer, 'Xếp hạng')
    const ranking = await api.answerTo(nam)
    expect(ranking.message_id).toBe(answer.message_id)
    expect(ranking.text ?? ranking.caption).toContain('Sở Tư pháp')
    await api.answered(pressed)
    expect(api.violations).toEqual([])
    expect(api.floods).toEqual([])
  })

  it('tells a stranger one courteous sentence and nothing else', async () => {
    const { api } = await serve()
    const stranger = api.person('Người lạ')
    for (const words of ['xin chào', '/rate online-payment Sở Y tế', '/people', '/start abc', '/help']) {
      await stranger.says(words)
      const answer = await api.answerTo(stranger)
      expect(answer.text).toMatch(/^(Trợ lý chỉ phục vụ|Mã )/)
      expect(answer.keyboard).toEqual([])
    }
  })
})
