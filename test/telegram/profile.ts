import type { BotCommand } from './limits.ts'
import type { Json } from './wire.ts'

/** Whose list of commands it is: `{ type: 'default' }`, `{ type: 'chat', chat_id }` … */
export type CommandScope = Json & { readonly type: string }

/** What people see of the bot: its commands by scope and language, its name and descriptions by language. */
export interface Profile {
  commands(scope?: CommandScope, language?: string): readonly BotCommand[]
  setCommands(
    scope: CommandScope | undefined,
    language: string | undefined,
    commands: readonly BotCommand[],
  ): void
  /** `name`, `description` or `short_description`; empty unless set. */
  text(what: string, language?: string): string
  setText(what: string, language: string | undefined, text: string): void
}

/** Nothing set. */
export function createProfile(): Profile {
  const commands = new Map<string, readonly BotCommand[]>()
  const texts = new Map<string, string>()
  const key = ({ type, chat_id, user_id }: CommandScope, language: string) =>
    JSON.stringify([type, chat_id, user_id, language])
  return {
    commands: (scope = { type: 'default' }, language = '') => commands.get(key(scope, language)) ?? [],
    setCommands(scope = { type: 'default' }, language = '', list) {
      commands.set(key(scope, language), list)
    },
    text: (what, language = '') => texts.get(`${what}:${language}`) ?? texts.get(`${what}:`) ?? '',
    setText(what, language = '', text) {
      texts.set(`${what}:${language}`, text)
    },
  }
}
