import type { CivilDate } from '../calendar/date.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { Catalogue } from '../directory/catalogue.ts'
import type { Language, Person } from '../directory/person.ts'
import type { FigureReader } from '../figures/figure.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Command, CommandContext, PeopleWriter } from './command.ts'
import { type Conversation, conversationFrom, type PlainSlots } from './conversation.ts'
import { interpret } from './interpret.ts'
import type { Message } from './message.ts'
import { type Reply, text } from './reply.ts'
import { valuesOf } from './values.ts'

/** What the dialogue needs from the rest of the program. */
export interface DispatchDependencies {
  readonly commands: readonly Command[]
  readonly figures: FigureReader
  readonly people: PeopleWriter & { find(id: string): Promise<Person | null> }
  /** What each chat's last question left behind, or null. */
  readonly conversations: { get(chat: string): Promise<unknown> }
  /** What members of these committees may see, and the lexicon of it; kept until an edit. */
  readonly names: (committees: readonly string[]) => Promise<{ catalogue: Catalogue; lexicon: Lexicon }>
  readonly now: () => { readonly date: CivilDate; readonly at: Date }
  readonly cut: PeriodCut
  readonly timeZone: string
  /** Spoken with those who have chosen none. */
  readonly language: Language
}

/** What a message comes to. */
export interface Answer {
  readonly reply: Reply
  /** What the next message of the chat may follow up, to be stored by the caller; null leaves what was there. */
  readonly state: Conversation | null
}

export type Dispatch = (message: Message) => Promise<Answer>

/** The way of every message: who is speaking, what is wanted, the command, what to remember. */
export function createDispatch(deps: DispatchDependencies): Dispatch {
  return async (message) => {
    const person = message.person === null ? null : await deps.people.find(message.person)
    const committees = [...new Set(person?.memberships.map((one) => one.committee) ?? [])]
    if (person === null || committees.length === 0) return unremembered(stranger(messagesIn(deps.language)))
    const [{ catalogue, lexicon }, stored] = await Promise.all([
      deps.names(committees),
      deps.conversations.get(message.chat),
    ])
    const { date, at } = deps.now()
    const language = message.language ?? person.language ?? deps.language
    const context: CommandContext = {
      person,
      catalogue,
      language,
      figures: deps.figures,
      people: deps.people,
      commands: deps.commands,
      today: date,
      cut: deps.cut,
      timeZone: deps.timeZone,
      t: messagesIn(language),
    }
    const outcome = interpret(message, { context, lexicon, before: conversationFrom(stored, at) })
    if (outcome.kind === 'reply') return unremembered(outcome.reply)
    const { command, slots } = outcome
    const left = { command: command.name, slots, at: at.toISOString() }
    if (outcome.kind === 'question') return { reply: outcome.reply, state: { ...left, asked: outcome.asked } }
    return run(command, slots, context, { ...left, asked: null })
  }
}

/** Somebody who is nobody's member: one courteous sentence, and nothing of what there is. */
function stranger(t: Messages): Reply {
  return { blocks: [text(t.dialogue.stranger)] }
}

async function run(
  command: Command,
  slots: PlainSlots,
  context: CommandContext,
  state: Conversation,
): Promise<Answer> {
  const { t } = context
  if (!context.person.memberships.some((one) => command.who.includes(one.role))) {
    return unremembered({ blocks: [text(t.dialogue.notYours)] })
  }
  const values = valuesOf(command.slots, slots, context.catalogue)
  if (values === null) return unremembered({ blocks: [text(t.dialogue.expired)] })
  const reply = await command.run(values, context)
  // Help, the language and the like leave the question before as it was, so that it can be followed up.
  const followable = Object.values(command.slots).some(({ of }) => followed.has(of))
  return { reply, state: followable ? state : null }
}

function unremembered(reply: Reply): Answer {
  return { reply, state: null }
}

const followed: ReadonlySet<string> = new Set(['indicator', 'unit', 'period'])
