import type { CommandContext } from '../../src/chat/command.ts'
import type { Term } from '../../src/directory/people.ts'
import { writeDate } from '../../src/i18n/dates.ts'
import { writeRole } from './people-text.ts'

/** What the entries of people and invitations hold, as far as it is of interest. */
interface Roles {
  readonly name?: string | null
  readonly roles?: readonly (Pick<Term, 'committee' | 'role' | 'unit'> & Partial<Term>)[]
}

/** Who came, went or changed, with their roles before and after. */
export function peopleText(before: unknown, after: unknown, context: CommandContext): string {
  const { t } = context
  const [was, is] = [rolesText(before as Roles | null, context), rolesText(after as Roles | null, context)]
  if (was === null) return is ?? ''
  return t.audit.change({ before: was, after: is ?? t.audit.nothingThere })
}

/** "Lê Văn An: Đầu mối · Sở Y tế"; null where nothing is said of anybody. */
function rolesText(value: Roles | null, context: CommandContext): string | null {
  const { t } = context
  if (value === null || (value.name === undefined && value.roles === undefined)) return null
  const roles = (value.roles ?? []).map((role) => termText(role, context)).join('; ')
  return t.audit.person({ name: value.name ?? t.audit.unnamed, roles: roles || t.audit.noRoles })
}

function termText(term: NonNullable<Roles['roles']>[number], context: CommandContext): string {
  const { language, t } = context
  const role = writeRole(term, context)
  const date = (day: string | null | undefined) => (day == null ? null : writeDate(day, language))
  const [from, to] = [date(term.from), date(term.to)]
  if (from !== null && to !== null) return t.audit.between({ role, from, to })
  if (from !== null) return t.audit.since({ role, from })
  return to === null ? role : t.audit.until({ role, to })
}
