import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give, partOf } from './work.ts'

const work = {
  wording: 'trước ngày 20/11/2023',
  due: '2023-11-19',
  document: 'Kết luận họp ngày 3/11/2023',
  evidence: 'document',
  units: ['health', 'finance'],
} as const
const givenAt = '2023-11-03T08:00'

let office: Office
let officer: Speaker
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice()
  office.go('2023-11-06')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
  await give(office, work, givenAt)
})
afterEach(() => office.remove())

/** When the officer is told of the work again, as far as that is planned. */
async function remindedAt(): Promise<string[]> {
  const part = await partOf(office, 'health')
  const notices = await office.store.notices.ofParts([part?.id ?? 0])
  return notices.flatMap(({ occasion, dueAt }) => (occasion.kind === 'again' ? [dueAt.toISOString()] : []))
}

describe('the officer of a unit', () => {
  it('receives the work, asks for more time with a reason, and reports with evidence, a tap each', async () => {
    let card = await officer.say('/han 1')
    expect(textOf(card)).toContain('Công bố TTHC nội bộ · Sở Y tế')
    expect(textOf(card)).not.toContain('Tài chính')
    card = await officer.choose(card, 'Đã nhận')
    expect(textOf(card)).toContain('Sở Y tế đã nhận việc')
    // A question takes the place of the notice whose button it answers, and says itself what it is about.
    const question = textOf(await officer.choose(card, 'Xin gia hạn'))
    expect(question).toMatch(/^Việc: Công bố TTHC nội bộ · Sở Y tế\nXin ghi ngày đề nghị gia hạn/)
    expect(textOf(await officer.say('chờ ý kiến'))).toContain('Chưa đọc được ngày gia hạn')
    expect(textOf(await officer.say('đến 10/11/2023, chờ ý kiến'))).toContain('phải sau thời hạn')
    card = await officer.say('đến 30/11/2023, chờ ý kiến Sở Tư pháp')
    expect(textOf(card)).toContain('xin gia hạn đến hết 30/11/2023: chờ ý kiến Sở Tư pháp')
    const asked = await secretary.say('/han 1')
    const part = await secretary.choose(asked, /Y tế/)
    expect(textOf(await secretary.choose(part, 'Đồng ý gia hạn'))).toContain('hết ngày 30/11/2023')
    await officer.choose(await officer.say('/han 1'), 'Đã xong')
    card = await officer.say('QĐ 123/QĐ-SYT ngày 15/11/2023')
    expect(textOf(card)).toContain('chờ xác nhận')
    const reported = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    const done = await secretary.choose(reported, 'Xác nhận hoàn thành')
    expect(textOf(done)).toContain('Đã hoàn thành')
    for (const step of [
      'Nhận việc',
      'Xin gia hạn',
      'Đồng ý gia hạn',
      'Báo cáo hoàn thành',
      'Xác nhận hoàn thành',
    ]) {
      expect(textOf(done)).toContain(step)
    }
    expect(textOf(done)).toContain('QĐ 123/QĐ-SYT ngày 15/11/2023')
  })

  it('says that a document was issued, and is offered to close the work with it', async () => {
    const offer = await officer.say('đã ban hành QĐ 123/QĐ-SYT ngày 15/11')
    expect(labelsOf(offer)).toEqual(['Công bố TTHC nội bộ'])
    await officer.choose(offer, 'Công bố TTHC nội bộ')
    expect(await partOf(office, 'health')).toMatchObject({
      state: 'reported',
      evidence: 'đã ban hành QĐ 123/QĐ-SYT ngày 15/11',
    })
  })

  it.each([
    ['nhắc lại tôi việc 1 vào ngày mai', '2023-11-07T08:00'],
    ['nhac lai em viec 1 sau 2 ngay', '2023-11-08T08:00'],
    ['chiều mai nhắc em việc 1', '2023-11-07T14:00'],
    ['nhắc lại việc 1 lúc 9h30 thứ Sáu', '2023-11-10T09:30'],
    ['nhắc lại mình việc 1 2 giờ chiều nay', '2023-11-06T14:00'],
    ['nhắc tôi việc 1 cuối giờ chiều nay', '2023-11-06T16:00'],
    ['nhắc lại tôi việc 1 tuần sau', '2023-11-13T08:00'],
    ['nhắc lại tôi việc 1 sau 3 ngày làm việc', '2023-11-09T08:00'],
    ['nhắc lại tôi việc 1 sau 2 giờ', '2023-11-06T10:00'],
    ['remind me again of work 1 in 2 days', '2023-11-08T08:00'],
  ])('is reminded again as by the button, at the time that was said: %s', async (words, time) => {
    const reply = await officer.say(words)
    const [date = '', clock = ''] = time.split('T')
    const [year, month, day] = date.split('-')
    expect(textOf(reply)).toBe(`Vâng, trợ lý sẽ nhắc lại lúc ${clock} ngày ${day}/${month}/${year}.`)
    expect(await remindedAt()).toContain(new Date(`${time}:00+07:00`).toISOString())
  })

  it('is reminded again within working hours, and of which work is asked where none is named', async () => {
    const which = await officer.say('nhắc lại tôi vào thứ Bảy')
    expect(textOf(which)).toBe('Quý vị muốn được nhắc lại việc nào?')
    const reply = await officer.choose(which, 'Công bố TTHC nội bộ')
    expect(textOf(reply)).toBe('Lúc đó ngoài giờ làm việc, nên trợ lý sẽ nhắc lại lúc 08:00 ngày 13/11/2023.')
    for (const unclear of [
      'nhắc lại tôi việc 1',
      'nhắc lại tôi việc 1 hôm qua',
      'nhắc lại tôi việc 1 ngày 31/11',
    ]) {
      const again = await officer.say(unclear)
      expect(textOf(again)).toMatch(/Chưa rõ nhắc lại lúc nào|Xin chọn lúc nhắc lại/)
      expect(labelsOf(again).length).toBeGreaterThan(2)
    }
    expect(textOf(await officer.say('nhắc lại tôi việc 77 chiều mai'))).not.toContain('trợ lý sẽ nhắc lại')
    expect(textOf(await secretary.say('nhắc lại tôi việc 1 chiều mai'))).not.toContain('trợ lý sẽ nhắc lại')
  })

  it('reports the work whose number it says with the document, without being asked which', async () => {
    await give(office, { ...work, title: 'Rà soát dịch vụ công', units: ['health'] }, givenAt)
    const card = textOf(await officer.say('đã xong việc 2: QĐ 45/QĐ-SYT ngày 5/11/2023'))
    expect(card).toContain('Đã ghi nhận báo cáo hoàn thành của Sở Y tế')
    expect(card).toContain('Rà soát dịch vụ công · Sở Y tế')
    expect(textOf(await officer.say('/han 1'))).toContain('Trạng thái: Đã giao')
  })

  it('is told how work stands that waits for others, as far as it was named or there is no other', async () => {
    await officer.say('đã xong việc 1: QĐ 45/QĐ-SYT ngày 5/11/2023')
    expect(textOf(await officer.say('xin gia hạn việc 1 đến 30/11/2023 vì chờ ý kiến'))).toMatch(
      /^Đơn vị đã báo cáo hoàn thành và đang chờ xác nhận\.[\s\S]*Công bố TTHC nội bộ · Sở Y tế/,
    )
    expect(textOf(await officer.say('đã ban hành QĐ 46/QĐ-SYT ngày 5/11/2023'))).toContain(
      'đã báo cáo và đang chờ xác nhận: Công bố TTHC nội bộ.',
    )
    const part = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    await secretary.choose(part, 'Xác nhận hoàn thành')
    expect(textOf(await officer.say('đã nhận việc 1'))).toContain('Đã hoàn thành')
  })

  it('is told why more time can’t be asked for, and asked again for a day that has passed', async () => {
    await officer.say('xin gia hạn việc 1 đến 30/11/2023 vì chờ ý kiến')
    expect(textOf(await officer.say('xin gia hạn việc 1 đến 5/12/2023 vì chờ lâu hơn'))).toMatch(
      /^Đề nghị gia hạn trước đó của đơn vị còn chờ quyết định/,
    )
    const part = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    await secretary.choose(part, 'Không gia hạn')
    await secretary.say('đã đủ thời gian')
    office.go('2023-12-04')
    const past = await officer.say('xin gia hạn việc 1 đến 1/12/2023 vì chờ ý kiến')
    expect(textOf(past)).toContain('Ngày gia hạn đã qua')
    expect(textOf(await officer.say('đến 15/12/2023, chờ ý kiến'))).toContain(
      'xin gia hạn đến hết 15/12/2023',
    )
  })

  it('answers in a sentence as by the buttons: received, an extension with its reason, done', async () => {
    const card = await officer.say('đã nhận việc 1')
    expect(textOf(card)).toContain('Sở Y tế đã nhận việc')
    const which = await officer.say('em xin gia hạn đến 30/11 vì chưa có ý kiến của Sở Tư pháp')
    expect(textOf(which)).toContain('xin gia hạn việc nào')
    expect(textOf(await officer.choose(which, 'Công bố TTHC nội bộ'))).toContain(
      'xin gia hạn đến hết 30/11/2023: chưa có ý kiến của Sở Tư pháp',
    )
    expect(textOf(await officer.say('việc 1 đã xong'))).toContain('số, ký hiệu và ngày của văn bản')
    await officer.say('QĐ 123/QĐ-SYT ngày 15/11/2023')
    expect(await partOf(office, 'health')).toMatchObject({
      state: 'reported',
      evidence: 'QĐ 123/QĐ-SYT ngày 15/11/2023',
    })
  })

  it('is asked for the reason of an extension, and the day is kept meanwhile', async () => {
    expect(textOf(await officer.say('xin gia hạn việc 1 đến 30/11/2023'))).toContain('lý do')
    expect(textOf(await officer.say('chờ ý kiến Sở Tư pháp'))).toContain(
      'xin gia hạn đến hết 30/11/2023: chờ ý kiến Sở Tư pháp',
    )
  })

  it('moves a deadline to another day as officers word it', async () => {
    expect(textOf(await officer.say('em xin dời hạn việc 1 sang 30/11 do chưa đủ số liệu'))).toContain(
      'xin gia hạn đến hết 30/11/2023: chưa đủ số liệu',
    )
  })

  it('says nothing for another unit in a sentence, and a question is none', async () => {
    await give(office, { ...work, title: 'Rà soát dịch vụ công', units: ['finance'] }, givenAt)
    expect(textOf(await officer.say('đã nhận việc 2'))).toContain('Không tìm thấy')
    await officer.say('việc 1 đã xong chưa')
    expect((await partOf(office, 'health'))?.state).toBe('given')
    await secretary.say('đã nhận việc 1')
    expect((await partOf(office, 'health'))?.state).toBe('given')
  })

  it('taps twice, or too late, with one effect and the state as it is', async () => {
    const card = await officer.say('/han 1')
    await officer.choose(card, 'Đã nhận')
    expect(textOf(await officer.choose(card, 'Đã nhận'))).toContain('Tình trạng hiện nay')
    expect((await office.store.assignments.history((await partOf(office, 'health'))?.id ?? 0)).length).toBe(1)
  })

  it('answers for no other unit, whatever a button says', async () => {
    const other = await partOf(office, 'finance')
    const forged = { command: 'update', slots: { part: String(other?.id), act: 'receive' } }
    expect(textOf(await officer.say(forged))).toContain('Không tìm thấy')
    expect((await partOf(office, 'finance'))?.state).toBe('given')
  })
})

describe('work of a unit that was merged', () => {
  it('is answered by whoever took it over, and by nobody else', async () => {
    const administrator = await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    const other = await office.member('Trần Thị Bình', 'officer', 'finance')
    const ofOthers = await office.member('Vũ Hai', 'officer', 'hospital')
    await give(office, { ...work, title: 'Rà soát dịch vụ công', units: ['finance'] }, givenAt)
    const [shown, theirs] = [await other.say('/han 2'), await partOf(office, 'finance')]
    const preview = await administrator.say('/donvi gộp Sở Tài chính vào Sở Y tế từ 7/11/2023')
    await administrator.choose(preview, 'Xác nhận')
    expect(textOf(await officer.say('/han'))).not.toContain('Rà soát')
    office.go('2023-11-07')
    for (const question of ['/han', '/han Sở Y tế', '/diemtin']) {
      expect([question, textOf(await officer.say(question))]).toEqual([
        question,
        expect.stringContaining('Rà soát dịch vụ công'),
      ])
    }
    expect(textOf(await officer.choose(await officer.say('/han 2'), 'Đã nhận'))).toContain('đã nhận việc')
    expect(textOf(await other.choose(shown, 'Đã xong'))).toContain('Xin ghi số')
    expect(textOf(await officer.say('xin gia hạn việc 2 đến 30/11/2023 vì mới sáp nhập'))).toContain(
      'xin gia hạn đến hết 30/11/2023: mới sáp nhập',
    )
    const forged = { command: 'update', slots: { part: String(theirs?.id), act: 'report', words: 'QĐ 1' } }
    expect(textOf(await ofOthers.say(forged))).toContain('Không tìm thấy')
  })
})

describe('the secretary', () => {
  it('returns a report with a reason that the unit reads', async () => {
    await officer.choose(await officer.say('/han 1'), 'Đã xong')
    await officer.say('QĐ 1')
    const part = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    await secretary.choose(part, 'Trả lại')
    expect(textOf(await secretary.say('Thiếu phụ lục'))).toContain('Trả lại để hoàn thiện')
    expect(textOf(await officer.say('/han 1'))).toContain('Thiếu phụ lục')
    expect(labelsOf(await officer.say('/han 1'))).toContain('Đã xong')
  })
})

describe('the secretary, too late', () => {
  it('is not asked for a reason where somebody else has decided already, nor who may not decide', async () => {
    await officer.say('đã xong việc 1: QĐ 45/QĐ-SYT ngày 5/11/2023')
    const shown = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    await secretary.choose(
      await secretary.choose(await secretary.say('/han 1'), /Y tế/),
      'Xác nhận hoàn thành',
    )
    const late = await secretary.choose(shown, 'Trả lại')
    expect(textOf(late)).toMatch(/^Việc này đã ở trạng thái khác/)
    expect(late.expects).toBeUndefined()
    const part = await partOf(office, 'health')
    const forged = { command: 'update', slots: { part: String(part?.id), act: 'return' } }
    expect(textOf(await officer.say(forged))).toContain('của đơn vị khác')
  })
})

describe('/deadlines', () => {
  it.each([
    'việc 1 thế nào rồi',
    'dời việc 1 đến 30/11/2023',
    '/han việc 1',
    'dời hạn việc 1 của Sở Y tế đến 30/11/2023',
  ])('shows the work that a sentence names: %s', async (words) => {
    await give(office, { ...work, title: 'Rà soát dịch vụ công' }, givenAt)
    const head = await office.member('Võ Thị Ngọc Bích', 'leader', 'health')
    for (const reader of [secretary, head]) {
      const reply = textOf(await reader.say(words))
      expect(reply).toContain('Công bố TTHC nội bộ')
      expect(reply).not.toContain('Rà soát')
    }
  })

  it('says that a unit is not known instead of listing the work of all', async () => {
    const reply = textOf(await secretary.say('/han Sở Thuỷ lợi'))
    expect(reply).toContain('Chưa tìm thấy đơn vị')
    expect(reply).not.toContain('Công bố TTHC')
  })

  it('lists by unit, by what is overdue and by the meeting that gave it', async () => {
    const other = { title: 'Rà soát dịch vụ công', due: '2023-11-30', document: null, units: ['finance'] }
    await give(office, { ...work, ...other }, givenAt)
    office.go('2023-11-22')
    const list = textOf(await secretary.say('/han'))
    expect(list.indexOf('Công bố TTHC')).toBeLessThan(list.indexOf('Rà soát'))
    expect(textOf(await secretary.say('/han quá hạn'))).toContain('quá hạn 3 ngày làm việc')
    expect(textOf(await secretary.say('/han quá hạn'))).not.toContain('Rà soát')
    expect(textOf(await secretary.say('/han Sở Tài chính'))).toContain('Rà soát')
    const meeting = textOf(await secretary.say('kết luận họp 3/11/2023 giao Sở Y tế việc gì?'))
    expect(meeting).toContain('Công bố TTHC nội bộ')
    expect(meeting).not.toContain('Rà soát')
    expect(textOf(await officer.say('/han'))).not.toContain('Rà soát')
  })
})
