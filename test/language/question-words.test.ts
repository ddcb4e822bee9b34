import { describe, expect, it } from 'vitest'
import { asksInWords } from '../../src/language/question-words.ts'

describe('words that ask', () => {
  it.each([
    'sở nào cao nhất về thanh toán trực tuyến',
    'so nao chua nop so lieu',
    'thanh toán trực tuyến SYT bao nhiêu',
    'Sở Y tế nộp số liệu chưa',
    'mai có họp không',
    'khi nào khoá',
    'ai đang nghỉ phép',
    'which department is last',
  ])('%s', (text) => expect(asksInWords(text)).toBe(true))

  it.each([
    'không',
    'chưa có',
    'sở nào cũng được',
    'ngày nào cũng được',
    'khi nào có văn bản của Bộ thì báo cáo',
    'Sở Y tế',
    '160/310',
    'hết tháng 11',
    'thứ Năm hằng tuần',
  ])('words that do not: %s', (text) => expect(asksInWords(text)).toBe(false))
})
