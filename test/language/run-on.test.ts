import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigureList } from '../../src/language/figure-list.ts'

const read = (text: string) => readFigureList(text).items.map(({ name, value }) => [name, value])

describe('figures in one line without commas', () => {
  it.each<[string, [string, string][]]>([
    [
      'gửi số liệu: thanh toán 160/310 hồ sơ trực tuyến 290/374 đúng hạn 512/520',
      [
        ['thanh toán', '160/310'],
        ['hồ sơ trực tuyến', '290/374'],
        ['đúng hạn', '512/520'],
      ],
    ],
    [
      'Dạ em gửi số liệu tuần 24 thanh toán 160/310 trực tuyến 290/374 ạ',
      [
        ['thanh toán', '160/310'],
        ['trực tuyến', '290/374'],
      ],
    ],
    [
      'thanh toán 160/310 (51,6%) trực tuyến 290 trên 374',
      [
        ['thanh toán', '160/310 (51,6%)'],
        ['trực tuyến', '290 trên 374'],
      ],
    ],
    [
      '160/310 thanh toán 290/374 trực tuyến',
      [
        ['thanh toán', '160/310'],
        ['trực tuyến', '290/374'],
      ],
    ],
    [
      'thanh toán 1.160/2.310 DVC mức 4 12/20, đúng hạn 5/6',
      [
        ['thanh toán', '1.160/2.310'],
        ['DVC mức 4', '12/20'],
        ['đúng hạn', '5/6'],
      ],
    ],
    ['Sở Y tế tuần 24/2024 thanh toán 160/310', [['Sở Y tế tuần 24/2024 thanh toán', '160/310']]],
  ])('%s', (line, items) => expect(read(line)).toEqual(items))

  it.each([
    'gửi số liệu 160/310 thanh toán 290/374 trực tuyến',
    '160/310 thanh toán 290/374',
    'từ 10/6 đến 16/6 nghỉ phép',
  ])('whose names may stand on either side of them are not taken apart: %s', (line) => {
    expect(read(line).length).toBeLessThan(2)
  })

  it('are each read with the name before them, and nothing else', () => {
    const name = fc.constantFrom('thanh toán', 'hồ sơ trực tuyến', 'đúng hạn', 'số hoá', 'hài lòng')
    const count = fc.integer({ min: 0, max: 99_999 })
    fc.assert(
      fc.property(fc.array(fc.tuple(name, count, count), { minLength: 2, maxLength: 8 }), (said) => {
        const line = said.map(([words, one, other]) => `${words} ${one}/${other}`).join(' ')
        expect(read(line)).toEqual(said.map(([words, one, other]) => [words, `${one}/${other}`]))
      }),
    )
  })
})
