import { type CommandContext, command } from '../src/chat/command.ts'
import { facts, heading, note, type Reply, text } from '../src/chat/reply.ts'
import { optional } from '../src/chat/slots.ts'
import { type Role, roles } from '../src/directory/person.ts'
import { existsOn, type Unit } from '../src/directory/unit.ts'
import { writeInstant } from '../src/i18n/dates.ts'
import { unitName } from './parts/names.ts'
import { type Wanted, wantedIn } from './parts/people-enrol-words.ts'
import { isWithin } from './parts/people-scope.ts'
import { revokeButton, writeRole } from './parts/people-text.ts'

/** More choices than this are no choice any more; then the unit is typed. */
const mostChoices = 40

/** Invites somebody: a code that lets its bearer in, once, with a role for a unit. */
export const enrol = command({
  name: 'enrol',
  also: ['moi'],
  needs: 'administer',
  writes: true,
  about: { vi: 'Mời một người vào Ban Chỉ đạo', en: 'Invite somebody into the committee' },
  slots: {
    words: optional('words'),
    role: optional('key'),
    unit: optional('key'),
    name: optional('key'),
  },
  examples: {
    vi: ['/moi đầu mối Sở Y tế Nguyễn Văn An', '/moi lãnh đạo Trần Thị Bình'],
    en: ['/enrol officer Department of Health Nguyen Van An', '/enrol leader Tran Thi Binh'],
  },
  async run({ words, role: pressed, unit: code, name }, context): Promise<Reply> {
    const { catalogue, today, t } = context
    if (context.group !== null) return { blocks: [text(t.people.notInGroup)] }
    const unit = catalogue.units.get(code ?? '')
    const typed = wantedIn(words ?? '', catalogue, today)
    const wanted: Wanted = {
      role: roles.find((one) => one === pressed) ?? typed.role,
      units: unit !== undefined && existsOn(unit, today) ? [unit] : typed.units,
      name: name ?? typed.name,
    }
    if (wanted.role === null) return whichRole(wanted, context)
    const [outside] = wanted.units
    const within = wanted.units.filter((one) => mayEnrol(one, context))
    if (outside !== undefined && within.length === 0) {
      return { blocks: [text(t.people.outside({ unit: unitName(outside, context.language) }))] }
    }
    const choices = within.length > 0 ? within : usualUnits(wanted.role, context)
    const [only, ...others] = choices
    if (only === undefined || others.length > 0) return whichUnit(wanted, wanted.role, choices, context)
    return invite(wanted.role, only, wanted.name, context)
  },
})

function mayEnrol({ code: unit, committee }: Unit, context: CommandContext): boolean {
  return isWithin({ committee, role: 'officer', unit }, 'administer', context)
}

/** The units to choose from where none was named: for an officer any, for others those that are administered. */
function usualUnits(role: Role, context: CommandContext): Unit[] {
  const units = [...context.catalogue.units.values()].filter(
    (unit) => existsOn(unit, context.today) && mayEnrol(unit, context),
  )
  if (role === 'officer') return units
  const own = new Set(
    context.person.memberships.flatMap((one) => (one.role === 'administrator' ? [one.unit] : [])),
  )
  return units.filter(({ code }) => own.has(code))
}

function whichRole({ units, name }: Wanted, { t }: CommandContext): Reply {
  const [unit] = units
  const known = { ...(unit && { unit: unit.code }), ...(name !== null && { name }) }
  return {
    blocks: [text(t.people.enrolRole({ name: name ?? t.people.someone }))],
    buttons: roles.map((role) => ({
      label: t.session.roles[role],
      press: { command: 'enrol', slots: { ...known, role } },
    })),
  }
}

function whichUnit({ name }: Wanted, role: Role, choices: readonly Unit[], context: CommandContext): Reply {
  const { t, language } = context
  const known = { role, ...(name !== null && { name }) }
  const asked = { name: name ?? t.people.someone, role: t.session.roles[role] }
  return {
    blocks: [text(t.people.enrolUnit(asked)), note(t.people.enrolType)],
    buttons: choices.slice(0, mostChoices).map((unit) => ({
      label: unitName(unit, language),
      press: { command: 'enrol', slots: { ...known, unit: unit.code } },
    })),
  }
}

async function invite(role: Role, unit: Unit, name: string | null, context: CommandContext): Promise<Reply> {
  const { t, language, timeZone, invitations, author, joinLink } = context
  const membership = { committee: unit.committee, role, unit: unit.code }
  const { id, code, expiresAt } = await invitations.invite({ name, memberships: [membership] }, author)
  const link = joinLink(code)
  return {
    blocks: [
      heading(t.people.enrolTitle),
      facts(
        name !== null && { label: t.people.enrolName, value: name },
        { label: t.people.enrolRoleLabel, value: writeRole(membership, context) },
        { label: t.people.enrolUntil, value: writeInstant(expiresAt, language, timeZone) },
      ),
      ...(link === null
        ? [text(t.people.enrolCodeOnly({ code }))]
        : [text(t.people.enrolLink({ link })), text(t.people.enrolCode({ code }))]),
      note(t.people.enrolOnce),
    ],
    buttons: [revokeButton({ id, name }, context)],
  }
}
