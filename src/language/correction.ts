import type { Period } from '../calendar/period.ts'
import { dated, figurePattern } from './figure-notation.ts'
import type { Lexicon } from './lexicon.ts'
import { type NumberedWeek, readNumberedWeek } from './numbered-week.ts'
import type { Now } from './period-phrase.ts'
import { clean } from './text.ts'
import { understand } from './understand.ts'

/** What a sentence that corrects a figure says, as far as it does. Codes; what is null was not said. */
export interface ReadCorrection {
  readonly indicator: string | null
  /** Where the indicator is not clear: which it may be. */
  readonly indicators: readonly string[]
  readonly unit: string | null
  /** Where the unit is not clear, or several are named: which it may be. */
  readonly units: readonly string[]
  /** Words are left over that may name a unit which is not known: it must not be taken for the speaker's own. */
  readonly stranger: boolean
  readonly period: Period | null
  /** The week, where it is named by its number: it may be still to come, or be none of its year. */
  readonly week: NumberedWeek | null
  /** The new figure as it was typed: `345/600`. */
  readonly value: string | null
  readonly reason: string | null
}

/** A sentence parted into what names the figure, the new figure, and why it is corrected. */
interface CorrectionParts {
  readonly names: string
  readonly value: string | null
  readonly reason: string | null
}

const figure = `(?<value>${figurePattern})(?![\\p{L}\\d/])`
/** What leads to the new figure, the surest first: "thành 345/600", "phải là 58/120", "tuần 23: 7". */
const leads: readonly RegExp[] = [
  `(?<=^|\\s)(?:thành|thanh|into|to)\\s+${figure}|(?:→|⇒|->|=>)\\s*${figure.replace('value', 'arrow')}`,
  `(?<=^|\\s)(?:phải là|phai la|đúng là|dung la|mới là|moi la|mà là|ma la|should be)\\s+${figure}`,
  `(?:(?<=^|\\s)(?:còn|con|là|la|is|be)\\s+|[:=]\\s*)${figure}`,
].map((source) => new RegExp(source, 'giu'))
/** Two counts by themselves; "tuần 23/2024" is none. */
const counts = /(?<value>\d[\d.,]*(?: \d{3})* ?[/⁄∕] ?\d[\d.,]*(?: \d{3})*)(?![\p{L}\d/])/giu
/** What it was before: "từ 300/410", "không phải 200". */
const former = new RegExp(
  `(?<=^|\\s)(?:từ|tu|from|không phải(?: là)?|khong phai(?: la)?|not)\\s+${figurePattern}(?![\\p{L}\\d/])`,
  'giu',
)
/** "mức độ" and "đơn vị" without their accents are no "do" and no "vì". */
const because =
  /(?<=^|[\s,;.(–-])(?:lý do(?: là)?|ly do(?: la)?|vì|bởi(?: vì)?|do|(?<!don )vi|because(?: of)?|due to|reason)(?=[\s:])\s*:?\s*/iu
const noReason = /(?<=^|\s)(?:mức|muc|tiến|tien|trình|trinh|chế|che|tốc|toc) $/iu

/** Parts a sentence such as "sửa số liệu thanh toán của Thuận An tuần trước thành 345/600 vì nhập nhầm". Pure. */
export function correctionParts(text: string): CorrectionParts {
  const words = clean(text)
  const found = newFigure(words)
  const [before, after] = found === null ? ['', words] : [words.slice(0, found.start), words.slice(found.end)]
  const [more, reason] = partedByReason(after)
  const names = `${before} ${more}`.replace(former, ' ').replace(/\s+/gu, ' ').trim()
  return { names, value: found?.value.trim() ?? null, reason }
}

/** Reads what a correction says, in the light of a catalogue and a day. Pure. */
export function readCorrection(text: string, lexicon: Lexicon, now: Now): ReadCorrection {
  const { names, value, reason } = correctionParts(text)
  const { indicator, units, ask, period, unknown } = understand(names, lexicon, now, 'correct')
  const [unit = null, ...others] = units
  // "thanh toán của Sở Trồng Rừng": words that narrow an indicator to what is not kept may be a unit's name.
  const narrowed = ask?.about === 'indicator' && ask.candidates.length === 1
  return {
    indicator,
    indicators: ask?.about === 'indicator' ? ask.candidates : [],
    unit: others.length === 0 && ask?.about !== 'unit' ? unit : null,
    units: ask?.about === 'unit' ? ask.candidates : others.length > 0 ? units : [],
    stranger: ask?.about === 'unit' || (units.length === 0 && (narrowed || unknown.length > 0)),
    period,
    week: readNumberedWeek(names, lexicon, now),
    value,
    reason,
  }
}

interface Found {
  readonly value: string
  readonly start: number
  readonly end: number
}

function newFigure(words: string): Found | null {
  for (const lead of leads) {
    for (const match of words.matchAll(lead)) {
      const value = match.groups?.value ?? match.groups?.arrow ?? ''
      return { value, start: match.index, end: match.index + match[0].length }
    }
  }
  const known = [...words.matchAll(former)].map(
    ({ index, 0: whole }) => [index, index + whole.length] as const,
  )
  for (const { index, 0: whole } of words.matchAll(counts)) {
    const isFormer = known.some(([from, to]) => from <= index && index < to)
    if (isFormer || dated.test(words.slice(0, index))) continue
    return { value: whole, start: index, end: index + whole.length }
  }
  return null
}

/** What stands before the reason, and the reason. */
function partedByReason(words: string): [string, string | null] {
  for (let from = 0; ; ) {
    const match = because.exec(words.slice(from))
    if (match === null) return [words, null]
    const start = from + match.index
    const reason = words.slice(start + match[0].length).replace(/[\s.)]+$/u, '')
    if (reason !== '' && !noReason.test(words.slice(0, start))) return [words.slice(0, start), reason]
    from = start + match[0].length
  }
}
