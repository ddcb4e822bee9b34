import type { Backend, Handlers, Parameters } from './backend.ts'
import type { OpenCall } from './calls.ts'
import { faultAnswer, type Meeting } from './faults.ts'
import { aboutBot } from './methods-bot.ts'
import { chats } from './methods-chat.ts'
import { editing } from './methods-edit.ts'
import { receiving } from './methods-receive.ts'
import { sending } from './methods-send.ts'
import { methodNames, type Problem, problemsOf } from './parameters.ts'
import { Refusal, violation } from './refusal.ts'
import type { Answer, Json, Upload } from './wire.ts'

/** A call as it was read from a request. */
export interface Arrival {
  readonly method: string
  readonly parameters: Json
  readonly files: ReadonlyMap<string, Upload>
  /** What is wrong with the request itself. */
  readonly problem: string | null
  /** The client has hung up. */
  readonly gone: AbortSignal
}

const handlers: Handlers = { ...aboutBot, ...chats, ...editing, ...receiving, ...sending }

/** A call's record, and its answer: null if the connection is to be closed without one. */
export interface Handled {
  readonly call: OpenCall
  readonly answer: Answer | null
}

/** Takes a call: notes it, looks for a fault to meet, checks it, and does what it asks for. Never throws Refusal. */
export async function handle(backend: Backend, arrival: Arrival): Promise<Handled> {
  const { method, parameters, files, gone } = arrival
  const chat = (parameters.chat_id ?? null) as number | string | null
  const when = { at: backend.now(), answer: null, answeredAt: null, over: false }
  const call: OpenCall = { number: backend.calls.length + 1, method, parameters, files, chat, ...when }
  backend.calls.push(call)
  gone.addEventListener('abort', () => end(backend, { call, answer: null }))
  const meeting = backend.faults.meet(call)
  backend.changes.happened()
  const answer = await (meeting === null
    ? attempt(backend, arrival, call)
    : astray(backend, arrival, call, meeting))
  backend.changes.happened()
  return { call, answer }
}

/** A call is over: its answer is out, or never will be. */
export function end({ now, changes }: Backend, { call, answer }: Handled): void {
  call.over = true
  call.answer = answer
  call.answeredAt = answer === null ? null : now()
  changes.happened()
}

/** A call that meets a fault. */
async function astray(
  backend: Backend,
  arrival: Arrival,
  call: OpenCall,
  meeting: Meeting,
): Promise<Answer | null> {
  const { order } = meeting
  const accepted = 'accepted' in order && order.accepted === true
  const error = faultAnswer(order)
  if (error !== null) {
    if (accepted) await attempt(backend, arrival, call)
    return error
  }
  if (order.kind === 'drop before') return null
  if (order.kind === 'drop after' || order.kind === 'hold after') {
    const answer = await attempt(backend, arrival, call)
    backend.changes.happened()
    return order.kind === 'hold after' && (await meeting.wait()) ? answer : null
  }
  return (await meeting.wait()) ? attempt(backend, arrival, call) : null
}

async function attempt(backend: Backend, arrival: Arrival, call: OpenCall): Promise<Answer> {
  const { method, parameters, files, gone } = arrival
  const flag = (problem: string) => void backend.violations.push({ call: call.number, method, problem })
  const unused = new Set(files.keys())
  const part = (name: string) => {
    unused.delete(name)
    return files.get(name)
  }
  try {
    if (arrival.problem !== null) throw violation(arrival.problem)
    const handler = methodNames.includes(method) ? handlers[method] : undefined
    if (handler === undefined) throw new Refusal(404, 'Not Found', { violation: true })
    const given = { ...parameters, ...direct(method, files, part) }
    check(problemsOf(method, given), flag)
    const result = await handler({
      given: given as unknown as Parameters,
      backend,
      call: call.number,
      part,
      flag,
      gone,
    })
    for (const name of unused) flag(`the file "${name}" belongs to nothing`)
    return { ok: true, result }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.violation) flag(error.message)
    return error.answer
  }
}

/** Files whose part has the name of a parameter, rather than that of an attachment. */
function direct(method: string, files: ReadonlyMap<string, Upload>, part: (name: string) => unknown): Json {
  const names = [...files.keys()].filter(
    (name) => ['photo', 'document'].includes(name) && method.startsWith('send'),
  )
  return Object.fromEntries(names.map((name) => [name, part(name)]))
}

/** Refuses a call for the first problem; the others are noted too. */
function check([first, ...others]: readonly Problem[], flag: (problem: string) => void): void {
  if (first === undefined) return
  for (const { path, problem } of others) flag(`${path} ${problem}`)
  if (first.path === 'chat_id' && first.problem === 'is required') throw violation('chat_id is empty')
  if (first.path === 'text' && first.problem === 'is required') throw violation('message text is empty')
  throw violation(`parameter ${first.path} ${first.problem}`)
}
