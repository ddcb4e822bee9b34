import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { bodyOf, serverOf } from '../http.ts'
import type { Arrival, Handled } from './dispatch.ts'
import { MultipartError, parseMultipart } from './multipart.ts'
import { readValue } from './parameters.ts'
import { Refusal } from './refusal.ts'
import type { Answer, Json, Upload } from './wire.ts'

/** What the HTTP server hands on to. */
export interface HttpOptions {
  readonly token: string
  readonly handle: (arrival: Arrival) => Promise<Handled>
  /** The answer to a call is out. */
  readonly answered: (handled: Handled) => void
  /** The bytes of a file that is downloaded. */
  readonly file: (id: string) => Buffer | undefined
  /** A request that is no call. */
  readonly stray: (path: string, answer: Answer) => void
  /** The server itself failed. */
  readonly failed: (error: Error) => void
}

/** The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createHttp(options: HttpOptions): Server {
  return serverOf((request, response) => serve(request, response, options), options.failed)
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const [, file, token, rest = ''] =
    /^\/(file\/)?bot([^/]+)\/(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
  const gone = new AbortController()
  response.on('close', () => response.writableFinished || gone.abort())
  const body = await bodyOf(request)
  if (token !== options.token) {
    const refusal = token === undefined ? new Refusal(404, 'Not Found') : new Refusal(401, 'Unauthorized')
    options.stray(url.pathname, refusal.answer)
    return write(response, refusal.answer)
  }
  if (file !== undefined) return download(response, options.file(rest.replace(/^files\//, '')))
  const arrival = {
    method: rest,
    gone: gone.signal,
    ...read(rest, url, request.headers['content-type'] ?? '', body),
  }
  const handled = await options.handle(arrival)
  response.on('finish', () => options.answered(handled))
  if (handled.answer === null) response.destroy()
  else if (!response.destroyed) write(response, handled.answer)
}

function write(response: ServerResponse, answer: Answer): void {
  const status = answer.ok ? 200 : answer.error_code
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

function download(response: ServerResponse, bytes: Buffer | undefined): void {
  if (bytes === undefined) write(response, new Refusal(404, 'Not Found').answer)
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes)
}

type Read = Pick<Arrival, 'parameters' | 'files' | 'problem'>

/** The parameters of a call, wherever they are: in the query, in a form, or as JSON. */
function read(method: string, url: URL, contentType: string, body: Buffer): Read {
  const values = (pairs: Iterable<readonly [string, string]>): Json =>
    Object.fromEntries([...pairs].map(([name, text]) => [name, readValue(method, name, text)]))
  const query = values(url.searchParams)
  const none: ReadonlyMap<string, Upload> = new Map()
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  const wrong = (problem: string) => ({ parameters: query, files: none, problem })
  if (body.length === 0) return { parameters: query, files: none, problem: null }
  try {
    if (type === 'application/json') {
      const json: unknown = JSON.parse(body.toString())
      if (typeof json !== 'object' || json === null || Array.isArray(json))
        return wrong("can't parse JSON object")
      return { parameters: { ...query, ...json }, files: none, problem: null }
    }
    if (type === 'application/x-www-form-urlencoded') {
      const form = values(new URLSearchParams(body.toString()))
      return { parameters: { ...query, ...form }, files: none, problem: null }
    }
    if (type !== 'multipart/form-data') return wrong(`unsupported content type "${type}"`)
    const { fields, files } = parseMultipart(body, contentType)
    return { parameters: { ...query, ...values(fields) }, files, problem: null }
  } catch (error) {
    if (error instanceof MultipartError || error instanceof SyntaxError)
      return wrong(`can't parse the request: ${error.message}`)
    throw error
  }
}
