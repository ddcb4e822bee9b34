import { beforeAll, describe, expect, it } from 'vitest'
import { converse, run, sampleFolder } from './program.ts'

/** Each command under both names, and what its answer begins with. */
const commands: readonly [string, string, RegExp][] = [
  [
    '/rate online-payment Sở Y tế',
    '/tyle online-payment Sở Y tế',
    /^🟡 Tỷ lệ thanh toán trực tuyến · Sở Y tế\n/,
  ],
  ['/rank online-payment', '/xephang online-payment', /^Xếp hạng · Tỷ lệ thanh toán trực tuyến\n/],
  ['/scorecard Sở Y tế', '/tinhhinh Sở Y tế', /^Tình hình chung · Sở Y tế\n/],
  ['/target online-dossier', '/chitieu online-dossier', /^Chỉ tiêu · Tỷ lệ hồ sơ dịch vụ công trực tuyến/],
  ['/define online-payment', '/cachtinh online-payment', /^Tỷ lệ thanh toán trực tuyến\n/],
  ['/indicators', '/chiso', /^Các chỉ số theo dõi\n/],
  ['/units', '/donvi', /^Các đơn vị\n/],
  ['/language', '/ngonngu', /^Trợ lý đang trả lời bằng tiếng Việt\./],
  ['/whoami', '/toilaai', /^Trần Quang Minh\n/],
  ['/help', '/trogiup', /^Trợ lý của Ban Chỉ đạo\n/],
  ['/help rate', '/trogiup tyle', /^\/rate\n/],
]

describe('each command answers alike under its English and its Vietnamese name', () => {
  let answers: string[]
  beforeAll(async () => {
    answers = await converse(commands.flatMap(([english, vietnamese]) => [english, vietnamese] as const))
  })

  it.each(commands.map((one, at) => [...one, 2 * at] as const))('%s, %s', (_, __, beginning, at) => {
    expect(answers[at]).toMatch(beginning)
    expect(answers[at + 1]).toBe(answers[at])
  })
})

describe('help', () => {
  const names = [
    'rate',
    'rank',
    'scorecard',
    'target',
    'define',
    'indicators',
    'units',
    'language',
    'whoami',
    'help',
  ]
  let help = ''
  let details: string[]
  beforeAll(async () => {
    ;[help = '', ...details] = await converse(['/help', ...names.map((name) => `/help ${name}`)])
  })

  it('lists every command under both names with an example, and none that cannot be used yet', () => {
    const listed = help.match(/^\/\S+, \/\S+ +\S.* {2}\S/gm)?.map((line) => line.split(',')[0])
    expect(listed).toEqual([
      '/rate',
      '/rank',
      '/scorecard',
      '/target',
      '/define',
      '/indicators',
      '/units',
      '/approve',
      '/history',
      '/missing',
      '/home',
      '/brief',
      '/deadlines',
      '/update',
      '/meeting',
      '/calendar',
      '/reportingcalendar',
      '/reminders',
      '/language',
      '/whoami',
      '/link',
      '/handover',
      '/help',
    ])
  })

  it('knows each of them in detail', () => {
    expect(details).toHaveLength(names.length)
    details.forEach((answer, at) => {
      expect(answer).toMatch(new RegExp(`^/${names[at]}\n`))
      expect(answer).toContain('Ví dụ')
    })
  })

  it('gives examples that work', async () => {
    const examples = [...help.matchAll(/^\/\S+, \/\S+ .* {2}(\/\S.*)$/gm)].map(([, example]) => example ?? '')
    expect(examples.length).toBe(23)
    const harmless = examples.filter((example) => !example.startsWith('/ngonngu'))
    for (const answer of await converse(harmless)) {
      expect(answer).not.toMatch(/chưa hiểu|Chưa tìm thấy|Xin cho biết/)
    }
  })

  it('names the nearest commands for one that is not there', async () => {
    const [unknown, mistyped] = await converse(['/help abc', '/rakn online-payment'])
    expect(unknown).toContain('Không có lệnh "abc"')
    expect(unknown).toContain('/rate')
    expect(mistyped).toContain('/xephang')
  })
})

describe('the ranking', () => {
  it('ranks departments alone, sets apart what has no figures, and shows the province and who holds it back', async () => {
    const [answer = ''] = await converse(['/rank online-payment'])
    expect(answer).toContain('Phạm vi:  19 sở, ban, ngành thuộc Tỉnh Bình Dương')
    expect(answer).toMatch(/^ {3}1 {2}Khoa học Công nghệ +78,57 % +▲\d+$/m)
    expect(answer).toMatch(/^Chưa có số liệu: +Văn phòng, Nội vụ/m)
    expect(answer).toMatch(/^Tỉnh Bình Dương: +🔴 44,63 %/m)
    expect(answer).toMatch(/^Kéo giảm nhiều nhất: +Giao thông/m)
    expect(answer).not.toMatch(/^ +\d+ {2}.*Thuận An/m)
  })
})

describe('the language', () => {
  it('is chosen once and kept', async () => {
    const env = { DATABASE_URL: sampleFolder().url }
    const chosen = await run('/language en\n', { env })
    expect(chosen.stdout).toBe('From now on the answers are in English.\n')
    expect((await run('/whoami\n', { env })).stdout).toContain('Leader · Binh Duong Province')
    const back = await run('trả lời bằng tiếng Việt\n/whoami\n', { env })
    expect(back.stdout).toContain('Từ nay trợ lý trả lời bằng tiếng Việt.')
    expect(back.stdout).toContain('Lãnh đạo · Tỉnh Bình Dương')
  })
})
