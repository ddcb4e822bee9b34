import { printable } from '../../charts/printable.ts'
import type { ChartSpec } from '../../charts/spec.ts'
import type { Block, Button, Fact, Reply } from '../../chat/reply.ts'
import type { ConsoleTextsByLanguage } from '../../i18n/console.ts'
import { elsewhere } from '../text/elsewhere.ts'
import { cellsOf, pad, wrap } from '../text/layout.ts'
import { marks } from '../text/marks.ts'
import { type Paint, paintFor } from './colour.ts'
import { drawChart } from './drawing.ts'
import { renderTable } from './table.ts'

/** How an answer is set. */
export interface RenderOptions {
  readonly texts: ConsoleTextsByLanguage
  /** With ANSI colours, as a terminal has them. */
  readonly colours: boolean
  /** Cells on a line. */
  readonly width: number
  /** Where the picture of a chart can be found, or undefined where there is none. */
  readonly chartPath?: (spec: ChartSpec) => string | undefined
}

/** No terminal is so narrow that nothing can be set on it. */
const leastWidth = 20

/** An answer as text, lines parted by `\n`, without one at the end. Nothing in its data steers the terminal. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const width = Math.max(options.width, leastWidth)
  const paint = paintFor(options.colours)
  const blocks = reply.blocks.map((block) => ({
    lines: renderBlock(block, { ...options, width }, paint),
    // A heading stands close to what it is over.
    after: block.kind === 'heading' ? '\n' : '\n\n',
  }))
  const buttons = { lines: renderButtons(reply.buttons ?? [], width, paint), after: '' }
  return [...blocks, buttons]
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, after }) => lines.join('\n') + after)
    .join('')
    .trimEnd()
}

function renderBlock(block: Block, { texts, width, chartPath }: RenderOptions, paint: Paint): string[] {
  switch (block.kind) {
    case 'heading': {
      const mark = block.tone === undefined ? '' : `${marks[block.tone]} `
      return wrap(mark + printable(block.text), width).map((line) => paint(line, 'bold'))
    }
    case 'text':
      return paragraphs(block.text, width)
    case 'note':
      return paragraphs(block.text, width).map((line) => paint(line, 'dim'))
    case 'facts':
      return renderFacts(block.facts, width)
    case 'table':
      return renderTable(
        block.columns.map((column) => ({ ...column, heading: printable(column.heading) })),
        block.rows.map((row) => row.map(printable)),
        width,
        paint,
      )
    case 'file':
      return paragraphs(elsewhere(block), width)
    case 'chart': {
      const own = texts[block.chart.language]
      const path = chartPath?.(block.chart)
      return [
        ...drawChart(block.chart, own, width, paint),
        // A path is not broken, so that it can be copied.
        ...(path === undefined ? [] : [paint(own.chartFile(path), 'dim')]),
      ]
    }
  }
}

/** A text that may have several lines of its own. */
function paragraphs(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrap(printable(line), width))
}

/** "Label: value" with the values under each other; what is too long goes on under its own beginning. */
function renderFacts(facts: readonly Fact[], width: number): string[] {
  const labels = facts.map(({ label }) => `${printable(label)}:`)
  const column = Math.min(Math.max(0, ...labels.map(cellsOf)), Math.floor(width * 0.4)) + 1
  return facts.flatMap(({ value, tone }, at) => {
    const label = labels[at] ?? ''
    const mark = tone === undefined ? '' : `${marks[tone]} `
    const values = wrap(mark + printable(value), width - column)
    const lines = values.map((line) => ' '.repeat(column) + line)
    if (cellsOf(label) < column) return [`${pad(label, column)}${values[0]}`.trimEnd(), ...lines.slice(1)]
    return [...wrap(label, width), ...lines]
  })
}

/** Choices by their number, as many on a line as fit. */
function renderButtons(buttons: readonly Button[], width: number, paint: Paint): string[] {
  const lines: string[] = []
  let used = 0
  for (const [index, button] of buttons.entries()) {
    const number = `[${index + 1}]`
    const [first = '', ...more] = wrap(`${number} ${printable(button.label)}`, width)
    const painted = paint(number, 'cyan') + first.slice(number.length)
    if (lines.length > 0 && more.length === 0 && used + 2 + cellsOf(first) <= width) {
      lines.push(`${lines.pop()}  ${painted}`)
      used += 2 + cellsOf(first)
    } else {
      lines.push(painted, ...more)
      used = more.length === 0 ? cellsOf(first) : width
    }
  }
  return lines
}
