import { everyMonth, quarterEnds, type Recurrence } from '../deadlines/recurrence.ts'
import { folded } from '../directory/code.ts'
import { clean } from './text.ts'

/** Where a text says that work comes again, and how. */
export interface SaidRecurrence {
  readonly recurrence: Recurrence
  /** The text without these words. */
  readonly rest: string
}

const weekdayNames: Readonly<Record<string, number>> = {
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tu: 3,
  '4': 3,
  nam: 4,
  '5': 4,
  sau: 5,
  '6': 5,
  bay: 6,
  '7': 6,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}
const bound = '(?:(?<bound>truoc|before|cham nhat|vao|den|on|by) )?(?:(?:la|ngay|the|chieu|sang) )*'
const weekday =
  '(?:thu (?<viet>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu nhat)|(?<english>monday|tuesday|wednesday|thursday|friday|saturday|sunday))'
const day = '(?<day>[0-3]?\\d)(?!\\d|/)'
const each = (vietnamese: string, english: string) =>
  `(?:(?:hang|moi|dinh ky) ${vietnamese}|every ${english}|${english}ly)`

type Groups = Readonly<Record<string, string | undefined>>

/** Each way of saying it, with what it means; the first that is found counts. */
const ways: readonly (readonly [
  RegExp,
  (groups: Groups) => Omit<Recurrence, 'wording' | 'before'> | null,
])[] = [
  [
    new RegExp(`${each('tuan', 'week')} ${bound}${weekday}`),
    (groups) => ({ months: everyMonth, days: null, weekdays: [weekdayOf(groups)] }),
  ],
  [
    new RegExp(`${bound}${weekday} ${each('tuan', 'week')}`),
    (groups) => ({ months: everyMonth, days: null, weekdays: [weekdayOf(groups)] }),
  ],
  [
    new RegExp(`(?:moi|every) ${weekday}`),
    (groups) => ({ months: everyMonth, days: null, weekdays: [weekdayOf(groups)] }),
  ],
  [new RegExp(`${each('thang', 'month')} ${bound}${day}`), (groups) => onDay(groups, everyMonth)],
  [new RegExp(`${bound}${day} ${each('thang', 'month')}`), (groups) => onDay(groups, everyMonth)],
  [new RegExp(`${each('quy', 'quarter')} ${bound}${day}`), (groups) => onDay(groups, quarterEnds)],
  [new RegExp(`${bound}${day} ${each('quy', 'quarter')}`), (groups) => onDay(groups, quarterEnds)],
  [
    new RegExp(`(?:${each('nam', 'year')}) ${bound}(?<day>[0-3]?\\d)/(?<month>[01]?\\d)(?![\\d/])`),
    (groups) => onDay(groups, [Number(groups.month)]),
  ],
]

/** Finds in a sentence that work comes again: "hằng quý trước ngày 25", "mỗi thứ Năm"; null where it does not say so. */
export function readRecurrence(text: string): SaidRecurrence | null {
  const composed = clean(text)
  const plain = folded(composed)
  for (const [pattern, meaning] of ways) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const recurrence = meaning(found.groups ?? {})
    if (recurrence === null) return null
    const end = found.index + found[0].length
    const wording = composed.slice(found.index, end).trim()
    const before = /^(truoc|before)$/.test(found.groups?.bound ?? '')
    const rest = `${composed.slice(0, found.index)} ${composed.slice(end)}`.replace(/\s+/g, ' ').trim()
    return { recurrence: { ...recurrence, before, wording }, rest }
  }
  return null
}

function weekdayOf({ viet, sunday, english }: Groups): number {
  return sunday !== undefined ? 7 : (weekdayNames[viet ?? english ?? ''] ?? 1)
}

function onDay(
  { day: said }: Groups,
  months: readonly number[],
): Omit<Recurrence, 'wording' | 'before'> | null {
  const number = Number(said)
  const possible = number >= 1 && number <= 31 && months.every((month) => month >= 1 && month <= 12)
  return possible ? { months, days: [number], weekdays: null } : null
}
