import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleData } from '../../src/store/sample/index.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const all = sampleData()
const kept = ['so-y-te', 'so-tu-phap']
/** The sample's catalogue, with the figures of two departments. */
const data = {
  ...all,
  people: [],
  assignments: [],
  figures: all.figures
    .filter(({ unit, from }) => kept.includes(unit) && from >= '2024-03-01')
    .map((figure) => ({ ...figure, enteredBy: null })),
}

let office: Office
beforeEach(async () => {
  office = await openOffice(data)
})
afterEach(() => office.remove())

/** What the forms of a unit's week hold, two counts as they are written. */
async function answers(unit = 'so-y-te', week = '2024-06-10'): Promise<Record<string, string>> {
  const drafts = await office.store.drafts.ofUnit(unit, week)
  return Object.fromEntries(
    drafts.flatMap((draft) =>
      Object.entries(draft.answers).map(([indicator, { answer }]) => [
        indicator,
        answer.kind === 'counts' ? `${answer.numerator}/${answer.denominator}` : answer.kind,
      ]),
    ),
  )
}

/** Somebody who answers for both departments. */
async function officerOfTwo(): Promise<Speaker> {
  const account = office.account()
  const roles = kept.map((unit) => ({ committee: 'binh-duong', role: 'officer', unit }) as const)
  await account.say(`start ${await office.codeFor('Trần Văn Hai', roles)}`)
  return account
}

describe('figures in one line without commas', () => {
  it('are a list, of which what is unclear is quoted, and nothing is sent before it is seen', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const said = 'thanh toán 160/310 hồ sơ trực tuyến 290/374 xe máy 512/520'
    for (const words of [`gửi số liệu: ${said}`, `Dạ em gửi số liệu tuần 24 ${said} ạ`]) {
      const summary = await officer.say(words)
      expect(textOf(summary)).toContain('160/310 (51,61 %)')
      expect(textOf(summary)).toContain('Chưa rõ dòng: "xe máy 512/520"')
      expect(await answers()).toEqual({ 'online-payment': '160/310', 'online-dossier': '290/374' })
    }
    const week = { from: '2024-06-10', to: '2024-06-16' }
    const query = { indicator: 'online-payment', units: ['so-y-te'], ...week }
    expect(await office.store.figures.list(query)).toEqual([])
  })
})

describe('a pasted message', () => {
  it.each([
    ['rows of a table', '1\tThanh toán trực tuyến\t160\t310\t51,61%\n2\tSố hoá hồ sơ\t260\t374'],
    [
      'what is counted, and the rate',
      '• thanh toán: 160/310 hồ sơ (51,6 %)\n• số hoá hồ sơ: 260/374, đạt 69,5%',
    ],
    [
      'a letter',
      'Kính gửi Ban Chỉ đạo,\nUBND tỉnh Bình Dương\nSở Y tế, tuần 24\nthanh toán 160/310\nsố hoá hồ sơ 260/374',
    ],
    [
      'a whole letter',
      'Số: 123/BC-SYT\nKính gửi: Ban Chỉ đạo\nSở Y tế báo cáo số liệu tuần 24 như sau:\nI. Kết quả\n1. Thanh toán 160/310\n2. Số hoá hồ sơ 260/374\nBình Dương, ngày 17 tháng 6 năm 2024, lúc 16:45\nTrân trọng cảm ơn!\nNgười lập: Mai Văn Lộc\nĐT: 0912.345.678 - Email: loc@syt.example.vn\nMai Văn Lộc (0274) 3822 622',
    ],
  ])('may be %s', async (_, words) => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const reply = await officer.say(words)
    expect(textOf(reply)).not.toContain('Chưa rõ')
    expect(await answers()).toEqual({ 'online-payment': '160/310', 'dossier-digitization': '260/374' })
  })

  it.each<[string, readonly string[]]>([
    ['online-payment', ['thanh toán', 'TTTT', 'thanh toán TT', 'TT trực tuyến', 'thanh toan online']],
    ['online-dossier', ['hồ sơ trực tuyến', 'HSTT', 'nộp trực tuyến', 'HS trực tuyến', 'DVCTT']],
    ['full-online-service', ['toàn trình', 'DVC toàn trình', 'DVCTT toàn trình', 'toan trinh']],
    ['on-time-resolution', ['đúng hạn', 'giải quyết đúng hạn', 'HS đúng hạn', 'đúng hẹn']],
    ['overdue-dossier', ['quá hạn', 'hồ sơ quá hạn', 'HS quá hạn', 'trễ hẹn']],
    ['dossier-digitization', ['số hoá', 'số hoá hồ sơ', 'số hóa HS', 'SH hồ sơ']],
    ['result-digitization', ['số hoá kết quả', 'số hoá KQ', 'kết quả điện tử', 'KQ điện tử']],
    ['digitized-data-reuse', ['tái sử dụng', 'khai thác', 'dùng lại', 'khai thác lại', 'sử dụng lại']],
    ['citizen-satisfaction', ['hài lòng', 'mức độ hài lòng', 'phiếu hài lòng', 'hai long']],
    ['nps-integration', ['tích hợp', 'tỷ lệ tích hợp', 'tích hợp DVCQG', 'cổng quốc gia', 'tich hop']],
    ['nps-integration', ['Cổng DVCQG', 'DVCQG', 'Cổng DVC QG', 'cong dvc quoc gia', 'Cổng DVC', 'DVC QG']],
    ['nps-integration', ['TTHC trên Cổng DVCQG', 'Cổng dịch vụ công quốc gia']],
  ])('names %s as officers do in short', async (indicator, names) => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const isCount = indicator === 'overdue-dossier'
    const understood: string[] = []
    for (const [at, name] of names.entries()) {
      await officer.say(isCount ? `tuần 24\n${name}: ${at}` : `tuần 24\n${name}: 1${at}/20`)
      const kept = (await answers())[indicator]
      if (kept === (isCount ? 'count' : `1${at}/20`)) understood.push(name)
      const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
      if (draft !== undefined) await office.store.drafts.end(draft.id, 'dropped', draft.changedAt)
    }
    expect(understood).toEqual(names)
  })

  it('says of each line why it was not taken, and takes none of two that differ', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const text = textOf(
      await officer.say(
        'thanh toán 160/310\nthanh toán 161/310\nsố hoá hồ sơ 260/374 (80%)\nquá hạn 3/4\n160/310 linh tinh\nhài lòng: nhiều lắm',
      ),
    )
    expect(text).toContain('các dòng ghi khác nhau ("thanh toán 160/310"; "thanh toán 161/310")')
    expect(text).toContain('"số hoá hồ sơ 260/374 (80%)": Tỷ lệ ghi kèm không khớp với hai số')
    expect(text).toContain('"quá hạn 3/4": Chỉ số này chỉ cần một số')
    expect(text).toContain('Chưa rõ dòng: "160/310 linh tinh"')
    expect(text).toContain('Chưa rõ dòng: "hài lòng: nhiều lắm"')
    expect(await answers()).toEqual({})
  })

  it('with many lines that are not clear names the first, and how many more', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const lines = Array.from({ length: 40 }, (_, at) => `mục lạ ${at + 1}: ${at}/50`)
    const text = textOf(await officer.say(['thanh toán 160/310', ...lines].join('\n')))
    expect(text.match(/Chưa rõ dòng/g)).toHaveLength(5)
    expect(text).toContain('Còn 35 dòng nữa chưa rõ')
    expect(await answers()).toEqual({ 'online-payment': '160/310' })
  })

  it('that is headed by another unit or week does not get into the form that is open', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    await officer.say('/nhap')
    const list = 'thanh toán 160/310\nsố hoá hồ sơ 260/374'
    expect(textOf(await officer.say(`Sở Tư pháp tuần 24\n${list}`))).toContain('không thuộc các đơn vị')
    expect(textOf(await officer.say(`Sở Y tế tuần 23\n${list}`))).toContain('Tuần 23/2024 đã khoá')
    expect(textOf(await officer.say(`Sở Trồng Rừng\n${list}`))).toContain('đơn vị nào')
    expect(await answers()).toEqual({})
    await officer.say('/nhap')
    await officer.say(`Sở Y tế tuần 24\n${list}`)
    expect(Object.keys(await answers())).toHaveLength(2)
  })

  it.each([
    [
      'Sở Tư pháp tuần 24, thanh toán 160/310, số hoá hồ sơ 260/374, đúng hạn 470/480',
      'không thuộc các đơn vị',
    ],
    ['Sở Tư pháp: thanh toán 160/310; số hoá hồ sơ 260/374; đúng hạn 470/480', 'không thuộc các đơn vị'],
    ['tuần 23: thanh toán 160/310; số hoá hồ sơ 260/374; đúng hạn 470/480', 'Tuần 23/2024 đã khoá'],
    ['/nhap tuần 26, thanh toán 160/310, số hoá hồ sơ 260/374', 'Tuần 26/2024 (24/06–30/06/2024) chưa đến'],
  ])('in one line is headed as one of several lines is: %s', async (words, why) => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    for (const form of ['/huy', '/nhap']) {
      await officer.say(form)
      expect(textOf(await officer.say(words))).toContain(why)
      expect(await answers()).toEqual({})
    }
    await officer.say('Sở Y tế tuần 24, thanh toán 160/310, số hoá hồ sơ 260/374, TTTT 160/310')
    expect(Object.keys(await answers())).toHaveLength(2)
  })

  it('headed by a week to come is offered for the week that is open, with a tap', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const reply = await officer.say('Sở Y tế tuần 26\nthanh toán 160/310\nsố hoá hồ sơ 260/374')
    expect(textOf(reply)).toContain('Tuần 26/2024 (24/06–30/06/2024) chưa đến lúc nhập số liệu')
    expect(await answers()).toEqual({})
    const pasted = await officer.choose(reply, 'Ghi cho tuần 24/2024')
    expect(textOf(pasted)).not.toContain('Chưa rõ')
    expect(await answers()).toEqual({ 'online-payment': '160/310', 'dossier-digitization': '260/374' })
  })

  it('headed by a week that is closed is offered for no other', async () => {
    const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
    const reply = await officer.say('Sở Y tế tuần 23\nthanh toán 160/310\nsố hoá hồ sơ 260/374')
    expect(labelsOf(reply)).toEqual([])
  })

  it('of several units is sent back whole', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const reply = await secretary.say('Sở Y tế\nthanh toán 160/310\nSở Tư pháp\nthanh toán 85/120')
    expect(textOf(reply)).toContain('Xin gửi riêng số liệu của từng đơn vị')
    expect([await answers(), await answers('so-tu-phap')]).toEqual([{}, {}])
  })
})

it('counts by their names may be one line, without a form', async () => {
  const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  await officer.say('tiếp nhận 374, trực tuyến 290, giải quyết 480')
  expect(await answers()).toEqual({ 'online-dossier': '290/374' })
})

it('counts may go by short forms of their names', async () => {
  const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  await officer.say('HS tiếp nhận 374\nHS nộp online: 290')
  expect(await answers()).toEqual({ 'online-dossier': '290/374' })
})

it('an answer to a form that was dropped elsewhere meanwhile is not lost with it', async () => {
  const officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  await officer.say('/nhap')
  const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
  await office.store.drafts.end(draft?.id ?? 0, 'dropped', new Date('2024-06-17T02:00:00Z'))
  await officer.say('thanh toán 160/310\nsố hoá hồ sơ 260/374')
  expect(Object.keys(await answers())).toHaveLength(2)
})

describe('figures of which it is not clear whose they are', () => {
  it('wait until the unit is chosen, and then the indicator', async () => {
    const officer = await officerOfTwo()
    const asked = await officer.say('85/120')
    expect(textOf(asked)).toContain('Đã nhận 85/120 (70,83 %)')
    expect(labelsOf(asked)).toEqual(['Sở Y tế', 'Sở Tư pháp'])
    const which = await officer.choose(asked, 'Sở Tư pháp')
    expect(textOf(which)).toContain('Xin chọn chỉ số')
    await officer.choose(which, 'Tỷ lệ thanh toán trực tuyến')
    expect(await answers('so-tu-phap')).toEqual({ 'online-payment': '85/120' })
    expect(await answers()).toEqual({})
  })

  it('wait as a list, too, whether the unit is tapped or written', async () => {
    const officer = await officerOfTwo()
    const list = 'tuần 24\nthanh toán 85/120\nsố hoá hồ sơ 30/40'
    expect(textOf(await officer.say(list))).toContain('Đã nhận 2 dòng số liệu')
    await officer.say('Sở Y tế')
    const expected = { 'online-payment': '85/120', 'dossier-digitization': '30/40' }
    expect(await answers()).toEqual(expected)
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    await secretary.say(list)
    await secretary.say('Sở Tư pháp')
    expect(await answers('so-tu-phap')).toEqual(expected)
  })
})
