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
    const pressed = await nam.presses(answer, 'Quý II/2024')
    const quarter = await api.answerTo(nam)
    expect(quarter.message_id).toBe(answer.message_id)
    expect(quarter.caption).toContain('quý II/2024')
    await api.answered(pressed)
    // A ranking is too long for a caption: the picture gives way to a text, and another picture follows.
    await nam.presses(quarter, 'Xếp hạng')
    await api.until(() => api.message(quarter).deleted && api.sentTo(nam).at(-1)?.photo)
    const ranking = api.sentTo(nam).findLast(({ photo }) => photo === null)
    expect(ranking?.text).toContain('Tư pháp')
    expect(ranking?.keyboard.length).toBeGreaterThan(0)
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
