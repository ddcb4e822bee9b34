import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createComposePush } from '../../src/channels/telegram/push.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import type { ClaimedDelivery } from '../../src/outbox/delivery.ts'
import { tell } from '../app/tell.ts'
import { labelsOf, linesOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give } from './work.ts'

let office: Office
let secretary: Speaker
let ids = 0
beforeEach(async () => {
  office = await openOffice()
  secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

const now = (at: string) => new Date(`${at}:00+07:00`)

/** Gives work that was due on Friday 14/6 and is overdue on the day of these tests, Monday 17/6/2024. */
async function giveOverdue(units: readonly string[], title = 'Công bố TTHC nội bộ') {
  const reminders = { ...usualPlan, before: [], onTheDay: false, dailyOverdue: 0, weeklyOverdue: false }
  const { assignment } = await give(
    office,
    { units, title, due: '2024-06-14', reminders },
    '2024-06-03T09:00',
  )
  return assignment.id
}

const asTelegram = createComposePush(() => String(++ids).padStart(16, '0'))

interface Call {
  readonly kind: string
  readonly html: string
  readonly chat: number
  readonly message?: number
}

/** Sends what is in the outbox, each under a number of its own; gives the calls. */
async function send(at: string): Promise<Call[]> {
  const calls: Call[] = []
  for (;;) {
    const query = { channel: 'telegram', now: now(at), machineNow: now(at), limit: 50, leaveOut: [] }
    const claimed: ClaimedDelivery[] = await office.store.deliveries.claim(query)
    if (claimed.length === 0) return calls
    const marks = claimed.map(({ id }) => ({ kind: 'sent', id, message: String(1000 + id) }) as const)
    await office.store.deliveries.mark(marks, now(at))
    calls.push(...claimed.map(({ body }) => body as Call))
  }
}

/** What of these calls was about reminders by hand. */
const byHand = (calls: readonly Call[]) => calls.filter(({ html }) => html.includes('Thư ký Ban Chỉ đạo'))

describe('a reminder by hand', () => {
  it('is shown with its recipients and those who can not be told, then sent once to each', async () => {
    await office.member('Lê Thị Hoa', 'officer', 'finance')
    const finance = (await office.store.people.members(['an-giang'], '2024-06-17')).find(
      ({ name }) => name === 'Lê Thị Hoa',
    )
    const [chat] =
      (await office.store.addresses.destinations([finance?.id ?? ''])).get(finance?.id ?? '') ?? []
    await office.store.addresses.unreachable(
      'telegram',
      chat?.account ?? '',
      'blocked',
      now('2024-06-16T09:00'),
    )
    const number = await giveOverdue(['health', 'finance'])
    await tell(office, '2024-06-17T08:00', asTelegram)
    await send('2024-06-17T08:00')
    const preview = await secretary.say(`/dondoc việc ${number}`)
    expect(linesOf(preview)).toEqual([
      'Đôn đốc: xin xem lại trước khi gửi',
      'Người nhận (1): ',
      'Sở Y tế: Nguyễn Văn An',
      'Sở Tài chính: Không gửi được: Lê Thị Hoa không nhận được tin',
      'Kính đề nghị Quý đơn vị quan tâm thực hiện và báo kết quả các nội dung sau:',
      // Once, of however many units.
      `Việc ${number}: Công bố TTHC nội bộ (14/06/2024, quá hạn 1 ngày làm việc)`,
      'Trân trọng.\nThư ký Ban Chỉ đạo: Trần Thị Bình',
      'Gửi ngay sau khi Quý vị bấm "Gửi".',
    ])
    const sent = await secretary.choose(preview, 'Gửi')
    expect(textOf(sent)).toBe('Đã gửi đôn đốc số 1 đến 1 người.')
    await tell(office, '2024-06-17T08:00', asTelegram)
    await tell(office, '2024-06-17T08:01', asTelegram)
    const calls = byHand(await send('2024-06-17T08:01'))
    expect(calls).toHaveLength(1)
    expect(calls[0]?.html).toContain('Kính gửi: Sở Y tế')
  })

  it('is not sent to all who are late where the unit that was named is nobody’s', async () => {
    await giveOverdue(['health'])
    const reply = await secretary.say('/dondoc Sở Thuỷ lợi quá hạn')
    expect(textOf(reply)).not.toContain('Nguyễn Văn An')
    expect(textOf(reply)).toMatch(/^Chưa tìm thấy đơn vị "/)
    expect(textOf(await secretary.say('/dondoc quá hạn'))).toContain('Nguyễn Văn An')
  })

  it('asks before it reminds somebody of the same work twice a day', async () => {
    const number = await giveOverdue(['health'])
    const preview = await secretary.say(`/dondoc việc ${number}`)
    await secretary.choose(preview, 'Gửi')
    // The same button pressed again, and the same work in another way.
    const again = await secretary.choose(preview, 'Gửi')
    expect(textOf(again)).toContain('Nguyễn Văn An (hôm nay đã nhắc lúc 08:00)')
    expect(labelsOf(again)).toEqual(['Gửi cả người đã nhắc', 'Sửa nội dung'])
    const late = await secretary.say('đôn đốc đơn vị quá hạn')
    expect(textOf(late)).toContain('hôm nay đã nhắc lúc 08:00')
    expect(textOf(await secretary.choose(late, 'Gửi cả người đã nhắc'))).toContain('Đã gửi đôn đốc số 2')
    const other = await giveOverdue(['health'], 'Rà soát dịch vụ công')
    expect(labelsOf(await secretary.say(`/dondoc việc ${other}`))).toContain('Gửi')
    office.go('2024-06-18')
    expect(labelsOf(await secretary.say(`/dondoc việc ${number}`))).toContain('Gửi')
  })

  it('waits for working hours, unless the secretary wants it to go at once', async () => {
    office.go('2024-06-17', '12:30')
    const preview = await secretary.say('/dondoc Sở Y tế: đề nghị gửi báo cáo trước 16:00')
    expect(textOf(preview)).toContain('đề nghị gửi báo cáo trước 16:00')
    expect(textOf(preview)).toContain('đến 08:00 ngày 18/06/2024 mới gửi')
    await secretary.choose(preview, 'Gửi')
    await tell(office, '2024-06-17T19:31', asTelegram)
    expect(byHand(await send('2024-06-17T19:31'))).toEqual([])
    const again = await secretary.say('/dondoc Sở Y tế: họp gấp lúc 20h')
    await secretary.choose(again, 'Gửi cả người đã nhắc')
    const urgent = await secretary.say({
      command: 'nudge',
      slots: { about: 'words', units: ['health'], words: 'họp gấp lúc 20h', step: 'now-all' },
    })
    expect(textOf(urgent)).toContain('Đã gửi')
    await tell(office, '2024-06-17T19:32', asTelegram)
    expect(byHand(await send('2024-06-17T19:32'))).toHaveLength(1)
    await tell(office, '2024-06-18T08:00', asTelegram)
    expect(byHand(await send('2024-06-18T08:00'))).toHaveLength(2)
  })

  it('is corrected where it was told, also where it was on its way, and so is it where it waits', async () => {
    const preview = await secretary.say('/dondoc Sở Y tế: đề nghị gửi báo cáo trước 16h')
    const sent = await secretary.choose(preview, 'Gửi')
    await tell(office, '2024-06-17T08:00', asTelegram)
    const asked = await secretary.choose(sent, 'Sửa nội dung đã gửi')
    expect(textOf(asked)).toContain('nội dung mới')
    const slots = { nudge: '1', step: 'correct', words: 'đề nghị gửi báo cáo trước 15h' }
    await secretary.say({ command: 'nudge', slots })
    // Not sent yet, so there is nothing to change.
    await tell(office, '2024-06-17T08:01', asTelegram)
    const [first] = await send('2024-06-17T08:01')
    expect(first?.html).toContain('trước 16h')
    await tell(office, '2024-06-17T08:02', asTelegram)
    const edits = await send('2024-06-17T08:02')
    expect(edits).toMatchObject([{ kind: 'editText', chat: first?.chat }])
    expect(edits[0]?.html).toContain('trước 15h')
    expect(edits[0]?.html).toContain('đã được thư ký sửa')
    await tell(office, '2024-06-17T08:03', asTelegram)
    expect(await send('2024-06-17T08:03')).toEqual([])
  })

  it('is withdrawn: what waits is cancelled, what was told says so', async () => {
    const preview = await secretary.say('/dondoc Sở Y tế: đề nghị gửi báo cáo')
    const sent = await secretary.choose(preview, 'Gửi')
    await tell(office, '2024-06-17T08:00', asTelegram)
    const [told] = byHand(await send('2024-06-17T08:00'))
    expect(told?.html).toContain('đề nghị gửi báo cáo')
    await secretary.choose(sent, 'Thu hồi')
    expect(textOf(await secretary.choose(sent, 'Thu hồi'))).toContain('trước đó')
    await tell(office, '2024-06-17T08:01', asTelegram)
    const [edit] = await send('2024-06-17T08:01')
    expect(edit).toMatchObject({ kind: 'editText', html: expect.stringContaining('đã được thu hồi') })
    expect(edit).not.toHaveProperty('keyboard')

    const other = await secretary.choose(await secretary.say('/dondoc Sở Y tế: nội dung khác'), 'Gửi')
    await tell(office, '2024-06-17T08:02', asTelegram)
    await secretary.choose(other, 'Thu hồi')
    const third = await secretary.choose(await secretary.say('/dondoc Sở Y tế: lần thứ ba'), 'Gửi')
    expect(textOf(third)).toContain('số 3')
    // Wherever it was sent from, by its number.
    await secretary.choose(await secretary.say('/dondoc'), 'Thu hồi (3)')
    expect(labelsOf(await secretary.say('/dondoc'))).not.toContain('Thu hồi (3)')
    await tell(office, '2024-06-17T08:03', asTelegram)
    expect(byHand(await send('2024-06-17T08:03'))).toEqual([])
  })

  it('goes to units without figures of the week, and names nobody outside the secretary’s units', async () => {
    const own = await office.member('Lê Văn Tám', 'secretary', 'health')
    expect(textOf(await own.say('/dondoc Sở Tài chính: gửi báo cáo'))).toBe(
      'Quý vị không có quyền đôn đốc: Sở Tài chính.',
    )
    expect(textOf(await secretary.say('đôn đốc các sở chưa nộp'))).toContain('Không có đơn vị nào')
  })

  it('goes to those that have not handed in figures, from the list of them', async () => {
    const weekly = { numerator: 1, denominator: 2, value: null, note: null, source: null, reason: null }
    const week = { from: '2024-06-03', to: '2024-06-09' }
    const entry = {
      indicator: 'on-time',
      unit: 'health',
      ...week,
      ...weekly,
      enteredBy: null,
      sample: false,
      approval: null,
    }
    await office.store.figures.record([{ ...entry, enteredAt: now('2024-06-10T09:00') }])
    const missing = await secretary.say('/chuanop')
    const preview = await secretary.choose(missing, /Đôn đốc/i)
    expect(textOf(preview)).toContain('gửi số liệu tuần 24/2024 (10/06–16/06/2024)')
    expect(textOf(preview)).toContain('Sở Y tế: Nguyễn Văn An')
    expect(textOf(await secretary.choose(preview, 'Gửi'))).toContain('đến 1 người')
    expect(textOf(await secretary.say('đôn đốc các sở chưa nộp'))).toContain('hôm nay đã nhắc')
  })

  it('is written down', async () => {
    await secretary.choose(await secretary.say('/dondoc Sở Y tế: đề nghị gửi báo cáo'), 'Gửi')
    const [entry] = await office.store.audit.list({ committees: ['an-giang'], limit: 1 })
    expect(entry).toMatchObject({ action: 'nudge.send', by: 'Trần Thị Bình' })
    const admin = await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    expect(textOf(await admin.say('/nhatky'))).toContain('Gửi đôn đốc. đề nghị gửi báo cáo; Sở Y tế')
  })
})
