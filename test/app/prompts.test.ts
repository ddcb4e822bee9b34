import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import { noWishes } from '../../src/deadlines/preference-book.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, offices, openOffice, type Speaker, textOf } from '../chat/office.ts'
import { moment } from '../chat/work.ts'
import { entered } from '../store/world.ts'
import { toldAt } from './tell.ts'

const { calendar, dialogue, forms } = messagesIn('vi')

/** What two departments reported of the week before the one that is reported in these tests. */
const reported = (unit: string) =>
  entered({
    indicator: 'on-time',
    unit,
    from: '2024-06-03',
    to: '2024-06-09',
    numerator: 90,
    denominator: 100,
    enteredBy: null,
    enteredAt: new Date('2024-06-13T03:00:00Z'),
  })
const data = { ...offices, figures: ['health', 'finance'].map(reported) }

let office: Office
let officer: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  // Saturday; the week before opens on Monday, the 17th.
  office.go('2024-06-15')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

/** Tells what is due at a time of the program, and gives it; the digest has tests of its own. */
async function replies(day: string, time: string): Promise<Reply[]> {
  const replies = (await toldAt(office, `${day}T${time}`)).map(({ reply }) => reply)
  return replies.filter((reply) => !textOf(reply).startsWith('Điểm tin'))
}

const told = async (day: string, time: string) => (await replies(day, time)).map(textOf)

/** As at the start of a day. */
const newDay = (day: string, time = '07:00') =>
  deskOn(office.store, configFrom({})).beginDay(moment(`${day}T${time}`).at)

describe('an officer whose unit has figures to report', () => {
  it('is asked for them at the opening, a day and two hours before the closing, each with a tap to the form', async () => {
    await newDay('2024-06-15')
    expect(await told('2024-06-17', '07:59')).toEqual([])
    const [opening, ...others] = await told('2024-06-17', '08:00')
    expect(others).toEqual([])
    expect(opening).toBe(
      'Kính gửi: Sở Y tế\nKỳ nhập số liệu tuần 24/2024 của Sở Y tế đã mở; còn 1 chỉ số chưa có số liệu. Kính đề nghị Quý đơn vị nhập trước 16:00 ngày 21/06/2024.\nTrân trọng.',
    )
    for (const day of ['2024-06-18', '2024-06-19', '2024-06-20']) await newDay(day)
    expect(await told('2024-06-20', '15:59')).toEqual([])
    expect((await told('2024-06-20', '16:00')).join()).toContain('Kỳ nhập khoá lúc 16:00 ngày 21/06/2024')
    await newDay('2024-06-21')
    expect(await told('2024-06-21', '13:59')).toEqual([])
    expect((await told('2024-06-21', '14:00')).join()).toContain('sắp khoá, lúc 16:00 ngày 21/06/2024')
    expect(await told('2024-06-21', '17:00')).toEqual([])
  })

  it('opens the form by the button, and is asked no more once all is sent', async () => {
    await newDay('2024-06-15')
    const [opening] = await replies('2024-06-17', '08:00')
    office.go('2024-06-17', '02:00')
    const question = await officer.choose(opening as Reply, 'Nhập số liệu')
    expect(textOf(question)).toContain('Sở Y tế · tuần 24/2024')
    const summary = await officer.say('90/100')
    await officer.choose(summary, forms.send)
    expect(await told('2024-06-20', '16:00')).toEqual([])
    expect(await told('2024-06-21', '14:00')).toEqual([])
    const kept = await office.store.notices.ofFigures(['2024-06-10'], ['health'])
    const prompts = kept.filter(({ occasion }) => occasion.kind === 'prompt').map(({ state }) => state)
    expect(prompts).toEqual(['handed-over', 'cancelled', 'cancelled'])
  })

  it('is told of several units in one message, with a button for each', async () => {
    const code = await office.codeFor('Nguyễn Văn An', [
      { committee: 'an-giang', role: 'officer', unit: 'finance' },
    ])
    await officer.say(`start ${code}`)
    await newDay('2024-06-15')
    const [message, ...others] = await replies('2024-06-17', '08:00')
    expect(others).toEqual([])
    const text = textOf(message as Reply)
    expect(text).toContain('Có 2 nội dung')
    expect(text).toContain('Sở Y tế đã mở')
    expect(text).toContain('Sở Tài chính đã mở')
    expect(labelsOf(message as Reply).sort()).toEqual(['Nhập số liệu: Tài chính', 'Nhập số liệu: Y tế'])
  })

  it('hears once and late of what went by while the program stood still, and nothing after the closing', async () => {
    await newDay('2024-06-15')
    const texts = await told('2024-06-21', '09:00')
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('Kỳ nhập khoá lúc 16:00')
    expect(texts[0]).toContain('đến muộn')
    expect(await told('2024-06-24', '07:30')).toEqual([])
    expect((await told('2024-06-24', '08:30')).join()).not.toContain('tuần 24')
  })

  it('is asked at the times of another calendar, and another officer in the place of one who hands over', async () => {
    await newDay('2024-06-15')
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    await secretary.choose(
      await secretary.say('/lichbaocao mở thứ Ba 9:00, khoá thứ Năm 11:00'),
      dialogue.confirm,
    )
    const other = await office.member('Lê Thị Lan', 'officer', 'finance')
    expect(await told('2024-06-17', '08:00')).toEqual([])
    const opening = await told('2024-06-18', '09:00')
    expect(opening.map((one) => one.split('\n')[0]).sort()).toEqual([
      'Kính gửi: Sở Tài chính',
      'Kính gửi: Sở Y tế',
    ])
    const id = await other.id()
    const [member] = (await office.store.people.members(['an-giang'], '2024-06-18')).filter(
      (one) => one.id === id,
    )
    if (member === undefined) throw new Error('nobody')
    const author = { person: null, chat: 'test', at: new Date('2024-06-18T03:00:00Z'), today: '2024-06-18' }
    await office.store.people.revoke(member, member.terms, author)
    await newDay('2024-06-19')
    expect((await told('2024-06-19', '11:00')).map((one) => one.split('\n')[0])).toEqual([
      'Kính gửi: Sở Y tế',
    ])
    expect((await told('2024-06-20', '09:00')).map((one) => one.split('\n')[0])).toEqual([
      'Kính gửi: Sở Y tế',
    ])
  })

  it('is told at once where a day off leaves less than two hours until the closing, and not after it', async () => {
    await newDay('2024-06-15')
    const administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
    office.go('2024-06-20', '08:00')
    expect((await told('2024-06-20', '15:00')).join()).toContain('đã mở')
    const off = await administrator.say('/lich nghỉ 21/6/2024 vì bão')
    expect(textOf(off)).toContain(
      'Kỳ nhập tuần 24/2024: từ 08:00 ngày 17/06/2024 đến 16:00 ngày 21/06/2024 → từ 08:00 ngày 17/06/2024 đến 16:00 ngày 20/06/2024',
    )
    expect(textOf(off)).not.toContain(calendar.movedNone)
    await administrator.choose(off, dialogue.confirm)
    expect((await told('2024-06-20', '15:01')).join()).toContain('sắp khoá, lúc 16:00 ngày 20/06/2024')
    await newDay('2024-06-22')
    expect(await told('2024-06-24', '07:59')).toEqual([])
  })

  it('is left in peace while reminders are muted, and in quiet hours', async () => {
    await newDay('2024-06-15')
    const id = (await officer.id()) ?? ''
    await office.store.preferences.set(id, { ...noWishes, mutedUntil: '2024-06-17' })
    expect(await told('2024-06-17', '08:00')).toEqual([])
    await office.store.preferences.set(id, { ...noWishes, quiet: { from: '15:00', to: '16:30' } })
    expect(await told('2024-06-20', '16:00')).toEqual([])
    expect(await told('2024-06-20', '16:30')).toHaveLength(1)
  })
})

describe('a form that was begun', () => {
  it('is reminded of once, a day after it was last worked on, with a tap to go on', async () => {
    office.go('2024-06-17', '02:00')
    await officer.say('/nhap')
    office.go('2024-06-17', '08:00')
    await officer.say('/nhap')
    await officer.say('90/100')
    expect(await told('2024-06-18', '09:00')).toEqual([])
    expect(await told('2024-06-18', '14:59')).toEqual([])
    const messages = await told('2024-06-18', '15:00')
    expect(messages.join()).toContain(
      'Bản nhập số liệu tuần 24/2024 của Sở Y tế còn dở: đã giữ 1 câu trả lời',
    )
    office.go('2024-06-18', '09:00')
    await officer.say('91/100')
    expect((await told('2024-06-21', '09:00')).join()).not.toContain('còn dở')
  })

  it('is reminded of as opened, not as half filled in, where nothing was answered', async () => {
    office.go('2024-06-17', '02:00')
    await officer.say('/nhap')
    expect((await told('2024-06-18', '09:00')).join()).toContain(
      'Quý vị đã mở bản nhập số liệu tuần 24/2024 của Sở Y tế nhưng chưa ghi câu trả lời nào. Kỳ nhập khoá lúc 16:00 ngày 21/06/2024; kính đề nghị Quý vị nhập và gửi khi thuận tiện.',
    )
  })

  it('is not reminded of once it was sent', async () => {
    office.go('2024-06-17', '02:00')
    await officer.choose(await report(officer), forms.send)
    expect(await told('2024-06-18', '09:30')).toEqual([])
  })

  it('says at closing that it was not sent, with what it holds, and gives way to the next week', async () => {
    office.go('2024-06-17', '02:00')
    const question = await officer.say('/nhap')
    const summary = await officer.say('91/100')
    office.go('2024-06-21', '09:00')
    for (const reply of [
      await officer.choose(summary, forms.send),
      await officer.choose(question, forms.skip),
      await officer.say('/nhap'),
    ]) {
      expect(textOf(reply)).toContain('chưa được gửi trước khi khoá lúc 16:00 ngày 21/06/2024')
      expect(textOf(reply)).toContain('91/100')
    }
    expect(
      await office.store.figures.list({
        indicator: 'on-time',
        units: ['health'],
        from: '2024-06-10',
        to: '2024-06-16',
      }),
    ).toEqual([])
    office.go('2024-06-24', '02:00')
    const next = textOf(await officer.say('/nhap'))
    expect(next).toContain('chưa được gửi trước khi khoá')
    expect(next).toContain('tuần 25/2024')
    expect(textOf(await officer.say('/nhap'))).not.toContain('chưa được gửi')
  })
})

/** Answers the one question of the form that is open. */
async function report(speaker: Speaker) {
  await speaker.say('/nhap')
  const summary = await speaker.say('90/100')
  expect(labelsOf(summary)).toContain(forms.send)
  return summary
}
