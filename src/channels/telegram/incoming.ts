import { z } from 'zod'
import { evidenceFile } from '../../chat/file.ts'

const place = {
  chat: z.number().int(),
  /** Whether it is a private chat; else a group. */
  isPrivate: z.boolean(),
  /** The topic, in a forum. */
  thread: z.number().int().optional(),
  /** The message that was written, or that carries the pressed button. */
  message: z.number().int(),
  account: z.number().int(),
  name: z.string(),
}

/**
 * What of an update is worked and kept: no more of anybody than the name that the chat shows. `said` is a text
 * for the assistant; `pressed` a button; `reachable` tells that the account of a private chat let the assistant
 * write again, or stopped it; `moved` that a group has another id now.
 */
const incoming = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('said'),
    ...place,
    text: z.string(),
    /** The file that came with it. */
    files: z.array(evidenceFile).exactOptional(),
  }),
  z.object({
    kind: z.literal('pressed'),
    ...place,
    query: z.string(),
    data: z.string(),
    /** Whether the message shows a picture. */
    chart: z.boolean(),
  }),
  z.object({ kind: z.literal('reachable'), chat: z.number().int(), can: z.boolean() }),
  z.object({ kind: z.literal('moved'), from: z.number().int(), to: z.number().int() }),
])

/** What is kept of an update. */
export type Incoming = z.infer<typeof incoming>
export type Said = Extract<Incoming, { kind: 'said' }>
export type Pressed = Extract<Incoming, { kind: 'pressed' }>

/** What was stored, read back; throws where it is something else. */
export function incomingFrom(body: unknown): Incoming {
  return incoming.parse(body)
}

/** The lane of a chat in the inbox and the outbox. */
export const laneOf = (chat: number): string => `telegram:${chat}`

/** The chat of a lane. */
export const chatOf = (lane: string): number => Number(lane.slice('telegram:'.length))
