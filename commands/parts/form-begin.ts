import type { CommandContext } from '../../src/chat/command.ts'
import type { Member } from '../../src/directory/people.ts'
import type { Unit } from '../../src/directory/unit.ts'
import type { FigureDraft } from '../../src/figures/form.ts'
import type { ReportingWeek } from '../../src/figures/reporting-week.ts'
import { everyMember, hasToday } from './people-scope.ts'

/** The speaker's form of a unit's week. */
interface BegunForm {
  readonly draft: FigureDraft
  /** Whether somebody left it to the speaker, with what it holds, and who, where they still belong to the committee. */
  readonly left: { readonly by: string | null } | null
  /** Who else is entering the same week. */
  readonly others: readonly string[]
}

/**
 * The speaker's own form, or else that of somebody who may no longer enter for the unit: unfinished forms go with the
 * unit, by a handover, for a leave and back, on the days on which roles do. A new one where there is neither.
 */
export async function beginForm(
  unit: Unit,
  week: ReportingWeek,
  context: CommandContext,
): Promise<BegunForm> {
  const { drafts, person, author } = context
  const open = await drafts.ofUnit(unit.code, week.from)
  const members = open.length === 0 ? [] : await everyMember(context)
  const mayEnter = (one: Member | undefined) => one !== undefined && hasToday(one, 'enter', unit, context)
  const holderOf = ({ person: id }: FigureDraft) => members.find((one) => one.id === id)
  const entering = open.filter((one) => one.person !== person.id && mayEnter(holderOf(one)))
  const others = entering.flatMap((one) => holderOf(one)?.name ?? [])
  const abandoned = open.find((one) => one.person !== person.id && !entering.includes(one))
  if (abandoned !== undefined && open.every((one) => one.person !== person.id)) {
    const draft = await drafts.takeOver(abandoned.id, person.id, author.at)
    if (draft !== null) return { draft, left: { by: holderOf(abandoned)?.name ?? null }, others }
  }
  const of = { unit: unit.code, from: week.from, to: week.to, person: person.id }
  return { draft: await drafts.begin(of, author.at), left: null, others }
}
