import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { sampleOf } from '../store/sampled.ts'
import { fieldOf, formOf, handIn } from './forms.ts'
import { type Office, openOffice, type Speaker, textOf } from './office.ts'

const all = sampleOf(['so-y-te'], '2024-01-01')
const [ratio] = all.indicators.filter(({ kind }) => kind === 'ratio')
/** With fifteen indicators more. */
const data = {
  ...all,
  indicators: [
    ...all.indicators,
    ...Array.from({ length: 15 }, (_, index) => ({
      ...(ratio as NonNullable<typeof ratio>),
      slug: `more-${index}`,
      nameVi: `Chỉ số thêm ${index}`,
      numeratorVi: `Tử ${index}`,
      denominatorVi: `Mẫu ${index}`,
    })),
  ],
}

let office: Office
let officer: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
})
afterEach(() => office.remove())

const draftOf = async (unit = 'so-y-te') => (await office.store.drafts.ofUnit(unit, '2024-06-10'))[0]
const everything = (reply: Reply, words: string) =>
  Object.fromEntries(formOf(reply).fields.map(({ key }) => [key, words]))

describe('the form of a week, all at once', () => {
  it('keeps what can be kept, and says at each other field why it can’t, with what was written', async () => {
    const page = await officer.say('/nhap')
    const wrong = await handIn(officer, page, {
      'online-payment': '160/310',
      'online-dossier': '51,6%',
      'full-online-service': '500/101',
      strange: '1/2',
    })
    expect(fieldOf(wrong, 'online-payment')).toMatchObject({ value: '160/310' })
    expect(fieldOf(wrong, 'online-payment')).not.toHaveProperty('fault')
    expect(fieldOf(wrong, 'online-dossier')).toMatchObject({
      value: '51,6%',
      fault: expect.stringContaining('Xin ghi hai số lượng'),
    })
    expect(fieldOf(wrong, 'full-online-service')?.fault).toContain('không thể lớn hơn')
    expect(Object.keys((await draftOf())?.answers ?? {})).toEqual(['online-payment'])
    // Whoever has no forms is told the same.
    expect(textOf(wrong)).toContain('Xin ghi hai số lượng')
  })

  it('takes a rate without its counts from a secretary alone, who says that it is published so', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const page = await secretary.say('/nhap Sở Y tế')
    const asked = await handIn(secretary, page, { 'online-payment': '51,6%' })
    const fault = fieldOf(asked, 'online-payment')?.fault ?? ''
    expect(fault).toContain('Xin ghi hai số lượng')
    const [, words = ''] = /xin ghi: (.+)$/.exec(fault) ?? []
    expect(words).toBe('công bố 51,60 %')
    await handIn(secretary, asked, { 'online-payment': words, 'online-dossier': 'Cong bo: 40' })
    const answers = async () => (await draftOf())?.answers ?? {}
    expect((await answers())['online-payment']?.answer).toEqual({ kind: 'published', value: 51.6 })
    expect((await answers())['online-dossier']?.answer).toEqual({ kind: 'published', value: 40 })
    // What stands in the field says the same again.
    const again = await secretary.say('/nhap Sở Y tế')
    expect(fieldOf(again, 'online-payment')?.value).toBe(words)
    await handIn(secretary, again, { 'online-payment': 'công bố 160' })
    expect((await answers())['online-payment']?.answer).toEqual({ kind: 'published', value: 51.6 })
    const theirs = await handIn(officer, await officer.say('/nhap'), { 'full-online-service': words })
    // Nor is the officer told of that way.
    expect(fieldOf(theirs, 'full-online-service')?.fault).toBe(
      'Chưa đọc được số trong câu trả lời. Xin ghi lại, ví dụ: 85/120, hoặc "không phát sinh".',
    )
  })

  it('takes nothing for changed that was only left as it stood, whatever happened elsewhere', async () => {
    const page = await officer.say('/nhap')
    await officer.say('160/310')
    const filled = await handIn(officer, page, { 'online-dossier': '290/374' })
    expect(textOf(filled)).toContain('160/310 (51,61 %)')
    const again = await officer.say('/nhap')
    await officer.say('đổi câu 1 thành 161/310')
    await handIn(officer, again, { 'online-dossier': '' })
    const answers = (await draftOf())?.answers
    expect(answers?.['online-payment']?.answer).toMatchObject({ numerator: 161 })
    expect(answers?.['online-dossier']).toBeUndefined()
  })

  it('has what is unlikely confirmed with a reason, which stays where the page is handed in again', async () => {
    const page = await officer.say('/nhap')
    const filled = { ...everything(page, 'như tuần trước'), 'online-payment': '5/310' }
    const confirm = await handIn(officer, page, filled)
    expect(formOf(confirm)).toMatchObject({ isOver: true })
    expect(formOf(confirm).fields.map(({ key }) => key)).toEqual(['online-payment', 'online-payment.reason'])
    for (const reason of [{}, { 'online-payment': 'forged' }])
      expect(fieldOf(await handIn(officer, confirm, reason), 'online-payment')?.fault).toBe(
        'Xin chọn hoặc ghi lý do, không quá 300 ký tự.',
      )
    const summary = await handIn(officer, confirm, { 'online-payment': 'scope' })
    expect(textOf(summary)).toContain('✓ Đúng, do thay đổi phạm vi')
    expect(textOf(await handIn(officer, page, filled))).toContain('✓ Đúng, do thay đổi phạm vi')
    const sent = await handIn(officer, summary, {})
    expect(textOf(sent)).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế')
    expect(sent.form).toBeUndefined()
    for (const late of [page, confirm, summary]) {
      expect(textOf(await handIn(officer, late, {}))).toContain('Bản nhập này đã được gửi')
    }
  })

  it('is not taken after the week was closed, from anybody else, or once its officer has left', async () => {
    const page = await officer.say('/nhap')
    const other = await office.member('Người Khác', 'officer', 'so-y-te')
    expect(textOf(await handIn(other, page, { 'online-payment': '1/2' }))).toContain('không còn hiệu lực')
    await handIn(officer, page, { 'online-payment': '160/310' })
    office.go('2024-06-21', '10:00')
    const closed = await handIn(officer, page, { 'online-payment': '161/310' })
    expect(textOf(closed)).toContain('chưa được gửi trước khi khoá')
    expect(textOf(closed)).toContain('160/310')
    expect(closed.form).toBeUndefined()
    const administrator = await office.member('Phạm Hoàng Nam', 'administrator', 'tinh-binh-duong')
    await administrator.choose(await administrator.say('/thuhoi Mai Văn Lộc'), 'Xác nhận')
    const left = await handIn(officer, page, { 'online-payment': '162/310' })
    expect(left.form).toBeUndefined()
    expect((await draftOf())?.answers['online-payment']?.answer).toMatchObject({ numerator: 160 })
  })

  it('has pages where it is long, each of which is kept', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const unit = await secretary.say('/nhap')
    expect(formOf(unit).fields).toMatchObject([{ key: 'words', isRequired: true }])
    const first = await handIn(secretary, unit, { words: 'Sở Tư pháp' })
    expect(formOf(first).fields).toHaveLength(20)
    expect(textOf(formOf(first))).toContain('Trang 1/2')
    const second = await handIn(secretary, first, everything(first, 'bỏ qua'))
    expect(textOf(formOf(second))).toContain('Trang 2/2')
    expect(formOf(second).isOver).toBeUndefined()
    const done = (await draftOf('so-tu-phap'))?.answers ?? {}
    expect(Object.keys(done)).toHaveLength(20)
    const summary = await handIn(secretary, second, everything(second, 'bỏ qua'))
    expect(formOf(summary)).toMatchObject({ isOver: true, fields: [], submit: { label: 'Gửi' } })
  })

  it('shows every answer as it could have been typed', async () => {
    const counts = fc.tuple(fc.nat(1e9), fc.nat(1e9)).map((pair) => pair.sort((one, other) => one - other))
    await fc.assert(
      fc.asyncProperty(counts, async ([numerator, denominator]) => {
        const page = await officer.say('/nhap')
        await handIn(officer, page, { 'online-payment': `${numerator}/${denominator}` })
        const shown = fieldOf(await officer.say('/nhap'), 'online-payment')?.value ?? ''
        await handIn(officer, await officer.say('/nhap'), { 'online-payment': 'bỏ qua' })
        await handIn(officer, await officer.say('/nhap'), { 'online-payment': shown })
        expect((await draftOf())?.answers['online-payment']?.answer).toMatchObject({ numerator, denominator })
      }),
      { numRuns: 8 },
    )
  })
})
