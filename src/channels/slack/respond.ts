import { webApi } from '@slack/bolt'
import type { SlackCall } from './calls.ts'
import { patience } from './client.ts'

type Respond = Pick<
  Extract<SlackCall, { kind: 'respond' }>,
  'url' | 'text' | 'blocks' | 'replaces' | 'everybody' | 'thread'
>

/** A response URL is good for half an hour and five answers; this one no longer is. */
export class ResponseUrlOver extends Error {
  override readonly name = 'ResponseUrlOver'
}

/** Answers by a response URL (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
export async function respond({ url, text, blocks, replaces, everybody, thread }: Respond): Promise<void> {
  const body = {
    text,
    blocks,
    response_type: everybody ? 'in_channel' : 'ephemeral',
    ...(replaces && { replace_original: true }),
    ...(thread !== undefined && !replaces && { thread_ts: thread }),
  }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new webApi.WebAPIRequestError(error instanceof Error ? error : new Error(String(error)))
  })
  if (response.ok) return
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after') ?? 5))
  if (/invalid_blocks/.test(await response.text())) {
    throw new webApi.WebAPIPlatformError({ ok: false, error: 'invalid_blocks' })
  }
  if (response.status === 404 || response.status === 410)
    throw new ResponseUrlOver(`status ${response.status}`)
  throw new webApi.WebAPIHTTPError(response.status, response.statusText, {})
}
