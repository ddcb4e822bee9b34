import type { CommandContext } from '../../src/chat/command.ts'
import { comparable } from '../../src/chat/named.ts'
import type { Assignment } from '../../src/deadlines/assignment.ts'
import { strangeUnit } from './strange-unit.ts'

/** What work can be asked for by its state. */
export const workFilters = ['open', 'upcoming', 'overdue', 'undecided', 'done', 'all'] as const
export type WorkFilter = (typeof workFilters)[number]

/** Which work is asked for. */
export interface AskedWork {
  readonly filter: WorkFilter
  /** Codes of the units named; null where none is. */
  readonly units: readonly string[] | null
  /** Words that name a unit which can't be told; null where there are none. */
  readonly strange: string | null
  readonly mine: boolean
  /** Dates and numbers of documents that were named, as `19/2/2024` and `200/kh-bcd`. */
  readonly references: readonly string[]
  /** The number of an assignment: "việc 6", or "6" where nothing else was said but some of its units. */
  readonly number: number | null
}

/** What people say of the work that they want to see, in order: the first that is found counts. */
const said: readonly (readonly [WorkFilter, RegExp])[] = [
  ['overdue', /\b(qua han|tre han|cham han|tre tien do|overdue|late)\b/],
  ['upcoming', /\b(sap|toi han|den han|upcoming|soon|due)\b/],
  ['undecided', /\b(cho (xac nhan|quyet dinh)|gia han|to confirm|to decide)\b/],
  ['done', /\b(da xong|hoan thanh|da lam|xong|done|finished|completed)\b/],
  ['all', /\b(tat ca|toan bo|all|everything)\b/],
]

/** Reads what work is asked for out of words; without any, the open work. */
export function workAsked(words: string, { reader }: Pick<CommandContext, 'reader'>): AskedWork {
  const plain = comparable(words)
  const { codes, strange } = reader.unitsAmong(words)
  const [, number, others] = /^\s*#?(\d{1,9})(?=\s|$)(?!\s+\d)\s*(.*)$/su.exec(words) ?? []
  const isNumber = number !== undefined && (others === '' || codes.length > 0)
  return {
    filter: said.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'open',
    units: codes.length > 0 ? codes : null,
    strange: strangeUnit(words, strange),
    mine: /\b(cua toi|cua minh|viec toi|my|mine)\b/.test(plain),
    references: referencesIn(words),
    number: isNumber ? Number(number) : reader.workNumber(words),
  }
}

/** Whether work rests on all of these documents or meetings. */
export function restsOn({ document }: Assignment, references: readonly string[]): boolean {
  const own = new Set(referencesIn(document ?? ''))
  return references.every((one) => own.has(one))
}

/** Dates and numbers of documents in a text, each written in one way. */
function referencesIn(text: string): string[] {
  const dates = [...text.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g)].map(
    ([, day, month, year]) => `${Number(day)}/${Number(month)}/${year}`,
  )
  const numbers = [...text.normalize('NFC').matchAll(/(?<![\d/])(\d+\/[\p{L}][\p{L}\d&-]*)/gu)].map(
    ([, number = '']) => number.toLowerCase().replaceAll('đ', 'd'),
  )
  return [...dates, ...numbers]
}
