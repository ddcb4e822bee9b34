import { describe, expect, it } from 'vitest'
import { commands as everyCommand } from '../../commands/index.ts'
import { commandNamed, nearestCommands, slashIn } from '../../src/chat/slash.ts'
import { chatOf, commands, said } from './dialogue.ts'

describe('a slash command', () => {
  it.each([
    ['/rate', 'rate', ''],
    ['/rate online-payment Sở Y tế', 'rate', 'online-payment Sở Y tế'],
    ['  /RATE  SYT ', 'rate', 'SYT '],
    ['/rate@tro_ly_bot SYT', 'rate', 'SYT'],
    ['/tyle\tSYT', 'tyle', 'SYT'],
    ['/rate một\nhai', 'rate', 'một\nhai'],
    ['/tỷlệ SYT', 'tỷlệ', 'SYT'],
  ])('%j', (text, name, rest) => {
    expect(slashIn(text)).toEqual({ name, rest })
  })

  it.each(['', 'rate', '/', '//', '/ rate', '1/2', 'a /rate', `/${'x'.repeat(65)}`, '/@bot'])(
    '%j is none',
    (text) => {
      expect(slashIn(text)).toBeNull()
    },
  )

  it('is shown to Vietnamese readers under its Vietnamese name, in its examples too', () => {
    for (const { name, also, examples } of everyCommand) {
      if (also.length === 0) continue
      const named = examples.vi.flatMap((example) => slashIn(example)?.name ?? [])
      expect([name, named.includes(name)]).toEqual([name, false])
    }
  })

  it('is found by each of its names, and by no other', () => {
    expect(commandNamed('rate', commands)?.name).toBe('rate')
    expect(commandNamed('tyle', commands)?.name).toBe('rate')
    for (const name of ['', 'rat', 'constructor', '__proto__'])
      expect(commandNamed(name, commands)).toBeUndefined()
  })

  it.each([
    ['rat', 'rate'],
    ['ratte', 'rate'],
    ['xephag', 'rank'],
    ['score', 'scorecard'],
    ['trogup', 'help'],
  ])('that is mistyped is near the right one: %s', (typed, name) => {
    expect(nearestCommands(typed, commands).map((one) => one.name)[0]).toBe(name)
  })

  it('that is like none still has two near ones', () => {
    expect(nearestCommands('qqqqqqqqqq', commands)).toHaveLength(2)
  })

  it.each([
    ['/rate online-payment các sở tháng 5', 'rank online-payment – department 2024-05-01..2024-05-31'],
    ['/tyle online-payment sở nào thấp nhất', 'rank online-payment – department'],
    ['/rate online-payment SYT', 'rate online-payment so-y-te'],
    ['/rate online-payment', 'rate online-payment tinh-binh-duong'],
  ])('for all units of a kind ranks them: %s', async (typed, answer) => {
    expect(said(await chatOf('leader').say(typed))).toBe(answer)
  })
})
