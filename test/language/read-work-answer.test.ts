import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkAnswer, type WorkAnswer } from '../../src/language/read-work-answer.ts'
import { withoutAccents } from './generate-noise.ts'

const answer = (act: WorkAnswer['act'], number: number | null, words: string | null = null): WorkAnswer => ({
  act,
  number,
  words,
})

describe('what an officer answers about work', () => {
  it.each<[string, WorkAnswer]>([
    ['đã nhận việc 6', answer('receive', 6)],
    ['Dạ em đã nhận được nhiệm vụ số 12 ạ', answer('receive', 12)],
    ['Sở Y tế đã tiếp nhận nhiệm vụ', answer('receive', null)],
    ['we have received work 3', answer('receive', 3)],
    ['đã nhận việc 2 ngày trước', answer('receive', null)],
    ['việc 6 đã xong', answer('report', 6)],
    ['Việc số 6 hoàn thành rồi ạ', answer('report', 6)],
    ['đã hoàn thành việc #6', answer('report', 6)],
    ['Đã hoàn thành việc 6.', answer('report', 6)],
    ['đã nhận việc 6...', answer('receive', 6)],
    ['bên em đã hoàn thành nhiệm vụ được giao', answer('report', null)],
    ['work 6 is done', answer('report', 6)],
    ['xin gia hạn', answer('ask-extension', null)],
    [
      'em xin dời hạn việc 6 sang 28/6 do chưa đủ số liệu',
      answer('ask-extension', 6, 'sang 28/6 do chưa đủ số liệu'),
    ],
    [
      'Sở Y tế đề nghị lùi hạn việc 6 đến 28/6 vì chờ ý kiến',
      answer('ask-extension', 6, 'đến 28/6 vì chờ ý kiến'),
    ],
    [
      'em xin gia hạn đến 28/6 vì còn chờ số liệu của BV Đa khoa',
      answer('ask-extension', null, 'đến 28/6 vì còn chờ số liệu của BV Đa khoa'),
    ],
    [
      'Sở Y tế đề nghị được gia hạn việc 6 đến hết ngày 28/6, chưa có ý kiến Sở Tư pháp',
      answer('ask-extension', 6, 'đến hết ngày 28/6, chưa có ý kiến Sở Tư pháp'),
    ],
    ['việc 6 xin lùi hạn đến thứ sáu', answer('ask-extension', 6, 'đến thứ sáu')],
    [
      'we need an extension until 28/6 because of the hospital',
      answer('ask-extension', null, 'until 28/6 because of the hospital'),
    ],
    ['nhắc lại tôi việc 6 vào ngày mai', answer('later', 6, 'vào ngày mai')],
    ['Nhắc lại em việc 6 sau 2 ngày nhé', answer('later', 6, 'sau 2 ngày nhé')],
    ['chiều mai nhắc em việc số 6', answer('later', 6, 'chiều mai')],
    ['nhắc lại việc 6, sáng thứ Sáu', answer('later', 6, 'sáng thứ Sáu')],
    ['nhắc lại cho em 14h chiều mai', answer('later', null, '14h chiều mai')],
    ['việc 6 chưa xong, nhắc lại mình sau 3 ngày', answer('later', 6, 'chưa xong sau 3 ngày')],
    ['nhắc lại tôi việc này', answer('later', null, 'này')],
    ['remind me again of work 6 in 2 days', answer('later', 6, 'in 2 days')],
  ])('%s', (text, wanted) => {
    expect(readWorkAnswer(text)).toEqual(wanted)
    const words = wanted.words === null ? null : withoutAccents(wanted.words)
    expect(readWorkAnswer(withoutAccents(text))).toEqual({ ...wanted, words })
  })

  it.each([
    'việc 6 xong chưa',
    'việc 6 đã xong?',
    'các việc đã xong',
    'việc nào đã hoàn thành',
    'đơn vị nào đã nhận việc',
    'đơn vị nào xin gia hạn',
    'việc 6 sắp xong',
    'em chưa xong việc 6',
    'Sở Y tế đã hoàn thành 45/60 thủ tục',
    'đã nhận 45 hồ sơ',
    'đã hoàn thành nhiệm vụ 45/60',
    'giao Sở Y tế công bố TTHC nội bộ, hoàn thành trước ngày 30/6',
    'thanh toán trực tuyến Sở Y tế',
    'nhắc các đơn vị chưa nộp',
    'nhắc lại các đơn vị chậm',
    'đừng nhắc tôi việc 6',
    'tắt nhắc việc đến 30/6',
    'bật lại nhắc việc',
    'nhắc lại như cũ',
    'nhắc tôi họp lúc 9h',
    'ai nhắc việc 6',
    'nhắc Sở Y tế việc 6',
    '',
  ])('is not said by: %s', (text) => expect(readWorkAnswer(text)).toBeNull())

  it('reads any text without failing, and no number that is not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 999_999 }), (around, number) => {
        const found = readWorkAnswer(`${around} việc ${number} đã xong`)
        if (found?.number != null)
          expect(`${around} ${number}`.normalize('NFKC')).toContain(String(found.number))
      }),
    )
  })
})
