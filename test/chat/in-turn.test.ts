import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/chat/dispatch.ts'
import { inTurn } from '../../src/chat/in-turn.ts'
import { text } from '../../src/chat/reply.ts'

const answerTo = (words: string): Answer => ({
  reply: { blocks: [text(words)] },
  state: { command: words, slots: {}, asked: null, at: '2024-06-17T01:00:00.000Z' },
})
const message = (words: string) => ({ chat: 'test', person: 'leader', text: words })

describe('messages of a chat in turn', () => {
  it('are answered before what they leave is stored, and see what the one before left', async () => {
    const events: string[] = []
    const turn = inTurn(
      async ({ text: words }) => {
        events.push(`answered ${words}`)
        return answerTo(words)
      },
      { put: async (_, state) => void events.push(`stored ${(state as { command: string }).command}`) },
    )
    await turn.answer(message('one'))
    expect(events).toEqual(['answered one'])
    await turn.answer(message('two'))
    await turn.settled()
    expect(events).toEqual(['answered one', 'stored one', 'answered two', 'stored two'])
  })

  it('tell the next message where what was left could not be stored', async () => {
    const failures = [new Error('disk full')]
    const turn = inTurn(async ({ text: words }) => answerTo(words), {
      put: async () => {
        const failure = failures.pop()
        if (failure !== undefined) throw failure
      },
    })
    await turn.answer(message('one'))
    await expect(turn.answer(message('two'))).rejects.toThrow('disk full')
    await turn.answer(message('three'))
    await turn.settled()
  })
})
