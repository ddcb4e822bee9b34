import { describe, expect, it } from 'vitest'
import { givesWork } from '../../src/language/giving.ts'
import { lexiconOf } from '../../src/language/lexicon.ts'
import { sampleCatalogue } from '../../src/store/sample/index.ts'
import { readCorpus } from './corpus.ts'

const lexicon = lexiconOf(sampleCatalogue())
const gives = (text: string) => givesWork(text, lexicon, '2024-06-17')

describe('a sentence gives work, whatever that is about', () => {
  it.each([
    'giao UBND các huyện, thị xã, thành phố báo cáo kết quả cải cách hành chính chậm nhất 17h ngày 30/6',
    'giao các sở nộp báo cáo kết quả vào thứ Năm hằng tuần',
    'giao tất cả trừ Thanh tra tỉnh gửi kế hoạch kiểm tra đến hết quý II',
    'Giao Sở Y tế nâng tỷ lệ thanh toán trực tuyến lên 60 %',
    'giao cac huyen tru Phu Giao bao cao ket qua cai cach hanh chinh',
    'yêu cầu Sở Y tế, Sở Nội vụ báo cáo tỷ lệ giải ngân trước ngày 25 hằng tháng',
    'phân công Sở Nội vụ chủ trì tổng hợp danh sách khen thưởng',
    'assign Department of Health to publish internal procedures',
  ])('%s', (text) => expect(gives(text)).toBe(true))

  it.each([
    'giao Sở Y tế những việc gì',
    'đã giao Sở Y tế việc này chưa',
    'giao STTTT việc gì?',
    'giao các huyện chỉ tiêu bao nhiêu',
    'giao thông vận tải thanh toán trực tuyến tháng 5',
    'yêu cầu Sở Y tế báo cáo tỷ lệ thanh toán trực tuyến',
    'Sở Y tế được giao chỉ tiêu thanh toán trực tuyến',
    'giao Sở Y tế',
    'giao việc',
    'giao ban thứ Hai 9:00',
    '',
  ])('and does not by: %s', (text) => expect(gives(text)).toBe(false))

  it('is never meant by a question of the corpus that means something else', () => {
    const others = ['hand.jsonl', 'published.jsonl']
      .flatMap(readCorpus)
      .filter(({ command }) => command !== 'assign')
    expect(others.length).toBeGreaterThan(500)
    expect(others.filter(({ text }) => gives(text)).map(({ text }) => text)).toEqual([])
  })
})
