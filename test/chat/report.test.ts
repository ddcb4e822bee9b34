import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleOf } from '../store/sampled.ts'
import { asLastWeek, fieldOf } from './forms.ts'
import { codeIn, labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'

const data = sampleOf(['so-y-te', 'so-tu-phap'], '2024-01-01')

let office: Office
let officer: Speaker
beforeEach(async () => {
  office = await openOffice(data)
  officer = await office.member('Mai Văn Lộc', 'officer', 'so-y-te')
})
afterEach(() => office.remove())

describe('the form of a week', () => {
  it('asks for one indicator after another, with what a phone in a hurry needs', async () => {
    const first = await officer.say('/nhap')
    const text = textOf(first)
    expect(text).toContain('Sở Y tế · tuần 24/2024')
    expect(text).toContain('Câu 1/10: Tỷ lệ thanh toán trực tuyến')
    expect(text).toContain('Tuần trước: 146/305 (47,87 %)')
    expect(text).toContain('Chỉ tiêu: trên 50 %')
    expect(labelsOf(first)).toEqual(['Như tuần trước', 'Không phát sinh', 'Bỏ qua', 'Để sau', 'Huỷ'])
  })

  it('says of which week the latest figures are where the week before has none, and offers none that can’t be taken', async () => {
    office.go('2024-06-24')
    const first = await officer.say('/nhap')
    expect(textOf(first)).toContain('Sở Y tế · tuần 25/2024')
    expect(textOf(first)).toContain('Gần nhất, tuần 23/2024: 146/305 (47,87 %)')
    expect(textOf(first)).not.toContain('Tuần trước')
    expect(labelsOf(first)[0]).toBe('Như tuần 23/2024')
    expect(fieldOf(first, 'online-payment')?.example).toBe('Gần nhất, tuần 23/2024: 146/305 (47,87 %)')
    expect(textOf(await officer.choose(first, 'Như tuần 23/2024'))).toContain('✓ 146/305 (47,87 %)')
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    await secretary.say('/nhap Sở Tư pháp')
    const unlikely = await secretary.choose(await secretary.say('51,6%'), 'Lưu 51,60 %, chỉ công bố tỷ lệ')
    const confirmed = await secretary.choose(unlikely, 'Đúng, thực tế như vậy')
    await secretary.choose(await asLastWeek(secretary, confirmed), 'Gửi')
    office.go('2024-07-01')
    const other = await office.member('Lê Thị Mỹ Duyên', 'officer', 'so-tu-phap')
    const next = await other.say('/nhap')
    expect(textOf(next)).toContain('Tuần trước: 51,60 % (chỉ công bố tỷ lệ)')
    expect(labelsOf(next)).not.toContain('Như tuần trước')
  })

  it('keeps each answer at once, goes on where it was, and is sent after the summary', async () => {
    await officer.say('/nhap')
    await officer.say('160/310')
    expect(textOf(await officer.say('để sau'))).toContain('Đã giữ 1/10')
    const again = await officer.say('/nhap')
    expect(textOf(again)).toContain('Câu 2/10')
    const summary = await asLastWeek(officer, again)
    expect(textOf(summary)).toContain('160/310 (51,61 %)')
    expect(labelsOf(summary)[0]).toBe('Gửi')
    const sent = await officer.choose(summary, 'Gửi')
    expect(textOf(sent)).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế')
    // Of two departments with figures of the week.
    expect(textOf(sent)).toMatch(
      /^Tỷ lệ thanh toán trực tuyến: 160\/310 \(51,61 %\) · hạng [12]\/2 · \+1,61 điểm so với chỉ tiêu$/m,
    )
    expect(textOf(await officer.say('/tyle online-payment Sở Y tế'))).toContain('51,61 % (160/310)')
    // Whoever taps twice still sees what was saved.
    const twice = textOf(await officer.choose(summary, 'Gửi'))
    expect(twice).toContain('Bản nhập này đã được gửi. Số liệu tuần 24/2024 của Sở Y tế đang được ghi nhận')
    expect(twice).toContain('160/310 (51,61 %)')
  })

  it('goes on two days later, in another chat of the same person, at the same question', async () => {
    await officer.say('/nhap')
    await officer.say('160/310')
    const link = await officer.say('/lienket')
    const other = office.account('slack', 'Mai Văn Lộc')
    await other.say(`start ${codeIn(link)}`)
    office.go('2024-06-19', '07:00')
    const reply = await other.say('290/374')
    expect(textOf(reply)).toContain('✓ 290/374 (77,54 %)')
    expect(textOf(reply)).toContain('Câu 3/10')
    expect(textOf(await officer.say('/nhap'))).toContain('Câu 3/10')
  })

  it('goes on with what waited to be confirmed, in words, by a button and in a window', async () => {
    await officer.say('/nhap')
    await officer.say('160/310')
    const asked = await officer.say('190/370')
    expect(textOf(asked)).toContain('Khác hẳn các tuần gần đây (trung bình 70,48 %)')
    const later = await officer.choose(asked, 'Để sau')
    office.go('2024-06-19', '07:00')
    for (const again of [await officer.say('/nhap'), await officer.choose(later, 'Nhập tiếp')]) {
      expect(textOf(again)).toContain('190/370 (51,35 %)')
      expect(labelsOf(again)).toContain('Đúng, thực tế như vậy')
      expect(fieldOf(again, 'online-dossier')?.value).toBe('190/370')
    }
    const confirmed = await officer.choose(await officer.say('/nhap'), 'Đúng, thực tế như vậy')
    expect(textOf(confirmed)).toContain('Câu 3/10')
  })

  it('changes an earlier answer by a sentence, by its name or number, and asks on where it was', async () => {
    await officer.say('/nhap')
    await officer.say('160/310')
    const changed = await officer.say('sửa câu thanh toán thành 161/310')
    expect(textOf(changed)).toContain(
      'Đã sửa trong bản nhập (chưa gửi): Tỷ lệ thanh toán trực tuyến: 161/310 (51,94 %)',
    )
    expect(textOf(changed)).toContain('Câu 2/10')
    expect(textOf(await officer.say('290/374'))).toContain('Câu 3/10')
    expect(textOf(await officer.say('đổi câu 1 thành 162/310'))).toContain('162/310')
    // As much as at its own question is checked, and as little kept.
    expect(textOf(await officer.say('sửa câu 1 thành 400/310'))).toContain('không thể lớn hơn')
    expect(textOf(await officer.say('/sua thanh toán trực tuyến thành 163/310'))).toContain('Câu 3/10')
    expect(textOf(await officer.say('sửa câu 2'))).toContain('Câu 2/10')
    const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    expect(draft?.answers['online-payment']?.answer).toMatchObject({ numerator: 163 })
    expect(await office.store.audit.list({ committees: ['binh-duong'], limit: 9 })).not.toContainEqual(
      expect.objectContaining({ action: 'figure.correct' }),
    )
  })

  it('takes a percentage in place of counts from a secretary alone, once that was asked for', async () => {
    await officer.say('/nhap')
    expect(labelsOf(await officer.say('51,6%'))).not.toContain('Lưu 51,60 %, chỉ công bố tỷ lệ')
    const [theirs] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    const forged = { form: String(theirs?.id), field: 'online-payment', step: 'published', words: '51,6%' }
    expect(textOf(await officer.say({ command: 'report', slots: forged }))).toContain('Xin ghi hai số lượng')
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    await secretary.say('/nhap Sở Y tế')
    const again = await secretary.say('51,6%')
    expect(textOf(again)).toContain('Xin ghi hai số lượng')
    expect((await office.store.drafts.ofPerson((await secretary.id()) ?? ''))[0]?.answers).toEqual({})
    expect(labelsOf(await secretary.say('151,6%')).join()).not.toContain('chỉ công bố')
    const next = await secretary.choose(again, 'Lưu 51,60 %, chỉ công bố tỷ lệ')
    expect(textOf(next)).toContain('✓ 51,60 % (chỉ công bố tỷ lệ)')
    const summary = await asLastWeek(secretary, next)
    const sent = await secretary.choose(summary, 'Gửi')
    expect(textOf(sent)).toContain('51,60 % (chỉ công bố tỷ lệ) · hạng 1/2 · +1,6 điểm so với chỉ tiêu')
    const week = { from: '2024-06-10', to: '2024-06-16' }
    const query = { indicator: 'online-payment', units: ['so-y-te'], ...week }
    expect(await office.store.figures.list(query)).toMatchObject([
      { numerator: null, denominator: null, value: 51.6 },
    ])
    expect(textOf(await secretary.say('/tyle online-payment Sở Y tế'))).toContain('không kèm tử số và mẫu số')
    // It may be corrected to another, and to counts.
    const words = 'sửa số liệu thanh toán SYT tuần 24 thành 52% vì rà soát'
    const preview = await secretary.choose(await secretary.say(words), 'Lưu 52,00 %, chỉ công bố tỷ lệ')
    expect(textOf(preview)).toContain('51,60 % → 52,00 %')
    await secretary.choose(preview, 'Điều chỉnh')
    expect(await office.store.figures.list(query)).toMatchObject([{ value: 52, revision: 2 }])
    // Nor is an officer offered it as last week's.
    office.go('2024-06-24')
    await officer.say('/nhap tuần 25/2024')
    expect(textOf(await officer.say('như tuần trước'))).toContain('Xin ghi hai số lượng')
  })

  it('corrects a figure of another week from within, and comes back to the question', async () => {
    office.go('2024-06-21', '01:00')
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    await secretary.say('/nhap Sở Y tế')
    await secretary.say('160/310')
    const sentence = 'sửa số liệu thanh toán tuần 23 thành 150/305 vì nhập nhầm'
    const cancelled = await secretary.choose(await secretary.say(sentence), 'Huỷ')
    expect(textOf(cancelled)).toContain('Câu 2/10')
    const done = await secretary.choose(await secretary.say(sentence), 'Điều chỉnh')
    expect(textOf(done)).toContain('Đã điều chỉnh số liệu')
    expect(textOf(done)).toContain('Câu 2/10')
    expect(textOf(await secretary.say('290/374'))).toContain('Câu 3/10')
    const week = { from: '2024-06-03', to: '2024-06-09' }
    const [figure] = await office.store.figures.list({
      ...{ indicator: 'online-payment', units: ['so-y-te'], ...week },
    })
    expect(figure).toMatchObject({ numerator: 150, revision: 2, reason: 'nhập nhầm' })
    // What can't be corrected is said, and the form asks on.
    const strange = await secretary.say('sửa PAR Index tuần 23 thành 80 vì nhập nhầm')
    expect(textOf(strange)).toContain('Câu 3/10')
  })

  it.each([
    ['320/310', 'không thể lớn hơn'],
    ['51,6%', 'Xin ghi hai số lượng thay cho tỷ lệ phần trăm'],
    ['-1/5', 'không được âm'],
    ['1,5/5', 'số nguyên'],
    ['không biết', 'Chưa đọc được số'],
  ])('says what is wrong with %s and asks again, and nothing is kept', async (typed, said) => {
    await officer.say('/nhap')
    const reply = await officer.say(typed)
    expect(textOf(reply)).toContain(said)
    expect(textOf(reply)).toContain('Câu 1/10')
    expect((await office.store.drafts.ofUnit('so-y-te', '2024-06-10'))[0]?.answers).toEqual({})
  })

  it('asks about what is unlikely, and sends it once it is confirmed, with the reason', async () => {
    await officer.say('/nhap')
    const asked = await officer.say('290/300')
    expect(textOf(asked)).toContain('Tỷ lệ thay đổi +48,8 điểm')
    await officer.choose(asked, 'Đúng, lý do khác…')
    const next = await officer.say('Đợt cao điểm thu phí')
    const summary = await asLastWeek(officer, next)
    expect(textOf(summary)).toContain('✓ Đợt cao điểm thu phí')
    await officer.choose(summary, 'Gửi')
    const [figure] = await office.store.figures.list({
      indicator: 'online-payment',
      units: ['so-y-te'],
      from: '2024-06-10',
      to: '2024-06-16',
    })
    expect(figure).toMatchObject({
      numerator: 290,
      denominator: 300,
      note: 'Đợt cao điểm thu phí',
      sample: false,
    })
  })

  it('takes a reason for the answer alone that was shown with it, and none that is too long', async () => {
    await officer.say('/nhap')
    const before = await officer.say('290/300')
    const after = await officer.say('295/300')
    const again = await officer.choose(before, 'Đúng, thực tế như vậy')
    expect(textOf(again)).toContain('295/300')
    expect(labelsOf(again)).toContain('Đúng, thực tế như vậy')
    await officer.choose(after, 'Đúng, lý do khác…')
    expect(textOf(await officer.say('dài '.repeat(200)))).toContain('Lý do dài quá 300 ký tự')
    // A figure in place of the reason is another answer.
    expect(textOf(await officer.say('160/310'))).toContain('✓ Đã sửa trong bản nhập (chưa gửi)')
    const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    expect(draft?.answers['online-payment']).toMatchObject({ reason: null, answer: { numerator: 160 } })
  })

  it('holds counts that several indicators share against each other', async () => {
    await officer.say('/nhap')
    await officer.say('bỏ qua')
    await officer.say('281/374')
    await officer.say('như tuần trước')
    await officer.say('500/520')
    await officer.say('3')
    await officer.say('260/400')
    const reply = await officer.say('450/530')
    expect(textOf(reply)).toContain(
      '"Hồ sơ đã giải quyết" là 530, nhưng ở "Tỷ lệ giải quyết hồ sơ đúng hạn" đã ghi 520',
    )
  })

  it('hears “huỷ” in words as from its button: it asks, and lets nothing go by itself', async () => {
    await officer.say('/nhap')
    await officer.say('160/310')
    const asked = await officer.say('huỷ')
    expect(textOf(asked)).toContain('Bỏ 1 câu trả lời')
    expect(await office.store.drafts.ofUnit('so-y-te', '2024-06-10')).toHaveLength(1)
    // Both answers to it may be words.
    expect(textOf(await officer.say('không'))).toContain('Câu 2/10')
    await officer.say('huỷ')
    expect(textOf(await officer.say('đồng ý'))).toContain('Đã bỏ bản nhập')
    expect(await office.store.drafts.ofUnit('so-y-te', '2024-06-10')).toEqual([])
    await officer.choose(asked, 'Bỏ bản nhập này')
    // What is typed as a reason is none of the form's answers.
    await officer.choose(await officer.say('/nhap'), 'Không phát sinh')
    await officer.say('290/300')
    await officer.say('huỷ')
    const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    expect(draft?.answers['online-payment']?.reason).toBeNull()
  })

  it('takes an answer that comes before any question for that to none of them', async () => {
    const reply = await officer.say('85 trên 120')
    expect(textOf(reply)).toContain('Đã nhận 85/120')
    expect((await office.store.drafts.ofUnit('so-y-te', '2024-06-10'))[0]?.answers).toEqual({})
  })

  it('changes any earlier answer from the summary', async () => {
    const summary = await asLastWeek(officer, await officer.say('/nhap'))
    await officer.choose(summary, 'Sửa: Tỷ lệ thanh toán trực tuyến')
    expect(textOf(await officer.say('150/305'))).toContain('150/305')
  })
})

describe('a pasted message', () => {
  it('fills the form at once, shares counts, and shows what was not clear', async () => {
    const reply = await officer.say(
      'Sở Y tế tuần 24\nthanh toán 160/310\nsố hoá hồ sơ: 260/374\nđúng hạn 470/480, quá hạn 3\nlinh tinh 5/6',
    )
    const text = textOf(reply)
    expect(text).toContain('160/310')
    expect(text).toContain('260/374')
    expect(text).toContain('470/480')
    expect(text).toContain('Chưa rõ dòng: "linh tinh 5/6"')
    expect(labelsOf(reply)).not.toContain('Gửi')
  })

  it('asks for the counts in place of a percentage, which a secretary alone may save by one tap', async () => {
    const list = '/nhap Sở Y tế tuần 24\nthanh toán 50,8%\nsố hoá hồ sơ: 260/374'
    const asked =
      '"thanh toán 50,8%": xin ghi hai số lượng thay cho tỷ lệ phần trăm (Hồ sơ thanh toán trực tuyến / Hồ sơ có phí, lệ phí phải thanh toán)'
    const theirs = await officer.say(list)
    expect(textOf(theirs)).toContain(asked)
    expect(labelsOf(theirs).join()).not.toContain('chỉ công bố')
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const reply = await secretary.say(list)
    expect(textOf(reply)).toContain(asked)
    const next = await secretary.choose(reply, 'Lưu 50,80 %, chỉ công bố tỷ lệ: Tỷ lệ thanh toán trực tuyến')
    expect(textOf(next)).toContain('✓ 50,80 % (chỉ công bố tỷ lệ)')
    const id = (await secretary.id()) ?? ''
    const [draft] = await office.store.drafts.ofPerson(id)
    expect(draft?.answers['online-payment']?.answer).toEqual({ kind: 'published', value: 50.8 })
    expect(draft?.answers['dossier-digitization']?.answer).toMatchObject({ numerator: 260 })
  })

  it('says why something is unlikely or impossible, and takes what is unlikely once it is confirmed', async () => {
    const reply = await officer.say('Sở Y tế tuần 24\nthanh toán 290/300\nđúng hạn 490/480')
    expect(textOf(reply)).toContain(
      'Tỷ lệ thanh toán trực tuyến: Tỷ lệ thay đổi +48,8 điểm so với lần báo cáo trước.',
    )
    expect(textOf(reply)).toContain('không thể lớn hơn')
    const confirm = await officer.choose(reply, 'Xác nhận: Tỷ lệ thanh toán trực tuyến')
    expect(labelsOf(confirm)).toContain('Đúng, thực tế như vậy')
    await officer.choose(confirm, 'Đúng, thực tế như vậy')
    const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    expect(draft?.answers['online-payment']).toMatchObject({ reason: 'Đúng, thực tế như vậy' })
    const wrong = await officer.choose(reply, 'Sửa: Tỷ lệ giải quyết hồ sơ đúng hạn')
    expect(textOf(wrong)).toContain('không thể lớn hơn')
  })

  it('may be one line, before there is a form', async () => {
    expect(textOf(await officer.say('tiếp nhận 374, trực tuyến 290'))).toContain('290/374')
    const leader = await office.member('Đỗ Thị Mai', 'leader', 'so-y-te')
    expect(textOf(await leader.say('tiếp nhận 374, trực tuyến 290'))).toContain('chưa hiểu')
  })

  it('is taken at any step of the form', async () => {
    await officer.say('/nhap')
    const reply = await officer.say('tiếp nhận 374, trực tuyến 290')
    expect(textOf(reply)).toContain('290/374')
  })
})

describe('two counts before any question was asked', () => {
  it('are kept, and it is asked which indicator they are for', async () => {
    const asked = await officer.say('160/310')
    expect(textOf(asked)).toContain('Đã nhận 160/310 (51,61 %)')
    expect(textOf(asked)).toContain('Xin chọn chỉ số')
    expect(labelsOf(asked)).toContain('Tỷ lệ thanh toán trực tuyến')
    expect(labelsOf(asked).at(-1)).toBe('Nhập từng câu')
    const next = await officer.choose(asked, 'Tỷ lệ thanh toán trực tuyến')
    expect(textOf(next)).toContain('✓ 160/310')
    expect(textOf(next)).toContain('Câu 2/10')
    const [draft] = await office.store.drafts.ofUnit('so-y-te', '2024-06-10')
    expect(Object.keys(draft?.answers ?? {})).toEqual(['online-payment'])
  })

  it('are checked as an answer is, and lead to the questions by another way', async () => {
    const asked = await officer.say('310/160')
    expect(textOf(await officer.choose(asked, 'Tỷ lệ thanh toán trực tuyến'))).toContain('Câu 1/10')
    expect(textOf(await officer.choose(asked, 'Nhập từng câu'))).toContain('Câu 1/10')
    expect((await office.store.drafts.ofUnit('so-y-te', '2024-06-10'))[0]?.answers).toEqual({})
  })
})

describe('who may enter', () => {
  it('is the officer of the unit while the week is open, and a secretary afterwards', async () => {
    expect(textOf(await officer.say('/nhap Sở Tư pháp'))).toContain('không thuộc các đơn vị')
    expect(textOf(await officer.say('/nhap tuần 25/2024'))).toContain(
      'Tuần 25/2024 (17/06–23/06/2024) chưa đến lúc nhập số liệu',
    )
    // Without its year it is the nearest, and not the one of the year before.
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    expect(textOf(await secretary.say('/nhap Sở Y tế tuần 26'))).toContain('Tuần 26/2024 (24/06–30/06/2024)')
    expect(textOf(await secretary.say('/nhap Sở Y tế tuần 10 năm 2024 - 17/6/2024'))).toContain(
      'tuần 10/2024',
    )
    expect(textOf(await secretary.say('/nhap Sở Y tế tuần 26 năm 2023'))).toContain('tuần 26/2023')
    const open = await officer.say('/nhap')
    office.go('2024-06-21', '09:01')
    expect(textOf(await officer.choose(open, 'Không phát sinh'))).toContain('Tuần 24/2024 đã khoá')
    expect(textOf(await officer.say('/nhap'))).toContain('Tuần 24/2024 đã khoá lúc 16:00 ngày 21/06/2024')
    expect(textOf(await secretary.say('/nhap Sở Y tế tuần 24/2024'))).toContain('Câu 1/10')
    expect(textOf(await officer.say('/nhap tuần 24'))).toContain('thư ký Ban Chỉ đạo (Lê Thị Ngọc Ánh)')
  })

  it('is asked which unit is meant where the name is nobody’s, and never taken for their own', async () => {
    for (const words of ['/nhap Sở Thuỷ sản', '/nhap sở abc tuần 24/2024']) {
      const reply = await officer.say(words)
      expect([words, textOf(reply)]).toEqual([words, expect.stringContaining('đơn vị nào')])
    }
    expect(await office.store.drafts.ofUnit('so-y-te', '2024-06-10')).toEqual([])
  })

  it.each([
    ['tuần 99', 'Không có tuần 99/2024: năm 2024 có 52 tuần.'],
    ['tuần 60/2024', 'Không có tuần 60/2024: năm 2024 có 52 tuần.'],
    ['ngày 31/2', 'Không có kỳ hoặc ngày như vậy'],
  ])('is told that there is no %s, and given no other', async (words, why) => {
    expect(textOf(await officer.say(`/nhap ${words}`))).toContain(why)
    expect(await office.store.drafts.ofUnit('so-y-te', '2024-06-10')).toEqual([])
  })

  it('means the reporting that is open by "tuần này", and not a week in progress', async () => {
    expect(textOf(await officer.say('nhập số liệu tuần này'))).toContain('Sở Y tế · tuần 24/2024')
    expect(textOf(await officer.say('/nhap tuần này'))).toContain('Sở Y tế · tuần 24/2024')
  })

  it('does not write into the form of another, and sees that somebody else is writing', async () => {
    const first = await officer.say('/nhap')
    const other = await office.member('Người Thứ Hai', 'officer', 'so-y-te')
    expect(textOf(await other.say('/nhap'))).toContain('Mai Văn Lộc cũng đang nhập')
    const press = first.buttons?.[0]?.press ?? { command: '', slots: {} }
    expect(textOf(await other.say(press))).toContain('không còn hiệu lực')
    await officer.choose(await asLastWeek(officer, first), 'Gửi')
    await other.say('/nhap')
    const summary = await asLastWeek(other, await other.say('150/310'))
    expect(textOf(summary)).toContain('Mai Văn Lộc đã gửi số liệu tuần này')
    expect(textOf(summary)).toContain('Tỷ lệ thanh toán trực tuyến: 146/305 (47,87 %) → 150/310 (48,39 %)')
    expect(labelsOf(summary)[0]).toBe('Vẫn gửi')
    // What was corrected since is shown before it is replaced.
    const fix = await officer.say('sửa số liệu thanh toán tuần 24 thành 151/310 vì nhập nhầm')
    await officer.choose(fix, 'Điều chỉnh')
    const again = await other.choose(summary, 'Vẫn gửi')
    expect(textOf(again)).toContain('151/310 (48,71 %) → 150/310 (48,39 %)')
    expect(textOf(await other.choose(again, 'Vẫn gửi'))).toContain('Đã lưu số liệu')
  })
})

describe('who has not reported', () => {
  it('is told to those above, with whoever is in charge, and to a unit about itself alone', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const before = await secretary.say('/chuanop')
    expect(textOf(before)).toContain('Hạn nhập: 16:00 ngày 21/06/2024')
    expect(textOf(before)).toContain('Chưa báo cáo: 1 · Đúng hạn: 1')
    expect(textOf(before)).toContain('Y tế | Chưa báo cáo | Mai Văn Lộc')
    await officer.choose(await asLastWeek(officer, await officer.say('/nhap')), 'Gửi')
    expect(textOf(await secretary.say('đơn vị nào chưa báo cáo tuần này?'))).toContain('đã báo cáo đủ')
    expect(textOf(await officer.say('/chuanop'))).toContain('Đúng hạn: 1')
    expect(textOf(await officer.say('/chuanop'))).not.toContain('Tư pháp')
  })

  it('of a week to come, or of none of its year, is told to be so, and not of the year before', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const of = (week: string) => expect.stringContaining(week)
    const [next, later] = ['Tuần 26/2024 (24/06–30/06/2024) chưa', 'Tuần 30/2024 (22/07–28/07/2024) chưa']
    for (const [words, told] of [
      ['/chuanop tuần 26', next],
      ['đơn vị nào chưa nộp tuần 26?', next],
      ['/missing week 30/2024', later],
      ['tuần 30 ai chưa nộp', later],
      ['còn tuần 26?', next],
      ['/chuanop tuần 25', 'Tuần 25/2024 (17/06–23/06/2024) chưa'],
      ['/chuanop tuần sau', 'Tuần 26/2024 (24/06–30/06/2024) chưa'],
      ['/chuanop tuần 53', 'Không có tuần 53/2024'],
      ['/chuanop tuần 24', 'Tình hình báo cáo tuần 24/2024'],
      ['còn tuần này?', 'Tình hình báo cáo tuần 24/2024'],
      ['/chuanop tháng 5', 'Tình hình báo cáo tuần 18/2024'],
    ] as const)
      expect([words, textOf(await secretary.say(words))]).toEqual([words, of(told)])
  })

  it('is reminded from the list of the latest week, however that is named, and of no earlier one', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    const nudge = 'Đôn đốc các đơn vị này'
    for (const week of ['', ' tuần này', ' tuần trước', ' tuần 24/2024'])
      expect(labelsOf(await secretary.say(`/chuanop${week}`))).toContain(nudge)
    expect(labelsOf(await secretary.say('/chuanop tuần 23/2024'))).not.toContain(nudge)
  })

  it('is late where the figures came after the week was closed', async () => {
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'tinh-binh-duong')
    office.go('2024-06-22')
    const form = await secretary.say('/nhap Sở Y tế tuần 24/2024')
    await secretary.choose(await asLastWeek(secretary, form), 'Gửi')
    expect(textOf(await secretary.say('/chuanop tuần 24/2024'))).toContain('Y tế | Báo cáo muộn')
  })
})
