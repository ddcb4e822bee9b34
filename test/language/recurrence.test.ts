import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfWeek, partsOf } from '../../src/calendar/date.ts'
import { duesBetween, nextDues } from '../../src/deadlines/recurrence.ts'
import { readRecurrence } from '../../src/language/recurrence.ts'

describe('work that comes again', () => {
  it.each([
    [
      'giao các sở báo cáo số liệu hằng tuần vào thứ Năm',
      'giao các sở báo cáo số liệu',
      ['2024-06-20', '2024-06-27'],
    ],
    ['mỗi thứ năm nộp số liệu', 'nộp số liệu', ['2024-06-20', '2024-06-27']],
    [
      'giao cac so bao cao quy hang quy truoc ngay 25',
      'giao cac so bao cao quy',
      ['2024-06-24', '2024-09-24'],
    ],
    ['báo cáo CCHC hằng quý chậm nhất ngày 25', 'báo cáo CCHC', ['2024-06-25', '2024-09-25']],
    ['họp giao ban trước ngày 5 hằng tháng', 'họp giao ban', ['2024-07-04', '2024-08-04']],
    ['tổng kết hằng năm ngày 15/12', 'tổng kết', ['2024-12-15', '2025-12-15']],
    ['report monthly by the 31', 'report', ['2024-06-30', '2024-07-31']],
    ['send figures every Friday', 'send figures', ['2024-06-21', '2024-06-28']],
    [
      'báo cáo công tác quý vào ngày 25 của tháng cuối quý',
      'báo cáo công tác quý',
      ['2024-06-25', '2024-09-25'],
    ],
    ['nộp kế hoạch trước ngày 10 tháng đầu mỗi quý', 'nộp kế hoạch', ['2024-07-09', '2024-10-09']],
    ['hằng tháng báo cáo kết quả trước ngày 20', 'báo cáo kết quả', ['2024-06-19', '2024-07-19']],
    [
      'hàng quý, tổng hợp kết quả gửi Sở Nội vụ chậm nhất ngày 25',
      ', tổng hợp kết quả gửi Sở Nội vụ',
      ['2024-06-25', '2024-09-25'],
    ],
    ['hằng tuần cập nhật số liệu vào thứ Năm', 'cập nhật số liệu', ['2024-06-20', '2024-06-27']],
    ['sáng thứ Hai hằng tuần báo cáo nhanh', 'báo cáo nhanh', ['2024-06-17', '2024-06-24']],
    ['đối chiếu số liệu vào ngày cuối cùng của mỗi tháng', 'đối chiếu số liệu', ['2024-06-30', '2024-07-31']],
    ['hằng tháng vào ngày cuối tháng đối chiếu', 'đối chiếu', ['2024-06-30', '2024-07-31']],
    ['báo cáo trước ngày 15/12 hằng năm', 'báo cáo', ['2024-12-14', '2025-12-14']],
    ['báo cáo trước ngày 15/6 và 15/12 hằng năm', 'báo cáo', ['2024-12-14', '2025-06-14']],
    ['gửi số liệu Chủ nhật hằng tuần', 'gửi số liệu', ['2024-06-23', '2024-06-30']],
  ])('%s', (words, rest, dues) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const said = readRecurrence(words.normalize(form))
      expect(said?.rest).toBe(rest)
      expect(said && nextDues(said.recurrence, '2024-06-17', 2)).toEqual(dues)
    }
  })

  it.each([
    'giao các sở công bố TTHC nội bộ trước ngày 20/11/2023',
    'báo cáo quý II trước ngày 25/6',
    'hằng tháng ngày 45',
    'hằng năm ngày 3/13',
    'báo cáo ngày 25 tháng cuối quý II',
    'xây dựng kế hoạch hằng tháng trước ngày 20/11/2024',
    'xây dựng kế hoạch hằng tháng trước 20 tháng 11',
    '',
  ])('is not what is said by: %s', (words) => expect(readRecurrence(words)).toBeNull())

  it('is due on each weekday of its kind, whenever one begins to look', () => {
    const date = fc
      .date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2099-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, fc.integer({ min: 2, max: 7 }), (from, number) => {
        const said = readRecurrence(`nộp số liệu mỗi thứ ${number}`)
        const [first = '', second = ''] = said ? nextDues(said.recurrence, from, 2) : []
        expect([dayOfWeek(first), dayOfWeek(second)]).toEqual([number - 1, number - 1])
        expect(first >= from).toBe(true)
        expect(Date.parse(second) - Date.parse(first)).toBe(7 * 86_400_000)
      }),
    )
  })

  it('is due on the last day of a month that has no such day', () => {
    const said = readRecurrence('báo cáo hằng tháng ngày 31')
    const dues = said ? duesBetween(said.recurrence, '2024-01-01', '2024-12-31') : []
    expect(dues.map((due) => partsOf(due).day)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })
})
