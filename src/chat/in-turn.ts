import type { Dispatch } from './dispatch.ts'
import type { Message } from './message.ts'
import type { Reply } from './reply.ts'

/** Where it is kept what a chat's last question left behind. */
interface ConversationWriter {
  put(chat: string, state: unknown, at: Date): Promise<void>
}

/** Answers the messages of one chat, one after another. */
interface InTurn {
  /** Rejects where the answer does, or where what the one before left could not be stored. */
  answer(message: Message): Promise<Reply>
  /** Resolves when all that the answers left is stored. */
  settled(): Promise<void>
}

/**
 * What an answer leaves for the next is stored after it was handed over: a write that reaches the disk takes
 * as long as an answer does, and nobody has to wait for it. The next message does. What an answer changes is
 * changed by all of it or nothing.
 */
export function inTurn(
  dispatch: Dispatch,
  conversations: ConversationWriter,
  atomically: <T>(work: () => Promise<T>) => Promise<T>,
): InTurn {
  let kept: Promise<void> = Promise.resolve()
  const settled = () => {
    const current = kept
    kept = Promise.resolve()
    return current
  }
  return {
    async answer(message) {
      await settled()
      const { writes, answer } = await dispatch(message)
      const { reply, state } = await (writes ? atomically(answer) : answer())
      if (state !== null) {
        kept = nextTurn().then(() => conversations.put(message.chat, state, new Date(state.at)))
        // Whoever waits for it next is told; nobody waiting yet is no reason to end the program.
        kept.catch(() => {})
      }
      return reply
    },
    settled,
  }
}

/** Lets the channel write its answer first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
