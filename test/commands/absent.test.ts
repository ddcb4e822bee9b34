import { describe, expect, it } from 'vitest'
import { rate } from '../../commands/rate.ts'
import { monthOf, type Period } from '../../src/calendar/period.ts'
import { contextOf, labelsOf, linesOf, run } from './asking.ts'
import { indicatorOf, rising, unitOf, week } from './world.ts'

const sample = rising('so-y-te', 24, 10, 110, 2)
const ask = (units: string[], period: Period | null, figures = sample, today = '2024-06-17') =>
  run(
    rate,
    { indicator: indicatorOf('online-payment'), units: units.map(unitOf), period },
    contextOf(figures, { today }),
  )

describe('/rate without an answer', () => {
  it('of a future period names the latest with figures and offers it', async () => {
    const reply = await ask(['so-y-te'], monthOf(2024, 7, 'calendar'))
    expect(linesOf(reply)).toEqual([
      'Tỷ lệ thanh toán trực tuyến · Sở Y tế',
      'Kỳ được hỏi chưa bắt đầu: tháng 7/2024 (01/07–31/07/2024). Chưa thể có số liệu.',
      'Kỳ gần nhất có số liệu: tuần 24/2024 (10/06–16/06/2024).',
    ])
    expect(reply.buttons?.[0]).toMatchObject({
      label: 'Tuần 24/2024',
      press: { command: 'rate', slots: { units: ['so-y-te'], period: { from: '2024-06-10' } } },
    })
  })

  it('of a period before all figures offers the first one', async () => {
    const reply = await ask(['so-y-te'], monthOf(2023, 7, 'calendar'))
    expect(linesOf(reply).join('\n')).toContain(
      'Sở Y tế chưa có số liệu “Tỷ lệ thanh toán trực tuyến” trong tháng 7/2023',
    )
    expect(labelsOf(reply)[0]).toBe('Tuần 15/2024')
  })

  it('of a period between figures offers the one before', async () => {
    const reply = await ask(['so-y-te'], week(25))
    expect(labelsOf(reply)[0]).toBe('Tuần 24/2024')
  })

  it('of a unit without any figures says so and leads to the unit above', async () => {
    const reply = await ask(['tp-di-an'], null)
    expect(linesOf(reply).join('\n')).toContain(
      'Thành phố Dĩ An chưa có số liệu nào về “Tỷ lệ thanh toán trực tuyến”.',
    )
    expect(labelsOf(reply)).toEqual(['Tỉnh Bình Dương', 'Tình hình chung'])
  })

  it('of a unit that has ended tells what became of it', async () => {
    const old = rising('so-ke-hoach-dau-tu', 24, 3, 50, 1)
    const reply = await ask(['so-ke-hoach-dau-tu'], monthOf(2025, 4, 'calendar'), old, '2025-05-05')
    expect(linesOf(reply).join('\n')).toContain(
      'Sở Kế hoạch và Đầu tư hoạt động đến hết ngày 28/02/2025; từ 01/03/2025 nhập vào Sở Tài chính.',
    )
    expect(labelsOf(reply)).toEqual(['Tuần 24/2024', 'Sở Tài chính', 'Tỉnh Bình Dương', 'Tình hình chung'])
  })

  it('of a unit that did not exist yet leads to the one before it', async () => {
    const reply = await ask(['so-tai-chinh-2025'], week(20))
    expect(linesOf(reply).join('\n')).toContain('tiếp nhận nhiệm vụ của Sở Kế hoạch và Đầu tư')
    expect(labelsOf(reply)).toContain('Sở Kế hoạch và Đầu tư')
  })
})

describe('/rate of a unit that has ended', () => {
  it('shows its last figures with its history and its successor', async () => {
    const old = rising('so-ke-hoach-dau-tu', 24, 3, 50, 1)
    const reply = await ask(['so-ke-hoach-dau-tu'], null, old, '2025-05-05')
    expect(linesOf(reply).join('\n')).toContain('Tỷ lệ: 25,00 % (50/200)')
    expect(linesOf(reply).join('\n')).toContain('từ 01/03/2025 nhập vào Sở Tài chính')
    expect(labelsOf(reply)[0]).toBe('Sở Tài chính')
  })
})
