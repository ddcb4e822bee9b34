import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/messages.ts'
import { faultsIn, inputsOf } from '../slack/filled.ts'
import { labelsOf } from '../slack/server.ts'
import type { OpenView } from '../slack/view-kit.ts'
import { linked, numberIn } from './in-database.ts'
import { serveInSlack } from './slack.ts'

const { forms, chats } = messagesIn('vi')

/** The program, and the officer of a department of the sample. */
async function withOfficer() {
  const served = await serveInSlack({ CLOCK_START: '2024-06-17T09:00:00+07:00' })
  const officer = served.slack.person('Mai Văn Lộc')
  linked(served.path, 'slack', officer.id, 'officer:so-y-te')
  return { ...served, officer }
}

const textOf = ({ content }: OpenView) => JSON.stringify(content)
const titleOf = ({ content }: OpenView) => (content.title as { text: string }).text
const hasForm = (view: OpenView) => inputsOf(view).size > 0
const figures = (path: string) =>
  numberIn(path, `SELECT COUNT(*) FROM "Figure" WHERE "unitCode" = 'so-y-te' AND "periodFrom" = '2024-06-10'`)

describe('the weekly figures in a window', () => {
  it('are asked for all at once, put right at their fields, confirmed, shown once more, sent and told', async () => {
    const { slack, path, officer } = await withOfficer()
    officer.runs('/report')
    const page = await slack.viewOf(officer, hasForm)
    const keys = [...inputsOf(page).keys()]
    expect(titleOf(page)).toBe('Số liệu tuần 24/2024')
    expect(keys).toHaveLength(10)
    expect(textOf(page)).toContain('Tuần trước: 146/305 (47,87 %)')
    expect(textOf(page)).toContain('Chỉ tiêu: trên 50 %')

    const [first = '', second = ''] = keys
    await slack.settled(officer.submits(page, { [first]: '400/310', [second]: '51 %' }))
    const wrong = await slack.viewOf(officer, (view) => Object.keys(faultsIn(view)).length > 0)
    expect(faultsIn(wrong)).toEqual({
      [first]: expect.stringContaining('không thể lớn hơn'),
      [second]: forms.faults.percent,
    })
    expect(wrong.id).toBe(page.id)

    const same = Object.fromEntries(keys.map((key) => [key, 'như tuần trước']))
    const handedIn = officer.submits(wrong, { ...same, [first]: '5/310' })
    await slack.settled(handedIn)
    const confirm = await slack.viewOf(officer, (view) => titleOf(view) === forms.page.confirmTitle)
    expect([...inputsOf(confirm).keys()]).toEqual([first, `${first}.reason`])
    expect([confirm.id, ...confirm.beneath]).toContain(page.id)
    await slack.settled(officer.submits(confirm))
    const asked = await slack.viewOf(officer, (view) => first in faultsIn(view))
    expect(faultsIn(asked)).toEqual({ [first]: forms.page.noReason })
    await slack.settled(officer.submits(asked, { [`${first}.reason`]: 'Cổng bảo trì' }))
    const summary = await slack.viewOf(officer, (view) => titleOf(view) === forms.page.summaryTitle)
    expect(textOf(summary)).toContain('Cổng bảo trì')
    expect(figures(path)).toBe(0)

    const sent = officer.submits(summary)
    await slack.settled(sent)
    const done = await slack.viewOf(officer, (view) => textOf(view).includes('Đã lưu số liệu'))
    expect(done.content.submit).toBeUndefined()
    const [told] = await slack.sent(officer.dm, 1)
    expect(told && slack.textOf(told)).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế')
    expect(figures(path)).toBe(10)
    officer.closes(done)
    expect(slack.views.size).toBe(0)

    // The same once more, as it came; and as somebody would who kept the window open elsewhere.
    await slack.settled(slack.deliver('interactive', sent.payload))
    const again = { ...sent.payload, trigger_id: '1.2.again' }
    expect(await slack.settled(slack.deliver('interactive', again))).toMatchObject({
      response: { response_action: 'update' },
    })
    expect(figures(path)).toBe(10)
    expect(slack.violations).toEqual([])
    expect(slack.floods).toEqual([])
  })

  it('go on in messages and in a window, whichever was left, over a kill', async () => {
    const { slack, officer, kill, again } = await withOfficer()
    officer.says('nhập số liệu')
    const [asked] = await slack.sent(officer.dm, 1)
    if (asked === undefined) throw new Error('no answer')
    officer.says('160/310')
    const [, next] = await slack.sent(officer.dm, 2)
    expect(next && labelsOf(next)).toContain(forms.page.open)
    if (next === undefined) throw new Error('no answer')
    officer.presses(next, forms.page.open)
    const page = await slack.viewOf(officer, hasForm)
    const [first = '', second = ''] = inputsOf(page).keys()
    expect(inputsOf(page).get(first)?.initial_value).toBe('160/310')
    // What is said elsewhere meanwhile stays, where the window did not change it.
    officer.says('290/374')
    await slack.sent(officer.dm, 3)
    const [, , third = ''] = inputsOf(page).keys()
    await slack.settled(officer.submits(page, { [third]: 'như tuần trước' }))
    const summary = await slack.viewOf(officer, (view) => titleOf(view) === forms.page.summaryTitle)
    expect(summary.content.submit).toBeUndefined()
    await kill()
    await again()
    officer.presses(next, forms.page.open)
    const reopened = await slack.viewOf(officer, (view) => view.id !== summary.id && hasForm(view))
    const values = [first, second, third].map((key) => inputsOf(reopened).get(key)?.initial_value)
    expect(values).toEqual(['160/310', '290/374', expect.stringMatching(/^\d+\/\d+$/)])
    officer.says('như tuần trước')
    const shown = await slack.sent(officer.dm, 4)
    expect(shown.map(slack.textOf).at(-1)).toContain('Câu 4/10')
    expect(slack.violations).toEqual([])
  })

  it('open and are answered in time while others hold the database, and are sent once, over a kill', async () => {
    const { slack, path, officer, kill, again } = await withOfficer()
    const held = async (act: () => Promise<unknown>) => {
      const database = new Database(path, { timeout: 5000 })
      database.exec('BEGIN IMMEDIATE')
      await act()
      database.exec('ROLLBACK')
      database.close()
    }
    await held(async () => {
      await slack.settled(officer.runs('/report'))
      expect(textOf(await slack.viewOf(officer))).toContain(chats.form.opening)
    })
    const page = await slack.viewOf(officer, hasForm)
    const keys = [...inputsOf(page).keys()]
    const [first = ''] = keys
    await held(() => slack.settled(officer.submits(page, { [first]: '400/310' })))
    const wrong = await slack.viewOf(officer, (view) => textOf(view).includes('không thể lớn hơn'))
    expect(wrong.id).toBe(page.id)
    const same = Object.fromEntries(keys.map((key) => [key, 'như tuần trước']))
    await slack.settled(officer.submits(wrong, same))
    const summary = await slack.viewOf(officer, (view) => titleOf(view) === forms.page.summaryTitle)
    await held(async () => {
      await slack.settled(officer.submits(summary))
      expect(textOf(await slack.viewOf(officer))).toContain(chats.form.keeping)
      await kill()
    })
    expect(figures(path)).toBe(0)
    await again()
    await slack.viewOf(officer, (view) => textOf(view).includes('Đã lưu số liệu'))
    const [told] = await slack.sent(officer.dm, 1)
    expect(told && slack.textOf(told)).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế')
    expect(figures(path)).toBe(10)
    expect(slack.outbounds.map(({ state, attempts }) => [state, attempts.length])).toEqual(
      slack.outbounds.map(() => ['acknowledged', 1]),
    )
    expect(slack.violations).toEqual([])
  })

  it('are asked for in a message where no window could be opened', async () => {
    const { slack, officer } = await withOfficer()
    slack.fault({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
    officer.runs('/report')
    const [asked] = await slack.sent(officer.dm, 1)
    expect(asked && slack.textOf(asked)).toContain('Câu 1/10')
    expect(slack.views.size).toBe(0)
  })

  it('are nobody else’s to hand in, nor with anything that was made up', async () => {
    const { slack, path, officer, member } = await withOfficer()
    officer.runs('/report')
    const page = await slack.viewOf(officer, hasForm)
    const [first = ''] = inputsOf(page).keys()
    const { payload } = officer.submits(page, { [first]: '160/310' })
    await slack.viewOf(officer, (view) => titleOf(view) === forms.page.summaryTitle)
    const an = member('An', 'officer')
    const view = payload.view as Record<string, unknown>
    const forged = [
      { ...payload, trigger_id: '1', user: { id: an.id } },
      { ...payload, trigger_id: '2', view: { ...view, private_metadata: 'AAAAAAAAAAAAAAAA:0' } },
      { ...payload, trigger_id: '3', view: { ...view, private_metadata: 'x'.repeat(3000) } },
      {
        ...payload,
        trigger_id: '4',
        view: { ...view, state: { values: { [first]: { filled: { value: 'x' } }, other: {} } } },
      },
    ]
    // Answered in time or later: what stands in the window in the end tells it.
    const inWindow = (is: (view: OpenView) => boolean) =>
      slack.until(() => {
        const now = slack.views.get(page.id)
        return now !== undefined && is(now) && now
      })
    for (const one of forged.slice(0, 3)) {
      const before = slack.views.get(page.id)?.hash
      await slack.settled(slack.deliver('interactive', one))
      const refused = await inWindow((now) => now.hash !== before && textOf(now).includes(chats.form.expired))
      expect(hasForm(refused)).toBe(false)
    }
    await slack.settled(slack.deliver('interactive', forged[3] as Record<string, unknown>))
    const wrong = await inWindow((now) => Object.keys(faultsIn(now)).length > 0)
    expect(Object.keys(faultsIn(wrong))).toEqual([first])
    for (const strange of [
      { type: 'view_submission' },
      { ...payload, view: 7 },
      { ...payload, view: { ...view, callback_id: 'other' } },
    ])
      await slack.settled(slack.deliver('interactive', strange))
    expect(numberIn(path, 'SELECT COUNT(*) FROM "FigureDraft"')).toBe(1)
    expect(figures(path)).toBe(0)
  })
})

it('gives work by a form in a window, once, though its answer got lost and it was handed in again', async () => {
  const { slack, path, member } = await serveInSlack({ CLOCK_START: '2024-06-17T09:00:00+07:00' })
  const secretary = member('Lê Thị Ngọc Ánh', 'secretary')
  secretary.runs('/bcd', 'giaoviec Sở Y tế')
  const form = await slack.viewOf(secretary, hasForm)
  expect(inputsOf(form).get('units')?.initial_value).toBe('Sở Y tế')
  await slack.settled(secretary.submits(form, { title: 'Rà soát', deadline: 'ngày 31/2/2024' }))
  const wrong = await slack.viewOf(secretary, (view) => 'deadline' in faultsIn(view))
  await slack.settled(
    secretary.submits(wrong, {
      title: 'Rà soát',
      chosen: 'Sở Tài chính\nSở Tư pháp',
      deadline: 'trước 30/6/2024',
      evidence: 'số lượng',
    }),
  )
  // It lies over the form, or takes its place where it came late.
  const preview = await slack.viewOf(secretary, (view) => textOf(view).includes('hết ngày 29/06/2024'))
  expect([preview.id, ...preview.beneath]).toContain(form.id)
  const first = secretary.submits(preview)
  await slack.settled(slack.deliver('interactive', { ...first.payload, trigger_id: '1.2.again' }))
  const [told] = await slack.sent(secretary.dm, 1)
  expect(told && slack.textOf(told)).toContain('Đã giao việc số')
  expect(numberIn(path, `SELECT COUNT(*) FROM "Assignment" WHERE "title" = 'Rà soát'`)).toBe(1)
  const parts = `SELECT COUNT(*) FROM "Part" JOIN "Assignment" a ON a."id" = "assignmentId" WHERE a."title" = 'Rà soát'`
  expect(numberIn(path, parts)).toBe(3)
  expect(slack.violations).toEqual([])
})
