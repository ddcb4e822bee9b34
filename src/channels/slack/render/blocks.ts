import { printable } from '../../../charts/printable.ts'
import type { ChartSpec } from '../../../charts/spec.ts'
import type { Block } from '../../../chat/reply.ts'
import { cut } from '../../text/cut.ts'
import { elsewhere } from '../../text/elsewhere.ts'
import { factLine, linesOf } from '../../text/lines.ts'
import { marked } from '../../text/marks.ts'
import { isVisible, plainOf, type Rich, rich, type Style } from '../../text/rich.ts'
import { split } from '../../text/split.ts'
import { limits } from '../calls.ts'
import { plain } from './actions.ts'
import { tablesOf } from './table.ts'

/** A block of a message, with the chart that it shows where it is a picture. */
export interface Shown {
  readonly block: Readonly<Record<string, unknown>>
  readonly chart?: ChartSpec
  /** What it says, for the words that stand for the whole message. */
  readonly words: string
}

const room = { units: limits.text, styled: Number.POSITIVE_INFINITY }

/** A block of an answer as blocks of Block Kit, none of them over its limits. Pure. */
export function shownOf(block: Block): Shown[] {
  switch (block.kind) {
    case 'heading':
      return headingOf(marked(block.text, block.tone))
    case 'text':
      return richOf(linesOf(block.text).map((line) => rich(line)))
    case 'facts':
      return richOf(block.facts.map(factLine))
    case 'note':
      return split([linesOf(block.text).map((line) => rich(line))], room).map((part) => ({
        block: { type: 'context', elements: [plain(plainOf(part))] },
        words: plainOf(part),
      }))
    case 'table':
      return tablesOf(block).map((table) => ({ block: table, words: wordsOf(block) }))
    case 'file':
      return fileOf(block)
    case 'chart': {
      const { chart } = block
      const about = chart.kind === 'timeline' ? chart.today.label : chart.measure
      const alt = cut(printable(`${chart.title} – ${about}`), limits.altText)
      return [{ block: { type: 'image', alt_text: alt }, chart: block.chart, words: alt }]
    }
  }
}

function headingOf(text: string): Shown[] {
  const words = printable(text)
  if (words.length > limits.header) return richOf([rich(words, 'bold')])
  return words.trim() === '' ? [] : [{ block: { type: 'header', text: plain(words) }, words }]
}

/** Lines as rich text, which Slack shows as it is: it reads no mention, link or style into it. */
function richOf(lines: readonly Rich[]): Shown[] {
  return split([lines], room)
    .filter(isVisible)
    .map((part) => ({
      block: {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: part.map(({ text, style }) => ({ type: 'text', text, ...styles[style] })),
          },
        ],
      },
      words: plainOf(part),
    }))
}

const styles: Readonly<Record<Style, object>> = {
  plain: {},
  bold: { style: { bold: true } },
  italic: { style: { italic: true } },
  pre: { style: { code: true } },
}

/** A file that Slack keeps is a link, which only those can open with whom it was shared. */
function fileOf(block: Extract<Block, { kind: 'file' }>): Shown[] {
  const { file, label, from } = block
  if (file.channel !== 'slack' || file.link === null) return richOf([rich(elsewhere(block))])
  const elements = [
    { type: 'link', url: file.link, text: printable(label) },
    { type: 'text', text: ` · ${printable(from)}` },
  ]
  return [
    {
      block: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
      words: printable(`${label} · ${from}`),
    },
  ]
}

function wordsOf({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  return [columns.map(({ heading }) => heading), ...rows]
    .map((row) => row.map(printable).join(' · '))
    .join('\n')
}
