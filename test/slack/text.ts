import { asRead } from './mrkdwn.ts'
import type { Json, Message } from './wire.ts'

/** What a message says to who reads it, block by block, without its buttons; its text where it has no blocks. */
export function textOf({ blocks, text }: Pick<Message, 'blocks' | 'text'>): string {
  if (blocks.length === 0) return asRead(text)
  return blocks.flatMap(linesOf).join('\n')
}

type Text = { readonly type: string; readonly text: string }

function linesOf(block: Json): string[] {
  switch (block.type) {
    case 'header':
      return [wordsOf(block.text as Text)]
    case 'section':
      return [block.text, ...((block.fields as Text[] | undefined) ?? [])].flatMap((one) =>
        one ? [wordsOf(one as Text)] : [],
      )
    case 'context':
      return (block.elements as Text[]).map(wordsOf)
    case 'rich_text':
      return (block.elements as { elements: Text[] }[]).map(({ elements }) =>
        elements.map(({ text }) => text).join(''),
      )
    case 'table':
      return (block.rows as Text[][]).map((row) =>
        row.map(({ text }) => text.replace(/^\u00a0$/, '')).join(' | '),
      )
    case 'image':
      return [`[${block.alt_text}]`]
    default:
      return []
  }
}

const wordsOf = ({ type, text }: Text) => (type === 'mrkdwn' ? asRead(text) : text)
