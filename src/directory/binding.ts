import type { CivilDate } from '../calendar/date.ts'
import type { Author } from './author.ts'
import type { Catalogue } from './catalogue.ts'
import { type Unit, workingUnit } from './unit.ts'

/** What a group chat belongs to: a committee, or one of its units. */
export interface Binding {
  readonly committee: string
  /** Code of the unit that "đơn vị mình" means there; null for the one that the committee steers. */
  readonly unit: string | null
}

/** A change to what a group chat belongs to, as plain data; a null binding frees it. */
export interface BindingChange {
  readonly kind: 'bind-group'
  /** The group's key, as in a message: `telegram:-1001`. */
  readonly group: string
  readonly binding: Binding | null
}

/** Which group chats belong to what. Whether somebody may change it is checked by who calls. */
export interface BindingDirectory {
  get(group: string): Promise<Binding | null>
  /** Binds, binds anew or frees a group; false where it was so already. */
  change(change: BindingChange, author: Author): Promise<boolean>
  /** Everything follows a group whose key changed, as when it becomes a supergroup. */
  move(from: string, to: string, author: Author): Promise<void>
}

/**
 * The unit that a group stands for on a day: the one it was bound to, or whoever took over from it since.
 * Undefined where that can't be seen.
 */
export function unitOf(
  { committee, unit }: Binding,
  { committees, units }: Catalogue,
  today: CivilDate,
): Unit | undefined {
  const home = committees.find(({ code }) => code === committee)?.home
  return workingUnit(unit ?? home ?? '', units, today)
}
