import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import {
  codeIn,
  joinLink,
  labelsOf,
  linesOf,
  type Office,
  openOffice,
  type Speaker,
  textOf,
} from './office.ts'

const { people: said, dialogue } = messagesIn('vi')

let office: Office
let administrator: Speaker
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
}, 60_000)
afterAll(() => office.remove())

const press = (command: string, slots: Record<string, unknown>) => ({ command, slots })
const everybody = () => office.store.people.members(['an-giang', 'vinh-long'], '2024-06-17')

describe('a code', () => {
  it('lets somebody in: greeted by name, told role and unit, and three things to try that work', async () => {
    const newcomer = office.account()
    const welcome = await newcomer.say(
      `/start ${codeIn(await administrator.say('/enrol officer SYT Lê Thị Mới'))}`,
    )
    const lines = linesOf(welcome)
    expect(lines[0]).toBe('Chào mừng Lê Thị Mới đến với Trợ lý của Ban Chỉ đạo')
    expect(lines).toContain('Vai trò: Đầu mối · Sở Y tế')
    const examples = lines.flatMap((line) => /Ví dụ: (\/.*)$/.exec(line)?.[1] ?? [])
    expect(examples).toHaveLength(3)
    expect(examples[0]).toBe('/tinhhinh Sở Y tế')
    for (const example of examples) {
      const answer = textOf(await newcomer.say(example))
      expect([example, Object.values(dialogue).includes(answer)]).toEqual([example, false])
    }
  })

  it.each([
    'start CODE',
    'START CODE',
    '/start CODE',
    '/Start CODE',
    '/start@tro_ly_bot CODE',
    '  start   CODE ',
    '@tro_ly_bot start CODE',
  ])('is taken as %s', async (typed) => {
    const code = await office.codeFor('Ai Đó', [{ committee: 'an-giang', role: 'leader', unit: 'health' }])
    const newcomer = office.account()
    expect(textOf(await newcomer.say(typed.replace('CODE', code)))).toContain('Chào mừng Ai Đó')
  })

  it('is taken in capitals, and in the language of the chat', async () => {
    const code = await office.codeFor('Ai Đó', [{ committee: 'an-giang', role: 'leader', unit: 'health' }])
    expect(textOf(await office.account().say(`start ${code.toUpperCase()}`))).toContain('Chào mừng Ai Đó')
  })

  it('gives somebody who is in a further role', async () => {
    const member = await office.member('Hai Vai', 'officer', 'health')
    const code = await office.codeFor(null, [{ committee: 'an-giang', role: 'leader', unit: 'finance' }])
    await member.say(`start ${code}`)
    expect(linesOf(await member.say('/whoami'))).toEqual(
      expect.arrayContaining(['Vai trò: Đầu mối · Sở Y tế', 'Vai trò: Lãnh đạo · Sở Tài chính']),
    )
  })

  it('that is wrong, used, revoked or over gets the same one sentence', async () => {
    const used = await office.codeFor('A', [{ committee: 'an-giang', role: 'leader', unit: 'health' }])
    await office.account().say(`start ${used}`)
    const revoked = await administrator.say('/enrol leader Sẽ Thu Hồi')
    const preview = await administrator.choose(revoked, /^Thu hồi/)
    await administrator.choose(preview, dialogue.confirm)
    const over = await office.codeFor('B', [{ committee: 'an-giang', role: 'leader', unit: 'health' }])
    for (const code of [
      used,
      codeIn(revoked),
      '0'.repeat(32),
      'sai',
      `${over}0`,
      '<b>',
      "'; DROP TABLE",
      '😀',
    ]) {
      const reply = await office.account().say(`/start ${code}`)
      const one = code.includes(' ') ? dialogue.stranger : said.codeRefused
      expect([code, textOf(reply), labelsOf(reply)]).toEqual([code, one, []])
    }
    office.go('2024-06-24', '01:01')
    expect(textOf(await office.account().say(`start ${over}`))).toBe(said.codeRefused)
    office.go('2024-06-17')
  })

  it('is not seen in what a member asks', async () => {
    expect(textOf(await administrator.say('/start'))).toContain('Trợ lý của Ban Chỉ đạo')
    expect(textOf(await administrator.say('/start rate'))).not.toBe(said.codeRefused)
    expect(textOf(await administrator.say('start over'))).not.toBe(said.codeRefused)
  })
})

describe('/enrol', () => {
  it.each([
    ['officer Sở Y tế Nguyễn Văn An', 'Nguyễn Văn An', 'Đầu mối · Sở Y tế'],
    ['Nguyễn Văn An, đầu mối, SYT', 'Nguyễn Văn An', 'Đầu mối · Sở Y tế'],
    ['so tai chinh nguyen van an thu ky', 'nguyen van an', 'Thư ký · Sở Tài chính'],
    ['lãnh đạo Trần Thị Bình', 'Trần Thị Bình', 'Lãnh đạo · Tỉnh An Giang'],
    ['administrator Tran Thi Binh', 'Tran Thi Binh', 'Quản trị viên · Tỉnh An Giang'],
    ['focal point General Hospital <b>@all</b>', '<b>@all</b>', 'Đầu mối · Bệnh viện Đa khoa'],
  ])('%s', async (words, name, role) => {
    const reply = await administrator.say(`/enrol ${words}`)
    const code = codeIn(reply)
    expect(linesOf(reply)).toEqual(
      expect.arrayContaining([
        `Người được mời: ${name}`,
        `Vai trò: ${role}`,
        'Hiệu lực đến: 08:00 ngày 24/06/2024',
        expect.stringContaining(joinLink(code)),
      ]),
    )
  })

  it('asks for the role, then for the unit, by buttons', async () => {
    const role = await administrator.say('/moi Ngô Thị Hỏi')
    expect(labelsOf(role)).toEqual(['Quản trị viên', 'Lãnh đạo', 'Thư ký', 'Đầu mối'])
    const unit = await administrator.choose(role, 'Đầu mối')
    // What has ceased to exist, or is another committee's, is not among them.
    expect(labelsOf(unit)).toEqual(['Tỉnh An Giang', 'Sở Y tế', 'Bệnh viện Đa khoa', 'Sở Tài chính'])
    const invitation = await administrator.choose(unit, 'Sở Tài chính')
    expect(linesOf(invitation)).toEqual(
      expect.arrayContaining(['Người được mời: Ngô Thị Hỏi', 'Vai trò: Đầu mối · Sở Tài chính']),
    )
  })

  it('offers and gives only what the administrator administers', async () => {
    const ofHealth = await office.member('Quản Trị Y Tế', 'administrator', 'health')
    expect(labelsOf(await ofHealth.say('/enrol officer Ai Đó'))).toEqual(['Sở Y tế', 'Bệnh viện Đa khoa'])
    expect(textOf(await ofHealth.say('/enrol officer Sở Tài chính Ai Đó'))).toBe(
      'Sở Tài chính không thuộc phạm vi quản trị của Quý vị.',
    )
    expect(textOf(await ofHealth.say('/enrol lãnh đạo Ai Đó'))).toContain('Lãnh đạo · Sở Y tế')
  })

  it('shows no code in a group, nor does /link', async () => {
    const before = (await office.store.invitations.open(['an-giang'], new Date(0))).length
    for (const words of ['/enrol officer Sở Y tế Ai Đó', '/link']) {
      expect(textOf(await administrator.in('telegram:-1').say(words))).toBe(said.notInGroup)
    }
    expect(await office.store.invitations.open(['an-giang'], new Date(0))).toHaveLength(before)
  })
})

describe('/people', () => {
  it('lists who is in, what they are, whether they can be reached, and who is invited', async () => {
    const blocked = await office.member('Võ Thị Chặn', 'officer', 'finance')
    await blocked.say(`start ${codeIn(await administrator.say('/enrol leader STC Võ Thị Chặn'))}`)
    const id = (await blocked.id()) ?? ''
    await office.store.addresses.unreachable(
      'telegram',
      await accountOf(id),
      'blocked',
      new Date('2024-06-16T01:00:00Z'),
    )
    await administrator.say('/enrol officer SYT Người Chưa Vào')
    const reply = await administrator.say('/people')
    const lines = linesOf(reply)
    expect(lines).toContain(
      'Võ Thị Chặn: Đầu mối · Sở Tài chính; Lãnh đạo · Sở Tài chính · ⚠ Telegram: không liên lạc được từ 08:00 ngày 16/06/2024 (người dùng đã chặn)',
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^Người Chưa Vào \(số \d+\): Đầu mối · Sở Y tế, đến 08:00 ngày 24\/06\/2024$/),
    )
    const preview = await administrator.choose(reply, /Người Chưa Vào/)
    expect(textOf(await administrator.choose(preview, dialogue.confirm))).toMatch(/^Đã thu hồi thư mời/)
    expect(textOf(await administrator.say('/people'))).not.toContain('Người Chưa Vào')
    // Once it is revoked, the old button says so.
    expect(textOf(await administrator.choose(reply, /Người Chưa Vào/))).toBe(said.invitationGone)
  })

  it('is narrowed by a name or a unit', async () => {
    await office.member('Đinh Thị Riêng', 'officer', 'hospital')
    expect(linesOf(await administrator.say('/thanhvien dinh thi rieng'))).toHaveLength(2)
    expect(textOf(await administrator.say('/thanhvien General Hospital'))).toContain('Đinh Thị Riêng')
    expect(textOf(await administrator.say('/thanhvien Không Ai'))).toContain(said.listNobody)
  })

  it('shows an administrator nobody of another committee, and of this one those under them', async () => {
    await office.member('Người Nơi Khác', 'officer', 'elsewhere')
    await office.member('Người Tài Chính', 'officer', 'finance')
    expect(textOf(await administrator.say('/people'))).not.toContain('Người Nơi Khác')
    const ofHealth = await office.member('Quản Trị Ngành', 'administrator', 'health')
    expect(textOf(await ofHealth.say('/people'))).not.toContain('Người Tài Chính')
    expect(textOf(await administrator.say('/revoke Người Nơi Khác'))).toBe(
      'Không tìm thấy ai tên "Người Nơi Khác" trong Ban Chỉ đạo.',
    )
  })
})

/** The account by which somebody is known on Telegram. */
async function accountOf(person: string): Promise<string> {
  for (let account = 1; account < 500; account++) {
    if ((await office.store.addresses.personAt('telegram', String(account)))?.id === person)
      return String(account)
  }
  throw new Error(`${person} has no account`)
}

describe('/revoke', () => {
  it('asks, and then the person is a stranger at once', async () => {
    const leaving = await office.member('Trương Văn Rời', 'officer', 'health')
    const preview = await administrator.say('/thuhoi truong van roi')
    expect(linesOf(preview)).toContain('Các vai trò sẽ kết thúc: Đầu mối · Sở Y tế')
    expect(textOf(await leaving.say('/whoami'))).toContain('Trương Văn Rời')
    expect(textOf(await administrator.choose(preview, dialogue.confirm))).toBe(
      'Đã thu hồi quyền của Trương Văn Rời.',
    )
    expect(textOf(await leaving.say('/whoami'))).toBe(dialogue.stranger)
    expect(textOf(await administrator.choose(preview, dialogue.confirm))).toBe(said.revokedBefore)
  })

  it('that is given up changes nothing', async () => {
    const staying = await office.member('Cao Thị Ở', 'officer', 'health')
    const preview = await administrator.say('/revoke Cao Thị Ở')
    expect(textOf(await administrator.choose(preview, dialogue.cancel))).toBe(dialogue.cancelled)
    expect(textOf(await staying.say('/whoami'))).toContain('Cao Thị Ở')
  })

  it('asks which of two of one name', async () => {
    await office.member('Nguyễn Trùng Tên', 'officer', 'health')
    const other = await office.member('Nguyễn Trùng Tên', 'leader', 'finance')
    const which = await administrator.say('/revoke nguyen trung ten')
    expect(labelsOf(which)).toEqual(
      expect.arrayContaining([
        'Nguyễn Trùng Tên · Đầu mối · Sở Y tế',
        'Nguyễn Trùng Tên · Lãnh đạo · Sở Tài chính',
      ]),
    )
    await administrator.choose(await administrator.choose(which, /Lãnh đạo/), dialogue.confirm)
    expect(textOf(await other.say('/whoami'))).toBe(dialogue.stranger)
    expect((await everybody()).filter(({ name }) => name === 'Nguyễn Trùng Tên')).toHaveLength(1)
  })

  it('never takes the last administrator, nor leaves a stand-in alone', async () => {
    const own = await openOffice()
    const only = await own.member('Một Mình', 'administrator', 'province')
    await own.member('Quản Trị Sở', 'administrator', 'health')
    expect(textOf(await only.say('/revoke Một Mình'))).toMatch(/^Một Mình là quản trị viên cuối cùng/)
    expect(textOf(await only.say(press('revoke', { person: await only.id(), step: 'confirm' })))).toMatch(
      /cuối cùng/,
    )
    await own.member('Người Thay', 'officer', 'province')
    const preview = await only.say('/handover Người Thay từ 17/6/2024 đến 20/6/2024')
    await only.choose(preview, dialogue.confirm)
    expect(textOf(await only.say('/whoami'))).toBe(dialogue.stranger)
    own.go('2024-06-21')
    const second = await own.member('Thứ Hai', 'administrator', 'province')
    await only.choose(await only.say('/revoke Một Mình'), dialogue.confirm)
    expect(textOf(await only.say('/whoami'))).toBe(dialogue.stranger)
    expect(textOf(await second.say('/revoke Thứ Hai'))).toMatch(/cuối cùng/)
    await own.remove()
  })
})

describe('/handover', () => {
  it.each([
    'A → B từ 1/7/2024 đến 15/7/2024',
    'A -> B tu 1/7 den 15/7',
    'A cho B từ ngày 01/07/2024 đến hết ngày 15/07/2024',
    'A to B from 2024-07-01 to 2024-07-15',
    'A => B until 15.7.2024 since 1.7.2024',
  ])('%s', async (words) => {
    const numbers = (await everybody()).length
    const [a, b] = [`Nguyễn Văn Sang ${numbers}`, `Trần Thị Bình ${numbers}`]
    const giver = await office.member(a, 'officer', 'health')
    const taker = await office.member(b, 'leader', 'finance')
    const preview = await administrator.say(`/bangiao ${words.replace('A', a).replace('B', b)}`)
    expect(linesOf(preview)).toEqual(
      expect.arrayContaining([
        `Người bàn giao: ${a}`,
        `Người tiếp nhận: ${b}`,
        'Từ ngày: 01/07/2024',
        'Đến hết ngày: 15/07/2024',
        'Vai trò và đơn vị: Đầu mối · Sở Y tế',
        `Từ 16/07/2024 các vai trò này trở lại với ${a}.`,
      ]),
    )
    expect(textOf(await giver.say('/whoami'))).toContain('Sở Y tế')
    await administrator.choose(preview, dialogue.confirm)
    office.go('2024-07-15')
    expect(textOf(await giver.say('/whoami'))).toBe(dialogue.stranger)
    expect(textOf(await taker.say('/whoami'))).toContain('Sở Y tế')
    office.go('2024-07-16')
    expect(textOf(await giver.say('/whoami'))).toContain('Sở Y tế')
    expect(textOf(await taker.say('/whoami'))).not.toContain('Sở Y tế')
    office.go('2024-06-17')
  })

  it('is anybody’s for their own work, for good without a last day, and nobody’s for others’', async () => {
    const officer = await office.member('Lâm Tự Giao', 'officer', 'health')
    const taker = await office.member('Đoàn Tiếp Nhận', 'officer', 'finance')
    expect(textOf(await officer.say('/handover Đoàn Tiếp Nhận → Lâm Tự Giao'))).toBe(said.handoverNotYours)
    const forged = press('handover', { giver: await taker.id(), taker: await officer.id(), step: 'confirm' })
    expect(textOf(await officer.say(forged))).toBe(said.handoverNotYours)
    const preview = await officer.say('/handover doan tiep nhan')
    expect(linesOf(preview)).toEqual(expect.arrayContaining(['Từ ngày: 17/06/2024', said.handoverForGood]))
    await officer.choose(preview, dialogue.confirm)
    expect(textOf(await officer.say('/whoami'))).toBe(dialogue.stranger)
    expect(textOf(await taker.say('/whoami'))).toContain('Sở Y tế')
  })

  it('moves no more of somebody than the administrator administers', async () => {
    const ofHealth = await office.member('Quản Trị Khối', 'administrator', 'health')
    const both = await office.member('Kiêm Nhiệm', 'officer', 'health')
    const code = await office.codeFor(null, [{ committee: 'an-giang', role: 'officer', unit: 'finance' }])
    await both.say(`start ${code}`)
    await office.member('Nhận Thay', 'officer', 'health')
    const preview = await ofHealth.say('/handover Kiêm Nhiệm → Nhận Thay')
    expect(linesOf(preview)).toContain('Vai trò và đơn vị: Đầu mối · Sở Y tế')
    await ofHealth.choose(preview, dialogue.confirm)
    expect(textOf(await both.say('/whoami'))).toMatch(/Sở Tài chính/)
    expect(textOf(await both.say('/whoami'))).not.toMatch(/Sở Y tế/)
  })

  it('reads the days as they are read everywhere: by their names, and in the week', async () => {
    const numbers = (await everybody()).length
    const [a, b] = [`Phạm Thị Mai ${numbers}`, `Lê Văn Tư ${numbers}`]
    await office.member(a, 'officer', 'health')
    await office.member(b, 'leader', 'health')
    for (const [days, from, until] of [
      ['từ mai đến thứ Sáu tuần sau', '18/06/2024', '28/06/2024'],
      ['từ thứ Hai tuần sau đến hết ngày 5 tháng 7', '24/06/2024', '05/07/2024'],
      ['from 1 July until 15 July 2024', '01/07/2024', '15/07/2024'],
    ]) {
      const lines = linesOf(await administrator.say(`/bangiao ${a} → ${b} ${days}`))
      const read = [
        `Người bàn giao: ${a}`,
        `Người tiếp nhận: ${b}`,
        `Từ ngày: ${from}`,
        `Đến hết ngày: ${until}`,
      ]
      expect([days, lines]).toEqual([days, expect.arrayContaining(read)])
    }
  })

  it('asks which of two of one name takes over', async () => {
    const officer = await office.member('Hà Bàn Giao', 'officer', 'health')
    await office.member('Lý Hai Người', 'officer', 'finance')
    const wanted = await office.member('Lý Hai Người', 'officer', 'hospital')
    const which = await officer.say('/handover Lý Hai Người từ 1/7/2024')
    const preview = await officer.choose(which, 'Lý Hai Người · Đầu mối · Bệnh viện Đa khoa')
    expect(linesOf(preview)).toContain('Từ ngày: 01/07/2024')
    await officer.choose(preview, dialogue.confirm)
    office.go('2024-07-01')
    expect(textOf(await wanted.say('/whoami'))).toContain('Sở Y tế')
    office.go('2024-06-17')
  })

  it('refuses days that have passed, end before they begin or are none', async () => {
    await office.member('Giao Ngày Sai', 'officer', 'health')
    await office.member('Nhận Ngày Sai', 'officer', 'health')
    const answers: [string, string][] = [
      ['từ 16/6/2024', said.handoverPast],
      ['từ 1/7/2024 đến 30/6/2024', said.handoverOrder],
      ['từ 31/6/2024', said.handoverBadDate({ words: '31/6/2024' })],
      ['đến 30/2', said.handoverBadDate({ words: '30/2' })],
    ]
    for (const [days, answer] of answers) {
      const reply = await administrator.say(`/handover Giao Ngày Sai → Nhận Ngày Sai ${days}`)
      expect([days, textOf(reply)]).toEqual([days, answer])
    }
    expect(textOf(await administrator.say('/handover Giao Ngày Sai → Giao Ngày Sai'))).toBe(said.handoverSame)
    expect(textOf(await administrator.say('/handover Không Có → Giao Ngày Sai'))).toBe(
      said.nobodyNamed({ words: 'Không Có' }),
    )
    expect(textOf(await administrator.say('/handover'))).toBe(said.handoverHow)
  })
})

describe('/link', () => {
  it('makes a further chat the same person’s, and /whoami names both', async () => {
    const member = await office.member('Người Hai Nơi', 'officer', 'health')
    const slack = office.account('slack')
    expect(textOf(await slack.say('/whoami'))).toBe(dialogue.stranger)
    const code = codeIn(await member.say('/lienket'))
    office.go('2024-06-17', '01:10')
    expect(textOf(await slack.say(`start ${code}`))).toBe(said.linked({ name: 'Người Hai Nơi' }))
    for (const one of [member, slack]) {
      expect(linesOf(await one.say('/whoami'))).toContain('Kênh chat: Telegram, Slack')
    }
    office.go('2024-06-17')
    await slack.say('/language en')
    expect(linesOf(await member.say('/whoami'))).toContain('Chats: Telegram, Slack')
  })

  it('refuses courteously an account that is somebody else’s, or linked already', async () => {
    const [member, other] = [
      await office.member('Chủ Mã', 'officer', 'health'),
      await office.member('Người Khác', 'officer', 'health'),
    ]
    const code = codeIn(await member.say('/link'))
    expect(textOf(await other.say(`start ${code}`))).toBe(said.linkTaken)
    expect(textOf(await member.say(`start ${code}`))).toBe(said.linkedBefore)
    expect(textOf(await other.say('/whoami'))).toContain('Người Khác')
  })
})
