import { afterEach, beforeEach, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
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
