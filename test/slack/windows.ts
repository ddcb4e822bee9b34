import type { Backend } from './backend.ts'
import { type OpenView, viewProblems } from './view-kit.ts'
import { type Json, Refusal, wrong } from './wire.ts'

/** Views beneath the one on top. */
const mostBeneath = 2

/** Opens a view of somebody over others; throws what Slack refuses. */
export function openView(
  content: Json,
  user: string,
  beneath: readonly string[],
  backend: Backend,
): OpenView {
  const { world } = backend
  check(content)
  if (content.type !== 'modal') throw wrong('invalid_arguments', 'a modal is opened')
  if (beneath.length > mostBeneath) throw wrong('push_limit_reached')
  checkExternalId(content, null, backend)
  const made = { id: world.newId('V'), user, content, hash: world.newId('h'), beneath, errors: {} }
  world.views.set(made.id, made)
  return made
}

/** Puts other content into a view. */
export function changeView(before: OpenView, content: Json, backend: Backend): OpenView {
  const { world } = backend
  check(content)
  checkExternalId(content, before.id, backend)
  const after = { ...before, content, hash: world.newId('h'), errors: {} }
  world.views.set(before.id, after)
  return after
}

/** The view that somebody sees on top. */
export function topView(user: string, { world }: Backend): OpenView | undefined {
  return [...world.views.values()].filter((one) => one.user === user).at(-1)
}

/** Closes the one on top; all of them where it says so, or it is told to. */
export function closeView({ id, user, content }: OpenView, { world }: Backend, all = false): void {
  world.views.delete(id)
  if (!all && content.clear_on_close !== true) return
  for (const one of [...world.views.values()]) if (one.user === user) world.views.delete(one.id)
}

/**
 * Does what the app answers to a submission (https://docs.slack.dev/surfaces/modals#response_actions). Gives what is
 * wrong with the answer.
 */
export function answerSubmission(id: string, response: unknown, backend: Backend): string[] {
  const view = backend.world.views.get(id)
  if (view === undefined) return []
  const answer = (response ?? {}) as { response_action?: string; view?: Json; errors?: Json }
  try {
    switch (answer.response_action) {
      case undefined:
        closeView(view, backend)
        return []
      case 'clear':
        closeView(view, backend, true)
        return []
      case 'errors': {
        const inputs = (view.content.blocks as Json[]).filter(({ type }) => type === 'input')
        const errors = answer.errors ?? {}
        backend.world.views.set(id, { ...view, errors })
        const strange = Object.keys(errors).filter((key) => !inputs.some((one) => one.block_id === key))
        return strange.map((key) => `an error at ${key}, which is no input of the view`)
      }
      case 'update':
        changeView(view, answer.view ?? {}, backend)
        return []
      case 'push':
        openView(answer.view ?? {}, view.user, [...view.beneath, id], backend)
        return []
      default:
        return [`response_action ${answer.response_action}`]
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.message]
  }
}

function check(view: Json): void {
  const problems = viewProblems(view)
  if (problems.length > 0) throw wrong('invalid_arguments', ...problems)
}

function checkExternalId({ external_id: id }: Json, own: string | null, { world }: Backend): void {
  const others = [...world.views.values()].filter((one) => one.id !== own)
  if (id !== undefined && others.some((one) => one.content.external_id === id))
    throw wrong('duplicate_external_id')
}
