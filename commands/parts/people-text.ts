import type { CommandContext } from '../../src/chat/command.ts'
import type { Button } from '../../src/chat/reply.ts'
import type { Member, Reach, Term } from '../../src/directory/people.ts'
import type { Membership } from '../../src/directory/person.ts'
import { writeDate, writeInstant } from '../../src/i18n/dates.ts'
import { unitName } from './names.ts'

type Texts = Pick<CommandContext, 't' | 'language' | 'catalogue' | 'timeZone' | 'today'>

/** "Đầu mối · Sở Y tế". */
export function writeRole({ role, unit: code }: Membership, { t, language, catalogue }: Texts): string {
  const unit = catalogue.units.get(code)
  return `${t.session.roles[role]} · ${unit === undefined ? code : unitName(unit, language)}`
}

/** "Lê Văn An · Đầu mối · Sở Y tế": somebody among others who are called so. */
export function memberLabel({ name, terms: [first] }: Pick<Member, 'name' | 'terms'>, texts: Texts): string {
  return first === undefined ? name : `${name} · ${writeRole(first, texts)}`
}

/** A role with the days that bound it, as far as they lie ahead. */
export function writeTerm(term: Term, texts: Texts): string {
  const { t, language, today } = texts
  const role = writeRole(term, texts)
  const from = term.from !== null && term.from > today ? writeDate(term.from, language) : null
  const to = term.to === null ? null : writeDate(term.to, language)
  if (from !== null && to !== null) return t.people.termBoth({ role, from, to })
  if (from !== null) return t.people.termFrom({ role, from })
  return to === null ? role : t.people.termTo({ role, to })
}

/** A chat by its name, marked where nothing can be delivered there. */
export function writeChat({ channel, unreachable }: Reach, { t, language, timeZone }: Texts): string {
  const names: Readonly<Record<string, string>> = t.people.channels
  const chat = names[channel] ?? channel
  if (unreachable === null) return chat
  const reasons: Readonly<Record<string, string>> = t.people.reasons
  const why = reasons[unreachable.why] ?? unreachable.why
  return t.people.unreachable({ chat, since: writeInstant(unreachable.since, language, timeZone), why })
}

/** Whom an invitation is for, with its number, since several may be for one name. */
export function invited(
  { id, name }: { readonly id: number; readonly name: string | null },
  { t }: Pick<CommandContext, 't'>,
): string {
  return t.people.invited({ name: name ?? t.people.someone, number: id })
}

/** A button that asks about revoking an invitation. */
export function revokeButton(
  invitation: { readonly id: number; readonly name: string | null },
  { t }: Pick<CommandContext, 't'>,
): Button {
  return {
    label: t.people.revokeNamed({ name: invited(invitation, { t }) }),
    press: { command: 'revoke', slots: { invitation: String(invitation.id) } },
  }
}
