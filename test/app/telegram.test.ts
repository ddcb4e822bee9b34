import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { chatServices } from '../../src/app/chat-services.ts'
import { serveTelegramChat } from '../../src/app/telegram.ts'
import { configFrom } from '../../src/config.ts'
import type { Given } from '../../src/figures/form.ts'
import type { Store } from '../../src/store/open.ts'
import { freshStore } from '../store/fresh.ts'
import { sampleOf } from '../store/sampled.ts'
import { fresh } from '../telegram/fresh.ts'
import type { Person } from '../telegram/people.ts'
import type { BotApi } from '../telegram/server.ts'

const data = sampleOf(['so-y-te', 'so-tu-phap'], '2024-01-01')

/** Telegram served from a store in this process, and an officer whom it knows. */
async function served(): Promise<{ api: BotApi; store: Store; officer: Person }> {
  const { api } = await fresh()
  const { store, remove } = await freshStore(data)
  const config = configFrom({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    CLOCK_START: '2024-06-17T08:30:00+07:00',
  })
  if (config.telegram === null) throw new Error('there is a token')
  const [stop, log] = [new AbortController(), pino({ enabled: false })]
  const outside = { input: new PassThrough(), output: new PassThrough(), interactive: false, log }
  const deps = { ...outside, speaker: '', language: null }
  const services = chatServices(store, config, deps, () => undefined, stop.signal)
  const serving = serveTelegramChat(store, config, config.telegram, services)
  onTestFinished(async () => {
    stop.abort()
    await serving
    await remove()
  })
  // The program's own first code takes the place of others that nobody gave.
  await services.firstCode()
  const { date: today, at } = services.now()
  const memberships = [{ committee: 'binh-duong', role: 'officer', unit: 'so-y-te' }] as const
  const author = { person: null, chat: 'test', at, today }
  const { code } = await store.invitations.invite({ name: 'Mai Văn Lộc', memberships }, author)
  const officer = api.person('Lộc')
  await officer.starts(code)
  await api.answerTo(officer)
  return { api, store, officer }
}

/** A form all of whose questions are answered as the week before. */
async function filledForm({ people, drafts }: Store): Promise<void> {
  const at = new Date('2024-06-17T01:30:00Z')
  const person = (await people.list()).find(({ name }) => name === 'Mai Văn Lộc')?.id ?? ''
  const { id } = await drafts.begin({ unit: 'so-y-te', from: '2024-06-10', to: '2024-06-16', person }, at)
  const before = data.figures.filter(({ unit, from }) => unit === 'so-y-te' && from === '2024-06-03')
  const answers = before.map(({ indicator, numerator, denominator, value }): [string, Given] => {
    const isRatio = numerator !== null && denominator !== null
    const answer = isRatio
      ? ({ kind: 'counts', numerator, denominator } as const)
      : ({ kind: 'count', value: value ?? 0 } as const)
    return [indicator, { answer, reason: null }]
  })
  await drafts.answer(id, Object.fromEntries(answers), at)
}

it('whoever presses "Gửi" again is told that it was heard, and sees what was sent', async () => {
  const { api, store, officer } = await served()
  await filledForm(store)
  await officer.says('/nhap')
  const shown = await api.answerTo(officer)
  const [first, second] = await Promise.all([officer.presses(shown, 'Gửi'), officer.presses(shown, 'Gửi')])
  const sent = await api.answerTo(officer)
  expect(sent.text).toContain('Đã lưu số liệu tuần 24/2024 của Sở Y tế')
  expect(sent.text).toContain('Tỷ lệ thanh toán trực tuyến: 146/305 (47,87 %)')
  expect(await api.answered(first)).toMatchObject({ text: '' })
  const heard = { text: 'Trợ lý đã ghi nhận lần bấm này của Quý vị.', alert: false }
  expect(await api.answered(second)).toMatchObject(heard)
  // As somebody presses whose chat still shows the keyboard.
  expect(await api.answered(await officer.presses(shown, { data: second.data }))).toMatchObject(heard)
  expect(api.message(shown).edits).toHaveLength(1)
  expect(api.violations).toEqual([])
})
