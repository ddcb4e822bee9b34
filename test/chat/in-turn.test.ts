import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/chat/dispatch.ts'
import { inTurn } from '../../src/chat/in-turn.ts'
import { text } from '../../src/chat/reply.ts'

const answerTo = (words: string): Decision => ({
  writes: false,
  personal: false,
  answer: async () => ({
    reply: { blocks: [text(words)] },
    state: {
      command: words,
      slots: {},
      asked: null,
      at: '2024-06-17T01:00:00.000Z',
      prompt: null,
      albums: [],
    },
  }),
})
const account = { channel: 'test', id: 'leader', name: 'Minh', chat: 'test' }
const message = (words: string) => ({ chat: 'test', person: 'leader', account, text: words })

describe('messages of a chat in turn', () => {
  it('are answered before what they leave is stored, and see what the one before left', async () => {
    const events: string[] = []
    const turn = inTurn(
      async ({ text: words }) => {
        events.push(`answered ${words}`)
        return answerTo(words)
      },
      { put: async (_, state) => void events.push(`stored ${(state as { command: string }).command}`) },
      (work) => work(),
    )
    await turn.answer(message('one'))
    expect(events).toEqual(['answered one'])
    await turn.answer(message('two'))
    await turn.settled()
    expect(events).toEqual(['answered one', 'stored one', 'answered two', 'stored two'])
  })

  it('tell the next message where what was left could not be stored', async () => {
    const failures = [new Error('disk full')]
    const turn = inTurn(
      async ({ text: words }) => answerTo(words),
      {
        put: async () => {
          const failure = failures.pop()
          if (failure !== undefined) throw failure
        },
      },
      (work) => work(),
    )
    await turn.answer(message('one'))
    await expect(turn.answer(message('two'))).rejects.toThrow('disk full')
    await turn.answer(message('three'))
    await turn.settled()
  })

  it('are changed and answered in one transaction where they change something', async () => {
    const events: string[] = []
    const changing: Decision = { ...answerTo('change'), writes: true }
    const turn = inTurn(
      async () => changing,
      { put: async () => {} },
      async (work) => {
        events.push('begin')
        const result = await work()
        events.push('commit')
        return result
      },
    )
    await turn.answer(message('change'))
    expect(events).toEqual(['begin', 'commit'])
    await turn.settled()
  })
})
