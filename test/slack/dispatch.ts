import type { Backend } from './backend.ts'
import type { Meeting } from './faults.ts'
import { chat } from './methods-chat.ts'
import { files } from './methods-files.ts'
import { other } from './methods-other.ts'
import { views } from './methods-views.ts'
import { type Answer, type Call, type Json, Refusal, wrong } from './wire.ts'

const methods = { ...chat, ...files, ...other, ...views }

/** What goes back over HTTP: null closes the connection. */
export type Reply =
  | { readonly status: number; readonly answer: Answer; readonly retryAfter?: number }
  | { readonly status: 500 | 502 | 503 | 504 }
  | null

/** Takes a call: notes it, looks for a fault to meet, checks it, and does what it asks for. */
export async function handle(
  method: string,
  given: Json,
  backend: Backend,
): Promise<{ call: Call; reply: Reply }> {
  const channel = typeof given.channel === 'string' ? given.channel : null
  const call: Call = {
    number: backend.calls.length + 1,
    method,
    at: backend.now(),
    given,
    channel,
    answer: null,
    answeredAt: null,
    over: false,
  }
  backend.calls.push(call)
  if (backend.flow.isTooSoon(method, call.at)) flag(backend, call, 'Retry-After was not obeyed')
  const meeting = backend.faults.meet(call)
  backend.changes.happened()
  const reply = await (meeting === null ? attempt(backend, call) : astray(backend, call, meeting))
  return { call, reply }
}

async function astray(backend: Backend, call: Call, { order, released }: Meeting): Promise<Reply> {
  switch (order.kind) {
    case 'rate limited':
      return rateLimited(backend, call, order.retryAfter)
    case 'error':
      return { status: 200, answer: { ok: false, error: order.error } }
    case 'drop before':
      return null
    case 'drop after':
      attempt(backend, call)
      return null
    case 'hold before':
      await released
      return attempt(backend, call)
    case 'hold after': {
      const reply = attempt(backend, call)
      await released
      return reply
    }
    default:
      if (order.accepted === true) attempt(backend, call)
      return { status: order.kind }
  }
}

function attempt(backend: Backend, call: Call): Reply {
  const wait = backend.flow.takes(call.method, backend.now())
  if (wait !== null) return rateLimited(backend, call, wait)
  try {
    const method = methods[call.method as keyof typeof methods]
    if (method === undefined) throw wrong('unknown_method')
    const parsed = method.takes.safeParse(call.given)
    if (!parsed.success) {
      throw wrong(
        'invalid_arguments',
        ...parsed.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`),
      )
    }
    const scope = scopeFor(call, backend)
    if (scope !== null && !backend.manifest.scopes.includes(scope)) throw wrong('missing_scope', scope)
    const answer = { ok: true, ...method.does(parsed.data, backend, call) }
    backend.changes.happened()
    return { status: 200, answer }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.violation) flag(backend, call, error.message)
    return { status: 200, answer: error.answer }
  }
}

/** The scope that a call takes (the facts of each method in https://docs.slack.dev/reference/methods). */
function scopeFor({ method, channel }: Call, { world }: Backend): string | null {
  if (method.startsWith('chat.')) return 'chat:write'
  if (method.startsWith('files.')) return 'files:write'
  if (method === 'users.info') return 'users:read'
  if (method === 'conversations.open') return 'im:write'
  if (!/^conversations\.(history|replies)$/.test(method)) return null
  const kind = world.conversations.get(channel ?? '')?.kind
  return kind === undefined
    ? null
    : { im: 'im:history', channel: 'channels:history', private: 'groups:history' }[kind]
}

function rateLimited({ flow, now }: Backend, call: Call, retryAfter: number): Reply {
  flow.close(call.method, retryAfter, now())
  return { status: 429, answer: { ok: false, error: 'ratelimited' }, retryAfter }
}

function flag({ violations, changes }: Backend, { number, method }: Call, problem: string): void {
  violations.push({ call: number, method, problem })
  changes.happened()
}
