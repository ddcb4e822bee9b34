import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { labelsOf } from '../slack/server.ts'
import { onDatabase } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const { dialogue, home, reminders, session } = messagesIn('vi')

describe('the home in Slack', () => {
  it('shows what its reader’s role needs, its buttons work, and it is brought up to date', async () => {
    const { slack, member } = await serveInSlack()
    const an = member('An', 'leader')
    const shown = () => {
      const view = slack.homes.get(an.id)
      return view === undefined ? null : { blocks: view.content.blocks as never, text: '', hash: view.hash }
    }
    const published = (before: string | undefined) =>
      slack.until(() => shown() !== null && shown()?.hash !== before && shown())
    await slack.settled(an.opensHome())
    const first = await published(undefined)
    expect(slack.textOf(first)).toContain('Chưa nộp số liệu')
    expect(slack.textOf(first)).toContain(reminders.title)
    expect(labelsOf(first)).toContain(home.buttons.help)
    // Only opening the conversation publishes nothing.
    await slack.settled(an.opensHome('messages'))
    // A button is answered in the direct message.
    an.pressesAtHome(home.buttons.language)
    const [asked] = await slack.sent(an.dm, 1)
    if (asked === undefined) throw new Error('no answer')
    expect(slack.textOf(asked)).toBe(session.languageNow)
    const second = await published(first.hash)
    expect(slack.textOf(second)).toBe(slack.textOf(first))
    await slack.settled(an.presses(asked, session.english))
    await slack.until(() => asked.edits === 1)
    await slack.settled(an.opensHome())
    expect(slack.textOf(await published(second.hash))).toContain(messagesIn('en').reminders.title)
    expect(slack.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(3)
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('is one courteous sentence for a stranger, and for whoever was revoked, whose page is cleared before', async () => {
    const { slack, member, path } = await serveInSlack()
    const an = member('An')
    const binh = member('Nguyễn Văn Bình', 'leader')
    const stranger = slack.person('Người lạ')
    const textOf = (id: string) => {
      const blocks = slack.homes.get(id)?.content.blocks
      return blocks === undefined ? '' : slack.textOf({ blocks: blocks as never, text: '' })
    }
    stranger.opensHome()
    an.opensHome()
    await slack.until(
      () => textOf(stranger.id) === dialogue.stranger && textOf(an.id).includes(reminders.title),
    )
    expect(labelsOf({ blocks: slack.homes.get(stranger.id)?.content.blocks as never })).toEqual([])
    onDatabase(path, (database) =>
      database.prepare(`DELETE FROM "Membership" WHERE "personId" = ?`).run([`slack:${an.id}`]),
    )
    const old = slack.homes.get(an.id)
    // What was there before leads nowhere any more.
    an.pressesAtHome(home.buttons.help)
    await slack.until(() => textOf(an.id) === dialogue.stranger)
    const [answer] = await slack.sent(an.dm, 1)
    expect(answer && slack.textOf(answer)).toBe(dialogue.stranger)
    expect(slack.homes.get(an.id)?.hash).not.toBe(old?.hash)
    // A command that revokes waits for no opening.
    binh.opensHome()
    await slack.until(() => textOf(binh.id).includes(reminders.title))
    const administrator = member('Phạm Quản Trị')
    administrator.says('/thuhoi Nguyễn Văn Bình')
    const [preview] = await slack.sent(administrator.dm, 1)
    if (preview === undefined) throw new Error('no preview')
    administrator.presses(preview, dialogue.confirm)
    await slack.until(() => textOf(binh.id) === home.changed, { timeout: 40_000 })
    binh.opensHome()
    await slack.until(() => textOf(binh.id) === dialogue.stranger)
    expect(slack.violations).toEqual([])
  })

  it('comes through a kill, and through Slack’s failures, without holding messages up', async () => {
    const { slack, member, kill, again } = await serveInSlack()
    const an = member('An')
    const held = slack.fault({ method: 'views.publish', kind: 'hold before' })
    an.opensHome()
    await slack.until(() => held.met.length === 1)
    an.says('/whoami')
    await slack.sent(an.dm, 1)
    await kill()
    slack.fault({ method: 'views.publish', kind: 500 })
    await again()
    await slack.until(() => slack.homes.has(an.id))
    expect(slack.violations).toEqual([])
  })
})
