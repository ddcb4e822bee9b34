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
const day = '(?<day>[0-3]?\\d)(?!\\d|/| thang \\d)'
const dayAndMonth = '(?<day>[0-3]?\\d)/(?<month>[01]?\\d)(?![\\d/])'
/** "… và 15/12": the same day of another month. */
const otherMonth = '(?:(?: va|,| and) (?:ngay )?\\k<day>/(?<other>[01]?\\d)(?![\\d/]))?'
/** What is to be done, between how often and until when: "hằng tháng báo cáo kết quả trước ngày 20". */
const work =
  '(?<work>,?(?: \\S+){1,20}?) (?<bound>truoc|before|cham nhat|vao|on|by) (?:(?:la|ngay|the|chieu|sang) )*'
const monthOfQuarter =
  'thang (?<which>dau|giua|cuoi)(?: cung)?(?: cua)?(?: moi| hang| cac)? quy(?! (?:[1-4]|i{1,3}|iv|nay|sau|truoc|toi)\\b)'
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
  // Said before the days of a month and of a quarter, which the words for them hold too.
  [
    new RegExp(`${bound}${day} (?:cua )?(?:cac )?${monthOfQuarter}`),
    (groups) => onDay(groups, monthsOfQuarters(groups)),
  ],
  [
    new RegExp(
      `(?:${each('thang', 'month')} )?${bound}(?:cuoi|cuoi cung)(?: cua)? ${each('thang', 'month')}`,
    ),
    () => lastOfMonth,
  ],
  [new RegExp(`${each('thang', 'month')} ${bound}(?:cuoi|cuoi cung)(?: cua)? thang`), () => lastOfMonth],
  [new RegExp(`${each('thang', 'month')} ${bound}${day}`), (groups) => onDay(groups, everyMonth)],
  [new RegExp(`${bound}${day} ${each('thang', 'month')}`), (groups) => onDay(groups, everyMonth)],
  [new RegExp(`${each('quy', 'quarter')} ${bound}${day}`), (groups) => onDay(groups, quarterEnds)],
  [new RegExp(`${bound}${day} ${each('quy', 'quarter')}`), (groups) => onDay(groups, quarterEnds)],
  [
    new RegExp(`${each('nam', 'year')} ${bound}${dayAndMonth}${otherMonth}`),
    (groups) => onDay(groups, monthsSaid(groups)),
  ],
  [
    new RegExp(`${bound}${dayAndMonth}${otherMonth} ${each('nam', 'year')}`),
    (groups) => onDay(groups, monthsSaid(groups)),
  ],
  [
    new RegExp(`${each('tuan', 'week')}${work}${weekday}`, 'd'),
    (groups) => ({ months: everyMonth, days: null, weekdays: [weekdayOf(groups)] }),
  ],
  [new RegExp(`${each('thang', 'month')}${work}${day}`, 'd'), (groups) => onDay(groups, everyMonth)],
  [new RegExp(`${each('quy', 'quarter')}${work}${day}`, 'd'), (groups) => onDay(groups, quarterEnds)],
]

const lastOfMonth = { months: everyMonth, days: [31], weekdays: null }

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
    // What is to be done stays where it is, whatever says when stands on both sides of it.
    const [from, to] = found.indices?.groups?.work ?? [end, end]
    const wording = `${composed.slice(found.index, from)} ${composed.slice(to, end)}`.trim()
    const before = /^(truoc|before)$/.test(found.groups?.bound ?? '')
    const rest = `${composed.slice(0, found.index)} ${composed.slice(from, to)} ${composed.slice(end)}`
      .replace(/\s+/g, ' ')
      .trim()
    return { recurrence: { ...recurrence, before, wording }, rest }
  }
  return null
}

function weekdayOf({ viet, sunday, english }: Groups): number {
  return sunday !== undefined ? 7 : (weekdayNames[viet ?? english ?? ''] ?? 1)
}

const placesInQuarter: Readonly<Record<string, number>> = { dau: 1, giua: 2, cuoi: 3 }

function monthsOfQuarters({ which = '' }: Groups): number[] {
  return quarterEnds.map((end) => end - 3 + (placesInQuarter[which] ?? 3))
}

function monthsSaid({ month, other }: Groups): number[] {
  return [...new Set([month, other].flatMap((one) => (one === undefined ? [] : Number(one))))].sort(
    (a, b) => a - b,
  )
}

function onDay(
  { day: said }: Groups,
  months: readonly number[],
): Omit<Recurrence, 'wording' | 'before'> | null {
  const number = Number(said)
  const possible = number >= 1 && number <= 31 && months.every((month) => month >= 1 && month <= 12)
  return possible ? { months, days: [number], weekdays: null } : null
}
