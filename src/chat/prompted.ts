import { readAnswer } from '../language/figure-answer.ts'
import { asksInWords } from '../language/question-words.ts'
import { understand } from '../language/understand.ts'
import type { Prompt } from './conversation.ts'
import { askedOfCalendars, convened, gave, muted, onLeave, reported } from './direct.ts'
import type { InterpretContext, Outcome } from './outcome.ts'
import { note, type Reply, text } from './reply.ts'
import { commandNamed, isCallingOff } from './slash.ts'

/**
 * A text while something is waited for. It is taken for that, save where it asks something: whoever looks a
 * figure up in between is answered, and the prompt stays open. Where only words of one kind answer, one that plainly
 * wants something else is carried out in the same way.
 */
export function prompted(words: string, given: InterpretContext): Outcome | null {
  const { prompt, context } = given
  const command = prompt === null ? undefined : commandNamed(prompt.command, context.commands)
  if (prompt === null || command === undefined) return null
  const { t } = context
  if (isCallingOff(words) && prompt.hearsCancel !== true)
    return { kind: 'called-off', reply: { blocks: [text(t.dialogue.calledOff)] } }
  if (/\?\s*$/u.test(words)) return null
  if (prompt.hearsAsides === true && !answersInPart(words)) {
    if (asks(words, given)) return null
    const other = aside(words, given)
    if (other !== null && other.command.name !== prompt.command) return { ...other, aside: true }
  }
  const slots = { ...prompt.slots, [prompt.slot]: words.trim() }
  return { kind: 'run', command, slots, closes: true }
}

/** How sure the reading of a question has to be before it is none of the answers that are waited for. */
const surest = 0.6

/** What a sentence wants that plainly is no unit, day or figure; null where it may well be one. */
function aside(words: string, given: InterpretContext): Extract<Outcome, { kind: 'run' }> | null {
  const wanted =
    reported(words, given) ??
    convened(words, given) ??
    gave(words, given) ??
    (tellsDays(words, given) ? onLeave(words, given) : null) ??
    muted(words, given) ??
    askedOfCalendars(words, given)
  return wanted?.kind === 'run' ? wanted : null
}

/** Whether it is a question without its mark, and understood: one that is not is told what was asked for. */
function asks(words: string, { context: { today, cut }, lexicon }: InterpretContext): boolean {
  if (!asksInWords(words)) return false
  const { command, said, ask, confidence } = understand(words, lexicon(), { today, cut })
  return command !== null && said && ask === null && confidence >= surest
}

/** "160/310, mai em nghỉ phép": whatever else is said, a figure that was asked for must not be lost. */
function answersInPart(words: string): boolean {
  return words.split(/[,;\n]\s*/u).some((part) => readAnswer(part, 'counts').ok)
}

/**
 * "Không có hồ sơ vì em nghỉ phép" tells why, and of no leave; and one without its days would be asked for them, where
 * the next words are most likely the answer that was waited for.
 */
function tellsDays(words: string, { context }: InterpretContext): boolean {
  const isReason = /(?<!\p{L})(?:vì|vi|do|bởi|boi|tại|because|since)(?!\p{L})/iu.test(words)
  return !isReason && context.reader.period(words) !== null
}

/**
 * What is waited for after an answer: what it asks for, else what was before, where this was not the answer to it. What
 * was said beside an open question leaves it open beneath its own.
 */
export function promptAfter(
  expects: Reply['expects'],
  {
    command,
    closes,
    isAside,
  }: { readonly command: string; readonly closes: boolean; readonly isAside: boolean },
  { prompt, at }: { readonly prompt: Prompt | null; readonly at: string },
): Prompt | null {
  const kept = prompt?.under?.command === command ? undefined : prompt?.under
  const under = isAside ? (kept ?? prompt) : closes ? kept : null
  if (expects !== undefined) return { ...expects, at, ...(under != null && { under: bare(under) }) }
  return closes ? (kept ?? null) : prompt === null ? null : { ...bare(prompt), ...(kept && { under: kept }) }
}

function bare({ under: _, ...prompt }: Prompt): Omit<Prompt, 'under'> {
  return prompt
}

/** An answer after which a question of before is open, with a button that asks it again. */
export function withStillOpen(
  reply: Reply,
  { command, slots }: Prompt,
  { t }: InterpretContext['context'],
): Reply {
  const goOn = { label: t.dialogue.goOnOpen, press: { command, slots } }
  return {
    ...reply,
    blocks: [...reply.blocks, note(t.dialogue.stillOpen)],
    buttons: [...(reply.buttons ?? []), goOn],
  }
}
