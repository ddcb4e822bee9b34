import { readAnswer } from './figure-answer.ts'
import { behind, dated, figurePattern, number } from './figure-notation.ts'
import { seemsToReport, withoutLetterMarks } from './letter-lines.ts'
import { runOn } from './run-on.ts'
import { clean } from './text.ts'

/** One thing that a pasted list reports: what it is called, and what was written for it. */
export interface ListItem {
  /** The line that it stands in, as it was typed. */
  readonly line: string
  readonly name: string
  /** `85/120`, `1.250`, `không phát sinh`. */
  readonly value: string
}

/** A pasted list, line by line. */
export interface FigureList {
  /** Lines, and parts of lines, that report nothing, such as "Sở Y tế tuần 24". */
  readonly others: readonly string[]
  /** Those of them that stand above all figures. */
  readonly head: readonly string[]
  /** Those of them that may have been meant for figures: no greeting, no signature. */
  readonly unread: readonly string[]
  readonly items: readonly ListItem[]
}

/** Two counts with nothing but a space between them. */
const spaced = '\\d[\\d.,]* \\d[\\d.,]*'
const wish = 'không có|khong co|kps|như tuần trước|nhu tuan truoc|bỏ qua|bo qua|same as last week|skip'
const item = new RegExp(
  `^[-•*+\\d.)\\s]*?(?<name>\\p{L}[^\\n]*?)(?:(?<![\\d/.,])|(?=[\\s:=–-]))[\\s:=–-]*(?<!(?:^|[\\s:=])[-−])(?<value>(?:(?<=[\\s:=])[-−])?(?:${spaced}|${figurePattern})${behind}|(?<=[\\s:=–-])(?:${wish}))\\s*[.;]?$`,
  'iu',
)
/** "160/310 thanh toán": the name behind its two counts. */
const turned = new RegExp(
  `^[-•*+\\s]*(?<value>${number} ?[/⁄∕] ?${number})[\\s:=–-]+(?<name>\\p{L}[^\\n\\d]*)$`,
  'iu',
)
const figure = new RegExp(`^${figurePattern}$`, 'iu')
/** Takes a pasted message apart: a line may report several things with commas between. Pure. */
export function readFigureList(text: string): FigureList {
  const others: string[] = []
  const head: string[] = []
  const items: ListItem[] = []
  for (const { words, found } of clean(text).split(/\r?\n/).flatMap(partsOf)) {
    items.push(...found)
    if (found.length > 0 || words === '') continue
    others.push(words)
    if (items.length === 0) head.push(words)
  }
  return { others, head, unread: others.filter(seemsToReport), items }
}

/** What a line says, and what it reports: a row is one part, and else commas part it if anything is reported in it. */
interface Part {
  readonly words: string
  readonly found: readonly ListItem[]
}

/** "Sở Y tế tuần 24, thanh toán 160/310": what stands beside figures may name whose they are. */
function partsOf(line: string): Part[] {
  const bare = withoutLetterMarks(line)
  const row = rowIn(bare)
  if (row !== null) return [{ words: row.line, found: [row] }]
  const parts = piecesOf(bare).flatMap((piece) => {
    const pieces = runOn(piece)
    return pieces.map((one) => ({ words: one.trim(), found: itemIn(one, pieces.length > 1 ? one : line) }))
  })
  if (parts.some(({ found }) => found.length > 0)) return parts
  return isTableHead(line) ? [] : [{ words: line.trim(), found: [] }]
}

const cellsOf = (line: string) => line.split(/\t|\||\s{2,}/u).flatMap((cell) => cell.trim() || [])

/** "Chỉ số · Tử số · Mẫu số": several cells and no number, which name neither the unit nor the week. */
const isTableHead = (line: string) => cellsOf(line).length > 2 && !/\d/.test(line)

/**
 * A row that was copied from a table: a name behind its number, or without one, and then two counts, perhaps with
 * their rate, or one figure. Null for any other line.
 */
function rowIn(line: string): ListItem | null {
  const filled = cellsOf(line)
  const named = filled.findIndex((cell) => /\p{L}/u.test(cell))
  const [name = '', ...values] = named < 0 ? [] : filled.slice(named)
  if (values.length === 0 || dated.test(name) || !values.every((value) => figure.test(value))) return null
  const rates = values.filter((value) => value.endsWith('%'))
  const counts = values.filter((value) => !value.endsWith('%'))
  if (rates.length > 1 || counts.length > 2) return null
  const [rate] = rates
  const together = counts.join('/')
  const value = rate === undefined ? together : counts.length === 0 ? rate : `${together} (${rate})`
  return { line: line.trim().replace(/\s+/gu, ' '), name: name.replace(/[\s:=–-]+$/u, ''), value }
}

/** Commas and semicolons that stand before a word part what is reported; those within a number do not. */
function piecesOf(line: string): string[] {
  return line.split(/[,;]\s+(?!(?:đạt|dat|tỷ lệ|tỉ lệ|ty le|ti le)\s+\d)(?=\p{L})/iu)
}

function itemIn(piece: string, line: string): ListItem[] {
  const found = item.exec(piece.trim()) ?? turned.exec(piece.trim())
  const { name = '', value: written = '' } = found?.groups ?? {}
  // "160/310 hồ sơ" names nothing.
  if (name === '' || dated.test(name) || readAnswer(piece, 'counts').ok) return []
  // A bare number behind words is a figure only where it can be one.
  return isFigure(written) ? [{ line: line.trim(), name: name.trim(), value: written.trim() }] : []
}

/** What was meant for a figure and can be none is said to be so, and names no day: "-3/5". */
const impossible: ReadonlySet<string> = new Set(['negative', 'fraction', 'out-of-range'])

function isFigure(written: string): boolean {
  const [asCounts, asCount] = [readAnswer(written, 'counts'), readAnswer(written, 'count')]
  const isWrong = [asCounts, asCount].some((read) => 'code' in read && impossible.has(read.code))
  return asCounts.ok || asCount.ok || isWrong || 'wish' in asCounts || written.includes('%')
}
