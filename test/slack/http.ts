import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { bodyOf, serverOf } from '../http.ts'
import type { Backend } from './backend.ts'
import { handle, type Reply } from './dispatch.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Json } from './wire.ts'

/** What the HTTP server hands on to. */
export interface HttpOptions {
  readonly backend: Backend
  readonly botToken: string
  readonly appToken: string
  readonly responseUrls: ResponseUrls
  /** The server itself failed. */
  readonly failed: (error: Error) => void
}

/** The HTTP side: `/api/METHOD`, `/upload/FILE`, `/response/ID`. */
export function createHttp(options: HttpOptions): Server {
  return serverOf((request, response) => serve(request, response, options), options.failed)
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  const { backend, responseUrls } = options
  const body = await bodyOf(request)
  const [, kind, name = ''] = /^\/(api|upload|response)\/([\w.]+)$/.exec(request.url ?? '') ?? []
  if (request.method !== 'POST' || kind === undefined) return void response.writeHead(404).end()
  if (kind === 'upload') return void response.writeHead(uploaded(name, body, backend) ? 200 : 404).end('OK')
  if (kind === 'response') {
    const status = responseUrls.respond(name, JSON.parse(body.toString()) as Json)
    return void response.writeHead(status).end(status === 200 ? 'ok' : 'expired_url')
  }
  const { token: inBody, team_id: _, ...given } = argumentsOf(request, body)
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? inBody
  const wanted = name.startsWith('apps.') ? options.appToken : options.botToken
  if (token !== wanted)
    return write(response, {
      status: 200,
      answer: { ok: false, error: token === undefined ? 'not_authed' : 'invalid_auth' },
    })
  const { call, reply } = await handle(name, given, backend)
  const over = () => {
    if (call.over) return
    call.over = true
    if (response.writableFinished && reply !== null && 'answer' in reply) {
      call.answer = reply.answer
      call.answeredAt = backend.now()
    }
    backend.changes.happened()
  }
  response.on('finish', over)
  response.on('close', over)
  if (reply === null || response.destroyed) {
    response.destroy()
    over()
  } else write(response, reply)
}

function write(response: ServerResponse, reply: Exclude<Reply, null>): void {
  if (!('answer' in reply)) return void response.writeHead(reply.status).end('upstream error')
  const wait = reply.retryAfter === undefined ? {} : { 'retry-after': String(reply.retryAfter) }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...wait })
  response.end(JSON.stringify(reply.answer))
}

function uploaded(id: string, bytes: Buffer, { world, changes }: Backend): boolean {
  const file = world.files.get(id)
  if (file === undefined || file.bytes !== null) return false
  file.bytes = bytes
  changes.happened()
  return true
}

/** Arguments that are given as JSON within a form. */
const structured: ReadonlySet<string> = new Set(['blocks', 'metadata', 'view', 'files'])

function argumentsOf(request: IncomingMessage, body: Buffer): Json {
  const type = request.headers['content-type']?.split(';')[0]
  if (type === 'application/json') return JSON.parse(body.toString()) as Json
  const form = [...new URLSearchParams(body.toString())]
  return Object.fromEntries(
    form.map(([name, value]) => [name, structured.has(name) ? JSON.parse(value) : value]),
  )
}
