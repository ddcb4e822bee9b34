import { z } from 'zod'

/**
 * What Slack hands over, as far as it is read here: https://docs.slack.dev/reference/events and
 * https://docs.slack.dev/reference/interaction-payloads.
 */
const file = z.object({
  id: z.string(),
  /** What was deleted, or is out of the workspace's reach, is told of, too. */
  mode: z.string().optional(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().int().nonnegative().nullish(),
  permalink: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
})

/** A file that somebody sent, as Slack's event tells it. */
export type SharedFile = z.infer<typeof file>

/** A message, as Slack's event tells it. */
export const message = z.object({
  type: z.literal('event_callback'),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    user: z.string(),
    text: z.string().default(''),
    ts: z.string(),
    thread_ts: z.string().optional(),
    channel: z.string(),
    channel_type: z.string().optional(),
    files: z.array(file).optional(),
  }),
})

/** The app's Home that was opened. */
export const opened = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    channel: z.string(),
    /** Opening the conversation is such an event, too. */
    tab: z.literal('home'),
  }),
})

/** A slash command. */
export const command = z.object({
  command: z.string().regex(/^\/\S+$/),
  text: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().default(''),
  response_url: z.string(),
  trigger_id: z.string(),
})

const pressing = {
  type: z.literal('block_actions'),
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
}

/** A button or a menu under a message. */
export const press = z.object({
  ...pressing,
  container: z.object({
    message_ts: z.string(),
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  response_url: z.string().optional(),
})

/** A button or a menu on the app's Home. */
export const pressOnHome = z.object({
  ...pressing,
  view: z.object({ id: z.string(), type: z.literal('home') }),
})
