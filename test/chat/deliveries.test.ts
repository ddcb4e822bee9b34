import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pushOf } from '../../src/app/push-key.ts'
import { createComposePush } from '../../src/channels/telegram/push.ts'
import { tell } from '../app/tell.ts'
import { labelsOf, linesOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give } from './work.ts'

let office: Office
let secretary: Speaker
let officer: Speaker
let ids = 0
beforeEach(async () => {
  office = await openOffice()
  secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
  await office.member('Lê Thị Hoa', 'officer', 'finance')
}, 30_000)
afterEach(() => office.remove())

const now = (at: string) => new Date(`${at}:00+07:00`)

const asTelegram = createComposePush(() => String(++ids).padStart(16, '0'))

/** Sends what waits: it arrives, or fails for good where the chat's account has blocked the assistant. */
async function send(at: string, blocked: readonly string[] = []): Promise<string[]> {
  const keys: string[] = []
  for (;;) {
    const query = { channel: 'telegram', now: now(at), machineNow: now(at), limit: 50, leaveOut: [] }
    const claimed = await office.store.deliveries.claim(query)
    if (claimed.length === 0) return keys
    const marks = claimed.map(({ id, lane }) =>
      blocked.includes(lane)
        ? ({ kind: 'failed', id, problem: 'blocked: Forbidden' } as const)
        : ({ kind: 'sent', id, message: String(1000 + id) } as const),
    )
    await office.store.deliveries.mark(marks, now(at))
    keys.push(...claimed.map(({ key }) => key))
  }
}

async function chatOf(person: string | null): Promise<string> {
  const found = await office.store.addresses.destinations([person ?? ''])
  return found.get(person ?? '')?.[0]?.chat ?? ''
}

describe('the delivery ledger', () => {
  it('says what was told to whom, through which chat, and whether it was acknowledged', async () => {
    await give(office, { units: ['health', 'finance'] })
    await tell(office, '2024-06-17T08:00', asTelegram)
    expect(linesOf(await secretary.say('/dagui'))).toContain(
      '08:00 ngày 17/06/2024 · Nguyễn Văn An: Giao việc, việc 1: Công bố TTHC nội bộ (Sở Y tế) · qua Telegram · đang chờ gửi',
    )
    const keys = await send('2024-06-17T08:01')
    const list = await secretary.say('/dagui Sở Y tế')
    expect(linesOf(list)).toEqual([
      'Sổ gửi tin: Sở Y tế',
      '08:00 ngày 17/06/2024 · Nguyễn Văn An: Giao việc, việc 1: Công bố TTHC nội bộ (Sở Y tế) · qua Telegram · đã gửi · chưa xác nhận',
    ])
    // One answers by words, the other presses a button of the message.
    office.go('2024-06-17', '02:00')
    await officer.say({ command: 'update', slots: { part: '1', act: 'receive' } })
    expect(textOf(await secretary.say('/dagui Nguyễn Văn An'))).toContain('đã xác nhận 09:00 ngày 17/06/2024')
    for (const key of keys) await office.store.notices.acknowledge(pushOf(key), now('2024-06-17T10:00'))
    expect(textOf(await secretary.say('/dagui Lê Thị Hoa'))).toContain('đã xác nhận 10:00 ngày 17/06/2024')
    expect(textOf(await secretary.say('/dagui việc 1'))).toContain('Sở Tài chính')
    expect(textOf(await secretary.say('/dagui việc 2'))).toContain('Không có tin nào')
  })

  it('says what failed and why, and who can not be reached, with whom else the unit has', async () => {
    await office.member('Võ Văn Ba', 'officer', 'health')
    await give(office, { units: ['health', 'finance'] })
    await tell(office, '2024-06-17T08:00', asTelegram)
    const chat = await chatOf(await officer.id())
    await send('2024-06-17T08:01', [chat])
    const failed = await secretary.say('/dagui không gửi được')
    expect(linesOf(failed)).toEqual([
      'Sổ gửi tin: chỉ tin không gửi được',
      '08:00 ngày 17/06/2024 · Nguyễn Văn An: Giao việc, việc 1: Công bố TTHC nội bộ (Sở Y tế) · qua Telegram · không gửi được: người dùng đã chặn',
    ])
    await office.store.addresses.unreachable('telegram', chat, 'blocked', now('2024-06-17T08:01'))
    const lines = linesOf(await secretary.choose(failed, 'Tất cả tin'))
    expect(lines).toContain('Không liên lạc được')
    expect(lines.at(-1)).toMatch(/^Nguyễn Văn An: .*người dùng đã chặn.*người khác của đơn vị: Võ Văn Ba/)
    expect(textOf(await secretary.say('/dagui Võ Văn Ba'))).not.toContain('Không liên lạc được')
    expect(linesOf(await secretary.say('/dagui Nguyễn Văn An')).at(-1)).toContain('người dùng đã chặn')
    await give(office, { units: ['health'], title: 'Rà soát dịch vụ công' })
    await tell(office, '2024-06-17T08:05', asTelegram)
    expect(textOf(await secretary.say('/dagui không gửi được'))).toContain('không có kênh chat liên lạc được')
  })

  it('says how many more can’t be reached than are named', async () => {
    for (let number = 1; number <= 7; number++) {
      const one = await office.member(`Lê Văn ${number}`, 'officer', 'finance')
      const chat = await chatOf(await one.id())
      await office.store.addresses.unreachable('telegram', chat, 'blocked', now('2024-06-17T08:01'))
    }
    const lines = linesOf(await secretary.say('/dagui Sở Tài chính'))
    expect(lines.filter((line) => line.includes('người dùng đã chặn'))).toHaveLength(5)
    expect(lines.at(-1)).toContain('Còn 2 người nữa')
  })

  it('is paged, the newest first', async () => {
    for (const number of Array.from({ length: 6 }, (_, index) => index)) {
      await give(office, { units: ['health', 'finance'], title: `Nội dung ${number}` })
      await tell(office, `2024-06-17T08:1${number}`, asTelegram)
    }
    const first = await secretary.say('/dagui')
    const second = await secretary.choose(first, 'Xem thêm')
    const lines = [first, second].flatMap(linesOf).filter((line) => line.includes('Giao việc'))
    expect(lines).toHaveLength(12)
    expect(new Set(lines).size).toBe(12)
    const times = lines.map((line) => line.slice(0, 5))
    expect(times).toEqual([...times].sort().reverse())
    expect(labelsOf(second)).not.toContain('Xem thêm')
  })

  it('shows nothing outside of the speaker’s units', async () => {
    const own = await office.member('Lê Văn Tám', 'secretary', 'health')
    await give(office, { units: ['health', 'finance'] })
    await tell(office, '2024-06-17T08:00', asTelegram)
    const text = textOf(await own.say('/dagui'))
    expect(text).toContain('Sở Y tế')
    expect(text).not.toContain('Lê Thị Hoa')
    expect(textOf(await own.say('/dagui Sở Tài chính'))).toContain('Không có tin nào')
    expect(textOf(await own.say('/dagui Lê Thị Hoa'))).toContain('Không tìm thấy')
    expect(textOf(await own.say({ command: 'deliveries', slots: { work: '1' } }))).not.toContain('Tài chính')
  })
})
