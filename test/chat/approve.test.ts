import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Push } from '../../src/chat/push.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { toldAt } from '../app/tell.ts'
import { sampleOf } from '../store/sampled.ts'
import { asLastWeek, fieldOf } from './forms.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const data = sampleOf(['so-y-te', 'so-tu-phap'], '2024-03-01', '2024-06-10')

let office: Office
let officer: Speaker
let head: Speaker
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  head = await office.member('Đỗ Thị Mai', 'leader', 'so-y-te')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
})
afterEach(() => office.remove())

const turn = async (words: string) => {
  await secretary.choose(await secretary.say(`/chedoduyet ${words}`), 'Xác nhận')
}

/** Sends the week of a unit: the first figure as given, all others as last week. */
async function send(first: string, speaker = officer, words = '/nhap'): Promise<Reply> {
  await speaker.say(words)
  return speaker.choose(await asLastWeek(speaker, await speaker.say(first)), 'Gửi')
}

/** What people are told at a time. */
const told = (at: string) => toldAt(office, at)

const rate = async () => textOf(await secretary.say('/tyle online-payment Sở Y tế'))
const current = async () => {
  const week = { from: '2024-06-10', to: '2024-06-16' }
  const [figure] = await office.store.figures.list({
    indicator: 'online-payment',
    units: ['so-y-te'],
    ...week,
  })
  return figure
}

describe('the setting', () => {
  it('is off at first, is turned on and off after a confirmation, and both are in the trail', async () => {
    expect(textOf(await secretary.say('/chedoduyet'))).toContain('Đang tắt')
    expect(textOf(await secretary.say('/duyet'))).toContain('chưa bật chế độ duyệt')
    const asked = await secretary.say('/chedoduyet bật')
    expect(textOf(asked)).toContain('Số liệu đã gửi trước đó vẫn coi như đã duyệt')
    expect(textOf(await secretary.say('/chedoduyet'))).toContain('Đang tắt')
    await secretary.choose(asked, 'Xác nhận')
    expect(textOf(await secretary.say('/chedoduyet'))).toContain('Đang bật')
    expect(textOf(await secretary.say('/chedoduyet bật'))).toContain('Không có gì thay đổi')
    expect(textOf(await secretary.say('/chedoduyet có thể'))).toContain('Chưa rõ cần bật hay tắt')
    await turn('tắt')
    const administrator = await office.member('Quản Trị', 'administrator', 'tinh-binh-duong')
    const trail = textOf(await administrator.say('/nhatky'))
    expect(trail).toContain('Đặt chế độ duyệt số liệu. tắt → bật')
    expect(trail).toContain('Đặt chế độ duyệt số liệu. bật → tắt')
  })

  it('changes nothing about what was sent before it, whether it is turned on or off', async () => {
    await send('160/310')
    await turn('bật')
    expect(await rate()).not.toContain('chưa duyệt')
    expect(textOf(await head.say('/duyet'))).toContain('không có số liệu nào chờ')
    const fix = await officer.say('sửa số liệu thanh toán tt tuần 24 thành 161/310 vì nhập nhầm')
    expect(textOf(await officer.choose(fix, 'Điều chỉnh'))).toContain(
      'đang chờ lãnh đạo đơn vị hoặc thư ký duyệt',
    )
    const off = await secretary.say('/chedoduyet tắt')
    expect(textOf(off)).toContain('còn 1 số liệu chưa duyệt')
    await secretary.choose(off, 'Xác nhận')
    expect(await rate()).toContain('51,94 % (161/310) (chưa duyệt)')
  })
})

describe('figures that an officer sends', () => {
  beforeEach(() => turn('bật'))

  it('wait and are marked wherever they are shown, until the head of the unit approves them', async () => {
    await officer.say('/nhap')
    const form = await asLastWeek(officer, await officer.say('160/310'))
    // Whoever taps twice is told so as well.
    for (const reply of [await officer.choose(form, 'Gửi'), await officer.choose(form, 'Gửi')])
      expect(textOf(reply)).toContain('Số liệu đang chờ lãnh đạo đơn vị hoặc thư ký duyệt')
    expect(await rate()).toContain('Tỷ lệ: 51,61 % (160/310) (chưa duyệt)')
    expect(await rate()).toContain('[Tỷ lệ thanh toán trực tuyến · Sở Y tế (có số chưa duyệt)]')
    expect(await rate()).toContain('Có số liệu chưa được duyệt.')
    expect(textOf(await secretary.say('/xephang online-payment tuần 24'))).toMatch(
      /Y tế \| 51,61 % \(chưa duyệt\)/,
    )
    expect(textOf(await secretary.say('/tinhhinh Sở Y tế'))).toContain('51,61 % (160/310) (chưa duyệt)')
    expect(textOf(await secretary.say('so sánh thanh toán SYT với Sở Tư pháp tuần 24'))).toContain(
      '(chưa duyệt)',
    )
    expect(textOf(await secretary.say('SYT đã nộp số liệu tuần 24 chưa'))).toContain('chưa duyệt 10 chỉ số')
    const history = textOf(await secretary.say('/lichsu thanh toán trực tuyến Sở Y tế tuần 24'))
    expect(history).toContain('Nhập lần đầu: 160/310 (51,61 %); chưa duyệt')
    expect(textOf(await officer.say('/diemtin'))).toContain('Số liệu chờ duyệt: tuần 24/2024: 10 chỉ số')
    expect(textOf(await secretary.say('/diemtin'))).toContain('Số liệu chờ duyệt: 10 số của Y tế')

    const summary = await head.say('/duyet')
    expect(textOf(summary)).toContain('Chờ duyệt · Sở Y tế · tuần 24/2024')
    expect(textOf(summary)).toContain('Người gửi: Mai Văn Lộc')
    expect(textOf(summary)).toContain('Tỷ lệ thanh toán trực tuyến | 160/310 (51,61 %) | +3,74 điểm |')
    const done = await head.choose(summary, 'Duyệt 10 số liệu')
    expect(textOf(done)).toContain('Đã duyệt 10 số liệu tuần 24/2024 của Sở Y tế')
    expect(await rate()).toContain('Tỷ lệ: 51,61 % (160/310)')
    expect(await rate()).not.toContain('chưa duyệt')
    expect(textOf(await secretary.say('/lichsu thanh toán trực tuyến Sở Y tế tuần 24'))).toContain(
      'đã duyệt (Đỗ Thị Mai, 08:00 ngày 17/06/2024)',
    )
    // A second tap finds nothing left.
    expect(textOf(await head.choose(summary, 'Duyệt 10 số liệu'))).toMatch(/^Các số liệu này đã được xử lý/)
  })

  it('of a week to come, or of none of its year, are told to be so, and not those of the year before', async () => {
    await send('160/310')
    for (const words of ['/duyet tuần 26', 'duyệt số liệu tuần 26 của Sở Y tế']) {
      expect([words, textOf(await secretary.say(words))]).toEqual([
        words,
        'Tuần 26/2024 (24/06–30/06/2024) chưa đến lúc nhập số liệu. Kỳ nhập bắt đầu lúc 08:00 ngày 01/07/2024.',
      ])
    }
    expect(textOf(await secretary.say('/duyet tuần 54'))).toContain('52 tuần')
    expect(textOf(await secretary.say('/duyet tuần 24'))).toContain('Chờ duyệt · Sở Y tế · tuần 24/2024')
    expect(textOf(await secretary.say('/duyet tuần 26/2023'))).toContain('không có số liệu nào chờ')
  })

  it('are returned with a reason, and wait again once they were corrected, even after the week is closed', async () => {
    await send('160/310')
    const asked = await secretary.say('trả lại số liệu thanh toán trực tuyến SYT vì chưa khớp báo cáo')
    expect(textOf(asked)).toContain('Trả lại với lý do: chưa khớp báo cáo')
    expect(labelsOf(asked)[0]).toBe('Trả lại')
    await secretary.choose(asked, 'Trả lại')
    expect(await current()).toMatchObject({ approval: 'returned', revision: 1 })
    expect(await rate()).toContain('(chưa duyệt)')
    const [push] = await told('2024-06-17T09:00')
    // The form shows at its question what was sent, who returned it and why; at the others nothing of it.
    const form = await officer.say('/nhap')
    expect(textOf(form)).toContain('Đã gửi: 160/310 (51,61 %)')
    expect(textOf(form)).toContain(
      'Trả lại: Lê Thị Ngọc Ánh đề nghị rà soát lúc 08:00 ngày 17/06/2024, lý do: chưa khớp báo cáo',
    )
    expect(fieldOf(form, 'online-payment')?.hint).toContain(
      'Đã gửi: 160/310 (51,61 %) · Trả lại: Lê Thị Ngọc Ánh đề nghị rà soát lúc 08:00 ngày 17/06/2024, lý do: chưa',
    )
    expect(fieldOf(form, 'online-dossier')?.hint).not.toContain('Trả lại')
    expect(textOf(await officer.say('bỏ qua'))).not.toContain('Trả lại')
    office.go('2024-06-21', '09:30')
    expect(textOf(push?.reply ?? { blocks: [] })).toBe(
      'Kính gửi: Sở Y tế\n' +
        'Số liệu tuần 24/2024 của Sở Y tế cần được rà soát lại: Tỷ lệ thanh toán trực tuyến 160/310 (51,61 %). ' +
        'Lý do: chưa khớp báo cáo. Người trả lại: Lê Thị Ngọc Ánh. Kính đề nghị Quý đơn vị kiểm tra và điều chỉnh; ' +
        'sau khi điều chỉnh, số liệu được trình duyệt lại.\nTrân trọng.',
    )
    await officer.choose(push?.reply ?? { blocks: [] }, 'Điều chỉnh: Tỷ lệ thanh toán trực tuyến')
    await officer.say('158/310')
    await officer.choose(await officer.say('Rà soát lại hồ sơ'), 'Điều chỉnh')
    expect(await current()).toMatchObject({ numerator: 158, revision: 2, approval: 'waiting' })
    // What was not returned stays closed.
    const other = await officer.say('sửa hồ sơ trực tuyến tuần 24 thành 300/374 vì nhập nhầm')
    expect(textOf(other)).toContain('đã khoá')
    expect(textOf(await head.say('/duyet'))).toContain('lý do: Rà soát lại hồ sơ')
    const history = textOf(await secretary.say('/lichsu thanh toán trực tuyến Sở Y tế tuần 24'))
    expect(history).toContain('trả lại (Lê Thị Ngọc Ánh, 08:00 ngày 17/06/2024; lý do: chưa khớp báo cáo)')
    expect(history).toContain('lý do: Rà soát lại hồ sơ; chưa duyệt')
  })

  it('are decided singly, with what the checks say, the reason asked for, and only as they were shown', async () => {
    await officer.say('/nhap')
    await officer.choose(await officer.say('290/300'), 'Đúng, thực tế như vậy')
    const sent = await send('300/374')
    expect(textOf(sent)).toContain('Đã lưu số liệu')
    const summary = await head.say('duyệt số liệu tuần 24 của Sở Y tế')
    expect(textOf(summary)).toContain(
      'Tỷ lệ thay đổi +48,8 điểm so với lần báo cáo trước. lý do: Đúng, thực tế như vậy',
    )
    const one = await head.choose(summary, 'Xem riêng: Tỷ lệ thanh toán trực tuyến')
    expect(labelsOf(one)).toEqual(['Duyệt', 'Trả lại', 'Danh sách chờ duyệt'])
    const why = await head.choose(one, 'Trả lại')
    expect(textOf(why)).toContain('Xin ghi lý do trả lại 1 số liệu')
    expect((await current())?.approval).toBe('waiting')
    expect(textOf(await head.say('dài '.repeat(200)))).toContain('Lý do dài quá 300 ký tự')
    expect((await current())?.approval).toBe('waiting')
    expect(textOf(await head.say('Đề nghị kiểm tra nguồn'))).toContain('Lý do: Đề nghị kiểm tra nguồn')
    expect((await current())?.approval).toBe('returned')
    // What was shown before is not what waits now.
    const again = await head.choose(summary, 'Duyệt 10 số liệu')
    expect(textOf(again)).toContain('Số liệu vừa thay đổi')
    expect(textOf(again)).toContain('Đã trả lại, chờ đơn vị điều chỉnh: Tỷ lệ thanh toán trực tuyến')
    await head.choose(again, 'Duyệt 9 số liệu')
    const messages = await told('2024-06-17T09:00')
    expect(messages).toHaveLength(1)
    const text = textOf(messages[0]?.reply ?? { blocks: [] })
    expect(text).toContain('đã được duyệt: 9 chỉ số. Người duyệt: Đỗ Thị Mai')
    expect(text).toContain('Lý do: Đề nghị kiểm tra nguồn')
    // A figure that was sent back can be approved all the same.
    const left = await head.say('/duyet')
    await head.choose(await head.choose(left, 'Xem riêng: Tỷ lệ thanh toán trực tuyến'), 'Duyệt')
    expect((await current())?.approval).toBeNull()
  })

  it('are sent again unchanged with an explanation, where they were returned and are right', async () => {
    await send('160/310')
    await secretary.choose(
      await secretary.say('trả lại số liệu thanh toán trực tuyến SYT vì lệch báo cáo'),
      'Trả lại',
    )
    const words = 'sửa số liệu thanh toán tuần 24 thành 160/310 vì đã đối chiếu với kho bạc'
    const preview = await officer.say(words)
    expect(textOf(preview)).toContain('160/310 (51,61 %) (chưa duyệt) → 160/310 (51,61 %)')
    await officer.choose(preview, 'Điều chỉnh')
    expect(await current()).toMatchObject({ numerator: 160, revision: 2, approval: 'waiting' })
    expect(textOf(await officer.say(words))).toContain('không có gì thay đổi')
    expect(textOf(await head.say('/duyet'))).toContain('lý do: đã đối chiếu với kho bạc')
    office.go('2024-06-24')
    expect(textOf(await officer.say('/nhap tuần 25'))).toContain('Tuần trước: 160/310 (51,61 %) (chưa duyệt)')
  })

  it('of several units are approved at once after all were shown', async () => {
    const other = await office.member('Trần Văn Tư', 'officer', 'so-tu-phap')
    await send('160/310')
    await send('như tuần trước', other)
    const list = await secretary.say('/duyet')
    expect(textOf(list)).toContain('20 số liệu của 2 đơn vị đang chờ duyệt')
    expect(textOf(list)).toContain('Y tế | tuần 24/2024 | 10 |')
    const review = await secretary.choose(list, 'Duyệt tất cả (20)')
    expect(textOf(review)).toContain('Tỷ lệ thanh toán trực tuyến: 160/310 (51,61 %), +3,74 điểm')
    expect((await current())?.approval).toBe('waiting')
    const done = await secretary.choose(review, 'Xác nhận duyệt 20 số liệu')
    expect(textOf(done)).toContain('của Sở Tư pháp')
    expect(await office.store.approvals.open(['so-y-te', 'so-tu-phap'])).toEqual([])
    expect(await told('2024-06-17T09:00')).toHaveLength(2)
  })

  it('that are returned to whoever answers for two units are put right by buttons that name the unit', async () => {
    const both = office.account()
    const roles = ['so-y-te', 'so-tu-phap'].map(
      (unit) => ({ committee: 'binh-duong', role: 'officer', unit }) as const,
    )
    await both.say(`start ${await office.codeFor('Trần Văn Hai', roles)}`)
    for (const unit of ['Sở Y tế', 'Sở Tư pháp']) {
      await send('như tuần trước', both, `/nhap ${unit} tuần 24`)
      const words = `trả lại số liệu thanh toán trực tuyến ${unit} vì lệch báo cáo`
      await secretary.choose(await secretary.say(words), 'Trả lại')
    }
    const pushes = await told('2024-06-17T09:00')
    const reply = pushes.map((one) => one.reply).find((one) => textOf(one).includes('Sở Y tế, Sở Tư pháp'))
    expect(labelsOf(reply ?? { blocks: [] })).toEqual([
      'SYT · Điều chỉnh: Tỷ lệ thanh toán trực tuyến',
      'STP · Điều chỉnh: Tỷ lệ thanh toán trực tuyến',
    ])
  })

  it('of a secretary count as approved, and other units are nobody’s to approve', async () => {
    await send('160/310', secretary, '/nhap Sở Y tế tuần 24')
    expect(await current()).toMatchObject({ numerator: 160, approval: null })
    expect(textOf(await head.say('duyệt số liệu Sở Tư pháp tuần 24'))).toContain(
      'Sở Tư pháp không thuộc các đơn vị mà Quý vị được duyệt',
    )
    expect(textOf(await head.say('/duyet Sở Trồng Rừng'))).not.toContain('chờ duyệt ·')
  })
})

describe('those who approve', () => {
  const headings = (pushes: readonly Push[]) => pushes.map(({ reply }) => textOf(reply).split('\n')[0]).sort()
  const of = (name: string, pushes: readonly Push[]) =>
    pushes.find(({ reply }) => textOf(reply).startsWith(`Kính gửi: ${name}`))?.reply ?? { blocks: [] }

  /** Everything as last week. */
  async function sendAsLast(speaker: Speaker): Promise<void> {
    await speaker.say('/nhap')
    await send('như tuần trước', speaker)
  }

  it('hear once, after half an hour, of all that waits by then, a tap from it', async () => {
    await turn('bật')
    const lawyer = await office.member('Trần Văn Tư', 'officer', 'so-tu-phap')
    await office.member('Ngô Văn Pháp', 'leader', 'so-tu-phap')
    await send('160/310')
    // Nobody but the officer whose figures are asked for.
    expect(headings(await told('2024-06-17T08:25'))).toEqual(['Kính gửi: Sở Tư pháp'])
    office.go('2024-06-17', '01:20')
    await sendAsLast(lawyer)
    const pushes = await told('2024-06-17T08:31')
    expect(headings(pushes)).toEqual(['Kính gửi: Lê Thị Ngọc Ánh', 'Kính gửi: Đỗ Thị Mai'])
    expect(textOf(of('Lê Thị Ngọc Ánh', pushes))).toBe(
      'Kính gửi: Lê Thị Ngọc Ánh\n' +
        'Số liệu tuần dưới đây đang chờ Quý vị duyệt. Kính đề nghị Quý vị xem và duyệt, hoặc trả lại kèm lý do.\n' +
        'Tư pháp · tuần 24/2024: 10 chỉ số\nY tế · tuần 24/2024: 10 chỉ số\nTrân trọng.',
    )
    // A head hears of their own unit alone.
    expect(textOf(of('Đỗ Thị Mai', pushes))).not.toContain('Tư pháp')
    const list = await secretary.choose(of('Lê Thị Ngọc Ánh', pushes), 'Xem số liệu chờ duyệt')
    expect(textOf(list)).toContain('20 số liệu của 2 đơn vị đang chờ duyệt')
    expect(headings(await told('2024-06-17T08:51'))).toEqual(['Kính gửi: Ngô Văn Pháp'])
  })

  it('are not told again soon, nor of what was decided or is nobody’s to approve', async () => {
    await send('160/310', secretary, '/nhap Sở Y tế tuần 24')
    await turn('bật')
    const lawyer = await office.member('Trần Văn Tư', 'officer', 'so-tu-phap')
    await sendAsLast(lawyer)
    expect(headings(await told('2024-06-17T08:31'))).toEqual(['Kính gửi: Lê Thị Ngọc Ánh'])
    office.go('2024-06-17', '02:00')
    const fix = await officer.say('sửa số liệu thanh toán tt tuần 24 thành 161/310 vì nhập nhầm')
    await officer.choose(fix, 'Điều chỉnh')
    expect(headings(await told('2024-06-17T09:31'))).toEqual(['Kính gửi: Đỗ Thị Mai'])
    await head.choose(await head.say('/duyet'), 'Duyệt')
    await secretary.choose(await secretary.say('/duyet Sở Tư pháp'), 'Duyệt 10 số liệu')
    // The officers hear that they were approved.
    const later = await told('2024-06-17T12:40')
    expect(headings(later)).toEqual(['Kính gửi: Sở Tư pháp', 'Kính gửi: Sở Y tế'])
  })

  it('hear in working hours', async () => {
    await turn('bật')
    office.go('2024-06-20', '09:45')
    await send('160/310')
    expect(headings(await told('2024-06-20T17:20'))).toEqual([])
    expect(headings(await told('2024-06-21T08:00'))).toEqual([
      'Kính gửi: Lê Thị Ngọc Ánh',
      'Kính gửi: Đỗ Thị Mai',
    ])
  })
})
