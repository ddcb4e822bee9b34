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
    [
      'thanh toán 160/310 quá hạn 3 đúng hạn 512/520 tồn 1.250 nhé',
      [
        ['thanh toán', '160/310'],
        ['quá hạn', '3'],
        ['đúng hạn', '512/520'],
        ['tồn', '1.250'],
      ],
    ],
    [
      'thanh toán 160/310 DVC mức 4 toàn trình 12/20',
      [
        ['thanh toán', '160/310'],
        ['DVC mức 4 toàn trình', '12/20'],
      ],
    ],
    ['Sở Y tế tuần 24/2024 thanh toán 160/310', [['Sở Y tế tuần 24/2024 thanh toán', '160/310']]],
  ])('%s', (line, items) => expect(read(line)).toEqual(items))

  it.each([
    'gửi số liệu 160/310 thanh toán 290/374 trực tuyến',
    '160/310 thanh toán 290/374',
    'quá hạn 3 160/310 thanh toán',
    'thanh toán 160/310 tuần 24',
    'từ 10/6 đến 16/6 nghỉ phép',
  ])('whose names may stand on either side of them are not taken apart: %s', (line) => {
    expect(read(line).length).toBeLessThan(2)
  })

  it.each(['1 ', '1/', '1.', 'a 1/2 ', 'gửi số liệu ', '. '])(
    'are looked for in any long text: %s',
    (words) => {
      const line = words.repeat(Math.floor(2000 / words.length))
      for (const { value } of readFigureList(line).items) expect(line).toContain(value)
    },
    2000,
  )

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
