import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskOn } from '../../src/app/dialogue.ts'
import { configFrom } from '../../src/config.ts'
import { type EscalationSettings, usualEscalation } from '../../src/deadlines/escalation.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf, linesOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give, moment } from './work.ts'

const { escalation: said, dialogue } = messagesIn('vi')

let office: Office
let administrator: Speaker
beforeEach(async () => {
  office = await openOffice()
  administrator = await office.member('Phạm Quản Trị', 'administrator', 'province')
})
afterEach(() => office.remove())

const kept = async (committee = 'an-giang') => (await office.store.escalations.of([committee])).get(committee)
const confirm = async (words: string) =>
  administrator.choose(await administrator.say(words), dialogue.confirm)

describe('who hears of overdue work', () => {
  it('is shown step by step, as by default', async () => {
    const lines = linesOf(await administrator.say('/baocaocap'))
    expect(lines).toContain('Lãnh đạo đơn vị: sau 3 ngày làm việc quá hạn')
    expect(lines).toContain('Thư ký: sau 5 ngày làm việc quá hạn')
    expect(lines).toContain('Lãnh đạo Ban Chỉ đạo: sau 10 ngày làm việc quá hạn')
    expect(lines).toContain('Trước khi báo lãnh đạo Ban Chỉ đạo: chờ thư ký đồng ý')
  })

  it.each<[string, Partial<EscalationSettings>]>([
    ['/baocaocap lãnh đạo đơn vị 2, thư ký 4, lãnh đạo 8', { head: 2, secretary: 4, leader: 8 }],
    ['/baocaocap thư ký sau 7 ngày', { secretary: 7 }],
    ['/baocaocap lãnh đạo không', { leader: null }],
    ['/baocaocap lanh dao don vi khong bao, lanh dao bcd 15', { head: null, leader: 15 }],
    ['/baocaocap không cần thư ký đồng ý', { releaseToLeader: false }],
    ['/escalation head 1, leader never, without release', { head: 1, leader: null, releaseToLeader: false }],
  ])('is changed by %s once it is confirmed', async (words, settings) => {
    const preview = await administrator.say(words)
    expect(await kept()).toEqual(usualEscalation)
    await administrator.choose(preview, dialogue.confirm)
    expect(await kept()).toEqual({ ...usualEscalation, ...settings })
    expect(await kept('vinh-long')).toEqual(usualEscalation)
  })

  it('goes back to the default, and to waiting for the secretary, by a button', async () => {
    await confirm('/baocaocap lãnh đạo 20, không cần thư ký đồng ý')
    const shown = await administrator.say('/baocaocap')
    await administrator.choose(await administrator.choose(shown, said.withRelease), dialogue.confirm)
    expect(await kept()).toEqual({ ...usualEscalation, leader: 20 })
    await administrator.choose(await administrator.choose(shown, said.usual), dialogue.confirm)
    expect(await kept()).toEqual(usualEscalation)
    const trail = textOf(await administrator.say('/nhatky'))
    expect(trail).toContain(
      'Lãnh đạo Ban Chỉ đạo: sau 20 ngày làm việc quá hạn → sau 10 ngày làm việc quá hạn',
    )
  })

  it.each([
    ['/baocaocap lãnh đạo 0', said.faults.days],
    ['/baocaocap lãnh đạo 61', said.faults.days],
    ['/baocaocap lãnh đạo 4', said.faults.order],
    ['/baocaocap thư ký 2', said.faults.order],
    ['/baocaocap thư ký 5', said.unchanged],
  ])('is not changed by %s', async (words, why) => {
    const reply = await administrator.say(words)
    expect([textOf(reply), labelsOf(reply)]).toEqual([why, []])
  })

  it('moves what is planned, as the preview says', async () => {
    await office.member('Trần Thị Bình', 'secretary', 'province')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const { parts } = await give(office, { due: '2024-06-20' })
    const escalations = async () => {
      await deskOn(office.store, configFrom({})).catchUp(moment('2024-06-17T08:00').at)
      return (await office.store.notices.ofParts([parts[0]?.id ?? 0])).flatMap(
        ({ occasion, dueAt, state }) =>
          occasion.kind === 'escalation' && state === 'waiting'
            ? `${occasion.to} ${dueAt.toISOString()}`
            : [],
      )
    }
    expect(await escalations()).toEqual(['secretary 2024-06-27T03:00:00.000Z'])
    const preview = await administrator.say('/baocaocap thư ký 6')
    expect(textOf(preview)).toContain(
      'Báo cáo thư ký · Công bố TTHC nội bộ · Sở Y tế: 10:00 ngày 27/06/2024 → 10:00 ngày 28/06/2024',
    )
    await administrator.choose(preview, dialogue.confirm)
    expect(await escalations()).toEqual(['secretary 2024-06-28T03:00:00.000Z'])
    await confirm('/baocaocap thư ký không')
    expect(await escalations()).toEqual([])
  })
})
