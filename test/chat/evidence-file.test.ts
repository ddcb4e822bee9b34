import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Reply, silence } from '../../src/chat/reply.ts'
import type { EvidenceFile } from '../../src/deadlines/evidence-file.ts'
import { labelsOf, type Office, openOffice, type Speaker, textOf } from './office.ts'
import { give, partOf } from './work.ts'

const work = {
  wording: 'trước ngày 20/11/2023',
  due: '2023-11-19',
  evidence: 'file',
  units: ['health', 'finance'],
} as const
const givenAt = '2023-11-03T08:00'
const decision: EvidenceFile = {
  channel: 'telegram',
  id: 'BQAC-1',
  kind: 'document',
  name: '<b>QĐ 123</b> <!channel>.pdf',
  size: 1_234_567,
  link: null,
  album: null,
}
const page = (number: number): EvidenceFile => ({
  ...decision,
  id: `AgAC-${number}`,
  kind: 'picture',
  name: null,
  size: 88_000,
  album: '137',
})

let office: Office
let officer: Speaker
let secretary: Speaker
beforeEach(async () => {
  office = await openOffice()
  office.go('2023-11-06')
  officer = await office.member('Nguyễn Văn An', 'officer', 'health')
  secretary = await office.member('Lê Thị Ngọc Ánh', 'secretary', 'province')
  await give(office, work, givenAt)
})
afterEach(() => office.remove())

const filesIn = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'file' ? [block.file] : []))
const done = async () => officer.choose(await officer.say('/han 1'), 'Đã xong')

describe('a unit that is asked for a file', () => {
  it('sends it once it has tapped "Đã xong", with its words under it, and whoever may verify it sees it', async () => {
    expect(textOf(await done())).toContain('Xin gửi tệp kết quả')
    const card = await officer.sends([decision], 'QĐ 123/QĐ-SYT ngày 15/11/2023')
    expect(textOf(card)).toContain('chờ xác nhận')
    expect(textOf(card)).toContain('Tệp: 📎 <b>QĐ 123</b> <!channel>.pdf (1,2 MB)')
    expect(await partOf(office, 'health')).toMatchObject({
      state: 'reported',
      evidence: 'QĐ 123/QĐ-SYT ngày 15/11/2023',
      files: [decision],
    })
    expect(textOf(await secretary.say('/han 1'))).toContain('Y tế | Đã báo cáo, chờ xác nhận · 📎 1')
    const part = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    expect(textOf(part)).toMatch(/Nguyễn Văn An: Báo cáo hoàn thành: QĐ 123.*; 📎 <b>QĐ 123/)
    const shown = await secretary.choose(part, 'Xem tệp')
    expect(filesIn(shown)).toEqual([decision])
    expect(textOf(shown)).toContain('Nguyễn Văn An gửi qua Telegram')
    const verified = await secretary.choose(part, 'Xác nhận hoàn thành')
    expect(textOf(verified)).toContain('Đã hoàn thành')
  })

  it('is asked for it again where it writes only words, which are kept, and may go without', async () => {
    await done()
    const asked = await officer.say('đã ban hành quyết định')
    expect(textOf(asked)).toContain('Việc này cần tệp đính kèm')
    expect((await partOf(office, 'health'))?.state).toBe('given')
    await officer.sends([decision])
    expect(await partOf(office, 'health')).toMatchObject({
      evidence: 'đã ban hành quyết định',
      files: [decision],
    })

    const other = await office.member('Trần Văn Bình', 'officer', 'finance')
    await other.choose(await other.say('/han 1'), 'Đã xong')
    await other.choose(await other.say('văn bản mật, gửi theo đường công văn'), 'Báo cáo không kèm tệp')
    expect(await partOf(office, 'finance')).toMatchObject({
      state: 'reported',
      evidence: 'văn bản mật, gửi theo đường công văn',
      files: [],
    })
  })

  it('may write where the file lies', async () => {
    await done()
    await officer.say('https://vanban.angiang.gov.vn/123')
    expect(await partOf(office, 'health')).toMatchObject({ state: 'reported', files: [] })
  })

  it('sends several photos at once, all of which go to one report', async () => {
    await done()
    for (const number of [1, 2, 3]) await officer.sends([page(number)])
    await officer.sends([page(3)])
    expect((await partOf(office, 'health'))?.files.map(({ id }) => id)).toEqual([
      'AgAC-1',
      'AgAC-2',
      'AgAC-3',
    ])
  })
})

describe('a file that nobody asked for', () => {
  it('is offered to the work that it may be the result of, and to a report that waits', async () => {
    await give(office, { ...work, title: 'Rà soát dịch vụ công', units: ['health'] }, givenAt)
    const offer = await officer.sends([decision], 'đã ban hành QĐ 123/QĐ-SYT ngày 15/11')
    expect(textOf(offer)).toContain('<b>QĐ 123</b> <!channel>.pdf')
    expect(labelsOf(offer)).toEqual(['Rà soát dịch vụ công', 'Công bố TTHC nội bộ'])
    expect(textOf(await officer.choose(offer, 'Rà soát dịch vụ công'))).toContain('chờ xác nhận')
    expect(await partOf(office, 'health')).toMatchObject({
      evidence: 'đã ban hành QĐ 123/QĐ-SYT ngày 15/11',
      files: [decision],
    })
    const more = await officer.sends([page(1)])
    expect(labelsOf(more)).toEqual(['Công bố TTHC nội bộ', 'Bổ sung: Rà soát dịch vụ công'])
    const added = await officer.choose(more, 'Bổ sung: Rà soát dịch vụ công')
    expect(textOf(added)).toContain('Đã bổ sung tệp vào báo cáo của Sở Y tế')
    expect((await partOf(office, 'health'))?.files).toEqual([decision, page(1)])
    // The same tap once more has no further effect.
    await officer.choose(more, 'Bổ sung: Rà soát dịch vụ công')
    expect((await partOf(office, 'health'))?.files).toHaveLength(2)
  })

  it('of an album is asked about once, and the whole album is the evidence of what is chosen', async () => {
    await give(office, { ...work, title: 'Rà soát dịch vụ công', units: ['health'] }, givenAt)
    const offer = await officer.sends([page(1)])
    expect(textOf(offer)).toContain('Các tệp gửi cùng lúc được ghi chung')
    const words = 'QĐ 123/QĐ-SYT ngày 15/11'
    expect([await officer.sends([page(2)], words), await officer.sends([page(3)])]).toEqual([
      silence,
      silence,
    ])
    // Whatever is asked in between.
    await officer.say('/han')
    await officer.choose(offer, 'Rà soát dịch vụ công')
    expect(await partOf(office, 'health')).toMatchObject({ state: 'reported', evidence: words })
    const ids = async () => (await partOf(office, 'health'))?.files.map(({ id }) => id)
    expect(await ids()).toEqual(['AgAC-1', 'AgAC-2', 'AgAC-3'])
    // What comes after the tap goes there, too; another album is asked about.
    expect(textOf(await officer.sends([page(4)]))).toContain('Đã bổ sung tệp')
    expect(await ids()).toHaveLength(4)
    expect(labelsOf(await officer.sends([{ ...page(5), album: '138' }]))).toHaveLength(2)
  })

  it('of an album that nothing is to be done with is answered once', async () => {
    expect(textOf(await secretary.sends([page(1)]))).toContain('Trợ lý chỉ nhận tệp làm minh chứng')
    expect(await secretary.sends([page(2)])).toEqual(silence)
    const nobody = await office.member('Võ Thị Cúc', 'officer', 'hospital')
    expect(textOf(await nobody.sends([page(1)]))).toContain('chưa được ghi vào việc nào')
    expect(await nobody.sends([page(2)])).toEqual(silence)
  })

  it('is asked about again where the work has come to another state meanwhile, so that it need not be sent again', async () => {
    await done()
    await officer.sends([decision])
    const which = await officer.sends([page(1)])
    const part = await secretary.choose(await secretary.say('/han 1'), /Y tế/)
    await secretary.choose(part, 'Trả lại')
    await secretary.say('thiếu phụ lục')
    const again = await officer.choose(which, 'Bổ sung: Công bố TTHC nội bộ')
    expect(textOf(again)).toContain('là kết quả của việc nào?')
    await officer.choose(again, 'Công bố TTHC nội bộ')
    expect(await partOf(office, 'health')).toMatchObject({ state: 'reported', files: [page(1)] })
    // A second tap finds it where it is.
    expect(textOf(await officer.choose(again, 'Công bố TTHC nội bộ'))).toContain('Tình trạng hiện nay')
  })

  it('is answered courteously where there is no work for it, and by whom no work is done', async () => {
    const nobody = await office.member('Võ Thị Cúc', 'officer', 'hospital')
    expect(textOf(await nobody.sends([decision]))).toContain('chưa được ghi vào việc nào')
    expect(textOf(await secretary.sends([decision]))).toContain('Trợ lý chỉ nhận tệp làm minh chứng')
    expect(textOf(await office.account().sends([decision]))).not.toContain('tệp')
  })

  it('changes nothing of what its words ask for, nor of a question that is open', async () => {
    expect(textOf(await officer.sends([decision], '/han'))).toContain('Công việc và thời hạn')
    await officer.choose(await officer.say('/han 1'), 'Xin gia hạn')
    expect(textOf(await officer.sends([decision], 'đến 30/11/2023, chờ ý kiến'))).toContain('xin gia hạn')
    expect(await partOf(office, 'health')).toMatchObject({ files: [], extension: { until: '2023-11-30' } })
  })
})

describe('the files of a report', () => {
  it('are seen and sent by nobody whose work it is not', async () => {
    await done()
    await officer.sends([decision])
    const part = String((await partOf(office, 'health'))?.id)
    const finance = await office.member('Trần Văn Bình', 'officer', 'finance')
    const see = { command: 'deadlines', slots: { part, view: 'files' } }
    expect(filesIn(await finance.say(see))).toEqual([])
    expect(textOf(await finance.say(see))).toContain('Không tìm thấy')
    const forged = { command: 'update', slots: { part, act: 'attach', files: [page(1)] } }
    expect(textOf(await finance.say(forged))).toContain('Không tìm thấy')
    expect((await partOf(office, 'health'))?.files).toEqual([decision])
  })

  it('are given up with a report that is returned, and remain in its history', async () => {
    await done()
    await officer.sends([decision])
    await secretary.choose(await secretary.choose(await secretary.say('/han 1'), /Y tế/), 'Trả lại')
    await secretary.say('Thiếu phụ lục')
    await done()
    await officer.sends([page(1)])
    expect((await partOf(office, 'health'))?.files).toEqual([page(1)])
    expect(textOf(await officer.say('/han 1'))).toContain('<b>QĐ 123</b> <!channel>.pdf')
  })
})
