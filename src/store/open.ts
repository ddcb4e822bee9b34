import type { WorkingDays } from '../deadlines/calendar-book.ts'
import type { EscalationBook } from '../deadlines/escalation.ts'
import type { MeetingBook } from '../deadlines/meeting-book.ts'
import type { NoticeBook } from '../deadlines/notice-book.ts'
import type { NudgeBook } from '../deadlines/nudge.ts'
import type { PreferenceBook } from '../deadlines/preference-book.ts'
import type { RecurringBook } from '../deadlines/recurring.ts'
import type { AssignmentRegister } from '../deadlines/register.ts'
import type { ToldReader } from '../deadlines/told.ts'
import type { WordingBook } from '../deadlines/wording-book.ts'
import type { AuditReader } from '../directory/audit.ts'
import type { BindingDirectory } from '../directory/binding.ts'
import type { CatalogueEditor } from '../directory/editing.ts'
import type { ApprovalBook } from '../figures/approval.ts'
import type { DraftBook } from '../figures/draft-book.ts'
import type { ReportingCalendars } from '../figures/reporting-calendar.ts'
import type { UnitFigures } from '../figures/unit-figures.ts'
import type { WaitingRoom } from '../inbox/intake.ts'
import type { Ledger } from '../outbox/ledger.ts'
import { type Addresses, addressesIn } from './addresses.ts'
import { approvalsIn } from './approvals.ts'
import { type Arrivals, arrivalsIn } from './arrivals.ts'
import { assignmentsIn } from './assignments.ts'
import { auditIn } from './audit.ts'
import { bindingsIn } from './bindings.ts'
import { type CatalogueStore, catalogueIn } from './catalogue.ts'
import { atomically, joining, type Opened } from './client.ts'
import { type Conversations, conversationsIn } from './conversations.ts'
import { deliveriesIn } from './deliveries.ts'
import { draftsIn } from './drafts.ts'
import { editorIn } from './editing.ts'
import { asStoreError, StoreError, type StoreErrorFacts } from './errors.ts'
import { escalationsIn } from './escalations.ts'
import { type Figures, figuresIn } from './figures.ts'
import type { InitialData } from './initial-data.ts'
import { type Invitations, invitationsIn } from './invitations.ts'
import { type Keyboards, keyboardsIn } from './keyboards.ts'
import { isEmpty, load } from './load.ts'
import { meetingsIn } from './meetings.ts'
import type { Provider } from './migrate.ts'
import { type Moves, movesIn } from './moves.ts'
import { noticesIn } from './notices.ts'
import { nudgesIn } from './nudges.ts'
import { type People, peopleIn } from './people.ts'
import { preferencesIn } from './preferences.ts'
import { type Pushes, pushesIn } from './pushes.ts'
import { recurringIn } from './recurring.ts'
import { remembered } from './remembered.ts'
import { reportingCalendarsIn } from './reporting-calendars.ts'
import { type Settings, settingsIn } from './settings.ts'
import { specialDaysIn } from './special-days.ts'
import { toldIn } from './told.ts'
import { type Turns, turnsIn } from './turns.ts'
import { unitFiguresIn } from './unit-figures.ts'
import { takeIn } from './waiting-room.ts'
import { wordingsIn } from './wordings.ts'

/** What is read of figures; one question to the program asks several. */
const readings = ['list', 'sumByUnit', 'tallyByUnit', 'total', 'sumByPeriod', 'latest'] as const

/** Everything that outlives the program. Whatever fails in it fails with a StoreError. */
export interface Store {
  readonly provider: Provider
  readonly catalogue: CatalogueStore
  readonly figures: Figures
  readonly people: People
  readonly invitations: Invitations
  readonly addresses: Addresses
  readonly audit: AuditReader
  readonly editor: CatalogueEditor
  readonly bindings: BindingDirectory
  readonly conversations: Conversations
  readonly settings: Settings
  readonly arrivals: Arrivals
  /** Where arrivals outlive the program while the database is not to be had; null where there is none. */
  readonly waitingRoom: WaitingRoom | null
  readonly turns: Turns
  readonly keyboards: Keyboards
  readonly deliveries: Ledger
  readonly moves: Moves
  readonly assignments: AssignmentRegister
  readonly notices: NoticeBook
  readonly nudges: NudgeBook
  readonly told: ToldReader
  readonly drafts: DraftBook
  readonly unitFigures: UnitFigures
  readonly approvals: ApprovalBook
  readonly recurring: RecurringBook
  readonly meetings: MeetingBook
  readonly preferences: PreferenceBook
  readonly wordings: WordingBook
  readonly escalations: EscalationBook
  readonly pushes: Pushes
  readonly workingDays: WorkingDays
  readonly reportingCalendars: ReportingCalendars
  /** Changes whenever anything does that answers are made of, save messages on their way; null where it can't be told. */
  readonly factsVersion: (() => string) | null
  /**
   * Runs all of it or nothing: whatever is read and written through this store inside it belongs to one
   * transaction. It may be run again, so it must do nothing else.
   */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /** Whether there is nothing in it yet. */
  isEmpty(): Promise<boolean>
  /** Fills an empty database, all or nothing; `not-empty` otherwise. */
  load(data: InitialData): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database at a `file:` address (SQLite; a path relative to the working directory, made where it
 * is missing) or a `postgresql:` one, and brings its structure up to date.
 *
 * @throws StoreError, and then the database is as it was
 */
export async function openStore(url: string): Promise<Store> {
  const { provider, client: opened, factsVersion, waitingRoom, facts, close } = await openDatabase(url)
  const client = joining(opened)
  const version = factsVersion?.apartFromFigures ?? null
  const arrivals = guarded(arrivalsIn(client), facts)
  if (waitingRoom !== null) {
    await takeIn(waitingRoom, arrivals).catch(async (error: unknown) => {
      await close()
      throw error
    })
  }
  const { isEmpty: empty, load: fill } = guarded(
    { isEmpty: () => isEmpty(client), load: (data: InitialData) => load(client, data) },
    facts,
  )
  return {
    provider,
    catalogue: remembered(guarded(catalogueIn(client), facts), ['load', 'version'], version),
    figures: remembered(guarded(figuresIn(client), facts), readings, factsVersion?.anything ?? null),
    people: remembered(guarded(peopleIn(client), facts), ['find'], version),
    invitations: guarded(invitationsIn(client), facts),
    addresses: remembered(guarded(addressesIn(client), facts), ['personAt'], version),
    audit: guarded(auditIn(client), facts),
    editor: guarded(editorIn(client), facts),
    bindings: remembered(guarded(bindingsIn(client), facts), ['get'], version),
    conversations: guarded(conversationsIn(client), facts),
    settings: guarded(settingsIn(client), facts),
    arrivals,
    waitingRoom,
    turns: guarded(turnsIn(client), facts),
    keyboards: guarded(keyboardsIn(client), facts),
    deliveries: guarded(deliveriesIn(client), facts),
    moves: guarded(movesIn(client), facts),
    assignments: guarded(assignmentsIn(client), facts),
    notices: guarded(noticesIn(client), facts),
    nudges: guarded(nudgesIn(client), facts),
    told: guarded(toldIn(client), facts),
    drafts: guarded(draftsIn(client), facts),
    unitFigures: guarded(unitFiguresIn(client), facts),
    approvals: remembered(guarded(approvalsIn(client), facts), ['wantedBy'], version),
    recurring: guarded(recurringIn(client), facts),
    meetings: guarded(meetingsIn(client), facts),
    escalations: guarded(escalationsIn(client), facts),
    wordings: guarded(wordingsIn(client), facts),
    preferences: guarded(preferencesIn(client), facts),
    pushes: guarded(pushesIn(client), facts),
    workingDays: remembered(guarded(specialDaysIn(client), facts), ['calendar', 'list'], version),
    reportingCalendars: remembered(guarded(reportingCalendarsIn(client), facts), ['of'], version),
    factsVersion: factsVersion?.anything ?? null,
    atomically: (work) =>
      atomically(opened, work).catch((error: unknown) => {
        throw asStoreError(error, facts)
      }),
    isEmpty: empty,
    load: fill,
    close,
  }
}

/** Each kind of database brings its own driver, which is loaded only for it. */
async function openDatabase(url: string): Promise<Opened> {
  if (url.startsWith('file:')) return (await import('./sqlite.ts')).openSqlite(url)
  if (/^postgres(ql)?:/.test(url)) return (await import('./postgresql.ts')).openPostgresql(url)
  throw new StoreError('bad-url')
}

type Methods = Record<string, (...given: never[]) => Promise<unknown>>

/** The same functions, whose errors are StoreErrors. */
function guarded<T extends { [Name in keyof T]: Methods[string] }>(functions: T, facts: StoreErrorFacts): T {
  const guard =
    (run: Methods[string]): Methods[string] =>
    async (...given) => {
      try {
        return await run(...given)
      } catch (error) {
        throw asStoreError(error, facts)
      }
    }
  const entries = Object.entries<Methods[string]>(functions).map(([name, run]) => [name, guard(run)])
  return Object.fromEntries(entries) as T
}
