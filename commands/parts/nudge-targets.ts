import type { CommandContext } from '../../src/chat/command.ts'
import type { NudgeTopic } from '../../src/deadlines/nudge.ts'
import { isWithUnit } from '../../src/deadlines/progress.ts'
import type { PartWork } from '../../src/deadlines/register.ts'
import { mayGive } from './assign-units.ts'
import { lookedAfter } from './brief-secretary.ts'
import { openParts, overdueOf } from './brief-work.ts'
import { owing } from './due-week.ts'
import type { AskedNudge } from './nudge-asked.ts'
import { mayForPart } from './work-scope.ts'

/** Whom a reminder concerns: units, each with its work where it is about some. */
export interface NudgeTargets {
  readonly committee: string
  readonly topic: NudgeTopic
  readonly units: ReadonlyMap<string, readonly PartWork[]>
}

/** The units named that the speaker may not remind. */
export function notTheirs({ units }: AskedNudge, context: CommandContext): string[] {
  return (units ?? []).filter((code) => !mayGive(code, context))
}

/**
 * Whom a reminder concerns now, among the units that the speaker looks after; null where there is no such work.
 */
export async function targetsOf(asked: AskedNudge, context: CommandContext): Promise<NudgeTargets | null> {
  const { catalogue, assignments, today } = context
  const wanted = (unit: string) => asked.units === null || asked.units.includes(unit)
  const home = homeOf(asked, context)
  if (home === undefined) return null
  const work = (committee: string, parts: readonly PartWork[]): NudgeTargets => ({
    committee,
    topic: { kind: 'work' },
    units: byUnit(parts.filter(({ part }) => wanted(part.unit))),
  })
  switch (asked.about.kind) {
    case 'assignment': {
      const found = await assignments.work(asked.about.id)
      if (found === null || !catalogue.committees.some(({ code }) => code === found.assignment.committee))
        return null
      const { assignment, parts } = found
      const mine = parts.filter((part) => isWithUnit(part) && mayForPart(part, 'assign', context))
      return work(
        assignment.committee,
        mine.map((part) => ({ assignment, part })),
      )
    }
    case 'overdue':
      return work(home.committee, overdueOf(await openParts(home, 'assign', context), today))
    case 'figures': {
      const { week, owing: owed } = await owing(
        lookedAfter(home, context).filter(({ code }) => wanted(code)),
        context,
      )
      return {
        committee: home.committee,
        topic: { kind: 'figures', from: week.from, to: week.to },
        units: new Map(owed.map(({ unit }) => [unit.code, []])),
      }
    }
    case 'words':
      return {
        committee: home.committee,
        topic: { kind: 'words' },
        units: new Map((asked.units ?? []).map((unit) => [unit, []])),
      }
    default:
      return asked.about satisfies never
  }
}

function byUnit(works: readonly PartWork[]): Map<string, PartWork[]> {
  const units = new Map<string, PartWork[]>()
  for (const work of works) units.set(work.part.unit, [...(units.get(work.part.unit) ?? []), work])
  return units
}

/** The unit of the committee that it is about: the first that was named, else the one that the committee steers. */
function homeOf({ units }: AskedNudge, { catalogue, person }: CommandContext) {
  const [named] = units ?? []
  if (named !== undefined) return catalogue.units.get(named)
  const role = person.memberships.find((one) => one.role === 'secretary')
  return role === undefined ? undefined : catalogue.units.get(role.unit)
}
