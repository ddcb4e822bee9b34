import type { CivilDate } from '../calendar/date.ts'
import type { Committee } from '../directory/catalogue.ts'
import type { Member } from '../directory/people.ts'
import type { Role } from '../directory/person.ts'
import { type Unit, workingUnit } from '../directory/unit.ts'

/** Who is responsible for a unit on a day: ids of people. Each may be empty. */
interface Responsible {
  /** Who answers for the unit; those of a unit above only where it has none of its own. */
  readonly officers: readonly string[]
  /** Who leads this very unit. */
  readonly heads: readonly string[]
  /** Who looks after the work given to the unit: the nearest, going up. */
  readonly secretaries: readonly string[]
  /** Who leads the unit that the committee steers. */
  readonly leaders: readonly string[]
  /** Who can mend it where nobody is there: the nearest, going up. */
  readonly administrators: readonly string[]
}

/** Who is told of what happens with a unit, by the roles as they are held on each day. */
export interface Recipients {
  /** The unit that does the work of one on a day: itself, or where it has ended, who took its work over. */
  unitOn(unit: string, date: CivilDate): Unit | null
  /** Those responsible for a unit, or for the one that took its work over. */
  of(unit: string, date: CivilDate): Responsible
  /** Those who administer a whole committee on a day, any or this one. */
  administrators(date: CivilDate, committee?: string): readonly string[]
  /** Who has something to be told of regularly on a day: all who lead, look after or answer for a unit, any or of this committee. */
  readers(date: CivilDate, committee?: string): string[]
  /** Whether somebody holds any role in the committee of a unit on a day. */
  serves(person: string, unit: string, date: CivilDate): boolean
}

interface Held {
  readonly person: string
  readonly from: CivilDate
  readonly to: CivilDate
}

const [always, forever] = ['0000-01-01', '9999-12-31'] as const
const nobody: Responsible = { officers: [], heads: [], secretaries: [], leaders: [], administrators: [] }

/** Finds recipients among the members of committees, by the roles that they hold from one day to another. */
export function recipientsFrom(
  members: readonly Pick<Member, 'id' | 'terms'>[],
  {
    committees,
    units,
  }: { readonly committees: readonly Committee[]; readonly units: ReadonlyMap<string, Unit> },
): Recipients {
  const [byRole, byPerson] = [new Map<string, Held[]>(), new Map<string, Held[]>()]
  const reading: (Held & { readonly committee: string })[] = []
  for (const { id, terms } of members) {
    for (const { committee, role, unit, from, to } of terms) {
      const held = { person: id, from: from ?? always, to: to ?? forever }
      add(byRole, roleKey(committee, role, unit), held)
      add(byPerson, `${committee} ${id}`, held)
      if (role !== 'administrator') reading.push({ ...held, committee })
    }
  }
  const homes = new Map(committees.map(({ code, home }) => [code, home]))

  const unitOn = (code: string, date: CivilDate): Unit | null => workingUnit(code, units, date) ?? null
  const holding = (role: Role, { committee, code }: Pick<Unit, 'committee' | 'code'>, date: CivilDate) => {
    const people: string[] = []
    for (const { person, from, to } of byRole.get(roleKey(committee, role, code)) ?? []) {
      if (from <= date && date <= to && !people.includes(person)) people.push(person)
    }
    return people
  }
  const nearest = (role: Role, start: Unit, date: CivilDate): string[] => {
    const seen = new Set<Unit>()
    for (let unit: Unit | undefined = start; unit !== undefined && !seen.has(unit); ) {
      const found = holding(role, { committee: start.committee, code: unit.code }, date)
      if (found.length > 0) return found
      seen.add(unit)
      unit = unit.parent === null ? undefined : units.get(unit.parent)
    }
    return []
  }
  return {
    unitOn,
    of: (code, date) => {
      const unit = unitOn(code, date)
      if (unit === null) return nobody
      const { committee } = unit
      const home = homes.get(committee)
      return {
        officers: nearest('officer', unit, date),
        heads: holding('leader', unit, date),
        secretaries: nearest('secretary', unit, date),
        leaders: home === undefined ? [] : holding('leader', { committee, code: home }, date),
        administrators: nearest('administrator', unit, date),
      }
    },
    administrators: (date, only) => [
      ...new Set(
        [...homes]
          .filter(([committee]) => only === undefined || only === committee)
          .flatMap(([committee, code]) => holding('administrator', { committee, code }, date)),
      ),
    ],
    readers: (date, only) => [
      ...new Set(
        reading
          .filter(
            ({ from, to, committee }) => from <= date && date <= to && (only ?? committee) === committee,
          )
          .map(({ person }) => person),
      ),
    ],
    serves: (person, code, date) => {
      const unit = unitOn(code, date)
      const terms = unit === null ? undefined : byPerson.get(`${unit.committee} ${person}`)
      return terms?.some(({ from, to }) => from <= date && date <= to) ?? false
    },
  }
}

const roleKey = (committee: string, role: Role, unit: string) => `${committee} ${role} ${unit}`

function add(map: Map<string, Held[]>, key: string, held: Held): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [held])
  else list.push(held)
}
