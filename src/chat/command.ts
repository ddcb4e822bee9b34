import type { CivilDate } from '../calendar/date.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { WorkingDays } from '../deadlines/calendar-book.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { EscalationBook } from '../deadlines/escalation.ts'
import type { MeetingBook } from '../deadlines/meeting-book.ts'
import type { MeetingDesk } from '../deadlines/meeting-desk.ts'
import type { NoticeBook } from '../deadlines/notice-book.ts'
import type { NudgeBook } from '../deadlines/nudge.ts'
import type { NudgeDesk } from '../deadlines/nudging.ts'
import type { PreferenceBook } from '../deadlines/preference-book.ts'
import type { RecurringBook } from '../deadlines/recurring.ts'
import type { AssignmentRegister } from '../deadlines/register.ts'
import type { ToldReader } from '../deadlines/told.ts'
import type { WordingBook } from '../deadlines/wording-book.ts'
import type { AuditReader } from '../directory/audit.ts'
import type { Author } from '../directory/author.ts'
import type { Binding, BindingDirectory } from '../directory/binding.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import type { CatalogueEditor } from '../directory/editing.ts'
import type { InvitationDesk, PeopleDirectory } from '../directory/people.ts'
import type { Language, Person } from '../directory/person.ts'
import type { Right } from '../directory/rights.ts'
import type { ApprovalBook } from '../figures/approval.ts'
import type { DraftBook } from '../figures/draft-book.ts'
import type { FigureReader } from '../figures/figure.ts'
import type { ReportingCalendars } from '../figures/reporting-calendar.ts'
import type { UnitFigures } from '../figures/unit-figures.ts'
import type { Messages } from '../i18n/messages.ts'
import type { NameReader } from './name-reader.ts'
import type { Reply } from './reply.ts'
import type { Filled, Slots } from './slots.ts'

/** What commands read from and write to, the same for every message. */
export interface CommandServices {
  readonly figures: FigureReader
  readonly people: PeopleDirectory
  readonly invitations: InvitationDesk
  /** The address that opens a chat with the assistant and hands in a code; null where no chat has one. */
  readonly joinLink: (code: string) => string | null
  readonly audit: AuditReader
  readonly editor: CatalogueEditor
  readonly bindings: BindingDirectory
  readonly assignments: AssignmentRegister
  readonly desk: AssignmentDesk
  readonly recurring: RecurringBook
  readonly meetings: Pick<MeetingBook, 'list' | 'find' | 'series'>
  readonly meetingDesk: MeetingDesk
  readonly drafts: DraftBook
  readonly unitFigures: UnitFigures
  readonly approvals: ApprovalBook
  readonly nudges: Pick<NudgeBook, 'list' | 'recent' | 'since'>
  readonly nudgeDesk: NudgeDesk
  readonly told: ToldReader
  readonly workingDays: WorkingDays
  readonly reportingCalendars: ReportingCalendars
  readonly preferences: PreferenceBook
  readonly wordings: WordingBook
  readonly escalations: EscalationBook
  readonly notices: Pick<NoticeBook, 'held' | 'release' | 'ofParts'>
}

/** Everything that a command may look at or change. It knows no channel and no database. */
export interface CommandContext extends CommandServices {
  readonly person: Person
  /** The same, as the audit trail will name who made a change. */
  readonly author: Author
  /** The key of the group chat that it was asked in, or null. */
  readonly group: string | null
  /** What that group belongs to, where it was bound: nothing else is seen there. */
  readonly bound: Binding | null
  /** Reads names out of words, for commands that take their words apart themselves. */
  readonly reader: NameReader
  /** Only what this person may see. */
  readonly catalogue: Catalogue
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

/** What an answer is worded with: who reads it, what they may see, and on which day. */
export type Reader = Pick<CommandContext, 'person' | 'catalogue' | 'today' | 'timeZone' | 'language' | 't'>

/** What answers that read figures and work are made from, asked for or not. */
export type Facts = Reader &
  Pick<
    CommandServices,
    'figures' | 'unitFigures' | 'approvals' | 'assignments' | 'workingDays' | 'reportingCalendars'
  > &
  Pick<CommandContext, 'cut'> & { readonly notices: Pick<NoticeBook, 'held' | 'ofParts'> }

/** One chat command: data, and one function from filled slots to an answer. */
export interface Command<S extends Slots = Slots> {
  /** English name, without the slash: the key of the command everywhere. */
  readonly name: string
  /** Other names, the Vietnamese one first. */
  readonly also: readonly [string, ...string[]]
  /** The right that it takes; for which units is checked by what it does with them. */
  readonly needs: Right
  /**
   * Set where it changes something: all that it does is then done in one transaction with its answer. Where it does so
   * only in its step `confirm`, what goes before, such as a long preview, is in no transaction, and keeps nobody waiting.
   */
  readonly writes?: true | 'when-confirmed'
  /** Set where what it shows concerns whoever asked alone, though it changes nothing. */
  readonly personal?: true
  /** Set where its first answer is a form: a chat that has forms has to begin one before the answer is known. */
  readonly opensForm?: true
  /**
   * The command by which administrators edit what this one shows: it is meant where the words after this one's
   * name begin with one of these verbs.
   */
  readonly edits?: { readonly by: string; readonly verbs: readonly string[] }
  readonly slots: S
  /** What it does, in a short line for /help and a chat's menu of commands. */
  readonly about: Readonly<Record<Language, string>>
  /** What people type, for /help and for "did you mean". */
  readonly examples: Readonly<Record<Language, readonly [string, ...string[]]>>
  run(slots: Filled<S>, context: CommandContext): Promise<Reply>
}

/** Checks a command against its own slots and forgets their names, for the table of all commands. */
export function command<S extends Slots>(definition: Command<S>): Command {
  // The engine fills exactly these slots, so the wider type is safe to call through.
  return definition as unknown as Command
}
