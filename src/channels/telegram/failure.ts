import { GrammyError, HttpError } from 'grammy'
import type { FinalProblem, Outcome } from '../../outbox/delivery.ts'
import type { TelegramCall } from './calls.ts'
import { notConnected } from './connection.ts'

/** Seconds to wait where Telegram doesn't say how many. */
const defaultWait = 5
/** A chat's own limits look back over a minute at most; who is asked to wait longer has tired the whole API. */
const longestOfOneChat = 60
/** What a failed call came to. Telegram names most problems only in words. */
export function outcomeOf(error: unknown, call: TelegramCall): Outcome {
  const detail = describe(error)
  if (!(error instanceof GrammyError)) {
    return { kind: neverLeft(error) ? 'not-sent' : 'unknown', detail }
  }
  const { error_code: code, description, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', to: String(parameters.migrate_to_chat_id) }
  }
  if (code === 429) return waiting(parameters.retry_after ?? defaultWait, call)
  // The bot's token is wrong: once the operator has set that right, the call can be made.
  if (code === 401 || code === 404) return { kind: 'not-sent', detail }
  // The request left, and nobody knows what became of it.
  if (code < 400 || code >= 500) return { kind: 'unknown', detail }
  if (code === 400 && isDone(description, call)) return { kind: 'sent', message: messageOf(call) }
  return { kind: 'final', problem: problemIn(code, description), detail }
}

/** Whether Telegram no longer has the file that an id named, and it must be uploaded again. */
export function isFileUnknown(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /wrong (remote )?file.?id|file reference expired|FILE_REFERENCE_/i.test(error.description)
  )
}

/** What went wrong, for the log and for administrators: neither the token nor what was sent. */
export function describe(error: unknown): string {
  if (error instanceof GrammyError) return withoutToken(`${error.error_code}: ${error.description}`)
  if (error instanceof HttpError) return withoutToken(`${error.message} ${describe(error.error)}`)
  return withoutToken(error instanceof Error ? error.message : String(error))
}

/** The address of every call has the token in it, and so have messages of errors. */
const withoutToken = (text: string) => text.replace(/\/bot\d+:[^/\s]*/g, '/bot…')

/** The chat that the call is for, as it was asked to wait there; null for all. */
function waiting(seconds: number, call: TelegramCall): Outcome {
  const chat = call.kind === 'answerPress' || seconds > longestOfOneChat ? null : String(call.chat)
  return { kind: 'refused', seconds, chat }
}

/** These errors only come before there is a connection, whatever client made the call. */
const beforeConnecting = [notConnected, 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

function neverLeft(error: unknown): boolean {
  const cause = error instanceof HttpError ? error.error : null
  return cause instanceof Error && beforeConnecting.includes((cause as NodeJS.ErrnoException).code ?? '')
}

/** A refusal that says that the effect is there, or that nobody waits for it any more. */
function isDone(description: string, { kind }: TelegramCall): boolean {
  if (kind === 'editText' || kind === 'editChart') return /message is not modified/i.test(description)
  if (kind === 'delete') return /message to delete not found/i.test(description)
  return kind === 'answerPress' && /query is too old/i.test(description)
}

/** The message that a call changes, or null. */
export const messageOf = (call: TelegramCall): string | null =>
  call.kind === 'editText' || call.kind === 'editChart' ? String(call.message) : null

function problemIn(code: number, description: string): FinalProblem {
  if (code === 403) {
    if (/blocked by the user|user is deactivated|can't initiate conversation/i.test(description))
      return 'blocked'
    if (/kicked|not a member|was deleted/i.test(description)) return 'removed'
  }
  return code === 400 && /chat not found|PEER_ID_INVALID/i.test(description) ? 'not-found' : 'refused'
}
