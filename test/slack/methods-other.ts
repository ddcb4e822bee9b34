import { z } from 'zod'
import { type Backend, method } from './backend.ts'
import { type Message, Refusal, wrong } from './wire.ts'
import { app } from './world.ts'

const count = z.coerce.number().int().min(1).max(999).optional()
const flag = z.enum(['true', 'false', '1', '0']).optional()
const range = {
  limit: count,
  cursor: z.string().optional(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  inclusive: flag,
  include_all_metadata: flag,
}

/** What concerns the workspace: who the bot is, conversations, users. */
export const other = {
  'auth.test': method({
    takes: z.strictObject({}),
    does: (_, { root }) => ({
      url: `${root()}/`,
      team: 'Tỉnh',
      user: app.name,
      team_id: app.team,
      user_id: app.bot,
      bot_id: app.botId,
      is_enterprise_install: false,
    }),
  }),
  'apps.connections.open': method({
    takes: z.strictObject({}),
    does: (_, { socketUrl }) => ({ url: socketUrl() }),
  }),
  'users.info': method({
    takes: z.strictObject({ user: z.string() }),
    does({ user: id }, { world }) {
      const user = world.users.get(id)
      if (user === undefined) throw new Refusal('user_not_found')
      const { name, realName, deleted, isBot } = user
      return {
        user: {
          id,
          name,
          real_name: realName,
          deleted,
          is_bot: isBot,
          profile: { real_name: realName, display_name: '' },
        },
      }
    },
  }),
  'conversations.open': method({
    takes: z.strictObject({ users: z.string(), return_im: flag, prevent_creation: flag }),
    does({ users }, { world }) {
      const user = world.users.get(users)
      if (user === undefined) throw new Refusal('user_not_found')
      if (user.deleted) throw new Refusal('user_disabled')
      const dm = world.dmOf(users) ?? world.conversation('im', 'directmessage', [users, app.bot])
      return { channel: { id: dm.id } }
    },
  }),
  'conversations.history': method({
    takes: z.strictObject({ channel: z.string(), ...range }),
    does: (given, backend) => page(given, backend, ({ thread }) => thread === null, 'newest first'),
  }),
  'conversations.replies': method({
    takes: z.strictObject({ channel: z.string(), ts: z.string(), ...range }),
    does(given, backend) {
      if (backend.world.message(given.channel, given.ts) === undefined) throw new Refusal('thread_not_found')
      return page(given, backend, ({ thread, ts }) => thread === given.ts || ts === given.ts, 'oldest first')
    },
  }),
}

/** A page of messages; their metadata only where it is asked for. */
function page(
  given: z.output<z.ZodObject<typeof range>> & { channel: string },
  { world }: Backend,
  belongs: (message: Message) => boolean,
  order: 'newest first' | 'oldest first',
) {
  const channel = world.conversations.get(given.channel)
  if (channel === undefined) {
    throw /^[UW]/.test(given.channel)
      ? wrong('channel_not_found', 'history is that of a conversation, not of a user')
      : new Refusal('channel_not_found')
  }
  if (!channel.members.has(app.bot)) throw new Refusal('not_in_channel')
  const { limit = 100, cursor, oldest = '0', include_all_metadata: all } = given
  const seen = world.messages.filter(
    (one) =>
      one.channel === channel.id && !one.deleted && one.onlyFor === null && belongs(one) && one.ts > oldest,
  )
  if (order === 'newest first') seen.reverse()
  const from = cursor === undefined ? 0 : Number(cursor)
  const messages = seen.slice(from, from + limit).map(({ ts, user, text, metadata, thread }) => ({
    type: 'message',
    ts,
    user,
    text,
    ...(user === app.bot && { bot_id: app.botId, app_id: app.id }),
    ...(thread !== null && { thread_ts: thread }),
    ...((all === 'true' || all === '1') && metadata !== null && { metadata }),
  }))
  const more = from + limit < seen.length
  return { messages, has_more: more, response_metadata: { next_cursor: more ? String(from + limit) : '' } }
}
