import { describe, expect, it } from 'vitest'
import { dayOfWeek } from '../../../src/calendar/date.ts'
import { readSample } from '../../../src/store/sample/read.ts'
import { current, made } from './figures.ts'

describe('when figures were entered', () => {
  const parts = (instant: Date) => {
    const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString()
    return { date: local.slice(0, 10), time: local.slice(11, 16) }
  }

  it('was in working hours, on working days, before the clock starts', () => {
    const off = new Set(
      readSample()
        .specialDays.filter(({ kind }) => kind === 'off')
        .map(({ date }) => date),
    )
    for (const { enteredAt } of made) {
      const { date, time } = parts(enteredAt)
      expect(dayOfWeek(date)).toBeLessThanOrEqual(5)
      expect(off.has(date)).toBe(false)
      expect((time >= '07:30' && time < '11:30') || (time >= '13:30' && time < '17:00')).toBe(true)
      expect(enteredAt < new Date('2024-06-17T08:00+07:00')).toBe(true)
    }
  })

  it('was on the Thursday or Friday after the week, or after Tết', () => {
    for (const figure of made) {
      if (figure.revision > 1 || figure.from === '2024-06-10') continue
      const { date } = parts(figure.enteredAt)
      const days = (Date.parse(date) - Date.parse(figure.from)) / 86_400_000
      if (figure.from === '2024-01-29') expect(date).toBe('2024-02-15')
      else expect([10, 11]).toContain(days)
    }
  })

  it('was on Friday afternoon for the week that has just ended', () => {
    for (const figure of made.filter(({ from }) => from === '2024-06-10')) {
      const { date, time } = parts(figure.enteredAt)
      expect(date).toBe('2024-06-14')
      expect(time >= '13:30').toBe(true)
    }
  })
})

describe('corrected figures', () => {
  const corrected = made.filter((figure) => figure.revision > 1)

  it('are a handful, one of them Thuận An’s online payment of week 22', () => {
    expect(corrected).toHaveLength(5)
    expect(corrected).toContainEqual(
      expect.objectContaining({ unit: 'tp-thuan-an', indicator: 'online-payment', from: '2024-05-27' }),
    )
  })

  it('say why, come later than what they replace, and differ from it', () => {
    for (const figure of corrected) {
      const first = made.find(
        (each) =>
          each.revision === 1 &&
          each.indicator === figure.indicator &&
          each.unit === figure.unit &&
          each.from === figure.from,
      )
      expect(figure.revision).toBe(2)
      expect(figure.reason).toBeTruthy()
      expect(first?.reason).toBeNull()
      expect(first !== undefined && first.enteredAt < figure.enteredAt).toBe(true)
      expect([first?.numerator, first?.value]).not.toEqual([figure.numerator, figure.value])
    }
  })

  it('are the only ones with more than one revision', () => {
    expect(made.length - current.size).toBe(corrected.length)
  })
})
