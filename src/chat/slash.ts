import type { Language } from '../directory/person.ts'
import { fold } from '../language/text.ts'
import { slipsBetween } from '../language/typo.ts'
import type { Command } from './command.ts'

/** A text that begins with a slash: which command it names, if there is one, and the words after it. */
interface Slash {
  readonly name: string
  readonly rest: string
}

/** Reads `/rate@tro_ly_bot online-payment Sở Y tế`; null for a text that is no slash command. */
export function slashIn(text: string): Slash | null {
  const match = /^\s*\/([^\s@/]{1,64})(?:@\S+)?(?:\s+([\s\S]*))?$/u.exec(text)
  return match === null ? null : { name: (match[1] as string).toLowerCase(), rest: match[2] ?? '' }
}

/** The command of this name, English or Vietnamese. */
export function commandNamed(name: string, commands: readonly Command[]): Command | undefined {
  return commands.find((one) => one.name === name || one.also.includes(name))
}

/** The name by which a command is typed in a language, without the slash. */
export function nameIn({ name, also }: Pick<Command, 'name' | 'also'>, language: Language): string {
  return language === 'vi' ? also[0] : name
}

/** The command that is meant by another's name and the words after it: that which edits, where they say so. */
export function meantBy(named: Command, words: string, commands: readonly Command[]): Command {
  const start = ` ${fold(words)} `
  const edits = named.edits?.verbs.some((verb) => start.startsWith(` ${fold(verb)} `)) === true
  return (edits && commandNamed(named.edits.by, commands)) || named
}

/** The two commands whose names come nearest to what was typed, one that begins like it before others. */
export function nearestCommands(name: string, commands: readonly Command[]): Command[] {
  const distance = (one: Command) =>
    Math.min(
      ...[one.name, ...one.also].map((known) =>
        known.startsWith(name) || name.startsWith(known) ? 0 : slipsBetween(name, known, 8),
      ),
    )
  return commands
    .map((one, order) => ({ one, order, far: distance(one) }))
    .sort((a, b) => a.far - b.far || a.order - b.order)
    .slice(0, 2)
    .map(({ one }) => one)
}

const callingOff: ReadonlySet<string> = new Set(['huy', 'huy bo', 'thoi', 'cancel', 'never mind', 'stop'])

/** Whether words alone say that what was begun is not wanted any more. */
export function isCallingOff(words: string): boolean {
  return callingOff.has(
    fold(words)
      .replace(/[^\p{L} ]+/gu, '')
      .trim(),
  )
}
