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
