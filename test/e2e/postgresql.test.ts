import { describe, expect, it } from 'vitest'
import { freshPostgresql } from '../store/fresh.ts'
import { converse } from './program.ts'

const conversation = [
  'thanh toán trực tuyến SYT',
  'còn Sở Công Thương?',
  'tháng trước thì sao',
  'xếp hạng thì sao?',
  'sở tài tháng 5 thanh toán',
  'so sanh di an voi thuan an hs truc tuyen 8/2023',
  'căn cước Bình Phước',
  'par index Thanh Bình 2023',
  'thanh toán thanh tra tỉnh tuần 20',
  'thanh toán Thuận An tuần 22',
  'thanh toán Bình Dương năm 2024',
  '/scorecard Sở Y tế',
  '/target Bình Dương',
  '/units',
  '/indicators',
  '/whoami',
  `'; DROP TABLE "Figure"; --`,
]

/** Pictures are named by what they show, but where they lie depends on the database. */
const withoutPlaces = (answers: readonly string[]) =>
  answers.map((answer) => answer.replace(/^(Biểu đồ: ).*\/(\w+\.png)$/gm, '$1$2'))

describe('PostgreSQL', () => {
  it('gives the same conversation the same answers, when it loads the sample and afterwards', async () => {
    const { url, remove } = await freshPostgresql()
    const expected = withoutPlaces(await converse(conversation))
    const env = { DATABASE_URL: url }
    expect(withoutPlaces(await converse(conversation, { env }))).toEqual(expected)
    expect(withoutPlaces(await converse(conversation, { env }))).toEqual(expected)
    await remove()
  })
})
