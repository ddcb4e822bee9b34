import { beforeAll, describe, expect, it } from 'vitest'
import { converse } from './program.ts'

const sampleMark = 'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.'

describe('figures as they were published', () => {
  const published: readonly [string, string, string][] = [
    ['căn cước Bình Phước', 'Cấp căn cước công dân · Tỉnh Bình Phước', '49,12 % (8.578/17.464)'],
    ['/tyle eid-activation Bình Phước', 'Kích hoạt định danh điện tử', '25,56 % (85.486/334.507)'],
    ['smartphone binh phuoc', 'Người dân sử dụng điện thoại thông minh', '63,12 % (13.946/22.095)'],
    ['sim chính chủ Bình Phước', 'SIM chính chủ tích hợp chữ ký số', '200.000 trường hợp'],
    ['chữ ký số của tỉnh Bình Phước', 'Tỷ lệ công dân trưởng thành có chữ ký số', '23,45 %'],
    ['par index Thanh Bình 2023', 'PAR Index', '80,37 điểm'],
    ['SIPAS Thanh Bình 2023 bao nhiêu, tăng hay giảm', 'SIPAS', '95,12 %'],
  ]
  let answers: string[]
  beforeAll(async () => {
    answers = await converse(published.map(([question]) => question))
  })

  it.each(published.map((one, at) => [...one, at] as const))('%s', (_, title, value, at) => {
    const answer = answers[at] ?? ''
    expect(answer.split('\n')[0]).toContain(title)
    expect(answer).toMatch(new RegExp(`(Tỷ lệ|Số lượng|Chỉ số): +${value.replace(/[().]/g, '\\$&')}$`, 'm'))
    expect(answer).not.toContain(sampleMark)
  })

  it('name their period, and say where they come from', () => {
    const [answer] = answers
    expect(answer).toContain('04/04–14/06/2024')
    expect(answer).toContain('Tham luận của tỉnh Bình Phước')
  })

  it('say so where they came without counts', () => {
    expect(answers[4]).toContain('Chỉ công bố tỷ lệ, không kèm tử số và mẫu số')
  })
})

/** What is asked of the sample, one after another. */
const questions = [
  'thanh toán trực tuyến SYT',
  'so sánh hồ sơ trực tuyến Dĩ An với Thuận An tháng 5/2024',
  '/rank online-payment',
  '/scorecard Sở Y tế',
  '/target online-payment',
  '/define online-payment',
  'thanh toán SYT',
  'thanh toán Sở Công Thương',
  '/rate online-payment Sở Y tế',
  'thanh toán SYT tuần 24',
  'thanh toán SYT năm 2021',
  'thanh toán thanh tra tỉnh tuần 20',
  'thanh toán Thuận An tuần 22',
  'thanh toán SYT tháng 9/2024',
  'thanh toán SYT tuần sau',
  'thanh toán SYT quý 3/2024',
  'thanh toán SYT năm 2025',
] as const
const answers = new Map<string, string>()
const answerTo = (question: (typeof questions)[number]) => answers.get(question) ?? ''
beforeAll(async () => {
  const said = await converse(questions)
  expect(said).toHaveLength(questions.length)
  for (const [at, question] of questions.entries()) answers.set(question, said[at] ?? '')
})

describe('figures of the sample', () => {
  it('are marked as such in every answer that shows them', () => {
    const shown = questions.slice(0, 6).map(answerTo)
    expect(shown).toEqual(shown.map(() => expect.stringContaining(sampleMark)))
  })

  it('of the latest week that has any say which week that is', () => {
    const [late, punctual] = [answerTo('thanh toán SYT'), answerTo('thanh toán Sở Công Thương')]
    expect(late).toContain('tuần 23/2024 (03/06–09/06/2024), tuần gần nhất có số liệu')
    expect(punctual).toContain('tuần 24/2024 (10/06–16/06/2024), tuần gần nhất có số liệu')
  })

  it('carry everything a leader asks for', () => {
    const answer = answerTo('/rate online-payment Sở Y tế')
    for (const part of [
      'Tỷ lệ: +47,87 % \\(146/305\\)',
      'Chỉ tiêu: +trên 50 % đến 31/12/2024 .*−2,13 điểm',
      'Căn cứ: +Kết luận cuộc họp giao ban',
      'Đánh giá: +🟡 Gần đạt chỉ tiêu',
      'Thay đổi: +\\+1,41 điểm so với tuần 22/2024',
      'Xếp hạng: +hạng 7/17',
      '12 tuần gần nhất: +39,4 → ',
      'Để đạt chỉ tiêu: +cần thêm 0,08 điểm mỗi tuần',
      'Xu hướng: +theo đà hiện nay',
      'Nhập số liệu: +Mai Văn Lộc, 14:51 ngày 13/06/2024',
      'Biểu đồ: \\S+\\.png',
      '\\[1\\] Tháng 6/2024 +\\[2\\] Quý II/2024 +\\[3\\] Năm 2024 +\\[4\\] Xếp hạng +\\[5\\] Tình hình chung',
      '\\[6\\] Tỉnh Bình Dương',
    ]) {
      expect(answer).toMatch(new RegExp(`^${part}`, 'm'))
    }
  })
})

describe('what is not a figure says what it is', () => {
  it('a week without one', () => {
    const answer = answerTo('thanh toán SYT tuần 24')
    expect(answer).toContain('Sở Y tế chưa có số liệu')
    expect(answer).toContain('tuần 24/2024 (10/06–16/06/2024)')
    expect(answer).toContain('Kỳ gần nhất có số liệu: tuần 23/2024')
    expect(answer).not.toContain('0 %')
  })

  it('a year before the first one', () => {
    const answer = answerTo('thanh toán SYT năm 2021')
    expect(answer).toContain('chưa có số liệu')
    expect(answer).toContain('01/01–31/12/2021')
  })

  it('a week without cases', () => {
    const answer = answerTo('thanh toán thanh tra tỉnh tuần 20')
    expect(answer).toMatch(/^Tỷ lệ: +không phát sinh/m)
    expect(answer).not.toMatch(/^(Xếp hạng|Đánh giá):/m)
  })

  it('a figure that was corrected, with the reason', () => {
    const answer = answerTo('thanh toán Thuận An tuần 22')
    expect(answer).toContain('54,87 % (451/822)')
    expect(answer.replaceAll('\n', ' ')).toContain(
      'Số liệu đã được điều chỉnh 1 lần; lý do: Bổ sung hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia chưa được đồng bộ',
    )
  })

  it('a figure that has grown old', async () => {
    const stale = 'Số liệu đã cũ: kỳ báo cáo gần nhất kết thúc ngày 09/06/2024'
    expect(answerTo('thanh toán SYT')).not.toContain('Số liệu đã cũ')
    const [old] = await converse(['thanh toán SYT'], { env: { CLOCK_START: '2024-07-20T08:00:00+07:00' } })
    expect(old).toContain(stale)
  })

  it('a period that has not begun', () => {
    for (const answer of questions.slice(-4).map(answerTo)) {
      expect(answer).toContain('Kỳ được hỏi chưa bắt đầu')
      expect(answer).toContain('Kỳ gần nhất có số liệu: tuần 23/2024')
    }
  })
})
