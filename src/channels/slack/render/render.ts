import type { Press } from '../../../chat/message.ts'
import type { Reply } from '../../../chat/reply.ts'
import type { Language } from '../../../directory/person.ts'
import { messagesIn } from '../../../i18n/messages.ts'
import { cut } from '../../text/cut.ts'
import { type Content, limits } from '../calls.ts'
import { actionsOf, formAction, mostChoices } from './actions.ts'
import { type Shown, shownOf } from './blocks.ts'
import { escapeMrkdwn } from './escape.ts'
import { sizeOf } from './table.ts'

/** What the messages of an answer show, in order, and what its buttons do, by their index. */
interface Rendered {
  readonly messages: readonly Content[]
  /** The message that carries the buttons; -1 where there are none. */
  readonly carrier: number
  readonly presses: readonly Press[]
}

/** An answer in Slack's own form. `keyboardId` is what its buttons hand back, beside their index. Pure. */
export function render(
  { blocks, buttons = [], form, silent }: Reply,
  language: Language,
  keyboardId: string,
): Rendered {
  if (silent === true) return { messages: [], carrier: -1, presses: [] }
  const offered = buttons.slice(0, mostChoices)
  const actions = [
    ...actionsOf(offered, keyboardId, messagesIn(language).chats.choose),
    ...(form === undefined ? [] : [formAction(form.open, keyboardId, offered.length)]),
  ].map((block): Shown => ({ block, words: '' }))
  const parts = pack(blocks.flatMap(shownOf))
  const last = parts.at(-1)
  // Buttons stand under the last words, where they have room there.
  if (actions.length > 0 && last !== undefined && fits([...last, ...actions]))
    parts.splice(-1, 1, [...last, ...actions])
  else if (actions.length > 0) parts.push(actions)
  // An answer is never nothing at all: whoever asked would wait.
  const messages = (parts.length === 0 ? [[{ block: emptyBlock, words: '…' }]] : parts).map(contentOf)
  return {
    messages,
    carrier: actions.length === 0 ? -1 : messages.length - 1,
    presses: [...offered, ...(form === undefined ? [] : [form.open])].map(({ press }) => press),
  }
}

const emptyBlock = { type: 'section', text: { type: 'plain_text', text: '…' } }

/** Blocks in as few messages as hold them, a table in each at most. */
function pack(blocks: readonly Shown[]): Shown[][] {
  const parts: Shown[][] = []
  for (const one of blocks) {
    const last = parts.at(-1)
    if (last !== undefined && fits([...last, one])) last.push(one)
    else parts.push([...carriedOver(last), one])
  }
  return parts.filter((part) => part.length > 0)
}

/** A heading goes along with what it is over. */
function carriedOver(last: Shown[] | undefined): Shown[] {
  const isHeading = last !== undefined && last.length > 1 && last.at(-1)?.block.type === 'header'
  return isHeading ? last.splice(-1, 1) : []
}

function fits(blocks: readonly Shown[]): boolean {
  const tables = blocks.filter(({ block }) => block.type === 'table').length
  // The id of a picture is not there yet.
  const pictures = blocks.filter(({ chart }) => chart !== undefined).length * 60
  const size = sizeOf(blocks.map(({ block }) => block)) + pictures
  return tables <= 1 && blocks.length <= limits.blocks && size <= limits.message
}

function contentOf(blocks: readonly Shown[]): Content {
  const charts = blocks.flatMap(({ chart }) => chart ?? [])
  return {
    text: fallbackOf(blocks),
    blocks: blocks.map(({ block }) => block),
    ...(charts.length > 0 && { charts }),
  }
}

/** The words of a message for notifications and for whoever can't see its blocks. */
function fallbackOf(blocks: readonly Shown[]): string {
  const words = blocks.map((one) => one.words).filter((one) => one !== '')
  return escapeMrkdwn(cut(words.join('\n'), limits.fallback)) || '…'
}
