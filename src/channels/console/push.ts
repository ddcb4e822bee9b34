import { z } from 'zod'
import type { ComposePush } from '../../chat/push.ts'
import { note, type Reply } from '../../chat/reply.ts'
import { replyData } from '../../chat/reply-data.ts'
import { languages } from '../../directory/person.ts'
import type { ConsoleTextsByLanguage } from '../../i18n/console.ts'
import { priorities, rightAway, type Transport } from '../../outbox/delivery.ts'

/** A push as it is kept: the reply itself, and the reader's language, in which a possible repeat is marked. */
const body = z.object({ reply: replyData, language: z.enum(languages) })

/**
 * Keeps a push for a console. Each console is a channel of its own in the outbox, under the name of its chat: what
 * one person is told does not come out where another sits down next.
 */
export const composeForConsole: ComposePush = ({ key, to, language, reply }) => ({
  deliveries: [
    {
      key: `${key}:0`,
      channel: to.chat,
      lane: to.chat,
      body: { reply, language } satisfies z.input<typeof body>,
      priority: priorities.reminder,
      notBefore: rightAway,
    },
  ],
  keyboards: [],
})

/** Shows a reply that nobody asked for; false where the talk is over before it was shown. */
export type Show = (reply: Reply) => Promise<boolean>

/** Writes what was kept for a console to its terminal. */
export function createConsoleTransport(show: Show, texts: ConsoleTextsByLanguage): Transport {
  return {
    async send({ body: kept, mayRepeat }) {
      const { reply, language } = body.parse(kept)
      const repeat = mayRepeat ? [note(texts[language].mayRepeat)] : []
      const shown = await show({ ...reply, blocks: [...repeat, ...reply.blocks] })
      return shown ? { kind: 'sent', message: null } : { kind: 'not-sent', detail: 'the console was left' }
    },
  }
}
