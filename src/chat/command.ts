import type { CivilDate } from '../calendar/date.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import type { Language, Person, Role } from '../directory/person.ts'
import type { FigureReader } from '../figures/figure.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Reply } from './reply.ts'
import type { Filled, Slots } from './slots.ts'

/** Everything that a command may look at or change. It knows no channel and no database. */
export interface CommandContext {
  readonly person: Person
  /** Only what this person may see. */
  readonly catalogue: Catalogue
  readonly figures: FigureReader
  readonly people: PeopleWriter
  /** All the commands, in the order in which /help lists them. */
  readonly commands: readonly Command[]
  /** Today in the program's time zone. */
  readonly today: CivilDate
  readonly cut: PeriodCut
  readonly timeZone: string
  readonly language: Language
  /** The texts in the reader's language. */
  readonly t: Messages
}

/** The changes to people that commands make. */
export interface PeopleWriter {
  setLanguage(person: string, language: Language): Promise<void>
}

/** One chat command: data, and one function from filled slots to an answer. */
export interface Command<S extends Slots = Slots> {
  /** English name, without the slash: the key of the command everywhere. */
  readonly name: string
  /** Other names, the Vietnamese one first. */
  readonly also: readonly [string, ...string[]]
  /** The roles that may use it. */
  readonly who: readonly Role[]
  readonly slots: S
  /** What it does, in a short line for /help and a chat's menu of commands. */
  readonly about: Readonly<Record<Language, string>>
  /** Set while it is only understood and can't be done yet: it answers so and is not listed. */
  readonly planned?: true
  /** What people type, for /help and for "did you mean". */
  readonly examples: Readonly<Record<Language, readonly [string, ...string[]]>>
  run(slots: Filled<S>, context: CommandContext): Promise<Reply>
}

/** Checks a command against its own slots and forgets their names, for the table of all commands. */
export function command<S extends Slots>(definition: Command<S>): Command {
  // The engine fills exactly these slots, so the wider type is safe to call through.
  return definition as unknown as Command
}
