import { knownChat } from './access.ts'
import type { Handlers, Handling } from './backend.ts'
import { checkCallbackText, checkCommands, checkLanguage } from './limits.ts'
import { badRequest, violation } from './refusal.ts'

/** Methods about the bot itself, its files, and buttons that were pressed. */
export const aboutBot: Handlers = {
  getMe: ({ backend: { bot } }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  answerCallbackQuery: ({ given, backend, call }) => {
    checkCallbackText(given.text)
    const { callback_query_id: query, text = '', show_alert: alert = false, url = null } = given
    backend.callbacks.answer({ query, text, alert, url, at: backend.now(), call })
    return true
  },
  getFile: ({ given, backend }) => {
    const file = backend.files.find(given.file_id)
    if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable')
    // Larger ones a bot can't download.
    if (file.bytes.length > 20 * 1024 * 1024) throw badRequest('file is too big')
    const { file_id, bytes } = file
    return { file_id, file_unique_id: `u${file_id}`, file_size: bytes.length, file_path: `files/${file_id}` }
  },
  setMyCommands: (handling) => {
    checkCommands(handling.given.commands)
    return setCommands(handling, handling.given.commands)
  },
  deleteMyCommands: (handling) => setCommands(handling, []),
  getMyCommands: ({ given, backend }) => backend.profile.commands(given.scope, given.language_code),
  setMyName: (handling) => setText(handling, 'name', 64),
  getMyName: (handling) => getText(handling, 'name'),
  setMyDescription: (handling) => setText(handling, 'description', 512),
  getMyDescription: (handling) => getText(handling, 'description'),
  setMyShortDescription: (handling) => setText(handling, 'short_description', 120),
  getMyShortDescription: (handling) => getText(handling, 'short_description'),
}

function setCommands({ given, backend }: Handling, commands: Handling['given']['commands']): true {
  checkLanguage(given.language_code)
  const chat = given.scope?.chat_id as number | string | undefined
  if (chat !== undefined) knownChat(backend.world, chat)
  backend.profile.setCommands(given.scope, given.language_code, commands)
  return true
}

type Text = 'name' | 'description' | 'short_description'

function setText({ given, backend }: Handling, what: Text, most: number): true {
  checkLanguage(given.language_code)
  const text = given[what] ?? ''
  if (text.length > most) throw violation(`${what} is too long`)
  backend.profile.setText(what, given.language_code, text)
  return true
}

const getText = ({ given, backend }: Handling, what: Text) => ({
  [what]: backend.profile.text(what, given.language_code),
})
