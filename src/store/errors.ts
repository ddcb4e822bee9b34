/**
 * What kept the store from doing its work.
 *
 * - `locked`: another process has the database.
 * - `newer`: a newer version of the program has changed it.
 * - `failed-migration`: a change of its structure was begun by other means and never finished.
 * - `foreign`: it holds somebody else's tables.
 * - `read-only`: the file or its folder can't be written.
 * - `corrupt`: the file is damaged or no database.
 * - `not-a-file`: the path names a folder, or leads through a file.
 * - `full`: the disk is.
 * - `unreachable`, `denied`, `missing`: the server does not answer, refuses the user, has no such database.
 * - `bad-url`: the address is neither `file:` nor `postgresql:`.
 * - `overlap`: a figure's days cut through those of another.
 * - `not-empty`: a sample was to be loaded into a database that holds data.
 * - `failed`: anything else; the cause says what.
 */
export type StoreErrorCode =
  | 'locked'
  | 'newer'
  | 'failed-migration'
  | 'foreign'
  | 'read-only'
  | 'corrupt'
  | 'not-a-file'
  | 'full'
  | 'unreachable'
  | 'denied'
  | 'missing'
  | 'bad-url'
  | 'overlap'
  | 'not-empty'
  | 'failed'

/** Facts about an error, for whoever words it: `path`, `host`, `user`, `database`, `migrations`. Never a password. */
export type StoreErrorFacts = Readonly<Record<string, string>>

/** The only kind of error that leaves the store. Its message is for the log, not for a user. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly facts: StoreErrorFacts

  constructor(code: StoreErrorCode, facts: StoreErrorFacts = {}, cause?: unknown) {
    const detail = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`)
    super(`${code}${detail.join('')}`, cause === undefined ? {} : { cause })
    this.code = code
    this.facts = facts
  }
}

/** A CSV file of the sample can't be read: the message names the file, the line and the column. */
export class SampleFileError extends Error {
  override readonly name = 'SampleFileError'
}

/**
 * Codes that errors carry: the system's, and PostgreSQL's
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const codes: Readonly<Record<string, StoreErrorCode>> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOTDIR: 'not-a-file',
  EEXIST: 'not-a-file',
  ENOSPC: 'full',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  // admin_shutdown, crash_shutdown, cannot_connect_now
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  // insufficient_privilege
  '42501': 'denied',
  // read_only_sql_transaction
  '25006': 'read-only',
}

/** SQLite's result codes (https://www.sqlite.org/rescode.html); an extended code's low byte is the plain one. */
const sqliteNumbers: Readonly<Record<number, StoreErrorCode>> = {
  3: 'read-only',
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  11: 'corrupt',
  13: 'full',
  14: 'read-only',
  26: 'corrupt',
}

/** Kinds of error that Prisma's driver adapters tell apart. */
const adapterKinds: Readonly<Record<string, StoreErrorCode>> = {
  DatabaseNotReachable: 'unreachable',
  ConnectionClosed: 'unreachable',
  TlsConnectionError: 'unreachable',
  TooManyConnections: 'unreachable',
  AuthenticationFailed: 'denied',
  DatabaseAccessDenied: 'denied',
  DatabaseDoesNotExist: 'missing',
}

/** Any error as a StoreError about this database; one that is already stays as it is. */
export function asStoreError(error: unknown, facts: StoreErrorFacts): StoreError {
  if (error instanceof StoreError) return error
  return new StoreError(codeOf(error) ?? 'failed', facts, error)
}

/** Looks for what an error or one of its causes says of itself, at most a few deep. */
function codeOf(error: unknown, depth = 0): StoreErrorCode | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  const { code, cause, meta } = error as Record<string, unknown>
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  return (
    saidBy(error as Record<string, unknown>) ??
    codeOf(driverAdapterError, depth + 1) ??
    codeOf(cause, depth + 1) ??
    (code === 'P1008' ? 'locked' : undefined)
  )
}

/** What an error says of itself alone. */
function saidBy(error: Record<string, unknown>): StoreErrorCode | undefined {
  const { code, kind, rawCode, extendedCode, originalCode } = error
  const message = String(error.message)
  if (typeof code === 'string' && code in codes) return codes[code]
  if (typeof rawCode === 'number') return sqliteNumbers[rawCode & 0xff]
  if (kind === 'sqlite' && typeof extendedCode === 'number') return sqliteNumbers[extendedCode & 0xff]
  // Two things in one: a busy SQLite file, which has a number, and a server that does not answer.
  if (kind === 'SocketTimeout') return originalCode === undefined ? 'unreachable' : 'locked'
  if (typeof kind === 'string' && kind in adapterKinds) return adapterKinds[kind]
  // A file that libsql can't open has SQLite's number in the message alone.
  const [, number] = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(message) ?? []
  if (number !== undefined) return sqliteNumbers[Number(number) & 0xff]
  // What pg says when nobody answers has no code.
  if (/^Connection terminated|^timeout exceeded when trying to connect/.test(message)) return 'unreachable'
  return undefined
}
