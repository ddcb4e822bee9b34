import { hasRight } from '../directory/rights.ts'
import { asksReportingTimes, asksWhoIsAway } from '../language/calendar-questions.ts'
import { convenes } from '../language/convening.ts'
import { readAnswer } from '../language/figure-answer.ts'
import { readFigureList } from '../language/figure-list.ts'
import { givesWork } from '../language/giving.ts'
import { tellsOwnLeave } from '../language/own-leave.ts'
import { readEvidence } from '../language/read-evidence.ts'
import { readWorkAnswer, workNumberIn } from '../language/read-work-answer.ts'
import { fold } from '../language/text.ts'
import type { Message } from './message.ts'
import type { InterpretContext, Outcome } from './outcome.ts'
import { silence, text } from './reply.ts'
import { commandNamed, slashIn } from './slash.ts'

// What some texts want is plain from their form, before any question is looked for in them.

/**
 * Files: the evidence that is waited for, else that of some work of the speaker's unit. Null where there are none, and
 * where the words under them want something by themselves: a command, a question, an answer, figures.
 */
export function filed({ text: words, files = [] }: Message, given: InterpretContext): Outcome | null {
  const { prompt, context, goesOn } = given
  const { commands, person, t } = context
  if (files.length === 0) return null
  const said = words.trim() === '' ? {} : { words: words.trim() }
  const asking = prompt === null ? undefined : commandNamed(prompt.command, commands)
  if (prompt?.files !== undefined && asking !== undefined && slashIn(words) === null)
    return {
      kind: 'run',
      command: asking,
      slots: { ...prompt.slots, ...said, [prompt.files]: files },
      closes: true,
    }
  const isOfficer = person.memberships.some(({ role }) => role === 'officer')
  if (said.words !== undefined && !(isOfficer && isAboutFiles(said.words, given))) return null
  const command = commandNamed('update', commands)
  if (!isOfficer || command === undefined)
    return { kind: 'reply', reply: goesOn ? silence : { blocks: [text(t.dialogue.fileNotAsked)] } }
  return { kind: 'run', command, slots: { ...said, files, ...(goesOn && { more: 'yes' }) } }
}

/** Whether the words under files only say what they are. */
function isAboutFiles(words: string, given: InterpretContext): boolean {
  if (slashIn(words) !== null || given.prompt !== null || /\?\s*$/u.test(words)) return false
  return pasted(words, given) === null && listed(words, given) === null
}

/**
 * What an officer says of work that the unit was given: "đã ban hành QĐ 123/QĐ-SYT ngày 15/11" is the result of some,
 * "đã nhận việc 6" and "xin gia hạn đến 28/6 vì …" answer as its buttons do.
 */
export function reported(words: string, { context }: InterpretContext): Outcome | null {
  const { commands, person, today, cut } = context
  const command = commandNamed('update', commands)
  if (command === undefined || !person.memberships.some(({ role }) => role === 'officer')) return null
  const evidence = readEvidence(words, { today, cut })
  if (evidence?.done === true && evidence.document !== null)
    return { kind: 'run', command, slots: { words: words.trim(), ...reportOf(workNumberIn(words)) } }
  const answer = readWorkAnswer(words)
  if (answer === null) return null
  const slots = {
    act: answer.act,
    ...(answer.number !== null && { work: String(answer.number) }),
    ...(answer.words !== null && { words: answer.words }),
  }
  return { kind: 'run', command, slots }
}

/** A result that names its work is the report of it. */
const reportOf = (number: number | null) => (number === null ? {} : { act: 'report', work: String(number) })

/** Some work that is named by its number, where nothing else is understood: "việc 6 thế nào rồi", "dời việc 6 đến 28/6". */
export function workNamed(words: string, { context }: InterpretContext): Outcome | null {
  const command = commandNamed('deadlines', context.commands)
  if (command === undefined || workNumberIn(words) === null) return null
  return { kind: 'run', command, slots: { words: words.trim() } }
}

/** When the committee meets, told in a sentence: "họp giao ban thứ Hai hằng tuần 9:00". */
export function convened(words: string, { context }: InterpretContext): Outcome | null {
  const command = commandNamed('meeting', context.commands)
  if (command === undefined || !convenes(words)) return null
  return { kind: 'run', command, slots: { words: words.trim() } }
}

/** Work that is given in a sentence by somebody who may: "giao các huyện báo cáo kết quả … trước ngày 30/6". */
export function gave(words: string, { context, lexicon }: InterpretContext): Outcome | null {
  const command = commandNamed('assign', context.commands)
  if (command === undefined || !hasRight(context.person, command.needs)) return null
  if (!givesWork(words, lexicon(), context.today)) return null
  return { kind: 'run', command, slots: { words: words.trim() } }
}

/** That the speaker is away, told in a sentence: "mai tôi nghỉ phép", "em đi công tác đến thứ Sáu". */
export function onLeave(words: string, { context }: InterpretContext): Outcome | null {
  const command = commandNamed('reminders', context.commands)
  if (command === undefined || !tellsOwnLeave(words)) return null
  return { kind: 'run', command, slots: { about: 'leave', words: words.trim() } }
}

/** That the speaker wants to be told nothing for a while, or again: "tắt nhắc đến 30/6", "bật lại nhắc". */
export function muted(words: string, { context }: InterpretContext): Outcome | null {
  const command = commandNamed('reminders', context.commands)
  const wants =
    /^(?:(?:xin|hay|giup|vui long|please) )*(?:(?:tam )?tat|bat lai|(?:un)?mute|pause) ?(?:nhac|thong bao|reminders|$)/
  if (command === undefined || !wants.test(fold(words))) return null
  return { kind: 'run', command, slots: { words: words.trim() } }
}

/** What is asked of the reporting calendar, "khoá lúc mấy giờ?", and of leaves, "ai đang nghỉ phép?". */
export function askedOfCalendars(words: string, { context }: InterpretContext): Outcome | null {
  const command = (name: string) => commandNamed(name, context.commands)
  const [calendar, people] = [command('reportingcalendar'), command('people')]
  if (calendar !== undefined && asksReportingTimes(words))
    return { kind: 'run', command: calendar, slots: {} }
  if (people === undefined || !asksWhoIsAway(words)) return null
  return { kind: 'run', command: people, slots: { about: 'away', words: words.trim() } }
}

/**
 * Several lines of which some report figures, or one that reports three or more: the weekly figures of a unit, all at
 * once. Two counts alone answer a form that was left, perhaps days ago and in another chat.
 */
export function pasted(words: string, given: InterpretContext): Outcome | null {
  const { items } = readFigureList(words)
  const isList = items.length > (words.trim().includes('\n') ? 0 : 2)
  const counts = words.includes('/') && readAnswer(words, 'counts').ok
  return isList || counts ? figures(words, given) : null
}

/** The same in one line, "tiếp nhận 1.250, trực tuyến 1.012", where nothing else is understood by it. */
export function listed(words: string, given: InterpretContext): Outcome | null {
  const { items } = readFigureList(words)
  return items.length > 1 || items.some(({ value }) => value.includes('/')) ? figures(words, given) : null
}

function figures(words: string, { context }: InterpretContext): Outcome | null {
  const command = commandNamed('report', context.commands)
  const may = command !== undefined && hasRight(context.person, command.needs)
  return may ? { kind: 'run', command, slots: { words: words.trim() } } : null
}
