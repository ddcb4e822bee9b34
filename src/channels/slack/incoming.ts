import { z } from 'zod'
import { evidenceFile } from '../../chat/file.ts'

const place = {
  /** The conversation: `C…`, `G…` or `D…`. */
  channel: z.string(),
  /** Whether it is the direct message of somebody with the assistant. */
  isPrivate: z.boolean(),
  /** The message under which the thread is that it belongs to. */
  thread: z.string().optional(),
  account: z.string(),
  /** The name that the chat shows, where it was told. */
  name: z.string(),
}

/** The window that was opened for the answer, by the id that the program gave it. */
const view = z.string().optional()

/** By which an answer can be given for some time, also where the assistant may not write. */
const responseUrl = z.string()

/**
 * What of an event is worked and kept: no more of anybody than the name that the chat shows. `said` is a text for
 * the assistant; `commanded` a slash command; `pressed` a button or a choice; `filled` a form that was handed in;
 * `opened` the assistant's home, to be brought up to date.
 */
const incoming = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('said'),
    ...place,
    text: z.string(),
    /** The message that was written. */
    message: z.string(),
    /** What was shared with it. */
    files: z.array(evidenceFile).exactOptional(),
  }),
  z.object({ kind: z.literal('commanded'), ...place, text: z.string(), responseUrl, view }),
  z.object({
    kind: z.literal('pressed'),
    ...place,
    data: z.string(),
    /** The message, or the view, that carries the button, and whether its reader alone sees it. */
    message: z.string(),
    isEphemeral: z.boolean(),
    /** Set where it is the home that carries the button. */
    onHome: z.literal(true).optional(),
    responseUrl: responseUrl.optional(),
    view,
  }),
  z.object({
    kind: z.literal('filled'),
    ...place,
    /** What the form hands back, like a button. */
    data: z.string(),
    /** What stands in its fields, by their keys. */
    filled: z.record(z.string(), z.string()),
    /** The window that it stands in, and whether there is none beneath it. */
    view: z.string(),
    isRoot: z.boolean(),
  }),
  z.object({ kind: z.literal('opened'), ...place }),
])

/** What is kept of an event, a command or a press. */
export type Incoming = z.infer<typeof incoming>
export type Filled = Extract<Incoming, { kind: 'filled' }>
export type Pressed = Extract<Incoming, { kind: 'pressed' }>
export type Opened = Extract<Incoming, { kind: 'opened' }>

/** An event as it goes into the inbox. */
export interface Received {
  /** The same event again, or the same press, has the same key. */
  readonly key: string
  readonly lane: string
  readonly body: Incoming
  /** By which a window can be opened for it, for three seconds. */
  readonly trigger?: string
}

/** What was stored, read back; throws where it is something else. */
export function incomingFrom(body: unknown): Incoming {
  return incoming.parse(body)
}

/**
 * The lane of a conversation in the inbox and the outbox. A direct message goes by whom it is with: it can be
 * written to before it was ever opened.
 */
export const laneOf = ({
  isPrivate,
  channel,
  account,
}: Pick<Incoming, 'isPrivate' | 'channel' | 'account'>) => `slack:${isPrivate ? account : channel}`

/** The lane of the outbox for somebody's home, which waits for no message and keeps none waiting. */
export const homeLaneOf = ({ account }: Pick<Incoming, 'account'>) => `slack:${account}/home`

/** The lane of the outbox for what stands in somebody's window, which nothing else holds up. */
export const windowLaneOf = ({ account }: Pick<Incoming, 'account'>) => `slack:${account}/window`

/** The conversation, or the user, of a lane. */
export const addressOf = (lane: string): string => lane.slice('slack:'.length).replace(/\/(home|window)$/, '')

/** Whether an address is a user's. */
export const isUser = (address: string): boolean => /^[UW]/.test(address)
