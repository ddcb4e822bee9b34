import { readAnswer } from './figure-answer.ts'
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
  /** Lines that report nothing, such as "Sở Y tế tuần 24". */
  readonly others: readonly string[]
  readonly items: readonly ListItem[]
}

const number = '\\d[\\d.,]*(?: \\d{3})*'
/** A figure as it stands among words, as the source of a regular expression: two counts, a number, "no cases". */
export const figurePattern = `(?:${number} ?(?:[/⁄∕]|trên|tren|trong|of) ?${number}|${number} ?%?|không phát sinh|khong phat sinh|no cases)`
const item = new RegExp(
  `^[-•*+\\d.)\\s]*?(?<name>\\p{L}[^\\n]*?)[\\s:=–-]*(?<value>${figurePattern})\\s*[.;]?$`,
  'iu',
)
/** "tuần 24" and "ngày 20/6" are no figures. */
export const dated = /(?:^|\s)(?:tuần|tuan|week|tháng|thang|month|quý|quy|năm|nam|ngày|ngay)\s*$/iu

/** Takes a pasted message apart: a line may report several things with commas between. Pure. */
export function readFigureList(text: string): FigureList {
  const others: string[] = []
  const items: ListItem[] = []
  for (const line of clean(text).split(/\r?\n/)) {
    const found = piecesOf(line).flatMap((piece) => itemIn(piece, line))
    items.push(...found)
    if (found.length === 0 && line.trim() !== '') others.push(line.trim())
  }
  return { others, items }
}

/** Commas and semicolons that stand before a word part what is reported; those within a number do not. */
function piecesOf(line: string): string[] {
  return line.split(/[,;]\s+(?=\p{L})/u)
}

function itemIn(piece: string, line: string): ListItem[] {
  const { name = '', value: written = '' } = item.exec(piece.trim())?.groups ?? {}
  if (name === '' || dated.test(name)) return []
  // A bare number behind words is a figure only where it can be one.
  const readable =
    readAnswer(written, 'counts').ok || readAnswer(written, 'count').ok || written.includes('%')
  return readable ? [{ line: line.trim(), name: name.trim(), value: written.trim() }] : []
}
