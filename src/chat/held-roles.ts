import type { Catalogue } from '../directory/catalogue.ts'
import type { Language, Membership } from '../directory/person.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Fact } from './reply.ts'

/** The roles that somebody holds, each with its committee: two lines a role. Those out of sight are left out. */
export function roleFacts(
  memberships: readonly Membership[],
  { catalogue, language, t }: { catalogue: Catalogue; language: Language; t: Messages },
): Fact[] {
  return memberships.flatMap((membership): Fact[] => {
    const committee = catalogue.committees.find((one) => one.code === membership.committee)
    const unit = catalogue.units.get(membership.unit)
    if (committee === undefined || unit === undefined) return []
    const name = language === 'vi' ? unit.name : unit.nameEn
    return [
      { label: t.session.whoamiCommittee, value: language === 'vi' ? committee.name : committee.nameEn },
      { label: t.session.whoamiRole, value: `${t.session.roles[membership.role]} · ${name}` },
    ]
  })
}
