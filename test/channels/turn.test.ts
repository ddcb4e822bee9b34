import { describe, expect, it } from 'vitest'
import { turnOf as slackTurn } from '../../src/channels/slack/turn.ts'
import { turnOf as telegramTurn } from '../../src/channels/telegram/turn.ts'
import { type Reply, text } from '../../src/chat/reply.ts'
import type { Turn } from '../../src/inbox/turn.ts'

const answer = { reply: { blocks: [text('Đã xác nhận.')] }, state: null }
const arrival = { id: 1, key: '1', body: null, attempts: 0, wasLeft: false }
const facts = { now: () => new Date(0), newId: () => 'A'.repeat(16), language: 'vi' } as const
const kinds = ({ deliveries }: Turn) => deliveries.map(({ body }) => (body as { kind: string }).kind)

describe('a pressed button', () => {
  it.each([
    [false, ['answerPress', 'delete', 'editText']],
    [true, ['answerPress', 'sendText']],
  ])('is answered in Telegram apart from its message: %s', (apart, calls) => {
    const place = { chat: 7, isPrivate: true, message: 3, account: 7, name: 'An' }
    const incoming = { kind: 'pressed', ...place, query: 'q', data: 'd', chart: false } as const
    const of = { ...arrival, channel: 'telegram', lane: 'telegram:7' }
    const turn = telegramTurn(answer, incoming, of, { ...facts, others: [2], apart })
    expect(kinds(turn).sort()).toEqual(calls)
  })

  it.each([
    [false, ['delete', 'update']],
    [true, ['post']],
  ])('is answered in Slack apart from its message: %s', (apart, calls) => {
    const place = { channel: 'D1', isPrivate: true, account: 'U1', name: 'An' }
    const incoming = { kind: 'pressed', ...place, data: 'd', message: '1.2', isEphemeral: false } as const
    const of = { ...arrival, channel: 'slack', lane: 'slack:U1' }
    const wording = { machineNow: facts.now, wording: (reply: Reply) => reply, personal: false }
    const turn = slackTurn(answer, incoming, of, { ...facts, ...wording, others: ['1.1'], apart })
    expect(kinds(turn).sort()).toEqual(calls)
  })
})
