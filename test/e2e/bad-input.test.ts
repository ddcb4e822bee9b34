import { beforeAll, describe, expect, it } from 'vitest'
import { converse, run, sampleFolder } from './program.ts'

const ascii = (text: string) => Buffer.from(text)

/** What is typed, and what the answer must match; every answer is a few sentences. */
const inputs: readonly [string, string | Uint8Array, RegExp][] = [
  ['10,000 characters', 'a'.repeat(10_000), /^Tin nhắn dài quá 2\.000 ký tự/],
  [
    '10,000 characters after a command',
    `/rate ${'thanh toán '.repeat(900)}`,
    /^Tin nhắn dài quá 2\.000 ký tự/,
  ],
  ['a thousand words', 'sở y tế '.repeat(240), /./],
  [
    'control characters',
    '\u0007\u001b[31m\u0008thanh toán SYT\u001b[0m',
    /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/,
  ],
  ['right-to-left marks', '\u202ethanh toán\u200f SYT\u202c', /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/],
  ['invisible characters', 'thanh\u200b toán \ufeffSYT\u00ad', /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/],
  ['emoji', '😀 thanh toán SYT 👨‍👩‍👧 🇻🇳', /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/],
  ['emoji alone', '😀🇻🇳', /^Trợ lý chưa hiểu/],
  ['an attack on the database', `'; DROP TABLE "Figure"; --`, /^Trợ lý chưa hiểu/],
  ['an attack beside a question', `thanh toán SYT'; DROP TABLE Figure; --`, /./],
  ['markup', '<b>thanh toán</b> SYT', /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/],
  ['markup alone', '<b>', /^Trợ lý chưa hiểu/],
  ['invisible characters alone', '\u200b\u202e', /^(Xin nhập câu hỏi|Trợ lý chưa hiểu)/],
  ['a slash', '/', /^Trợ lý chưa hiểu/],
  ['a command that is not there', '/constructor', /^Trợ lý chưa hiểu/],
  ['a command in another case', '/RATE online-payment SYT', /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế/],
  ['the name of a property', '__proto__ toString hasOwnProperty', /^Trợ lý chưa hiểu/],
  [
    'bytes that are no UTF-8',
    Buffer.concat([ascii('\xff\xfe'), Buffer.from([0xff, 0xe1, 0x80]), ascii(' SYT')]),
    /./,
  ],
  ['a null byte', 'thanh toán\0SYT', /./],
  ['lone surrogates', Buffer.from([0xed, 0xa0, 0x80]), /^Trợ lý chưa hiểu/],
  ['a huge number', '/rate online-payment SYT 99999999999999999999999', /./],
  ['a number', '12345', /^Trợ lý chưa hiểu/],
  ['an impossible date', 'thanh toán SYT 30/2/2024', /^Không có kỳ hoặc ngày như vậy/],
  ['an impossible week', 'thanh toán SYT tuần 60/2024', /^Không có kỳ hoặc ngày như vậy/],
  ['an unknown unit of known words', 'thanh toán Sở Không Có 17', /^Chưa tìm thấy đơn vị "(sở )?không có/i],
  ['an unknown unit', 'thanh toán Sở Ma thuật', /^Chưa tìm thấy đơn vị "(sở )?ma thuật"/i],
  [
    'an unknown unit after a command',
    '/rate online-payment Sở Ma thuật',
    /^Chưa tìm thấy đơn vị "(sở )?ma thuật"/i,
  ],
  [
    'the same of known words, without accents',
    '/rate online-payment so khong co 17',
    /^Chưa tìm thấy đơn vị "so khong co 17"/,
  ],
  ['the same in small letters', '/rate online-payment sở không có', /^Chưa tìm thấy đơn vị "sở không có"/],
  ['no unit, but a comparison', '/rate online-payment so voi thang truoc', /^🔴 .* · Tỉnh Bình Dương/],
  ['an unknown indicator', '/rate hạnh phúc SYT', /chưa hiểu|Xin cho biết|Chưa tìm thấy/],
]

describe('bad input', () => {
  let answers: string[]
  beforeAll(async () => {
    answers = await converse(inputs.flatMap(([, typed]) => [typed, '/whoami']))
  })

  it.each(inputs.map((one, at) => [...one, 2 * at] as const))(
    '%s: a clear sentence',
    (_, __, expected, at) => {
      const [answer = '', next] = answers.slice(at)
      expect(answer).toMatch(expected)
      expect(answer).not.toMatch(/\bat \w+ \(|Error|undefined|NaN|\[object|node:/)
      // Nothing typed may steer the terminal.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(next).toMatch(/^Trần Quang Minh\n/)
    },
  )

  it.each(['', '   \t ', '\r'])('an empty line is asked to be filled: %j', async (line) => {
    const { code, stdout } = await run(`${line}\n/whoami\n`, { env: { DATABASE_URL: sampleFolder().url } })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Xin nhập câu hỏi, ví dụ: [\s\S]*\n\nTrần Quang Minh\n/)
  })

  it('leaves the figures as they were', async () => {
    const [, answer] = await converse([`'; DELETE FROM "Figure"; --`, '/rank online-payment'])
    expect(answer).toContain('44,63 % (2.752/6.166)')
  })
})
