import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reachableOn } from '../../src/app/chat-services.ts'
import { deskOn } from '../../src/app/dialogue.ts'
import { createTelling } from '../../src/app/telling.ts'
import type { Push } from '../../src/chat/push.ts'
import { configFrom } from '../../src/config.ts'
import { labelsOf, type Office, openOffice, textOf } from '../chat/office.ts'
import { authorAt, moment, workOf } from '../chat/work.ts'
import { keeping } from './tell.ts'

const config = configFrom({})
const work = workOf({
  wording: 'trước ngày 28/6/2024',
  due: '2024-06-27',
  document: 'Kế hoạch số 200/KH-BCĐ',
  evidence: 'document',
})

let office: Office
let sent: Push[]
let logged: string[]
beforeEach(async () => {
  office = await openOffice()
  sent = []
  logged = []
})
afterEach(() => office.remove())

/** The program's desk and telling on a clock that stands still, with chats that keep what they are handed. */
function at(day: string, time: string, channels: readonly string[] = ['telegram'], broken = '') {
  const now = () => moment(`${day}T${time}`)
  const desk = deskOn(office.store, config)
  const hand = (push: Push) => {
    if (push.to.account === broken) throw new Error('this chat can’t be written to')
    sent.push(push)
  }
  const compose = new Map(channels.map((channel) => [channel, keeping(hand, channel)]))
  const telling = createTelling({
    store: office.store,
    config,
    desk,
    now,
    compose,
    kick: () => {},
    log: (_, what) => logged.push(what),
  })
  return { desk, author: authorAt(now()), tick: telling.tick, begin: () => desk.beginDay(now().at) }
}

/** What was told of work; the weekly digest has tests of its own. */
const texts = () => sent.map(({ reply }) => textOf(reply)).filter((one) => !one.startsWith('Điểm tin'))

describe('what is told of an assignment', () => {
  it('reaches the officer of the unit in working hours, with the cut-off and a tap for each answer', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const evening = at('2024-06-17', '19:30')
    await evening.desk.give(work, evening.author)
    await evening.tick()
    expect(sent).toEqual([])
    await at('2024-06-18', '07:59').tick()
    expect(sent).toEqual([])
    await at('2024-06-18', '08:00').tick()
    expect(sent).toHaveLength(1)
    expect(texts()[0]).toContain('Kính gửi: Sở Y tế')
    expect(texts()[0]).toContain('trước ngày 28/6/2024: hết ngày 27/06/2024 (thứ Năm)')
    expect(sent.flatMap(({ reply }) => labelsOf(reply))).toEqual([
      'Đã nhận',
      'Đã xong',
      'Xin gia hạn',
      'Nhắc lại sau',
      'Xem chi tiết',
    ])
    await at('2024-06-18', '08:01').tick()
    expect(sent).toHaveLength(1)
  })

  it('is one message for several things that are due, and one reminder after a week without the program', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const start = at('2024-06-17', '09:00')
    await start.desk.give(work, start.author)
    await start.desk.give({ ...work, title: 'Rà soát dịch vụ công' }, start.author)
    await start.tick()
    expect(sent).toHaveLength(1)
    expect(texts()[0]).toContain('Có 2 nội dung')
    sent = []
    // Three and one working days before, and the day itself, went by.
    await at('2024-06-27', '15:00').tick()
    expect(texts()).toEqual([expect.stringContaining('Hôm nay là ngày cuối')])
    expect(texts()[0]).toContain('đến muộn do có lúc trợ lý chưa gửi được đến Quý vị')
  })

  it('stops when the work is reported, and asks the secretary to confirm it', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Trần Thị Bình', 'secretary', 'province')
    const start = at('2024-06-17', '09:00')
    const given = await start.desk.give(work, start.author)
    await start.tick()
    const part = given?.parts[0]?.id ?? 0
    const step = { kind: 'report', evidence: 'QĐ 123/QĐ-SYT', files: [] } as const
    await start.desk.step(part, step, { ...start.author, person: await officer.id() })
    sent = []
    await at('2024-06-17', '09:05').tick()
    expect(texts()).toEqual([expect.stringContaining('Sở Y tế báo cáo đã hoàn thành')])
    expect(texts()[0]).toContain('QĐ 123/QĐ-SYT')
    sent = []
    await at('2024-06-27', '08:00').tick()
    expect(texts().every((one) => !one.includes('Kính gửi: Sở Y tế'))).toBe(true)
  })

  it('brings the secretary the files of a report with the buttons that decide about it, and later ones once', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Trần Thị Bình', 'secretary', 'province')
    const start = at('2024-06-17', '09:00')
    const given = await start.desk.give({ ...work, evidence: 'file' }, start.author)
    await start.tick()
    const part = given?.parts[0]?.id ?? 0
    const file = { channel: 'telegram', kind: 'document', size: 1200, link: null, album: null } as const
    const scan = { ...file, id: 'BQAC-1', name: 'QĐ 123.pdf' }
    const annex = { ...file, id: 'BQAC-2', name: 'Phụ lục.xlsx' }
    const author = { ...start.author, person: await officer.id() }
    const filesOf = () =>
      sent.flatMap(({ reply }) => reply.blocks).flatMap((one) => (one.kind === 'file' ? [one] : []))
    await start.desk.step(part, { kind: 'report', evidence: null, files: [scan] }, author)
    sent = []
    await at('2024-06-17', '09:05').tick()
    expect(texts()[0]).toContain('Kết quả: 📎 QĐ 123.pdf (1,2 kB)')
    expect(filesOf()).toEqual([
      { kind: 'file', file: scan, label: '📎 QĐ 123.pdf (1,2 kB)', from: 'Nguyễn Văn An gửi qua Telegram' },
    ])
    expect(labelsOf(sent[0]?.reply ?? { blocks: [] })).toEqual(
      expect.arrayContaining(['Xác nhận hoàn thành', 'Trả lại', 'Xem tệp']),
    )
    await start.desk.step(part, { kind: 'attach', files: [scan, annex] }, author)
    sent = []
    await at('2024-06-17', '09:10').tick()
    expect(texts()).toEqual([expect.stringContaining('Sở Y tế bổ sung tệp vào báo cáo')])
    expect(filesOf().map(({ file }) => file)).toEqual([annex])
  })

  it('offers the secretary of an overdue unit what a secretary does, and none of the unit’s own answers', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    await office.member('Phạm Văn Hùng', 'leader', 'health')
    const start = at('2024-06-17', '09:00')
    await start.desk.give({ ...work, due: '2024-06-18' }, start.author)
    await start.tick()
    sent = []
    // The head hears of it before the secretary does.
    for (const day of ['2024-06-21', '2024-06-25', '2024-06-26']) await at(day, '10:30').tick()
    const told = sent
      .map(({ reply }) => reply)
      .find((reply) => textOf(reply).includes('đã được nhắc; kính đề nghị'))
    if (told === undefined) throw new Error('the secretary heard nothing')
    expect(labelsOf(told)).toEqual(['Đôn đốc', 'Đổi thời hạn', 'Xem chi tiết'])
    const reminded = sent.find(({ reply }) => textOf(reply).includes('Kính gửi: Sở Y tế'))
    expect(labelsOf(reminded?.reply ?? { blocks: [] })).toContain('Đã xong')
    expect(textOf(await secretary.choose(told, 'Đôn đốc'))).toContain('Sở Y tế')
    expect(textOf(await secretary.choose(told, 'Đổi thời hạn'))).toContain('Xin ghi thời hạn mới')
    expect(textOf(await secretary.say('hôm nào cũng được'))).toContain('Chưa đọc được thời hạn mới')
    const moved = textOf(await secretary.say('đến hết ngày 05/7/2024'))
    expect(moved).toContain('Đã đổi thời hạn của Sở Y tế')
    expect(moved).toContain('hết ngày 05/07/2024')
    const forged = { command: 'update', slots: { part: '1', act: 'reschedule', words: '30/7/2024' } }
    expect(textOf(await officer.say(forged))).toContain('Việc này của đơn vị khác')
  })

  it('asks for the button of a report only where it is there, and says of nobody that they were told who were not', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
    await office.member('Trần Quang Minh', 'leader', 'province')
    const now = at('2024-06-17', '08:00')
    await now.desk.give(work, now.author)
    await now.desk.give({ ...work, title: 'Rà soát dịch vụ công', due: '2024-06-28' }, now.author)
    await now.tick()
    sent = []
    await at('2024-06-28', '08:00').tick()
    // Two things in one message: each is opened first.
    const [two] = sent.map(({ reply }) => reply)
    expect(two && labelsOf(two)).not.toContain('Đã xong')
    expect(two && textOf(two)).toContain('hoặc đề xuất gia hạn kèm lý do.')
    expect(two && textOf(two)).not.toContain('xin bấm "Đã xong"')
    await officer.say('đã xong việc 2')
    await officer.say('QĐ 5/QĐ-SYT ngày 27/6/2024')
    sent = []
    await at('2024-07-02', '08:00').tick()
    const one = sent.map(({ reply }) => reply).find((reply) => labelsOf(reply).includes('Đã xong'))
    expect(one && textOf(one)).toContain('Nếu đã thực hiện, xin bấm "Đã xong".')
    await at('2024-07-04', '08:00').tick()
    await at('2024-07-04', '10:00').tick()
    // The unit has no head.
    const late = texts().find((text) => text.includes('trao đổi với đơn vị'))
    expect(late).toContain('Việc này đã được nhắc; kính đề nghị xem xét, trao đổi với đơn vị.')
    sent = []
    const later = at('2024-07-11', '08:00')
    await later.begin()
    await later.tick()
    const release = /báo cáo lãnh đạo/i
    const asked = sent.find(({ reply }) => labelsOf(reply).some((label) => release.test(label)))?.reply
    if (asked === undefined) throw new Error('the secretary was not asked')
    expect(textOf(await secretary.choose(asked, release))).toContain('về việc 1 của Sở Y tế')
  })

  it('lets the secretary confirm several reports of one message with a tap each, or all once they were seen', async () => {
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    const start = at('2024-06-17', '09:00')
    const units = ['health', 'finance', 'hospital']
    const given = await start.desk.give({ ...work, units }, start.author)
    for (const { id, unit } of given?.parts ?? []) {
      await start.desk.step(id, { kind: 'report', evidence: `QĐ của ${unit}`, files: [] }, start.author)
    }
    await start.tick()
    const [message] = sent.map(({ reply }) => reply).filter((reply) => textOf(reply).includes('QĐ của'))
    if (message === undefined) throw new Error('nothing was reported')
    const [all, ...each] = labelsOf(message)
    expect(all).toBe('Xem và xác nhận cả 3 báo cáo')
    expect(each).toEqual(['Xác nhận: Y tế', 'Xác nhận: Tài chính', 'Xác nhận: Bệnh viện Đa khoa'])
    // The message stays while they are answered.
    expect(message.buttons?.map(({ press }) => press.apart)).toEqual([true, true, true, true])
    expect(textOf(await secretary.choose(message, 'Xác nhận: Tài chính'))).toContain('Đã hoàn thành')
    const preview = await secretary.choose(message, 'Xem và xác nhận cả 3 báo cáo')
    expect(textOf(preview)).toContain('Y tế: QĐ của health\nBệnh viện Đa khoa: QĐ của hospital')
    expect(textOf(preview)).toContain('1 báo cáo khác không còn chờ xác nhận')
    expect(labelsOf(await secretary.choose(preview, 'Y tế'))).toContain('Trả lại')
    const states = async () => (await office.store.assignments.work(1))?.parts.map(({ state }) => state)
    expect(await states()).toEqual(['reported', 'verified', 'reported'])
    const done = await secretary.choose(preview, 'Xác nhận cả 2')
    expect(textOf(done)).toBe('Đã xác nhận hoàn thành: Sở Y tế; Bệnh viện Đa khoa.')
    expect(await states()).toEqual(['verified', 'verified', 'verified'])
    expect(textOf(await secretary.choose(message, 'Xem và xác nhận cả 3 báo cáo'))).toContain('Không còn')
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    expect(textOf(await officer.choose(preview, 'Xác nhận cả 2'))).toContain('Không còn')
  })

  it('keeps room for what else is to be decided beside many reports, and has one button for two notices of a part', async () => {
    const secretary = await office.member('Trần Thị Bình', 'secretary', 'province')
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const start = at('2024-06-17', '09:00')
    for (let nth = 1; nth <= 9; nth++) {
      const given = await start.desk.give({ ...work, title: `Việc ${nth}`, due: '2024-06-20' }, start.author)
      const part = given?.parts[0]?.id ?? 0
      if (nth < 9)
        await start.desk.step(part, { kind: 'report', evidence: `QĐ ${nth}`, files: [] }, start.author)
    }
    const last = 9
    const asks = { kind: 'ask-extension', until: '2024-07-01', reason: 'chờ ý kiến' } as const
    await start.desk.step(last, asks, start.author)
    await start.tick()
    const message = sent.map(({ reply }) => reply).find((reply) => textOf(reply).includes('đề nghị gia hạn'))
    if (message === undefined) throw new Error('nothing was asked')
    const labels = labelsOf(message)
    expect(labels).toHaveLength(8)
    expect(labels[0]).toBe('Xem và xác nhận cả 8 báo cáo')
    expect(labels.at(-1)).toBe('9. Việc 9')
    await secretary.choose(await secretary.choose(message, '9. Việc 9'), 'Không gia hạn')
    await secretary.say('đã gần hết năm')
    sent = []
    // The refusal is told with the reminder of the same day.
    await at('2024-06-19', '08:00').tick()
    const told = sent.map(({ reply }) => reply).find((reply) => textOf(reply).includes('chưa được đồng ý'))
    expect(told && textOf(told)).toContain('Có 2 nội dung')
    expect(told && labelsOf(told)).toEqual([
      'Đã nhận',
      'Đã xong',
      'Xin gia hạn',
      'Nhắc lại sau',
      'Xem chi tiết',
    ])
    expect(await officer.id()).not.toBeNull()
  })

  it('goes to another chat of the same person where the first can no longer be reached', async () => {
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const start = at('2024-06-17', '09:00')
    await start.desk.give(work, start.author)
    await start.tick()
    const [push] = sent
    if (push === undefined) throw new Error('nothing was told')
    const { person } = await personOf(push.to.account)
    await link(person, 'slack', 'U1')
    await office.store.addresses.unreachable('telegram', push.to.account, 'blocked', start.author.at)
    await office.store.notices.undelivered(push.key)
    sent = []
    await at('2024-06-17', '09:01', ['telegram', 'slack']).tick()
    expect(sent.map(({ to }) => to)).toEqual([
      { channel: 'slack', account: 'U1', chat: 'slack:U1', conversation: null },
    ])
  })

  it('tells somebody who can be reached again what still has a point of what they were not told, once', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const id = (await officer.id()) ?? ''
    const account = (await office.store.addresses.destinations([id])).get(id)?.[0]?.account ?? ''
    const start = at('2024-06-17', '09:00')
    await office.store.addresses.unreachable('telegram', account, 'blocked', start.author.at)
    const given: number[] = []
    for (const title of ['Rà soát quy trình', 'Việc sẽ rút', 'Số hóa hồ sơ'])
      given.push((await start.desk.give({ ...work, title }, start.author))?.assignment.id ?? 0)
    await start.tick()
    const noon = at('2024-06-18', '11:00')
    const [part] = (await office.store.assignments.work(given[1] ?? 0))?.parts ?? []
    await noon.desk.step(part?.id ?? 0, { kind: 'withdraw', reason: null }, noon.author)
    await noon.tick()
    expect(texts()).toEqual([])
    const reachable = reachableOn(office.store)
    for (const time of ['09:00', '09:01', '09:02']) {
      const back = at('2024-06-19', time)
      await reachable('telegram', account)
      await back.tick()
    }
    expect(texts()).toHaveLength(1)
    expect(texts()[0]).toMatch(/Rà soát quy trình[\s\S]*Số hóa hồ sơ/)
    expect(texts()[0]).not.toContain('thực hiện: Việc sẽ rút')
  })

  it('tells an administrator who could not be told, and whom else the unit has', async () => {
    await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const id = await officer.id()
    const reach = (await office.store.addresses.destinations([id ?? ''])).get(id ?? '') ?? []
    await office.store.addresses.unreachable('telegram', reach[0]?.account ?? '', 'blocked', new Date())
    const start = at('2024-06-17', '09:00')
    await start.desk.give(work, start.author)
    await start.tick()
    // As where the program is started anew.
    await start.begin()
    await start.tick()
    expect(texts()).toEqual([expect.stringContaining('Chưa gửi được thông báo')])
    expect(texts()[0]).toContain('Nguyễn Văn An (Sở Y tế)')
    expect(texts()[0]).toContain('chưa có đầu mối khác')
  })
})

describe('what goes wrong with one', () => {
  it('keeps nobody else from hearing theirs, is logged, and is tried again in an hour', async () => {
    for (const name of ['An', 'Bình', 'Cúc', 'Dung', 'Em']) await office.member(name, 'officer', 'health')
    const start = at('2024-06-17', '09:00', ['telegram'], '3')
    await start.desk.give(work, start.author)
    await start.tick()
    const query = { channel: 'telegram', now: new Date(), machineNow: new Date(), limit: 100, leaveOut: [] }
    const told = async () =>
      (await office.store.deliveries.due(query)).map(({ lane }) => lane.slice(-1)).sort()
    expect(await told()).toEqual(['1', '2', '4', '5'])
    expect(logged).toEqual([expect.stringMatching(/^a notice could not be told, and is put off: part:/)])
    await at('2024-06-17', '09:59').tick()
    expect(await told()).toHaveLength(4)
    await at('2024-06-17', '10:00').tick()
    expect(await told()).toEqual(['1', '2', '3', '4', '5'])
  })

  it('keeps nobody else from hearing theirs: a faulty wording, nobody there, a past deadline, no holidays, one who left', async () => {
    await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    await office.member('Trần Thị Bình', 'secretary', 'province')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    await office.member('Lê Thị Cúc', 'officer', 'elsewhere')
    const gone = await office.member('Võ Văn Rời', 'officer', 'health')
    await office.store.wordings.set(
      { committee: 'an-giang', name: 'given', language: 'vi' },
      'Kính giao {nobody}: {title}.',
      at('2024-06-17', '08:00').author,
    )
    // The calendar lists no day off of the year.
    const start = at('2026-11-30', '09:00')
    await start.desk.give({ ...work, due: '2026-11-20', units: ['health', 'finance'] }, start.author)
    await start.desk.give(
      { ...work, committee: 'vinh-long', due: '2026-12-10', units: ['elsewhere'] },
      start.author,
    )
    const [member] = (await office.store.people.members(['an-giang'], '2026-11-30')).filter(
      ({ name }) => name === 'Võ Văn Rời',
    )
    expect(await gone.id()).toBe(member?.id)
    if (member !== undefined) await office.store.people.revoke(member, member.terms, start.author)
    await start.tick()
    await start.tick()
    const to = async (name: string) => {
      const [person] = (await office.store.people.list()).filter((one) => one.name === name)
      const chats =
        (await office.store.addresses.destinations([person?.id ?? ''])).get(person?.id ?? '') ?? []
      return sent
        .filter((push) => chats.some(({ chat }) => chat === push.to.chat))
        .map(({ reply }) => textOf(reply))
        .join('\n')
    }
    expect(await to('Nguyễn Văn An')).toContain('Ban Chỉ đạo giao Quý đơn vị thực hiện: Công bố TTHC nội bộ.')
    expect(await to('Lê Thị Cúc')).toContain('Công bố TTHC nội bộ')
    expect(await to('Võ Văn Rời')).toBe('')
    expect(await to('Trần Thị Bình')).toContain('Sở Tài chính chưa có đầu mối')
    expect(await to('Phạm Hoàng Nam')).toContain('Mẫu thông báo riêng "Giao việc" không còn dùng được')
    // Late from the day on which it was given, not from before.
    sent = []
    await at('2026-12-01', '08:00').tick()
    expect(await to('Nguyễn Văn An')).toContain('quá hạn')
  })
})

describe('what administrators should mend', () => {
  it('is that the coming year has no days off, once a month from October on, until it has some', async () => {
    await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const told = async (day: string) => {
      sent = []
      const { begin, tick } = at(day, '08:30')
      await begin()
      await tick()
      return texts()
    }
    expect(await told('2024-09-30')).toEqual([])
    expect(await told('2024-10-01')).toEqual([expect.stringContaining('chưa có ngày nghỉ nào của năm 2025')])
    expect(sent.flatMap(({ reply }) => labelsOf(reply))).toEqual(['Lịch năm 2025'])
    expect(await told('2024-10-02')).toEqual([])
    expect(await told('2024-11-01')).toHaveLength(1)
    const newYear = {
      date: '2025-01-01',
      name: 'Tết Dương lịch',
      kind: 'off',
      certainty: 'official',
    } as const
    await office.store.workingDays.change({ set: [newYear], remove: [] }, at('2024-11-02', '08:00').author)
    expect(await told('2024-12-02')).toEqual([])
  })
})

describe('a committee’s own wording', () => {
  const key = { committee: 'an-giang', name: 'given', language: 'vi' } as const
  const set = (text: string | null) => office.store.wordings.set(key, text, at('2024-06-17', '08:00').author)

  it('is what people read, in its language and of its committee alone', async () => {
    await set('Kính giao {unit} thực hiện: {title}.')
    await office.store.wordings.set({ ...key, committee: 'vinh-long' }, 'Vĩnh Long giao: {title}.', {
      ...at('2024-06-17', '08:00').author,
    })
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const english = await office.member('Lê Thị Cúc', 'officer', 'finance')
    await english.say('/language en')
    await office.member('Trần Văn Vinh', 'officer', 'elsewhere')
    const start = at('2024-06-17', '09:00')
    await start.desk.give({ ...work, units: ['health', 'finance'] }, start.author)
    await start.desk.give({ ...work, committee: 'vinh-long', units: ['elsewhere'] }, start.author)
    await start.tick()
    expect(texts()).toEqual([
      expect.stringContaining('Kính giao Sở Y tế thực hiện: Công bố TTHC nội bộ.'),
      expect.stringContaining('The committee has given your unit this work: Công bố TTHC nội bộ.'),
      expect.stringContaining('Vĩnh Long giao: Công bố TTHC nội bộ.'),
    ])
  })

  it('that has become faulty gives way to the program’s, is logged, and told the administrators once', async () => {
    await set('Kính giao {recipient} thực hiện: {title}.')
    await office.member('Phạm Hoàng Nam', 'administrator', 'province')
    await office.member('Nguyễn Văn An', 'officer', 'health')
    const start = at('2024-06-17', '09:00')
    await start.desk.give(work, start.author)
    await start.tick()
    await start.desk.give({ ...work, title: 'Rà soát dịch vụ công' }, start.author)
    await start.tick()
    expect(texts()).toEqual([
      expect.stringContaining('Ban Chỉ đạo giao Quý đơn vị thực hiện: Công bố TTHC nội bộ.'),
      expect.stringContaining('Mẫu thông báo riêng "Giao việc" không còn dùng được'),
      expect.stringContaining('Ban Chỉ đạo giao Quý đơn vị thực hiện: Rà soát dịch vụ công.'),
    ])
    expect(logged).toEqual(['a wording of a committee can no longer be used'])
  })
})

describe('somebody’s own wishes', () => {
  it('hold back what comes in quiet hours, and drop reminders while they are muted', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    await officer.say('không nhắn từ 11:30 đến 13:30')
    const noon = at('2024-06-17', '12:00')
    await noon.desk.give(work, noon.author)
    await noon.tick()
    expect(sent).toEqual([])
    await at('2024-06-17', '13:30').tick()
    expect(sent).toHaveLength(1)
    sent = []
    await officer.say('tắt nhắc đến 26/6')
    // Three and one working days before.
    for (const day of ['2024-06-24', '2024-06-26']) await at(day, '09:00').tick()
    expect(sent).toEqual([])
    await at('2024-06-27', '09:00').tick()
    expect(texts()).toEqual([expect.stringContaining('Hôm nay là ngày cuối')])
  })

  it('leave the reminders of a leave to others of the unit, or until they are back', async () => {
    const officer = await office.member('Nguyễn Văn An', 'officer', 'health')
    const start = at('2024-06-17', '09:00')
    await start.desk.give(work, start.author)
    await start.tick()
    sent = []
    await officer.say('tôi nghỉ phép từ 24/6 đến 25/6')
    await at('2024-06-24', '09:00').tick()
    expect(sent).toEqual([])
    await at('2024-06-26', '08:00').tick()
    expect(texts()).toEqual([expect.stringContaining('Kính gửi: Sở Y tế')])
  })
})

async function personOf(account: string): Promise<{ person: string }> {
  const found = await office.store.addresses.personAt('telegram', account)
  return { person: found?.id ?? '' }
}

/** Links another chat to a person, as its code would. */
async function link(person: string, channel: string, id: string): Promise<void> {
  const author = { person, chat: 'test', at: new Date('2024-06-17T02:00:00Z'), today: '2024-06-17' }
  const { code } = await office.store.invitations.link(author)
  const bearer = { channel, id, name: id, chat: `${channel}:${id}`, person: null }
  await office.store.invitations.redeem(code, bearer, author)
}
