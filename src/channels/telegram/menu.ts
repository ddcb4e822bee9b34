import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import type { Command } from '../../chat/command.ts'
import { nameIn } from '../../chat/slash.ts'
import { type Language, languages } from '../../directory/person.ts'
import { cut } from '../text/cut.ts'
import { describe } from './failure.ts'

/** The commands that Telegram offers in some chats to people whose own language is this one. */
interface Menu {
  readonly scope: BotCommandScope
  /** Null for people of any other language. */
  readonly language: Language | null
  readonly commands: readonly BotCommand[]
}

/** Binds a group to a unit; for those who administer the group, beside what everybody may do there. */
const binding = 'bind'
/** Telegram's limit, in UTF-16 code units. */
const longestDescription = 256

/** The menus of all kinds of chat in every language. `language` is that of people of any other. Pure. */
export function menusOf(commands: readonly Command[], language: Language): Menu[] {
  const scopes = [
    { type: 'all_private_chats', has: () => true },
    { type: 'all_group_chats', has: reads },
    { type: 'all_chat_administrators', has: (one: Command) => reads(one) || one.name === binding },
  ] as const
  return scopes.flatMap(({ type, has }) => {
    const shown = commands.filter(has)
    return [null, ...languages].map((own) => ({
      scope: { type },
      language: own,
      commands: shown.flatMap((one) => entriesOf(one, own ?? language)),
    }))
  })
}

/** In a group everybody sees what is asked and answered, so nothing is changed there. */
const reads = (one: Command) => one.needs === 'read' && one.writes === undefined

/** A command by its name in a language; none where Telegram could not show that. */
function entriesOf(one: Command, language: Language): BotCommand[] {
  const command = nameIn(one, language)
  if (!/^[a-z0-9_]{1,32}$/.test(command)) return []
  return [{ command, description: shortened(one.about[language]) }]
}

function shortened(text: string): string {
  if (text.length <= longestDescription) return text
  return `${cut(text, longestDescription - 1)}…`
}

/** Gives Telegram the menus that it does not have yet. What fails goes to the log: the names can be typed. */
export async function registerMenu(
  api: Api,
  {
    commands,
    language,
    log,
  }: {
    readonly commands: readonly Command[]
    readonly language: Language
    readonly log: (error: unknown, what: string) => void
  },
): Promise<void> {
  try {
    for (const { scope, language: own, commands: wanted } of menusOf(commands, language)) {
      const menu = { scope, ...(own !== null && { language_code: own }) }
      const known = await api.getMyCommands(menu)
      if (!isSame(known, wanted)) await api.setMyCommands(wanted, menu)
    }
  } catch (error) {
    // The error of the client has the token in it.
    log(new Error(describe(error)), 'the menu of commands could not be set')
  }
}

function isSame(known: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const text = (menu: readonly BotCommand[]) =>
    JSON.stringify(menu.map((one) => [one.command, one.description]))
  return text(known) === text(wanted)
}
