import type { CivilDate } from '../calendar/date.ts'
import type { PeriodCut } from '../calendar/period.ts'
import type { Person } from '../directory/person.ts'
import { hasRight } from '../directory/rights.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import { albumOf, albumsFrom, withMessage } from './albums.ts'
import type { CommandContext, CommandServices } from './command.ts'
import { type ChatState, conversationFrom, promptFrom } from './conversation.ts'
import { interpret } from './interpret.ts'
import type { Message } from './message.ts'
import { nameReader } from './name-reader.ts'
import type { Names } from './names.ts'
import type { Outcome } from './outcome.ts'
import { promptAfter, withStillOpen } from './prompted.ts'
import { handedIn, type RedeemDependencies, redeem } from './redeem.ts'
import { type Reply, text } from './reply.ts'
import { valuesOf } from './values.ts'

/** What the dialogue needs from the rest of the program. */
export interface DispatchDependencies extends RedeemDependencies {
  readonly services: CommandServices
  /** What each chat's last question left behind, or null. */
  readonly conversations: { get(chat: string): Promise<unknown> }
  /** What members of these committees may see, and the lexicon of it; kept until an edit. */
  readonly names: (committees: readonly string[]) => Promise<Names>
  readonly now: () => { readonly date: CivilDate; readonly at: Date }
  readonly cut: PeriodCut
  readonly timeZone: string
}

/** What a message comes to. */
export interface Answer {
  readonly reply: Reply
  /** What the next message of the chat may follow up, to be stored by the caller; null leaves what was there. */
  readonly state: ChatState | null
}

/** What is to be done about a message, before it is done. */
export interface Decision {
  /** Whether it changes something, which the caller then stores in one transaction with the answer. */
  readonly writes: boolean
  /** Whether the answer concerns whoever asked alone; where others read along, a chat that can shows it to nobody else. */
  readonly personal: boolean
  /** Does it. */
  answer(): Promise<Answer>
}

/** Decides what a message wants, without doing it yet. */
export type Dispatch = (message: Message) => Promise<Decision>

/** The way of every message: who is speaking, what is wanted, the command, what to remember. */
export function createDispatch(deps: DispatchDependencies): Dispatch {
  return async (message) => {
    const { date: today, at } = deps.now()
    const group = message.group ?? null
    const [known, bound] = await Promise.all([
      message.person === null ? null : deps.findPerson(message.person, today),
      group === null ? null : deps.services.bindings.get(group),
    ])
    const person = known === null || bound === null ? known : within(known, bound.committee)
    const committees = [...new Set(person?.memberships.map((one) => one.committee) ?? [])]
    const member = person !== null && committees.length > 0
    const author = { person: person?.id ?? null, chat: message.chat, at, today }
    const code = handedIn(message, member)
    if (code !== null) {
      const answer = async () => ({ reply: await redeem(code, message, author, deps), state: null })
      return { writes: true, personal: true, answer }
    }
    if (!member) return decided(stranger(messagesIn(deps.language)))
    const [{ catalogue, lexicon }, stored] = await Promise.all([
      deps.names(committees),
      storedFor(message, deps.conversations),
    ])
    const language = message.language ?? person.language ?? deps.language
    const context: CommandContext = {
      ...deps.services,
      person,
      author,
      group,
      bound,
      reader: nameReader(lexicon, { today, cut: deps.cut }),
      catalogue,
      language,
      commands: deps.commands,
      today,
      cut: deps.cut,
      timeZone: deps.timeZone,
      t: messagesIn(language),
    }
    const before = conversationFrom(stored, at)
    const prompt = promptFrom(stored, at)
    const earlier = albumsFrom(stored)
    const albums = withMessage(earlier, message)
    const goesOn = albumOf(earlier, message.files ?? []) !== null
    const outcome = interpret(message, { context, lexicon, before, prompt, albums, goesOn })
    const kept = { ...(before ?? {}), at: at.toISOString(), prompt, albums }
    const decision = decide(outcome, context, kept)
    return albums === earlier ? decision : keeping(kept, decision)
  }
}

/** What the last question left behind: in this conversation, or where it has not begun in the one before. */
async function storedFor(
  { chat, last }: Message,
  conversations: DispatchDependencies['conversations'],
): Promise<unknown> {
  const own = await conversations.get(chat)
  return own === null && last !== undefined ? conversations.get(last) : own
}

/** A decision after which the chat is kept, whether or not its answer leaves something to follow up. */
function keeping(kept: ChatState, { answer, ...decision }: Decision): Decision {
  return {
    ...decision,
    async answer() {
      const { reply, state } = await answer()
      return { reply, state: state ?? kept }
    },
  }
}

/** What an outcome comes to, in the light of what was kept of the chat. */
function decide(outcome: Outcome, context: CommandContext, kept: ChatState): Decision {
  if (outcome.kind === 'reply') return decided(outcome.reply)
  if (outcome.kind === 'called-off') {
    const prompt = kept.prompt?.under ?? null
    return decided(prompt === null ? outcome.reply : withStillOpen(outcome.reply, prompt, context), {
      ...kept,
      prompt,
    })
  }
  const { command, slots } = outcome
  const asked = { command: command.name, slots, at: kept.at, prompt: kept.prompt, albums: kept.albums }
  if (outcome.kind === 'question') return decided(outcome.reply, { ...asked, asked: outcome.asked })
  return run(outcome, context, { kept, asked: { ...asked, asked: null } })
}

/** What somebody is in one committee: in a group that belongs to it, they are nothing else. */
function within(person: Person, committee: string): Person {
  return { ...person, memberships: person.memberships.filter((one) => one.committee === committee) }
}

/** Somebody who is nobody's member: one courteous sentence, and nothing of what there is. */
function stranger(t: Messages): Reply {
  return { blocks: [text(t.dialogue.stranger)] }
}

function run(
  { command, slots, closes = false, aside }: Extract<Outcome, { kind: 'run' }>,
  context: CommandContext,
  { kept, asked }: { readonly kept: ChatState; readonly asked: ChatState },
): Decision {
  const { t } = context
  const isAside = aside === true
  if (!hasRight(context.person, command.needs)) return decided({ blocks: [text(t.dialogue.notYours)] })
  const values = valuesOf(command.slots, slots, context.catalogue)
  if (values === null) return decided({ blocks: [text(t.dialogue.expired)] })
  // Help, the language and the like leave the question before as it was, so that it can be followed up.
  const followable = Object.values(command.slots).some(({ of }) => followed.has(of))
  return {
    writes: command.writes === true || (command.writes === 'when-confirmed' && values.step === 'confirm'),
    personal: command.needs !== 'read' || command.writes !== undefined || command.personal === true,
    async answer() {
      const own = await command.run(values, context)
      const prompt = promptAfter(own.expects, { command: command.name, closes, isAside }, kept)
      const isOpen = prompt !== null && own.expects === undefined && (isAside || closes)
      const reply = isOpen ? withStillOpen(own, prompt, context) : own
      if (reply.goesOn !== undefined) return { reply, state: { ...asked, slots: reply.goesOn, prompt } }
      const unchanged = !followable && prompt === kept.prompt
      return { reply, state: unchanged ? null : { ...(followable ? asked : kept), prompt } }
    },
  }
}

/** An answer that was found without doing anything. */
function decided(reply: Reply, state: ChatState | null = null): Decision {
  return { writes: false, personal: true, answer: async () => ({ reply, state }) }
}

const followed: ReadonlySet<string> = new Set(['indicator', 'unit', 'period', 'week'])
