import { longestNamed, type Named } from '../../src/chat/named.ts'
import type { Catalogue } from '../../src/directory/catalogue.ts'
import { type Role, roles } from '../../src/directory/person.ts'
import { existsOn, type Unit } from '../../src/directory/unit.ts'

/** Who is to be let in, as far as it was said. */
export interface Wanted {
  readonly role: Role | null
  /** Several where they share the name that was typed. */
  readonly units: readonly Unit[]
  readonly name: string | null
}

/** What people call the roles, in both languages. */
const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'quản trị viên|quản trị|người quản trị|administrator|admin',
  leader: 'lãnh đạo|leader',
  secretary: 'thư ký|tổ thư ký|secretary',
  officer: 'đầu mối|cán bộ đầu mối|officer|focal point',
}

const roleNames: readonly Named<Role>[] = roles.flatMap((value) =>
  roleWords[value].split('|').map((name) => ({ name, value })),
)

/** Longer names are no one's. */
const longestName = 100

/** Reads "officer Sở Y tế Nguyễn Văn An" in any order: what is neither a role nor a unit is the name. */
export function wantedIn(words: string, catalogue: Catalogue, today: string): Wanted {
  const role = longestNamed(words, roleNames)
  const afterRole = role?.rest ?? words
  const units = longestNamed(afterRole, unitNames(catalogue, today))
  const name = nameIn(units?.rest ?? afterRole)
  return { role: role?.values[0] ?? null, units: units?.values ?? [], name }
}

function unitNames({ units }: Catalogue, today: string): Named<Unit>[] {
  return [...units.values()]
    .filter((unit) => existsOn(unit, today))
    .flatMap((unit) =>
      [unit.code, unit.name, unit.nameEn, ...unit.aliases].map((name) => ({ name, value: unit })),
    )
}

/** The words as they were typed, without the signs around them. */
function nameIn(words: string): string | null {
  const name = words.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '').slice(0, longestName)
  return name === '' ? null : name
}
