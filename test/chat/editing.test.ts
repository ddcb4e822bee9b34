import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, offices, openOffice, type Speaker, textOf } from './office.ts'

const { dialogue, people, editing } = messagesIn('vi')

let office: Office
let administrator: Speaker
/** An administrator of Sở Y tế and what is under it. */
let local: Speaker
beforeAll(async () => {
  office = await openOffice({
    ...offices,
    targets: [
      { indicator: 'on-time', unit: 'finance', year: 2024, comparator: '>=', value: 50, document: 'KH 1' },
    ],
  })
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
  local = await office.member('Lê Tại Chỗ', 'administrator', 'health')
  await office.member('Trần Đầu Mối', 'officer', 'hospital')
}, 60_000)
afterAll(() => office.remove())

const catalogue = () => office.store.catalogue.load()
const unit = async (code: string) => (await catalogue()).units.get(code)
/** Says it and confirms the preview. */
const done = async (words: string, who = administrator) =>
  textOf(await who.choose(await who.say(words), 'Xác nhận'))

describe('an edit', () => {
  it('is shown first, and does nothing until it is confirmed', async () => {
    const before = await catalogue()
    const preview = await administrator.say('/units add Sở Du lịch, sở, từ 1/7/2024')
    expect(textOf(preview)).toContain(
      'Đơn vị mới: Sở Du lịch (mã so-du-lich), sở, ban, ngành, thuộc Tỉnh An Giang, hoạt động từ 01/07/2024.',
    )
    expect(labelsOf(preview)).toEqual(['Xác nhận', 'Huỷ'])
    expect(textOf(await administrator.choose(preview, 'Huỷ'))).toBe(dialogue.cancelled)
    expect(await catalogue()).toEqual(before)
    expect(textOf(await administrator.choose(preview, 'Xác nhận'))).toContain(editing.doneTitle)
    expect(await unit('so-du-lich')).toMatchObject({ name: 'Sở Du lịch', validFrom: '2024-07-01' })
  })

  it('is checked again when it is confirmed, and done once', async () => {
    const preview = await administrator.say('/donvi thêm Sở Dân tộc từ 1/7/2024')
    await administrator.choose(preview, 'Xác nhận')
    const entries = (await office.store.audit.list({ committees: ['an-giang'], limit: 99 })).length
    const again = await administrator.choose(preview, 'Xác nhận')
    expect(textOf(again)).toMatch(/^Đã có tên này: Sở Dân tộc/)
    expect((await office.store.audit.list({ committees: ['an-giang'], limit: 99 })).length).toBe(entries)
  })

  it('is in what the next message means', async () => {
    const ask = '/rate on-time nhà thương'
    expect(textOf(await administrator.say(ask))).toMatch(/^Chưa tìm thấy đơn vị/)
    await done('/donvi tên khác Sở Y tế: nhà thương, YTE')
    expect(textOf(await administrator.say(ask))).toContain('Sở Y tế')
    await done('/donvi bỏ tên Sở Y tế: nhà thương')
    expect(textOf(await administrator.say(ask))).not.toContain('Sở Y tế')
    expect((await unit('health'))?.aliases).toEqual(['SYT', 'Y tế', 'YTE'])
  })

  it('without what it needs is answered with how it is done', async () => {
    for (const words of [
      '/donvi thêm',
      '/units rename',
      '/donvi gộp Sở Y tế',
      '/donvi tên khác Sở Y tế',
      '/editunits',
    ]) {
      const reply = textOf(await administrator.say(words))
      expect([words, reply]).toEqual([
        words,
        expect.stringContaining('/donvi gộp Sở TTTT vào Sở KHCN từ 1/3/2025'),
      ])
    }
  })

  it('leaves everything else that the command does as it was', async () => {
    expect(textOf(await administrator.say('/donvi'))).toContain('Các đơn vị')
    expect(textOf(await administrator.say('/donvi Sở Y tế'))).toContain('Mã: health')
    expect(textOf(await administrator.say('/chiso'))).toContain('on-time')
    expect(textOf(await administrator.say('/target Sở Tài chính'))).toContain('Sở Tài chính')
  })
})

describe('units', () => {
  it.each([
    [
      '/donvi doi ten so tai chinh thanh Sở Tài chính - Kế hoạch tu 1/3/2025',
      'từ 01/03/2025 nhiệm vụ chuyển sang',
    ],
    [
      '/units rename Department of Finance to Sở Tài chính - Kế hoạch (Finance) from 1/3/2025',
      'mã so-tai-chinh-ke-hoach',
    ],
    ['/donvi sửa tên STC thành Sở Tài Chính', 'tên "Sở Tài chính" → "Sở Tài Chính"'],
    ['/donvi gộp Sở Tài chính vào Sở Y tế từ 1/3/2025', 'từ 01/03/2025 nhiệm vụ chuyển sang Sở Y tế'],
    ['/donvi sáp nhập Sở Tài chính vào Sở Y tế', 'từ 17/06/2024 nhiệm vụ chuyển sang Sở Y tế'],
    ['/donvi hop nhat Sở Tài chính, SYT thành Sở Chung từ 1/3/2025', 'Đơn vị mới: Sở Chung (mã so-chung)'],
    ['/units merge Sở Tài chính, SYT as Sở Chung from 2025-03-01', 'Đơn vị mới: Sở Chung (mã so-chung)'],
    ['/donvi kết thúc Sở Tài chính từ ngày 1/3/2025', 'hoạt động đến hết ngày 28/02/2025'],
    ['/donvi kết thúc Sở Tài chính', 'hoạt động đến hết ngày 16/06/2024'],
    ['/donvi thêm Sở Văn hóa, Thể thao và Đầu tư, sở', 'Đơn vị mới: Sở Văn hóa, Thể thao và Đầu tư (mã'],
    ['/donvi thêm Phòng Dược thuộc Sở Y tế từ 1/8/2024', 'thuộc Sở Y tế, hoạt động từ 01/08/2024'],
    [
      '/donvi thêm Thị xã Tịnh Biên, từ tháng 7/2024',
      'cấp huyện, thuộc Tỉnh An Giang, hoạt động từ 01/07/2024',
    ],
  ])('%s', async (words, expected) => {
    const preview = await administrator.say(words)
    expect(textOf(preview)).toContain(expected)
    expect(labelsOf(preview)).toEqual(['Xác nhận', 'Huỷ'])
  })

  it.each([
    ['/donvi kết thúc Tỉnh An Giang', /Tỉnh An Giang là đơn vị mà Ban Chỉ đạo phụ trách/],
    ['/donvi kết thúc Sở Y tế từ 1/3/2025', /còn đơn vị trực thuộc: Sở Y tế, Bệnh viện Đa khoa/],
    [
      '/donvi kết thúc Sở Thuỷ sản từ 1/3/2025',
      /Sở Thuỷ sản \(từ 01\/01\/2000 đến hết 31\/12\/2020\) không hoạt động/,
    ],
    ['/donvi kết thúc Sở Trên Trời từ 1/3/2025', /Chưa tìm thấy đơn vị "Sở Trên Trời"/],
    ['/donvi kết thúc Sở Tài chính từ 31/2/2025', /Không đọc được ngày "31\/2\/2025"/],
    ['/donvi đổi tên Sở Tài chính thành Sở Y tế từ 1/3/2025', /Đã có tên này: Sở Y tế/],
    ['/donvi gộp Sở Tài chính, Sở Trên Trời vào Sở Y tế từ 1/3/2025', /Chưa tìm thấy|là đơn vị nào/],
    ['/donvi thêm Cục Gạch Đỏ Xanh, gì đó', /./],
    ['/donvi thêm Mái Ấm', /Xin cho biết "Mái Ấm" là sở, huyện hay tỉnh/],
  ])('%s is refused in words', async (words, expected) => {
    const before = await office.store.catalogue.version()
    const reply = await administrator.say(words)
    expect(textOf(reply)).toMatch(expected)
    expect(await office.store.catalogue.version()).toBe(before)
  })

  it('that follow, people whose roles go over, targets and figures are all told before', async () => {
    const entry = {
      indicator: 'on-time',
      unit: 'health',
      from: '2025-03-03',
      to: '2025-03-09',
      value: 90,
    } as const
    const rest = {
      numerator: null,
      denominator: null,
      note: null,
      source: null,
      reason: null,
      sample: false,
      approval: null,
    }
    await office.store.figures.record([{ ...entry, ...rest, enteredBy: null, enteredAt: new Date(0) }])
    const words = '/donvi đổi tên Sở Y tế thành Sở Y tế và Dân số từ 1/3/2025'
    const told = textOf(await administrator.say(words))
    expect(told).toContain('1 đơn vị trực thuộc tiếp tục dưới đơn vị mới')
    expect(told).toContain('Bệnh viện Đa khoa (hospital): hoạt động đến hết ngày 28/02/2025')
    expect(told).toContain(
      'Lê Tại Chỗ (Quản trị viên, Sở Y tế): từ 01/03/2025 giữ vai trò này ở Sở Y tế và Dân số.',
    )
    expect(told).toContain('Trần Đầu Mối (Đầu mối, Bệnh viện Đa khoa): từ 01/03/2025')
    expect(told).toContain('Sở Y tế đã có 1 số liệu cho kỳ kết thúc sau 28/02/2025 (mới nhất đến 09/03/2025)')
    expect(await done(words)).toContain('Trần Đầu Mối (Đầu mối, Bệnh viện Đa khoa): từ 01/03/2025')
    // The history of the old unit names the new one, and the people see theirs from that day on.
    expect(textOf(await administrator.say('/donvi health'))).toContain(
      'từ 01/03/2025 nhập vào Sở Y tế và Dân số',
    )
    office.go('2025-03-03')
    expect(textOf(await local.say('/whoami'))).toContain('Quản trị viên · Sở Y tế và Dân số')
    office.go('2024-06-17')
    expect(textOf(await local.say('/whoami'))).toContain('Quản trị viên · Sở Y tế')
  })

  it('whose names hold a comma or "và" are told apart in a list', async () => {
    await done('/donvi thêm Sở Văn hóa, Thể thao và Du lịch, sở, từ 1/7/2024')
    const preview = await administrator.say(
      '/donvi gộp Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch và Bệnh viện Đa khoa thành Sở Tổng hợp từ 1/10/2024',
    )
    const ended = ['finance', 'so-van-hoa-the-thao-va-du-lich', 'hospital']
    for (const code of ended) {
      expect(textOf(preview)).toMatch(new RegExp(`\\(${code}\\): hoạt động đến hết ngày .*30/09/2024`))
    }
    expect(textOf(preview)).toContain('Đơn vị mới: Sở Tổng hợp')
  })

  it('that share a name are asked about, and the button goes on with the edit', async () => {
    await done('/donvi thêm Phòng Kế toán thuộc Sở Tài chính')
    await done('/donvi thêm Phòng Kế toán thuộc Sở Du lịch từ 1/7/2024')
    office.go('2024-08-01')
    const question = await administrator.say('/donvi tên khác Phòng Kế toán: PKT')
    expect(textOf(question)).toBe('"Phòng Kế toán" là đơn vị nào?')
    const preview = await administrator.choose(question, /phong-ke-toan-2024/)
    expect(textOf(preview)).toContain('Phòng Kế toán (phong-ke-toan-2024): thêm tên gọi PKT.')
    office.go('2024-06-17')
  })
})

describe('indicators and targets', () => {
  it('an indicator is added, renamed and called otherwise', async () => {
    const told = await done(
      '/chiso thêm Tỷ lệ hồ sơ số (Digital dossier rate); tỷ lệ; càng cao càng tốt; tử số: Hồ sơ số (Digital); mẫu số: Tổng hồ sơ',
    )
    expect(told).toContain(
      'tỷ lệ, đơn vị tính %, càng cao càng tốt, cộng dồn theo kỳ, tử số "Hồ sơ số", mẫu số "Tổng hồ sơ"',
    )
    expect((await catalogue()).indicators.get('digital-dossier-rate')).toMatchObject({
      numeratorEn: 'Digital',
      denominatorEn: 'Tổng hồ sơ',
    })
    await done(
      '/indicators add Văn bản chậm (Late letters), số lượng, đơn vị tính văn bản (letters), càng ít càng tốt',
    )
    expect((await catalogue()).indicators.get('late-letters')).toMatchObject({
      kind: 'count',
      direction: 'lower',
      measureVi: 'văn bản',
      measureEn: 'letters',
    })
    await done('/chiso đổi tên digital-dossier-rate thành Tỷ lệ hồ sơ điện tử (E-dossier rate)')
    await done('/chiso tên khác digital-dossier-rate: hsđt')
    expect(textOf(await administrator.say('/define hsđt'))).toContain('Tỷ lệ hồ sơ điện tử')
  })

  it('a target is set, changed and removed', async () => {
    const targets = async () => (await catalogue()).targets.filter(({ unit: code }) => code === 'hospital')
    await done('/target set on-time Bệnh viện Đa khoa 2024 >= 60 theo Kế hoạch 12/KH-UBND')
    const set = { indicator: 'on-time', unit: 'hospital', year: 2024, comparator: '>=', value: 60 }
    expect(await targets()).toEqual([{ ...set, document: 'Kế hoạch 12/KH-UBND' }])
    const told = await done('/chitieu dat on-time Bệnh viện Đa khoa tren 62,5% nam 2024 theo Công văn 5')
    expect(told).toContain('tối thiểu 60 % (Kế hoạch 12/KH-UBND) → trên 62,5 % (Công văn 5)')
    expect(await targets()).toEqual([{ ...set, comparator: '>', value: 62.5, document: 'Công văn 5' }])
    await done('/chitieu bỏ on-time Bệnh viện Đa khoa 2024')
    expect(await targets()).toEqual([])
  })

  it.each([
    ['/chitieu đặt on-time Sở Y tế 2024 theo KH 1', editing.noValue],
    ['/chitieu đặt on-time Sở Y tế >= 60 theo KH 1', editing.noYear],
    ['/chitieu đặt on-time Sở Y tế 2024 >= 60', editing.noDocument],
    ['/chitieu đặt on-time Sở Y tế 2024 >= 160 theo KH 1', editing.faults.impossible()],
  ])('%s is refused in words', async (words, expected) => {
    expect(textOf(await administrator.say(words))).toBe(expected)
  })
})

describe('the right to edit', () => {
  const edits = [
    '/donvi thêm Sở Lạ, sở',
    '/units add Sở Lạ, department',
    '/donvi kết thúc Sở Tài chính',
    '/chiso tên khác on-time: lạ',
    '/target set on-time Sở Y tế 2024 >= 60 theo KH 1',
    '/editunits',
    '/suachitieu bỏ on-time finance 2024',
  ]
  const forged = [
    { kind: 'retire-unit', unit: 'finance', from: '2025-01-01' },
    { kind: 'indicator-aliases', indicator: 'on-time', add: ['lạ'], drop: [] },
    { kind: 'remove-target', indicator: 'on-time', unit: 'finance', year: 2024 },
  ].map((change) => ({ command: 'editunits', slots: { change, step: 'confirm' } }))

  it.each(['leader', 'secretary', 'officer'] as const)(
    'is no %s’s, by words or by a forged button',
    async (role) => {
      const speaker = await office.member(`Người ${role}`, role, 'province')
      const version = await office.store.catalogue.version()
      for (const words of [...edits, ...forged]) {
        expect([words, textOf(await speaker.say(words))]).toEqual([words, dialogue.notYours])
      }
      expect(await office.store.catalogue.version()).toBe(version)
      // What everybody may see they still see.
      expect(textOf(await speaker.say('/donvi'))).toContain('Các đơn vị')
    },
  )

  it('ends where the administrator’s own tree does', async () => {
    const version = await office.store.catalogue.version()
    for (const words of [
      '/donvi kết thúc Sở Tài chính',
      '/donvi gộp Bệnh viện Đa khoa vào Sở Tài chính',
      forged[0],
      forged[2],
    ]) {
      const reply = textOf(await local.say(words ?? ''))
      expect([words, reply]).toEqual([words, people.outside({ unit: 'Sở Tài chính' })])
    }
    for (const words of ['/chiso tên khác on-time: lạ', forged[1]]) {
      expect(textOf(await local.say(words ?? ''))).toBe(editing.notIndicatorAdmin)
    }
    expect(await office.store.catalogue.version()).toBe(version)
    expect(await done('/donvi tên khác Bệnh viện Đa khoa: BVĐK', local)).toContain('thêm tên gọi BVĐK')
  })

  it('does not reach another committee', async () => {
    const other = await office.member('Ngô Vĩnh Long', 'administrator', 'elsewhere')
    expect(textOf(await other.say('/donvi kết thúc Sở Tài chính'))).toMatch(/^Chưa tìm thấy đơn vị/)
    for (const press of [forged[0], forged[2]]) {
      expect(textOf(await other.say(press ?? ''))).toBe(people.outside({ unit: 'finance' }))
    }
  })

  it.each([
    { kind: 'retire-unit', unit: 'finance' },
    { kind: 'retire-unit', unit: 'finance', from: '2025-02-30' },
    { kind: 'drop-everything' },
    { kind: 'merge-units', units: [], into: 'health', from: '2025-01-01' },
    { kind: 'set-target', target: { value: 1 } },
    { kind: 'bind-group', group: 'telegram:-1', binding: null },
    'retire finance',
    null,
  ])('is not had by plain data that is no edit: %j', async (change) => {
    const version = await office.store.catalogue.version()
    const reply = await administrator.say({ command: 'editunits', slots: { change, step: 'confirm' } })
    expect(textOf(reply)).toMatch(change === null ? editing.howTo : dialogue.expired)
    expect(await office.store.catalogue.version()).toBe(version)
  })
})
