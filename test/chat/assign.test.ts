import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { configFrom } from '../../src/config.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { authorAt, moment } from './work.ts'

const { dialogue } = messagesIn('vi')
const off = (date: string, name: string) => ({ date, name, kind: 'off', certainty: 'official' }) as const

let office: Office
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice()
  office.go('2023-11-03')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
  await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

const sentence =
  'giao Sở Y tế, Sở Tài chính công bố TTHC nội bộ trước ngày 20/11/2023 theo Kế hoạch số 200/KH-BCĐ ngày 03/11/2023, kèm số quyết định'
const given = () => office.store.assignments.list({ committees: ['an-giang', 'vinh-long'], over: true })

describe('a sentence that gives work', () => {
  it('is shown in full before anything is given: cut-off, rest day, recipients, reminders', async () => {
    const reply = await secretary.say(sentence)
    const text = textOf(reply)
    expect(text).toContain('Nội dung: Công bố TTHC nội bộ')
    expect(text).toContain('trước ngày 20/11/2023: hết ngày 19/11/2023 (Chủ nhật)')
    expect(text).toContain('Chủ nhật 19/11/2023 là ngày nghỉ (cuối tuần)')
    expect(text).toContain('Kế hoạch số 200/KH-BCĐ ngày 03/11/2023')
    expect(text).toContain('Ngày nhắc: 08/11/2023; 14/11/2023; 16/11/2023; 17/11/2023')
    expect(text).toContain('Y tế | Nguyễn Văn An')
    expect(text).toContain('Tài chính | chưa có đầu mối')
    expect(await given()).toEqual([])
    expect(textOf(await secretary.choose(reply, 'Huỷ'))).toContain('không có gì thay đổi')
    expect(await given()).toEqual([])
  })

  it('may be due before a holiday, whose days off are in the calendar; else it is asked until when', async () => {
    const words = 'giao Sở Y tế rà soát TTHC nội bộ trước Tết'
    expect(textOf(await secretary.say(words))).toContain('thời hạn')
    await secretary.say('huỷ')
    const author = authorAt(moment('2023-11-03T08:00'))
    const set = ['08', '09', '12', '13', '14'].map((day) => off(`2024-02-${day}`, 'Tết Nguyên đán'))
    await office.store.workingDays.change({ set, remove: [] }, author)
    const preview = textOf(await secretary.say(words))
    expect(preview).toContain('Nội dung: Rà soát TTHC nội bộ')
    expect(preview).toContain('trước Tết: hết ngày 07/02/2024')
    const whole = textOf(await secretary.say('giao Sở Y tế báo cáo tình hình trực đến hết Tết'))
    expect(whole).toContain('đến hết Tết: hết ngày 14/02/2024')
  })

  it('says of an hour in the deadline that it is written as it is, and that days are counted', async () => {
    const hour = textOf(await secretary.say('giao Sở Y tế báo cáo kết quả chậm nhất 16h ngày 21/11/2023'))
    expect(hour).toContain('Giờ trong thời hạn (16:00)')
    expect(hour).toContain('hết ngày 21/11/2023')
    const day = textOf(await secretary.say('giao Sở Y tế báo cáo kết quả chậm nhất hết ngày 21/11/2023'))
    expect(day).not.toContain('Giờ trong thời hạn')
  })

  it('is given as it was shown, a part to each unit, and written to the audit trail', async () => {
    const preview = await secretary.say(sentence)
    const done = await secretary.choose(preview, 'Giao việc')
    expect(textOf(done)).toContain('cho 2 đơn vị')
    const [work] = await given()
    expect(work?.assignment).toMatchObject({
      title: 'Công bố TTHC nội bộ',
      due: '2023-11-19',
      wording: 'trước ngày 20/11/2023',
      evidence: 'document',
      follower: await secretary.id(),
    })
    expect(work?.parts.map(({ unit, state }) => [unit, state])).toEqual([
      ['health', 'given'],
      ['finance', 'given'],
    ])
    const trail = await office.store.audit.list({ committees: ['an-giang'], limit: 1 })
    expect(trail[0]?.action).toBe('assignment.give')
  })

  it('is given to all but some, whatever it is about, and not asked for a figure', async () => {
    const all = textOf(
      await secretary.say('giao tất cả trừ Sở Tài chính báo cáo kết quả CCHC trước 30/11/2023'),
    )
    expect(all).toContain('Nội dung: Báo cáo kết quả CCHC')
    expect(all).toContain('Y tế | Nguyễn Văn An')
    expect(all).not.toContain('Tài chính |')
    const weekly = textOf(await secretary.say('giao Sở Y tế báo cáo kết quả chấm điểm vào thứ Năm hằng tuần'))
    expect(weekly).toContain('Định kỳ: thứ Năm hằng tuần. Các hạn tới: 09/11/2023')
    expect(weekly).toContain('Ngày nhắc: trước mỗi hạn 7, 3, 1 ngày làm việc và trong ngày hạn; sau hạn')
  })

  it('may be called off by a word, too: nothing was recorded', async () => {
    await secretary.say(sentence)
    expect(textOf(await secretary.say('Huỷ'))).toContain('bước xem trước chưa được ghi')
    expect(await given()).toEqual([])
  })

  it('is not moved to a day that is over', async () => {
    const late = await secretary.say('giao Sở Y tế công bố TTHC trước ngày 30/10/2023')
    expect(textOf(late)).toContain('ngày 29/10/2023 đã qua')
    expect(labelsOf(late).filter((label) => label.startsWith('Chuyển'))).toEqual([])
  })

  it('is moved off a rest day by a tap', async () => {
    const moved = await secretary.choose(await secretary.say(sentence), 'Chuyển thành 20/11/2023')
    expect(textOf(moved)).toContain('hết ngày 20/11/2023 (thứ Hai)')
    expect(labelsOf(moved)).not.toContain('Chuyển thành 17/11/2023')
  })
})

describe('what a sentence leaves out', () => {
  it('is asked for one thing at a time, over questions in between', async () => {
    let reply: Reply = await secretary.say('/giaoviec')
    reply = await secretary.say('giao Sở Y tế')
    expect(textOf(reply)).toContain('nội dung')
    reply = await secretary.say('Rà soát dịch vụ công trực tuyến')
    expect(textOf(reply)).toContain('thời hạn')
    expect(textOf(await secretary.say('Sở Y tế là đơn vị nào?'))).not.toContain('Nội dung')
    reply = await secretary.say('trong 5 ngày làm việc')
    expect(textOf(reply)).toContain('hết ngày 10/11/2023')
    await secretary.choose(reply, 'Giao việc')
    expect((await given())[0]?.assignment.title).toBe('Rà soát dịch vụ công trực tuyến')
  })

  it('may be given up by a word', async () => {
    await secretary.say('giao Sở Y tế')
    expect(textOf(await secretary.say('huỷ'))).toContain('không có gì thay đổi')
    expect(textOf(await secretary.say('Rà soát'))).not.toContain('thời hạn')
  })

  it('is asked for again where it is not clear, with nothing lost', async () => {
    let reply = await secretary.say('giao Sở Y tế công bố TTHC nội bộ')
    reply = await secretary.say('ngày 31/2/2024')
    expect(textOf(reply)).toContain('Chưa đọc được thời hạn "ngày 31/2/2024"')
    reply = await secretary.choose(reply, 'Không có thời hạn')
    expect(textOf(reply)).toContain('Công bố TTHC nội bộ')
    expect(textOf(reply)).toContain('không có thời hạn')
    for (const [label, answer, shown] of [
      ['Ngày nhắc', '5, 2', 'Ngày nhắc'],
      ['Sửa căn cứ', 'Công văn 5/UBND', 'Công văn 5/UBND'],
      ['Sửa thời hạn', 'hết tháng 11', 'hết ngày 30/11/2023'],
      ['Sửa đơn vị', 'Sở Tài chính', 'Tài chính'],
    ] as const) {
      await secretary.choose(reply, label)
      reply = await secretary.say(answer)
      expect(textOf(reply)).toContain(shown)
    }
    expect(textOf(reply)).toContain('23/11/2023; 28/11/2023; 30/11/2023')
  })
})

describe('a title that is too long', () => {
  const long = (length: number) => `rà soát ${'thủ tục nội bộ '.repeat(60)}`.slice(0, length).trim()

  it('is not cut: a shorter one is asked for, and all else that was said is kept', async () => {
    const reply = await secretary.say(`giao Sở Y tế ${long(700)} trước ngày 20/11/2023, kèm số quyết định`)
    expect(textOf(reply)).toContain('quá 500 ký tự')
    expect(textOf(reply)).toContain('Xin ghi nội dung')
    expect(reply.form?.blocks.map((block) => 'text' in block && block.text).join()).toContain('quá 500 ký tự')
    expect(textOf(await secretary.say(long(600)))).toContain('quá 500 ký tự')
    const preview = await secretary.say(long(490))
    expect(textOf(preview)).toContain(`Nội dung: R${long(490).slice(1)}`)
    expect(textOf(preview)).toContain('hết ngày 19/11/2023')
    expect(textOf(preview)).toContain('số, ký hiệu và ngày của văn bản')
  })

  it('is told also where the day is asked for first', async () => {
    const which = await secretary.say(`giao Sở Y tế ${long(700)} trước 20/10`)
    expect(textOf(which)).toContain('quá 500 ký tự')
    const [first] = labelsOf(which)
    expect(textOf(await secretary.choose(which, first ?? ''))).toContain('Xin ghi nội dung')
  })

  it('nor is a document', async () => {
    const preview = await secretary.say(sentence)
    await secretary.choose(preview, 'Sửa căn cứ')
    expect(textOf(await secretary.say(`Công văn ${long(600)}`))).toContain('quá 500 ký tự')
    expect(textOf(await secretary.say('Công văn 5/UBND'))).toContain('Công văn 5/UBND')
  })
})

describe('who may not give work', () => {
  it('to a unit outside their own tree is asked for other units, whatever a button says', async () => {
    const own = await office.member('Thư Ký Sở', 'secretary', 'health')
    expect(textOf(await own.say('giao Sở Tài chính công bố TTHC trước 20/11/2023'))).toContain(
      'không có quyền',
    )
    const preview = await own.say('giao Sở Y tế công bố TTHC trước 20/11/2023')
    const [confirm] = preview.buttons ?? []
    if (confirm === undefined) throw new Error('no button')
    const draft = { ...(confirm.press.slots.draft as object), units: ['finance'] }
    const forged = { command: 'assign', slots: { draft, step: 'confirm' } }
    expect(textOf(await own.say(forged))).toContain('không có quyền')
    expect(await given()).toEqual([])
  })
})

describe('work that comes again', () => {
  it('is set up once, and is given for each of its dates, also when whoever made it has left', async () => {
    const preview = await secretary.say('giao Sở Y tế báo cáo cải cách hành chính hằng quý trước ngày 25')
    expect(textOf(preview)).toContain('trước ngày 25 các tháng 3, 6, 9, 12')
    expect(textOf(preview)).toContain('Các hạn tới: 24/12/2023; 24/03/2024; 24/06/2024')
    expect(textOf(await secretary.choose(preview, 'Giao việc'))).toContain('Đã lập việc định kỳ')
    expect(await given()).toEqual([])
    const desk = deskOn(office.store, configFrom({}))
    for (const day of ['2023-12-11', '2023-12-12', '2024-03-18'])
      await desk.beginDay(new Date(`${day}T01:00:00Z`))
    expect((await given()).map(({ assignment }) => assignment.due)).toEqual(['2024-03-24', '2023-12-24'])
    const list = await secretary.say('/dinhky')
    expect(textOf(list)).toContain('Báo cáo cải cách hành chính')
    const asked = await secretary.choose(list, /^Kết thúc/)
    expect(textOf(await secretary.choose(asked, dialogue.cancel))).toBe(dialogue.cancelled)
    expect(textOf(await secretary.say('/dinhky'))).toContain('Báo cáo cải cách hành chính')
    await secretary.choose(asked, dialogue.confirm)
    await desk.beginDay(new Date('2024-06-18T01:00:00Z'))
    expect(await given()).toHaveLength(2)
  })

  it('may be said as a cron expression, which is shown in words', async () => {
    await secretary.say('giao Sở Y tế gửi số liệu')
    expect(textOf(await secretary.say('0 8 * * 4'))).toContain('thứ Năm hằng tuần')
  })
})
