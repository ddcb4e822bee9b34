import type { Backend } from './backend.ts'
import type { Outbound } from './outbound.ts'
import type { Json } from './wire.ts'
import { app, conversationIn } from './world.ts'

/** Where somebody writes; in the direct message with the bot unless said. */
export interface Where {
  readonly channel?: string
  readonly thread?: string
}

/** A file as somebody shares it. */
export interface SharedFile {
  readonly name: string
  readonly mimetype: string
  readonly size: number
}

interface WritingDependencies {
  readonly backend: Backend
  readonly user: string
  /** Their direct message with the bot. */
  readonly dm: string
  readonly event: (one: Json) => Outbound
}

/** What somebody writes, raw, and the files that they share with it: posted, and told to the app if it listens for it. */
export function createWriting({ backend, user, dm, event }: WritingDependencies) {
  const { world } = backend

  /** A file as events tell of it: its id alone where the app may not read files. */
  const fileOf = ({ name: title, mimetype, size }: SharedFile): Json => {
    const id = world.newId('F')
    const common = { id, created: Math.floor(backend.now() / 1000), user }
    if (!backend.manifest.scopes.includes('files:read'))
      return { ...common, mode: 'file_access', file_access: 'access_denied' }
    const permalink = `https://tinh.slack.com/files/${user}/${id}/${encodeURIComponent(title)}`
    return { ...common, mode: 'hosted', name: title, title, mimetype, size, is_external: false, permalink }
  }

  return (raw: string, { channel = dm, thread }: Where, shared: readonly SharedFile[] = []) => {
    const place = conversationIn(world, channel)
    const posted = world.post({
      channel,
      user,
      call: 0,
      text: raw,
      blocks: [],
      thread: thread ?? null,
      metadata: null,
      onlyFor: null,
    })
    backend.changes.happened()
    const { ts } = posted
    const said = {
      user,
      text: raw,
      ts,
      event_ts: ts,
      channel,
      team: app.team,
      ...(thread !== undefined && { thread_ts: thread }),
      ...(shared.length > 0 && { files: shared.map(fileOf), upload: true, display_as_bot: false }),
    }
    const { events } = backend.manifest
    if (place.kind === 'im') {
      const subtype = shared.length > 0 && { subtype: 'file_share' }
      const message = {
        type: 'message',
        ...subtype,
        channel_type: 'im',
        client_msg_id: world.newId('m'),
        ...said,
      }
      return events.includes('message.im') ? event(message) : null
    }
    const isMention = raw.includes(`<@${app.bot}>`) && events.includes('app_mention')
    return isMention ? event({ type: 'app_mention', ...said }) : null
  }
}
