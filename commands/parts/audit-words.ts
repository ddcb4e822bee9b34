import type { CommandContext } from '../../src/chat/command.ts'
import { type Button, type Reply, text } from '../../src/chat/reply.ts'
import type { AuditQuery } from '../../src/directory/audit.ts'
import { nameOf } from './editing-found.ts'
import { called, everyMember } from './people-scope.ts'

/** Whom or what entries are to be about. */
export interface About {
  readonly name: string
  readonly query: Pick<AuditQuery, 'subject' | 'person'>
  /** What a button carries to ask for the same again. */
  readonly slots: { readonly kind: string; readonly code: string }
}

/** What was asked about: words, or what a button carries. */
interface Asked {
  readonly words: string | null
  readonly kind: string | null
  readonly code: string | null
}

/** Whom or what the entries are asked for: null for all; a question where it is not clear. */
export async function aboutWhom(
  { words, kind, code }: Asked,
  context: CommandContext,
): Promise<About | Reply | null> {
  if (code !== null) return kind === 'person' ? person(code, context) : thing(code, context)
  if (words === null) return null
  const people = called(words, await everyMember(context))
  const { reader, today, t } = context
  const indicators = reader.indicator(words).codes
  const named = reader.units(words, today)
  const units = named.codes.length > 0 ? named.codes : named.candidates
  const choices = [
    ...people.map(({ id, name }) => choice(name, 'person', id)),
    // "Lê Thị Hà" is nobody's unit, whatever its words come near to.
    ...(people.length > 0
      ? []
      : [...units, ...indicators].map((one) => choice(nameOf(one, context), 'thing', one))),
  ]
  const [only, ...others] = choices
  if (only === undefined) return { blocks: [text(t.audit.nothing({ words }))] }
  if (others.length > 0) return { blocks: [text(t.audit.which({ words }))], buttons: choices }
  const { kind: of, code: id } = only.press.slots as About['slots']
  return of === 'person' ? person(id, context) : thing(id, context)
}

function choice(label: string, kind: string, code: string): Button {
  return { label, press: { command: 'audit', slots: { kind, code } } }
}

function thing(code: string, context: CommandContext): About {
  return { name: nameOf(code, context), query: { subject: code }, slots: { kind: 'thing', code } }
}

/** Who has left is found by what they did, under their id. */
async function person(id: string, context: CommandContext): Promise<About> {
  const name = (await everyMember(context)).find((one) => one.id === id)?.name ?? id
  return { name, query: { person: id }, slots: { kind: 'person', code: id } }
}
