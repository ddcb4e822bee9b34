import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Clock, clockFrom, machineClock } from '../../src/calendar/clock.ts'

const start = Temporal.Instant.from('2024-06-17T08:00:00+07:00')

/** A machine whose clock is moved by hand. */
function machineAt(instant: string): Clock & { pass(milliseconds: number): void } {
  let now = Temporal.Instant.from(instant)
  return {
    now: () => now,
    pass: (milliseconds) => {
      now = now.add({ milliseconds })
    },
  }
}

describe('clockFrom', () => {
  it('stands at its start when it is made, whatever the machine says', () => {
    expect(clockFrom(start, 1, machineAt('2031-01-01T00:00:00Z')).now().equals(start)).toBe(true)
  })

  it.each([
    [1, '2024-06-17T08:00:10+07:00'],
    [3600, '2024-06-17T18:00:00+07:00'],
    [0.5, '2024-06-17T08:00:05+07:00'],
    [0, '2024-06-17T08:00:00+07:00'],
  ])('after ten seconds at speed %d it is %s', (speed, expected) => {
    const machine = machineAt('2031-01-01T00:00:00Z')
    const clock = clockFrom(start, speed, machine)
    machine.pass(10_000)
    expect(clock.now().toString()).toBe(Temporal.Instant.from(expected).toString())
  })

  it('never stops at a fraction of a millisecond', () => {
    const machine = machineAt('2031-01-01T00:00:00Z')
    const clock = clockFrom(start, 1 / 3, machine)
    machine.pass(100)
    expect(clock.now().epochMilliseconds - start.epochMilliseconds).toBe(33)
  })
})

describe('machineClock', () => {
  it('keeps the machine’s time', () => {
    const before = Date.now()
    const now = machineClock.now().epochMilliseconds
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })
})
