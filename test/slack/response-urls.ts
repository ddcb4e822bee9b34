import { z } from 'zod'
import type { Backend } from './backend.ts'
import { checked } from './methods-chat.ts'
import { type Json, type Message, Refusal } from './wire.ts'
import { app } from './world.ts'

/** How often and how long a response URL can be used (https://docs.slack.dev/interactivity/handling-user-interaction). */
const mostUses = 5
const goodFor = 30 * 60_000

const response = z.strictObject({
  text: z.string().optional(),
  blocks: z.array(z.record(z.string(), z.unknown())).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
})

/** Whom and what a response URL belongs to. */
interface Origin {
  readonly user: string
  readonly channel: string
  readonly thread: string | null
  /** The message whose button was pressed. */
  readonly original: Message | null
}

/** The URLs that come with commands and presses, to answer them by. */
export interface ResponseUrls {
  create(origin: Origin): string
  /** Status of the answer. */
  respond(id: string, given: Json): number
}

export function createResponseUrls(backend: Backend): ResponseUrls {
  const { world, violations, changes, now } = backend
  const known = new Map<string, Origin & { readonly until: number; uses: number }>()
  const flag = (problem: string) => {
    violations.push({ call: 0, method: 'response_url', problem })
    changes.happened()
    return 400
  }
  return {
    create(origin) {
      const id = world.newId('R')
      known.set(id, { ...origin, until: now() + goodFor, uses: 0 })
      return `${backend.root()}/response/${id}`
    },
    respond(id, given) {
      const origin = known.get(id)
      if (origin === undefined) return flag('there is no such URL')
      if (now() > origin.until || origin.uses >= mostUses) return 404
      const { data, error } = response.safeParse(given)
      if (data === undefined) return flag(z.prettifyError(error))
      origin.uses++
      const { original, user, channel } = origin
      if (data.delete_original === true) {
        if (original !== null) original.deleted = true
        changes.happened()
        return 200
      }
      try {
        const content = checked(data, backend)
        if (data.replace_original === true && original !== null) {
          Object.assign(original, content, { edits: original.edits + 1 })
        } else {
          const onlyFor = data.response_type === 'in_channel' ? null : user
          const thread = data.thread_ts ?? origin.thread
          world.post({ channel, user: app.bot, call: 0, ...content, thread, metadata: null, onlyFor })
        }
        changes.happened()
        return 200
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
        return flag(problem.message)
      }
    },
  }
}
