import type { Limits } from '../../outbox/limits.ts'

/**
 * What Slack allows: a message a second in a channel, and several hundred a minute in a workspace
 * (https://docs.slack.dev/apis/web-api/rate-limits). The window of a channel is a little longer, since requests
 * don't arrive as evenly as they leave, and after a kill it counts from when a message was claimed: it may have been
 * looked up then before it left. Edits count as messages: Slack takes some fifty a minute of them.
 */
export const slackLimits: Limits = {
  all: { most: 240, window: 60_500 },
  of: () => ({ most: 1, window: 1200 }),
}
