import { expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { converse, sampleFolder } from './program.ts'

const [friday, monday] = ['2024-06-14T10:00:00+07:00', '2024-06-17T09:00:00+07:00']

/** Puts somebody of the sample in reach, as a code handed in on Telegram does. */
async function connect(url: string, person: string): Promise<void> {
  const store = await openStore(url)
  const author = { person, chat: 'console:test', at: new Date(friday), today: '2024-06-14' }
  const { code } = await store.invitations.link(author)
  const bearer = { channel: 'telegram', id: '4711', chat: '4711', name: 'Trần Văn Phúc', person: null }
  expect(await store.invitations.redeem(code, bearer, author)).toMatchObject({ kind: 'linked' })
  await store.close()
}

it('tells the week of a department: filed by form, corrected by a sentence, chased, approved, and all of it kept', async () => {
  const { folder, url } = sampleFolder()
  const as = (who: string, CLOCK_START: string, lines: readonly string[]) =>
    converse(lines, { args: ['--as', who], cwd: folder, env: { DATABASE_URL: url, CLOCK_START } })

  const setting = await as('secretary', friday, ['/chedoduyet bật', '1', '1'])
  expect(setting.at(-1)).toBe('Đã bật chế độ duyệt số liệu tuần.')

  const corrected = await as('officer:so-y-te', friday, [
    'sửa số liệu thanh toán tuần 23 thành 150/305 vì nhập nhầm',
    '1',
  ])
  expect(corrected[0]).toContain('146/305 (47,87 %) → 150/305 (49,18 %)')
  expect(corrected[1]).toContain('đang chờ lãnh đạo đơn vị hoặc thư ký duyệt')

  await connect(url, 'officer:so-noi-vu')
  const lastWeek = Array.from({ length: 9 }, () => 'như tuần trước')
  const filed = await as('officer:so-y-te', monday, [
    '/nhap',
    '160/310',
    ...lastWeek,
    '1',
    '/tyle online-payment Sở Y tế',
  ])
  expect(filed.at(-2)).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế.')
  // It shows at once, and that nobody has approved it.
  expect(filed.at(-1)).toMatch(/^Tỷ lệ: +51,61 % \(160\/310\) \(chưa duyệt\)$/m)

  const seen = await as('secretary', monday, [
    '/chuanop',
    '1',
    '1',
    '/duyet',
    '1',
    '1',
    '/tyle online-payment Sở Y tế',
  ])
  const [missing = '', preview = '', nudged = '', list = '', review = '', approved = '', rate = ''] = seen
  expect(missing).toMatch(/^Nội vụ +Chưa báo cáo +Trần Văn Phúc$/m)
  expect(missing).not.toMatch(/^Y tế/m)
  expect(missing).toMatch(/^Chưa duyệt: +1 đơn vị$/m)
  expect(preview).toContain('Người nhận (1)')
  expect(nudged).toContain('Đã gửi đôn đốc số 1 đến 1 người.')
  expect(list).toContain('11 số liệu của 1 đơn vị đang chờ duyệt.')
  expect(review).toContain('Tỷ lệ thanh toán trực tuyến: 160/310 (51,61 %), +2,43 điểm')
  expect(approved).toContain('Đã duyệt 1 số liệu tuần 23/2024 của Sở Y tế.')
  expect(approved).toContain('Đã duyệt 10 số liệu tuần 24/2024 của Sở Y tế.')
  expect(rate).toMatch(/^Tỷ lệ: +51,61 % \(160\/310\)$/m)
  expect(rate).not.toContain('chưa duyệt')

  const [trail = '', history = ''] = await as('administrator', monday, [
    '/nhatky Sở Y tế',
    '/lichsu thanh toán trực tuyến Sở Y tế tuần 23/2024',
  ])
  const plain = trail.replace(/\s+/g, ' ')
  for (const entry of [
    'Lê Thị Ngọc Ánh · Màn hình lệnh: Duyệt số liệu. Sở Y tế, tuần 24/2024: 10 chỉ số',
    'Lê Thị Ngọc Ánh · Màn hình lệnh: Duyệt số liệu. Sở Y tế, tuần 23/2024: 1 chỉ số',
    'Mai Văn Lộc · Màn hình lệnh: Gửi số liệu tuần. Sở Y tế, tuần 24/2024: 10 chỉ số',
    'tuần 23/2024, Tỷ lệ thanh toán trực tuyến: 146/305 (47,87 %) → 150/305 (49,18 %); lý do: nhập nhầm',
  ]) {
    expect(plain).toContain(entry)
  }
  const told = history.replace(/\s+/g, ' ')
  expect(told).toContain('Mai Văn Lộc: Nhập lần đầu: 146/305 (47,87 %)')
  expect(told).toContain(
    '146/305 (47,87 %) → 150/305 (49,18 %); lý do: nhập nhầm; đã duyệt (Lê Thị Ngọc Ánh, ',
  )
})
