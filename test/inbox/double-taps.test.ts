import { describe, expect, it } from 'vitest'
import type { NewArrival } from '../../src/inbox/arrival.ts'
import { type Newest, pressKey, withoutDoubleTaps } from '../../src/inbox/double-taps.ts'

const start = Date.parse('2024-06-17T01:00:00Z')
const at = (milliseconds: number) => new Date(start + milliseconds)
const arrival = (key: string, milliseconds: number, lane = 'telegram:1'): NewArrival => ({
  ...{ channel: 'telegram', key, lane, body: {} },
  receivedAt: at(milliseconds),
})
const tap = (press: string, milliseconds: number, button = 'x:0+:1') =>
  arrival(pressKey(button, press), milliseconds)
const pressed = (press: string, isDone: boolean) =>
  new Map<string, Newest>([['telegram:1', { key: pressKey('x:0+:1', press), receivedAt: at(0), isDone }]])
const none = new Map<string, Newest>()

describe('two taps on one button', () => {
  it('are one where they come together', () => {
    const taps = [tap('a', 0), tap('b', 300)]
    expect(withoutDoubleTaps(taps, none)).toEqual(taps.slice(0, 1))
    expect(withoutDoubleTaps(taps.slice(1), pressed('a', true))).toEqual([])
  })

  it('are one as long as the first is being worked, however long that takes', () => {
    expect(withoutDoubleTaps([tap('b', 60_000)], pressed('a', false))).toEqual([])
  })

  it('are two where the second comes later, or after something else', () => {
    const later = [tap('b', 1000)]
    expect(withoutDoubleTaps(later, pressed('a', true))).toEqual(later)
    const between = [tap('a', 0), arrival('update:7', 100), tap('b', 200)]
    expect(withoutDoubleTaps(between, none)).toEqual(between)
    const others = [tap('a', 0), tap('b', 100, 'x:1+:1'), tap('c', 200)]
    expect(withoutDoubleTaps(others, none)).toEqual(others)
  })

  it('are two where they are not of the same account, or in the same chat', () => {
    const taps = [tap('a', 0), tap('b', 100, 'x:0+:2'), { ...tap('c', 200), lane: 'telegram:2' }]
    expect(withoutDoubleTaps(taps, none)).toEqual(taps)
  })

  it('are for the inbox to tell where one is brought again', () => {
    const again = [tap('a', 0), tap('a', 50)]
    expect(withoutDoubleTaps(again, pressed('a', false))).toEqual(again)
  })

  it('are nothing else than taps', () => {
    const said = [arrival('update:1#2', 0), arrival('update:1#3', 0), arrival('press:x:0:1', 0)]
    expect(withoutDoubleTaps(said, none)).toEqual(said)
  })
})
