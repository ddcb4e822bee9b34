import type { Block } from '../../../chat/reply.ts'
import { elsewhere } from '../../text/elsewhere.ts'
import { factLine, linesOf } from '../../text/lines.ts'
import { marked } from '../../text/marks.ts'
import { isVisible, rich } from '../../text/rich.ts'
import type { Paragraph } from '../../text/split.ts'
import { fitsOnPhone, renderTable } from './table.ts'

/** The text of an answer, without its charts, as paragraphs that can be read. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  // Tables of one answer look alike.
  const columned = blocks.every((block) => block.kind !== 'table' || fitsOnPhone(block))
  let before: Block['kind'] | null = null
  for (const block of blocks) {
    const [first, ...others] = textOf(block, columned).filter((lines) => lines.some(isVisible))
    if (first === undefined) continue
    const last = paragraphs.at(-1)
    if (last !== undefined && standsClose(before, block.kind)) paragraphs.splice(-1, 1, [...last, ...first])
    else paragraphs.push(first)
    paragraphs.push(...others)
    before = block.kind
  }
  return paragraphs
}

/** A heading stands close to what it is over, and remarks to each other. */
function standsClose(before: Block['kind'] | null, kind: Block['kind']): boolean {
  return (before === 'heading' && kind !== 'heading') || (before === 'note' && kind === 'note')
}

function textOf(block: Block, columned: boolean): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [[rich(marked(block.text, block.tone), 'bold')]]
    case 'text':
      return [linesOf(block.text).map((line) => rich(line))]
    case 'note':
      return [linesOf(block.text).map((line) => rich(line, 'italic'))]
    case 'facts':
      return [block.facts.map(factLine)]
    case 'table':
      return renderTable(block, columned)
    case 'chart':
      return []
    case 'file':
      return isKeptHere(block) ? [] : [[rich(elsewhere(block))]]
  }
}

/** Whether Telegram has the file, and can show it again. */
export const isKeptHere = ({ file }: Extract<Block, { kind: 'file' }>) => file.channel === 'telegram'
