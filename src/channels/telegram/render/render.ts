import type { ChartSpec } from '../../../charts/spec.ts'
import type { Press } from '../../../chat/message.ts'
import type { Block, Reply } from '../../../chat/reply.ts'
import type { Language } from '../../../directory/person.ts'
import { rich } from '../../text/rich.ts'
import { type Room, split } from '../../text/split.ts'
import { type CallKeyboard, type ChatId, limits, type TelegramCall } from '../calls.ts'
import { isKeptHere, paragraphsOf } from './blocks.ts'
import { htmlOf } from './html.ts'
import { keyboardOf, mostButtons } from './keyboard.ts'
import { longestMark } from './mark.ts'

/** Where an answer goes. */
export interface Place {
  readonly chat: ChatId
  /** The topic, in a forum. */
  readonly thread?: number
  /** The message that it answers. */
  readonly replyTo?: number
  readonly language: Language
  /** The answer whose button was pressed, which this one takes the place of. */
  readonly edits?: {
    /** The message with the button, and whether it is a picture. */
    readonly message: number
    readonly chart: boolean
    /** Other messages of the same answer, which go. */
    readonly others?: readonly number[]
  }
}

/** The calls that show an answer, in order, and what its buttons do, by their index. */
interface Rendered {
  readonly calls: readonly TelegramCall[]
  readonly presses: readonly Press[]
}

/** What one message shows. */
interface Part {
  readonly html: string
  readonly chart?: ChartSpec
  readonly file?: Pick<Extract<TelegramCall, { kind: 'sendFile' }>, 'file' | 'as'>
  readonly keyboard?: CallKeyboard
}

/** Of 100, one is left to what marks a repeat. */
const styled = 99
const text: Room = { units: limits.text - longestMark, styled }
const caption: Room = { units: limits.caption - longestMark, styled }

/** An answer in Telegram's own form. `keyboardId` is what its buttons hand back, beside their index. Pure. */
export function render(reply: Reply, place: Place, keyboardId: string): Rendered {
  if (reply.silent === true) return { calls: [], presses: [] }
  const buttons = (reply.buttons ?? []).slice(0, mostButtons)
  const parts = partsOf(reply, keyboardOf(buttons, keyboardId))
  return { calls: callsOf(parts, place), presses: buttons.map(({ press }) => press) }
}

/** One picture under which the whole card fits is one message; else the text comes first, then pictures and files. */
function partsOf({ blocks }: Reply, keyboard: CallKeyboard | undefined): Part[] {
  const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
  const paragraphs = paragraphsOf(blocks)
  const [chart, ...more] = charts
  const files = blocks.flatMap(fileOf)
  if (chart !== undefined && more.length + files.length === 0) {
    const [only = [], ...rest] = split(paragraphs, caption)
    if (rest.length === 0) return [{ html: htmlOf(only), chart, ...(keyboard && { keyboard }) }]
  }
  const texts = split(paragraphs, text).map((part) => ({ html: htmlOf(part) }))
  const below: Part[] = [...charts.map((one) => ({ html: '', chart: one })), ...files]
  // An answer is never nothing at all: whoever asked would wait.
  const before = texts.length + charts.length === 0 ? [{ html: '…' }] : texts
  const carrier = Math.max(0, before.length - 1)
  return [...before, ...below].map((part, index) =>
    index === carrier && keyboard !== undefined ? { ...part, keyboard } : part,
  )
}

/** A file that Telegram keeps, under its name. */
function fileOf(block: Block): Part[] {
  if (block.kind !== 'file' || !isKeptHere(block)) return []
  const [label = []] = split([[rich(block.label)]], caption)
  return [{ html: htmlOf(label), file: { file: block.file.id, as: block.file.kind } }]
}

function callsOf(parts: readonly Part[], place: Place): TelegramCall[] {
  const { chat, edits } = place
  if (edits === undefined) return parts.map((part, index) => sending(part, place, index === 0))
  const [first, ...rest] = parts
  // A picture can't become a text, so it goes when the text is there.
  const stays = first !== undefined && !(edits.chart && first.chart === undefined)
  const gone = [...(edits.others ?? []), ...(stays ? [] : [edits.message])]
  return [
    ...(stays ? [editing(first, chat, edits.message)] : []),
    ...(stays ? rest : parts).map((part) => sending(part, place, false)),
    ...gone.map((message): TelegramCall => ({ kind: 'delete', chat, message })),
  ]
}

function sending({ chart, file, ...part }: Part, place: Place, isFirst: boolean): TelegramCall {
  const { chat, thread, replyTo, language } = place
  const to = {
    chat,
    ...(thread !== undefined && { thread }),
    ...(isFirst && replyTo !== undefined && { replyTo }),
    language,
  }
  if (file !== undefined) return { kind: 'sendFile', ...to, ...part, ...file }
  if (chart === undefined) return { kind: 'sendText', ...to, ...part }
  return { kind: 'sendChart', ...to, ...part, chart }
}

/** A file is never what comes first. */
function editing({ chart, file: _, ...part }: Part, chat: ChatId, message: number): TelegramCall {
  if (chart === undefined) return { kind: 'editText', chat, message, ...part }
  return { kind: 'editChart', chat, message, ...part, chart }
}
