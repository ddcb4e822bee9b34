import { z } from 'zod'
import { type Incoming, laneOf, type Received } from './incoming.ts'

/** By which a form of the program's own is known. */
export const formCallback = 'form'
/** The one element of a field. */
export const fieldAction = 'filled'

const element = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submission = z.object({
  type: z.literal('view_submission'),
  trigger_id: z.string(),
  user: z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() }),
  view: z.object({
    id: z.string(),
    callback_id: z.literal(formCallback),
    private_metadata: z.string(),
    previous_view_id: z.string().nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), element)) }),
  }),
})

/** A form that was handed in; nothing for anything else. Each time that it is, it has a trigger of its own. Pure. */
export function filledIn(body: unknown): Received[] {
  const { data } = submission.safeParse(body)
  if (data === undefined) return []
  const { user, view, trigger_id: trigger } = data
  const filled = Object.entries(view.state.values).flatMap(([key, { [fieldAction]: field }]) =>
    field === undefined ? [] : [[key, wordsOf(field)] as const],
  )
  const incoming: Incoming = {
    kind: 'filled',
    // A window belongs to nobody's channel: what is told of it is told in the direct message.
    channel: user.id,
    isPrivate: true,
    account: user.id,
    name: user.name ?? user.username ?? '',
    data: view.private_metadata,
    filled: Object.fromEntries(filled),
    view: view.id,
    isRoot: (view.previous_view_id ?? null) === null,
  }
  // What only has to be agreed to is agreed to once: somebody presses again where they saw no answer.
  const key = filled.length === 0 ? `form:${data.view.private_metadata}` : `form:${trigger}`
  return [{ key, lane: laneOf(incoming), body: incoming }]
}

/** What was written or chosen; several choices a line each. */
function wordsOf({
  value,
  selected_option: one,
  selected_options: several,
}: z.infer<typeof element>): string {
  return several?.map((option) => option.value).join('\n') ?? one?.value ?? value ?? ''
}
