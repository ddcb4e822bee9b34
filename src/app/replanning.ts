import { addDays, type CivilDate } from '../calendar/date.ts'
import type { WorkingDays } from '../deadlines/calendar-book.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { EscalationBook } from '../deadlines/escalation.ts'
import { leftFormNotice } from '../deadlines/prompt-plan.ts'
import type { Author } from '../directory/author.ts'
import type { CatalogueChange, CatalogueEditor } from '../directory/editing.ts'
import type { KeptTerm, Member, PeopleDirectory, TermChange } from '../directory/people.ts'
import type { DraftBook } from '../figures/draft-book.ts'
import type { FigureDraft } from '../figures/form.ts'
import type { ReportingCalendars } from '../figures/reporting-calendar.ts'
import type { UnitFigures } from '../figures/unit-figures.ts'
import type { Invitations } from '../store/invitations.ts'
import type { Store } from '../store/open.ts'
import { planAwaiting } from './awaiting.ts'
import { callOffPrompts } from './due-figures.ts'
import type { ClearHomes } from './homes.ts'

/** What of the store says who is told what and when, and changes it. */
interface Replanning {
  readonly people: PeopleDirectory
  readonly workingDays: WorkingDays
  readonly escalations: EscalationBook
  readonly reportingCalendars: ReportingCalendars
  readonly unitFigures: UnitFigures
  readonly drafts: DraftBook
  readonly editor: CatalogueEditor
  readonly redeem: Invitations['redeem']
}

/**
 * The same changes of people, roles, units, calendars and figures, each of which also sees to it, in its own
 * transaction, that what is told because of it is planned anew: at once for figures, and before anybody is told
 * anything for what concerns all. Whoever makes such a change goes through here, so that nobody has to remember it.
 */
export function replanning(
  store: Store,
  desk: Pick<AssignmentDesk, 'outdate' | 'planning'>,
  clearHomes: ClearHomes,
): Replanning {
  const { people, editor, invitations, workingDays, escalations, reportingCalendars, atomically } = store
  const { notices, unitFigures, drafts } = store
  /** Roles in units that ended by now moved with them; of those that end later the new day sees to it. */
  const clearMoved = async (moves: readonly { from: CivilDate }[], author: Author) => {
    const lastDays = new Set(moves.map(({ from }) => addDays(from, -1)))
    for (const day of lastDays) if (day < author.today) await clearHomes(await people.ended(day, day), author)
  }
  const remindOf = (form: FigureDraft) =>
    notices.change({ insert: [leftFormNotice(form)], revive: [], move: [], cancel: [] })
  const outdating =
    <Given extends readonly unknown[], Result>(
      change: (...given: [...Given, Author]) => Promise<Result>,
      concerns: (result: Result) => boolean = () => true,
    ) =>
    (...given: [...Given, Author]): Promise<Result> =>
      atomically(async () => {
        const result = await change(...given)
        const author = given.at(-1) as Author
        if (concerns(result)) await desk.outdate(author.at)
        return result
      })
  return {
    people: {
      ...people,
      revoke: outdating(async (member: Member, terms: readonly KeptTerm[], author: Author) => {
        await people.revoke(member, terms, author)
        await clearHomes([member.id], author)
      }),
      handOver: outdating(async (from: Member, to: Member, change: TermChange, author: Author) => {
        await people.handOver(from, to, change, author)
        await clearHomes([from.id, to.id], author)
      }),
    },
    workingDays: { ...workingDays, change: outdating(workingDays.change) },
    reportingCalendars: { ...reportingCalendars, set: outdating(reportingCalendars.set) },
    unitFigures: {
      ...unitFigures,
      record: (entries, author) =>
        atomically(async () => {
          await unitFigures.record(entries, author)
          await callOffPrompts(entries, store)
          await planAwaiting(entries, store, desk.planning, author)
        }),
    },
    drafts: {
      ...drafts,
      begin: (of, at) =>
        atomically(async () => {
          const draft = await drafts.begin(of, at)
          await remindOf(draft)
          return draft
        }),
      takeOver: (id, person, at) =>
        atomically(async () => {
          const draft = await drafts.takeOver(id, person, at)
          if (draft !== null) await remindOf(draft)
          return draft
        }),
    },
    escalations: { ...escalations, set: outdating(escalations.set) },
    editor: {
      ...editor,
      // Indicators and targets are nobody's work.
      apply: outdating(
        async (change: CatalogueChange, author: Author) => {
          const done = await editor.apply(change, author)
          if (done.ok) await clearMoved(done.plan.roles, author)
          return done
        },
        (done) => done.ok && done.plan.units.length + done.plan.roles.length > 0,
      ),
    },
    redeem: outdating(invitations.redeem, ({ kind }) => kind === 'joined'),
  }
}
