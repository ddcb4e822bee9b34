import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../../src/channels/telegram/calls.ts'
import { render } from '../../../src/channels/telegram/render/render.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { askOn } from '../../bench/dispatch.ts'
import { type Fresh, freshStore } from '../../store/fresh.ts'
import { sample } from '../../store/sampled.ts'
import type { ChatMessage } from '../../telegram/messages.ts'
import { sending } from './sending.ts'

const id = 'abcdefghijklmnop'

let opened: Fresh
let ask: (words: string) => Promise<Reply>
beforeAll(async () => {
  opened = await freshStore(sample)
  const chat = askOn(opened.store, '2024-06-17')
  ask = async (words) => {
    const reply = await chat.ask(words, 'leader')
    await chat.settled()
    return reply
  }
}, 60_000)
afterAll(() => opened.remove())

/** What the leader sees after asking. */
async function seen(words: string): Promise<readonly ChatMessage[]> {
  const { api, sendAll } = await sending()
  const an = api.person({ first_name: 'An', started: true })
  const { calls, presses } = render(await ask(words), { chat: an.chat, language: 'vi' }, id)
  const outcomes = await sendAll(calls)
  const messages = api.sentTo(an)
  expect(outcomes).toEqual(messages.map(({ message_id }) => ({ kind: 'sent', message: String(message_id) })))
  const data = messages.flatMap(({ keyboard }) => keyboard.flat().map((button) => button.callback_data))
  expect(data).toEqual(presses.map((_, index) => `${id}:${index}`))
  expect(api.violations).toEqual([])
  for (const { text, caption, photo, link_preview } of messages) {
    expect(text.length).toBeLessThanOrEqual(limits.text)
    expect(caption.length).toBeLessThanOrEqual(limits.caption)
    if (photo === null) expect(link_preview).toEqual({ is_disabled: true })
    else {
      expect(photo.width).toBe(900)
      expect(photo.bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(photo.bytes.length).toBeLessThanOrEqual(60_000)
    }
  }
  return messages
}

describe('every answer of the sample arrives', () => {
  it.each([
    '/rate online-payment Sở Y tế',
    '/rate online-payment Sở Y tế, Sở Tư pháp',
    '/rank online-payment',
    '/rank',
    '/scorecard',
    '/scorecard Sở Y tế',
    '/target',
    '/target online-dossier',
    '/define online-payment',
    '/indicators',
    '/units',
    '/units Sở Y tế',
    '/language',
    '/whoami',
    '/help',
    '/help rate',
    '/report',
    'thanh toán trực tuyến thế nào?',
    'trời hôm nay đẹp',
  ])('%s', async (words) => {
    const messages = await seen(words)
    expect(messages.length).toBeGreaterThan(0)
  })
})

describe('on a phone', () => {
  it('a rate is one picture with the card and its buttons under it', async () => {
    const [card, ...more] = await seen('/rate online-payment Sở Y tế')
    expect(more).toEqual([])
    expect(card?.photo).not.toBeNull()
    expect(card?.caption).toMatch(/^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế\nKỳ: tuần 23\/2024/)
    expect(card?.keyboard.map((row) => row.map((button) => button.text))).toEqual([
      ['Tháng 6/2024', 'Quý II/2024'],
      ['Năm 2024', 'Xếp hạng'],
      ['Tình hình chung', 'Tỉnh Bình Dương'],
    ])
  })

  it('a ranking is a list with a unit a line, and its picture after it', async () => {
    const [list, picture, ...more] = await seen('/rank online-payment')
    expect(more).toEqual([])
    expect(list?.text).toContain('\n1. Khoa học Công nghệ — 78,57 % ▲2\n2. Tài chính — 68,75 % ▼1\n')
    expect(list?.keyboard).not.toEqual([])
    expect(picture).toMatchObject({ caption: '', keyboard: [] })
    expect(picture?.photo).not.toBeNull()
  })
})
