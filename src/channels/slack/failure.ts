import { webApi } from '@slack/bolt'
import type { FinalProblem, Outcome } from '../../outbox/delivery.ts'
import type { SlackCall } from './calls.ts'

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi

/** Seconds to wait where Slack doesn't say how many. */
const defaultWait = 5

/**
 * What a failed call came to. Where a method is to be left alone, all that is posted waits for that of posting; for any
 * other method waits what called it.
 */
export function outcomeOf(error: unknown, call: SlackCall, lane: string): Outcome {
  const detail = describe(error)
  const seconds = retryAfterOf(error)
  if (seconds > 0) return { kind: 'refused', seconds, chat: call.kind === 'post' ? null : lane }
  if (error instanceof WebAPIPlatformError) return refusedBy(error.data.error, call, detail)
  const refused = error instanceof WebAPIHTTPError && error.statusCode < 500
  return { kind: refused || neverLeft(error) ? 'not-sent' : 'unknown', detail }
}

/** What it came to that something failed before the call itself could be made: the call was certainly not. */
export function notBegun(error: unknown, call: SlackCall, lane: string): Outcome {
  const outcome = outcomeOf(error, call, lane)
  if (outcome.kind === 'refused') return { ...outcome, chat: lane }
  return outcome.kind === 'unknown' ? { kind: 'not-sent', detail: outcome.detail } : outcome
}

/** The error that Slack gave; null for any other failure. */
export const slackErrorOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null

/** Whether Slack doesn't take the app's token. */
export const isWrongToken = (error: unknown): boolean => tokenErrors.has(slackErrorOf(error) ?? '')

/** Seconds for which Slack asks to be left alone; 0 where it does not. */
export const retryAfterOf = (error: unknown): number => {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter || defaultWait
  return ['ratelimited', 'rate_limited'].includes(slackErrorOf(error) ?? '') ? defaultWait : 0
}

/** Whether the assistant is not in the channel. */
export const isOutside = (error: unknown): boolean =>
  ['not_in_channel', 'channel_not_found'].includes(slackErrorOf(error) ?? '')

/** Whether a window is not open. */
export const isGone = (error: unknown): boolean =>
  ['not_found', 'view_not_found'].includes(slackErrorOf(error) ?? '')

/** What went wrong, for the log and for administrators: neither a token nor what was sent. */
export function describe(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    const messages = error.data.response_metadata?.messages ?? []
    return [error.data.error, ...messages].join(' ')
  }
  if (error instanceof WebAPIRequestError) return `no answer: ${causeOf(error.original)}`
  if (error instanceof WebAPIHTTPError) return `status ${error.statusCode}`
  return error instanceof Error ? error.message : String(error)
}

/** The operator can set these right, and then the call can be made. */
const tokenErrors = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
])
const scopeErrors = new Set(['missing_scope', 'no_permission', 'access_denied'])
/** Slack failed, perhaps after it had done what it was asked. */
const failures = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])

function refusedBy(error: string, call: SlackCall, detail: string): Outcome {
  if (tokenErrors.has(error) || scopeErrors.has(error)) return { kind: 'not-sent', detail }
  if (failures.has(error)) return { kind: 'unknown', detail }
  if (call.kind === 'delete' && error === 'message_not_found') return { kind: 'sent', message: null }
  return { kind: 'final', problem: problems[error] ?? 'refused', detail }
}

const problems: Readonly<Record<string, FinalProblem>> = {
  channel_not_found: 'not-found',
  user_not_found: 'not-found',
  users_not_found: 'not-found',
  user_disabled: 'blocked',
  users_disabled: 'blocked',
  cannot_dm_bot: 'blocked',
  messages_tab_disabled: 'blocked',
  is_archived: 'removed',
  not_in_channel: 'removed',
}

/** These errors only come before there is a connection. */
const beforeConnecting = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function neverLeft(error: unknown): boolean {
  return error instanceof WebAPIRequestError && beforeConnecting.has(codeOf(error.original) ?? '')
}

/** The code of what `fetch` failed for. */
function codeOf(error: Error): string | undefined {
  const { cause } = error
  return (
    (cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined) ??
    (error as NodeJS.ErrnoException).code
  )
}

const causeOf = (error: Error) => codeOf(error) ?? error.name
