import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import { createTelling } from '../../src/app/telling.ts'
import { configFrom } from '../../src/config.ts'
import { usualPlan } from '../../src/deadlines/assignment.ts'
import type { PartStep } from '../../src/deadlines/part-event.ts'
import { figure } from '../store/world.ts'
import { labelsOf, linesOf, type Office, offices, openOffice, textOf } from './office.ts'

const [before, week] = [
  { from: '2024-06-03', to: '2024-06-09' },
  { from: '2024-06-10', to: '2024-06-16' },
]
const entered = (entry: Parameters<typeof figure>[0]) => ({ ...figure(entry), revision: 1 })
const counted = (unit: string, period: typeof week, numerator: number, denominator: number, more = {}) =>
  entered({ indicator: 'on-time', unit, ...period, numerator, denominator, ...more })

const figures = [
  counted('health', before, 50, 100),
  counted('finance', before, 40, 200),
  counted('health', week, 70, 100, { sample: true }),
  counted('finance', week, 10, 300),
  entered({ indicator: 'digitized', unit: 'finance', ...before, numerator: 5, denominator: 10 }),
]
const world = {
  ...offices,
  people: [{ id: 'lan', name: 'Lan', language: null, memberships: [] }],
  targets: [
    {
      indicator: 'on-time',
      unit: 'province',
      year: 2024,
      comparator: '>=',
      value: 25,
      document: 'Kế hoạch 12/KH-UBND',
    },
  ],
  figures,
} satisfies Parameters<typeof openOffice>[0]

let office: Office
beforeEach(async () => {
  office = await openOffice(world)
})
afterEach(() => office.remove())

const config = configFrom({})
const clock = (at: string) => () => ({ date: at.slice(0, 10), at: new Date(`${at}:00+07:00`) })

/** Gives work to units at a time, and takes steps about the first part. */
async function give(at: string, units: readonly string[], due: string, ...steps: PartStep[]) {
  const now = clock(at)()
  const author = { person: null, chat: 'test', at: now.at, today: now.date }
  const desk = deskOn(office.store, config)
  const work = await desk.give(
    {
      committee: 'an-giang',
      title: 'Công bố TTHC nội bộ',
      wording: '',
      due,
      document: null,
      evidence: 'none',
      reminders: usualPlan,
      follower: null,
      units,
    },
    author,
  )
  for (const step of steps) await desk.step(work?.parts[0]?.id ?? 0, step, author)
}

/** Tells what is due at a time, to chats that forget it. */
async function tell(at: string) {
  const now = clock(at)
  const desk = deskOn(office.store, config)
  const compose = new Map([['telegram', () => ({ deliveries: [], keyboards: [] })]])
  await desk.outdate(now().at)
  const log = (error: unknown) => {
    throw error
  }
  await createTelling({ store: office.store, config, desk, now, compose, kick: () => {}, log }).tick()
}

const lineOf = (lines: readonly string[], label: string) => lines.find((one) => one.startsWith(`${label}:`))

describe('the brief of a leader', () => {
  it('says of how many units it has figures, where some have sent none yet', async () => {
    await office.remove()
    const next = counted('health', { from: '2024-06-17', to: '2024-06-23' }, 80, 100)
    office = await openOffice({ ...world, figures: [...figures, next] })
    office.go('2024-06-24')
    const leader = await office.member('Trần Quang Minh', 'leader', 'province')
    const lines = linesOf(await leader.say('/diemtin'))
    expect(lineOf(lines, 'Chỉ tiêu')).toContain(
      '(tuần 25/2024): Tỷ lệ on-time 80,00 % (1/2 đơn vị có số liệu; tối thiểu 25 %',
    )
  })

  it('has five lines: targets by their sums, movers, overdue work, who owes figures, what waits', async () => {
    const leader = await office.member('Trần Quang Minh', 'leader', 'province')
    await give('2024-05-06T09:00', ['finance', 'hospital'], '2024-06-07')
    const reply = await leader.say('/diemtin')
    const lines = linesOf(reply)
    expect(lines).toEqual([
      'Điểm tin Thứ Hai 17/06/2024 · Tỉnh An Giang',
      // 80 of 400, not the mean of 70 % and 3,33 %.
      'Chỉ tiêu: đạt 0/1 chỉ tiêu (tuần 24/2024): Tỷ lệ on-time 20,00 % (tối thiểu 25 %: gần đạt)',
      'Biến động: tuần 24/2024: tốt lên: Y tế, Tỷ lệ on-time +20 điểm (50,00 % → 70,00 %); giảm sút: Tài chính, Tỷ lệ on-time −16,67 điểm (20,00 % → 3,33 %)',
      'Việc quá hạn: 1 việc của 2 đơn vị: Tài chính 1 việc, Bệnh viện Đa khoa 1 việc; lâu nhất 6 ngày làm việc: Công bố TTHC nội bộ (Tài chính)',
      'Chưa nộp số liệu: 1/2 đơn vị, tuần 24/2024: Tài chính (thiếu 1/2 chỉ số)',
      'Chờ ý kiến chỉ đạo: không có nội dung nào',
      'Số liệu mẫu, được tạo ra để dùng thử; không phải số liệu thật.',
    ])
    expect(labelsOf(reply)).toEqual([
      'Mọi chỉ số',
      'Xếp hạng: Tỷ lệ on-time',
      'Việc quá hạn',
      'Đơn vị chưa nộp',
    ])
    expect(textOf(await leader.choose(reply, 'Mọi chỉ số'))).toContain('20,00 % (80/400)')
    expect(textOf(await leader.choose(reply, /^Xếp hạng/))).toContain('3,33 %')
    expect(textOf(await leader.choose(reply, 'Việc quá hạn'))).toContain('Công bố TTHC nội bộ')
    const missing = textOf(await leader.choose(reply, 'Đơn vị chưa nộp'))
    expect(missing).toContain('tuần 24/2024')
    expect(missing).toContain('Tài chính')
  })

  it('names what was brought before the leaders, and no escalation that still waits for the secretary', async () => {
    const leader = await office.member('Trần Quang Minh', 'leader', 'province')
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    await give('2024-05-06T09:00', ['finance'], '2024-06-03')
    await tell('2024-06-17T09:00')
    const waiting = await secretary.say('/diemtin')
    expect(lineOf(linesOf(waiting), 'Chờ đồng ý báo cáo lãnh đạo')).toContain('1: việc 1 (Tài chính)')
    expect(textOf(await leader.say('/diemtin'))).toContain('Chờ ý kiến chỉ đạo: không có')
    const list = await secretary.choose(waiting, 'Báo cáo lãnh đạo')
    await secretary.choose(list, /^Đồng ý báo cáo lãnh đạo/)
    expect(textOf(await secretary.say('/diemtin'))).toContain('Chờ đồng ý báo cáo lãnh đạo: không có')
    await tell('2024-06-17T10:30')
    const brief = await leader.say('/diemtin')
    expect(lineOf(linesOf(brief), 'Chờ ý kiến chỉ đạo')).toContain('1: việc 1 (Tài chính)')
    expect(textOf(await leader.choose(brief, 'Chờ ý kiến'))).toContain('Công bố TTHC nội bộ')
  })
})

describe('the brief of a secretary', () => {
  it('lists what to see to, and leads to it', async () => {
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    await give('2024-06-10T09:00', ['health'], '2024-06-28', { kind: 'report', evidence: 'QĐ 1', files: [] })
    const asked = { kind: 'ask-extension', until: '2024-07-05', reason: 'chờ ý kiến' } as const
    await give('2024-06-10T09:00', ['hospital'], '2024-06-28', asked)
    const reply = await secretary.say('điểm tin tuần này')
    expect(linesOf(reply)).toEqual([
      'Điểm tin Thứ Hai 17/06/2024 · Tỉnh An Giang',
      'Chưa nộp số liệu: 1/2 đơn vị, tuần 24/2024: Tài chính (thiếu 1/2 chỉ số)',
      'Việc quá hạn: không có việc quá hạn',
      'Chờ xác nhận hoàn thành: 1: việc 1 (Y tế)',
      'Chờ quyết định gia hạn: 1: việc 2 (Bệnh viện Đa khoa, đến hết 05/07/2024)',
      'Chờ đồng ý báo cáo lãnh đạo: không có nội dung nào',
    ])
    const works = textOf(await secretary.choose(reply, 'Chờ xác nhận, gia hạn'))
    expect(works).toContain('Việc 1')
    expect(works).toContain('Việc 2')
  })

  it('keeps to the units that the secretary looks after', async () => {
    const secretary = await office.member('Lê Văn Tám', 'secretary', 'health')
    await give('2024-05-06T09:00', ['finance', 'hospital'], '2024-06-07')
    const text = textOf(await secretary.say('/diemtin'))
    expect(text).toContain('Bệnh viện Đa khoa 1 việc')
    expect(text).not.toContain('Tài chính')
  })
})

describe('the brief of a unit', () => {
  it('has its figures against target and peers, what it owes, and its deadlines', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'finance')
    await give('2024-06-10T09:00', ['finance', 'health'], '2024-06-20')
    const reply = await officer.say('/diemtin')
    expect(linesOf(reply)).toEqual([
      'Điểm tin Thứ Hai 17/06/2024 · Sở Tài chính',
      'Tỷ lệ on-time: 3,33 % (10/300) · tối thiểu 25 %: chưa đạt · hạng 2/2 · tuần 24/2024',
      'Tỷ lệ digitized: 50,00 % (5/10) · hạng 1/1 · tuần 23/2024',
      'Chưa nộp số liệu: tuần 24/2024: Tỷ lệ digitized',
      'Việc 1: Công bố TTHC nội bộ. 20/06/2024 · còn 3 ngày làm việc',
    ])
    expect(labelsOf(reply)).toEqual([
      'Tỷ lệ on-time',
      'Tỷ lệ digitized',
      'Việc 1',
      'Mọi chỉ số',
      'Mọi thời hạn',
    ])
  })

  it('lacks what it has a target for itself, and not what only the province is held to', async () => {
    const held = {
      indicator: 'digitized',
      year: 2024,
      comparator: '>=',
      value: 25,
      document: 'KH 12',
    } as const
    const brief = async (unit: string) => {
      const other = await openOffice({ ...offices, targets: [{ ...held, unit }], figures: [] })
      const officer = await other.member('Nguyễn Văn An', 'officer', 'health')
      const lines = linesOf(await officer.say('/diemtin'))
      await other.remove()
      return lineOf(lines, 'Chưa có số liệu')
    }
    expect(await brief('province')).toBeUndefined()
    expect(await brief('health')).toBe('Chưa có số liệu: Tỷ lệ digitized')
  })

  it('of another unit has its figures, and not its work', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'finance')
    await give('2024-06-10T09:00', ['health'], '2024-06-20')
    const text = textOf(await officer.say('điểm tin Sở Y tế'))
    expect(text).toContain('70,00 % (70/100)')
    expect(text).not.toContain('Công bố')
  })
})

it('names the unit on each button where somebody answers for two, and on none that is about both', async () => {
  const officer = office.account()
  const roles = ['health', 'finance'].map(
    (unit) => ({ committee: 'an-giang', role: 'officer', unit }) as const,
  )
  await officer.say(`start ${await office.codeFor('Nguyễn Văn An', roles)}`)
  await give('2024-06-10T09:00', ['health', 'finance'], '2024-06-28')
  const reply = await officer.say('/diemtin')
  const labels = labelsOf(reply)
  expect(labels).toEqual([
    'Y tế · Tỷ lệ on-time',
    'Y tế · Việc 1',
    'Y tế · Mọi chỉ số',
    'Y tế · Mọi thời hạn',
    'Tài chính · Tỷ lệ on-time',
    'Tài chính · Tỷ lệ digitized',
    'Tài chính · Việc 1',
    'Tài chính · Mọi chỉ số',
    'Tài chính · Mọi thời hạn',
  ])
  expect(textOf(await officer.choose(reply, 'Tài chính · Tỷ lệ on-time'))).toContain('Sở Tài chính')
  expect(labelsOf(await officer.say('/diemtin Sở Y tế'))).toContain('Mọi thời hạn')
})
