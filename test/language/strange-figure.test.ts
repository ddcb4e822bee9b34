import { expect, it } from 'vitest'
import { chatOf, labels, said } from '../chat/dialogue.ts'

it.each([
  'tỷ lệ hộ nghèo Bàu Bàng năm ngoái',
  'còn tỷ lệ hộ nghèo thì sao?',
  'unemployment rate of Di An in Q1',
])('never answers %j with the figure asked for before', async (line) => {
  const chat = chatOf('leader')
  expect(said(await chat.say('thanh toán SYT tháng 5'))).toContain('online-payment')
  const reply = await chat.say(line)
  expect(said(reply)).not.toContain('online-payment')
  expect(labels(reply).length).toBeGreaterThan(1)
})

it('offers the indicator that it knows where it was narrowed to what is not kept', async () => {
  const reply = await chatOf('leader').say('hồ sơ trực tuyến lĩnh vực đất đai SYT tháng 5')
  expect(labels(reply)).toHaveLength(1)
})
