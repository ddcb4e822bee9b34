import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { linesOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const { dialogue, people } = messagesIn('vi')

let office: Office
let secretary: Speaker
let officer: Speaker
beforeAll(async () => {
  office = await openOffice()
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
  const other = await office.member('Trần Thị Bình', 'officer', 'finance')
  await officer.say('tôi nghỉ phép từ 17/6 đến 20/6')
  await other.say('tôi nghỉ phép từ 26/6 đến 28/6')
}, 60_000)
afterAll(() => office.remove())

describe('when the figures of a week close', () => {
  it.each(['khoá lúc mấy giờ?', 'hạn nộp số liệu tuần này khi nào?', 'mấy giờ khoá sổ'])(
    'is told from the reporting calendar, to everybody: %s',
    async (words) => {
      for (const speaker of [officer, secretary]) {
        const reply = textOf(await speaker.say(words))
        expect(reply).toContain('Khoá: Thứ Sáu 16:00')
        expect(reply).toContain('đến 16:00 ngày 21/06/2024')
      }
    },
  )

  it('is told beside the question of a form, too', async () => {
    await secretary.say('/giaoviec')
    const reply = textOf(await secretary.say('hạn nộp số liệu tuần này'))
    expect(reply).toContain('Khoá: Thứ Sáu 16:00')
    expect(reply).toContain(dialogue.stillOpen)
    await secretary.say('huỷ')
  })
})

describe('who is on leave', () => {
  const away = async (words: string) =>
    linesOf(await secretary.say(words)).filter((line) => /^(Nguyễn Văn An|Trần Thị Bình):/.test(line))

  it('is told to whoever may see the members', async () => {
    expect(await away('ai đang nghỉ phép?')).toEqual([
      expect.stringMatching(
        /^Nguyễn Văn An: từ .*17\/06\/2024.* đến hết .*20\/06\/2024.* · Đầu mối · Sở Y tế$/,
      ),
      expect.stringContaining('Trần Thị Bình: từ'),
    ])
    expect(textOf(await officer.say('ai đang nghỉ phép?'))).toBe(dialogue.notYours)
  })

  it('is told of the days and the units that are asked about', async () => {
    expect(await away('ai nghỉ tuần này?')).toEqual([expect.stringContaining('Nguyễn Văn An')])
    expect(await away('tuần sau ai nghỉ?')).toEqual([expect.stringContaining('Trần Thị Bình')])
    expect(await away('Sở Tài chính có ai nghỉ phép không?')).toEqual([
      expect.stringContaining('Trần Thị Bình'),
    ])
    expect(textOf(await secretary.say('ai nghỉ ngày 24/6?'))).toContain(people.awayNobody)
  })
})
