import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../src/store/sample/random.ts'
import { onDatabase, type Served } from '../e2e/telegram.ts'
import type { ChatMessage, Person } from '../telegram/server.ts'
import { wordsOf } from './acts.ts'
import { isExcuse, isMarked, settled } from './check.ts'

/** A form that somebody fills in on the phone, as far as they have come. */
interface Form {
  readonly who: Person
  readonly unit: string
  /** What was typed for each question, in their order. */
  readonly typed: string[]
  /** What has to be shown next. */
  next: RegExp
  done: boolean
}

/** What came of many forms. */
export interface FormCounts {
  readonly forms: number
  readonly kills: number
  readonly deliveries: number
  readonly wrong: readonly string[]
  /** Milliseconds from each start of the program until the last form showed its next question. */
  readonly resumed: readonly number[]
}

/** Units of the sample that report weekly figures, one for each form of a round. */
const units = `
  SELECT u."name" FROM "Unit" u WHERE u."parentCode" = 'tinh-binh-duong' AND EXISTS (
    SELECT 1 FROM "Figure" f WHERE f."unitCode" = u."code" AND f."periodFrom" = '2024-06-03' AND f."days" = 7)
  ORDER BY u."code" LIMIT ?`

/** What stands for a unit's week, and how often somebody saved it. */
const standing = `
  SELECT COALESCE(f."numerator" || '/' || f."denominator", CAST(CAST(f."value" AS INTEGER) AS TEXT)), (
    SELECT COUNT(*) FROM "Figure" o WHERE o."indicatorSlug" = f."indicatorSlug" AND o."unitCode" = f."unitCode"
      AND o."periodFrom" = f."periodFrom" AND o."enteredById" = ?)
  FROM "Figure" f JOIN "Unit" u ON u."code" = f."unitCode"
  WHERE u."name" = ? AND f."periodFrom" = '2024-06-10' AND f."days" = 7 AND f."current" = true`

/**
 * Has so many forms filled in side by side, as last week but one by one and in words; the program is killed at every
 * step, at a commit or a moment by chance, and each message is delivered one to five times.
 */
export async function fillIn(served: Served, many: number, random: Random): Promise<FormCounts> {
  const { api, path, lets } = served
  const names = onDatabase(path, (database) =>
    (database.prepare(units).raw().all([many]) as unknown as [string][]).map(([name]) => name),
  )
  const people = names.map((unit) => api.person(`Đầu mối ${unit}`))
  lets(people, 'officer')
  const forms = people.map((who, at): Form => {
    const unit = names[at] ?? ''
    return { who, unit, typed: [], next: firstOf(unit), done: false }
  })
  const [wrong, resumed] = [[] as string[], [] as number[]]
  let [kills, deliveries] = [0, 0]
  while (forms.some(({ done }) => !done)) {
    const open = forms.filter(({ done }) => !done)
    killSoon(served, random)
    for (const form of open) deliveries += await step(form, served, random)
    await die(served, random)
    kills++
    const started = performance.now()
    served.launch()
    await api.until(() => open.every((form) => shows(form, served)), {
      timeout: 60_000,
      what: 'the next question of every form',
    })
    resumed.push(Math.round(performance.now() - started))
    await settled(served)
    for (const form of open) wrong.push(...wrongs(form, served))
  }
  for (const form of forms) wrong.push(...wrongFigures(form, path))
  return { forms: forms.length, kills, deliveries, wrong, resumed }
}

const firstOf = (unit: string) => new RegExp(`^${unit} · tuần 24/2024\\nCâu 1/`, 'm')
const question = /Câu (\d+)\/(\d+): /
const sentence = /Đã lưu số liệu tuần 24\/2024/

/** Does the next thing about a form: begins it, answers, sends it. Gives how often that was delivered. */
async function step(form: Form, { api }: Served, random: Random): Promise<number> {
  const { who, unit, typed } = form
  const shown = last(api.sentTo(who.chat))
  const asked = question.exec(shown === undefined ? '' : wordsOf(shown))
  const before = api.updates.length
  if (shown === undefined) await who.says(`/nhap ${unit}`)
  else if (asked !== null) {
    const figure = /Tuần trước: (?:([\d.]+)(?:\/([\d.]+))?|không phát sinh)/.exec(wordsOf(shown))
    const answer =
      figure?.[1] === undefined ? 'không phát sinh' : [figure[1], figure[2]].filter(Boolean).join('/')
    typed.push(answer === 'không phát sinh' ? '0' : answer.replaceAll('.', ''))
    const [number, of] = [Number(asked[1]), Number(asked[2])]
    form.next = number === of ? /Xin xem lại trước khi gửi/ : new RegExp(`Câu ${number + 1}/${of}: `)
    await who.says(answer)
  } else {
    const label = shown.keyboard.flat().find(({ text }) => text === 'Gửi' || text === 'Vẫn gửi')?.text
    if (label === undefined) throw new Error(`${unit}: nothing to send in ${wordsOf(shown)}`)
    form.next = sentence
    await who.presses(shown, label)
  }
  const again = Math.floor(random.uniform() * 5)
  const update = api.updates[before]
  for (let time = 0; time < again && update !== undefined; time++) api.redeliver(update)
  return 1 + again
}

/** The newest message that the bot shows somebody, whatever it was before it was edited. */
const last = (shown: readonly ChatMessage[]): ChatMessage | undefined =>
  shown.findLast(({ deleted }) => !deleted)

function shows(form: Form, { api }: Served): boolean {
  const { next, who } = form
  const shown = api.sentTo(who.chat).filter(({ deleted }) => !deleted)
  return shown.some((message) => next.test(wordsOf(message)))
}

/** Orders a kill for one of the commits to come, in two of three cases; else it comes at a moment. */
function killSoon({ crashAt }: Served, random: Random): void {
  const when = random.uniform() < 0.5 ? 'before' : 'after'
  crashAt(random.uniform() < 0.66 ? { when, nth: 1 + Math.floor(random.uniform() * 6) } : null)
}

/** Waits for the death that was ordered or, where none was or it is still to come, kills the program now. */
async function die({ program, kill, crashAt }: Served, random: Random): Promise<void> {
  const patience = setTimeout(50 + 400 * random.uniform())
  await Promise.race([program().ended, patience])
  crashAt(null)
  await kill()
}

/** What is wrong with what came of the last step: the next question once, or once more and marked. */
function wrongs(form: Form, { api }: Served): string[] {
  const { who, unit, next } = form
  const shown = api.sentTo(who.chat).filter(({ deleted }) => !deleted)
  const copies = shown.filter((message) => next.test(wordsOf(message)))
  const wrong: string[] = []
  if (copies.length > 2) wrong.push(`${unit}: ${copies.length} copies of ${next}`)
  if (copies.length === 2 && !copies.some(isMarked)) wrong.push(`${unit}: ${next} doubled, unmarked`)
  if (shown.some(isExcuse)) wrong.push(`${unit}: excused`)
  form.done = next === sentence
  return wrong
}

/** Whether what was typed stands, each figure once and nothing else; what stood before and is the same is left. */
function wrongFigures({ who, unit, typed }: Form, path: string): string[] {
  const rows = onDatabase(
    path,
    (database) =>
      database
        .prepare(standing)
        .raw()
        .all([`telegram:${who.id}`, unit]) as unknown as [string, number][],
  )
  const written = (figures: readonly string[]) => [...figures].sort().join(' ')
  const stands = rows.map(([figure]) => (figure === '0/0' ? '0' : figure))
  return [
    ...rows
      .filter(([, times]) => times > 1)
      .map(([figure, times]) => `${unit}: ${figure} saved ${times} times`),
    ...(written(stands) === written(typed)
      ? []
      : [`${unit}: ${written(stands)} instead of ${written(typed)}`]),
  ]
}
