import { afterEach, beforeEach, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { toldAt } from '../app/tell.ts'
import { sampleOf } from '../store/sampled.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const { dialogue, forms, people } = messagesIn('vi')

const data = sampleOf([], '2024-01-01')

let office: Office
let giver: Speaker
let taker: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  giver = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
  taker = await office.member('Trần Thị Bình', 'officer', 'so-tu-phap')
})
afterEach(() => office.remove())

async function handsOver(words: string): Promise<void> {
  const preview = await giver.say(`/bangiao ${words}`)
  expect(textOf(preview)).toContain(people.handoverWork)
  await giver.choose(preview, dialogue.confirm)
}

it('goes with its unit, with what it holds, to whoever takes over for good', async () => {
  await giver.say('/nhap')
  const asked = await giver.say('160/310')
  await handsOver('Trần Thị Bình')
  const taken = await taker.say('/nhap Sở Y tế')
  expect(textOf(taken)).toContain('Câu 2/')
  expect(textOf(taken)).toContain(forms.takenOver({ name: null }))
  expect(labelsOf(taken)).toContain('Để sau')
  // Who handed it over has no part in it any more.
  expect(textOf(await giver.choose(asked, 'Bỏ qua'))).not.toContain('Câu')
  expect(textOf(await taker.say('/nhap Sở Y tế'))).not.toContain(forms.takenOver({ name: null }))
})

it('goes to a deputy for a leave, and comes back after it', async () => {
  await giver.say('/nhap')
  await giver.say('160/310')
  await handsOver('Trần Thị Bình từ 18/6/2024 đến 18/6/2024')
  const notYet = textOf(await taker.say('/nhap Sở Y tế'))
  expect(notYet).not.toContain('Câu')
  office.go('2024-06-18')
  const taken = textOf(await taker.say('/nhap Sở Y tế'))
  expect(taken).toContain('Câu 2/')
  expect(taken).toContain(forms.takenOver({ name: 'Mai Văn Lộc' }))
  await taker.say('bỏ qua')
  office.go('2024-06-19')
  const back = textOf(await giver.say('/nhap'))
  expect(back).toContain('Câu 3/')
  expect(back).toContain(forms.takenOver({ name: 'Trần Thị Bình' }))
})

it('stays with whoever may still enter it', async () => {
  await giver.say('/nhap')
  await giver.say('160/310')
  const second = await office.member('Vũ Hai', 'officer', 'so-y-te')
  const own = textOf(await second.say('/nhap'))
  expect(own).toContain('Câu 1/')
  expect(own).toContain(forms.others({ names: 'Mai Văn Lộc' }))
  expect(textOf(await giver.say('/nhap'))).toContain('Câu 2/')
})

it('waits for a secretary where its unit was merged, as its officer is told, and is not reminded of', async () => {
  const administrator = await office.member('Phạm Hoàng Nam', 'administrator', 'tinh-binh-duong')
  const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
  await giver.say('/nhap')
  const asked = await giver.say('160/310')
  const preview = await administrator.say('/donvi gộp Sở Y tế vào Sở Tư pháp từ 17/6/2024')
  await administrator.choose(preview, dialogue.confirm)
  office.go('2024-06-17', '03:00')
  for (const reply of [await giver.say('290/374'), await giver.choose(asked, 'Bỏ qua')]) {
    expect(textOf(reply)).toBe(
      'Sở Y tế hoạt động đến hết ngày 16/06/2024, nên Quý vị không nhập tiếp được số liệu tuần 24/2024 của đơn vị này. Bản nhập dở (1/18 câu) được giữ lại; kính đề nghị Quý vị liên hệ thư ký Ban Chỉ đạo (Lê Thị Ngọc Ánh) để nhập tiếp.',
    )
  }
  const told = await toldAt(office, '2024-06-18T14:00')
  expect(told.map(({ reply }) => textOf(reply)).join()).not.toContain('còn dở')
  const taken = textOf(await secretary.say('/nhap Sở Y tế'))
  expect(taken).toContain('Câu 2/')
  expect(taken).toContain(forms.takenOver({ name: 'Mai Văn Lộc' }))
})
