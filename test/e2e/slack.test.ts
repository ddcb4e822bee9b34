import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { inputsOf } from '../slack/filled.ts'
import { labelsOf, type Slack } from '../slack/server.ts'
import { linked, onDatabase } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const question = '/rate online-payment Sở Y tế'
const { dialogue, chats } = messagesIn('vi')

/** What a window or a home says to who reads it. */
const readIn = (slack: Slack, content: { readonly blocks?: unknown } | undefined) =>
  slack.textOf({ blocks: content?.blocks as never, text: '' })

describe('the program in Slack', () => {
  it('lets the first administrator in by /bcd start, and answers with a card, a picture and buttons', async () => {
    const { slack, program } = await serveInSlack()
    await program().says('/bcd start ')
    const code = /\/bcd (start \S+)/.exec(program().said())?.[1] ?? ''
    const nam = slack.person('Phạm Hoàng Nam')
    await slack.settled(nam.runs('/bcd', code))
    const [welcome] = await slack.sent(nam.dm, 1)
    expect(welcome && slack.textOf(welcome)).toContain('Phạm Hoàng Nam')
    nam.runs('/rate', 'online-payment Sở Y tế')
    const answer = (await slack.sent(nam.dm, 2))[1]
    if (answer === undefined) throw new Error('no answer')
    expect(slack.textOf(answer)).toContain('Sở Y tế')
    const file = answer.blocks.find(({ type }) => type === 'image')?.slack_file as { id: string }
    expect(slack.files.get(file.id)?.bytes?.subarray(1, 4).toString()).toBe('PNG')
    expect(labelsOf(answer)).toContain('Xếp hạng')
    await slack.settled(nam.presses(answer, 'Quý II/2024'))
    await slack.until(() => answer.edits === 1)
    expect(slack.textOf(answer)).toContain('quý II/2024')
    nam.presses(answer, 'Xếp hạng')
    await slack.until(() => answer.edits === 2)
    expect(answer.blocks.some(({ type }) => type === 'table')).toBe(true)
    expect(slack.textOf(answer)).toContain('Tư pháp')
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('answers in a channel under the question, and what concerns one person to them alone', async () => {
    const { slack, member } = await serveInSlack()
    const an = member('An')
    const stranger = slack.person('Người lạ')
    const channel = slack.channel('cai-cach', [an, stranger])
    an.says('không phải cho trợ lý', { channel })
    const asked = an.mentions('thanh toán trực tuyến Sở Y tế tháng này?', { channel })
    const { ts } = (asked?.payload.event ?? {}) as { ts?: string }
    const [answer] = await slack.sent(channel, 1)
    expect(answer).toMatchObject({ thread: ts, onlyFor: null })
    expect(answer && slack.textOf(answer)).toContain('Sở Y tế')
    an.runs('/rate', 'online-payment Sở Y tế', { channel })
    expect((await slack.sent(channel, 2))[1]).toMatchObject({ thread: null, onlyFor: null })
    an.runs('/bcd', 'whoami', { channel })
    expect((await slack.sent(channel, 3))[2]).toMatchObject({ onlyFor: an.id })
    stranger.mentions('/people', { channel })
    const refusal = (await slack.sent(channel, 4))[3]
    expect(refusal).toMatchObject({ onlyFor: stranger.id })
    expect(refusal && slack.textOf(refusal)).toBe(dialogue.stranger)
    if (answer === undefined) throw new Error('no answer')
    stranger.presses(answer, 'Xếp hạng')
    const toast = (await slack.sent(channel, 5))[4]
    expect(toast).toMatchObject({ onlyFor: stranger.id })
    expect(toast && slack.textOf(toast)).toBe(chats.pressOfAnother)
    expect(answer.edits).toBe(0)
    // Where the channel is archived before the answer, nothing is held up.
    slack.archive(channel)
    an.mentions(question, { channel })
    await slack.until(() => slack.calls.some(({ answer }) => answer?.error === 'is_archived'))
    an.says(question)
    await slack.sent(an.dm, 1)
    expect(slack.sentTo(channel)).toHaveLength(5)
    expect(slack.calls.filter(({ answer }) => answer?.error === 'is_archived')).toHaveLength(1)
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('goes on in a channel with what somebody said last, in a new message as in a thread, each thread with its own', async () => {
    const { slack, member } = await serveInSlack()
    const [an, binh] = [member('An'), member('Bình')]
    const channel = slack.channel('cai-cach', [an, binh])
    let answers = 0
    const next = async () =>
      (await slack.sent(channel, ++answers)).at(-1) ?? { text: '', blocks: [], thread: '' }
    // Only An sees the question, outside any thread: a reply stands in none either.
    an.mentions('xếp hạng các sở', { channel })
    expect(await next()).toMatchObject({ thread: null, onlyFor: an.id })
    an.mentions('thanh toán trực tuyến', { channel })
    const ranking = await next()
    expect(slack.textOf(ranking)).toContain('Xếp hạng · Tỷ lệ thanh toán trực tuyến')
    binh.mentions('hồ sơ trực tuyến Sở Tư pháp', { channel })
    const card = await next()
    an.mentions('hồ sơ trực tuyến Sở Công Thương', { channel })
    await next()
    an.mentions('quý I thì sao?', { channel, thread: ranking.thread ?? '' })
    expect(slack.textOf(await next())).toMatch(/Xếp hạng · Tỷ lệ thanh toán trực tuyến.*quý I\/2024/s)
    binh.mentions('còn tháng 4?', { channel, thread: card.thread ?? '' })
    expect(slack.textOf(await next())).toMatch(/hồ sơ dịch vụ công trực tuyến · Sở Tư pháp.*tháng 4\/2024/s)
    // What a command asked is answered by its reader in a thread under the answer, or beside it.
    binh.runs('/rate', 'online-payment Sở Y tế', { channel })
    await next()
    binh.mentions('còn tháng 5?', { channel })
    expect(slack.textOf(await next())).toMatch(/thanh toán trực tuyến · Sở Y tế.*tháng 5\/2024/s)
    expect(slack.violations).toEqual([])
  })

  it('answers by the response URL where it may not write', async () => {
    const { slack, member } = await serveInSlack()
    const an = member('An')
    const channel = slack.channel('kín', [an], { kind: 'private', bot: false })
    an.runs('/bcd', question.slice(1), { channel })
    const [answer] = await slack.sent(channel, 1)
    expect(answer && slack.textOf(answer)).toContain('Sở Y tế')
    expect(slack.violations).toEqual([])
  })

  it('shows names and titles as they were typed, in cards, windows, homes and pushes, and pings nobody', async () => {
    const hostile = '<!channel> & @here <b>*An*</b> <http://a.vn|x> :tada: x'
    const served = await serveInSlack(
      { CLOCK_START: '2024-06-17T09:00:00+07:00', CLOCK_SPEED: '2' },
      {
        prepare: async (path) =>
          onDatabase(path, (database) => {
            database.prepare(`UPDATE "Unit" SET "name" = ? WHERE "code" = 'so-y-te'`).run([`Sở ${hostile}`])
            database.prepare(`UPDATE "Person" SET "name" = ? WHERE "id" = 'officer:so-y-te'`).run([hostile])
          }),
      },
    )
    const { slack, member, path } = served
    const [an, officer] = [member('An'), slack.person('Mai Văn Lộc')]
    const secretary = member(hostile, 'secretary')
    linked(path, 'slack', officer.id, 'officer:so-y-te')
    an.says(`/moi lãnh đạo tỉnh Bình Dương ${hostile}`)
    an.says('/rate online-payment SYT')
    // A notice may come between, as the clock runs.
    const isAnswered = (words: string) => slack.sentTo(an.dm).some((one) => slack.textOf(one).includes(words))
    await slack.until(() => isAnswered(`Người được mời: ${hostile}`) && isAnswered(`Sở ${hostile}`))

    secretary.runs('/bcd', 'giaoviec SYT')
    const form = await slack.viewOf(secretary, (view) => inputsOf(view).size > 0)
    await slack.settled(
      secretary.submits(form, {
        title: `Rà soát ${hostile}`,
        deadline: 'trước 30/6/2024',
        evidence: 'số lượng',
      }),
    )
    // It lies over the form, or takes its place where it came late.
    const preview = await slack.viewOf(
      secretary,
      (view) => inputsOf(view).size === 0 && readIn(slack, view.content).includes(`Rà soát ${hostile}`),
    )
    expect([preview.id, ...preview.beneath]).toContain(form.id)
    await slack.settled(secretary.submits(preview))
    const [told] = await slack.sent(officer.dm, 1)
    expect(told && slack.textOf(told)).toContain(hostile)

    await slack.settled(officer.opensHome())
    await slack.until(() => slack.homes.has(officer.id))
    expect(readIn(slack, slack.homes.get(officer.id)?.content)).toContain(hostile)
    officer.runs('/report')
    await slack.viewOf(officer, (view) => inputsOf(view).size > 0)
    expect(slack.violations).toEqual([])
  })

  it('does one thing however often an event comes, and nothing for what it does not know', async () => {
    const { slack, member } = await serveInSlack()
    const an = member('An')
    const event = an.says(question)
    if (event === null) throw new Error('nothing was said')
    for (let again = 0; again < 3; again++) await slack.settled(slack.deliver('events_api', event.payload))
    const [answer] = await slack.sent(an.dm, 1)
    if (answer === undefined) throw new Error('no answer')
    const command = an.runs('/rate', 'online-payment Sở Tư pháp')
    await slack.settled(slack.deliver('slash_commands', command.payload))
    await slack.sent(an.dm, 2)
    for (const id of ['x', 'AAAAAAAAAAAAAAAA:0', '../../etc:1', '🙂'.repeat(16)]) {
      await slack.settled(an.presses(answer, 'Xếp hạng', { id, value: id }))
    }
    for (const payload of [
      { type: 'block_actions' },
      { type: 'view_submission', view: 7 },
      { type: 'carpet' },
      {},
    ]) {
      await slack.settled(slack.deliver('interactive', payload))
    }
    const shown = await slack.sent(an.dm, 6)
    expect(shown.slice(2).map((one) => slack.textOf(one))).toEqual(Array(4).fill(chats.pressExpired))
    expect(answer.edits).toBe(0)
    expect(slack.outbounds.every(({ state }) => state === 'acknowledged')).toBe(true)
    expect(slack.violations).toEqual([])
  })
})
