import { expect, it } from 'vitest'
import { createPlayers } from './players.ts'
import { seatInSlack } from './seats.ts'
import { serveInSlack } from './slack.ts'
import { ninth, officerOf, officesWithoutWork, toldOf } from './story.ts'

/** As in Telegram: fast where something happens, with a new start over days on which nothing does. */
const days = {
  given: { CLOCK_START: '2023-11-03T07:50:00+07:00', CLOCK_SPEED: '3600' },
  overdue: { CLOCK_START: '2023-11-21T07:30:00+07:00', CLOCK_SPEED: '30000' },
  escalated: { CLOCK_START: '2023-11-27T07:30:00+07:00', CLOCK_SPEED: '30000' },
  late: { CLOCK_START: '2023-12-04T07:30:00+07:00', CLOCK_SPEED: '30000' },
}
/** On a clock that is not the machine's what is due is looked for at once, not every five seconds. */
const working = { CLOCK_START: '2023-11-07T09:00:00+07:00', CLOCK_SPEED: '2' }

const [officer, head] = [officerOf(ninth), `head:${ninth}`]
const cast = ['secretary', 'leader', head, officer]

async function opened(env: Readonly<Record<string, string>>) {
  const players = createPlayers(cast)
  const served = await serveInSlack(env, {
    prepare: async (path, slack) => {
      await officesWithoutWork(path)
      players.enter(path, 'slack', (id) => seatInSlack(slack, id))
    },
  })
  return { ...served, player: players.of }
}

it('reminds, and tells those above one after another, in Slack as in Telegram, each in their own direct message', async () => {
  const { slack, path, kill, again, player } = await opened(days.given)
  const [secretary, late] = [player('secretary'), player(officer)]
  await secretary.says('giao BQL KCN công bố TTHC nội bộ trước ngày 20/11/2023 kèm số quyết định')
  await secretary.presses('Giao việc')
  await late.reads(/Ban Chỉ đạo giao Quý đơn vị thực hiện/)
  await late.presses('Đã nhận')
  await late.reads(/đã nhận việc/)
  await kill()
  await again(days.overdue)
  await late.reads(/đã quá hạn \d+ ngày làm việc/)
  await kill()
  await again(days.escalated)
  const over = new AbortController()
  const deciding = secretary.pressesWhatComes([/^Đồng ý báo cáo lãnh đạo$/], over.signal)
  await Promise.all([
    player(head).reads(/Kính đề nghị lãnh đạo đơn vị quan tâm chỉ đạo/),
    secretary.reads(/đã được nhắc; kính đề nghị xem xét, trao đổi với đơn vị/),
    player('leader').reads(/^Điểm tin[\s\S]*Việc quá hạn: 🔴 1 việc/),
  ])
  await kill()
  await again(days.late)
  await player('leader').reads(/Xin báo cáo lãnh đạo: [\s\S]*Ban Quản lý các khu công nghiệp/)
  // The buttons of the week before have expired by then.
  await late.reads(/đã quá hạn 1\d ngày làm việc/)
  await late.presses('Đã xong')
  await late.reads(/Xin ghi số, ký hiệu và ngày của văn bản/)
  await late.sends('QĐ 19 <!channel>.pdf')
  await late.reads(/Tệp: 📎 QĐ 19 <!channel>\.pdf \(1,2 MB\)/)
  // Whoever confirms the report is led to the file that shows it, and pings nobody.
  await secretary.reads(/báo cáo đã hoàn thành[\s\S]*📎 QĐ 19 <!channel>\.pdf \(1,2 MB\) · .* gửi qua Slack/)
  over.abort()
  await secretary.says('/han 1')
  await deciding
  await kill()
  const steps = ['overdue-1', 'escalation-head', 'escalation-secretary', 'release', 'escalation-leader']
  const heard = toldOf(path).map(({ what }) => what.replace(/^overdue-\d$/, 'overdue-1'))
  expect([...new Set(heard)].filter((what) => steps.includes(what))).toEqual(steps)
  // Private, all of it: a direct message has one reader.
  const posted = slack.calls.filter(({ method }) => method.startsWith('chat.'))
  expect(posted.every(({ channel }) => channel?.startsWith('D'))).toBe(true)
  expect({ violations: slack.violations, floods: slack.floods }).toEqual({ violations: [], floods: [] })
})

it('a reminder by hand is corrected and withdrawn where it stands in Slack', async () => {
  const { slack, player } = await opened(working)
  const [secretary, reader] = [player('secretary'), player(officer)]
  await secretary.says('/dondoc BQL KCN: đề nghị gửi báo cáo trước 16h')
  await secretary.presses('Gửi')
  await reader.reads(/đề nghị gửi báo cáo trước 16h/)
  const count = slack.messages.length
  await secretary.presses('Sửa nội dung đã gửi')
  await secretary.reads(/Xin ghi nội dung mới/)
  await secretary.says('đề nghị gửi báo cáo trước 15h')
  await reader.reads(/đề nghị gửi báo cáo trước 15h[\s\S]*đã được thư ký sửa/)
  await secretary.presses('Thu hồi')
  await reader.reads(/đã được thu hồi/)
  // Whoever it was sent to has one message, which was edited twice.
  const edited = slack.messages.filter(
    ({ edits, blocks, text }) => edits === 2 && slack.textOf({ blocks, text }).includes('thu hồi'),
  )
  expect(edited.length).toBeGreaterThan(0)
  expect(slack.messages.length).toBeGreaterThan(count)
  expect(slack.violations).toEqual([])
})
