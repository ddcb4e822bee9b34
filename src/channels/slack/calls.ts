import { z } from 'zod'
import { chartData } from '../../chat/reply-data.ts'
import { languages } from '../../directory/person.ts'

/**
 * Limits of Block Kit (https://docs.slack.dev/reference/block-kit/blocks). Nobody has written down how much a
 * message's blocks may be in all; what is over some 13,200 characters of JSON is refused.
 */
export const limits = {
  blocks: 50,
  /** Characters of the blocks of a message as JSON. */
  message: 12_000,
  header: 150,
  text: 3000,
  /** Characters of the words for whoever can't see the blocks. */
  fallback: 3000,
  tableRows: 100,
  tableColumns: 20,
  /** Characters in all cells of a table, which are less as JSON than `message`. */
  label: 75,
  homeBlocks: 100,
  /** Characters of the blocks of a home as JSON; Slack takes views of some 250,000. */
  home: 200_000,
  options: 100,
  altText: 2000,
  /** Of a window: blocks, its title and buttons, and what belongs to a field. */
  view: {
    blocks: 100,
    title: 24,
    placeholder: 150,
    blockId: 255,
    option: 75,
    /** Bytes as JSON, of the 250 kB that Slack takes. */
    bytes: 240_000,
  },
} as const

const block = z.record(z.string(), z.unknown())

/** What a message shows. The picture of a chart takes the place of the block that names it. */
const content = {
  /** In mrkdwn: what notifications say, and whoever can't see blocks. */
  text: z.string(),
  blocks: z.array(block).readonly(),
  /** Charts, in the order of their blocks. */
  charts: z.array(chartData).readonly().exactOptional(),
}

/** The thread, by the message under which it is. */
const thread = z.string().exactOptional()

/** The reader's, in which a possible repeat is marked. */
const language = z.enum(languages)

/** Of the machine's clock, in seconds, before which the message can't have been sent. */
const since = z.string()

const post = z.object({
  kind: z.literal('post'),
  ...content,
  thread,
  since,
  /** By which it is said where the assistant may not write: somebody ran a command there. */
  responseUrl: z.string().exactOptional(),
})

/** One call to Slack as plain data, which is kept until it was made. Where it goes is its delivery's lane. */
export const slackCall = z.discriminatedUnion('kind', [
  post,
  /** Takes the place of what stands in a window that is open; where it is not, the same is said in a message. */
  z.object({
    kind: z.literal('view'),
    at: z.union([z.object({ view_id: z.string() }), z.object({ external_id: z.string() })]),
    view: z.record(z.string(), z.unknown()),
    otherwise: post,
  }),
  /** Seen by one user alone. */
  z.object({ kind: z.literal('ephemeral'), ...content, thread, since, user: z.string(), language }),
  /** By a response URL: in place of the message whose button was pressed, or beside it. */
  z.object({
    kind: z.literal('respond'),
    ...content,
    url: z.string(),
    user: z.string(),
    thread,
    since,
    replaces: z.boolean(),
    everybody: z.boolean(),
    language,
  }),
  z.object({ kind: z.literal('update'), ...content, message: z.string() }),
  z.object({ kind: z.literal('delete'), message: z.string() }),
  /** The home of the user whose lane it is, in place of what it showed. */
  z.object({ kind: z.literal('publish'), blocks: z.array(block).readonly() }),
])

/** A call of Slack's Web API, as the outbox keeps it. */
export type SlackCall = z.infer<typeof slackCall>

/** What a message shows. */
export type Content = Pick<Extract<SlackCall, { kind: 'post' }>, 'text' | 'blocks' | 'charts'>

/** An edit that is never answered is made this often before it is given up. */
const mostRepeats = 20

/**
 * Whether making a call again can't be noticed: what is posted carries its key, by which it is looked up before, and
 * edits have one effect.
 */
export function isRepeatable(call: SlackCall, attempts: number): boolean {
  if (call.kind === 'post') return true
  const edits =
    call.kind === 'update' ||
    call.kind === 'delete' ||
    call.kind === 'publish' ||
    call.kind === 'view' ||
    (call.kind === 'respond' && call.replaces)
  return edits && attempts < mostRepeats
}
