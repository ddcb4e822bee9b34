import { beforeAll, describe, expect, it } from 'vitest'
import { converse, run, sampleFolder } from './program.ts'

/** The first line of an answer: what it is about. */
const titles = (answers: readonly string[]) => answers.map((answer) => answer.split('\n')[0])

describe('a follow-up', () => {
  it('refines the question before: another unit, another period, another command', async () => {
    const answers = await converse([
      'thanh toán trực tuyến SYT',
      'còn Sở Công Thương?',
      'tháng trước thì sao',
      'xếp hạng thì sao?',
    ])
    expect(titles(answers)).toEqual([
      '🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế',
      '🔴 Tỷ lệ thanh toán trực tuyến · Sở Công Thương',
      '🔴 Tỷ lệ thanh toán trực tuyến · Sở Công Thương',
      'Xếp hạng · Tỷ lệ thanh toán trực tuyến',
    ])
    expect(answers[2]).toContain('tháng 5/2024 (01/05–31/05/2024)')
    expect(answers[3]).toContain('tháng 5/2024')
    expect(answers[3]).toContain('► Công Thương')
  })

  it('corrects a misunderstanding, and goes on to another indicator of the same unit', async () => {
    const answers = await converse([
      'thanh toán Sở Công Thương năm 2024',
      'không phải, ý tôi là Sở Tư pháp',
      'thế còn hồ sơ trực tuyến?',
    ])
    expect(titles(answers)).toEqual([
      '🔴 Tỷ lệ thanh toán trực tuyến · Sở Công Thương',
      '🔴 Tỷ lệ thanh toán trực tuyến · Sở Tư pháp',
      '🔴 Tỷ lệ hồ sơ dịch vụ công trực tuyến · Sở Tư pháp',
    ])
    expect(answers[2]).toContain('năm 2024')
  })

  it('compares with one more unit', async () => {
    const [, answer] = await converse(['hồ sơ trực tuyến Dĩ An tháng 5', 'so với Thuận An'])
    expect(answer).toContain('so sánh')
    expect(answer).toMatch(/^Dĩ An +\d/m)
    expect(answer).toMatch(/^Thuận An +\d/m)
    expect(answer).toContain('tháng 5/2024')
  })

  it.each([
    ['a minute later', '2024-06-17T08:01:00+07:00'],
    // The sample's clock begins at the same instant at each start.
    ['with the clock put back', '2024-06-17T07:59:00+07:00'],
  ])('still works after help, and in the next session: %s', async (_, CLOCK_START) => {
    const env = { DATABASE_URL: sampleFolder().url }
    await converse(['thanh toán SYT', '/help', '/whoami'], { env })
    expect(titles(await converse(['còn Sở Công Thương?'], { env: { ...env, CLOCK_START } }))).toEqual([
      '🔴 Tỷ lệ thanh toán trực tuyến · Sở Công Thương',
    ])
  })

  it('without a question before asks for what is missing', async () => {
    const [answer] = await converse(['tháng trước thì sao'])
    expect(answer).toMatch(/^(Xin cho biết cần xem chỉ số nào|Trợ lý chưa hiểu)/)
  })

  it('does not reach the conversation of somebody else', async () => {
    const env = { DATABASE_URL: sampleFolder().url }
    await converse(['thanh toán SYT'], { env })
    const [answer] = await converse(['còn Sở Công Thương?'], { env, args: ['--as', 'secretary'] })
    expect(answer).not.toContain('Tỷ lệ thanh toán trực tuyến · Sở Công Thương')
  })
})

describe('a question with numbered answers', () => {
  const choice = '[1] Sở Tài chính  [2] Sở Tài nguyên và Môi trường'
  const talk = async (...lines: string[]) => {
    const { stdout } = await run(lines.map((line) => `${line}\n`).join(''), {
      env: { DATABASE_URL: sampleFolder().url },
    })
    return stdout
  }

  it('is answered by a number, and keeps the rest of the question', async () => {
    const said = await talk('sở tài tháng 5 thanh toán', '1')
    expect(said).toContain(choice)
    expect(said).toContain('Tỷ lệ thanh toán trực tuyến · Sở Tài chính')
    expect(said).toContain('tháng 5/2024 (01/05–31/05/2024)')
  })

  it('is answered by a name as well', async () => {
    const said = await talk('sở tài tháng 5 thanh toán', 'tài nguyên')
    expect(said).toContain(choice)
    expect(said).toContain('Tỷ lệ thanh toán trực tuyến · Sở Tài nguyên và Môi trường')
    expect(said).toContain('tháng 5/2024 (01/05–31/05/2024)')
  })

  it('can be answered after a number that is not among them', async () => {
    const said = await talk('sở tài tháng 5 thanh toán', '7', '2')
    expect(said).toContain('Tỷ lệ thanh toán trực tuyến · Sở Tài nguyên và Môi trường')
  })

  it('keeps the period whichever reading of "TTTT" is chosen', async () => {
    const [payment, unit] = [await talk('TTTT tháng 5', '1'), await talk('TTTT tháng 5', '2')]
    expect(payment).toContain('Tỷ lệ thanh toán trực tuyến · Tỉnh Bình Dương')
    expect(payment).toContain('tháng 5/2024 (01/05–31/05/2024)')
    expect(unit).toContain('Tình hình chung · Sở Thông tin và Truyền thông')
    expect(unit).toContain('tháng 5/2024 (01/05–31/05/2024)')
  })

  it('leads on from every answer', async () => {
    const said = await talk('thanh toán SYT', '1', '4', '[1]')
    expect(said).toContain('tháng 6/2024')
    expect(said).toContain('Xếp hạng · Tỷ lệ thanh toán trực tuyến')
  })
})

describe('free text', () => {
  const questions: readonly [string, string, string][] = [
    ['tỷ lệ thanh toán trực tuyến SYT tháng này?', 'Tỷ lệ thanh toán trực tuyến · Sở Y tế', 'tháng 6/2024'],
    ['tt onl so y te t2/24', 'Tỷ lệ thanh toán trực tuyến · Sở Y tế', 'tháng 2/2024'],
    ['thnah toán trục tuyến sở tư phap', 'Tỷ lệ thanh toán trực tuyến · Sở Tư pháp', 'tuần 24/2024'],
    [
      'so sanh di an voi thuan an hs truc tuyen 8/2023',
      'hồ sơ dịch vụ công trực tuyến · so sánh',
      'tháng 8/2023',
    ],
    ['rank departments by digitization this quarter', 'Xếp hạng · Tỷ lệ số hóa hồ sơ', 'quý II/2024'],
    ['Sở Kế hoạch và Đầu tư giờ nhập vào đâu', 'Sở Kế hoạch và Đầu tư', 'nhập vào Sở Tài chính'],
    [
      'tỷ lệ thanh toán trực tuyến Sở Y tế'.normalize('NFD'),
      'Tỷ lệ thanh toán trực tuyến · Sở Y tế',
      '47,87 %',
    ],
    ['THANH TOÁN TRỰC TUYẾN SỞ Y TẾ', 'Tỷ lệ thanh toán trực tuyến · Sở Y tế', '47,87 %'],
    ['thanh toán tỉnh mình', 'Tỷ lệ thanh toán trực tuyến · Tỉnh Bình Dương', '44,63 %'],
  ]
  let answers: string[]
  beforeAll(async () => {
    answers = await converse(questions.map(([question]) => question))
  })

  it.each(questions.map((one, at) => [...one, at] as const))('%s', (_, title, part, at) => {
    expect(answers[at]?.split('\n')[0]).toContain(title)
    expect(answers[at]).toContain(part)
  })
})
