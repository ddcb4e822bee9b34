import type { Message } from 'grammy/types'
import { expect, it } from 'vitest'
import { createPlayers, type Player } from './players.ts'
import { seatInTelegram } from './seats.ts'
import {
  evidenceInTime,
  extended,
  isAtWork,
  ninth,
  officerOf,
  officesWithoutWork,
  sentence,
  toldOf,
} from './story.ts'
import { serve } from './telegram.ts'

/**
 * The clock is fast where something happens and jumps, with a new start of the program, over days on which nothing
 * does. What people do follows from what they are told, never from the clock.
 */
const days = {
  given: { CLOCK_START: '2023-11-03T07:50:00+07:00', CLOCK_SPEED: '3600' },
  reminded: { CLOCK_START: '2023-11-08T07:55:00+07:00', CLOCK_SPEED: '30000' },
  overdue: { CLOCK_START: '2023-11-21T07:30:00+07:00', CLOCK_SPEED: '30000' },
  late: { CLOCK_START: '2023-12-01T07:30:00+07:00', CLOCK_SPEED: '30000' },
}

const units = [...evidenceInTime.keys(), extended, ninth]
const cast = ['secretary', 'leader', `head:${ninth}`, ...units.map(officerOf)]

/** What the ninth unit shows in the end. */
const scan = 'QĐ 19 <BQL>.pdf'

/** What the secretary is asked to decide; all reports at once where there are several. */
const decisions = [
  /^Xem và xác nhận cả \d+ báo cáo$/,
  /^Xác nhận cả \d+$/,
  /^Xác nhận hoàn thành$/,
  /^Đồng ý gia hạn$/,
  /^Đồng ý báo cáo lãnh đạo$/,
  // A request among other things is opened first.
  /^Giáo dục · 1\. /,
]

it('tells the story of 20/11/2023 live, from the sentence that gives the work to the evidence of the ninth unit', async () => {
  const players = createPlayers(cast)
  const { api, path, kill, again } = await serve(days.given, {
    prepare: async (path, api) => {
      await officesWithoutWork(path)
      players.enter(path, 'telegram', (id) => seatInTelegram(api, id))
    },
  })
  const player = players.of
  const secretary = player('secretary')
  await secretary.says(sentence)
  await secretary.reads(/hết ngày 19\/11\/2023 \(Chủ nhật\)/)
  await secretary.presses('Giao việc')
  await secretary.reads(/Đã giao việc số 1 cho 9 đơn vị/)
  await all(units, async (unit) => {
    const officer = player(officerOf(unit))
    await officer.reads(/Ban Chỉ đạo giao Quý đơn vị thực hiện/)
    await officer.presses('Đã nhận')
    await officer.reads(/đã nhận việc/)
  })
  const over = new AbortController()
  const deciding = secretary.pressesWhatComes(decisions, over.signal)

  await kill()
  await again(days.reminded)
  const asking = player(officerOf(extended))
  await Promise.all([
    all([...evidenceInTime], ([unit, evidence]) => reportsOnce(player(officerOf(unit)), evidence)),
    (async () => {
      await asking.reads(/Thời hạn còn \d+ ngày làm việc/)
      await asking.presses('Xin gia hạn')
      await asking.reads(/Xin ghi ngày đề nghị gia hạn/)
      await asking.says('đến 30/11/2023 vì đang chờ ý kiến Sở Tư pháp')
      await asking.reads(/đã được đồng ý\. Thời hạn mới: hết ngày 30\/11\/2023/)
    })(),
  ])

  await kill()
  await again(days.overdue)
  const late = player(officerOf(ninth))
  await Promise.all([
    reportsOnce(asking, 'QĐ 310/QĐ-SGDĐT ngày 28/11/2023'),
    late.reads(/đã quá hạn \d+ ngày làm việc/),
    player(`head:${ninth}`).reads(/Kính đề nghị lãnh đạo đơn vị quan tâm chỉ đạo/),
    secretary.reads(/đã được nhắc; kính đề nghị xem xét, trao đổi với đơn vị/),
    player('leader').reads(/^Điểm tin[\s\S]*Việc quá hạn: 🔴 1 việc/),
  ])

  await kill()
  await again(days.late)
  await player('leader').reads(/Xin báo cáo lãnh đạo: [\s\S]*Ban Quản lý các khu công nghiệp/)
  await late.presses('Đã xong')
  await late.reads(/Xin ghi số, ký hiệu và ngày của văn bản/)
  await late.sends(scan)
  await late.reads(/Tệp: 📎 QĐ 19 <BQL>\.pdf/)
  await late.reads(/Ban Chỉ đạo ghi nhận Quý đơn vị đã hoàn thành/)
  // Whoever confirms the report gets the very file that shows it.
  const shown = await api.until(() => api.calls.find(({ method }) => method === 'sendDocument'), {
    what: 'the secretary to get the file',
  })
  over.abort()
  await secretary.says('/han 1')
  await secretary.reads(/9\/9 đơn vị đã hoàn thành/)
  await deciding
  await api.quiet()
  await kill()
  expect({ violations: api.violations, floods: api.floods }).toEqual({ violations: [], floods: [] })

  const sent = api.updates.flatMap(({ message }) => (message as Message | undefined)?.document?.file_id ?? [])
  expect(sent).toEqual([shown.parameters.document])
  expect(shown.parameters.caption).toBe('📎 QĐ 19 &lt;BQL&gt;.pdf (8 B)')

  const told = toldOf(path)
  expect(told.filter(({ at }) => !isAtWork(at))).toEqual([])
  const about = (unit: string) => told.filter((one) => one.unit === unit)
  for (const unit of units) expect(about(unit).filter(({ what }) => what === 'given')).toHaveLength(1)
  for (const unit of evidenceInTime.keys()) {
    expect(about(unit).filter(({ what }) => /^(overdue|escalation)/.test(what))).toEqual([])
    expect(about(unit).filter(({ what }) => /^verified/.test(what))).toHaveLength(1)
  }
  expect(about(extended).some(({ what }) => /^(overdue|escalation)/.test(what))).toBe(false)
  // Each hears of it after those below: the unit, its head, the secretary, who lets it go, the leader.
  const steps = ['overdue-1', 'escalation-head', 'escalation-secretary', 'release', 'escalation-leader']
  const heard = about(ninth).map(({ what }) => what.replace(/^overdue-\d$/, 'overdue-1'))
  expect([...new Set(heard)].filter((what) => steps.includes(what))).toEqual(steps)
})

const all = <T>(every: readonly T[], act: (one: T) => Promise<void>) => Promise.all(every.map(act))

/** An officer reports once they are reminded, and hears that it is confirmed. */
async function reportsOnce(officer: Player, evidence: string): Promise<void> {
  await officer.reads(/Thời hạn còn \d+ ngày làm việc/)
  await officer.presses('Đã xong')
  await reports(officer, evidence)
}

async function reports(officer: Player, evidence: string): Promise<void> {
  await officer.reads(/Xin ghi số, ký hiệu và ngày của văn bản/)
  await officer.says(evidence)
  await officer.reads(/Ban Chỉ đạo ghi nhận Quý đơn vị đã hoàn thành/)
}
