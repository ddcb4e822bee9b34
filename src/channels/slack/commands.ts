import type { Command } from '../../chat/command.ts'
import { commandNamed } from '../../chat/slash.ts'

/** The command that stands for the assistant itself: "/bcd rate online-payment", "/bcd start …", "/bcd" and a question. */
export const general = 'bcd'

/** Commands that people have by their own names; all the others are under the general one. */
export const named = ['rate', 'rank', 'report', 'deadlines'] as const

/** What is asked for where somebody opens the assistant's home. */
export const homeText = '/home'

/** The text that a slash command stands for. Pure. */
export function textOfCommand(command: string, text: string, commands: readonly Command[]): string {
  const name = command.slice(1).toLowerCase()
  const words = text.trim()
  if (name !== general) return `/${name} ${words}`.trim()
  if (words === '') return '/help'
  const first = (/^\/?(\S+)/.exec(words)?.[1] ?? '').toLowerCase()
  const isCommand = commandNamed(first, commands) !== undefined
  return isCommand && !words.startsWith('/') ? `/${words}` : words
}
