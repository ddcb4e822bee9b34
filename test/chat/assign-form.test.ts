import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { fieldOf, formOf, handIn } from './forms.ts'
import { type Office, openOffice, type Speaker, textOf } from './office.ts'

let office: Office
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice()
  office.go('2023-11-03')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
  await office.member('Nguyễn Văn An', 'officer', 'health')
})
afterEach(() => office.remove())

const given = () => office.store.assignments.list({ committees: ['an-giang', 'vinh-long'], over: true })
const work = {
  title: 'công bố TTHC nội bộ',
  units: 'Sở Y tế, Sở Tài chính',
  deadline: 'trước ngày 20/11/2023',
  document: 'Kế hoạch số 200/KH-BCĐ',
  evidence: 'document',
  reminders: '5, 2',
  follower: 'Lê Thị Ngọc Ánh',
}

describe('work that is given by a form', () => {
  it('is shown in full before anything is given, and is given as it was shown', async () => {
    const form = await secretary.say('/giaoviec')
    expect(formOf(form).fields.map(({ key }) => key)).toEqual(
      Object.keys(work).flatMap((key) => (key === 'units' ? [key, 'chosen'] : [key])),
    )
    const preview = await handIn(secretary, form, work)
    expect(formOf(preview)).toMatchObject({ isOver: true, fields: [] })
    const text = textOf(formOf(preview))
    expect(text).toContain('Nội dung: Công bố TTHC nội bộ')
    expect(text).toContain('trước ngày 20/11/2023: hết ngày 19/11/2023 (Chủ nhật)')
    expect(text).toContain('Ngày nhắc: 10/11/2023; 15/11/2023; 17/11/2023')
    expect(text).toContain('Y tế | Nguyễn Văn An')
    expect(await given()).toEqual([])
    expect(textOf(await handIn(secretary, preview))).toContain('cho 2 đơn vị')
    const [only, ...others] = await given()
    expect(others).toEqual([])
    expect(only?.assignment).toMatchObject({
      title: 'Công bố TTHC nội bộ',
      due: '2023-11-19',
      wording: 'trước ngày 20/11/2023',
      document: 'Kế hoạch số 200/KH-BCĐ',
      evidence: 'document',
    })
    expect(only?.parts.map(({ unit }) => unit)).toEqual(['health', 'finance'])
  })

  it('says at each field what is not clear, and keeps the rest', async () => {
    const form = await secretary.say('/giaoviec')
    const wrong = await handIn(secretary, form, {
      ...work,
      units: 'Sở Không Có',
      deadline: 'ngày 31/2/2024',
      evidence: 'forged',
      reminders: 'sớm',
    })
    expect(fieldOf(wrong, 'units')).toMatchObject({
      value: 'Sở Không Có',
      fault: expect.stringContaining('Chưa rõ'),
    })
    expect(fieldOf(wrong, 'deadline')?.fault).toContain('Chưa đọc được thời hạn "ngày 31/2/2024"')
    expect(fieldOf(wrong, 'evidence')?.fault).toBe('Đơn vị báo cáo hoàn thành bằng gì?')
    expect(fieldOf(wrong, 'reminders')?.fault).toContain('từ một đến sáu số ngày')
    expect(fieldOf(wrong, 'title')).not.toHaveProperty('fault')
    const empty = await handIn(secretary, form, {})
    const faulty = formOf(empty).fields.filter(({ fault }) => fault !== undefined)
    expect(faulty.map(({ key }) => key)).toEqual(['title', 'units', 'deadline'])
    const mended = await handIn(secretary, wrong, {
      units: 'các sở trừ Sở Tài chính',
      deadline: 'không',
      evidence: 'none',
      reminders: '3',
    })
    expect(textOf(mended)).toContain('không có thời hạn')
    expect(textOf(mended)).toContain('Công bố TTHC nội bộ')
  })

  it('is shown as a sentence put it, and asks which day is meant where there are two', async () => {
    const form = await secretary.say('giao Sở Y tế công bố TTHC nội bộ trong 5 ngày làm việc')
    expect(fieldOf(form, 'title')?.value).toBe('Công bố TTHC nội bộ')
    expect(fieldOf(form, 'units')?.value).toBe('Sở Y tế')
    expect(fieldOf(form, 'deadline')?.value).toBe('trong 5 ngày làm việc')
    expect(textOf(await handIn(secretary, form))).toContain('hết ngày 10/11/2023')
    office.go('2023-11-25')
    const past = await handIn(secretary, await secretary.say('/giaoviec'), {
      ...work,
      deadline: 'trước 20/11',
    })
    expect(fieldOf(past, 'deadline')?.fault).toContain('Có thể hiểu là nhiều ngày: 19/11/2023, 19/11/2024')
    const again = await handIn(secretary, form, { deadline: 'trước ngày 25 hằng quý' })
    expect(textOf(again)).toContain('ngày 25 các tháng 3, 6, 9, 12')
  })

  it('is given to units that are written, chosen from a list, or both', async () => {
    const form = await secretary.say('/giaoviec')
    const { choices, takesSeveral } = fieldOf(form, 'chosen') ?? {}
    expect(takesSeveral).toBe(true)
    // Those that there are, and that the secretary may give work to.
    const [home, ...others] = choices ?? []
    expect(home?.value).toBe('province')
    expect(others.map(({ value }) => value)).toEqual(['health', 'hospital', 'finance'])
    const unitsIn = (reply: Reply) => {
      const slots = formOf(reply).submit?.press.slots as { draft: { units: string[] } } | undefined
      return slots?.draft.units
    }
    const both = async (units: string, chosen: string) =>
      unitsIn(await handIn(secretary, form, { ...work, units, chosen }))
    expect(await both('', 'hospital\nfinance')).toEqual(['hospital', 'finance'])
    expect(await both('Sở Y tế', 'finance\nhealth')).toEqual(['health', 'finance'])
    const sentence = await secretary.say('giao Sở Y tế công bố TTHC nội bộ trong 5 ngày làm việc')
    const beside = await handIn(secretary, sentence, { chosen: 'finance' })
    expect(unitsIn(beside)).toEqual(['health', 'finance'])
    const instead = await handIn(secretary, sentence, { units: '', chosen: 'finance' })
    expect(unitsIn(instead)).toEqual(['finance'])
    const forged = await handIn(secretary, form, { ...work, units: '', chosen: 'elsewhere\ngone\nnobody' })
    expect(fieldOf(forged, 'units')?.fault).toContain('không có quyền')
  })

  it('is followed by another secretary who is named, and by nobody who could not give it', async () => {
    const deputy = await office.member('Đỗ Minh Châu', 'secretary', 'province')
    await office.member('Thư Ký Sở', 'secretary', 'health')
    const form = await secretary.say('/giaoviec')
    for (const follower of ['Thư Ký Sở', 'Nguyễn Văn An', 'Không Ai']) {
      const wrong = await handIn(secretary, form, { ...work, follower })
      expect(fieldOf(wrong, 'follower')?.fault).toContain('Đỗ Minh Châu')
    }
    const preview = await handIn(secretary, form, { ...work, follower: 'minh châu' })
    expect(textOf(preview)).toContain('Người theo dõi: Đỗ Minh Châu')
    await handIn(secretary, preview)
    expect((await given())[0]?.assignment.follower).toBe(await deputy.id())
    // In a message it is asked where there is a choice.
    const said = await secretary.say('giao Sở Y tế công bố TTHC nội bộ trước ngày 20/11/2023')
    await secretary.choose(said, 'Người theo dõi')
    expect(textOf(await secretary.say('Đỗ Minh Châu'))).toContain('Người theo dõi: Đỗ Minh Châu')
  })

  it('is for nobody to units that are not theirs, whatever is handed in', async () => {
    const own = await office.member('Thư Ký Sở', 'secretary', 'health')
    const form = await own.say('/giaoviec')
    expect(fieldOf(await handIn(own, form, work), 'units')?.fault).toContain('không có quyền')
    const preview = await handIn(secretary, await secretary.say('/giaoviec'), work)
    expect(textOf(await handIn(own, preview))).toContain('không có quyền')
    const officer = await office.member('Trần Văn Phúc', 'officer', 'finance')
    expect(textOf(await handIn(officer, preview))).not.toContain('cho 2 đơn vị')
    expect(await given()).toEqual([])
  })
})
