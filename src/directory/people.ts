import type { CivilDate } from '../calendar/date.ts'
import type { Author } from './author.ts'
import type { Language, Membership } from './person.ts'

/** A role held from one day to another; null is without bound. */
export interface Term extends Membership {
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/** Whether a role is held on a day. */
export function isHeldOn({ from, to }: Pick<Term, 'from' | 'to'>, date: CivilDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}

/** A term that is kept. */
export interface KeptTerm extends Term {
  readonly id: number
}

/** A chat through which somebody is known and reached. */
export interface Reach {
  readonly channel: string
  readonly since: Date
  /** Since when, and why, nothing can be delivered there; null while it can. */
  readonly unreachable: { readonly since: Date; readonly why: string } | null
}

/** Somebody who has, or will have, a role in a committee. */
export interface Member {
  readonly id: string
  readonly name: string
  /** The roles held on the day asked about or later. */
  readonly terms: readonly KeptTerm[]
  readonly chats: readonly Reach[]
}

/** Terms that end with a day, and terms that begin. */
export interface TermChange {
  readonly end: readonly { readonly id: number; readonly to: CivilDate }[]
  readonly add: readonly (Term & { readonly person: string })[]
}

/** Who belongs to committees, as commands see and change it. The rights are checked by who calls. */
export interface PeopleDirectory {
  /** The language that somebody chose for the answers; the person must exist. */
  setLanguage(person: string, language: Language): Promise<void>
  /** All who have a role in one of these committees on a day or later, by name, with these roles alone. */
  members(committees: readonly string[], today: CivilDate): Promise<Member[]>
  /** The chats of a person, the oldest first. */
  chats(person: string): Promise<Reach[]>
  /** Ends all of these terms: where none is left, the person is a stranger at once, whose codes no longer hold. */
  revoke(member: Member, terms: readonly KeptTerm[], author: Author): Promise<void>
  /** Moves roles from one person to another. */
  handOver(from: Member, to: Member, change: TermChange, author: Author): Promise<void>
}

/** An invitation that can still be used. */
export interface OpenInvitation {
  readonly id: number
  /** Whom it is meant for, where that was said. */
  readonly name: string | null
  readonly memberships: readonly Membership[]
  readonly expiresAt: Date
}

/** A code that was just made: the only time that it is seen. */
export interface IssuedCode {
  readonly id: number
  readonly code: string
  readonly expiresAt: Date
}

/** The codes that let people and chats in, as commands make and revoke them. */
export interface InvitationDesk {
  /** Those that let somebody into one of these committees and can be used still, the oldest first. */
  open(committees: readonly string[], now: Date): Promise<OpenInvitation[]>
  /** Makes a code that lets its bearer in with these roles. */
  invite(
    given: { readonly name: string | null; readonly memberships: readonly Membership[] },
    author: Author,
  ): Promise<IssuedCode>
  /** Makes a code that links another chat to the author, in place of an earlier one. */
  link(author: Author & { readonly person: string }): Promise<IssuedCode>
  /** Ends an invitation; false where it was used, revoked or over already. */
  revoke(id: number, author: Author): Promise<boolean>
}

/** What a code came to. `refused`: there is no such code, or it was used, revoked or is over. */
export type Redeemed =
  | { readonly kind: 'joined'; readonly person: string; readonly memberships: readonly Membership[] }
  | { readonly kind: 'linked'; readonly person: string }
  /** The chat belongs to somebody already: to the same person, or to another. */
  | { readonly kind: 'own' | 'taken' }
  | { readonly kind: 'refused' }
