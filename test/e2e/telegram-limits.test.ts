import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { linked } from './in-database.ts'
import { numberIn, serve } from './telegram.ts'

/** Waits until a question to the database finds something. */
async function inDatabase(path: string, sql: string): Promise<void> {
  while (numberIn(path, sql) === 0) await setTimeout(20)
}

describe('the limits of Telegram', () => {
  it('are kept when forty people ask at once', async () => {
    const { api, lets } = await serve()
    const people = Array.from({ length: 40 }, (_, index) => api.person(`Người ${index}`))
    lets(people)
    await Promise.all(people.map((who) => who.says('/define online-payment')))
    await Promise.all(people.map((who) => api.answerTo(who)))
    expect(api.floods).toEqual([])
    expect(api.violations).toEqual([])
  })

  it('are kept when one person asks several times at once, and answered in order', async () => {
    const { api, lets } = await serve({}, { burst: 1 })
    const an = api.person('An')
    lets([an])
    for (let number = 1; number <= 4; number++) await an.says(`/thuhoi Số ${number}`)
    const answers = await api.answersTo(an, 4)
    expect(answers.map(({ text }) => /Số \d/.exec(text)?.[0])).toEqual(['Số 1', 'Số 2', 'Số 3', 'Số 4'])
    expect(api.floods).toEqual([])
  })

  it('let a group have twenty answers in a minute, and the others wait while other chats go on', async () => {
    const { api, lets, path } = await serve()
    const [an, binh] = [api.person('An'), api.person('Bình')]
    lets([an, binh])
    const group = api.group({ title: 'Tổ giúp việc', members: [an, binh] })
    for (let number = 1; number <= 25; number++) await an.says(`/thuhoi Số ${number}`, { chat: group })
    await api.sent(group, 20)
    await inDatabase(path, `SELECT COUNT(*) = 25 FROM "Delivery" WHERE "lane" = 'telegram:${group.chat}'`)
    await binh.says('/define online-payment')
    await api.answerTo(binh)
    expect(api.sentTo(group)).toHaveLength(20)
    expect(numberIn(path, `SELECT COUNT(*) FROM "Delivery" WHERE "state" = 'waiting'`)).toBe(5)
    expect(api.floods).toEqual([])
  })

  it('hold after a restart, as long as Telegram asked for', async () => {
    const { api, lets, path, kill, again } = await serve()
    const an = api.person('An')
    lets([an])
    const fault = api.fault({ method: 'sendMessage', chat: an.chat, kind: 429, retry_after: 3 })
    await an.says('/define online-payment')
    await inDatabase(path, 'SELECT COUNT(*) FROM "Pause"')
    await kill()
    await again()
    await api.answerTo(an)
    const { number: first = Number.NaN, answeredAt } = fault.met[0] ?? {}
    const refused = answeredAt ?? Number.NaN
    const later = api.calls.filter(({ chat, number }) => chat === an.chat && number > first)
    expect(later.length).toBeGreaterThan(0)
    for (const { at } of later) expect(at - refused).toBeGreaterThanOrEqual(2990)
  })

  it('show an administrator who can’t be reached', async () => {
    const { api, lets, path } = await serve()
    const [an, binh] = [api.person('An'), api.person('Lê Văn Bình')]
    lets([an, binh])
    const description = 'Forbidden: bot was blocked by the user'
    api.fault({ method: 'sendMessage', chat: binh.chat, kind: 403, description })
    await binh.says('/define online-payment')
    await inDatabase(path, 'SELECT COUNT(*) FROM "Address" WHERE "unreachableSince" IS NOT NULL')
    await an.says('/people Lê Văn Bình')
    const { text } = await api.answerTo(an)
    expect(text).toContain('⚠ Telegram: không liên lạc được')
    expect(text).toContain('người dùng đã chặn')
    await binh.says('/define online-payment')
    await api.answerTo(binh)
  })

  it('tell whoever lets the assistant write again what they were not told meanwhile', async () => {
    const { api, lets, path } = await serve({ CLOCK_START: '2024-06-18T09:00:00+07:00', CLOCK_SPEED: '30' })
    const secretary = api.person('Trần Thị Bình')
    const officer = api.person('Mai Văn Lộc')
    lets([secretary], 'secretary')
    linked(path, 'telegram', String(officer.id), 'officer:so-y-te')
    await officer.says('/han')
    await api.answerTo(officer)
    await officer.blocks()
    await inDatabase(path, 'SELECT COUNT(*) FROM "Address" WHERE "unreachableSince" IS NOT NULL')
    await secretary.says('giao Sở Y tế rà soát quy trình nội bộ trước ngày 28/6/2024')
    await secretary.presses(await api.answerTo(secretary), 'Giao việc')
    await inDatabase(path, `SELECT COUNT(*) FROM "Notice" WHERE "why" = 'no-chat'`)
    const { length: before } = api.sentTo(officer.id)
    await officer.unblocks()
    const about = /^Kính gửi: Sở Y tế[\s\S]*thực hiện: rà soát quy trình nội bộ/i
    const told = () =>
      api
        .sentTo(officer.id)
        .slice(before)
        .filter(({ text }) => about.test(text))
    await api.until(() => told().length > 0, { what: 'what was not told' })
    await api.quiet()
    expect(told()).toHaveLength(1)
    expect(api.violations).toEqual([])
  })
})
