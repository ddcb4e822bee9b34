import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { sampleOf } from '../store/sampled.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const { dialogue, forms, assign, update } = messagesIn('vi')

let office: Office
let officer: Speaker
let secretary: Speaker
beforeAll(async () => {
  office = await openOffice(sampleOf(['so-y-te', 'so-tu-phap'], '2024-01-01'))
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
})
afterAll(() => office.remove())

const given = () => office.store.assignments.list({ committees: ['binh-duong'], over: true })

describe('beside the question of a form', () => {
  it.each([
    ['tôi nghỉ phép từ 5/7 đến 10/7', 'Quý vị nghỉ phép'],
    ['toi nghi phep tu 5/7 den 10/7', 'Quý vị nghỉ phép'],
    ['Dạ báo cáo anh, tuần sau em đi công tác ạ', 'Quý vị nghỉ phép'],
    ['đã nhận việc 6', 'việc'],
    ['xin gia hạn việc 6 đến 28/7 vì còn chờ số liệu', 'việc'],
    ['tắt nhắc đến 30/7', 'tắt nhắc'],
  ])('is carried out, and the form stays open: %s', async (words, says) => {
    await officer.say('/nhap')
    const reply = await officer.say(words)
    expect(textOf(reply)).toContain(says)
    expect(textOf(reply)).not.toContain(forms.faults['not-understood'])
    expect(textOf(reply)).toContain(dialogue.stillOpen)
    const again = await officer.choose(reply, dialogue.goOnOpen)
    expect(textOf(again)).toContain('Câu 1/')
    expect(textOf(await officer.say('bỏ sót'))).toContain(forms.faults['not-understood'])
  })

  it.each([
    ['160/310, mai em nghỉ phép', 'Câu 1/'],
    ['tuần này không có hồ sơ vì em nghỉ phép', 'Câu 1/'],
    ['em đang đi công tác, để chiều nhập', 'Câu 1/'],
    ['giao Sở Tư pháp công bố TTHC trước ngày 20/7/2024', 'Câu 1/'],
    ['không có', 'không phát sinh'],
    ['160/310', 'Câu 2/'],
  ])('an answer, or what is none of theirs to say, is taken for the answer: %s', async (words, asks) => {
    await officer.say('/nhap')
    const reply = await officer.say(words)
    expect(textOf(reply)).toContain(asks)
    expect(textOf(reply)).not.toContain(dialogue.stillOpen)
    await officer.choose(await officer.say('huỷ'), forms.cancelYes)
  })

  it('is a question also without its mark, which leaves the form as it was', async () => {
    await officer.say('/nhap')
    const reply = await officer.say('sở nào cao nhất về thanh toán trực tuyến')
    expect(textOf(reply)).toContain('Xếp hạng')
    expect(textOf(await officer.say('160/310'))).toContain('Câu 2/')
    await officer.choose(await officer.say('huỷ'), forms.cancelYes)
  })

  it('gives work while it is asked whose figures are entered, and the unit is named afterwards', async () => {
    expect(textOf(await secretary.say('/nhap'))).toContain(forms.nameUnit)
    const preview = await secretary.say('giao Sở Y tế công bố TTHC trước ngày 20/11/2024')
    expect(textOf(preview)).toContain(assign.previewTitle)
    expect(textOf(preview)).toContain(dialogue.stillOpen)
    await secretary.choose(preview, assign.give)
    expect((await given()).map(({ assignment }) => assignment.title)).toContain('Công bố TTHC')
    expect(textOf(await secretary.say('Sở Tư pháp'))).toContain('Sở Tư pháp · tuần 24/2024')
    await secretary.choose(await secretary.say('huỷ'), forms.cancelYes)
  })

  it('may ask something itself, after which the form goes on where it was', async () => {
    await secretary.say('/nhap Sở Y tế')
    const asked = await secretary.say('giao Sở Y tế rà soát thủ tục nội bộ')
    expect(textOf(asked)).toContain(assign.askDeadline)
    expect(textOf(asked)).not.toContain(dialogue.stillOpen)
    expect(textOf(await secretary.say('ngày 45/13'))).toContain('Chưa đọc được thời hạn')
    const preview = await secretary.say('trước ngày 20/12/2024')
    expect(textOf(preview)).toContain(assign.previewTitle)
    expect(textOf(preview)).toContain(dialogue.stillOpen)
    expect(textOf(await secretary.say('160/310'))).toContain('Câu 2/')
  })

  it('may be called off, and so leaves the form open, too', async () => {
    await secretary.say('/nhap Sở Y tế')
    await secretary.say('giao Sở Y tế rà soát thủ tục nội bộ')
    const off = await secretary.say('huỷ')
    expect(textOf(off)).toContain(dialogue.calledOff)
    expect(textOf(off)).toContain(dialogue.stillOpen)
    const cancelling = await secretary.say('huỷ')
    expect(labelsOf(cancelling)).toContain(forms.cancelYes)
    await secretary.choose(cancelling, forms.cancelYes)
  })

  it('is not said to be open where the form was set aside meanwhile', async () => {
    const form = await secretary.say('/nhap Sở Y tế')
    await secretary.say('giao Sở Y tế rà soát thủ tục nội bộ')
    await secretary.choose(form, 'Để sau')
    const preview = await secretary.say('trước ngày 20/12/2024')
    expect(textOf(preview)).toContain(assign.previewTitle)
    expect(textOf(preview)).not.toContain(dialogue.stillOpen)
  })
})

describe('a question that takes any words', () => {
  it('a title takes them, and a deadline does not', async () => {
    await secretary.say('giao Sở Y tế')
    await secretary.say('Họp giao ban thứ Hai hằng tuần 9:00')
    const reply = await secretary.say('tôi nghỉ phép từ 5/7 đến 10/7')
    expect(textOf(reply)).toContain('Quý vị nghỉ phép')
    expect(textOf(reply)).toContain(dialogue.stillOpen)
    const preview = await secretary.say('trước ngày 20/12/2024')
    expect(textOf(preview)).toContain('Nội dung: Họp giao ban thứ Hai hằng tuần 9:00')
    expect(textOf(preview)).toContain('20/12/2024')
  })

  it('the reason of an extension takes them', async () => {
    const [work] = await given()
    const number = String(work?.assignment.id)
    const asked = await officer.say(`xin gia hạn việc ${number}`)
    expect(textOf(asked)).toContain(update.askUntil)
    const done = await officer.say('đến 28/12/2024 vì tôi nghỉ phép')
    expect(textOf(done)).toContain('tôi nghỉ phép')
    expect(textOf(done)).not.toContain(dialogue.stillOpen)
  })

  it('a sentence that gives work answers the one that asks for it', async () => {
    await secretary.say('/giaoviec')
    const preview = await secretary.say('giao Sở Y tế công bố danh mục trước ngày 20/11/2024')
    expect(textOf(preview)).toContain(assign.previewTitle)
    expect(textOf(preview)).not.toContain(dialogue.stillOpen)
  })
})
