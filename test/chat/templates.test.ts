import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultIn, wordingNames } from '../../src/deadlines/wording.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give } from './work.ts'

const { templates: said, dialogue } = messagesIn('vi')

let office: Office
let administrator: Speaker
beforeEach(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
})
afterEach(() => office.remove())

const kept = async () =>
  (await office.store.wordings.of(['an-giang'])).map(({ name, language, text }) => [name, language, text])

describe('the wordings of notices', () => {
  it('are chosen by a button, each shown with what may be put in and as it would be sent', async () => {
    const list = await administrator.say('/mauvanban')
    expect(labelsOf(list)).toEqual(wordingNames.map((name) => said.names[name]))
    for (const name of wordingNames) {
      const one = textOf(await administrator.choose(list, said.names[name]))
      expect(one).toMatch(/\{(việc|tuần)\}/)
      expect(one).toContain('Ví dụ khi gửi đi:\nKính gửi:')
      // In the example nothing is left to be filled in.
      expect(one.slice(one.indexOf('Kính gửi:'))).not.toMatch(/[{}]/)
    }
  })

  it('of the program are sound in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      for (const name of wordingNames)
        expect([name, faultIn(name, messagesIn(language).notices.wordings[name])]).toEqual([name, null])
  })

  it('are written anew, with Vietnamese placeholders, seen on real work and confirmed', async () => {
    await give(office, { title: 'Rà soát dịch vụ công', units: ['finance'] })
    const one = await administrator.say('/mauvanban nhắc quá hạn')
    const asked = await administrator.choose(one, said.edit)
    expect(textOf(asked)).toContain('{đơn vị}, {việc}, {thời hạn}, {văn bản}, {số ngày}')
    const preview = await administrator.say(
      'Kính đề nghị {Đơn Vị} hoàn thành {viec}, đã trễ {số  ngày} ngày.',
    )
    expect(textOf(preview)).toContain(
      'Nhắc quá hạn: Kính đề nghị {đơn vị} hoàn thành {việc}, đã trễ {số ngày} ngày.',
    )
    expect(textOf(preview)).toContain(
      'Kính đề nghị Sở Tài chính hoàn thành Rà soát dịch vụ công, đã trễ 3 ngày.',
    )
    expect(await kept()).toEqual([])
    await administrator.choose(preview, dialogue.confirm)
    expect(await kept()).toEqual([
      ['overdue', 'vi', 'Kính đề nghị {unit} hoàn thành {title}, đã trễ {days} ngày.'],
    ])
    expect(labelsOf(await administrator.say('/mauvanban'))).toContain('Nhắc quá hạn (riêng)')
    expect(textOf(await administrator.say('/nhatky'))).toContain('hoàn thành {việc}')
  })

  it('go back to the program’s', async () => {
    const preview = await administrator.say('/mauvanban nhắc ngày cuối: Hôm nay là hạn của {title}.')
    await administrator.choose(preview, dialogue.confirm)
    const one = await administrator.say('/mauvanban nhắc ngày cuối')
    expect(textOf(one)).toContain(said.ofCommittee)
    await administrator.choose(await administrator.choose(one, said.reset), dialogue.confirm)
    expect(await kept()).toEqual([])
  })

  it('are changed in the other language by themselves', async () => {
    const english = await administrator.choose(await administrator.say('/mauvanban giao việc'), said.other.en)
    await administrator.choose(english, said.edit)
    const preview = await administrator.say('Please do this: {title}.')
    expect(textOf(preview)).toContain('Please do this: Công bố thủ tục hành chính nội bộ.')
    await administrator.choose(preview, dialogue.confirm)
    expect(await kept()).toEqual([['given', 'en', 'Please do this: {title}.']])
  })

  it.each([
    ['Kính đề nghị {nguoi nhan} làm {việc}', 'không có chỗ điền {nguoi nhan}'],
    ['Kính đề nghị làm {việc} vì {lý do}', 'không có chỗ điền {lý do}'],
    ['Kính đề nghị Quý đơn vị lưu ý.', 'Mẫu phải có {việc}'],
    ['Kính đề nghị làm {việc', 'thừa hay thiếu'],
    ['Kính đề nghị làm {việc}'.padEnd(601, '.'), '600 ký tự'],
  ])('are not taken with a fault, which is told: %s', async (text, why) => {
    await administrator.choose(await administrator.say('/mauvanban nhắc ngày cuối'), said.edit)
    const refused = await administrator.say(text)
    expect(textOf(refused)).toContain(why)
    expect(labelsOf(refused)).toEqual([])
    // What is sent next is taken for the wording again.
    const preview = await administrator.say('Hôm nay là hạn của {việc}.')
    expect(labelsOf(preview)).toContain(dialogue.confirm)
    expect(await kept()).toEqual([])
  })

  it.each([
    [
      'báo lãnh đạo: Kính báo {việc}: khẩn.',
      said.several,
      ['Báo lãnh đạo đơn vị', 'Báo lãnh đạo Ban Chỉ đạo', 'Xin thư ký đồng ý báo lãnh đạo'],
    ],
    ['nhắc nhau: Kính báo {việc}: khẩn.', said.notFound({ words: 'nhắc nhau' }), null],
  ])('keep what was written while it is asked which is meant: %s', async (words, asked, names) => {
    const which = await administrator.say(`/mauvanban ${words}`)
    expect(textOf(which)).toBe(asked)
    expect(labelsOf(which)).toEqual(names ?? wordingNames.map((name) => said.names[name]))
    const preview = await administrator.choose(which, 'Báo lãnh đạo Ban Chỉ đạo')
    await administrator.choose(preview, dialogue.confirm)
    expect(await kept()).toEqual([['escalation-leader', 'vi', 'Kính báo {title}: khẩn.']])
  })

  it('are of a committee that is asked for by the unit that it steers, as the names of committees begin alike', async () => {
    const both = office.account()
    const memberships = ['an-giang', 'vinh-long'].map((committee) => ({
      committee,
      role: 'administrator' as const,
      unit: committee === 'an-giang' ? 'province' : 'elsewhere',
    }))
    await both.say(`start ${await office.codeFor('Trần Hai Nơi', memberships)}`)
    const which = await both.say('/mauvanban nhắc quá hạn: Kính báo {việc}.')
    expect(labelsOf(which)).toEqual(['Tỉnh An Giang', 'Tỉnh Vĩnh Long'])
    expect(textOf(await both.choose(which, 'Tỉnh Vĩnh Long'))).toContain('Kính báo {việc}.')
  })

  it('are checked again when a button is pressed, which anybody can forge', async () => {
    const change = {
      kind: 'set-wording',
      committee: 'an-giang',
      name: 'given',
      language: 'vi',
      text: 'Không có gì',
    }
    const forged = { command: 'templates', slots: { change, step: 'confirm' } }
    expect(textOf(await administrator.say(forged))).toContain('Mẫu phải có {việc}')
    const sound = { ...change, text: 'Việc: {title}', committee: 'vinh-long' }
    expect(textOf(await administrator.say({ ...forged, slots: { change: sound, step: 'confirm' } }))).toBe(
      said.notYours,
    )
    expect(await kept()).toEqual([])
  })

  it('show in the list and by name what is near, and say where nothing is', async () => {
    const several = await administrator.say('/mauvanban gia hạn')
    expect(labelsOf(several)).toEqual(['Đồng ý gia hạn', 'Không gia hạn', 'Đơn vị xin gia hạn'])
    expect(textOf(await administrator.say('/mauvanban thơ mừng xuân'))).toContain('thơ mừng xuân')
  })
})
