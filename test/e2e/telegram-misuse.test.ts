import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { numberIn, serve } from './telegram.ts'

const { chats: t, people } = messagesIn('vi')
const question = '/rate online-payment Sở Y tế'

async function withPeople(...names: string[]) {
  const served = await serve()
  const [an, binh, ...more] = names.map((name) => served.api.person(name))
  if (an === undefined || binh === undefined) throw new Error('two people at least')
  served.lets([an, binh, ...more])
  return { ...served, an, binh }
}

describe('buttons', () => {
  it('of nobody’s making are told to be out of date', async () => {
    const { api, an } = await withPeople('An', 'Bình')
    await an.says(question)
    const answer = await api.answerTo(an)
    for (const data of ['', 'AAAAAAAAAAAAAAAA:0', '../../etc:1', 'enrol administrator', '🙂'.repeat(16)]) {
      const pressed = await api.answered(await an.presses(answer, { data }))
      expect([data, pressed]).toEqual([data, expect.objectContaining({ text: t.pressExpired, alert: true })])
    }
    expect(api.message(answer).edits).toEqual([])
  })

  it('are somebody else’s in a group, and in another chat nobody’s', async () => {
    const { api, an, binh } = await withPeople('An', 'Bình')
    const group = api.group({ title: 'Tổ giúp việc', members: [an, binh] })
    await an.says(question, { chat: group })
    const answer = await api.answerTo(an)
    expect((await api.answered(await binh.presses(answer, 'Tháng 6/2024'))).text).toBe(t.pressOfAnother)
    await an.says('/define online-payment')
    const elsewhere = await api.answerTo(an)
    const data = answer.keyboard[0]?.[0]?.callback_data ?? ''
    expect((await api.answered(await an.presses(elsewhere, { data }))).text).toBe(t.pressExpired)
    expect(api.message(answer).edits).toEqual([])
    expect(api.message(elsewhere).edits).toEqual([])
  })

  it('go out of date after some days, by the program’s clock', async () => {
    const { api, an, kill, again } = await withPeople('An', 'Bình')
    await an.says(question)
    const answer = await api.answerTo(an)
    await kill()
    await again({ CLOCK_START: '2024-06-26T08:00:00+07:00' })
    expect((await api.answered(await an.presses(answer, 'Tháng 6/2024'))).text).toBe(t.pressExpired)
  })

  it('of a keyboard that was replaced change nothing that was not offered, and have one effect', async () => {
    const { api, an, path } = await withPeople('An', 'Bình')
    await an.says('/moi Khách Một')
    const answer = await api.answerTo(an)
    const [first, second] = await Promise.all([
      an.presses(answer, 'Lãnh đạo'),
      an.presses(answer, 'Lãnh đạo'),
    ])
    expect((await api.answerTo(an)).text).toContain('Người được mời: Khách Một')
    await api.answered(first)
    await api.answered(second)
    const data = answer.keyboard.flat().find(({ text }) => text === 'Lãnh đạo')?.callback_data ?? ''
    await api.answered(await an.presses(answer, { data }))
    expect(numberIn(path, `SELECT COUNT(*) FROM "Invitation" WHERE "name" = 'Khách Một'`)).toBe(1)
    expect(api.violations).toEqual([])
  })
})

describe('a flood', () => {
  it('of one person does not keep another waiting, and is told once that it is too much', async () => {
    const { api, an, binh, path } = await withPeople('An', 'Bình')
    for (let number = 1; number <= 300; number++) void an.says(`/thuhoi Số ${number}`)
    await binh.says('/define online-payment')
    await api.answerTo(binh)
    expect(api.sentTo(an).length).toBeLessThan(20)
    await api.quiet()
    expect(numberIn(path, 'SELECT COUNT(*) FROM "Arrival"')).toBeLessThanOrEqual(40)
    expect(numberIn(path, `SELECT COUNT(*) FROM "Delivery" WHERE instr("body", ?)`, t.tooMany)).toBe(1)
    expect(api.floods).toEqual([])
  })
})

describe('text', () => {
  it('of ten thousand characters gets an answer like any other', async () => {
    const { api, an } = await withPeople('An', 'Bình')
    for (const text of ['x'.repeat(10_000), '🙂 '.repeat(5000), '/rate '.repeat(2000), '<b>'.repeat(3333)]) {
      await an.says(text)
      const { text: answer } = await api.answerTo(an)
      expect(answer).not.toBe('')
      expect(answer).not.toContain(messagesIn('vi').dialogue.failed)
    }
    expect(api.violations).toEqual([])
  })

  it('comes out as it was typed, and tells nobody anything but what it says', async () => {
    const { api, an } = await withPeople('An', 'Bình')
    const name = '<b>An</b> & @all <script> &lt; "x"'
    await an.says(`/moi lãnh đạo tỉnh Bình Dương ${name}`)
    const answer = await api.answerTo(an)
    expect(answer.text).toContain(`Người được mời: ${name}`)
    await an.says(`/thuhoi tg://user?id=1 [x](https://a.vn) <a href="https://a.vn">x</a>`)
    const { text, link_preview, entities } = await api.answerTo(an)
    expect(text).toBe(
      people.nobodyNamed({ words: 'tg://user?id=1 [x](https://a.vn) <a href="https://a.vn">x</a>' }),
    )
    expect(link_preview).toMatchObject({ is_disabled: true })
    expect(entities.map(({ type }) => type)).not.toContain('text_link')
    expect(api.violations).toEqual([])
  })
})

describe('SIGTERM', () => {
  it('lets what is in hand end, begins nothing more, and ends with 0; the rest is answered by the next', async () => {
    const { api, an, binh, program, again } = await withPeople('An', 'Bình')
    const fault = api.fault({ method: 'sendMessage', chat: an.chat, kind: 'hold before' })
    await an.says('/define online-payment')
    await api.until(() => fault.met.length > 0)
    program().process.kill('SIGTERM')
    // It polls no more: what is said now waits for the next one.
    const polls = () => api.calls.filter(({ method }) => method === 'getUpdates')
    await api.until(() => polls().every(({ over }) => over))
    const polled = polls().length
    await binh.says('/define online-payment')
    fault.release()
    expect(await program().ended).toMatchObject({ code: 0, stderr: '' })
    expect(polls()).toHaveLength(polled)
    expect(api.sentTo(an)).toHaveLength(1)
    expect(api.sentTo(binh)).toHaveLength(0)
    await again()
    await api.answerTo(binh)
    expect(api.sentTo(an)).toHaveLength(1)
  })
})
