import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../src/calendar/working-days.ts'
import { readDay, readDays } from '../../src/language/day.ts'

/** A Monday. */
const context = { today: '2024-06-17', cut: 'calendar', calendar: workingCalendar([]) } as const

describe('all the days that a text names', () => {
  it.each<[string, string]>([
    ['từ 1/7 đến 15/7', '2024-07-01 2024-07-15'],
    ['1/7-15/7', '2024-07-01 2024-07-15'],
    ['1.7–15.7', '2024-07-01 2024-07-15'],
    ['1/7/2024-15/7/2024', '2024-07-01 2024-07-15'],
    ['30/4,1/5/2026', '2026-04-30 2026-05-01'],
    ['30/4, 1/5/2026', '2026-04-30 2026-05-01'],
    ['nghỉ:2/9', '2024-09-02'],
    ['nghỉ:5-2-2027', '2027-02-05'],
    ['1-7-2024-15-7-2024', '2024-07-01 2024-07-15'],
    ['"2/9"', '2024-09-02'],
    ['(2/9)', '2024-09-02'],
    ['2027-02-05 đến 2027-02-11', '2027-02-05 2027-02-11'],
    ['5-2-2027 đến 11-2-2027', '2027-02-05 2027-02-11'],
    ['1/1', '2025-01-01'],
    ['29/2', '2028-02-29'],
    ['31/6', 'none'],
    ['32/13/2024', 'none'],
    // The year of one is that of the others.
    ['5/2 đến 11/2/2027', '2027-02-05 2027-02-11'],
    ['22/8/2026 thay ngày 31/8', '2026-08-22 2026-08-31'],
    ['từ 1 tháng 7 đến 5 tháng 7 năm 2025', '2025-07-01 2025-07-05'],
    ['5 Jul to 9 Jul 2025', '2025-07-05 2025-07-09'],
    ['từ mai đến 15/7', '2024-06-18 2024-07-15'],
    ['từ thứ Ba đến thứ Năm', '2024-06-18 2024-06-20'],
    ['thứ Sáu ngày 21/6 và thứ Hai', '2024-06-21 2024-06-17'],
    ['next Friday', ''],
    ['8.578/17.464 hồ sơ, 200/KH-5/12', ''],
    ['phiên bản 1.2.3, 85% của 120', ''],
  ])('%s', (words, dates) => {
    expect(
      readDays(words, context)
        .map(({ date }) => date ?? 'none')
        .join(' '),
    ).toBe(dates)
  })

  it('stand in it where they were typed, each with its word and without it', () => {
    const text = 'nghỉ từ ngày 31/6 đến hết ngày 5/7'
    expect(
      readDays(text, context).map(({ wording, start, end }) => [wording, text.slice(start, end)]),
    ).toEqual([
      ['31/6', 'ngày 31/6'],
      ['5/7', 'ngày 5/7'],
    ])
  })
})

it('takes no year from another date for the one day that is meant, and none of two', () => {
  expect(readDay('24/6 họp về kế hoạch ngày 5/12/2025', context)?.date).toBe('2024-06-24')
  expect(readDay('next Friday 9:00', context)).toBeNull()
})
