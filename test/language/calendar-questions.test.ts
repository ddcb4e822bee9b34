import { describe, expect, it } from 'vitest'
import { asksReportingTimes, asksWhoIsAway } from '../../src/language/calendar-questions.ts'
import { withoutAccents } from './generate-noise.ts'

describe('when weekly figures close is asked', () => {
  it.each([
    'khoá lúc mấy giờ?',
    'Khóa số liệu khi nào ạ?',
    'mấy giờ khoá sổ',
    'khi nào khoá số liệu tuần này?',
    'hạn nộp số liệu tuần này khi nào?',
    'Cho em hỏi hạn nhập số liệu đến bao giờ ạ',
    'hạn nộp số liệu tuần 24',
    'khi nào hết hạn nộp số liệu?',
    'nộp số liệu chậm nhất khi nào',
    'số liệu tuần này nộp trước mấy giờ?',
    'khi nào mở nhập số liệu?',
  ])('%s', (text) => {
    expect(asksReportingTimes(text)).toBe(true)
    expect(asksReportingTimes(withoutAccents(text))).toBe(true)
  })

  it.each(['when does the week close?', 'when are the figures due?'])('%s', (text) =>
    expect(asksReportingTimes(text)).toBe(true),
  )

  it.each([
    'khoa Nội họp lúc mấy giờ?',
    'mấy giờ họp?',
    'hạn việc 6 khi nào?',
    'nộp báo cáo quý khi nào?',
    'gửi số liệu: thanh toán 160/310',
    'ai chưa nộp số liệu?',
    'Sở Y tế nộp số liệu chưa?',
    'giao Sở Y tế hạn nộp số liệu 20/6',
    'xin gia hạn nộp số liệu đến thứ Sáu',
    '',
  ])('not by: %s', (text) => expect(asksReportingTimes(text)).toBe(false))
})

describe('who is away is asked', () => {
  it.each([
    'ai đang nghỉ phép?',
    'ai dang nghi phep',
    'tuần sau ai nghỉ?',
    'Sở Y tế có ai nghỉ phép không?',
    'hôm nay có ai đi công tác không',
    'có ai vắng mặt không?',
    'ai sẽ nghỉ từ 5/7',
    'who is on leave?',
  ])('%s', (text) => expect(asksWhoIsAway(text)).toBe(true))

  it.each([
    'ai đề nghị gia hạn?',
    'ai de nghi gia han',
    'ai nghĩ vậy?',
    'ai được nghỉ lễ',
    'mai tôi nghỉ phép',
    'mai có nghỉ không',
    'ai chưa nộp số liệu',
    'tôi nghỉ phép từ 5/7',
  ])('not by: %s', (text) => expect(asksWhoIsAway(text)).toBe(false))
})
