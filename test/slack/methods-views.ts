import { z } from 'zod'
import { type Backend, method } from './backend.ts'
import { type OpenView, viewProblems } from './view-kit.ts'
import { changeView, openView, topView } from './windows.ts'
import { type Json, Refusal, wrong } from './wire.ts'
import { app } from './world.ts'

const view = z.record(z.string(), z.unknown())
const trigger = z.string().min(1)

/** Modals and App Home: https://docs.slack.dev/reference/methods/views.open and its kin. */
export const views = {
  'views.open': method({
    takes: z.strictObject({ trigger_id: trigger, view }),
    does(given, backend) {
      return shown(openView(given.view, triggered(given.trigger_id, backend), [], backend))
    },
  }),
  'views.push': method({
    takes: z.strictObject({ trigger_id: trigger, view }),
    does(given, backend) {
      const user = triggered(given.trigger_id, backend)
      const top = topView(user, backend)
      if (top === undefined) throw new Refusal('view_not_found')
      return shown(openView(given.view, user, [...top.beneath, top.id], backend))
    },
  }),
  'views.update': method({
    takes: z
      .strictObject({
        view_id: z.string().optional(),
        external_id: z.string().max(255).optional(),
        view,
        hash: z.string().optional(),
      })
      .refine((one) => (one.view_id === undefined) !== (one.external_id === undefined), 'one of both ids'),
    does({ view_id: id, external_id: given, ...update }, backend) {
      const open = [...backend.world.views.values()]
      const before = open.find((one) =>
        id === undefined ? one.content.external_id === given : one.id === id,
      )
      if (before === undefined) throw new Refusal('not_found')
      if (update.hash !== undefined && update.hash !== before.hash) throw new Refusal('hash_conflict')
      return shown(changeView(before, update.view, backend))
    },
  }),
  'views.publish': method({
    takes: z.strictObject({ user_id: z.string(), view, hash: z.string().optional() }),
    does(given, { world }) {
      check(given.view)
      if (given.view.type !== 'home') throw wrong('invalid_arguments', 'a home is published')
      const before = world.homes.get(given.user_id)
      if (given.hash !== undefined && given.hash !== before?.hash) throw new Refusal('hash_conflict')
      const id = before?.id ?? world.newId('V')
      const home = {
        id,
        user: given.user_id,
        content: given.view,
        hash: world.newId('h'),
        beneath: [],
        errors: {},
      }
      world.homes.set(given.user_id, home)
      return shown(home)
    },
  }),
}

function triggered(id: string, { trigger: find, now }: Backend): string {
  const found = find(id)
  if (found === null) throw wrong('invalid_trigger_id')
  if (found.isUsed) throw new Refusal('exchanged_trigger_id')
  if (now() > found.until) throw new Refusal('expired_trigger_id')
  found.isUsed = true
  return found.user
}

function check(view: Json): void {
  const problems = viewProblems(view)
  if (problems.length > 0) throw wrong('invalid_arguments', ...problems)
}

/** A view as the Web API tells of it. */
export function shown({ id, content, hash, beneath }: OpenView): Json {
  const ids = { id, team_id: app.team, app_id: app.id, bot_id: app.botId, hash }
  return {
    view: { ...content, ...ids, root_view_id: beneath[0] ?? id, previous_view_id: beneath.at(-1) ?? null },
  }
}
