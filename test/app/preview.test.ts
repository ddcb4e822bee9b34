import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { type Office, openOffice, type Speaker, textOf } from '../chat/office.ts'
import { authorAt, give, moment, workOf } from '../chat/work.ts'

const units = ['health', 'hospital', 'finance']
const previews = [
  '/lich nghỉ 24/6/2024 Ngày truyền thống',
  '/baocaocap lãnh đạo đơn vị 1, thư ký 2, lãnh đạo 3',
]

let office: Office
let administrator: Speaker
let officer: Speaker
beforeEach(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

/** Gives work to three units so many times, of which nothing is planned. */
const giveOnly = (times: number) =>
  office.store.atomically(async () => {
    for (let time = 0; time < times; time++) {
      await office.store.assignments.give(workOf({ units }), authorAt(moment('2024-06-17T08:00')))
    }
  })

/** A preview, and whether it has been answered. It has been begun, and others have their turns, when this resolves. */
async function beginning(words: string): Promise<{ reply: Promise<Reply>; isAnswered: () => boolean }> {
  let isAnswered = false
  const reply = administrator.say(words).finally(() => {
    isAnswered = true
  })
  await setImmediate()
  return { reply, isAnswered: () => isAnswered }
}

it('answers others, and lets them answer for their work, while it is seen what a change moves of more than a thousand parts', async () => {
  await giveOnly(400)
  for (const [index, words] of previews.entries()) {
    const { reply, isAnswered } = await beginning(words)
    expect(textOf(await officer.say('/donvi'))).toContain('Sở Y tế')
    await officer.say(`đã nhận việc ${index + 1}`)
    expect(isAnswered()).toBe(false)
    expect(textOf(await reply)).toMatch(/Thông báo đổi ngày \([\d.]+\)/)
  }
  const works = await office.store.assignments.partWorks([1, 4])
  expect(works.map(({ part }) => part.state)).toEqual(['received', 'received'])
}, 60_000)

describe('what a change moves', () => {
  beforeEach(async () => {
    for (let time = 0; time < 60; time++) await give(office, { units })
  }, 60_000)

  /** What is done meanwhile, once it is prepared. */
  it.each<[string, () => Promise<() => Promise<unknown>>]>([
    ['somebody reports their work done', async () => () => officer.say('báo cáo việc 1 đã xong')],
    ['more work is given', async () => () => give(office, { units })],
    ['the calendar is changed', () => confirming('/lich nghỉ 25/6/2024 Ngày hội')],
  ])(
    'is told as it is in the end, where meanwhile %s',
    async (_, prepare) => {
      const meanwhile = await prepare()
      const [words] = previews as [string]
      const { reply, isAnswered } = await beginning(words)
      await meanwhile()
      expect(isAnswered()).toBe(false)
      const told = textOf(await reply)
      expect(told).toMatch(/Thông báo đổi ngày \(\d+\)/)
      expect(told).toBe(textOf(await administrator.say(words)))
    },
    60_000,
  )

  const confirming = async (words: string) => {
    const other = await office.member('Đỗ Thị Hai', 'administrator', 'province')
    const preview = await other.say(words)
    return () => other.choose(preview, messagesIn('vi').dialogue.confirm)
  }
})
