import type { Ask } from '../language/ask.ts'
import { type Intent, isIntent } from '../language/intents.ts'
import { longestText } from '../language/text.ts'
import { asTyped, type Understanding, understand } from '../language/understand.ts'
import { withAlbum } from './albums.ts'
import type { Command } from './command.ts'
import type { PlainSlots } from './conversation.ts'
import {
  askedOfCalendars,
  convened,
  filed,
  gave,
  listed,
  onLeave,
  pasted,
  reported,
  workNamed,
} from './direct.ts'
import { givenIn } from './given.ts'
import type { Message } from './message.ts'
import type { InterpretContext, Outcome } from './outcome.ts'
import { prompted } from './prompted.ts'
import { type QuestionContext, question, whichCommand } from './questions.ts'
import { type Given, refine, slotsFrom } from './refine.ts'
import { text } from './reply.ts'
import { commandNamed, isCallingOff, meantBy, nearestCommands, slashIn } from './slash.ts'
import { missingSlots } from './values.ts'

/** Below this an answer would be a guess, and a question is asked instead. */
const surest = 0.5

/** Decides what a message wants. Pure: the same message in the same context has the same outcome. */
export function interpret(message: Message, given: InterpretContext): Outcome {
  const { commands, t } = given.context
  if (message.press !== undefined) {
    const command = commandNamed(message.press.command, commands)
    if (command === undefined) return { kind: 'reply', reply: { blocks: [text(t.dialogue.expired)] } }
    const closes = given.prompt?.command === command.name
    const slots = withAlbum(message.press.slots, given.albums)
    return { kind: 'run', command, slots, ...(closes && { closes }) }
  }
  const outcome = filed(message, given)
  if (outcome !== null) return outcome
  if (message.text.length > longestText)
    return { kind: 'reply', reply: { blocks: [text(t.dialogue.tooLong)] } }
  const slash = slashIn(message.text)
  if (slash !== null) return slashed(slash.name, slash.rest, given)
  if (message.text.trim() === '') return { kind: 'reply', reply: { blocks: [text(t.dialogue.empty)] } }
  return (
    prompted(message.text, given) ??
    reported(message.text, given) ??
    convened(message.text, given) ??
    gave(message.text, given) ??
    askedOfCalendars(message.text, given) ??
    onLeave(message.text, given) ??
    pasted(message.text, given) ??
    (isCallingOff(message.text)
      ? { kind: 'reply', reply: { blocks: [text(t.dialogue.nothingBegun)] } }
      : spoken(message.text, given))
  )
}

function slashed(name: string, rest: string, given: InterpretContext): Outcome {
  const { commands } = given.context
  const named = commandNamed(name, commands)
  if (named === undefined) {
    const near = nearestCommands(name, commands)
    const reply = whichCommand(
      near.map((one) => one.name),
      questionContext(given, `/${name}`),
    )
    return { kind: 'reply', reply }
  }
  const command = meantBy(named, rest, commands)
  const kinds = new Set(Object.values(command.slots).map((slot) => slot.of))
  const word = rest.trim().toLowerCase()
  if (kinds.has('words')) {
    return { kind: 'run', command, slots: slotsFrom(command.slots, { words: rest.trim() || undefined }) }
  }
  if (kinds.has('command') || kinds.has('language')) {
    const known = commandNamed(word.replace(/^\//, ''), commands)?.name
    return { kind: 'run', command, slots: slotsFrom(command.slots, wordGiven(word, known)) }
  }
  const intent = isIntent(command.name) ? command.name : undefined
  const understanding = understood(rest, given, intent)
  return concluded(understanding, given, ofMany(understanding, command, commands))
}

/** "/rate online-payment các sở", "… sở nào thấp nhất": units of one kind, and no one of them, are ranked. */
function ofMany({ group, units }: Understanding, command: Command, commands: readonly Command[]): Command {
  const many = command.name === 'rate' && group !== null && units.length === 0
  return (many && commandNamed('rank', commands)) || command
}

/** What /help and /language are given: a command's name, a language's. */
function wordGiven(word: string, command: string | undefined): Given {
  const language = languageNamed(word)
  return { ...(word !== '' && { command: command ?? word }), ...(language !== null && { language }) }
}

function languageNamed(words: string): 'vi' | 'en' | null {
  if (/\b(vi|việt|viet|vietnamese|tv)\b/u.test(words) || words.includes('việt')) return 'vi'
  return /\b(en|anh|english|ta)\b/u.test(words) ? 'en' : null
}

function spoken(words: string, given: InterpretContext): Outcome {
  const { commands, t } = given.context
  const understanding = understood(words, given)
  if (understanding.command === 'thanks')
    return { kind: 'reply', reply: { blocks: [text(t.dialogue.thanked)] } }
  const find = (name: string) => commandNamed(name, commands)
  const named = understanding.command === null ? undefined : find(understanding.command)
  if (named !== undefined && Object.values(named.slots).some((slot) => slot.of === 'language')) {
    return {
      kind: 'run',
      command: named,
      slots: slotsFrom(named.slots, wordGiven(words.toLowerCase(), undefined)),
    }
  }
  if (understanding.ask?.about === 'command' && understanding.follow === null) {
    const reply = whichCommand(
      understanding.ask.candidates,
      questionContext(given, understanding.unknown.join(' ')),
    )
    return listed(words, given) ?? workNamed(words, given) ?? { kind: 'reply', reply }
  }
  // A figure that is not known must not become the one asked for before.
  const before = understanding.strange ? null : given.before
  const refined = refine(understanding, givenIn(understanding, given), before, find)
  const command = refined === null ? undefined : find(refined.command)
  if (refined === null || command === undefined) {
    const reply = whichCommand(['rate', 'rank'], questionContext(given, ''))
    return listed(words, given) ?? { kind: 'reply', reply }
  }
  return settled(understanding, command, refined.slots, given)
}

/** The words after a slash command: its slots are filled from them alone. */
function concluded(understanding: Understanding, given: InterpretContext, command: Command): Outcome {
  const slots = slotsFrom(command.slots, givenIn(understanding, given))
  return settled(understanding, command, slots, given)
}

/** Runs the command, or asks for the one thing that it still needs. */
function settled(
  understanding: Understanding,
  command: Command,
  slots: PlainSlots,
  given: InterpretContext,
): Outcome {
  const ask = openAsk(understanding.ask, command, slots) ?? unsure(understanding, command)
  if (ask === null) return { kind: 'run', command, slots }
  const { stranger, unknown } = understanding
  const words = stranger === null ? unknown.join(' ') : asTyped(understanding.text, stranger)
  const reply = question(ask, command, slots, questionContext(given, words))
  const asked = Object.entries(command.slots).find(([, slot]) => slot.of === ask.about)?.[0] ?? null
  return { kind: 'question', reply, command, slots, asked }
}

/** What the understanding left open, as far as the command needs it and the question before did not say it. */
function openAsk(ask: Ask | null, command: Command, slots: PlainSlots): Ask | null {
  const takes = (about: Ask['about']) =>
    Object.entries(command.slots).some(
      ([name, slot]) =>
        slot.of === about || (about === 'period' && slot.of === 'week' && slots[name] === undefined),
    )
  const missing = missingSlots(command.slots, slots)
  if (ask !== null && (ask.about === 'unit' || ask.about === 'period') && takes(ask.about)) return ask
  if (
    ask?.about === 'indicator' &&
    (missing.includes('indicator') || (ask.candidates.length > 0 && takes('indicator')))
  ) {
    return ask
  }
  return missing.length > 0 ? { about: 'indicator', candidates: [] } : null
}

/** A reading that is too uncertain to answer is asked about. */
function unsure(understanding: Understanding, command: Command): Ask | null {
  const certain = understanding.confidence >= surest || understanding.ask !== null
  return certain
    ? null
    : { about: 'command', candidates: [command.name, command.name === 'rate' ? 'rank' : 'rate'] }
}

function understood(words: string, { context, lexicon }: InterpretContext, intent?: Intent): Understanding {
  return understand(words, lexicon(), { today: context.today, cut: context.cut }, intent)
}

function questionContext({ context }: InterpretContext, unknown: string): QuestionContext {
  const { catalogue, commands, language, t } = context
  return { catalogue, commands, language, t, unknown }
}
