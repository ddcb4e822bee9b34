import type { Serving } from '../../chat/serving.ts'
import type { KeptConversations } from './conversations.ts'
import type { WorkDependencies } from './work-dependencies.ts'

/** How Slack is reached. */
export interface SlackSettings {
  readonly botToken: string
  readonly apiUrl: string | null
  /** By socket with an app's token; or at an address of ours, by requests that are signed with a secret. */
  readonly receiving:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
}

/** Where requests of Slack arrive; the manifest says the same. */
export const requestPath = '/slack/events'

/** What the operator is told in a sentence. */
export type Trouble = 'network' | 'socket-off' | 'storing'

/** Tells the operator's log of an error. */
export type ChannelLog = Serving['log']

/** What serving Slack needs from the rest of the program. */
export interface SlackDependencies
  extends Serving,
    Omit<
      WorkDependencies,
      | 'begin'
      | 'end'
      | 'changeAndEnd'
      | 'newId'
      | 'report'
      | 'nameOf'
      | 'wording'
      | 'answers'
      | 'windowOpened'
    > {
  /** The direct messages with people that are known from before. */
  readonly conversations: KeptConversations
  /** The assistant is in its workspace, of this name; people can be let in. */
  readonly onWorkspace: (name: string) => Promise<void>
  /** What the operator is told in a sentence; null when the trouble is over. */
  readonly trouble: (trouble: Trouble | null, error?: unknown) => void
}
