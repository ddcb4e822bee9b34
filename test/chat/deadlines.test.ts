import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { type Office, openOffice, textOf } from './office.ts'
import { give } from './work.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.remove())

/** Gives work on 20/5/2024. */
const given = (title: string, due: string | null, units: readonly string[]) =>
  give(office, { title, due, units }, '2024-05-20T10:00')

const rowsOf = ({ blocks }: Reply) =>
  blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'timeline'
      ? block.chart.rows.map(({ label, from, to, state }) => `${label}: ${from} – ${to}, ${state}`)
      : [],
  )

it('shows deadlines as a picture, of one piece of work by its units and of all by their titles, and back in words', async () => {
  const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  await given('Công bố TTHC nội bộ', '2024-06-12', ['health', 'finance'])
  await given('Rà soát dịch vụ công', '2024-06-21', ['health'])
  await given('Duy trì hệ thống', null, ['health'])
  const list = await secretary.say('/han')
  expect(rowsOf(list)).toEqual([])
  const all = await secretary.choose(list, 'Sơ đồ thời hạn')
  expect(rowsOf(all)).toEqual([
    '1. Công bố TTHC nội bộ: 2024-05-20 – 2024-06-12, 0/2 đơn vị đã hoàn thành',
    '2. Rà soát dịch vụ công: 2024-05-20 – 2024-06-21, Còn 4 ngày làm việc',
  ])
  expect(textOf(await secretary.choose(all, 'Xem bằng chữ'))).toBe(textOf(list))
  const one = await secretary.choose(await secretary.say('/han 1'), 'Sơ đồ thời hạn')
  expect(rowsOf(one)).toEqual([
    'Y tế: 2024-05-20 – 2024-06-12, Quá hạn 3 ngày làm việc',
    'Tài chính: 2024-05-20 – 2024-06-12, Quá hạn 3 ngày làm việc',
  ])
})

it('goes on from what was asked of work, with another unit', async () => {
  const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  await given('Công bố TTHC nội bộ', '2024-06-12', ['health', 'finance'])
  await given('Rà soát dịch vụ công', '2024-06-21', ['health'])
  await secretary.say('thanh toán trực tuyến')
  const overdue = textOf(await secretary.say('việc nào của Sở Tài chính quá hạn?'))
  expect(overdue).toContain('Công bố TTHC nội bộ')
  const health = textOf(await secretary.say('còn Sở Y tế?'))
  expect(health).toMatch(/Sở Y tế.*quá hạn/)
  expect(health).toContain('Công bố TTHC nội bộ')
  expect(health).not.toContain('Rà soát dịch vụ công')
  expect(textOf(await secretary.say('việc của Sở Y tế'))).toContain('Rà soát dịch vụ công')
})

it('shows who asks for more time until when, and the first deadline of whoever was given another', async () => {
  const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
  const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
  await given('Công bố TTHC nội bộ', '2024-06-21', ['health', 'finance'])
  await given('Rà soát dịch vụ công', '2024-06-28', ['health'])
  await officer.say('xin gia hạn việc 1 đến 26/6 vì chờ ý kiến')
  await officer.say('xin gia hạn việc 2 đến 5/7 vì chờ ý kiến')
  const waiting = textOf(await secretary.say('/han chờ quyết định'))
  expect(waiting).toContain('0/2 đơn vị đã hoàn thành · 1 xin gia hạn')
  expect(waiting).toContain('Sở Y tế: Đã giao · xin gia hạn đến hết 05/07/2024')
  expect(textOf(await secretary.say('/han 1'))).toMatch(/Y tế \| .*xin gia hạn đến hết 26\/06\/2024/)
  const part = await secretary.say('/han 1 Sở Y tế')
  expect(textOf(part)).toContain('Công bố TTHC nội bộ · Sở Y tế')
  await secretary.choose(part, 'Đồng ý gia hạn')
  const granted = textOf(await secretary.say('/han #1 SYT'))
  expect(granted).toContain('Thời hạn: hết ngày 26/06/2024')
  expect(granted).toContain('Hạn ban đầu: hết ngày 21/06/2024')
  const work = textOf(await secretary.say('/han 1'))
  expect(work).toMatch(/Y tế \| .*thời hạn riêng 26\/06\/2024/)
  expect(work).not.toMatch(/Tài chính \| .*thời hạn riêng/)
})
