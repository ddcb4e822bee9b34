import { LogLevel, type webApi } from '@slack/bolt'

/** Milliseconds after which a request is given up. */
export const patience = 20_000

/** Slack's own address (https://docs.slack.dev/apis/web-api). */
const slackUrl = 'https://slack.com/api/'

/** How each of the client's requests is made: once, whatever becomes of it. */
export function clientOptions(apiUrl: string | null): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl ?? slackUrl,
    // The outbox alone tries again: it knows what may be repeated, and when.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
    logger: noLog,
  }
}

/**
 * What becomes of a call, and of a connection, is told by whoever makes it. The SDK's own log has tokens and what
 * people write in it, so it is not kept.
 */
const nothing = () => {}

/** The SDK's own log is off: it would hold tokens and what people wrote. */
export const noLog: NonNullable<webApi.WebClientOptions['logger']> = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
}
