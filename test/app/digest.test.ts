import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import type { Push } from '../../src/chat/push.ts'
import { configFrom } from '../../src/config.ts'
import { type Office, openOffice, textOf } from '../chat/office.ts'
import { authorAt, moment } from '../chat/work.ts'
import { toldAt } from './tell.ts'

let office: Office
let sent: Push[]
beforeEach(async () => {
  office = await openOffice()
  sent = []
})
afterEach(() => office.remove())

/** The program at a time: a new day is begun, and what is due is told. */
async function at(day: string, time: string) {
  const now = `${day}T${time}`
  await deskOn(office.store, configFrom({})).beginDay(moment(now).at)
  sent.push(...(await toldAt(office, now)))
}

const titles = () => sent.map(({ reply }) => textOf(reply).split('\n')[0])

describe('the weekly digest', () => {
  it('comes on Monday at eight, once, as a message of its own for everybody but an administrator', async () => {
    await office.member('Trần Quang Minh', 'leader', 'province')
    await office.member('Trần Thị Bình', 'secretary', 'province')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    await at('2024-06-21', '10:00')
    await at('2024-06-24', '07:59')
    expect(sent).toEqual([])
    await at('2024-06-24', '08:00')
    expect(titles().sort()).toEqual([
      'Điểm tin Thứ Hai 24/06/2024 · Sở Y tế',
      'Điểm tin Thứ Hai 24/06/2024 · Tỉnh An Giang',
      'Điểm tin Thứ Hai 24/06/2024 · Tỉnh An Giang',
    ])
    await at('2024-06-24', '08:00')
    await at('2024-06-24', '15:00')
    expect(sent).toHaveLength(3)
    // What a button leads to comes below, and the digest stays.
    const presses = sent.flatMap(({ reply }) => reply.buttons ?? []).map(({ press }) => press)
    expect(presses.length).toBeGreaterThan(0)
    expect(presses.every((press) => press.apart === true)).toBe(true)
  })

  it('is told to whoever came in before it, though the program was killed before that was planned', async () => {
    await at('2024-06-21', '10:00')
    office.go('2024-06-21', '09:59')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await at('2024-06-24', '10:00')
    expect(titles()).toEqual(['Điểm tin Thứ Hai 24/06/2024 · Sở Y tế'])
  })

  it('is told once, marked late, after weeks without the program', async () => {
    await office.member('Trần Quang Minh', 'leader', 'province')
    await at('2024-06-21', '10:00')
    await at('2024-07-03', '10:00')
    expect(titles()).toEqual(['Điểm tin Thứ Tư 03/07/2024 · Tỉnh An Giang'])
    expect(textOf(sent[0]?.reply ?? { blocks: [] })).toContain(
      'lẽ ra gửi lúc 08:00 ngày 01/07/2024, nay đến muộn',
    )
    await at('2024-07-08', '08:00')
    expect(titles()).toHaveLength(2)
  })

  it('comes at the time that somebody chose, and not before a muting ends', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    await officer.say('/nhacnho bản tin thứ Sáu 16:00')
    await at('2024-06-17', '08:30')
    await at('2024-06-21', '15:59')
    expect(sent).toEqual([])
    await at('2024-06-21', '16:00')
    expect(titles()).toEqual(['Điểm tin Thứ Sáu 21/06/2024 · Sở Y tế'])
    await officer.say('tắt nhắc đến 30/6')
    await at('2024-06-28', '16:00')
    expect(sent).toHaveLength(1)
    await at('2024-07-05', '16:00')
    expect(sent).toHaveLength(2)
  })

  it('is not told to whoever has left since it was planned', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await at('2024-06-21', '10:00')
    const [member] = await office.store.people.members(['an-giang'], '2024-06-21')
    if (member === undefined) throw new Error('nobody was let in')
    await office.store.people.revoke(member, member.terms, authorAt(moment('2024-06-21T11:00')))
    await at('2024-06-24', '08:00')
    expect(sent).toEqual([])
  })
})
