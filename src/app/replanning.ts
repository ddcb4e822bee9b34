import type { WorkingDays } from '../deadlines/calendar-book.ts'
import type { AssignmentDesk } from '../deadlines/desk.ts'
import type { EscalationBook } from '../deadlines/escalation.ts'
import type { Author } from '../directory/author.ts'
import type { CatalogueEditor } from '../directory/editing.ts'
import type { PeopleDirectory } from '../directory/people.ts'
import type { Invitations } from '../store/invitations.ts'
import type { Store } from '../store/open.ts'

/** What of the store says who is told what and when, and changes it. */
export interface Replanning {
  readonly people: PeopleDirectory
  readonly workingDays: WorkingDays
  readonly escalations: EscalationBook
  readonly editor: CatalogueEditor
  readonly redeem: Invitations['redeem']
}

/**
 * The same changes of people, roles, units and the calendar, each of which also plans anew all that is open, in its own
 * transaction. Whoever makes such a change goes through here, so that nobody has to remember it.
 */
export function replanning(
  { people, editor, invitations, workingDays, escalations, atomically }: Store,
  desk: Pick<AssignmentDesk, 'replan'>,
): Replanning {
  const replanned =
    <Given extends readonly unknown[], Result>(
      change: (...given: [...Given, Author]) => Promise<Result>,
      concerns: (result: Result) => boolean = () => true,
    ) =>
    (...given: [...Given, Author]): Promise<Result> =>
      atomically(async () => {
        const result = await change(...given)
        const author = given.at(-1) as Author
        if (concerns(result)) await desk.replan(author.at)
        return result
      })
  return {
    people: { ...people, revoke: replanned(people.revoke), handOver: replanned(people.handOver) },
    workingDays: { ...workingDays, change: replanned(workingDays.change) },
    escalations: { ...escalations, set: replanned(escalations.set) },
    editor: {
      ...editor,
      // Indicators and targets are nobody's work.
      apply: replanned(
        editor.apply,
        (done) => done.ok && done.plan.units.length + done.plan.roles.length > 0,
      ),
    },
    redeem: replanned(invitations.redeem, ({ kind }) => kind === 'joined'),
  }
}
