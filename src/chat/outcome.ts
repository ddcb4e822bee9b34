import type { Lexicon } from '../language/lexicon.ts'
import type { Album } from './albums.ts'
import type { Command, CommandContext } from './command.ts'
import type { Conversation, PlainSlots, Prompt } from './conversation.ts'
import type { Reply } from './reply.ts'

/** What is to be done with a message. */
export type Outcome =
  /** Nothing to run: an answer at once. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** One thing has to be asked first; the rest is kept. */
  | {
      readonly kind: 'question'
      readonly reply: Reply
      readonly command: Command
      readonly slots: PlainSlots
      readonly asked: string | null
    }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly slots: PlainSlots
      readonly closes?: boolean
      /** Set where it was said beside an open question, which stays open. */
      readonly aside?: true
    }
  /** What was waited for is not wanted any more. */
  | { readonly kind: 'called-off'; readonly reply: Reply }

/** What a message is understood in the light of. */
export interface InterpretContext {
  readonly context: CommandContext
  readonly lexicon: () => Lexicon
  readonly before: Conversation | null
  /** What a command waits for somebody to write. */
  readonly prompt: Prompt | null
  /** What the chat sent at once, with what this message brings. */
  readonly albums: readonly Album[]
  /** Whether this message brings more of what an earlier one began to send. */
  readonly goesOn: boolean
}
