import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { readNumberedWeek } from '../../src/language/numbered-week.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'

const lexicon = lexiconOf(sampleCatalogue())
const week = (text: string, today = '2024-06-17') =>
  readNumberedWeek(text, lexicon, { today, cut: 'calendar' })

describe('a week that is named by its number', () => {
  it.each([
    ['tuần 24', '2024-06-17', 2024, '2024-06-10'],
    ['tuan 26', '2024-06-17', 2024, '2024-06-24'],
    ['week 26', '2024-06-17', 2024, '2024-06-24'],
    ['tuần 26/2023', '2024-06-17', 2023, '2023-06-26'],
    ['tuần 26 năm 2023', '2024-06-17', 2023, '2023-06-26'],
    ['tuần 26 năm ngoái', '2024-06-17', 2023, '2023-06-26'],
    ['tuần 52', '2024-01-03', 2023, '2023-12-25'],
    ['tuần 1', '2024-12-27', 2025, '2024-12-30'],
    ['tuần 53', '2021-01-05', 2020, '2020-12-28'],
    ['Bình Dương, ngày 17/6/2024, số liệu tuần 24', '2024-06-17', 2024, '2024-06-10'],
    ['không phải tuần 22 mà là tuần 23', '2024-06-17', 2024, '2024-06-03'],
  ])('is the nearest where no year is said: %s on %s', (text, today, year, monday) => {
    expect(week(text, today)).toMatchObject({ year, monday })
  })

  it.each([
    ['tuần 99', 99, 2024],
    ['tuần 53', 53, 2024],
    ['tuần 0', 0, 2024],
    ['tuần 53/2023', 53, 2023],
  ])('may be none: %s', (text, number, year) => {
    expect(week(text)).toEqual({ number, year, monday: null })
  })

  it.each(['tuần này', 'tuần trước', 'tháng 6', '24', 'tuần 22 đến tuần 24', 'ngày 17/6', ''])(
    'is none of: %s',
    (text) => expect(week(text)).toBeNull(),
  )
})
