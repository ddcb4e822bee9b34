import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { understand } from '../../src/language/understand.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'

const lexicon = lexiconOf(sampleCatalogue())
const read = (text: string) => understand(text, lexicon, { today: '2024-06-17', cut: 'calendar' })
const partOf = (text: string) => {
  const { selection } = read(text)
  return selection === null ? null : [selection.end, selection.number].filter((one) => one !== null).join(' ')
}

describe('the part of a ranking that is asked for', () => {
  it.each([
    ['5 sở thấp nhất về thanh toán trực tuyến', 'lowest 5'],
    ['5 so thap nhat ve thanh toan truc tuyen', 'lowest 5'],
    ['top 3 sở thanh toán trực tuyến', 'best 3'],
    ['3 huyện cao nhất về hồ sơ trực tuyến', 'highest 3'],
    ['ba huyện cao nhất về hồ sơ trực tuyến', 'highest 3'],
    ['năm sở thấp nhất về thanh toán trực tuyến', 'lowest 5'],
    ['3 đơn vị đứng cuối về số hóa hồ sơ tháng 5', 'worst 3'],
    ['10 đơn vị có tỷ lệ thanh toán trực tuyến tốt nhất', 'best 10'],
    ['top 3 sở thanh toán trực tuyến thấp nhất', 'lowest 3'],
    ['top 5 departments by online payment', 'best 5'],
    ['the 3 lowest districts by online dossiers', 'lowest 3'],
    ['top 5 tuần này về thanh toán trực tuyến', 'best 5'],
    ['bottom 5 districts by online dossiers', 'worst 5'],
    ['sở nào tăng nhiều nhất về thanh toán trực tuyến', 'rising'],
    ['đơn vị nào giảm mạnh nhất thanh toán trực tuyến tháng này', 'falling'],
    ['don vi nao giam manh nhat thanh toan truc tuyen', 'falling'],
    ['3 huyện cải thiện nhiều nhất về hồ sơ trực tuyến', 'improving 3'],
    ['which department improved the most by online payment', 'improving'],
  ])('%s', (text, part) => {
    expect(partOf(text)).toBe(part)
    expect(read(text)).toMatchObject({ command: 'rank', ask: null })
  })

  it.each([
    'sở nào thấp nhất về thanh toán trực tuyến',
    'xếp hạng các sở về thanh toán trực tuyến tháng 5',
    'tháng 5 sở nào cao nhất về thanh toán trực tuyến',
    'trong năm sở nào thấp nhất về thanh toán trực tuyến',
    'quý 2 huyện nào cao nhất về hồ sơ trực tuyến',
    'tuần 24 đơn vị nào đứng đầu thanh toán trực tuyến',
    'Sở Y tế đứng thứ mấy về hồ sơ trực tuyến',
  ])('is all of it: %s', (text) => expect(partOf(text)).toBeNull())
})

describe('why a figure changed', () => {
  it.each([
    ['vì sao thanh toán trực tuyến SYT giảm?', 'fall'],
    ['tại sao thanh toán trực tuyến của Sở Y tế tuần trước tăng vậy', 'rise'],
    ['vi sao giam', 'fall'],
    ['sao lại giảm thế', 'fall'],
    ['nguyên nhân hồ sơ trực tuyến giảm là gì', 'fall'],
    ['why did it drop', 'fall'],
  ])('is asked: %s', (text, change) => {
    expect(read(text)).toMatchObject({ command: 'rate', why: change })
  })

  it.each([
    'vì sao giá vàng giảm',
    'vì sao chưa nộp số liệu',
    'tỷ lệ thanh toán trực tuyến SYT',
    'tăng hay giảm',
  ])('is not asked: %s', (text) => expect(read(text).why).toBeNull())
})
