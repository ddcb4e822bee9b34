import type { CivilDate } from '../calendar/date.ts'
import type { Author } from '../directory/author.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import { codeOf } from '../directory/invitation.ts'
import type { Redeemed } from '../directory/people.ts'
import type { Language, Person, Role } from '../directory/person.ts'
import { hasRight } from '../directory/rights.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import type { Command } from './command.ts'
import { roleFacts } from './held-roles.ts'
import type { Account, Message } from './message.ts'
import { facts, heading, type Reply, text } from './reply.ts'
import { nameIn } from './slash.ts'

/** What handing in a code needs from the rest of the program. */
export interface RedeemDependencies {
  readonly commands: readonly Command[]
  /** Lets the bearer of a code in, or links the account. */
  readonly redeem: (
    code: string,
    bearer: Account & { readonly person: string | null },
    author: Author,
  ) => Promise<Redeemed>
  /** Somebody with the roles that they hold on a day, or null for a stranger. */
  readonly findPerson: (id: string, today: CivilDate) => Promise<Person | null>
  /** What members of these committees may see. */
  readonly names: (committees: readonly string[]) => Promise<{ catalogue: Catalogue }>
  /** Spoken with those who have chosen none. */
  readonly language: Language
}

/**
 * What somebody hands in as a code: the word after `start`. From a member only what has a code's form, since
 * they may mean a question; from a stranger, who can mean nothing else, any word.
 */
export function handedIn({ text: typed, press }: Message, member: boolean): string | null {
  if (press !== undefined) return null
  const word = /^\s*(?:@\S+\s+)?\/?start(?:@\S+)?\s+(\S+)\s*$/iu.exec(typed)?.[1]
  return word === undefined || (member && codeOf(word) === null) ? null : word
}

/** Uses a code and says what it came to. Why one is refused is not said. */
export async function redeem(
  word: string,
  message: Message,
  author: Author,
  deps: RedeemDependencies,
): Promise<Reply> {
  const code = codeOf(word)
  const bearer = { ...message.account, person: message.person }
  const redeemed: Redeemed = code === null ? { kind: 'refused' } : await deps.redeem(code, bearer, author)
  const who = 'person' in redeemed ? redeemed.person : author.person
  const person = who === null ? null : await deps.findPerson(who, author.today)
  const language = message.language ?? person?.language ?? deps.language
  const t = messagesIn(language)
  if (person === null) return { blocks: [text(t.people.codeRefused)] }
  switch (redeemed.kind) {
    case 'joined':
      return welcome(person, redeemed.memberships, { deps, language, t })
    case 'linked':
      return { blocks: [text(t.people.linked({ name: person.name }))] }
    case 'own':
      return { blocks: [text(t.people.linkedBefore)] }
    case 'taken':
      return { blocks: [text(t.people.linkTaken)] }
    case 'refused':
      return { blocks: [text(t.people.codeRefused)] }
  }
}

/** What to try first, by role. */
const firstSteps: Readonly<Record<Role, readonly string[]>> = {
  administrator: ['people', 'enrol', 'help'],
  leader: ['scorecard', 'rank', 'help'],
  secretary: ['scorecard', 'rank', 'people'],
  officer: ['scorecard', 'target', 'help'],
}

async function welcome(
  person: Person,
  joined: Person['memberships'],
  { deps, language, t }: { deps: RedeemDependencies; language: Language; t: Messages },
): Promise<Reply> {
  const committees = [...new Set(person.memberships.map(({ committee }) => committee))]
  const { catalogue } = await deps.names(committees)
  const role = joined[0]?.role ?? 'officer'
  const steps = firstSteps[role].flatMap(
    (name) => deps.commands.find((one) => one.name === name && hasRight(person, one.needs)) ?? [],
  )
  const unit = catalogue.units.get(joined[0]?.unit ?? '')
  const nameOf = (one: Command) => `/${nameIn(one, language)}`
  // Where a unit is all that it takes, the example is about the person's own.
  const exampleOf = (one: Command) =>
    unit !== undefined && takesUnit(one)
      ? `${nameOf(one)} ${language === 'vi' ? unit.name : unit.nameEn}`
      : one.examples[language][0]
  const lines = steps.map((one) =>
    t.dialogue.commandLine({
      command: nameOf(one),
      about: one.about[language],
      example: exampleOf(one),
    }),
  )
  return {
    blocks: [
      heading(t.people.welcome({ name: person.name })),
      facts(...roleFacts(joined, { catalogue, language, t })),
      text(t.people.tryThese),
      ...lines.map(text),
    ],
  }
}

function takesUnit({ slots }: Command): boolean {
  const all = Object.values(slots)
  return all.some(({ of }) => of === 'unit') && all.every(({ whenMissing }) => whenMissing !== 'ask')
}
