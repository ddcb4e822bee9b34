import { afterEach, describe, expect, it } from 'vitest'
import { sampleOf } from '../store/sampled.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const all = sampleOf(['so-y-te'], '2024-05-01')
const overdue = all.indicators.find(({ slug }) => slug === 'overdue-dossier')
if (overdue === undefined) throw new Error('the sample counts no overdue dossiers')
const counted = (slug: string, nameVi: string) => ({ ...overdue, slug, nameVi, nameEn: slug, aliases: [] })
/** What was left over and is still open, as an administrator adds it. */
const leftOver = [counted('left-over', 'Hồ sơ tồn đầu kỳ'), counted('still-open', 'Hồ sơ tồn cuối kỳ')]
const reported = ['online-payment', 'online-dossier', 'on-time-resolution']
const figures = all.figures.filter(({ indicator }) => reported.includes(indicator))
const data = { ...all, figures }
const withLeftOver = {
  ...data,
  indicators: [...all.indicators, ...leftOver],
  figures: figures.flatMap((figure) =>
    figure.indicator === 'online-payment'
      ? [
          figure,
          ...leftOver.map(({ slug }) => ({
            ...figure,
            indicator: slug,
            numerator: null,
            denominator: null,
            value: 9,
          })),
        ]
      : [figure],
  ),
}

let office: Office
let officer: Speaker
const open = async (given: typeof data) => {
  office = await openOffice(given)
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
}
afterEach(() => office.remove())

const answers = async () => (await office.store.drafts.ofUnit('so-y-te', '2024-06-10'))[0]?.answers

describe('what was left over, received, resolved and is still open', () => {
  it('has to add up over the questions of a form, and every one of them is marked', async () => {
    await open(withLeftOver)
    await officer.say('/nhap')
    await officer.say('160/310')
    await officer.say('290/374')
    await officer.say('340/347')
    await officer.say('9')
    const reply = await officer.say('40')
    expect(textOf(reply)).toContain(
      'Tồn đầu 9 + tiếp nhận 374 = 383, nhưng giải quyết 347 + tồn cuối 40 = 387. Hai tổng phải bằng nhau',
    )
    expect((await answers())?.['still-open']).toBeUndefined()
    const summary = await officer.say('36')
    expect(textOf(summary)).not.toContain('cần sửa')
    expect(labelsOf(summary)[0]).toBe('Gửi')
    // What makes it wrong again is refused as well.
    expect(textOf(await officer.say('sửa thanh toán thành 161/310'))).toContain('161/310')
    expect(textOf(await officer.say('sửa hồ sơ trực tuyến thành 290/375'))).toContain(
      'Hai tổng phải bằng nhau',
    )
    expect((await answers())?.['online-dossier']?.answer).toMatchObject({ denominator: 374 })
  })

  it('has to add up in a pasted list, of which nothing that is wrong is kept', async () => {
    await open(data)
    const wrong = await officer.say(
      'Sở Y tế tuần 24\nthanh toán 160/310\ntồn đầu 9, tiếp nhận 374, trực tuyến 290\nđúng hạn 340/347, tồn cuối 40',
    )
    expect(textOf(wrong)).toContain('Tồn đầu 9 + tiếp nhận 374 = 383')
    expect(Object.keys((await answers()) ?? {})).toEqual(['online-payment'])
    const right = await officer.say('tồn đầu 9, tiếp nhận 374, trực tuyến 290\nđúng hạn 340/347, tồn cuối 36')
    expect(textOf(right)).toContain('chỉ được dùng để đối chiếu')
    expect(textOf(right)).not.toContain('Chưa rõ dòng')
    expect(await answers()).toMatchObject({
      // "Trực tuyến" is how they were filed, and not how they were paid.
      'online-payment': { answer: { numerator: 160, denominator: 310 } },
      'online-dossier': { answer: { numerator: 290, denominator: 374 } },
      'on-time-resolution': { answer: { numerator: 340, denominator: 347 } },
    })
  })

  it('is not all those in time where only "resolved" is said', async () => {
    await open(data)
    await officer.say('/nhap')
    await officer.say('Sở Y tế tuần 24\nđúng hạn 340/347')
    await officer.say('Sở Y tế tuần 24\ngiải quyết 350')
    expect((await answers())?.['on-time-resolution']?.answer).toMatchObject({
      numerator: 340,
      denominator: 350,
    })
  })
})
