import { expect, it } from 'vitest'
import { createPlayers } from '../e2e/players.ts'
import { seatInTelegram } from '../e2e/seats.ts'
import { officerOf } from '../e2e/story.ts'
import { numberIn, type Served, serve } from '../e2e/telegram.ts'
import { settled } from './check.ts'
import { doublesIn, missingFrom, type Told } from './reminder-check.ts'
import { dayPoints, planPoints, type ReminderPoint, replanPoints } from './reminder-points.ts'

const units = ['so-y-te', 'so-tu-phap', 'so-noi-vu', 'so-xay-dung'] as const

/** A working day, seen from a clock that runs fast enough that the program looks at once for what is due. */
const day = (date: string, time = '08:00:05') => ({
  CLOCK_START: `${date}T${time}+07:00`,
  CLOCK_SPEED: '1.01',
})

/** Days on which the units are reminded of a deadline on Friday, 21/6/2024, and by which words. */
const reminded = [
  ['2024-06-12', 'Thời hạn còn 7 ngày làm việc'],
  ['2024-06-18', 'Thời hạn còn 3 ngày làm việc'],
  ['2024-06-20', 'Thời hạn còn 1 ngày làm việc'],
  ['2024-06-21', 'Hôm nay là ngày cuối'],
  ['2024-06-24', 'đã quá hạn 1 ngày làm việc'],
  ['2024-06-25', 'đã quá hạn 2 ngày làm việc'],
  ['2024-06-26', 'đã quá hạn 3 ngày làm việc'],
  ['2024-06-27', 'đã quá hạn 4 ngày làm việc'],
  ['2024-06-28', 'đã quá hạn 5 ngày làm việc'],
  ['2024-07-05', 'đã quá hạn 10 ngày làm việc'],
] as const

it('tells each reminder once, whatever the program is doing when it is killed', async () => {
  const told = new Map<string, Told>()
  const players = createPlayers(['secretary', ...units.map(officerOf)])
  const served = await serve(day('2024-06-03', '09:00:00'), {
    crashes: true,
    prepare: async (path, api) =>
      players.enter(path, 'telegram', (id) => {
        const seat = seatInTelegram(api, id)
        told.set(id, { name: id, chat: Number(seat.account) })
        return seat
      }),
  })
  const { api, path } = served
  const of = (...ids: readonly string[]) => ids.flatMap((id) => told.get(id) ?? [])
  const officers = of(...units.map(officerOf))
  const secretary = players.of('secretary')
  const wrong: string[] = []
  const note = (point: ReminderPoint, what: readonly string[]) =>
    wrong.push(...what.map((one) => `${point.name}: ${one}`))

  // Work is given, and what people are to be told of it planned.
  for (const [index, point] of planPoints.entries()) {
    const title = `rà soát thủ tục ${index + 1}`
    await secretary.says(`giao Y tế, Tư pháp, Nội vụ, Xây dựng ${title} trước ngày 22/6/2024`)
    await secretary.reads(new RegExp(`Nội dung: Rà soát thủ tục ${index + 1}`))
    await settled(served)
    const { acted } = await diesAt(point, served, () => secretary.presses('Giao việc'))
    await served.again(day('2024-06-03', '09:30:00'))
    await acted
    await secretary.reads(new RegExp(`Đã giao việc số ${6 + index} `))
    const given = numberIn(
      path,
      'SELECT COUNT(*) FROM "Assignment" WHERE "title" = ?',
      title.replace('r', 'R'),
    )
    note(point, given === 1 ? [] : [`given ${given} times`])
    note(point, await missingFrom(api, officers, `Rà soát thủ tục ${index + 1}. Kính đề nghị`))
    await settled(served)
  }
  // Each day it dies in the middle of what is due, and is started anew.
  expect(dayPoints.length).toBeLessThanOrEqual(reminded.length)
  let doubled = 0
  for (const [index, point] of dayPoints.entries()) {
    const [date = '', words = ''] = reminded[index] ?? []
    await served.kill()
    await diesAt(point, served, async () => void served.launch(day(date)))
    await served.again(day(date, '08:00:30'))
    note(point, await missingFrom(api, officers, words))
    await settled(served)
    const now = doublesIn(api, officers).many
    if (now > doubled && !point.inFlight) note(point, [`${now - doubled} doubled, though not in flight`])
    doubled = now
  }
  // A unit reports: what reminded it is called off, and the secretary hears of it.
  for (const [index, point] of replanPoints.entries()) {
    const [unit = '', name = ''] = reporting[index] ?? []
    const officer = players.of(officerOf(unit))
    await officer.says('/han 6')
    await officer.reads(/Số việc: 6$/m)
    await officer.presses('Đã xong')
    await officer.reads(/Xin ghi ngắn gọn kết quả/)
    await settled(served)
    const { acted } = await diesAt(point, served, () => officer.says('Đã rà soát xong'))
    await served.again(day('2024-07-05', '09:00:00'))
    await acted
    note(point, await missingFrom(api, of('secretary'), `${name} báo cáo đã hoàn thành`))
    await settled(served)
    const waiting = numberIn(path, remindersOf, unit)
    note(point, waiting === 0 ? [] : [`${waiting} reminders still wait`])
    note(point, numberIn(path, reportsOf, unit) === 1 ? [] : ['reported not once'])
  }
  process.stdout.write(
    `${planPoints.length + dayPoints.length + replanPoints.length} kills, ${doubled} doubled and marked\n`,
  )
  expect([...wrong, ...doublesIn(api, officers).wrong]).toEqual([])
  expect(api.violations).toEqual([])
  expect(api.floods).toEqual([])
})

/** The sample has five pieces of work before. Units that report the first of the others at the end, with their names. */
const reporting = [
  ['so-y-te', 'Sở Y tế'],
  ['so-tu-phap', 'Sở Tư pháp'],
] as const

const remindersOf = `SELECT COUNT(*) FROM "Notice" n JOIN "Part" p ON p."id" = n."partId"
  WHERE p."assignmentId" = 6 AND p."unitCode" = ? AND n."state" = 'waiting' AND instr(n."key", 'overdue')`
const reportsOf = `SELECT COUNT(*) FROM "AuditEntry" WHERE "action" = 'part.report' AND instr("after", ?)`

/** Has the program do something, and killed at this point of it; what somebody did may be answered only after that. */
async function diesAt(
  point: ReminderPoint,
  { api, crashAt, program, kill }: Served,
  act: () => Promise<void>,
): Promise<{ readonly acted: Promise<void> }> {
  if ('commit' in point) {
    crashAt(point.commit)
    const acted = act()
    await program().ended
    return { acted }
  }
  const fault = api.fault(point.held)
  const acted = act()
  await api.until(() => fault.met.length > 0, { what: point.name })
  // What is to be accepted is accepted by the time that another request is.
  await fetch(`${api.root}/bot${api.token}/getMe`)
  await kill()
  fault.drop()
  return { acted }
}
