import { describe, expect, it } from 'vitest'
import { readFigureList } from '../../src/language/figure-list.ts'

const read = (text: string) => {
  const { others, items } = readFigureList(text)
  return { others, items: items.map(({ name, value }) => [name, value]) }
}

describe('a pasted list', () => {
  it('is taken apart line by line, with what several lines share', () => {
    const text = 'Sở Y tế tuần 24\nthanh toán 85/120\nsố hoá hồ sơ: 300/410\nđúng hạn 512/520, quá hạn 3\n\n'
    expect(read(text)).toEqual({
      others: ['Sở Y tế tuần 24'],
      items: [
        ['thanh toán', '85/120'],
        ['số hoá hồ sơ', '300/410'],
        ['đúng hạn', '512/520'],
        ['quá hạn', '3'],
      ],
    })
    expect(read(text.normalize('NFD'))).toEqual(read(text))
  })

  it.each<[string, [string, string][]]>([
    [
      'tiếp nhận 1.250, trực tuyến 1.012',
      [
        ['tiếp nhận', '1.250'],
        ['trực tuyến', '1.012'],
      ],
    ],
    ['1. Thanh toán trực tuyến = 8.578/17.464;', [['Thanh toán trực tuyến', '8.578/17.464']]],
    ['- hài lòng: 85 trên 120', [['hài lòng', '85 trên 120']]],
    ['quá hạn không phát sinh', [['quá hạn', 'không phát sinh']]],
    ['thanh toán 91,5%', [['thanh toán', '91,5%']]],
    ['1\tThanh toán trực tuyến\t160\t310\t51,61%', [['Thanh toán trực tuyến', '160/310 (51,61%)']]],
    ['| Thanh toán | 1.160 | 1.310 |', [['Thanh toán', '1.160/1.310']]],
    ['Quá hạn:\t3', [['Quá hạn', '3']]],
    ['thanh toán 85 20', [['thanh toán', '85 20']]],
    ['• đúng hạn: 470/480 hồ sơ, đạt 97,9%', [['đúng hạn', '470/480 hồ sơ, đạt 97,9%']]],
    ['số hoá: không có', [['số hoá', 'không có']]],
    ['quá hạn: -3', [['quá hạn', '-3']]],
    ['đúng hạn - 3/5', [['đúng hạn', '3/5']]],
    ['đúng hạn -3/5', [['đúng hạn', '-3/5']]],
    ['- 160/310 thanh toán', [['thanh toán', '160/310']]],
    ['DVC mức 4: 12/20', [['DVC mức 4', '12/20']]],
    ['điện thoại thông minh 1.250/2.000', [['điện thoại thông minh', '1.250/2.000']]],
    ['thanh toán 85/120, ĐT 0912 345 678', [['thanh toán', '85/120']]],
  ])('%s', (line, items) => expect(read(line).items).toEqual(items))

  it.each([
    'Sở Y tế tuần 24',
    'tháng 6',
    'kính gửi',
    '',
    '85/120',
    '😀',
    'từ 10/6 đến 16/6/2024',
    'STT\tChỉ số\tTử số',
    "'; DROP TABLE x; --",
    'Mai Văn Lộc 0912345678',
    'Mai Văn Lộc\t0912 345 678',
  ])('reports nothing by: %s', (line) => expect(read(line).items).toEqual([]))

  it.each([
    'ĐT: 0912.345.678',
    'Điện thoại: (0274) 3822 622',
    'sđt +84 912 345 678',
    'Fax 3822622',
    'Lộc - loc2@syt.example.vn',
    'Kính gửi: Ban Chỉ đạo',
    'Nơi nhận: Như trên',
    'Người lập biểu: Mai Văn Lộc',
    'Số: 123/BC-SYT',
    'Căn cứ Nghị định 09/2019/NĐ-CP',
    'Gửi lúc 16h45',
    'Cập nhật lúc 16:45',
    '1. Về kết quả trong tuần',
    'Trân trọng cảm ơn!',
  ])('was not meant to report anything by: %s', (line) => {
    expect(readFigureList(line)).toMatchObject({ items: [], unread: [] })
  })

  it.each([
    'hài lòng: nhiều lắm',
    'thanh toán 85 phiếu trên 120 phiếu rưỡi',
    '160/310',
    'số hoá: chưa thống kê',
    'điện thoại: đủ 12 máy',
    'Căn cứ Nghị định 09/2019/NĐ-CP: đạt 12 phiếu',
  ])('may have been meant to by: %s', (line) => expect(readFigureList(line).unread).toEqual([line]))
})

it('takes the head of a table for nothing at all', () => {
  expect(read('STT\tChỉ số\tTử số\tMẫu số\n1\tThanh toán\t160\t310').others).toEqual([])
})
